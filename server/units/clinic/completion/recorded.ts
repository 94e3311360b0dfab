import type { RecordedTable } from '../../../platform/record/record-changes-of.ts';
import { COMPLETION } from './contract.ts';

/** How completion summaries stand in the record. */
export const COMPLETIONS_RECORDED: readonly RecordedTable[] = [
  {
    ...{ unit: 'clinic', table: 'clinic_completion', entity: COMPLETION, key: ['completion_key'] },
    patient: '(select patient_key from clinic_course c where c.course_key = changed.course_key)',
  },
];
