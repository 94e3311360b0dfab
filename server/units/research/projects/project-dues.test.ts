import { expect, test } from 'vitest';
import type { ProjectContent } from './contract.ts';
import { PROJECTS, projectDues } from './project-dues.ts';

const PROJECT: ProjectContent = {
  ...{ title: { zh: '放疗', en: '' }, programme: 'nsfc-general', funder: '国家自然科学基金委员会', number: '82000001' },
  ...{ role: 'led', leadInstitution: '', from: '2024-01-01', to: '2027-12-31', people: [], budget: [], spending: [] },
  ...{ inHouseDay: '01-12', events: [], narratives: [], note: '' },
};
const reported = (...years: readonly number[]): ProjectContent => ({
  ...PROJECT,
  events: years.map((year) => ({
    ...{
      id: String(year),
      kind: 'progress-report',
      on: `${year + 1}-01-10`,
      year,
      until: null,
      document: '',
      reason: '',
    },
  })),
});
const told = (content: ProjectContent, today: string) =>
  projectDues(content, today).map(({ what, year, dueOn, inHouseOn }) => [what, year, dueOn, inHouseOn]);

test('the report on the first year is due on 15 January of the next, in house on the day of the department', () => {
  expect(told(PROJECT, '2024-11-30')).toEqual([['progress-report', 2024, '2025-01-15', '2025-01-12']]);
  expect(told(reported(2024, 2025), '2026-05-01')).toEqual([['progress-report', 2026, '2027-01-15', '2027-01-12']]);
});

test('a day of the department that lies before January is that of the year before the funder’s', () => {
  const content = { ...PROJECT, inHouseDay: '12-20' };
  expect(told(content, '2024-11-30')).toEqual([['progress-report', 2024, '2025-01-15', '2024-12-20']]);
  expect(PROJECTS.asked(content, '2024-11-30').progress_from).toBe('2024-11-20T12:00:00.000Z');
});

test('the last year is told in the closing report, 60 days after the end', () => {
  // 31 December 2027 + 60 days: 31 days of January and 29 of February 2028
  expect(told(reported(2024, 2025, 2026), '2027-05-01')).toEqual([['closing-report', null, '2028-02-29', null]]);
});

test('an extension moves the end, and asks for one report more', () => {
  const extended: ProjectContent = {
    ...reported(2024, 2025, 2026),
    events: [
      ...reported(2024, 2025, 2026).events,
      {
        id: 'e',
        kind: 'extension',
        on: '2027-10-01',
        year: null,
        until: '2028-12-31',
        document: '',
        reason: 'recruitment',
      },
    ],
  };
  expect(told(extended, '2027-09-30')).toEqual([['closing-report', null, '2028-02-29', null]]);
  expect(told(extended, '2027-10-01')).toEqual([['progress-report', 2027, '2028-01-15', '2028-01-12']]);
});

test('other programmes, projects in which the department only takes part, and those that are closed, owe the foundation nothing', () => {
  expect(told({ ...PROJECT, programme: 'hospital' }, '2024-11-30')).toEqual([]);
  expect(told({ ...PROJECT, role: 'participated' }, '2024-11-30')).toEqual([]);
  expect(PROJECTS.asked({ ...PROJECT, role: 'participated' }, '2024-11-30')).toEqual({
    ...{ progress_from: null, closing_from: null },
  });
  const events = [
    { ...reported(2024).events[0], id: 'c', kind: 'closing-report', year: null, on: '2024-11-01' } as const,
  ];
  expect(told({ ...PROJECT, events } as ProjectContent, '2024-11-30')).toEqual([]);
});

test('rules count from 30 days before the day of the department, and from the end', () => {
  expect(PROJECTS.asked(PROJECT, '2024-11-30')).toEqual({
    ...{ progress_from: '2024-12-13T12:00:00.000Z', closing_from: '2027-12-31T12:00:00.000Z' },
  });
  // Without a day of the department: 30 days before 15 January.
  expect(PROJECTS.asked({ ...PROJECT, inHouseDay: null }, '2024-11-30').progress_from).toBe('2024-12-16T12:00:00.000Z');
  expect(PROJECTS.asked(reported(2024, 2025, 2026), '2027-05-01').closing_from).toBe('2027-12-31T12:00:00.000Z');
});

test('one that is entered before it begins, or not touched after its end, is asked for its reports all the same', () => {
  expect(told(PROJECT, '2023-08-24')).toEqual([['progress-report', 2024, '2025-01-15', '2025-01-12']]);
  for (const today of ['2023-08-24', '2024-11-30', '2029-05-01'])
    expect(PROJECTS.asked(PROJECT, today)).toEqual({
      ...{ progress_from: '2024-12-13T12:00:00.000Z', closing_from: '2027-12-31T12:00:00.000Z' },
    });
  const [event] = reported(2024).events;
  for (const kind of ['closing-report', 'accepted', 'terminated'] as const) {
    const events = event ? [{ ...event, kind, year: null }] : [];
    expect(PROJECTS.asked({ ...PROJECT, events }, '2024-11-30')).toEqual({ progress_from: null, closing_from: null });
  }
});
