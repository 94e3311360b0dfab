import type { EntityHistory } from '../../../platform/record/tell-event.ts';
import { STAY } from './contract.ts';

/** How beds and stays read in their history. */
export const STAY_HISTORIES: Readonly<Record<string, EntityHistory>> = {
  'ward-bed': {
    thing: 'wardBed',
    labels: { bed_key: null, site_key: null, revision: null, name: 'name', in_use: 'in-use' },
  },
  [STAY]: {
    thing: 'wardStay',
    labels: {
      ...{ stay_key: null, patient_key: null, site_key: null, revision: null, recorded_by: null },
      ...{ bed_key: 'bed', admitted_at: 'admitted', reports_self: 'reports-self' },
      ...{ discharged_at: 'discharged', discharged_to: 'discharged-to', discharge_note: 'note' },
      ...{ in_error: 'in-error', reason: 'why' },
    },
  },
};
