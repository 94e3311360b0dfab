import type { RecordedTable } from '../record/record-changes-of.ts';

const common = { unit: 'platform', stream: 'workflow' } as const;

/** How signatures stand in the record, beside the events `sign`, `signature-refused` and `signature-lapsed` of what was signed. */
export const SIGNATURES_RECORDED: readonly RecordedTable[] = [
  { ...common, table: 'signature', entity: 'signature', key: ['signature_key'] },
  { ...common, table: 'signature_rule', entity: 'signature-rule', key: ['rule_key'] },
];
