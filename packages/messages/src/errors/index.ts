import { ACCESS_ERRORS } from './access.ts';
import { BACKUP_ERRORS } from './backup.ts';
import { BIBLIOGRAPHY_ERRORS } from './bibliography.ts';
import { CLINIC_ERRORS } from './clinic.ts';
import { COMPARISON_ERRORS } from './comparison.ts';
import { DEADLINE_ERRORS } from './deadlines.ts';
import { DICOM_ERRORS } from './dicom.ts';
import { DICOM_WRITE_ERRORS } from './dicom-write.ts';
import { DIGEST_ERRORS } from './digest.ts';
import { DOSIMETRY_ERRORS } from './dosimetry.ts';
import { FHIR_ERRORS } from './fhir.ts';
import { FOLLOW_UP_ERRORS } from './follow-up.ts';
import { FORM_ERRORS } from './forms.ts';
import { IMAGING_ERRORS } from './imaging.ts';
import { JOB_ERRORS } from './jobs.ts';
import { KNOWLEDGE_ERRORS } from './knowledge.ts';
import { MEASURED_PLANE_ERRORS } from './measured-planes.ts';
import { OFFICE_ERRORS } from './office.ts';
import { PHYSICS_ERRORS } from './physics.ts';
import { PLATFORM_ERRORS } from './platform.ts';
import { RESEARCH_ERRORS } from './research.ts';
import { RESEARCH_ENTRY_ERRORS } from './research-entries.ts';
import { SCHEDULE_ERRORS } from './schedule.ts';
import { SIGNATURE_ERRORS } from './signatures.ts';
import { TASK_ERRORS } from './tasks.ts';
import { TREATMENT_ERRORS } from './treatment.ts';
import { WARD_ERRORS } from './ward.ts';

/** Every refusal of the product, with its HTTP status. */
export const ERRORS = {
  ...ACCESS_ERRORS,
  ...BACKUP_ERRORS,
  ...CLINIC_ERRORS,
  ...SCHEDULE_ERRORS,
  ...COMPARISON_ERRORS,
  ...DICOM_ERRORS,
  ...DICOM_WRITE_ERRORS,
  ...DOSIMETRY_ERRORS,
  ...MEASURED_PLANE_ERRORS,
  ...FHIR_ERRORS,
  ...FOLLOW_UP_ERRORS,
  ...FORM_ERRORS,
  ...KNOWLEDGE_ERRORS,
  ...IMAGING_ERRORS,
  ...OFFICE_ERRORS,
  ...PHYSICS_ERRORS,
  ...RESEARCH_ENTRY_ERRORS,
  ...PLATFORM_ERRORS,
  ...TASK_ERRORS,
  ...JOB_ERRORS,
  ...SIGNATURE_ERRORS,
  ...DEADLINE_ERRORS,
  ...DIGEST_ERRORS,
  ...TREATMENT_ERRORS,
  ...WARD_ERRORS,
  ...RESEARCH_ERRORS,
  ...BIBLIOGRAPHY_ERRORS,
};
/** Code of a refusal, `area/what`: stable, for programs. */
export type ErrorCode = keyof typeof ERRORS & string;
