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
 * The appointment at which a fraction was given took place: of the course's treatments of that day, where the department is, the nearest. One that
 * is another fraction's is not taken, nor the next nearest in its place: whoever gives two fractions in one visit says so at the second appointment.
 * What was said to be missed took place all the same, unless others were booked there since. Where the fraction is struck out, moved to another day, or was not delivered, its
 * appointment is open again; where its machine is said to be down by now, it was missed for that.
 */
export async function keepGivenAppointment(transaction: Database, fraction: GivenFraction): Promise<void> {
  const { courseKey, at, given } = fraction;
  const fractionKey = keyNumber(fraction.fractionKey);
  const timeZone = await departmentTimeZone(transaction);
  const day = spanOf(timeZone, dayIn(timeZone, at), 1);
  await sql`update clinic_appointment a set given_as = null, revision = a.revision + 1, reason = down.reason,
      state = case when down.reason is null then 'planned' else 'missed' end
    from clinic_appointment before left join lateral (select d.reason from clinic_booking b join clinic_downtime d using (resource_key)
      where b.appointment_key = before.appointment_key and not d.cancelled
        and tstzrange(d.starts_at, d.ends_at) && tstzrange(before.starts_at, before.ends_at) limit 1) down on true
    where a.appointment_key = before.appointment_key and a.given_as = ${fractionKey}
      and not (${given} and a.starts_at >= ${day.from} and a.starts_at < ${day.to})`.execute(transaction);
  if (!given) return;
  await sql`update clinic_appointment set state = 'done', reason = null, given_as = ${fractionKey}, revision = revision + 1
    where given_as is null and appointment_key = (select appointment_key from clinic_appointment
        where course_key = ${keyNumber(courseKey)} and kind = 'treatment' and state <> 'cancelled'
          and starts_at >= ${day.from} and starts_at < ${day.to}
        order by abs(extract(epoch from starts_at - ${at}::timestamptz)), appointment_key limit 1)
      and not exists (select from clinic_appointment where given_as = ${fractionKey})
      and (state <> 'missed' or not ${isTaken})`.execute(transaction);
}

/** Since it was said to be missed, somebody else was booked in its place, or the patient elsewhere. */
const isTaken = sql<boolean>`(exists (select from clinic_booking b join clinic_booking o using (resource_key)
      where b.appointment_key = clinic_appointment.appointment_key and o.appointment_key <> b.appointment_key and o.holds
        and tstzrange(o.starts_at, o.ends_at) && tstzrange(b.starts_at, b.ends_at))
    or exists (select from clinic_appointment o where o.patient_key = clinic_appointment.patient_key
      and o.appointment_key <> clinic_appointment.appointment_key and o.state in ('planned', 'done')
      and tstzrange(o.starts_at, o.ends_at) && tstzrange(clinic_appointment.starts_at, clinic_appointment.ends_at)))`;
