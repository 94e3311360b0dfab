import type { DoseGrid, Plan } from '@isocenter/dicom-rt';
import { flatPositionOf } from '@isocenter/dosimetry';
import { fieldOf } from '../dose-field.ts';
import { judgePlane } from '../plane-gamma/judge-plane.ts';
import type { JudgedPlane } from '../plane-gamma/plane-gamma.ts';
import { type GivenFile, readPlaneFile } from '../plane-gamma/read-plane-files.ts';
import type { NewPatientQa } from './contract.ts';
import { planeOfRtdose } from './plane-of-rtdose.ts';

interface Asked extends Pick<NewPatientQa, 'criteria' | 'centreMm'> {
  readonly file: GivenFile;
  readonly software: string;
}

/**
 * The file of an array, or an RTDOSE of one slice, against a dose of a plan of the archive, by the kernel of the command line; nothing is searched for. The array lies where it is
 * said to, turned as the plan says that the patient lies; in a planned plane that tells nothing, and is not asked for, nor of an RTDOSE that says itself where it lies.
 * @throws DomainError as `flatPositionOf`, `readPlaneFile`, `planeOfRtdose` and `judgePlane`
 */
export async function judgeMeasured(
  { plan, dose, doseSha256 }: { readonly plan: Plan; readonly dose: DoseGrid; readonly doseSha256: string },
  { file, criteria, centreMm, software }: Asked,
): Promise<JudgedPlane> {
  const field = fieldOf(dose);
  const read = await readPlaneFile(file);
  const { plane, placement } =
    read.kind === 'dose' ? planeOfRtdose(read.dose, dose, centreMm) : { plane: read.plane, placement: null };
  const isVolume = field.grid.size[2] > 1;
  const { comparison, ...asked } = criteria;
  const { sopInstanceUid } = dose.header;
  return judgePlane(
    {
      file: { name: sopInstanceUid, sha256: doseSha256, format: 'DICOM', sopInstanceUid },
      ...{ field, unit: dose.unit, notices: dose.notices },
    },
    { file: read.file, plane },
    {
      ...{ criteria: asked, comparison, centreMm, registration: null, software },
      ...(placement ? { placement } : isVolume ? { patientPosition: flatPositionOf(plan.patientPosition) } : {}),
    },
  );
}
