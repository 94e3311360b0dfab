import { fixtureWorks } from '@isocenter/bibliography/testing';
import { expect, test } from 'vitest';
import { acknowledgementOf } from '../projects/acknowledgement.ts';
import { fundedWorks } from './works-of-projects.ts';

test('of each project two works name it, one names another, one says nothing, and one waits for a word', () => {
  const works = fixtureWorks('a test', 40).map((work) => ({ ...work, issued: { year: 2026 } }));
  const projects = ['7', '9'].map((projectKey) => ({
    ...{ projectKey, number: `2024DEMO100${projectKey}`, funder: '国家自然科学基金委员会', year: 2024 },
  }));
  const funded = fundedWorks(works, projects);
  for (const { projectKey, number } of projects)
    expect(
      funded
        .filter(({ of }) => of?.projectKey === projectKey)
        .map(({ work, of }) => [of?.isOf, acknowledgementOf(work.funding, number)]),
    ).toEqual([
      [true, 'named'],
      [true, 'named'],
      [true, 'not-named'],
      [true, 'unknown'],
      [null, 'named'],
    ]);
  expect(funded.filter(({ of }) => of === null)).toHaveLength(30);
});

test('no work is older than its project', () => {
  const works = fixtureWorks('a test', 10).map((work) => ({ ...work, issued: { year: 2024 } }));
  const project = { projectKey: '7', number: '2024DEMO1007', funder: 'x', year: 2024 };
  expect(fundedWorks(works, [project]).every(({ of }) => of === null)).toBe(true);
});
