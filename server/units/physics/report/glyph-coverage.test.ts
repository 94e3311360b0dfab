import { beforeAll, expect, test } from 'vitest';
import { type Covers, printable } from './glyph-coverage.ts';
import { reportFontCoverage } from './report-fonts.ts';

let covers: Covers;
beforeAll(async () => {
  covers = await reportFontCoverage();
});

// Read from the font by fontkit, another reader of the same table.
test.each([
  ['A', true],
  ['é', true],
  ['α', true],
  ['±', true],
  ['≤', true],
  ['†', true],
  ['●', true],
  ['○', true],
  ['◇', true],
  ['▲', true],
  ['▼', true],
  ['张', true],
  ['镱', true],
  ['㛃', true],
  ['䶮', true],
  ['✕', false],
  ['𠮷', false],
])('%s has a glyph: %s', (character, has) => {
  expect(covers(character.codePointAt(0) ?? 0)).toBe(has);
});

test('a name keeps what can be printed and says what cannot', () => {
  expect(printable('张𠮷利 Zhang', covers)).toBe('张[U+20BB7]利 Zhang');
});

test('control characters and broken surrogates, which no picture may hold, are said as well', () => {
  expect(printable('a\u0007b\u000bc\ud800d\te', covers)).toBe('a[U+0007]b[U+000B]c[U+D800]d\te');
});
