import { DomainError } from './domain-error.ts';
import type { Thing } from './words/things.ts';

/** The refusal `platform/not-found`: no `what` has this key. The sentence names it in the language in which it is said. */
export function notFound(what: Thing, key: string): DomainError {
  return new DomainError('platform/not-found', { what, key });
}
