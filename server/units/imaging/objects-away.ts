import { DomainError } from '@isocenter/messages';

/** Whether the bucket did not answer: no fault of an object, and nothing is known of it. */
export const isObjectsAway = (error: unknown): error is DomainError =>
  error instanceof DomainError && error.code === 'platform/objects-away';
