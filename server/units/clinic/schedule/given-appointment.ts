import { dayIn } from '@isocenter/deadlines';
import { sql } from 'kysely';
import type { Database } from '../../../platform/database/database.ts';
import { keyNumber } from '../../../platform/key-number.ts';
import { departmentTimeZone } from '../department-day.ts';
import { spanOf } from './department-days.ts';

/** A fraction as far as its appointment asks; `given`: it stands, and some of it was delivered, or it is not known how much. */
export interface GivenFraction {
  readonly fractionKey: string;
  readonly courseKey: string;
  readonly at: Date;
  readonly given: boolean;
}

/**
 * The appointment at which a fraction was given took place: of the course's treatments of that day, where the department is, the nearest that is
 * still planned. Where the fraction is struck out, moved to another day, or was not delivered, its appointment is planned again.
 */
export async function keepGivenAppointment(transaction: Database, fraction: GivenFraction): Promise<void> {
  const { courseKey, at, given } = fraction;
  const fractionKey = keyNumber(fraction.fractionKey);
  const timeZone = await departmentTimeZone(transaction);
  const day = spanOf(timeZone, dayIn(timeZone, at), 1);
  await sql`update clinic_appointment set state = 'planned', given_as = null, revision = revision + 1
    where given_as = ${fractionKey} and not (${given} and starts_at >= ${day.from} and starts_at < ${day.to})`.execute(
    transaction,
  );
  if (!given) return;
  await sql`update clinic_appointment set state = 'done', given_as = ${fractionKey}, revision = revision + 1
    where appointment_key = (select appointment_key from clinic_appointment
        where course_key = ${keyNumber(courseKey)} and kind = 'treatment' and state = 'planned'
          and starts_at >= ${day.from} and starts_at < ${day.to}
        order by abs(extract(epoch from starts_at - ${at}::timestamptz)), appointment_key limit 1)
      and not exists (select from clinic_appointment where given_as = ${fractionKey})`.execute(transaction);
}
