import { expect, test } from 'vitest';
import { wrapText } from './wrap-text.ts';

test.each([
  ['short', 'one two', 20, ['one two']],
  ['English breaks at spaces', 'one two three four', 9, ['one two', '  three', '  four']],
  ['Chinese breaks between characters, each of two places', '剂量网格之外', 8, ['剂量网格', '  之外']],
  ['no line begins with a full stop or a closing bracket', '剂量网格。（外）', 8, ['剂量网', '  格。', '  （外）']],
  [
    'a word longer than the line stays whole',
    'UID 1.2.826.0.1.3680043.10 end',
    10,
    ['UID', '  1.2.826.0.1.3680043.10', '  end'],
  ],
  ['leading spaces of the first line stay', '  ? one two', 7, ['  ? one', '  two']],
] as const)('%s', (_, text, width, lines) => {
  expect(wrapText(text, width, '  ').split('\n')).toEqual(lines);
});
