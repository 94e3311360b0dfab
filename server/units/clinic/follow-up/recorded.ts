import type { RecordedTable } from '../../../platform/record/record-changes-of.ts';

const unit = 'clinic';
const patient = '(select patient_key from clinic_course c where c.course_key = changed.course_key)';

/** How follow-up stands in the record. */
export const FOLLOW_UP_RECORDED: readonly RecordedTable[] = [
  { unit, table: 'clinic_follow_up_scheme', entity: 'follow-up-scheme', key: ['scheme_key'], patient },
  {
    ...{ unit, table: 'clinic_follow_up_visit', entity: 'follow-up-visit', key: ['visit_key'], patient },
    leftOut: ['recorded_at'],
  },
  {
    ...{ unit, table: 'clinic_recurrence_place', entity: 'recurrence-place', key: ['place_key'], patient },
    leftOut: ['recorded_at'],
  },
  {
    ...{ unit, table: 'clinic_survival', entity: 'survival', key: ['survival_key'], patient: 'changed.patient_key' },
    leftOut: ['recorded_at'],
  },
];
