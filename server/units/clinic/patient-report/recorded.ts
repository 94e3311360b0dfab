import { LINK_COUNTS, LINK_SECRETS } from '../../../platform/patient-links/link-sql.ts';
import type { RecordedTable } from '../../../platform/record/record-changes-of.ts';

const OF_COURSE = {
  unit: 'clinic',
  patient: '(select patient_key from clinic_course c where c.course_key = changed.course_key)',
} as const;

/** How patients' own reports stand in the record; the secrets of a link do not. */
export const PATIENT_REPORTS_RECORDED: readonly RecordedTable[] = [
  {
    ...{ ...OF_COURSE, table: 'clinic_report_link', entity: 'report-link', key: ['link_key'] },
    leftOut: LINK_COUNTS,
    secret: LINK_SECRETS,
  },
  { ...OF_COURSE, table: 'clinic_patient_report', entity: 'patient-report', key: ['report_key'] },
];
