import { sql } from 'kysely';
import type { Database } from '../../../platform/database/database.ts';
import { carePathOf } from '../course/care-path-store.ts';
import type { CarePath } from '../course/contract.ts';
import { courseState } from '../course/course-state.ts';
import { happenedOf, type ToldFacts } from '../course/happened.ts';
import type { PatientLine } from '../patients/contract.ts';
import { shownIdentifiers } from '../patients/identifiers.ts';
import { compareDelivery } from './compare-delivery.ts';
import type { DayLine, FractionContent, TreatedPlan } from './contract.ts';
import { mayTreatPlan, waitedFor } from './may-treat.ts';
import { type NumberedFraction, nextFraction } from './next-fraction.ts';

interface DayRow extends Omit<PatientLine, 'patientKey'> {
  readonly course_key: string;
  readonly patient_key: string;
  readonly title: string;
  readonly treated_plan_key: string;
  readonly plan: TreatedPlan;
  readonly site_key: string;
  readonly facts: ToldFacts;
  readonly approved: readonly string[];
  readonly numbers: readonly number[] | null;
  /** Those of which nothing was delivered, where each number of the plan is taken. */
  readonly empty: readonly number[] | null;
  readonly today: readonly { key: string; content: FractionContent; recorded: string }[] | null;
  readonly appointment: (NonNullable<DayLine['appointment']> & { machine: string | null }) | null;
  readonly placed: boolean;
}

/**
 * Whom the machines treat on a day: courses that are ready or on treatment, each of their plans that is not delivered yet or was treated on that day,
 * with its appointment of that day. Row security is asked once, by `clinic_treatment_day`.
 * Each says whether it may be treated now, as its course's path and the approvals of its plans tell.
 * @param day from and to, as instants
 */
export async function treatmentDay(
  database: Database,
  day: { readonly from: Date; readonly to: Date },
  now: Date,
): Promise<DayLine[]> {
  const { rows } = await sql<DayRow>`select * from clinic_treatment_day(${day.from}, ${day.to})`.execute(database);
  const paths = new Map<string, CarePath>();
  for (const site of new Set(rows.map(({ site_key }) => site_key)))
    paths.set(site, (await carePathOf(database, site)).path);
  const lines = rows.map((row) => ({ ...lineOf(row), whyNot: whyNotOf(row, paths.get(row.site_key), now) }));
  return lines.filter(({ next, givenToday }) => next !== null || givenToday.length > 0);
}

function whyNotOf({ facts, plan, approved }: DayRow, path: CarePath = { steps: [], sendBacks: [] }, now: Date) {
  return waitedFor(mayTreatPlan(courseState(path, happenedOf(facts), { now, calendar: null }), plan, approved), path);
}

function lineOf(row: DayRow): Omit<DayLine, 'whyNot'> {
  const { plan, title, name, nameZh, sex, birthDate } = row;
  return {
    ...{ courseKey: row.course_key, title, treatedPlanKey: row.treated_plan_key },
    paused: row.facts.some(([step, , isLapsed]) => PAUSES.has(step) && !isLapsed),
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
    next: nextFraction(plan.fractions, recordedOf(row)),
    givenToday: (row.today ?? []).map(({ key, content, recorded }) => ({
      ...{ fractionKey: key, number: content.number, at: content.startedAt, recordedAt: instantOf(recorded) },
      delivery: compareDelivery(plan, content).delivery,
    })),
  };
}

const recordedOf = ({ numbers, empty }: DayRow): NumberedFraction[] =>
  (numbers ?? []).map((number) => ({ number, isGiven: !(empty ?? []).includes(number) }));

const PAUSES = new Set(['on-hold', 'adapting']);

/** JSON of the database tells microseconds and its own zone. */
const instantOf = (told: string) => new Date(told).toISOString();

const bookedAt = ({ appointmentKey, at, state, reason }: NonNullable<DayRow['appointment']>) => ({
  ...{ appointmentKey, at: instantOf(at), state, reason },
});
