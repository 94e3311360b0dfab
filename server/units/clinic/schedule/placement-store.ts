import { dayIn } from '@isocenter/deadlines';
import { DomainError, notFound } from '@isocenter/messages';
import { sql } from 'kysely';
import type { Database } from '../../../platform/database/database.ts';
import { keyNumber } from '../../../platform/key-number.ts';
import { readCourse } from '../course/course-store.ts';
import { heldPrescription } from '../prescription/prescription-store.ts';
import { insertAppointments } from './appointment-store.ts';
import type { PlacementAsk, PlacementKept, PlacementProposal } from './contract.ts';
import { requireCalendar, spanOf } from './department-days.ts';
import { type Placement, placeFractions, type Taken } from './place-fractions.ts';
import { withoutConflict } from './refuse-conflicts.ts';
import { refuseOneTime } from './refuse-one-time.ts';
import { refuseStarts } from './refuse-starts.ts';
import { downtimesIn, requireInUse } from './resource-store.ts';
import { requireSigned } from './sign-compensation.ts';

/** So far ahead others' appointments are looked at. */
const DAYS_AHEAD = 420;
const MINUTE_MS = 60_000;

/** Where the fractions of a course would come; nothing is kept. @throws DomainError as `refuseOneTime`; `clinic/no-calendar`, `platform/not-found` */
export async function proposePlacement(
  database: Database,
  courseKey: string,
  asked: PlacementAsk,
): Promise<PlacementProposal> {
  const course = await readCourse(database, courseKey);
  await refuseOneTimeOf(database, courseKey, asked);
  const calendar = await requireCalendar(database);
  const resources = await requireInUse(database, asked.resourceKeys);
  const span = { ...spanOf(calendar.timeZone, asked.firstDay, DAYS_AHEAD), resourceKeys: asked.resourceKeys };
  const replaced = await replacedBy(database, courseKey, asked, calendar.timeZone);
  const taken = await takenIn(database, { ...span, patientKey: course.patientKey, but: replaced });
  const down = (await downtimesIn(database, span)).map(({ startsAt, endsAt, reason }) => ({
    ...{ from: new Date(startsAt), to: new Date(endsAt), why: reason },
  }));
  const { time, secondTime, ...rest } = asked;
  return proposalOf(
    placeFractions(
      { ...rest, times: secondTime === null ? [time] : [time, secondTime] },
      {
        ...{ calendar, taken, down, after: await lastBefore(database, courseKey, span.from) },
        opens: resources.reduce((latest, { opens }) => (opens > latest ? opens : latest), '00:00'),
        closes: resources.reduce((first, { closes }) => (closes < first ? closes : first), '24:00'),
      },
    ),
  );
}

async function refuseOneTimeOf(database: Database, courseKey: string, asked: PlacementAsk): Promise<void> {
  refuseOneTime(asked, (await heldPrescription(database, courseKey))?.content.phases ?? []);
}

function proposalOf(placement: Placement): PlacementProposal {
  const fractions = placement.placed ? placement.fractions : [];
  return {
    found: placement.placed ? fractions.length : placement.found,
    fractions: fractions.map(({ from, to, ...fraction }) => ({
      ...fraction,
      ...{ startsAt: from.toISOString(), endsAt: to.toISOString() },
    })),
    skipped: placement.skipped.map((skipped) => ({
      ...{ day: skipped.day, why: skipped.why, name: 'name' in skipped ? skipped.name : null },
      said: 'said' in skipped ? skipped.said : null,
    })),
    yearsNotListed: placement.placed ? [...placement.yearsNotListed] : [],
  };
}

/**
 * Keeps a placement as it was shown. One that compensates for a gap takes the place of what is still planned of the course's fractions.
 * @returns its key
 * @throws DomainError as `refuseStarts`, `refuseOneTime`, `withoutConflict`, `requireSigned`; `clinic/placement-incomplete`, `clinic/resource-not-in-use`, `platform/not-found`
 */
export async function keepPlacement(
  database: Database,
  courseKey: string,
  { asked, starts }: PlacementKept,
): Promise<string> {
  if (starts.length !== asked.fractions) throw new DomainError('clinic/placement-incomplete');
  const { patientKey, siteKey } = await readCourse(database, courseKey);
  await refuseOneTimeOf(database, courseKey, asked);
  await requireSigned(database, courseKey, asked);
  const calendar = await requireCalendar(database);
  const { timeZone } = calendar;
  const resources = await requireInUse(database, asked.resourceKeys);
  const times = starts.map((at) => ({ from: new Date(at), to: new Date(Date.parse(at) + asked.minutes * MINUTE_MS) }));
  const after = await lastBefore(database, courseKey, spanOf(timeZone, asked.firstDay, DAYS_AHEAD).from);
  refuseStarts(times, asked, { calendar, resources, after });
  const replaced = await replacedBy(database, courseKey, asked, timeZone);
  const { resourceKeys } = asked;
  const days = times.map(({ from }) => dayIn(timeZone, from)).sort();
  return withoutConflict(
    database,
    { times, resourceKeys, patientKey, but: replaced, timeZone },
    async (transaction) => {
      const { placement_key } = await transaction
        .insertInto('clinic_placement')
        .values({
          ...{ course_key: keyNumber(courseKey), site_key: keyNumber(siteKey) },
          content: JSON.stringify({ ...asked, firstDay: days[0], lastDay: days.at(-1) }),
          compensation_key: asked.compensationKey === null ? null : keyNumber(asked.compensationKey),
        })
        .returning('placement_key')
        .executeTakeFirstOrThrow();
      const placementKey = String(placement_key);
      if (replaced.length > 0)
        await sql`update clinic_appointment set state = 'cancelled', reason = 'replaced', replaced_by = ${placement_key},
          revision = revision + 1
        where appointment_key = any (${replaced.map(keyNumber)}::bigint[]) and state = 'planned'`.execute(transaction);
      const before = asked.compensationKey === null ? 0 : await givenBefore(transaction, courseKey);
      const given = { patientKey, courseKey, resourceKeys, times, placementKey, note: '', fractionsBefore: before };
      await insertAppointments(transaction, { ...given, kind: 'treatment' });
      return placementKey;
    },
  );
}

/**
 * Takes a placement back: what was not yet treated of it is cancelled, and what it had replaced is planned again.
 * @returns the course's key
 * @throws DomainError `clinic/placement-undone`, as `withoutConflict` where others have the time of what it replaced
 */
export async function undoPlacement(
  database: Database,
  placementKey: string,
  { reason, at }: { readonly reason: string; readonly at: Date },
): Promise<string> {
  const key = keyNumber(placementKey);
  const placement = await database
    .selectFrom('clinic_placement')
    .selectAll()
    .where('placement_key', '=', key)
    .executeTakeFirst();
  if (!placement) throw notFound('placement', placementKey);
  const courseKey = String(placement.course_key);
  const { patientKey } = await readCourse(database, courseKey);
  const { timeZone } = await requireCalendar(database);
  const back = await replacedTimes(database, key);
  const but = await plannedOf(database, sql`placement_key = ${key}`);
  const wanted = { times: back.times, resourceKeys: back.resourceKeys, patientKey, but, timeZone };
  await withoutConflict(database, wanted, async (transaction) => {
    const { numUpdatedRows } = await transaction
      .updateTable('clinic_placement')
      .set({ undone_at: at, undone_reason: reason })
      .where('placement_key', '=', key)
      .where('undone_at', 'is', null)
      .executeTakeFirst();
    if (numUpdatedRows === 0n) throw new DomainError('clinic/placement-undone');
    await sql`update clinic_appointment set state = 'cancelled', reason = ${reason}, revision = revision + 1
      where placement_key = ${key} and state = 'planned'`.execute(transaction);
    await sql`update clinic_appointment set state = 'planned', reason = null, replaced_by = null, revision = revision + 1
      where replaced_by = ${key} and state = 'cancelled'`.execute(transaction);
  });
  return courseKey;
}

/** What a placement that compensates takes the place of: the course's fractions that are still planned, but of days on which one was recorded. */
async function replacedBy(
  database: Database,
  courseKey: string,
  { compensationKey }: Pick<PlacementAsk, 'compensationKey'>,
  timeZone: string,
): Promise<readonly string[]> {
  if (compensationKey === null) return [];
  return plannedOf(
    database,
    sql`course_key = ${keyNumber(courseKey)} and placement_key is not null
      and not exists (select from clinic_fraction f where f.course_key = clinic_appointment.course_key and not f.in_error
        and (f.at at time zone ${timeZone})::date = (clinic_appointment.starts_at at time zone ${timeZone})::date)`,
  );
}

async function plannedOf(database: Database, where: ReturnType<typeof sql>): Promise<readonly string[]> {
  const { rows } = await sql<{ key: string }>`select appointment_key::text as key from clinic_appointment
    where state = 'planned' and ${where}`.execute(database);
  return rows.map(({ key }) => key);
}

async function replacedTimes(database: Database, placementKey: number) {
  const { rows } = await sql<Taken & { resources: string[] }>`select a.starts_at as from, a.ends_at as to,
      array_agg(b.resource_key::text) as resources
    from clinic_appointment a join clinic_booking b using (appointment_key) where a.replaced_by = ${placementKey}
    group by a.appointment_key`.execute(database);
  return { times: rows, resourceKeys: [...new Set(rows.flatMap(({ resources }) => resources))] };
}

async function takenIn(
  database: Database,
  {
    from,
    to,
    resourceKeys,
    patientKey,
    but,
  }: { from: Date; to: Date; resourceKeys: readonly string[]; patientKey: string; but: readonly string[] },
): Promise<readonly Taken[]> {
  const { rows } = await sql<Taken>`select a.starts_at as from, a.ends_at as to from clinic_appointment a
    where a.starts_at < ${to.toISOString()} and a.ends_at > ${from.toISOString()} and a.state in ('planned', 'done')
      and a.appointment_key <> all (${but.map(keyNumber)}::bigint[])
      and (a.patient_key = ${keyNumber(patientKey)} or exists (select from clinic_booking b
        where b.appointment_key = a.appointment_key and b.resource_key = any (${resourceKeys.map(keyNumber)}::bigint[])))`.execute(
    database,
  );
  return rows;
}

/** When the course's last fraction that took place before a time ended, by its appointment or its record. */
async function lastBefore(database: Database, courseKey: string, before: Date): Promise<Date | undefined> {
  const { rows } = await sql<{ last: Date | null }>`select greatest(
      (select max(ends_at) from clinic_appointment where course_key = ${keyNumber(courseKey)} and kind = 'treatment'
        and state = 'done' and ends_at < ${before.toISOString()}),
      (select max(coalesce((content ->> 'endedAt')::timestamptz, at)) from clinic_fraction
        where course_key = ${keyNumber(courseKey)} and not in_error and at < ${before.toISOString()}
          and exists (select from jsonb_array_elements(content -> 'fields') f
            where (f ->> 'deliveredMu')::numeric is distinct from 0))) as last`.execute(database);
  return rows[0]?.last ?? undefined;
}

/** The rest of a course goes on with the number after those that were recorded, or where none was, are marked as done. */
async function givenBefore(transaction: Database, courseKey: string): Promise<number> {
  const { rows } = await sql<{ given: number }>`select coalesce(
      nullif((select count(*) from clinic_fraction where course_key = ${keyNumber(courseKey)} and not in_error), 0),
      (select count(*) from clinic_appointment where course_key = ${keyNumber(courseKey)} and placement_key is not null
        and state = 'done'))::int as given`.execute(transaction);
  return rows[0]?.given ?? 0;
}
