import { ApiError } from '../../../platform/api/api-error.ts';

/** Whether what was sent may have been kept all the same: no answer came, or one of a machine between. */
export const isOutcomeUnknown = (error: unknown): boolean => error instanceof ApiError && error.isPassing;
