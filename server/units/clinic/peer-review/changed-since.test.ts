import { expect, test } from 'vitest';
import { changedSince } from './changed-since.ts';

const object = (kind: string, sha256: string) => ({ kind, sopInstanceUid: `1.${sha256}`, sha256 });
const FIRST = [object('RTPLAN', 'a'), object('RTSTRUCT', 'b'), object('RTDOSE', 'c')];

test.each([
  { what: 'the same', now: FIRST, changed: [] },
  { what: 'in another order', now: [...FIRST].reverse(), changed: [] },
  { what: 'other contours', now: [FIRST[0]!, object('RTSTRUCT', 'd'), FIRST[2]!], changed: ['RTSTRUCT'] },
  { what: 'a dose more', now: [...FIRST, object('RTDOSE', 'd')], changed: ['RTDOSE'] },
  { what: 'without its dose', now: FIRST.slice(0, 2), changed: ['RTDOSE'] },
  {
    what: 'all of it other',
    now: [object('RTPLAN', 'x'), object('RTSTRUCT', 'y')],
    changed: ['RTDOSE', 'RTPLAN', 'RTSTRUCT'],
  },
])('$what: $changed', ({ now, changed }) => {
  expect(changedSince(FIRST, now)).toEqual(changed);
});
