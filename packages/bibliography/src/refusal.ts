import { DomainError, type ErrorCode } from '@isocenter/messages';

/** A text that is not what it should be: a sentence of `@isocenter/messages`, and what was found. */
export interface Refused {
  readonly refused: ErrorCode;
  readonly found: string;
}

/** An identifier in its one written form, or why it is none. */
export type Identified = { readonly value: string } | Refused;

/** The identifier itself. @throws DomainError that says what was found instead */
export function identified(found: Identified): string {
  if ('value' in found) return found.value;
  throw new DomainError(found.refused, { found: found.found });
}
