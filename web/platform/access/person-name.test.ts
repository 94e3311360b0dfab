import { expect, test } from 'vitest';
import { nameOf, otherNameOf } from './person-name.ts';

const cases = [
  { name: 'Lin Wei', nameZh: '林薇', en: 'Lin Wei', zh: '林薇', other: { en: '林薇', zh: 'Lin Wei' } },
  { name: 'Amina Diallo', nameZh: null, en: 'Amina Diallo', zh: 'Amina Diallo', other: { en: null, zh: null } },
  { name: '林薇', nameZh: '林薇', en: '林薇', zh: '林薇', other: { en: null, zh: null } }, // only the Chinese name was given
];
for (const { en, zh, other, ...named } of cases)
  test(`${named.name}, ${named.nameZh} on both pages`, () => {
    expect([nameOf(named, 'en'), nameOf(named, 'zh')]).toEqual([en, zh]);
    expect([otherNameOf(named, 'en'), otherNameOf(named, 'zh')]).toEqual([other.en, other.zh]);
  });
