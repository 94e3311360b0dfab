import type { Migration } from '../../platform/database/database.ts';
import type { RecordedTable } from '../../platform/record/record-changes-of.ts';
import type { EntityHistory } from '../../platform/record/tell-event.ts';
import { COMPLETION_HISTORIES } from './completion/histories.ts';
import { COMPLETIONS_RECORDED } from './completion/recorded.ts';
import { COMPLETION_MIGRATIONS } from './completion/schema.ts';
import { COURSE_HISTORIES } from './course/histories.ts';
import { COURSES_RECORDED } from './course/recorded.ts';
import { COURSE_MIGRATIONS } from './course/schema.ts';
import { FOLLOW_UP_HISTORIES } from './follow-up/histories.ts';
import { FOLLOW_UP_RECORDED } from './follow-up/recorded.ts';
import { FOLLOW_UP_MIGRATIONS } from './follow-up/schema.ts';
import { MORE_INDICATOR_MIGRATIONS } from './indicators/more-sources.ts';
import { INDICATOR_MIGRATIONS } from './indicators/schema.ts';
import { PATIENT_REPORT_HISTORIES } from './patient-report/histories.ts';
import { PATIENT_REPORTS_RECORDED } from './patient-report/recorded.ts';
import { PATIENT_REPORT_MIGRATIONS } from './patient-report/schema.ts';
import { PATIENT_HISTORIES } from './patients/histories.ts';
import { CONSENT_FILES_RECORDED, PATIENTS_RECORDED } from './patients/recorded.ts';
import { PATIENT_MIGRATIONS } from './patients/schema.ts';
import { PEER_REVIEW_HISTORIES } from './peer-review/histories.ts';
import { PEER_REVIEWS_RECORDED } from './peer-review/recorded.ts';
import { PEER_REVIEW_MIGRATIONS } from './peer-review/schema.ts';
import { PRESCRIPTION_HISTORIES } from './prescription/histories.ts';
import { PRESCRIPTIONS_RECORDED } from './prescription/recorded.ts';
import { PRESCRIPTION_MIGRATIONS } from './prescription/schema.ts';
import { REIRRADIATION_HISTORIES } from './reirradiation/histories.ts';
import { REIRRADIATION_RECORDED } from './reirradiation/recorded.ts';
import { REIRRADIATION_MIGRATIONS } from './reirradiation/schema.ts';
import { REVIEW_HISTORIES } from './review/histories.ts';
import { REVIEWS_RECORDED } from './review/recorded.ts';
import { REVIEW_MIGRATIONS } from './review/schema.ts';
import { SAFETY_HISTORIES } from './safety/histories.ts';
import { SAFETY_RECORDED } from './safety/recorded.ts';
import { SAFETY_MIGRATIONS } from './safety/schema.ts';
import { SCHEDULE_HISTORIES } from './schedule/histories.ts';
import { SCHEDULE_RECORDED } from './schedule/recorded.ts';
import { SCHEDULE_MIGRATIONS } from './schedule/schema.ts';
import { TREATMENT_HISTORIES } from './treatment/histories.ts';
import { TREATMENT_RECORDED } from './treatment/recorded.ts';
import { TREATMENT_MIGRATIONS } from './treatment/schema.ts';

export { clinicRoutes } from './clinic-routes.ts';
export { beginCourse } from './course/course-store.ts';
export { courseDemonstration } from './course/demonstration-part.ts';
export { type Referral, referralsStanding, withdrawReferral } from './course/referral.ts';
export { departmentDay, departmentTimeZone } from './department-day.ts';
export { renewDowntimeLists, type WrittenLists, writeDowntimeLists } from './downtime/write-lists.ts';
export { followUpRoutes } from './follow-up/routes.ts';
export { consentFileRoutes } from './patients/consent-file-routes.ts';
export { clinicPatientOfForm } from './patients/form-patient.ts';
export { patientDetail } from './patients/patient-store.ts';
export { peerReviewRoutes } from './peer-review/routes.ts';
export { planRoutes } from './prescription/plan-routes.ts';
export { actingPerson, recordedBy } from './recorded-by.ts';
export { reirradiationRoutes } from './reirradiation/routes.ts';
export { sumJob } from './reirradiation/sum-job.ts';
export { fractionsOfPatient } from './treatment/fractions-of-patient.ts';
export { orderedFractions } from './treatment/ordered-fractions.ts';
export { treatmentRoutes } from './treatment/routes.ts';

/** What each room of the clinic keeps, in the order in which their tables came. */
export const CLINIC_MIGRATIONS: readonly Migration[] = [
  ...PATIENT_MIGRATIONS,
  ...COURSE_MIGRATIONS,
  ...PRESCRIPTION_MIGRATIONS,
  ...SCHEDULE_MIGRATIONS,
  ...SAFETY_MIGRATIONS,
  ...INDICATOR_MIGRATIONS,
  ...MORE_INDICATOR_MIGRATIONS,
  ...TREATMENT_MIGRATIONS,
  ...REVIEW_MIGRATIONS,
  ...PATIENT_REPORT_MIGRATIONS,
  ...FOLLOW_UP_MIGRATIONS,
  ...PEER_REVIEW_MIGRATIONS,
  ...COMPLETION_MIGRATIONS,
  ...REIRRADIATION_MIGRATIONS,
];
export const CLINIC_RECORDED: readonly RecordedTable[] = [
  ...PATIENTS_RECORDED,
  ...CONSENT_FILES_RECORDED,
  ...PRESCRIPTIONS_RECORDED,
  ...COURSES_RECORDED,
  ...SCHEDULE_RECORDED,
  ...SAFETY_RECORDED,
  ...TREATMENT_RECORDED,
  ...REVIEWS_RECORDED,
  ...PATIENT_REPORTS_RECORDED,
  ...FOLLOW_UP_RECORDED,
  ...PEER_REVIEWS_RECORDED,
  ...COMPLETIONS_RECORDED,
  ...REIRRADIATION_RECORDED,
];
export const CLINIC_HISTORIES: Readonly<Record<string, EntityHistory>> = {
  ...PATIENT_HISTORIES,
  ...PRESCRIPTION_HISTORIES,
  ...COURSE_HISTORIES,
  ...SCHEDULE_HISTORIES,
  ...SAFETY_HISTORIES,
  ...TREATMENT_HISTORIES,
  ...REVIEW_HISTORIES,
  ...PATIENT_REPORT_HISTORIES,
  ...FOLLOW_UP_HISTORIES,
  ...PEER_REVIEW_HISTORIES,
  ...COMPLETION_HISTORIES,
  ...REIRRADIATION_HISTORIES,
};
