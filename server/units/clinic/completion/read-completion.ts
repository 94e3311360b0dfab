import { sql } from 'kysely';
import type { Database } from '../../../platform/database/database.ts';
import { keyNumber } from '../../../platform/key-number.ts';
import { courseDetail } from '../course/course-detail.ts';
import { departmentTimeZone } from '../department-day.ts';
import { prescriptionOf } from '../prescription/prescription-store.ts';
import { reviewsOf } from '../review/review-store.ts';
import { readDelivered } from '../treatment/read-treatment.ts';
import { gaveDose } from '../treatment/was-given.ts';
import { type CarriedOut, type CompletionSources, completionRecord, phasesOf } from './completion-record.ts';
import type { CompletionRecord, StillOpen } from './contract.ts';
import { stillOpen } from './still-open.ts';

export interface ComputedCompletion {
  readonly sources: CompletionSources;
  readonly record: CompletionRecord;
  readonly open: StillOpen | null;
}

/** What the record knows of a course's treatment now. @throws DomainError `platform/not-found` where no such course is seen */
export async function computeCompletion(database: Database, courseKey: string, now: Date): Promise<ComputedCompletion> {
  const { course, patient, diagnosis, facts } = await courseDetail(database, courseKey, now);
  const [delivered, { versions }, carriedOut, reviews, timeZone] = await Promise.all([
    readDelivered(database, courseKey),
    prescriptionOf(database, courseKey),
    carriedOutOf(database, courseKey),
    reviewsOf(database, courseKey),
    departmentTimeZone(database),
  ]);
  const prescriptions = versions.filter(({ isSigned }) => isSigned).reverse();
  const sources = {
    ...{ course, patient, diagnosis, facts, delivered, prescriptions, carriedOut, timeZone },
    reviews: reviews.filter(({ inError }) => !inError).map(({ content }) => content),
  };
  return { sources, record: completionRecord(sources), open: openOf(sources) };
}

function openOf(sources: CompletionSources): StillOpen | null {
  const { delivered, facts, prescriptions } = sources;
  const isOver = facts.some(({ step, lapsed }) => lapsed === null && (step === 'stopped' || step === 'completed'));
  const plans = delivered.plans.filter(({ inError }) => !inError);
  const fractions = delivered.fractions.filter(({ inError }) => !inError);
  return stillOpen({
    isOver,
    prescribed: prescriptions.at(-1)?.content.phases.map(({ name }) => name) ?? [],
    plans: plans.map((row) => ({
      ...{ label: row.plan.label, planned: row.plan.fractions },
      fractions: fractions
        .filter(({ content }) => content.treatedPlanKey === row.treatedPlanKey)
        .map(({ content }) => ({ number: content.number, isGiven: gaveDose(content) })),
      phases: phasesOf(row, sources)?.map(({ name }) => name) ?? null,
    })),
  });
}

/** Which phases the plans that were put forward carry out, the earliest first; also of approvals that were taken back since. */
async function carriedOutOf(database: Database, courseKey: string): Promise<readonly CarriedOut[]> {
  const { rows } = await sql<CarriedOut>`
    select o ->> 'sha256' as "planSha256", a.content ->> 'prescriptionKey' as "prescriptionKey", a.content -> 'phases' as phases
    from clinic_plan_approval a, jsonb_array_elements(a.content -> 'objects') o
    where a.course_key = ${keyNumber(courseKey)} and o ->> 'kind' = 'RTPLAN' and a.content ->> 'prescriptionKey' is not null
    order by a.approval_key`.execute(database);
  return rows;
}
