import type { RecordedTable } from '../../../platform/record/record-changes-of.ts';
import { COMPENSATION } from './contract.ts';

const unit = 'clinic';
const OF_COURSE = '(select patient_key from clinic_course c where c.course_key = changed.course_key)';
const OF_APPOINTMENT =
  '(select patient_key from clinic_appointment a where a.appointment_key = changed.appointment_key)';

/** How the schedule stands in the record. A booking says which resource; when, its appointment says. */
export const SCHEDULE_RECORDED: readonly RecordedTable[] = [
  { unit, table: 'clinic_resource', entity: 'resource', key: ['resource_key'] },
  { unit, table: 'clinic_downtime', entity: 'resource-downtime', key: ['downtime_key'] },
  { unit, table: 'clinic_placement', entity: 'placement', key: ['placement_key'], patient: OF_COURSE },
  {
    ...{ unit, table: 'clinic_appointment', entity: 'appointment', key: ['appointment_key'] },
    patient: 'changed.patient_key',
  },
  {
    ...{ unit, table: 'clinic_booking', entity: 'booking', key: ['appointment_key', 'resource_key'] },
    leftOut: ['starts_at', 'ends_at', 'holds'],
    patient: OF_APPOINTMENT,
  },
  {
    ...{ unit, table: 'clinic_compensation', entity: COMPENSATION, key: ['compensation_key'] },
    patient: OF_COURSE,
  },
];
