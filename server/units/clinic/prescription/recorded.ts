import type { RecordedTable } from '../../../platform/record/record-changes-of.ts';
import { PLAN_APPROVAL, PRESCRIPTION } from './contract.ts';

const OF_COURSE = '(select patient_key from clinic_course c where c.course_key = changed.course_key)';

/** How prescriptions stand in the record. */
export const PRESCRIPTIONS_RECORDED: readonly RecordedTable[] = [
  { unit: 'clinic', table: 'clinic_prescription', entity: PRESCRIPTION, key: ['prescription_key'], patient: OF_COURSE },
  { unit: 'clinic', table: 'clinic_plan_approval', entity: PLAN_APPROVAL, key: ['approval_key'], patient: OF_COURSE },
  { unit: 'clinic', table: 'clinic_machine_limits', entity: 'machine-limits', key: ['limits_key'] },
];
