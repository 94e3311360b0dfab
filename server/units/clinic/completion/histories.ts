import type { EntityHistory } from '../../../platform/record/tell-event.ts';
import { COMPLETION } from './contract.ts';

/** How a completion summary reads in its history; what was computed is not told again, it stands in the record beneath. */
export const COMPLETION_HISTORIES: Readonly<Record<string, EntityHistory>> = {
  [COMPLETION]: {
    thing: 'completionSummary',
    labels: {
      ...{ completion_key: null, course_key: null, site_key: null, revision: null, is_signed: null, beneath: null },
      ...{ 'content.words.tolerance': 'tolerated', 'content.words.response': 'response', 'content.words.plan': 'next' },
      ...{ 'content.record': null, 'content.words': null },
    },
    tell: ({ action, before, after }) => {
      if (action !== 'update') return undefined;
      const beneath = after?.['beneath'];
      if (beneath && typeof beneath === 'object' && 'what' in beneath && before?.['is_signed'] === true)
        return [{ key: 'history.completion.lapsed', values: { what: String(beneath['what']) } }];
      if (after?.['is_signed'] === true) return [{ key: 'history.completion.signed', values: {} }];
      return JSON.stringify(wordsOf(before)) === JSON.stringify(wordsOf(after))
        ? [{ key: 'history.completion.shown', values: {} }]
        : undefined;
    },
  },
};

function wordsOf(row: Parameters<NonNullable<EntityHistory['tell']>>[0]['after']) {
  const content = row?.['content'];
  return content && typeof content === 'object' && 'words' in content ? content['words'] : null;
}
