import { ERRORS, type ErrorCode } from './errors/index.ts';
import type { Values } from './language.ts';
import { say } from './say.ts';

/**
 * A refusal. The code is stable and stands in {@link ERRORS} with its HTTP status and its sentence in both languages;
 * `message` is the English sentence, which names the object by UID, tag and item, and says what to do.
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

  get httpStatus(): number {
    return ERRORS[this.code].status;
  }
}
