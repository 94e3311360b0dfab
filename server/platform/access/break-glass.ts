import { sql } from 'kysely';
import type { Database } from '../database/database.ts';
import type { Page } from '../http/contract.ts';
import { type AskedPage, instantAt, microsOf, pageOf, placeAfter } from '../http/page.ts';
import { keyNumber } from '../key-number.ts';
import type { SignedIn } from './caller.ts';
import type { BreakGlass, BreakGlassRow } from './contract.ts';

/** Long enough to treat what cannot wait. */
const OPEN_MINUTES = 60;

/** Opens one patient to the person who asks, for a limited time; it stays on record with the reason. */
export async function breakGlass(
  database: Database,
  { actor }: SignedIn,
  { patientKey, reason }: BreakGlass,
): Promise<BreakGlassRow> {
  const { break_glass_key } = await database
    .insertInto('access_break_glass')
    .values({
      person_key: keyNumber(actor.personKey),
      role: actor.role,
      patient_key: keyNumber(patientKey),
      reason,
      ends_at: sql`now() + make_interval(mins => ${OPEN_MINUTES})`,
    })
    .returning('break_glass_key')
    .executeTakeFirstOrThrow();
  const [row] = await opened(database).where('break_glass_key', '=', break_glass_key).execute();
  if (!row) throw new Error(`emergency access ${break_glass_key} is not there after it was opened`);
  return toRow(row);
}

/** The report to the head and the administrator; for others what they opened themselves. The latest first. */
export async function brokenGlass(database: Database, { limit, after }: AskedPage): Promise<Page<BreakGlassRow>> {
  const place = after === undefined ? null : placeAfter(after);
  const rows = await opened(database)
    .$if(place !== null, (query) =>
      query.where(sql<boolean>`(opened_at, break_glass_key) < (${instantAt(place?.micros ?? '0')}, ${place?.key})`),
    )
    .orderBy('opened_at', 'desc')
    .orderBy('break_glass_key', 'desc')
    .limit(limit + 1)
    .execute();
  const placeOf = ({ micros, break_glass_key }: (typeof rows)[number]) => ({ micros, key: break_glass_key });
  return pageOf(rows, { limit, placeOf }, rows.map(toRow));
}

function opened(database: Database) {
  return database
    .selectFrom('access_break_glass')
    .innerJoin('access_person', 'access_person.person_key', 'access_break_glass.person_key')
    .selectAll('access_break_glass')
    .select(['name', 'name_zh'])
    .select(microsOf('opened_at').as('micros'));
}

function toRow(row: Awaited<ReturnType<ReturnType<typeof opened>['execute']>>[number]): BreakGlassRow {
  return {
    breakGlassKey: String(row.break_glass_key),
    at: row.opened_at.toISOString(),
    until: row.ends_at.toISOString(),
    person: { personKey: String(row.person_key), name: row.name, nameZh: row.name_zh },
    role: row.role,
    patientKey: String(row.patient_key),
    reason: row.reason,
  };
}
