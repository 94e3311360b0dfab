import type { Columns, EntityHistory } from '../../../platform/record/tell-event.ts';
import { PEER_REVIEW } from './contract.ts';

/** A property of a column that holds an object. */
function of(row: Columns | null, column: string, property: string): string {
  const value = row?.[column];
  const held = value && typeof value === 'object' && property in value ? Reflect.get(value, property) : null;
  return typeof held === 'string' ? held : '';
}

/** How peer reviews read in their history. */
export const PEER_REVIEW_HISTORIES: Readonly<Record<string, EntityHistory>> = {
  [PEER_REVIEW]: {
    thing: 'peerReview',
    labels: {},
    tell: ({ action, before, after }) => {
      if (action === 'insert')
        return [{ key: 'history.peer-review.opened', values: { plan: of(after, 'content', 'label') } }];
      if (after?.['superseded'])
        return [{ key: 'history.peer-review.superseded', values: { why: of(after, 'superseded', 'why') } }];
      if (after?.['ended'])
        return [{ key: 'history.peer-review.ended', values: { outcome: of(after, 'ended', 'outcome') } }];
      return before?.['ended']
        ? [{ key: 'history.peer-review.reopened', values: { reason: lastReason(after) } }]
        : undefined;
    },
  },
  'peer-review-pin': {
    thing: 'peerReviewPin',
    labels: {
      ...{
        pin_key: null,
        review_key: null,
        course_key: null,
        said_by: null,
        said_at: null,
        edited_at: null,
        revision: null,
      },
      ...{ 'content.words': 'description', 'content.severity': 'severity', 'content.structure.name': 'structure' },
      ...{ 'content.structure.roiNumber': null, 'content.atMm': 'place', 'content.frameOfReferenceUid': null },
      ...{
        'content.structureSetUid': null,
        'resolution.words': 'outcome',
        'resolution.by': null,
        'resolution.at': null,
      },
    },
  },
  'peer-review-answer': {
    thing: 'peerReviewAnswer',
    labels: {
      ...{ answer_key: null, pin_key: null, course_key: null, said_by: null, said_at: null, words: 'description' },
    },
  },
};

function lastReason(row: Columns | null): string {
  const reopened = row?.['reopened'];
  const last: unknown = Array.isArray(reopened) ? reopened.at(-1) : null;
  return last && typeof last === 'object' && 'reason' in last ? String(last['reason']) : '';
}
