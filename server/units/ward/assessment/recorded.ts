import type { RecordedTable } from '../../../platform/record/record-changes-of.ts';
import { FULL_ASSESSMENT_ENTITY, SCORE } from './contract.ts';

const patient = '(select patient_key from ward_stay s where s.stay_key = changed.stay_key)';

/** How pain scores stand in the record. */
export const SCORES_RECORDED: readonly RecordedTable[] = [
  {
    ...{ unit: 'ward', table: 'ward_pain_score', entity: SCORE, key: ['score_key'] },
    ...{ patient, leftOut: ['recorded_at'] },
  },
];

/** That a full assessment was completed, and when: deadlines follow it. */
export const FULL_ASSESSMENTS_RECORDED: readonly RecordedTable[] = [
  { unit: 'ward', table: 'ward_full_assessment', entity: FULL_ASSESSMENT_ENTITY, key: ['filled_key'], patient },
];
