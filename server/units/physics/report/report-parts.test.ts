import { createHash } from 'node:crypto';
import { notice } from '@isocenter/messages';
import { describe, expect, test } from 'vitest';
import { curvesToDraw } from './dvh-curves.ts';
import { exampleEvaluation } from './example-evaluation.ts';
import { GoalNotes } from './goal-notes.ts';
import { inkFor } from './ink.ts';
import { inkColour } from './ink-colour.ts';
import { signatures } from './signatures.ts';
import { sourceObjects } from './source-objects.ts';

describe('a structure colour on paper has a contrast of 3 with white', () => {
  test.each([
    ['#ff0000', '#ff0000'], // 4.0: as it is
    ['#0044ff', '#0044ff'],
    ['#000000', '#000000'],
  ])('%s stays', (colour, ink) => {
    expect(inkColour(colour)).toBe(ink);
  });
  test.each(['#ffff00', '#ffffff', '#00ffff', '#ffaacc'])('%s is darkened, its channels in their order', (colour) => {
    const channels = (text: string) => [1, 3, 5].map((at) => Number.parseInt(text.slice(at, at + 2), 16));
    const [before, after] = [channels(colour), channels(inkColour(colour))];
    after.forEach((value, i) => {
      expect(value).toBeLessThanOrEqual(before[i] ?? 0);
    });
    expect(Math.max(...after)).toBeLessThan(255);
  });
  test('what is no colour is drawn dark', () => {
    expect(inkColour('red')).toBe('#444444');
  });
});

test('a series is one line, whose hash changes with one image', () => {
  const ct = (sha256: string) => ({ kind: 'CT', sopInstanceUid: '1.2', sha256 });
  const plan = { kind: 'RTPLAN', sopInstanceUid: '1.1', sha256: 'f' };
  const lines = sourceObjects([ct('b'), plan, ct('a'), ct('d'), ct('c')]);
  const expected = createHash('sha256').update('a\nb\nc\nd\n').digest('hex');
  expect(lines).toEqual([{ kind: 'CT', count: 4, sha256: expected }, plan]);
});

test('the picture shows targets and judged organs, the highest median dose first, and no planning helper', () => {
  const { structures, goals } = exampleEvaluation();
  const { curves, leftOut } = curvesToDraw(structures, { goals, most: 20 });
  expect(curves.map(({ name }) => name)).toEqual([
    'PTV70',
    'PTV56',
    'Larynx',
    'Mandible',
    'RightParotid',
    'SpinalCord',
    'LeftParotid',
    'Brainstem',
    'Esophagus',
  ]);
  expect(leftOut).toBe(1);
  expect(curvesToDraw(structures, { goals, most: 2 }).curves.map(({ name }) => name)).toEqual(['PTV70', 'PTV56']);
});

describe('a structure of which a share that matters lies outside the dose grid', () => {
  const evaluation = exampleEvaluation();
  const curve = { doseGy: [0, 10, 20], volumeCc: [50, 25, 0] };
  const drawn = (over: object) => {
    const structures = evaluation.structures.map((one) => (one.name === 'Brainstem' ? { ...one, ...over } : one));
    const { curves, outside } = curvesToDraw(structures, { goals: evaluation.goals, most: 20 });
    const own = curves.find(({ name }) => name === 'Brainstem');
    return { fractions: own?.volumeFraction, theirs: own?.theirs, outside: outside.map(({ name }) => name) };
  };
  test('is not drawn, and is named', () => {
    expect(drawn({ outsideDoseGridFraction: 0.22 })).toEqual({ outside: ['Brainstem'] });
  });
  test('is drawn as the planning system has it, from 100 % of their volume', () => {
    const over = { outsideDoseGridFraction: 0.22, planningSystem: { curve, differences: [] } };
    expect(drawn(over)).toEqual({ fractions: [1, 0.5, 0], theirs: true, outside: [] });
  });
  test('is drawn as ours where nobody could see what is missing', () => {
    expect(drawn({ outsideDoseGridFraction: 0.004 })).toMatchObject({ theirs: false, outside: [] });
  });
});

test('each place to sign has a line of its own, for setting one moves it', () => {
  const lines = new Set<unknown>();
  JSON.stringify(signatures(inkFor('en', () => true)), (key, value) => {
    if (key === 'canvas') lines.add(value[0]);
    return value;
  });
  expect(lines.size).toBe(3);
});

test('reasons that differ in their metric only share a letter', () => {
  const [first] = exampleEvaluation().goals;
  if (!first) throw new Error('The example has goals.');
  const at = (metric: string, maximum: number) => notice('notice/physics/goal-beyond-plan', { metric, maximum });
  const notes = new GoalNotes(
    [at('V50Gy[%]', 47), at('V60Gy[%]', 47), at('V50Gy[%]', 30)].map((reason) => ({ ...first, reason })),
  );
  expect(notes.letterOf(at('V60Gy[%]', 47))).toBe('a');
  expect(notes.letterOf(at('V50Gy[%]', 30))).toBe('b');
  expect(notes.lines(inkFor('en', () => true))).toEqual([
    expect.stringContaining('a  This plan gives at most 47 Gy: V50Gy[%], V60Gy[%]'),
    expect.stringContaining('b  This plan gives at most 30 Gy: V50Gy[%]'),
  ]);
});
