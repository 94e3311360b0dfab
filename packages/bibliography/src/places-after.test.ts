import { expect, test } from 'vitest';
import { placesAfter } from './places-after.ts';
import type { Author } from './work.ts';

const zh = (nativeName: string): Author => ({ nativeName, affiliations: [] });
/** `Family, Given`, or a name in Chinese. */
const authorOf = (printed: string): Author => {
  if (/\p{Script=Han}/u.test(printed)) return zh(printed);
  const [family = '', given = ''] = printed.split(', ');
  return { family, given, affiliations: [] };
};
const listOf = (printed: string) => (printed === '' ? [] : printed.split('; ').map(authorOf));

const cases: readonly { is: string; before: string; after: string; places: readonly (number | undefined)[] }[] = [
  { is: 'fuller', before: 'Zhang, S; Li, S', after: 'Zhang, Sanming; Li, Si', places: [0, 1] },
  { is: 'in another script', before: 'Zhang, S; Li, S', after: '张三明; 李四', places: [0, 1] },
  { is: 'with one more before', before: 'Zhang, S; Li, S', after: 'Bai, L; Zhang, S; Li, S', places: [1, 2] },
  { is: 'with one less', before: 'Bai, L; Zhang, S; Li, S', after: 'Zhang, S; Li, S', places: [undefined, 0, 1] },
  { is: 'corrected', before: 'Bai, L; Zhnag, S; Li, S', after: 'Bai, L; Zhang, S; Li, S', places: [0, 1, 2] },
  { is: 'in another order', before: 'Zhang, S; Li, S', after: 'Li, S; Zhang, S', places: [1, 0] },
  { is: 'alone corrected', before: 'Zhnag, S', after: 'Zhang, S', places: [0] },
  {
    ...{ is: 'the second of two equal names', before: 'Wang, Y; Bai, L; Wang, Y', after: 'Bai, L; Wang, Y' },
    places: [undefined, 0, 1],
  },
  {
    ...{ is: 'of two equal names one fuller', before: 'Wang, Y; Bai, L; Wang, Y', after: 'Wang, Yan; Bai, L; Wang, Y' },
    places: [0, 1, 2],
  },
  {
    ...{ is: 'in another script, with one more before', before: 'Zhang, S; Li, S', after: '王五; 张三; 李四' },
    places: [1, 2],
  },
  { is: 'of another list', before: 'Zhang, S', after: 'Roe, A; Doe, B', places: [undefined] },
  { is: 'emptied', before: 'Zhang, S', after: '', places: [undefined] },
];
for (const { is, before, after, places } of cases)
  test(`a list ${is}: ${before} → ${after}`, () => {
    expect(placesAfter(listOf(before), listOf(after))).toEqual(places);
  });
