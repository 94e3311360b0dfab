import type { RecordedTable } from '../../../platform/record/record-changes-of.ts';

const OF_COURSE = {
  unit: 'clinic',
  patient: '(select patient_key from clinic_course c where c.course_key = changed.course_key)',
} as const;

/** How patients' own reports stand in the record; the secrets of a link do not. */
export const PATIENT_REPORTS_RECORDED: readonly RecordedTable[] = [
  {
    ...{ ...OF_COURSE, table: 'clinic_report_link', entity: 'report-link', key: ['link_key'] },
    leftOut: ['failures', 'failed_at'],
    secret: ['secret_sha256', 'code_sha256'],
  },
  { ...OF_COURSE, table: 'clinic_patient_report', entity: 'patient-report', key: ['report_key'] },
];
