import { expect, test } from 'vitest';
import { proQuestionsAsked, proQuestionsFor } from './pro-questions.ts';

const ids = (region: string | undefined) => proQuestionsFor(region).map(({ id }) => id);

test('a patient is asked about the region that is treated, and about what every patient is', () => {
  expect(ids('Head and neck')).toContain('dry-mouth/severity');
  expect(ids('Head and neck')).toContain('fatigue/severity');
  expect(ids('Head and neck')).not.toContain('urinary-urgency/frequency');
  expect(ids('Pelvis')).toContain('loose-stools/frequency');
  expect(ids(undefined).length).toBeGreaterThan(ids('Pelvis').length);
});

const cases = [
  { answers: {}, asked: ['pain/frequency', 'pain/severity', 'pain/interference'] },
  { answers: { 'pain/frequency': 0 }, asked: ['pain/frequency'] },
  {
    answers: { 'pain/frequency': 1, 'pain/severity': 0 },
    asked: ['pain/frequency', 'pain/severity', 'pain/interference'],
  },
];
test.each(cases)('after $answers of pain is asked $asked', ({ answers, asked }) => {
  const questions = proQuestionsAsked(proQuestionsFor('Thorax'), answers);
  expect(questions.filter(({ symptom }) => symptom === 'pain').map(({ id }) => id)).toEqual(asked);
});

test('a question names its symptom in both languages', () => {
  const question = proQuestionsFor('Abdomen').find(({ id }) => id === 'nausea/severity');
  expect(question?.text).toEqual({
    en: 'In the last 7 days, what was the SEVERITY of your NAUSEA at its WORST?',
    zh: '过去 7 天内，您的恶心最严重时有多重？',
  });
});
