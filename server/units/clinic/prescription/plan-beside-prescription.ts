import { DomainError, notFound } from '@isocenter/messages';
import type { Database } from '../../../platform/database/database.ts';
import { keyNumber } from '../../../platform/key-number.ts';
import type { KnownPatient } from '../../physics/index.ts';
import type { StructuredPrescription } from '../../physics/plan-check/contract.ts';
import { readCourse } from '../course/course-store.ts';
import { patientDetail } from '../patients/patient-store.ts';
import type { PlanBesidePrescription, PlanOfPatient } from './contract.ts';
import { machineLimitsOf } from './machine-limits-store.ts';
import type { PlanParts } from './plan-parts.ts';

/** Plans of the archive that are the patient's, whom somebody said to be this person. */
export async function plansOfCourse({ database, archive }: PlanParts, courseKey: string): Promise<PlanOfPatient[]> {
  const course = await readCourse(database, courseKey);
  const patient = await patientDetail(database, course.patientKey);
  const cases = await Promise.all(
    patient.archive.map(async ({ archiveKey }) =>
      (await archive.casesOfPatient(archiveKey)).map((found) => ({ ...found, archiveKey })),
    ),
  );
  return cases
    .flat()
    .flatMap(({ kind, plan, caseKey, archiveKey, label }) =>
      kind === 'plan' && plan ? [{ caseKey, archiveKey, label, sha256: plan.sha256 }] : [],
    );
}

interface Asked {
  readonly caseKey: string;
  readonly phases: readonly number[];
}

/**
 * Lays a plan beside the prescription of the course: the one that holds, else its draft, which is said.
 * @throws DomainError `platform/not-found` of a plan that is not this patient's; `clinic/nothing-prescribed`, `clinic/no-such-phase`
 */
export async function planBesidePrescription(
  parts: PlanParts,
  courseKey: string,
  { caseKey, phases }: Asked,
): Promise<PlanBesidePrescription> {
  const { database, physics } = parts;
  const course = await readCourse(database, courseKey);
  const plan = (await plansOfCourse(parts, courseKey)).find((found) => found.caseKey === caseKey);
  if (!plan) throw notFound('plan', caseKey);
  const { prescriptionKey, content, isSigned } = await prescriptionToCheck(database, courseKey);
  if (phases.some((index) => index >= content.phases.length)) throw new DomainError('clinic/no-such-phase');
  const { check, summary, objects } = await physics.checkPlan(caseKey, {
    ...{ prescription: content, phases, isSigned },
    patient: await knownPatient(database, course.patientKey),
    machines: (await machineLimitsOf(database, course.siteKey)).map((row) => row.content),
  });
  return {
    ...{ caseKey, archiveKey: plan.archiveKey, prescriptionKey, phases: [...phases], summary },
    ...{ findings: [...check.findings], lists: [...check.lists], objects: [...objects] },
  };
}

async function prescriptionToCheck(
  database: Database,
  courseKey: string,
): Promise<{ readonly prescriptionKey: string; readonly content: StructuredPrescription; readonly isSigned: boolean }> {
  const row = await database
    .selectFrom('clinic_prescription')
    .selectAll()
    .where('course_key', '=', keyNumber(courseKey))
    .orderBy('is_signed', 'desc')
    .orderBy('prescription_key', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (!row) throw new DomainError('clinic/nothing-prescribed');
  return { prescriptionKey: String(row.prescription_key), content: row.content, isSigned: row.is_signed };
}

async function knownPatient(database: Database, patientKey: string): Promise<KnownPatient> {
  const { name, nameZh, identifiers, birthDate, sex } = await patientDetail(database, patientKey);
  return {
    names: [name, nameZh].flatMap((each) => each ?? []),
    identifiers: identifiers.map(({ value }) => value),
    ...{ birthDate, sex },
  };
}
