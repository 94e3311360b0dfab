import { ApiError } from '../../../platform/api/api-error.ts';

/** Asked again so often, so that the page says when the ward has seen an answer, and when nobody reads it any more [ms]. */
const ASKED_AGAIN_MS = 15_000;
/** Older than this, what the server said holds no longer: the phone slept, or lies in a dead spot [ms]. */
const STALE_MS = 45_000;

/** When the page is asked for again [ms]; not any more once the server has refused it: a link that has ended does not open again. */
export function askedAgainAfter(error: unknown): number | false {
  return error instanceof ApiError && error.status >= 400 && error.status < 500 ? false : ASKED_AGAIN_MS;
}

/** Whether the page no longer knows who reads it. */
export function isAway(of: { readonly updatedAt: number; readonly isError: boolean; readonly now: number }): boolean {
  return of.isError || of.now - of.updatedAt > STALE_MS;
}
