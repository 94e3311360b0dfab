import type { RecordedTable } from '../../../platform/record/record-changes-of.ts';
import { BATCH, ENTRY, ITEM } from './contract.ts';

/** How the ledger stands in the record: each entry an event of the chain; one that is for a dose stands in its patient's. */
export const NARCOTICS_RECORDED: readonly RecordedTable[] = [
  { unit: 'ward', table: 'ward_narcotic_item', entity: ITEM, key: ['item_key'] },
  { unit: 'ward', table: 'ward_narcotic_batch', entity: BATCH, key: ['batch_key'] },
  {
    ...{ unit: 'ward', table: 'ward_narcotic_entry', entity: ENTRY, key: ['entry_key'] },
    leftOut: ['moved', 'needs_witness'],
    patient: `(select s.patient_key from ward_administration a join ward_stay s using (stay_key)
      where a.administration_key = changed.administration_key)`,
  },
];
