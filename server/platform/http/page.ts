import { type RawBuilder, sql } from 'kysely';
import { z } from 'zod';
import type { Page } from './contract.ts';

/** More rows are in no answer. */
const MOST_ROWS = 200;

/** What every list that may grow takes in its query. */
export const PAGE_QUERY = {
  limit: z.coerce.number().int().min(1).max(MOST_ROWS).default(100),
  /** `next` of the page before. */
  after: z
    .string()
    .regex(/^(?:-?\d{1,18}|none)_\d{1,15}$/)
    .optional(),
};

export interface AskedPage {
  readonly limit: number;
  readonly after?: string | undefined;
}

/** Where a row stands in a list by an instant and then by key; an instant of PostgreSQL, whole: milliseconds would lose rows. */
interface Place {
  /** Microseconds since 1970 as text; null where the row has no such instant. */
  readonly micros: string | null;
  readonly key: number;
}

export function placeAfter(after: string): Place {
  const [micros = '', key = ''] = after.split('_');
  return { micros: micros === 'none' ? null : micros, key: Number(key) };
}

/** An instant's column as {@link Place} has it. */
export function microsOf(column: string): RawBuilder<string | null> {
  return sql<string | null>`(extract(epoch from ${sql.ref(column)}) * 1000000)::bigint::text`;
}

/** The instant of a place, as PostgreSQL compares it. Seconds apart: a number of microseconds times an interval is rounded beyond 2255. */
export function instantAt(micros: string): RawBuilder<Date> {
  return sql<Date>`(timestamptz 'epoch' + (${micros}::bigint / 1000000) * interval '1 second'
    + (${micros}::bigint % 1000000) * interval '1 microsecond')`;
}

/** Where a row stands in a list by key alone. */
export const placeOfKey = (key: number): Place => ({ micros: null, key });

/**
 * A page of rows of which one more than `limit` was asked for.
 * @param placeOf where a row stands, for the next page to begin after it
 */
export function pageOf<Found, Row>(
  found: readonly Found[],
  { limit, placeOf }: { readonly limit: number; readonly placeOf: (row: Found) => Place },
  rows: readonly Row[],
): Page<Row> {
  const last = found.length > limit ? found[limit - 1] : undefined;
  const place = last === undefined ? null : placeOf(last);
  return { rows: rows.slice(0, limit), next: place && `${place.micros ?? 'none'}_${place.key}` };
}
