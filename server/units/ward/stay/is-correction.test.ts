import { expect, test } from 'vitest';
import { isCorrection, type StaySaid } from './is-correction.ts';

const left = { at: '2026-03-12T10:00:00+08:00', to: 'home', note: '' } as const;
const content = { bedKey: '1', admittedAt: '2026-03-09T14:30:00+08:00', reportsSelf: true, discharge: null };
const lies: StaySaid = { content, inError: false };
const gone: StaySaid = { content: { ...content, discharge: left }, inError: false };
const saying = (said: StaySaid, part: Partial<StaySaid['content']>): StaySaid => ({
  ...said,
  content: { ...said.content, ...part },
});

test.each([
  ['another bed', lies, saying(lies, { bedKey: '2' }), false],
  ['who can no longer report the pain', lies, saying(lies, { reportsSelf: false }), false],
  ['who leaves', lies, gone, false],
  ['the same time, written in another zone', lies, saying(lies, { admittedAt: '2026-03-09T06:30:00Z' }), false],
  ['another time of admission', lies, saying(lies, { admittedAt: '2026-03-09T13:30:00+08:00' }), true],
  ['another place where a patient went', gone, saying(gone, { discharge: { ...left, to: 'hospice' } }), true],
  ['a note to a discharge', gone, saying(gone, { discharge: { ...left, note: 'by ambulance' } }), false],
  ['a discharge that is taken back', gone, lies, true],
  ['entered in error', lies, { ...lies, inError: true }, true],
  ['not in error after all', { ...lies, inError: true }, lies, true],
])('%s asks for a reason: %#', (_, before, after, asks) => expect(isCorrection(before, after)).toBe(asks));
