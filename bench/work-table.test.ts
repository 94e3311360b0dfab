import { describe, expect, test } from 'vitest';
import type { WorkResult } from './measure-work.ts';
import type { Work } from './work.ts';
import { workTable } from './work-table.ts';

const work = (change: Partial<Work> = {}): Work => ({
  group: 'gamma',
  name: 'gamma map',
  input: 'phantom',
  judgedBy: 'cpu',
  prepare: () => Promise.resolve({ absent: 'a test' }),
  ...change,
});
const took = (cpuSeconds: number, wallSeconds = cpuSeconds) => ({ cpuSeconds, wallSeconds, answer: '', version: '1' });
const peer = (label: string, cpuSeconds: number | null): WorkResult['peers'][number] => ({
  label,
  result: cpuSeconds === null ? { absent: 'not installed' } : took(cpuSeconds),
});
const cells = (result: WorkResult) => {
  const { headings, rows } = workTable([result], 5);
  return rows.map((row) => Object.fromEntries(row.map((cell, n) => [headings[n]!.heading, cell])));
};

describe('a target is reached', () => {
  const cases: readonly { toReach?: Work['toReach']; seconds: number; peers?: (number | null)[]; reached: string }[] = [
    { toReach: { seconds: 2 }, seconds: 2, reached: 'yes' },
    { toReach: { seconds: 2 }, seconds: 2.01, reached: 'no' },
    { toReach: { timesFaster: 10 }, seconds: 1, peers: [10, 30], reached: 'yes' },
    { toReach: { timesFaster: 10 }, seconds: 1, peers: [9.9, 30], reached: 'no' }, // the fastest peer counts
    { toReach: { timesFaster: 10 }, seconds: 1, peers: [null, 30], reached: 'yes' }, // of those that ran
    { toReach: { timesFaster: 10 }, seconds: 1, peers: [null], reached: '?' },
    { toReach: { timesFaster: 10 }, seconds: 1, reached: '?' }, // nobody to be faster than
    { toReach: { timesFaster: 10, seconds: 0.5 }, seconds: 1, peers: [null], reached: 'no' }, // one missed is enough
    { toReach: { timesFaster: 10, seconds: 2 }, seconds: 1, peers: [5], reached: 'no' }, // all must be met
    { seconds: 1, peers: [5], reached: '–' }, // none was set
  ];
  test.each(cases)(
    '$reached: $seconds s beside $peers, to reach $toReach',
    ({ toReach, seconds, peers = [], reached }) => {
      const asked = work(toReach ? { toReach } : {});
      const [first] = cells({ work: asked, ours: took(seconds), peers: peers.map((s, n) => peer(`peer ${n}`, s)) });
      expect(first?.['reached']).toBe(reached);
    },
  );

  test.each([
    { seconds: 2, reached: 'yes' }, // 100 instances in 2 s
    { seconds: 2.1, reached: 'no' },
  ])('by a rate of 50/s: $reached in $seconds s', ({ seconds, reached }) => {
    const asked = work({ instances: 100, toReach: { instancesPerSecond: 50 } });
    expect(cells({ work: asked, ours: took(seconds), peers: [] })[0]).toMatchObject({ 'to reach': '≥ 50/s', reached });
  });

  test('by wall time where a person waits, by CPU time where a kernel works', () => {
    const asked = { toReach: { seconds: 2 } };
    const ours = took(1, 3);
    expect(cells({ work: work({ ...asked, judgedBy: 'cpu' }), ours, peers: [] })[0]?.['reached']).toBe('yes');
    expect(cells({ work: work({ ...asked, judgedBy: 'wall' }), ours, peers: [] })[0]?.['reached']).toBe('no');
  });
});

test('a row a peer; what the work is and whether it reached its target stands in the first', () => {
  const asked = work({ toReach: { seconds: 1, timesFaster: 2 } });
  expect(cells({ work: asked, ours: took(0.5), peers: [peer('one', 5), peer('other', null)] })).toMatchObject([
    {
      work: 'gamma map, phantom',
      peer: 'one',
      'peer takes': '5 s',
      'ours takes': '0.5 s',
      ratio: '10 ×',
      'to reach': '≤ 1 s, ≥ 2 ×',
      reached: 'yes',
    },
    { work: '', peer: 'other', 'peer takes': '–', ratio: '–', 'to reach': '', reached: '' },
  ]);
});

test('what could not run here is not measured, and not missed', () => {
  const [row] = cells({ work: work({ toReach: { seconds: 1 } }), ours: { absent: 'no data' }, peers: [] });
  expect(row).toMatchObject({ reached: '–', 'answers (ours; peer)': 'not measured: no data' });
});
