import { type SqlBool, sql } from 'kysely';
import type { Database } from '../../../platform/database/database.ts';
import { carePathOf } from '../course/care-path-store.ts';
import type { CarePath } from '../course/contract.ts';
import { courseState } from '../course/course-state.ts';
import type { PatientLine } from '../patients/contract.ts';
import { shownIdentifiers } from '../patients/identifiers.ts';
import { approvedSha256s } from './approved-plans.ts';
import { compareDelivery } from './compare-delivery.ts';
import type { DayLine, FractionContent, TreatedPlan } from './contract.ts';
import { nextFraction } from './dose-to-date.ts';
import { mayTreatPlan, waitedFor } from './may-treat.ts';

interface DayRow extends Omit<PatientLine, 'patientKey'> {
  readonly course_key: string;
  readonly patient_key: string;
  readonly title: string;
  readonly treated_plan_key: string;
  readonly plan: TreatedPlan;
  readonly paused: boolean;
  readonly site_key: string;
  /** `[step, epoch in seconds]` of what stands. */
  readonly facts: readonly (readonly [string, number])[];
  readonly approved: readonly string[];
  readonly numbers: readonly number[] | null;
  readonly today: readonly { key: string; content: FractionContent; recorded: number }[] | null;
  readonly appointment:
    | (Omit<NonNullable<DayLine['appointment']>, 'at'> & { seconds: number; machine: string | null })
    | null;
  readonly placed: boolean;
}

/** What the path says of a course: something of this step stands. */
const stands = (step: string) =>
  sql<SqlBool>`exists (select from clinic_course_fact x where x.course_key = c.course_key and x.step = ${step} and x.lapsed_at is null)`;

/**
 * Whom the machines treat on a day: courses that are ready or on treatment, each of their plans that is not delivered yet or was treated on that day,
 * with its appointment of that day.
 * Each says whether it may be treated now, as its course's path and the approvals of its plans tell.
 * @param day from and to, as instants
 */
export async function treatmentDay(
  database: Database,
  day: { readonly from: Date; readonly to: Date },
  now: Date,
): Promise<DayLine[]> {
  const { rows } = await sql<DayRow>`
    select c.course_key::text, c.patient_key::text, c.title, t.treated_plan_key::text, t.content as plan,
      p.name, p.name_zh as "nameZh", p.sex, p.birth_date as "birthDate", p.identifiers,
      c.site_key::text, ${approvedSha256s(sql.ref('c.course_key'))} as approved, ${stands('on-hold')} or ${stands('adapting')} as paused,
      (select coalesce(jsonb_agg(jsonb_build_array(x.step, extract(epoch from x.at)) order by x.at), '[]')
        from clinic_course_fact x where x.course_key = c.course_key and x.lapsed_at is null) as facts,
      (select array_agg(f.number) from clinic_fraction f where f.treated_plan_key = t.treated_plan_key and not f.in_error) as numbers,
      exists (select from clinic_appointment a where a.course_key = c.course_key and a.kind = 'treatment' and a.state <> 'cancelled') as placed,
      (select jsonb_build_object('appointmentKey', a.appointment_key::text, 'seconds', extract(epoch from a.starts_at), 'state', a.state,
          'reason', a.reason, 'machine', (select r.name from clinic_booking b join clinic_resource r using (resource_key)
            where b.appointment_key = a.appointment_key and r.kind = 'machine' order by r.name limit 1))
        from clinic_appointment a where a.course_key = c.course_key and a.kind = 'treatment' and a.state <> 'cancelled'
          and a.starts_at >= ${day.from} and a.starts_at < ${day.to}
        order by a.state <> 'planned', case when a.state = 'planned' then a.starts_at end, a.starts_at desc limit 1) as appointment,
      (select jsonb_agg(jsonb_build_object('key', f.fraction_key::text, 'content', f.content,
          'recorded', extract(epoch from f.recorded_at)) order by f.at)
        from clinic_fraction f where f.treated_plan_key = t.treated_plan_key and not f.in_error
          and f.at >= ${day.from} and f.at < ${day.to}) as today
    from clinic_course c join clinic_patient p using (patient_key) join clinic_treated_plan t using (course_key)
    where not t.in_error and (c.under_way and (${stands('ready')} or ${stands('on-treatment')})
      or exists (select from clinic_fraction f where f.treated_plan_key = t.treated_plan_key and not f.in_error
          and f.at >= ${day.from} and f.at < ${day.to}))
    order by t.content ->> 'machine' nulls last, coalesce(p.name, p.name_zh), t.treated_plan_key`.execute(database);
  const paths = new Map<string, CarePath>();
  for (const site of new Set(rows.map(({ site_key }) => site_key)))
    paths.set(site, (await carePathOf(database, site)).path);
  const lines = rows.map((row) => ({ ...lineOf(row), whyNot: whyNotOf(row, paths.get(row.site_key), now) }));
  return lines.filter(({ next, givenToday }) => next !== null || givenToday.length > 0);
}

function whyNotOf({ facts, plan, approved }: DayRow, path: CarePath = { steps: [], sendBacks: [] }, now: Date) {
  const happened = facts.map(([step, seconds]) => ({ step, at: new Date(seconds * 1000), isLapsed: false }));
  return waitedFor(mayTreatPlan(courseState(path, happened, { now, calendar: null }), plan, approved), path);
}

function lineOf(row: DayRow): Omit<DayLine, 'whyNot'> {
  const { plan, title, paused, name, nameZh, sex, birthDate } = row;
  return {
    ...{ courseKey: row.course_key, title, treatedPlanKey: row.treated_plan_key, paused },
    patient: {
      patientKey: row.patient_key,
      name,
      nameZh,
      sex,
      birthDate,
      identifiers: shownIdentifiers(row.identifiers),
    },
    ...{ planLabel: plan.label, machine: row.appointment?.machine ?? plan.machine, fractions: plan.fractions },
    ...{ appointment: row.appointment && bookedAt(row.appointment), isPlaced: row.placed },
    next: nextFraction(plan, row.numbers ?? []),
    givenToday: (row.today ?? []).map(({ key, content, recorded }) => ({
      ...{ fractionKey: key, number: content.number, at: content.startedAt, recordedAt: instantOf(recorded) },
      delivery: compareDelivery(plan, content).delivery,
    })),
  };
}

const instantOf = (seconds: number) => new Date(seconds * 1000).toISOString();

const bookedAt = ({ appointmentKey, seconds, state, reason }: NonNullable<DayRow['appointment']>) => ({
  ...{ appointmentKey, at: instantOf(seconds), state, reason },
});
