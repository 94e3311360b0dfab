import { sql } from 'kysely';
import type { Database } from '../database/database.ts';
import { keyNumber } from '../key-number.ts';
import type { SignedIn } from './caller.ts';
import type { BreakGlass, BreakGlassRow } from './contract.ts';

/** Long enough to treat what cannot wait. */
const OPEN_MINUTES = 60;
const LATEST = 500;

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
  const [row] = await rowsOf(database, break_glass_key);
  if (!row) throw new Error(`emergency access ${break_glass_key} is not there after it was opened`);
  return row;
}

/** The report to the head and the administrator; for others what they opened themselves. The latest first. */
export async function brokenGlass(database: Database): Promise<readonly BreakGlassRow[]> {
  return rowsOf(database, null);
}

async function rowsOf(database: Database, only: number | null): Promise<readonly BreakGlassRow[]> {
  let query = database
    .selectFrom('access_break_glass')
    .innerJoin('access_person', 'access_person.person_key', 'access_break_glass.person_key')
    .selectAll('access_break_glass')
    .select(['name', 'name_zh'])
    .orderBy('break_glass_key', 'desc')
    .limit(LATEST);
  if (only !== null) query = query.where('break_glass_key', '=', only);
  return (await query.execute()).map((row) => ({
    breakGlassKey: String(row.break_glass_key),
    at: row.opened_at.toISOString(),
    until: row.ends_at.toISOString(),
    person: { personKey: String(row.person_key), name: row.name, nameZh: row.name_zh },
    role: row.role,
    patientKey: String(row.patient_key),
    reason: row.reason,
  }));
}
