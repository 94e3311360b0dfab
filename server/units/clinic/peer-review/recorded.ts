import type { RecordedTable } from '../../../platform/record/record-changes-of.ts';
import { PEER_REVIEW } from './contract.ts';

const OF_COURSE = '(select patient_key from clinic_course c where c.course_key = changed.course_key)';

/** How peer reviews stand in the record. */
export const PEER_REVIEWS_RECORDED: readonly RecordedTable[] = [
  { unit: 'clinic', table: 'clinic_peer_review', entity: PEER_REVIEW, key: ['review_key'], patient: OF_COURSE },
  { unit: 'clinic', table: 'clinic_peer_review_pin', entity: 'peer-review-pin', key: ['pin_key'], patient: OF_COURSE },
  {
    ...{ unit: 'clinic', table: 'clinic_peer_review_answer', entity: 'peer-review-answer', key: ['answer_key'] },
    patient: OF_COURSE,
  },
];
