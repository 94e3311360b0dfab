import { expect, test } from 'vitest';
import { PatentRule } from './contract.ts';
import { judgePatent, type StatementPatent } from './judge-patent.ts';

type Event = StatementPatent['content']['events'][number];
const event = (kind: Event['kind'], on: string): Event => ({ id: kind + on, kind, on, document: '', note: '' });
const GRANTED = [event('filed', '2020-03-10'), event('granted', '2022-05-17')];
const patent = (content: Partial<StatementPatent['content']> = {}, inError = false): StatementPatent => ({
  ...{ entryKey: '1', isPublic: false, inError },
  content: {
    ...{ title: { zh: '装置', en: '' }, office: 'CN', type: 'invention', number: null, applicants: [] },
    inventors: [{ id: 'a', name: '余帆', personKey: null, isOurs: true }],
    ...{ events: GRANTED, fees: [], income: [], projectKeys: [], note: '', ...content },
  },
});
/** Inventions granted from 2021 to 2025, and in force at its end. */
const RULE = PatentRule.parse({
  ...{ dated: 'granted', from: '2021-01-01', to: '2025-12-31', types: ['invention'], inForceOn: '2025-12-31' },
  firstInventorOurs: false,
});

const CASES = [
  { what: 'granted in the window and in force', of: patent(), rule: {}, why: null },
  { what: 'entered in error', of: patent({}, true), rule: {}, why: 'in-error' },
  { what: 'a utility model', of: patent({ type: 'utility-model' }), rule: {}, why: 'other-kind' },
  { what: 'of another office', of: patent({ office: 'other' }), rule: { offices: ['CN'] }, why: 'other-office' },
  {
    what: 'a PCT application, where the Chinese are asked for',
    of: patent({ office: 'WO', events: [event('filed', '2021-03-10')] }),
    rule: { dated: 'filed', inForceOn: null, offices: ['CN'] },
    why: 'other-office',
  },
  { what: 'of the office that is asked for', of: patent(), rule: { offices: ['CN', 'other'] }, why: null },
  { what: 'of another office, where none is asked for', of: patent({ office: 'other' }), rule: {}, why: null },
  { what: 'granted before', of: patent(), rule: { from: '2022-05-18' }, why: 'outside-window' },
  { what: 'granted on the first day', of: patent(), rule: { from: '2022-05-17' }, why: null },
  { what: 'granted on the last day', of: patent(), rule: { to: '2022-05-17' }, why: null },
  { what: 'granted the day after the last', of: patent(), rule: { to: '2022-05-16' }, why: 'not-granted' },
  { what: 'by its filing, before', of: patent(), rule: { dated: 'filed' }, why: 'outside-window' },
  { what: 'by its filing, whenever', of: patent(), rule: { dated: 'filed', from: null }, why: null },
  { what: 'disclosed only', of: patent({ events: [] }), rule: { dated: 'filed' }, why: 'not-filed' },
  {
    what: 'lapsed on the day',
    of: patent({ events: [...GRANTED, event('lapsed', '2025-12-31')] }),
    rule: {},
    why: 'not-in-force',
  },
  {
    what: 'lapsed the day after',
    of: patent({ events: [...GRANTED, event('lapsed', '2026-01-01')] }),
    rule: {},
    why: null,
  },
  {
    what: 'lapsed, where that is not asked',
    of: patent({ events: [...GRANTED, event('lapsed', '2025-03-10')] }),
    rule: { inForceOn: null },
    why: null,
  },
  {
    what: 'a first inventor of whom nobody has said whether ours',
    of: patent({ inventors: [{ id: 'a', name: '余帆', personKey: null, isOurs: null }] }),
    rule: { firstInventorOurs: true },
    why: 'not-ours-first',
  },
  { what: 'a first inventor of ours', of: patent(), rule: { firstInventorOurs: true }, why: null },
] as const;
for (const { what, of, rule, why } of CASES)
  test(`${what}: ${why ?? 'counts'}`, () =>
    expect(judgePatent(of, { ...RULE, ...rule })).toEqual(why === null ? { counts: true } : { counts: false, why }));
