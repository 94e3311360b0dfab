import { expect, test } from 'vitest';
import type { ProjectContent } from './contract.ts';
import { type Output, reportDraft } from './report-draft.ts';

const text = { execution: '', results: '', cooperation: '', trained: '', exchange: '', problems: '' };
const content: ProjectContent = {
  ...{ title: { zh: '射线', en: '' }, programme: 'nsfc-general', funder: 'x', number: '1', role: 'led' },
  ...{ leadInstitution: '', from: '2024-01-01', to: '2027-12-31', people: [], budget: [], inHouseDay: null, note: '' },
  spending: [
    { id: 'a', heading: 'business', on: '2024-12-31', amountCents: 100, note: '' },
    { id: 'b', heading: 'business', on: '2025-01-01', amountCents: 20, note: '' },
  ],
  events: [],
  narratives: [
    { ...text, id: 'y', year: 2025, execution: '按计划完成', results: '第二年' },
    { ...text, id: 'x', year: 2024, results: '第一年' },
  ],
};

const work = (title: string, year?: number): Output => ({
  work: {
    ...{ type: 'article', title, authors: [], keywords: [], publicationTypes: [], funding: [], relations: [] },
    ...{ isRetracted: false, ...(year === undefined ? {} : { issued: { year } }) },
  },
  acknowledgement: 'unknown',
});
const OUTPUTS = [work('of 2025', 2025), work('of 2024', 2024), work('of no year')];
const titlesOf = (outputs: readonly Output[]) => outputs.map((each) => each.work.title);

test('of a year what was written of it, what was spent in it, and what is still to be written', () => {
  const { items, spentCents, outputs } = reportDraft({ content, outputs: OUTPUTS }, 2024);
  expect(titlesOf(outputs)).toEqual(['of 2024']);
  expect(spentCents).toBe(100);
  expect(items.find(({ item }) => item === 'results')?.texts).toEqual([{ year: 2024, text: '第一年' }]);
  expect(items.filter(({ isMissing }) => isMissing).map(({ item }) => item)).toEqual([
    ...['execution', 'cooperation', 'trained', 'exchange', 'problems'],
  ]);
});

test('of the whole project every year in its order', () => {
  const { items, spentCents, outputs } = reportDraft({ content, outputs: OUTPUTS }, null);
  expect(outputs).toEqual(OUTPUTS);
  expect(spentCents).toBe(120);
  expect(items.find(({ item }) => item === 'results')?.texts.map(({ year }) => year)).toEqual([2024, 2025]);
});
