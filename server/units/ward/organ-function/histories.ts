import type { EntityHistory } from '../../../platform/record/tell-event.ts';
import { ORGAN_FUNCTION } from './contract.ts';

/** How a value of renal or hepatic function reads in its history. */
export const ORGAN_FUNCTION_HISTORIES: Readonly<Record<string, EntityHistory>> = {
  [ORGAN_FUNCTION]: {
    thing: 'organValue',
    labels: {
      ...{ value_key: null, stay_key: null, site_key: null, revision: null, recorded_by: null, sent_as: null },
      ...{ sent_sha256: null, at: null, 'content.at': 'date', 'content.note': 'note' },
      ...{ 'content.measured': 'organ-function', in_error: 'in-error', correction: 'why' },
    },
  },
};
