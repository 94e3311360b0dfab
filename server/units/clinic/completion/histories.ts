import type { Columns, EntityHistory } from '../../../platform/record/tell-event.ts';
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
      const isKept = recordOf(before) !== recordOf(after) || (before?.['beneath'] && !beneath);
      return isKept ? [{ key: 'history.completion.shown', values: {} }] : undefined;
    },
  },
};

function recordOf(row: Columns | null): string {
  const content = row?.['content'];
  return JSON.stringify(content && typeof content === 'object' && 'record' in content ? content['record'] : null);
}
