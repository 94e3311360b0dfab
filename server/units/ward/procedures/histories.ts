import type { EntityHistory } from '../../../platform/record/tell-event.ts';
import { PROCEDURE } from './contract.ts';

/** How a procedure reads in its history. */
export const PROCEDURE_HISTORIES: Readonly<Record<string, EntityHistory>> = {
  [PROCEDURE]: {
    thing: 'wardProcedure',
    labels: {
      ...{ procedure_key: null, stay_key: null, site_key: null, revision: null, recorded_by: null, sent_as: null },
      ...{ sent_sha256: null, at: null, 'content.at': 'date', 'content.kind': 'procedure', 'content.site': 'place' },
      ...{ 'content.performer': 'performed-by', 'content.note': 'note', in_error: 'in-error', correction: 'why' },
    },
  },
};
