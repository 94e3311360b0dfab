import type { RecordedTable } from '../../../platform/record/record-changes-of.ts';
import { DRILL_ANSWER, DRILL_ATTEMPT } from './contract.ts';

/** How attempts at the drill stand in the record; of no patient. What somebody answered, and whether rightly, is theirs and not in it. */
export const DRILL_RECORDED: readonly RecordedTable[] = [
  { unit: 'ward', table: 'ward_drill_attempt', entity: DRILL_ATTEMPT, key: ['attempt_key'] },
  {
    ...{ unit: 'ward', table: 'ward_drill_answer', entity: DRILL_ANSWER, key: ['attempt_key', 'case_id'] },
    leftOut: ['answer', 'outcome'],
  },
];
