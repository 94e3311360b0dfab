import type { RecordedTable } from '../../../platform/record/record-changes-of.ts';
import { EVIDENCE, RECOGNITION } from './contract.ts';
import { SHEET } from './sheet-contract.ts';

/** How awards, posts, services and accreditations stand in the record, and what proves them. */
export const RECOGNITIONS_RECORDED: readonly RecordedTable[] = [
  {
    ...{ unit: 'research', table: 'research_recognition', entity: RECOGNITION, key: ['recognition_key'] },
    leftOut: ['recorded_at'],
  },
  {
    ...{ unit: 'research', table: 'research_evidence', entity: EVIDENCE, key: ['file_key'], blobs: ['sha256'] },
    leftOut: ['uploaded_at'],
  },
];

export const SHEETS_RECORDED: readonly RecordedTable[] = [
  { unit: 'research', table: 'research_self_assessment', entity: SHEET, key: ['sheet_key'], leftOut: ['begun_at'] },
];
