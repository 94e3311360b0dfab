import { COMPARISON_NOTICES } from './comparison.ts';
import { DICOM_NOTICES } from './dicom.ts';
import { DOSIMETRY_NOTICES } from './dosimetry.ts';
import { FORM_NOTICES } from './forms.ts';
import { IMAGING_NOTICES } from './imaging.ts';
import { MEASURED_PLANE_NOTICES } from './measured-planes.ts';
import { PHYSICS_NOTICES } from './physics.ts';
import { PLAN_CHECK_NOTICES } from './plan-check.ts';
import { PRESCRIPTION_NOTICES } from './prescription.ts';
import { TAKEN_OVER_NOTICES } from './taken-over.ts';

/** Every warning of the product. Codes read `notice/area/what`. */
export const NOTICES = {
  ...DICOM_NOTICES,
  ...DOSIMETRY_NOTICES,
  ...MEASURED_PLANE_NOTICES,
  ...COMPARISON_NOTICES,
  ...FORM_NOTICES,
  ...IMAGING_NOTICES,
  ...PHYSICS_NOTICES,
  ...PLAN_CHECK_NOTICES,
  ...PRESCRIPTION_NOTICES,
  ...TAKEN_OVER_NOTICES,
};
/** Code of a notice, `notice/area/what`: stable, for programs. */
export type NoticeCode = keyof typeof NOTICES & string;
