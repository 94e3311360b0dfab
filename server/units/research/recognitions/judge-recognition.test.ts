import { expect, test } from 'vitest';
import { RecognitionRule } from './contract.ts';
import { judgeRecognition, type StatementRecognition } from './judge-recognition.ts';

const recognition = (
  content: Partial<StatementRecognition['content']> = {},
  inError = false,
): StatementRecognition => ({
  ...{ entryKey: '1', isPublic: false, inError },
  content: {
    ...{
      title: { zh: '重点专科', en: '' },
      kind: 'accreditation',
      sort: 'key-specialty',
      body: 'x',
      level: 'provincial',
    },
    ...{ rank: '', number: '', from: '2020-01-01', to: '2024-12-31', people: [], reports: [], note: '', ...content },
  },
});
const RULE = RecognitionRule.parse({
  ...{ dated: 'in-force', from: null, to: '2024-12-31', kinds: ['accreditation'], sorts: null, levels: null },
});
const AWARD = { kind: 'award', sort: 'science', from: '2022-05-01', to: '2022-05-01' } as const;

const CASES = [
  { what: 'in force on its last day', of: recognition(), rule: {}, why: null },
  { what: 'over the day after', of: recognition(), rule: { to: '2025-01-01' }, why: 'not-in-force' },
  { what: 'not begun', of: recognition(), rule: { to: '2019-12-31' }, why: 'not-in-force' },
  { what: 'without an end', of: recognition({ to: null }), rule: { to: '2030-01-01' }, why: null },
  { what: 'entered in error', of: recognition({}, true), rule: {}, why: 'in-error' },
  { what: 'of another kind', of: recognition(AWARD), rule: {}, why: 'other-kind' },
  { what: 'of another sort', of: recognition(), rule: { sorts: ['key-laboratory'] as const }, why: 'other-kind' },
  { what: 'of another level', of: recognition(), rule: { levels: ['national'] as const }, why: 'other-level' },
  {
    what: 'an award within the window',
    of: recognition(AWARD),
    rule: { dated: 'given', kinds: ['award'] as const, from: '2022-05-01', to: '2022-05-01' },
    why: null,
  },
  {
    what: 'an award before it',
    of: recognition(AWARD),
    rule: { dated: 'given', kinds: ['award'] as const, from: '2022-05-02' },
    why: 'outside-window',
  },
] as const;
for (const { what, of, rule, why } of CASES)
  test(`${what}: ${why ?? 'counts'}`, () =>
    expect(judgeRecognition(of, { ...RULE, ...rule })).toEqual(
      why === null ? { counts: true } : { counts: false, why },
    ));
