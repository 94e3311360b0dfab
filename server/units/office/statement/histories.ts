import type { EntityHistory } from '../../../platform/record/tell-event.ts';
import { FROZEN_STATEMENT, STATEMENT } from './contract.ts';

const QUESTION = 'content.questions.*';
const RULE = `${QUESTION}.rule`;

/** How statements read in their history. */
export const STATEMENT_HISTORIES: Readonly<Record<string, EntityHistory>> = {
  [STATEMENT]: {
    thing: 'statement',
    labels: {
      ...{ statement_key: null, revision: null, recorded_by: null, recorded_at: null },
      ...{ 'content.title.zh': 'title', 'content.title.en': 'title-other', 'content.endsOn': 'ends-on' },
      ...{ 'content.isPutAway': 'put-away', 'content.template': 'template', 'content.personKey': 'person' },
      ...{ [QUESTION]: 'question', [`${QUESTION}.id`]: null, [`${QUESTION}.kind`]: 'counted-kind' },
      ...{ [`${QUESTION}.window.from`]: 'window-from', [`${QUESTION}.window.to`]: 'window-to' },
      ...{ [`${QUESTION}.label.zh`]: 'title', [`${QUESTION}.label.en`]: 'title-other' },
      ...{ [`${QUESTION}.whose.personKey`]: 'person', [`${QUESTION}.whose.place`]: 'rule-place' },
      ...{ [`${RULE}.types`]: 'rule-kinds', [`${RULE}.types.*`]: 'rule-kinds', [`${RULE}.whose.who`]: 'rule-whose' },
      ...{ [`${RULE}.whose.personKey`]: 'person', [`${RULE}.whose.place`]: 'rule-place' },
      ...{ [`${RULE}.indexes`]: 'rule-index', [`${RULE}.indexes.*`]: 'rule-index', [`${RULE}.jcrAtMost`]: 'rule-jcr' },
      ...{ [`${RULE}.casAtMost`]: 'rule-cas', [`${RULE}.language`]: 'rule-language' },
      ...{ [`${RULE}.retracted`]: 'rule-retracted', [`${RULE}.preprints`]: 'rule-preprints' },
    },
    items: { [QUESTION]: ({ label }) => labelText(label) },
  },
  [FROZEN_STATEMENT]: {
    thing: 'frozenStatement',
    labels: {
      ...{
        frozen_key: null,
        statement_key: null,
        frozen_by: null,
        frozen_at: 'date',
        revision: null,
        sha256: 'sha256',
      },
    },
  },
};

function labelText(label: unknown): string {
  if (typeof label !== 'object' || label === null) return '';
  return [...new Set(Object.values(label))].filter(Boolean).join(' / ');
}
