import type { EntityHistory } from '../../../platform/record/tell-event.ts';
import { FOLLOW_UP } from './contract.ts';

/** How a contact after discharge reads in its history. */
export const FOLLOW_UP_HISTORIES: Readonly<Record<string, EntityHistory>> = {
  [FOLLOW_UP]: {
    thing: 'wardFollowUp',
    labels: {
      ...{ follow_up_key: null, stay_key: null, site_key: null, revision: null, recorded_by: null, sent_as: null },
      ...{ sent_sha256: null, at: null, is_reached: null, 'content.at': 'date', 'content.way': 'contact-way' },
      ...{ 'content.isReached': 'reached', 'content.worst': 'worst-pain', 'content.note': 'note' },
      ...{ in_error: 'in-error', correction: 'why' },
    },
  },
};
