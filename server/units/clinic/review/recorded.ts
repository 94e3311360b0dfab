import type { RecordedTable } from '../../../platform/record/record-changes-of.ts';
import { REVIEW } from './contract.ts';

/** How weekly reviews stand in the record. */
export const REVIEWS_RECORDED: readonly RecordedTable[] = [
  {
    ...{ unit: 'clinic', table: 'clinic_review', entity: REVIEW, key: ['review_key'] },
    patient: '(select patient_key from clinic_course c where c.course_key = changed.course_key)',
    leftOut: ['recorded_at'],
  },
];
