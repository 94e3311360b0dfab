import { ACCESS_WORDS } from './access.ts';
import { ANALGESIC_WORDS } from './analgesics.ts';
import { AUDIT_WORDS } from './audit.ts';
import { AXIS_WORDS } from './axis.ts';
import { BACKUP_WORDS } from './backup.ts';
import { CLINIC_WORDS } from './clinic.ts';
import { COMMAND_LINE_WORDS } from './command-line.ts';
import { COMPARISON_WORDS } from './comparison.ts';
import { COMPLETION_WORDS } from './completion.ts';
import { COURSE_WORDS } from './course.ts';
import { DEADLINE_WORDS } from './deadlines.ts';
import { DIGEST_WORDS } from './digest.ts';
import { DOWNTIME_WORDS } from './downtime.ts';
import { DRILL_WORDS } from './drill.ts';
import { EDUCATION_WORDS } from './education.ts';
import { FOLLOW_UP_WORDS } from './follow-up.ts';
import { FORM_WORDS } from './forms.ts';
import { FRAME_WORDS } from './frame.ts';
import { GAMMA_WORDS } from './gamma.ts';
import { HISTORY_WORDS } from './history.ts';
import { IMAGING_WORDS } from './imaging.ts';
import { INDICATOR_WORDS } from './indicators.ts';
import { JOB_CODES } from './job-codes.ts';
import { JOB_WORDS } from './jobs.ts';
import { JOURNAL_WORDS } from './journals.ts';
import { MACHINE_LIMIT_WORDS } from './machine-limits.ts';
import { NARCOTIC_WORDS } from './narcotics.ts';
import { NOTICE_WORDS } from './notices.ts';
import { OPIOID_WORDS } from './opioids.ts';
import { ORGAN_FUNCTION_WORDS } from './organ-function.ts';
import { OWN_PAGE_WORDS } from './own-page.ts';
import { PAIN_INDICATOR_WORDS } from './pain-indicators.ts';
import { PATIENT_QA_WORDS } from './patient-qa.ts';
import { PEER_REVIEW_WORDS } from './peer-review.ts';
import { PEOPLE_WORDS } from './people.ts';
import { PHYSICS_WORDS } from './physics.ts';
import { PLANE_GAMMA_WORDS } from './plane-gamma.ts';
import { PRESCRIPTION_WORDS } from './prescription.ts';
import { PROCEDURE_WORDS } from './procedures.ts';
import { PUBLIC_SITE_WORDS } from './public-site.ts';
import { REIRRADIATION_WORDS } from './reirradiation.ts';
import { REPORT_WORDS } from './report.ts';
import { RESEARCH_ENTRY_WORDS } from './research-entries.ts';
import { RESEARCH_PATENT_WORDS } from './research-patents.ts';
import { RESEARCH_PROJECT_WORDS } from './research-projects.ts';
import { RESEARCH_RECOGNITION_WORDS } from './research-recognitions.ts';
import { RIGHT_WORDS } from './rights.ts';
import { SAFETY_WORDS } from './safety.ts';
import { SCHEDULE_WORDS } from './schedule.ts';
import { SELF_ASSESSMENT_WORDS } from './self-assessment.ts';
import { SIGNATURE_WORDS } from './signatures.ts';
import { STATEMENT_WORDS } from './statement.ts';
import { STATEMENT_RULE_WORDS } from './statement-rules.ts';
import { TASK_CODES, TASK_REASONS } from './task-codes.ts';
import { TASK_WORDS } from './tasks.ts';
import { TERM_WORDS } from './terms.ts';
import { THING_WORDS } from './things.ts';
import { TREATMENT_WORDS } from './treatment.ts';
import { VIEWER_WORDS } from './viewer.ts';
import { WARD_WORDS } from './ward.ts';
import { WARD_FOLLOW_UP_WORDS } from './ward-follow-up.ts';
import { WARD_RADIOTHERAPY_WORDS } from './ward-radiotherapy.ts';
import { WAYS_IN_WORDS } from './ways-in.ts';
import { WORKS_WORDS } from './works.ts';

/** The words on the pages, in the report and on the command line. Keys read `room.what`. */
export const WORDS = {
  ...FRAME_WORDS,
  ...FORM_WORDS,
  ...RESEARCH_ENTRY_WORDS,
  ...RESEARCH_PATENT_WORDS,
  ...RESEARCH_PROJECT_WORDS,
  ...RESEARCH_RECOGNITION_WORDS,
  ...ACCESS_WORDS,
  ...WAYS_IN_WORDS,
  ...PEOPLE_WORDS,
  ...RIGHT_WORDS,
  ...TASK_WORDS,
  ...DEADLINE_WORDS,
  ...NOTICE_WORDS,
  ...DIGEST_WORDS,
  ...DOWNTIME_WORDS,
  ...TASK_CODES,
  ...TASK_REASONS,
  ...JOB_CODES,
  ...JOB_WORDS,
  ...IMAGING_WORDS,
  ...VIEWER_WORDS,
  ...PHYSICS_WORDS,
  ...GAMMA_WORDS,
  ...COMPARISON_WORDS,
  ...REPORT_WORDS,
  ...PLANE_GAMMA_WORDS,
  ...CLINIC_WORDS,
  ...PRESCRIPTION_WORDS,
  ...PAIN_INDICATOR_WORDS,
  ...PATIENT_QA_WORDS,
  ...MACHINE_LIMIT_WORDS,
  ...PEER_REVIEW_WORDS,
  ...COURSE_WORDS,
  ...SCHEDULE_WORDS,
  ...SAFETY_WORDS,
  ...INDICATOR_WORDS,
  ...TREATMENT_WORDS,
  ...FOLLOW_UP_WORDS,
  ...COMPLETION_WORDS,
  ...REIRRADIATION_WORDS,
  ...OPIOID_WORDS,
  ...WARD_WORDS,
  ...WORKS_WORDS,
  ...STATEMENT_WORDS,
  ...PUBLIC_SITE_WORDS,
  ...STATEMENT_RULE_WORDS,
  ...JOURNAL_WORDS,
  ...WARD_RADIOTHERAPY_WORDS,
  ...NARCOTIC_WORDS,
  ...SELF_ASSESSMENT_WORDS,
  ...OWN_PAGE_WORDS,
  ...ANALGESIC_WORDS,
  ...AXIS_WORDS,
  ...DRILL_WORDS,
  ...ORGAN_FUNCTION_WORDS,
  ...PROCEDURE_WORDS,
  ...WARD_FOLLOW_UP_WORDS,
  ...EDUCATION_WORDS,
  ...BACKUP_WORDS,
  ...COMMAND_LINE_WORDS,
  ...AUDIT_WORDS,
  ...HISTORY_WORDS,
  ...SIGNATURE_WORDS,
  ...TERM_WORDS,
  ...THING_WORDS,
};
