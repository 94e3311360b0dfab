import { ApiError } from '../../../platform/api/api-error.ts';

/** Asked again so often, so that the page says when the ward has seen an answer, and when nobody reads it any more [ms]. */
const ASKED_AGAIN_MS = 15_000;
/** Older than this, what the server said holds no longer: the phone slept, or lies in a dead spot [ms]. */
const STALE_MS = 45_000;

/**
 * When the page is asked for again [ms]: after so long as the server says where it was asked too often; not any more once it has refused the page: a link
 * that has ended does not open again.
 */
export function askedAgainAfter(error: unknown): number | false {
  if (!(error instanceof ApiError) || error.status < 400 || error.status >= 500) return ASKED_AGAIN_MS;
  const { minutes } = error.values;
  return error.status === 429 && typeof minutes === 'number' ? minutes * 60_000 : false;
}

/** Whether the server has said that the page is no longer open. */
export const isClosed = (error: unknown): boolean => error instanceof ApiError && error.code === 'platform/link-closed';

/** Whether the page no longer knows who reads it. */
export function isAway(of: { readonly updatedAt: number; readonly isError: boolean; readonly now: number }): boolean {
  return of.isError || of.now - of.updatedAt > STALE_MS;
}
