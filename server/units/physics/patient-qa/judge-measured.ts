import { createHash } from 'node:crypto';
import type { DoseGrid, Plan } from '@isocenter/dicom-rt';
import { flatPositionOf, parseMeasuredPlane } from '@isocenter/dosimetry';
import { fieldOf } from '../dose-field.ts';
import { judgePlane } from '../plane-gamma/judge-plane.ts';
import type { JudgedPlane } from '../plane-gamma/plane-gamma.ts';
import type { GivenFile } from '../plane-gamma/read-plane-files.ts';
import type { NewPatientQa } from './contract.ts';

interface Asked extends Pick<NewPatientQa, 'criteria' | 'centreMm'> {
  readonly file: GivenFile;
  readonly software: string;
}

/**
 * The file of an array against a dose of a plan of the archive, by the kernel of the command line; nothing is searched for, the array lies where it is said to, turned
 * as the plan says that the patient lies. In a planned plane that tells nothing, and is not asked for.
 * @throws DomainError as `flatPositionOf`, `parseMeasuredPlane` and `judgePlane`
 */
export function judgeMeasured(
  { plan, dose, doseSha256 }: { readonly plan: Plan; readonly dose: DoseGrid; readonly doseSha256: string },
  { file, criteria, centreMm, software }: Asked,
): JudgedPlane {
  const field = fieldOf(dose);
  const isVolume = field.grid.size[2] > 1;
  const placed = isVolume ? { patientPosition: flatPositionOf(plan.patientPosition) } : {};
  const plane = parseMeasuredPlane(file.bytes, { name: file.name });
  const sha256 = createHash('sha256').update(file.bytes).digest('hex');
  const { comparison, ...asked } = criteria;
  const { sopInstanceUid } = dose.header;
  return judgePlane(
    {
      file: { name: sopInstanceUid, sha256: doseSha256, format: 'DICOM', sopInstanceUid },
      ...{ field, unit: dose.unit, notices: dose.notices },
    },
    { file: { name: file.name, sha256, format: plane.format, sopInstanceUid: null }, plane },
    { criteria: asked, comparison, centreMm, ...placed, registration: null, software },
  );
}
