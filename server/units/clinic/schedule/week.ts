import { addDays, type IsoDay } from '@isocenter/deadlines';
import { sql } from 'kysely';
import type { Database } from '../../../platform/database/database.ts';
import { keyNumber } from '../../../platform/key-number.ts';
import { appointmentsWhere } from './appointment-store.ts';
import type { Appointment, DowntimeContent, Week } from './contract.ts';
import { isOff } from './day-off.ts';
import { requireCalendar, spanOf } from './department-days.ts';
import { downtimesIn, resources } from './resource-store.ts';

const DAYS = 7;

/** Seven days of the department from one on. @throws DomainError `clinic/no-calendar` */
export async function weekFrom(database: Database, first: IsoDay): Promise<Week> {
  const calendar = await requireCalendar(database);
  const span = spanOf(calendar.timeZone, first, DAYS);
  const [found, downtimes, appointments] = await Promise.all([
    resources(database),
    downtimesIn(database, span),
    appointmentsWhere(
      database,
      sql`a.state <> 'cancelled' and a.starts_at >= ${span.from.toISOString()} and a.starts_at < ${span.to.toISOString()}`,
    ),
  ]);
  return {
    timeZone: calendar.timeZone,
    days: Array.from({ length: DAYS }, (_, index) => {
      const day = addDays(first, index);
      const { off = null, listed } = isOff(day, calendar);
      return { day, off, listed };
    }),
    ...{ resources: found, downtimes, appointments },
  };
}

/** How many are still planned on a resource while it is down, for whoever keeps it: of patients whom they may not see, too. */
export async function displacedCount(
  database: Database,
  { resourceKey, startsAt, endsAt }: Pick<DowntimeContent, 'resourceKey' | 'startsAt' | 'endsAt'>,
): Promise<number> {
  const { rows } = await sql<{
    count: number;
  }>`select clinic_displaced_count(${keyNumber(resourceKey)}, ${startsAt}, ${endsAt}) as count`.execute(database);
  return rows[0]?.count ?? 0;
}

/** Who is still planned on a resource while it is down. */
export function displacedBy(
  database: Database,
  { resourceKey, startsAt, endsAt }: Pick<DowntimeContent, 'resourceKey' | 'startsAt' | 'endsAt'>,
): Promise<Appointment[]> {
  return appointmentsWhere(
    database,
    sql`a.state = 'planned' and a.starts_at < ${endsAt} and a.ends_at > ${startsAt} and exists (select from clinic_booking b
      where b.appointment_key = a.appointment_key and b.resource_key = ${keyNumber(resourceKey)})`,
  );
}
