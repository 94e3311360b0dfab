import { say } from '@isocenter/messages';
import { expect, test } from 'vitest';
import type { FollowUpLine } from '../../../../server/units/clinic/follow-up/contract.ts';
import { followUpRecords, narrowedLines } from './follow-up-lines.ts';

const line = (courseKey: string, told: Partial<FollowUpLine>): FollowUpLine => ({
  ...{ courseKey, patientKey: courseKey, name: 'An', nameZh: '安', identifier: 'N1', birthDate: null, title: 'Lung' },
  ...{ region: 'C34.9', physician: { personKey: '1', name: 'Chen', nameZh: '陈静' }, lastVisit: null },
  ...{ day: '2026-03-09', state: 'overdue', ...told },
});
const LINES = [
  line('a', {}),
  line('b', { state: 'due', region: 'c11' }),
  line('c', { physician: { personKey: '2', name: 'Li', nameZh: null } }),
];

test.each([
  [{}, 'abc'],
  [{ isOverdue: true }, 'ac'],
  [{ site: 'C11' }, 'b'],
  [{ physician: '1' }, 'ab'],
])('narrowed by %o: %s', (filter, keys) => {
  const asked = { physician: null, site: null, isOverdue: false, ...filter };
  expect(
    narrowedLines(LINES, asked)
      .map(({ courseKey }) => courseKey)
      .join(''),
  ).toBe(keys);
});

test('as a sheet, in the language of the page; what is not known is empty', () => {
  const [head, row] = followUpRecords([line('a', {})], { t: (key, values) => say('zh', key, values), language: 'zh' });
  expect(row).toEqual(['2026-03-09', '逾期', '安 An', 'N1', '', 'Lung', 'C34.9', '', '陈静']);
  expect(head).toHaveLength(row?.length ?? 0);
});
