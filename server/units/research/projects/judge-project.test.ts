import { expect, test } from 'vitest';
import { ProjectRule } from './contract.ts';
import { judgeProject, type StatementProject } from './judge-project.ts';

type Event = StatementProject['content']['events'][number];
const event = (kind: Event['kind'], on: string, until: string | null = null): Event => ({
  ...{ id: kind + on, kind, on, year: null, until, document: '', reason: 'x' },
});
/** From 2019 to 2022, led, of the foundation. */
const project = (content: Partial<StatementProject['content']> = {}, inError = false): StatementProject => ({
  ...{ entryKey: '1', isPublic: false, inError },
  content: {
    ...{ title: { zh: '射线', en: '' }, programme: 'nsfc-general', funder: 'x', number: '1', role: 'led' },
    ...{ leadInstitution: '', from: '2019-01-01', to: '2022-12-31', people: [], budget: [], spending: [] },
    ...{ inHouseDay: null, events: [], narratives: [], note: '', ...content },
  },
});
const RULE = ProjectRule.parse({
  ...{ dated: 'running', from: '2021-01-01', to: '2025-12-31', programmes: ['nsfc-general'], roles: ['led'] },
});

const CASES = [
  { what: 'running in the window', of: project(), rule: {}, why: null },
  { what: 'entered in error', of: project({}, true), rule: {}, why: 'in-error' },
  { what: 'of another programme', of: project({ programme: 'hospital' }), rule: {}, why: 'other-programme' },
  { what: 'taken part in', of: project({ role: 'participated' }), rule: {}, why: 'participated-only' },
  { what: 'a sub-project', of: project({ role: 'sub-project' }), rule: {}, why: 'sub-project-only' },
  { what: 'over on the day before', of: project({ to: '2020-12-31' }), rule: {}, why: 'outside-window' },
  { what: 'over on the first day', of: project({ to: '2021-01-01' }), rule: {}, why: null },
  { what: 'begun on the last day', of: project({ from: '2025-12-31', to: '2027-12-31' }), rule: {}, why: null },
  { what: 'begun after', of: project({ from: '2026-01-01', to: '2027-12-31' }), rule: {}, why: 'outside-window' },
  {
    what: 'extended into the window',
    of: project({ to: '2020-12-31', events: [event('extension', '2020-10-01', '2021-12-31')] }),
    rule: {},
    why: null,
  },
  {
    what: 'terminated before the window',
    of: project({ events: [event('terminated', '2020-06-01')] }),
    rule: {},
    why: 'outside-window',
  },
  {
    what: 'accepted before the window, two years before its planned end',
    of: project({ events: [event('accepted', '2020-06-01')] }),
    rule: {},
    why: 'outside-window',
  },
  {
    what: 'accepted on the first day of the window',
    of: project({ events: [event('accepted', '2021-01-01')] }),
    rule: {},
    why: null,
  },
  {
    what: 'over before the window, and accepted in it',
    of: project({ to: '2020-12-31', events: [event('accepted', '2021-06-01')] }),
    rule: {},
    why: 'outside-window',
  },
  { what: 'begun before, by its beginning', of: project(), rule: { dated: 'began' }, why: 'outside-window' },
  { what: 'begun on the first day', of: project(), rule: { dated: 'began', from: '2019-01-01' }, why: null },
  { what: 'never closed', of: project(), rule: { dated: 'closed' }, why: 'not-closed' },
  {
    what: 'closed in the window',
    of: project({ events: [event('closing-report', '2023-02-20')] }),
    rule: { dated: 'closed' },
    why: null,
  },
  {
    what: 'closed after the window',
    of: project({ events: [event('closing-report', '2026-01-01')] }),
    rule: { dated: 'closed' },
    why: 'outside-window',
  },
] as const;
for (const { what, of, rule, why } of CASES)
  test(`${what}: ${why ?? 'counts'}`, () =>
    expect(judgeProject(of, { ...RULE, ...rule })).toEqual(why === null ? { counts: true } : { counts: false, why }));
