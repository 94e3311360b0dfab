import type { DomainError } from '@isocenter/messages';

/** A refusal as data, to be said in the reader's language. */
export type Refusal = Pick<DomainError, 'code' | 'values'>;
