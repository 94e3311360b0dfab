import { expect, test } from 'vitest';
import { notice } from './notice.ts';
import { say } from './say.ts';

const regions = (list: string) =>
  notice('notice/physics/goals-of-other-regions', { count: 39, set: 'QUANTEC', regions: list });
const fractions = (written: string) =>
  notice('notice/physics/goal-other-fractionation', { set: 'QUANTEC', written, course: '5 × 7 Gy' });

test.each([
  {
    said: regions('CNS, Head and neck'),
    en: 'outlined in: CNS, head and neck.',
    zh: '已勾画部位：中枢神经系统、头颈部。',
  },
  { said: regions('–'), en: 'outlined in: –.', zh: '已勾画部位：–。' },
  { said: fractions('conventional'), en: 'written for conventional fractions;', zh: '针对常规分割；' },
  { said: fractions('3-5'), en: 'written for 3-5 fractions;', zh: '针对 3-5 次分割；' },
])('a term of the tables is said in the language of its sentence: $zh', ({ said, en, zh }) => {
  expect(say('en', said.code, said.values)).toContain(en);
  expect(say('zh', said.code, said.values)).toContain(zh);
});
