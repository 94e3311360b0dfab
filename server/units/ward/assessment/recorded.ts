import type { RecordedTable } from '../../../platform/record/record-changes-of.ts';
import { SCORE } from './contract.ts';

/** How pain scores stand in the record. */
export const SCORES_RECORDED: readonly RecordedTable[] = [
  {
    ...{ unit: 'ward', table: 'ward_pain_score', entity: SCORE, key: ['score_key'] },
    patient: '(select patient_key from ward_stay s where s.stay_key = changed.stay_key)',
    leftOut: ['recorded_at'],
  },
];
