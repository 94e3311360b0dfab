import {
  type Answers,
  allFilled,
  isFilledQuestion,
  openForm,
  readQuestionnaire,
  writeQuestionnaire,
} from '@isocenter/forms';
import { expect, test } from 'vitest';
import { SELF_ASSESSMENT_EXAMPLE } from './self-assessment-example.ts';

const { definition } = readQuestionnaire(writeQuestionnaire(SELF_ASSESSMENT_EXAMPLE));
const form = openForm(definition);
const today = '2026-06-15';
const choice = (linkId: string, code: string) => ({ linkId, values: [{ kind: 'coding' as const, code }] });
const text = (linkId: string, value: string) => ({ linkId, values: [value] });
const ORGANISATION = {
  linkId: 'organisation',
  items: [choice('duties', 'met'), choice('plan', 'partly'), text('plan-measure', 'until May')],
};
const WHOLE: Answers = [
  text('period', '2025'),
  ORGANISATION,
  {
    linkId: 'staff',
    items: [choice('posts', 'not-met'), text('posts-measure', 'two posts asked for'), choice('training', 'met')],
  },
  { linkId: 'equipment', items: [choice('tests', 'met'), choice('dose', 'met')] },
  { linkId: 'quality', items: [choice('indicators', 'met'), choice('incidents', 'met')] },
  { linkId: 'science', items: [choice('projects', 'met'), choice('teaching', 'not-applicable')] },
  { linkId: 'summary', items: [text('conclusion', 'good')] },
];
const findingsOf = (answers: Answers) =>
  form.check(form.fill(answers, { today }), { today, stage: 'complete' }).map(({ path }) => path);

test('it says in both languages that it is an example and no body’s sheet', () => {
  const [note] = definition.items;
  expect(note?.text.en).toContain('those of no accrediting body');
  expect(note?.text.zh).toContain('非任何认定机构的评审标准');
  expect(definition.title).toEqual({ en: 'Self-assessment (example)', zh: '自评表（示例）' });
});

test('points are counted as they were judged, what is not applicable not at all', () => {
  const found = new Map([...allFilled(form.fill(WHOLE, { today }))].map((item) => [item.path, item]));
  const counts = ['met', 'partly', 'not-met'].map((code) => {
    const item = found.get(`summary/count-${code}`);
    return item && isFilledQuestion(item) ? item.values : undefined;
  });
  expect(counts).toEqual([[7], [1], [1]]);
  expect(findingsOf(WHOLE)).toEqual([]);
});

test('what is not wholly met asks what will be done, and what is met does not', () => {
  const unsaid = { linkId: 'organisation', items: [choice('duties', 'not-met'), choice('plan', 'met')] };
  const findings = findingsOf([unsaid, ...WHOLE.filter((item) => item !== ORGANISATION)]);
  expect(findings).toEqual(['organisation/duties-measure']);
});
