import type { PatientIdentity } from '@isocenter/dicom-rt';
import { judgePlane, type PlaneGammaOptions } from './judge-plane.ts';
import { partOfFiles } from './part-of-files.ts';
import type { JudgedPlane } from './plane-gamma.ts';
import { type GivenFile, measuredOf, patientOf, plannedOf, readPlaneFile } from './read-plane-files.ts';

/**
 * Reads two files, tells the measured one from the planned one, compares and judges them.
 * @throws DomainError as reading and judging say
 */
export async function comparePlaneFiles(
  files: readonly [first: GivenFile, second: GivenFile],
  options: PlaneGammaOptions,
): Promise<JudgedPlane & { readonly patient: PatientIdentity }> {
  const first = await readPlaneFile(files[0]);
  const second = await readPlaneFile(files[1]);
  const { measured, planned } = partOfFiles(first, second);
  const { patient, notices } = patientOf([planned, measured]);
  const { document, comparison } = judgePlane(
    plannedOf(planned),
    measuredOf(measured, options.centreMm ?? [0, 0, 0]),
    options,
  );
  return { patient, comparison, document: { ...document, notices: [...document.notices, ...notices] } };
}
