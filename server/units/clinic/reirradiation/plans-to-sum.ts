import { DomainError, distinctNotices } from '@isocenter/messages';
import type { StoredCase } from '../../imaging/index.ts';
import { coursesOf } from '../course/course-store.ts';
import { departmentDay } from '../department-day.ts';
import type { PatientDetail } from '../patients/contract.ts';
import { type Delivered, readDelivered } from '../treatment/read-treatment.ts';
import { fractionsOfGrid, hundredPercent } from '../treatment/stated-beside-ordered.ts';
import type { PlanToSum, Reirradiation } from './contract.ts';
import { type GivenOfPlan, givenOfPlan } from './given-of-plan.ts';
import type { ReirradiationParts } from './reirradiation-parts.ts';

type Found = Pick<Reirradiation, 'plans' | 'withoutDose' | 'courses'>;
interface Treats extends Pick<Delivered, 'plans' | 'fractions'> {
  readonly course: PlanToSum['courses'][number];
}

/** Every plan of a patient that has a dose, with what was given of it where a course treats it. */
export async function plansToSum(parts: ReirradiationParts, patient: PatientDetail): Promise<Found> {
  const { database, archive } = parts;
  const [courses, ...cases] = await Promise.all([
    coursesOf(database, patient.patientKey),
    ...patient.archive.map(({ archiveKey }) => archive.casesOfPatient(archiveKey)),
  ]);
  const treats = await Promise.all(
    courses.map(async ({ courseKey, number, title }): Promise<Treats> => {
      const { plans, fractions } = await readDelivered(database, courseKey);
      return { course: { courseKey, number, title }, plans: plans.filter(({ inError }) => !inError), fractions };
    }),
  );
  const stored = cases.flat();
  const withDose = stored.filter(({ doses }) => doses.length > 0);
  const frames = [...new Set(withDose.flatMap((each) => frameOf(each) ?? []))];
  const plans = await Promise.all(withDose.map((each) => planToSum(parts, each, { treats, frames })));
  return {
    plans,
    withoutDose: stored.filter(({ plan, doses }) => plan && doses.length === 0).length,
    courses: treats.map(({ course, plans: taken }) => ({ ...course, hasPlan: taken.length > 0 })),
  };
}

async function planToSum(
  { database, physics }: ReirradiationParts,
  stored: StoredCase,
  { treats, frames }: { readonly treats: readonly Treats[]; readonly frames: readonly string[] },
): Promise<PlanToSum> {
  const understood = await physics.understood(stored.caseKey).catch((error: unknown) => {
    if (error instanceof DomainError) return undefined;
    throw error;
  });
  const frame = frames.indexOf(frameOf(stored) ?? '');
  const { caseKey } = stored;
  const { lastAt, ordered, ...given } = givenOfPlan(
    caseKey,
    treats.flatMap(({ plans }) => plans),
    treats.flatMap(({ fractions }) => fractions),
  );
  return {
    ...{ caseKey, archiveKey: stored.patientKey, label: stored.label, ...given },
    courses: treats.flatMap(({ course, plans }) =>
      plans.some(({ plan }) => plan.caseKey === caseKey) ? [course] : [],
    ),
    lastDay: lastAt === null ? null : await departmentDay(database, new Date(lastAt)),
    ...statedBeside(understood, ordered),
    frame: frame < 0 ? null : frame + 1,
    structures: (understood?.structures ?? []).map(({ roiName, standardName }) => ({ roiName, standardName })),
    isRead: understood !== undefined,
  };
}

/** By which fractions the dose is divided, and where what was taken over differs from what the plan states. */
function statedBeside(
  understood: Awaited<ReturnType<ReirradiationParts['physics']['understood']>> | undefined,
  ordered: GivenOfPlan['ordered'],
): Pick<PlanToSum, 'fractions' | 'notices'> {
  const stated = understood?.stated ?? { fractions: null, targets: [] };
  const said = [...ordered.map((plan) => plan.fractions), understood?.prescription.fractions ?? []].flat();
  const { fractions, notices } = fractionsOfGrid(stated.fractions, said);
  const doses = ordered
    .flatMap((plan) => plan.targets.flatMap((target) => hundredPercent(target, plan, stated).notices))
    .filter(({ code }) => code === 'notice/taken-over/dose-differs');
  return { fractions, notices: [...distinctNotices([...notices, ...doses])] };
}

function frameOf({ doses }: StoredCase): string | undefined {
  return doses.flatMap(({ header }) => header.frameOfReferenceUid ?? [])[0];
}
