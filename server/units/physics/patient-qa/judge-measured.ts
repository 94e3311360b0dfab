import { createHash } from 'node:crypto';
import type { DoseGrid, Plan } from '@isocenter/dicom-rt';
import { type PatientPosition, parseMeasuredPlane } from '@isocenter/dosimetry';
import { DomainError } from '@isocenter/messages';
import { fieldOf } from '../dose-field.ts';
import { judgePlane } from '../plane-gamma/judge-plane.ts';
import type { PlaneGamma } from '../plane-gamma/plane-gamma.ts';
import type { GivenFile } from '../plane-gamma/read-plane-files.ts';
import type { NewPatientQa } from './contract.ts';

/** Those in which an array under gantry 0 is known to lie coronal. */
const FLAT = ['HFS', 'HFP', 'FFS', 'FFP'] as const satisfies readonly PatientPosition[];

interface Asked extends Pick<NewPatientQa, 'criteria' | 'centreMm'> {
  readonly file: GivenFile;
  readonly software: string;
}

/**
 * The file of an array against a dose of a plan of the archive, by the kernel of the command line; nothing is searched for, the array lies where it is said to.
 * @throws DomainError `measured-plane/position-not-flat`, as `parseMeasuredPlane` and `judgePlane`
 */
export function judgeMeasured(
  { plan, dose, doseSha256 }: { readonly plan: Plan; readonly dose: DoseGrid; readonly doseSha256: string },
  { file, criteria, centreMm, software }: Asked,
): PlaneGamma {
  const patientPosition = FLAT.find((each) => each === (plan.patientPosition ?? 'HFS'));
  const uid = plan.header.sopInstanceUid;
  if (!patientPosition)
    throw new DomainError('measured-plane/position-not-flat', { uid, position: plan.patientPosition ?? '' });
  const plane = parseMeasuredPlane(file.bytes, { name: file.name });
  const sha256 = createHash('sha256').update(file.bytes).digest('hex');
  const { comparison, ...asked } = criteria;
  const { sopInstanceUid } = dose.header;
  return judgePlane(
    {
      file: { name: sopInstanceUid, sha256: doseSha256, format: 'DICOM', sopInstanceUid },
      ...{ field: fieldOf(dose), unit: dose.unit, notices: dose.notices },
    },
    { file: { name: file.name, sha256, format: plane.format, sopInstanceUid: null }, plane },
    { criteria: asked, comparison, centreMm, patientPosition, registration: null, software },
  ).document;
}
