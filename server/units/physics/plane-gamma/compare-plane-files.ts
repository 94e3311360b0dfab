import { type PatientIdentity, type Plan, parsePlan, readInstance } from '@isocenter/dicom-rt';
import { DomainError } from '@isocenter/messages';
import { arrayInPlan } from './array-in-plan.ts';
import { judgePlane, type PlaneGammaOptions } from './judge-plane.ts';
import { partOfFiles } from './part-of-files.ts';
import type { JudgedPlane } from './plane-gamma.ts';
import { type GivenFile, measuredOf, patientOf, plannedOf, type ReadPlane, readPlaneFile } from './read-plane-files.ts';

/** A comparison, and what the head of its sheet says. */
export interface ComparedPlane extends JudgedPlane {
  readonly patient: PatientIdentity;
  readonly plan: Plan | null;
}

/**
 * Reads two files, tells the measured one from the planned one, compares and judges them. With the RT Plan the array lies at its isocentre.
 * @throws DomainError `measured-plane/plan-of-another-dose`, and as reading and judging say
 */
export async function comparePlaneFiles(
  files: readonly [first: GivenFile, second: GivenFile],
  options: PlaneGammaOptions & { readonly plan?: GivenFile },
): Promise<ComparedPlane> {
  const first = await readPlaneFile(files[0]);
  const second = await readPlaneFile(files[1]);
  const { measured, planned } = partOfFiles(first, second);
  const plan = options.plan ? parsePlan(readInstance(options.plan.bytes)) : null;
  if (plan) refuseOtherPlan(planned, plan);
  const dose = plannedOf(planned);
  const lying = plan ? arrayInPlan(plan, { isVolume: dose.field.grid.size[2] > 1 }) : null;
  const { patient, notices } = patientOf([planned, measured]);
  const { document, comparison } = judgePlane(
    dose,
    measuredOf(measured, lying?.centreMm ?? options.centreMm ?? [0, 0, 0]),
    { ...options, ...lying },
  );
  return {
    patient: plan?.header.patient ?? patient,
    plan,
    comparison,
    document: {
      ...document,
      plan: plan && { sopInstanceUid: plan.header.sopInstanceUid, patientPosition: document.patientPosition },
      notices: [...document.notices, ...notices],
    },
  };
}

function refuseOtherPlan(planned: ReadPlane, { header }: Plan): void {
  const planUid = planned.kind === 'dose' ? planned.dose.planUid : undefined;
  if (planned.kind === 'dose' && planUid !== undefined && planUid !== header.sopInstanceUid)
    throw new DomainError('measured-plane/plan-of-another-dose', {
      doseUid: planned.dose.header.sopInstanceUid,
      planUid,
      uid: header.sopInstanceUid,
    });
}
