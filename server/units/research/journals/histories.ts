import type { EntityHistory } from '../../../platform/record/tell-event.ts';
import { JOURNAL, JOURNAL_LIST, JOURNAL_YEAR } from './contract.ts';

/** How journals read in their history. */
export const JOURNAL_HISTORIES: Readonly<Record<string, EntityHistory>> = {
  [JOURNAL]: { thing: 'journal', labels: { journal_key: null, title: 'title' } },
  [JOURNAL_LIST]: {
    thing: 'journalList',
    labels: {
      ...{ list_key: null, name: 'title', year: 'year', index: 'journal-index', is_whole: null, taken: 'journals' },
      ...{ left_index: 'journals-left', refused: null, text_sha256: null, loaded_by: null, loaded_at: null },
    },
  },
  [JOURNAL_YEAR]: {
    thing: 'journalYear',
    labels: {
      ...{ journal_key: null, year: 'year', indexes: null, 'indexes.*': 'journal-index', list_key: null },
      ...{ jcr_quartile: 'jcr-quartile', cas_partition: 'cas-partition', is_top: 'top-journal', reason: 'why' },
      ...{ revision: null, by_hand: null, 'by_hand.*': null },
    },
  },
};
