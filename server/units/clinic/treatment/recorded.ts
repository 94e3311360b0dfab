import type { RecordedTable } from '../../../platform/record/record-changes-of.ts';

const OF_COURSE = {
  unit: 'clinic',
  patient: '(select patient_key from clinic_course c where c.course_key = changed.course_key)',
} as const;

/** How what is treated stands in the record. */
export const TREATMENT_RECORDED: readonly RecordedTable[] = [
  { ...OF_COURSE, table: 'clinic_treated_plan', entity: 'treated-plan', key: ['treated_plan_key'] },
  { ...OF_COURSE, table: 'clinic_fraction', entity: 'fraction', key: ['fraction_key'], leftOut: ['recorded_at'] },
];
