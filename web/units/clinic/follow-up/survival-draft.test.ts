import { expect, test } from 'vitest';
import { isDayFor, survivalContent, survivalDraft } from './survival-draft.ts';

const DEAD = { status: 'dead', day: '2026-03', cause: 'of disease', source: 'family', note: '' } as const;

test('a status is read back as it was written; a blank one is none', () => {
  expect(survivalContent(survivalDraft(DEAD))).toEqual(DEAD);
  expect(survivalContent(survivalDraft(undefined))).toBeUndefined();
});

test('who lives has no cause of death; of who died it is asked for', () => {
  expect(survivalContent({ ...DEAD, status: 'alive', day: '2026-03-09' })).toMatchObject({ cause: null });
  expect(survivalContent({ ...DEAD, cause: null })).toBeUndefined();
  expect(survivalContent({ ...DEAD, source: ' ' })).toBeUndefined();
});

test.each([
  ['dead', '2026', true],
  ['dead', '2026-13', false],
  ['alive', '2026-03', false],
  ['alive', '2026-03-09', true],
  ['dead', '', false],
] as const)('%s: “%s” is a day, %s', (status, day, is) => expect(isDayFor(status, day)).toBe(is));
