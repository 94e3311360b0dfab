import { ERRORS, type ErrorCode } from './errors/index.ts';
import type { Values } from './language.ts';
import { say } from './say.ts';

const REFUSAL: unique symbol = Symbol.for('@isocenter/messages: DomainError');

/**
 * A refusal. The code is stable and stands in {@link ERRORS} with its HTTP status and its sentence in both languages;
 * `message` is the English sentence, which names the object by UID, tag and item, and says what to do.
 *
 * Packed packages carry a copy of this one each (docs/decisions/0007): a refusal of another copy is an instance all the same.
 */
export class DomainError extends Error {
  override readonly name = 'DomainError';
  readonly code: ErrorCode;
  readonly values: Values;

  constructor(code: ErrorCode, values: Values = {}, options?: ErrorOptions) {
    super(say('en', code, values), options);
    this.code = code;
    this.values = values;
  }

  static override [Symbol.hasInstance](value: unknown): boolean {
    return typeof value === 'object' && value !== null && REFUSAL in value;
  }

  get [REFUSAL](): true {
    return true;
  }

  get httpStatus(): number {
    return ERRORS[this.code].status;
  }
}
