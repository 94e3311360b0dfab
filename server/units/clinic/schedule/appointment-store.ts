import { DomainError, notFound } from '@isocenter/messages';
import { type RawBuilder, sql } from 'kysely';
import type { Database } from '../../../platform/database/database.ts';
import { requireSame } from '../../../platform/http/asked-revision.ts';
import { keyNumber } from '../../../platform/key-number.ts';
import type { PatientLine } from '../patients/contract.ts';
import { shownIdentifiers } from '../patients/identifiers.ts';
import type { Appointment, AppointmentChange, AppointmentContent } from './contract.ts';
import { requireCalendar } from './department-days.ts';
import { withoutConflict } from './refuse-conflicts.ts';
import { refuseOffHours } from './refuse-off-hours.ts';
import { requireResources } from './resource-store.ts';

interface AppointmentRow extends Omit<Appointment, 'patient' | 'startsAt' | 'endsAt'> {
  readonly patient: PatientLine;
  readonly starts: Date;
  readonly ends: Date;
}

/** Appointments as whoever acts may see them, in their order. @param where over `a`, the appointment */
export async function appointmentsWhere(database: Database, where: RawBuilder<unknown>): Promise<Appointment[]> {
  const { rows } = await sql<AppointmentRow>`select a.appointment_key::text as "appointmentKey", a.revision, a.kind,
      jsonb_build_object('patientKey', p.patient_key::text, 'name', p.name, 'nameZh', p.name_zh, 'sex', p.sex,
        'birthDate', p.birth_date, 'identifiers', p.identifiers) as patient,
      a.course_key::text as "courseKey", a.starts_at as starts, a.ends_at as ends,
      coalesce((select array_agg(b.resource_key::text order by b.resource_key) from clinic_booking b
        where b.appointment_key = a.appointment_key), '{}') as "resourceKeys",
      a.state, a.reason, a.given_as is not null as "isGiven", a.note, a.placement_key::text as "placementKey", a.fraction_number as fraction
    from clinic_appointment a join clinic_patient p using (patient_key)
    where ${where} order by a.starts_at, a.appointment_key`.execute(database);
  return rows.map(({ starts, ends, patient, ...row }) => ({
    ...row,
    patient: { ...patient, identifiers: shownIdentifiers(patient.identifiers) },
    ...{ startsAt: starts.toISOString(), endsAt: ends.toISOString() },
  }));
}

/** @throws DomainError `platform/not-found` */
export async function readAppointment(database: Database, appointmentKey: string): Promise<Appointment> {
  const [found] = await appointmentsWhere(database, sql`a.appointment_key = ${keyNumber(appointmentKey)}`);
  if (!found) throw notFound('appointment', appointmentKey);
  return found;
}

/** @throws DomainError as `withoutConflict` and `refuseOffHours`; `clinic/no-calendar`, `platform/not-found` */
export async function addAppointment(database: Database, content: AppointmentContent): Promise<string> {
  const { patientKey, resourceKeys } = content;
  const { timeZone, at } = await rightTime(database, content);
  const wanted = { times: [at], resourceKeys, patientKey, but: [], timeZone };
  return withoutConflict(database, wanted, async (transaction) => {
    const [key] = await insertAppointments(transaction, {
      ...{ kind: content.kind, patientKey, courseKey: content.courseKey, note: content.note, resourceKeys },
      times: [at],
    });
    return key ?? '';
  });
}

/**
 * Moved, given other resources, or said what became of it.
 * @throws DomainError as {@link addAppointment}; `platform/changed-meanwhile`; `clinic/fraction-recorded-at-it`
 */
export async function changeAppointment(
  database: Database,
  appointmentKey: string,
  { change, revision }: { readonly change: AppointmentChange; readonly revision: number },
): Promise<void> {
  const present = await readAppointment(database, appointmentKey);
  const { resourceKeys, state } = change;
  if (present.isGiven && state !== 'done') throw new DomainError('clinic/fraction-recorded-at-it');
  const holds = state === 'planned' || state === 'done';
  const isMoved =
    Date.parse(present.startsAt) !== Date.parse(change.startsAt) ||
    Date.parse(present.endsAt) !== Date.parse(change.endsAt);
  const { timeZone, at } = await rightTime(database, { ...change, allTheSame: change.allTheSame || !isMoved });
  const { patientKey } = present.patient;
  const wanted = { times: holds ? [at] : [], resourceKeys, patientKey, but: [appointmentKey], timeZone };
  await withoutConflict(database, wanted, async (transaction) => {
    const { numUpdatedRows } = await transaction
      .updateTable('clinic_appointment')
      .set({
        starts_at: at.from,
        ends_at: at.to,
        state,
        reason: change.reason,
        note: change.note,
        revision: revision + 1,
      })
      .where('appointment_key', '=', keyNumber(appointmentKey))
      .where('revision', '=', revision)
      .executeTakeFirst();
    if (numUpdatedRows === 0n) requireSame((await readAppointment(transaction, appointmentKey)).revision, revision);
    await bookInstead(transaction, appointmentKey, { resourceKeys, before: present.resourceKeys });
  });
}

async function rightTime(
  database: Database,
  {
    startsAt,
    endsAt,
    resourceKeys,
    allTheSame,
  }: Pick<AppointmentContent, 'startsAt' | 'endsAt' | 'resourceKeys' | 'allTheSame'>,
) {
  const calendar = await requireCalendar(database);
  const resources = await requireResources(database, resourceKeys);
  const at = { from: new Date(startsAt), to: new Date(endsAt) };
  if (!allTheSame) refuseOffHours(at, calendar, resources);
  return { timeZone: calendar.timeZone, at };
}

/** Of one patient, one after another, with the same resources. @returns their keys, in the order of the times */
export async function insertAppointments(
  transaction: Database,
  given: {
    readonly kind: Appointment['kind'];
    readonly patientKey: string;
    readonly courseKey: string | null;
    readonly note: string;
    readonly resourceKeys: readonly string[];
    readonly times: readonly { readonly from: Date; readonly to: Date }[];
    readonly placementKey?: string;
    readonly fractionsBefore?: number;
  },
): Promise<string[]> {
  const rows = await transaction
    .insertInto('clinic_appointment')
    .values(
      given.times.map(({ from, to }, index) => ({
        ...{
          kind: given.kind,
          patient_key: keyNumber(given.patientKey),
          note: given.note,
          starts_at: from,
          ends_at: to,
        },
        course_key: given.courseKey === null ? null : keyNumber(given.courseKey),
        placement_key: given.placementKey === undefined ? null : keyNumber(given.placementKey),
        fraction_number: given.placementKey === undefined ? null : (given.fractionsBefore ?? 0) + index + 1,
      })),
    )
    .returning('appointment_key')
    .execute();
  const bookings = rows.flatMap(({ appointment_key }) =>
    given.resourceKeys.map((key) => ({ appointment_key, resource_key: keyNumber(key) })),
  );
  await transaction.insertInto('clinic_booking').values(bookings).execute();
  return rows.map(({ appointment_key }) => String(appointment_key));
}

async function bookInstead(
  transaction: Database,
  appointmentKey: string,
  { resourceKeys, before }: { readonly resourceKeys: readonly string[]; readonly before: readonly string[] },
): Promise<void> {
  const appointment_key = keyNumber(appointmentKey);
  const gone = before.filter((key) => !resourceKeys.includes(key)).map(keyNumber);
  const come = resourceKeys.filter((key) => !before.includes(key)).map(keyNumber);
  if (gone.length > 0)
    await transaction
      .deleteFrom('clinic_booking')
      .where('appointment_key', '=', appointment_key)
      .where('resource_key', 'in', gone)
      .execute();
  if (come.length > 0)
    await transaction
      .insertInto('clinic_booking')
      .values(come.map((resource_key) => ({ appointment_key, resource_key })))
      .execute();
}
