import type { RecordedTable } from '../../../platform/record/record-changes-of.ts';
import { COURSE_SHEET } from './contract.ts';

const unit = 'clinic';
const OF_COURSE = '(select patient_key from clinic_course c where c.course_key = changed.course_key)';

/** How courses and what happened to them stand in the record. */
export const COURSES_RECORDED: readonly RecordedTable[] = [
  { unit, table: 'clinic_care_path', entity: 'care-path', key: ['path_key'] },
  {
    ...{ unit, table: 'clinic_course', entity: 'course', key: ['course_key'], patient: 'changed.patient_key' },
    leftOut: ['under_way'],
  },
  {
    ...{ unit, table: 'clinic_course_fact', entity: 'course-fact', key: ['fact_key'], patient: OF_COURSE },
    stream: 'workflow',
  },
  { unit, table: 'clinic_course_sheet', entity: COURSE_SHEET, key: ['sheet_key'], patient: OF_COURSE },
];
