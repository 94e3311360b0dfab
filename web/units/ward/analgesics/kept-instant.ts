import { instantOf, typedInstant } from '../stay/typed-instant.ts';

/**
 * The instant that a field of date and time says, which shows no seconds: one that was not touched is the instant that is shown, whenever it is sent,
 * and one that was typed is that minute. Undefined where no time was typed.
 */
export function keptInstant(shown: string, typed: string): string | undefined {
  return typed === typedInstant(shown) ? shown : instantOf(typed);
}
