import { expect, test } from 'vitest';
import type { Board, BoardRow } from '../../../../server/units/clinic/course/contract.ts';
import { type BoardFilter, boardRows } from './board-rows.ts';

const row = (
  name: string,
  state: string,
  waits: { owner?: 'oncologist' | 'physicist'; due?: string; late?: true } = {},
): BoardRow => ({
  ...{ courseKey: name, patientKey: name, name, nameZh: null, identifier: `N-${name}`, birthDate: null, siteKey: '1' },
  ...{
    title: 'Lung',
    intent: 'curative',
    region: name === 'Cai' ? 'c11.9' : 'C34.9',
    machines: name === 'An' ? ['LINAC1', 'LINAC2'] : ['LINAC2'],
    physician: { personKey: name.slice(0, 1), name: 'x', nameZh: null },
  },
  toxicity: null,
  state: {
    ...{ state, since: '2026-03-02T00:00:00Z', paused: null, reopened: [] },
    waitsFor: [
      {
        step: 'y',
        owner: waits.owner ?? 'oncologist',
        since: '2026-03-02T00:00:00Z',
        due: waits.due ?? null,
        isLate: waits.late ?? false,
      },
    ],
  },
});
const step = (id: string) => ({ id, kind: 'way', words: { en: id, zh: id }, owner: 'oncologist' }) as const;
const BOARD: Board = {
  ...{ hasCalendar: true, at: '2026-03-09T00:00:00Z', steps: [step('referred'), step('simulated'), step('ready')] },
  rows: [
    row('An', 'ready', { due: '2026-03-12T00:00:00Z' }),
    row('Bo', 'referred', { owner: 'physicist', due: '2026-03-05T00:00:00Z', late: true }),
    row('Cai', 'simulated'),
  ],
};
const ALL: BoardFilter = {
  ...{ words: '', physician: null, machine: null, site: null, state: null, waitsFor: null, isLate: false },
};
const names = (filter: Partial<BoardFilter>, sort: 'name' | 'state' | 'due' = 'name', order: 'asc' | 'desc' = 'asc') =>
  boardRows(BOARD, { ...ALL, ...filter }, { sort, order }).map(({ name }) => name);

test('the board is narrowed by words, physician, machine, site, state, who is waited for, and what is late', () => {
  expect(names({ words: 'lung n-b' })).toEqual(['Bo']);
  expect(names({ physician: 'C' })).toEqual(['Cai']);
  expect(names({ machine: 'LINAC1' })).toEqual(['An']);
  expect(names({ site: 'C11' })).toEqual(['Cai']);
  expect(names({ state: 'ready' })).toEqual(['An']);
  expect(names({ waitsFor: 'physicist' })).toEqual(['Bo']);
  expect(names({ isLate: true })).toEqual(['Bo']);
});

test('ordered by the way, not by the alphabet; what has no due time comes last', () => {
  expect(names({}, 'state')).toEqual(['Bo', 'Cai', 'An']);
  expect(names({}, 'due')).toEqual(['Bo', 'An', 'Cai']);
  expect(names({}, 'name', 'desc')).toEqual(['Cai', 'Bo', 'An']);
});
