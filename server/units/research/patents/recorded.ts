import type { RecordedTable } from '../../../platform/record/record-changes-of.ts';
import { PATENT } from './contract.ts';

/** How patents stand in the record. */
export const PATENTS_RECORDED: readonly RecordedTable[] = [
  { unit: 'research', table: 'research_patent', entity: PATENT, key: ['patent_key'], leftOut: ['recorded_at'] },
];
