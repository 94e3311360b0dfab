import type { EntityHistory } from '../../../platform/record/tell-event.ts';
import { BATCH, ENTRY, ITEM } from './contract.ts';

/** How the ledger reads in its history. */
export const NARCOTIC_HISTORIES: Readonly<Record<string, EntityHistory>> = {
  [ITEM]: {
    thing: 'narcoticItem',
    labels: {
      ...{ item_key: null, site_key: null, drug: 'drug', preparation: 'preparation', form: 'dosage-form' },
      ...{ strength: 'strength', unit: 'unit', volume_ml: 'volume-ml' },
    },
  },
  [BATCH]: {
    thing: 'narcoticBatch',
    labels: { batch_key: null, item_key: 'narcotic-item', site_key: null, number: 'batch', expires_on: 'expires-on' },
  },
  [ENTRY]: {
    thing: 'narcoticEntry',
    labels: {
      ...{
        entry_key: null,
        site_key: null,
        sent_as: null,
        sent_sha256: null,
        recorded_by: null,
        recorded_at: 'entered',
      },
      ...{ batch_key: 'batch', kind: 'entry-kind', at: 'date', units: 'units', change: 'change', counts: 'in-balance' },
      ...{ voucher: 'voucher', reason: 'why', administration_key: 'administration', given: 'given-amount' },
      ...{ wasted: 'wasted-amount', book: 'book-balance', of_key: 'of-entry', by_key: 'by-entry' },
      ...{ witnessed_by: 'witness', witnessed_at: 'witnessed' },
    },
  },
};
