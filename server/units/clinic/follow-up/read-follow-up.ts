import { SITES } from '@isocenter/knowledge';
import type { Database } from '../../../platform/database/database.ts';
import type { CourseLine } from '../course/contract.ts';
import { coursesOf } from '../course/course-store.ts';
import { departmentDay } from '../department-day.ts';
import { entriesOf } from '../patients/entry-store.ts';
import { patientDetail } from '../patients/patient-store.ts';
import { worstGrades } from '../review/grades-by-number.ts';
import { fractionsOf } from '../treatment/fraction-store.ts';
import { treatedPlansOf } from '../treatment/treated-plan-store.ts';
import { wasGiven } from '../treatment/was-given.ts';
import type { FollowUp, PatientFollowUp, Survival, Visit } from './contract.ts';
import { daysBetween, LATE_AFTER_DAYS } from './due-visits.ts';
import type { FollowUpParts } from './follow-up-parts.ts';
import { placesOf } from './place-store.ts';
import { schemeOf } from './scheme-store.ts';
import { survivalOf } from './survival-store.ts';
import { type VisitRow, visitsOf } from './visit-store.ts';
import { endOf, openOf, whatIsDue } from './what-is-due.ts';

type Parts = Omit<FollowUpParts, 'physics'>;

/** The follow-up of a course: what is due, what was found, where a recurrence lay, whether the patient lives. */
export async function readFollowUp(parts: Parts, course: CourseLine): Promise<FollowUp> {
  const { database } = parts;
  const { courseKey, patientKey, diagnosisKey, underWay } = course;
  const survival = await survivalOf(database, patientKey);
  const [state, places, diagnoses, plans] = await Promise.all([
    standingOf(parts, course, survival),
    placesOf(database, courseKey),
    entriesOf(database, 'diagnoses', [Number(patientKey)]),
    plansOf(parts, course),
  ]);
  const { visits: rows, ...standing } = state;
  const visits = rows.map((row) => ({
    ...row,
    ...sinceEnd(row, standing.endDay),
    places: places.flatMap(({ visitKey, ...place }) => (visitKey === row.visitKey ? [place] : [])),
  }));
  const late = visits.filter(({ inError, isLate }) => !inError && isLate);
  const icd10 = diagnoses.find(({ entryKey }) => entryKey === diagnosisKey)?.content.icd10;
  return {
    ...{ ...standing, underWay, visits, plans, patientKey, survival },
    worstLate: worstGrades(late.map(({ content }) => ({ content: { at: content.day, events: content.events } }))),
    region: SITES.find((site) => site.icd10 === icd10)?.region ?? null,
  };
}

/** What is due of each course of a patient. */
export async function readPatientFollowUp(
  { database, now }: Omit<Parts, 'archive'>,
  patientKey: string,
): Promise<PatientFollowUp> {
  const [survival, courses] = await Promise.all([survivalOf(database, patientKey), coursesOf(database, patientKey)]);
  const lines = courses.map(async (course) => {
    const { scheme, due, agreed, overdueSince } = await standingOf({ database, now }, course, survival);
    const next = openOf({ due, agreed }).find(({ state }) => state !== 'overdue');
    return {
      ...{ courseKey: course.courseKey, number: course.number, title: course.title, hasScheme: scheme !== null },
      ...{ next: next ? { day: next.day, state: next.state } : null, overdueSince },
    };
  });
  return { survival, courses: await Promise.all(lines) };
}

async function standingOf({ database, now }: Omit<Parts, 'archive'>, course: CourseLine, survival: Survival) {
  const { courseKey } = course;
  const [held, visits, today, lastFraction] = await Promise.all([
    schemeOf(database, courseKey),
    visitsOf(database, courseKey),
    departmentDay(database, now()),
    lastFractionOf(database, courseKey),
  ]);
  const { scheme } = held;
  const isStated = scheme?.from.kind === 'stated end';
  const endDay = endOf(scheme, { underWay: course.underWay, lastFraction });
  const counted = visits.filter(({ inError }) => !inError);
  const diedOn = survival.death?.day ?? null;
  const made = counted.map(({ visitKey, content: { day, nextVisit } }) => ({ visitKey, day, nextVisit }));
  return {
    ...{ ...held, visits, endDay, ...whatIsDue({ scheme, endDay, visits: made, today, diedOn }) },
    endedBy: endDay === null ? null : isStated ? ('stated end' as const) : ('last fraction' as const),
  };
}

async function lastFractionOf(database: Database, courseKey: string): Promise<string | null> {
  const last = (await fractionsOf(database, courseKey)).findLast(wasGiven);
  return last ? departmentDay(database, new Date(last.content.startedAt)) : null;
}

/** Treated plans whose objects are there still, with the targets that they were planned for. */
async function plansOf({ database, archive }: Parts, course: CourseLine): Promise<FollowUp['plans']> {
  const [rows, patient] = await Promise.all([
    treatedPlansOf(database, course.courseKey),
    patientDetail(database, course.patientKey),
  ]);
  const cases = await Promise.all(patient.archive.map(({ archiveKey }) => archive.casesOfPatient(archiveKey)));
  const archiveKeys = new Map(cases.flat().map(({ caseKey, patientKey }) => [caseKey, patientKey]));
  return rows.flatMap(({ treatedPlanKey, inError, plan }) => {
    const archiveKey = archiveKeys.get(plan.caseKey);
    if (inError || archiveKey === undefined) return [];
    const { caseKey, planUid, label, fractions, targets } = plan;
    return [{ treatedPlanKey, caseKey, planUid, archiveKey, label, fractions, targets }];
  });
}

function sinceEnd({ content }: VisitRow, endDay: string | null): Pick<Visit, 'daysSinceEnd' | 'isLate'> {
  if (endDay === null) return { daysSinceEnd: null, isLate: null };
  const daysSinceEnd = daysBetween(endDay, content.day);
  return { daysSinceEnd, isLate: daysSinceEnd > LATE_AFTER_DAYS };
}
