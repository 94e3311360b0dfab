import { expect, test } from 'vitest';
import { blankScore, scoreContent, scoreDraftOf, sumOf } from './score-draft.ts';

const NOW = new Date('2026-03-09T14:30:00+08:00');
const painad = { breathing: 0, vocalisation: 1, face: 2, body: 0, consolability: 1 };

test('a score needs its number, and whether it was at rest; the time is that of keeping it unless one is typed', () => {
  const blank = blankScore(true);
  expect(scoreContent(blank, NOW)).toBeUndefined();
  expect(scoreContent({ ...blank, value: 0 }, NOW)).toBeUndefined();
  const whole = { ...blank, value: 0, during: 'rest' } as const;
  const measured = { instrument: 'nrs', value: 0 };
  expect(scoreContent(whole, NOW)).toEqual({ at: NOW.toISOString(), during: 'rest', measured, note: '' });
  const earlier = scoreContent({ ...whole, at: '2026-03-09T13:05' }, NOW);
  expect(earlier?.at).toBe(new Date('2026-03-09T13:05').toISOString());
  expect(scoreContent({ ...whole, at: 'soon' }, NOW)).toBeUndefined();
});

test('for who does not report the pain no scale is chosen; an item that was not watched is not 0', () => {
  const blank = { ...blankScore(false), during: 'movement' } as const;
  expect(blank.instrument).toBeNull();
  const { body: _, ...four } = painad;
  expect(scoreContent({ ...blank, instrument: 'painad', items: four }, NOW)).toBeUndefined();
  expect(sumOf('painad', four)).toBeNull();
  expect(sumOf('painad', painad)).toBe(4); // 0 + 1 + 2 + 0 + 1
  const content = scoreContent({ ...blank, instrument: 'painad', items: painad }, NOW);
  expect(content?.measured).toEqual({ instrument: 'painad', items: painad });
  expect(content && scoreContent(scoreDraftOf(content, ''), NOW)).toEqual(content);
});

test('what has changed is sent where somebody named it, and kept in a correction', () => {
  const whole = { ...blankScore(true), value: 4, during: 'rest' } as const;
  expect(scoreContent(whole, NOW)).not.toHaveProperty('changed');
  const content = scoreContent({ ...whole, changed: ['site', 'quality'] }, NOW);
  expect(content?.changed).toEqual(['site', 'quality']);
  expect(content && scoreDraftOf(content, '').changed).toEqual(['site', 'quality']);
});

test('a face is worth an even number', () =>
  expect(scoreContent({ ...blankScore(true), instrument: 'faces', during: 'rest', value: 3 }, NOW)).toBeUndefined());
