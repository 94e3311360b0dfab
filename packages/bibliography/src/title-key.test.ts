import fc from 'fast-check';
import { expect, test } from 'vitest';
import { saysRetracted, titleKey } from './title-key.ts';

const alike = [
  ['Dose to the <i>hippocampus</i> after 10<sup>2</sup> Gy', 'Dose to the hippocampus after 10² Gy.'],
  ['ＩＭＲＴ治疗（鼻咽癌）的疗效', 'IMRT治疗(鼻咽癌)的疗效'],
  ['Meta-analysis of α/β', 'META ANALYSIS OF α/β'],
  ['RETRACTED: A trial of one', 'A trial of one'],
  ['[Retracted] A trial of one', 'A trial of one'],
  ['Étude de la naïveté', 'Etude de la naivete'],
  ['Effect of A &amp; B', 'Effect of A & B'],
];
for (const [one, other] of alike)
  test(`"${one}" and "${other}" are one title`, () => expect(titleKey(one ?? '')).toBe(titleKey(other ?? '')));

test('Greek letters stay, other titles differ', () => {
  expect(titleKey('α')).toBe('α');
  expect(titleKey('Effect of α-emitters')).not.toBe(titleKey('Effect of β-emitters'));
  expect(titleKey('Retraction of funnels')).toBe('retractionoffunnels');
  expect(titleKey('***')).toBe('');
});

test('a key is its own key', () => {
  const isItsOwn = (title: string) => titleKey(titleKey(title)) === titleKey(title);
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), isItsOwn), { numRuns: 1000 });
  fc.assert(fc.property(fc.string({ unit: 'binary' }), isItsOwn), { numRuns: 1000 });
});

test('a retracted work says so in front', () => {
  expect(['RETRACTED: x', 'Retracted Article: x', '[RETRACTED] x', '撤稿：某文'].every(saysRetracted)).toBe(true);
  expect(['Retracted eyelids', 'Retraction: x'].some(saysRetracted)).toBe(false);
});
