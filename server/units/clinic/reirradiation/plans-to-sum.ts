import { DomainError } from '@isocenter/messages';
import type { StoredCase } from '../../imaging/index.ts';
import { coursesOf } from '../course/course-store.ts';
import { departmentDay } from '../department-day.ts';
import type { PatientDetail } from '../patients/contract.ts';
import { readDelivered } from '../treatment/read-treatment.ts';
import type { PlanToSum, Reirradiation } from './contract.ts';
import { type GivenOfPlan, givenOfPlan } from './given-of-plan.ts';
import type { ReirradiationParts } from './reirradiation-parts.ts';

type Found = Pick<Reirradiation, 'plans' | 'withoutDose' | 'courses'>;
type Treats = { readonly course: NonNullable<PlanToSum['course']>; readonly given: GivenOfPlan };

/** Every plan of a patient that has a dose, with what was given of it where a course treats it. */
export async function plansToSum(parts: ReirradiationParts, patient: PatientDetail): Promise<Found> {
  const { database, archive } = parts;
  const [courses, ...cases] = await Promise.all([
    coursesOf(database, patient.patientKey),
    ...patient.archive.map(({ archiveKey }) => archive.casesOfPatient(archiveKey)),
  ]);
  const treated = new Map<string, Treats>();
  const withPlan = new Set<string>();
  for (const { courseKey, number, title } of courses) {
    const { plans, fractions } = await readDelivered(database, courseKey);
    for (const caseKey of new Set(plans.filter(({ inError }) => !inError).map(({ plan }) => plan.caseKey))) {
      treated.set(caseKey, { course: { courseKey, number, title }, given: givenOfPlan(caseKey, plans, fractions) });
      withPlan.add(courseKey);
    }
  }
  const stored = cases.flat();
  const withDose = stored.filter(({ doses }) => doses.length > 0);
  const frames = [...new Set(withDose.flatMap((each) => frameOf(each) ?? []))];
  const plans = await Promise.all(
    withDose.map((each) => planToSum(parts, each, { treated: treated.get(each.caseKey), frames })),
  );
  return {
    plans,
    withoutDose: stored.filter(({ plan, doses }) => plan && doses.length === 0).length,
    courses: courses.map(({ courseKey, number, title }) => ({
      ...{ courseKey, number, title, hasPlan: withPlan.has(courseKey) },
    })),
  };
}

async function planToSum(
  { database, physics }: ReirradiationParts,
  stored: StoredCase,
  { treated, frames }: { readonly treated: Treats | undefined; readonly frames: readonly string[] },
): Promise<PlanToSum> {
  const understood = await physics.understood(stored.caseKey).catch((error: unknown) => {
    if (error instanceof DomainError) return undefined;
    throw error;
  });
  const frame = frames.indexOf(frameOf(stored) ?? '');
  const { given = 0, share = 0, notKnown = 0, lastAt = null, fractions = null } = treated?.given ?? {};
  return {
    ...{ caseKey: stored.caseKey, archiveKey: stored.patientKey, label: stored.label },
    ...{ course: treated?.course ?? null, given, share, notKnown },
    lastDay: lastAt === null ? null : await departmentDay(database, new Date(lastAt)),
    fractions: fractions ?? understood?.prescription.fractions ?? null,
    frame: frame < 0 ? null : frame + 1,
    structures: (understood?.structures ?? []).map(({ roiName, standardName }) => ({ roiName, standardName })),
    isRead: understood !== undefined,
  };
}

function frameOf({ doses }: StoredCase): string | undefined {
  return doses.flatMap(({ header }) => header.frameOfReferenceUid ?? [])[0];
}
