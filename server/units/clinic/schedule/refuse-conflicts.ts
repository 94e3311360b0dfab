import { DomainError } from '@isocenter/messages';
import { sql } from 'kysely';
import type { Database } from '../../../platform/database/database.ts';
import { keyNumber } from '../../../platform/key-number.ts';
import { clockText } from './department-days.ts';
import type { Taken } from './place-fractions.ts';

/** What is to be booked: when, with what, by whom. */
export interface Wanted {
  readonly times: readonly Taken[];
  readonly resourceKeys: readonly string[];
  readonly patientKey: string;
  /** Appointments that make room: the one that is moved, those that are replaced. */
  readonly but: readonly string[];
  readonly timeZone: string;
}

interface Conflict {
  readonly from: Date;
  readonly to: Date;
  readonly name: string;
  readonly reason: string;
}

/** SQLSTATEs: an exclusion constraint, and those of `schedule-sql.ts`. */
const REFUSED_BY_DATABASE = ['23P01', 'CS001'];

/**
 * Does what books something, such that a conflict is refused in words: first by looking, then, where somebody was quicker, by what the
 * database refused.
 * @throws DomainError `clinic/resource-taken`, `clinic/resource-down`, `clinic/patient-elsewhere`
 */
export async function withoutConflict<T>(
  database: Database,
  wanted: Wanted,
  work: (transaction: Database) => Promise<T>,
): Promise<T> {
  try {
    return await database.transaction().execute(async (transaction) => {
      await refuseConflicts(transaction, wanted);
      return work(transaction);
    });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && REFUSED_BY_DATABASE.includes(String(error.code)))) throw error;
    await refuseConflicts(database, wanted);
    throw error;
  }
}

async function refuseConflicts(database: Database, wanted: Wanted): Promise<void> {
  for (const [code, look] of LOOKS) {
    const found = (await look(database, wanted))[0];
    if (!found) continue;
    const [from, to] = [clockText(wanted.timeZone, found.from), clockText(wanted.timeZone, found.to)];
    throw new DomainError(code, { resource: found.name, from, to, reason: found.reason });
  }
}

const wantedTimes = ({ times }: Wanted) => sql`unnest(${times.map(({ from }) => from.toISOString())}::timestamptz[],
  ${times.map(({ to }) => to.toISOString())}::timestamptz[]) as want(s, e)`;
const keysOf = (keys: readonly string[]) => sql`${keys.map(keyNumber)}::bigint[]`;

const LOOKS = [
  ['clinic/resource-down', resourceDown],
  ['clinic/resource-taken', resourceTaken],
  ['clinic/patient-elsewhere', patientElsewhere],
] as const;

async function resourceDown(database: Database, wanted: Wanted): Promise<readonly Conflict[]> {
  const { rows } = await sql<Conflict>`select d.starts_at as from, d.ends_at as to, ${NAME} as name, d.reason
    from clinic_downtime d join clinic_resource r using (resource_key), ${wantedTimes(wanted)}
    where not d.cancelled and d.resource_key = any (${keysOf(wanted.resourceKeys)})
      and tstzrange(d.starts_at, d.ends_at) && tstzrange(want.s, want.e)
    order by d.starts_at limit 1`.execute(database);
  return rows;
}

/** By the ranges of the exclusion, so that its index finds them. */
async function resourceTaken(database: Database, wanted: Wanted): Promise<readonly Conflict[]> {
  const { rows } = await sql<Conflict>`select b.starts_at as from, b.ends_at as to, ${NAME} as name, '' as reason
    from ${wantedTimes(wanted)}, unnest(${keysOf(wanted.resourceKeys)}) as asked(key)
      join clinic_resource r on r.resource_key = asked.key, clinic_booking b
    where int8range(b.resource_key, b.resource_key, '[]') && int8range(asked.key, asked.key, '[]') and b.holds
      and tstzrange(b.starts_at, b.ends_at) && tstzrange(want.s, want.e)
      and b.appointment_key <> all (${keysOf(wanted.but)})
    order by b.starts_at limit 1`.execute(database);
  return rows;
}

async function patientElsewhere(database: Database, wanted: Wanted): Promise<readonly Conflict[]> {
  const key = keyNumber(wanted.patientKey);
  const { rows } = await sql<Conflict>`select a.starts_at as from, a.ends_at as to, '' as name, '' as reason
    from ${wantedTimes(wanted)}, clinic_appointment a
    where int8range(a.patient_key, a.patient_key, '[]') && int8range(${key}, ${key}, '[]')
      and a.state in ('planned', 'done') and tstzrange(a.starts_at, a.ends_at) && tstzrange(want.s, want.e)
      and a.appointment_key <> all (${keysOf(wanted.but)})
    order by a.starts_at limit 1`.execute(database);
  return rows;
}

/** In both scripts where it has both. */
const NAME = sql`case when r.name_zh is null then r.name else r.name_zh || ' ' || r.name end`;
