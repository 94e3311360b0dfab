import type { EntityHistory } from '../../../platform/record/tell-event.ts';
import { WORK } from './contract.ts';

/** How a work reads in its history. */
export const OUTPUT_HISTORIES: Readonly<Record<string, EntityHistory>> = {
  [WORK]: {
    thing: 'researchWork',
    labels: {
      ...{ work_key: null, revision: null, recorded_by: null, recorded_at: null },
      ...{ 'content.title': 'title', 'content.titleOther': 'title-other', 'content.type': 'work-type' },
      ...{ 'content.container.title': 'journal', 'content.issued.year': 'year', 'content.issued.month': 'month' },
      ...{
        'content.issued.day': 'day',
        'content.volume': 'volume',
        'content.issue': 'issue',
        'content.pages': 'pages',
      },
      ...{ 'content.doi': 'doi', 'content.pmid': 'pmid', 'content.isRetracted': 'retracted' },
      ...{ 'content.authors.*': 'author', 'content.authors.*.isCorresponding': 'corresponding' },
      ...{ 'content.authors.*.isCoFirst': 'co-first', 'content.authors.*.orcid': 'orcid' },
      ...{ state: 'state', merged_into: 'merged-into', is_public: 'public', reason: 'why' },
    },
    items: {
      'content.authors.*': ({ family, given, literal }) => [literal ?? family, given].filter(Boolean).join(' '),
    },
  },
};
