import type { RecordedTable } from '../../../platform/record/record-changes-of.ts';
import { FROZEN_STATEMENT, STATEMENT } from './contract.ts';

/** How statements stand in the record. What a frozen one tells is proved by its hash, which is in the record. */
export const STATEMENTS_RECORDED: readonly RecordedTable[] = [
  { unit: 'office', table: 'office_statement', entity: STATEMENT, key: ['statement_key'] },
  {
    ...{ unit: 'office', table: 'office_frozen_statement', entity: FROZEN_STATEMENT, key: ['frozen_key'] },
    leftOut: ['told'],
  },
];
