import { expect, test } from 'vitest';
import { authorIs, nameKey } from './author-is.ts';
import { authorOfPrinted } from './author-name.ts';
import { nameFormsOf, pinyinNameOf } from './name-forms.ts';
import { pinyinDivisions } from './pinyin-syllables.ts';

test('the forms of a Chinese name', () => {
  const forms = nameFormsOf({ nameZh: '张三明', family: 'Zhang', given: 'Sanming' });
  for (const form of [
    '张三明',
    'Zhang Sanming',
    'Sanming Zhang',
    'Zhang, Sanming',
    'Zhang San-Ming',
    'San-Ming Zhang',
    'San Ming Zhang',
    'ZHANG Sanming',
    'Zhang SM',
    'Zhang S',
    'S. Zhang',
    'S.M. Zhang',
    'S.-M. Zhang',
    'Zhang, S. M.',
  ]) {
    expect(forms).toContain(form);
  }
  expect(new Set(forms).size).toBe(forms.length);
});

test('the forms of another name, and of Lü', () => {
  const forms = nameFormsOf({ family: "O'Dowd", given: 'Jane Marie' });
  for (const form of ["Jane Marie O'Dowd", "O'Dowd JM", "O'Dowd J", "J. M. O'Dowd"]) expect(forms).toContain(form);
  expect(nameFormsOf({ nameZh: '吕四', family: 'Lü', given: 'Si' })).toEqual(
    expect.arrayContaining(['Lü Si', 'Lv Si', 'Lyu Si', 'Lu Si']),
  );
});

test('a name in pinyin divides where its characters say', () => {
  expect(pinyinDivisions('sanming', 2)).toEqual([['san', 'ming']]);
  expect(pinyinDivisions('xian')).toEqual([['xian'], ['xi', 'an']]);
  expect(pinyinDivisions('john')).toEqual([]);
  const single = nameFormsOf({ nameZh: '李现', family: 'Li', given: 'Xian' });
  expect(single).toContain('Li X');
  expect(single).not.toContain('Li XA');
});

test('pinyin of a Chinese name, with readings of surnames and compound ones', () => {
  expect(pinyinNameOf('张三明')).toEqual({ family: 'Zhang', given: 'Sanming' });
  expect(pinyinNameOf('单雄')).toEqual({ family: 'Shan', given: 'Xiong' });
  expect(pinyinNameOf('欧阳明')).toEqual({ family: 'Ouyang', given: 'Ming' });
});

test('prints of one form have one key', () => {
  expect(nameKey('Zhang, S.-M.')).toBe('zhang sm');
  expect(nameKey('ZHANG S M')).toBe('zhang sm');
  expect(nameKey('Müller, J')).toBe('muller j');
  expect(nameKey('Zhang San-Ming')).toBe('zhang sanming');
  expect(nameKey("O'Dowd J")).toBe(nameKey('O’Dowd J'));
});

const orcid = '0000-0002-1825-0097';
const person = { orcid, confirmedForms: ['Zhang Sanming', '张三明'], proposedForms: ['Zhang SM', 'S. Zhang'] };
const cases = [
  { author: { family: 'Someone', given: 'Else', orcid, affiliations: [] }, is: 'orcid' },
  { author: { family: 'Zhang', given: 'Sanming', orcid: '0000-0002-1694-233X', affiliations: [] }, is: 'other-orcid' },
  { author: authorOfPrinted('Zhang, San-Ming'), is: 'confirmed-form' },
  { author: authorOfPrinted('张 三明'), is: 'confirmed-form' },
  { author: authorOfPrinted('Zhang, S. M.'), is: 'proposed' },
  { author: authorOfPrinted('Zhang, S'), is: 'proposed' },
  { author: authorOfPrinted('Zhang, Xiaoming'), is: 'no' },
  { author: { literal: 'Zhang Sanming', isGroup: true, affiliations: [] }, is: 'no' },
];
for (const { author, is } of cases)
  test(`${JSON.stringify(author)} is the person: ${is}`, () => expect(authorIs(author, person)).toBe(is));
