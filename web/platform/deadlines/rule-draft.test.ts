import { expect, test } from 'vitest';
import type { Rule } from '../../../server/platform/deadlines/contract.ts';
import { draftOf, NEVER, ruleOf } from './rule-draft.ts';

const RULE: Rule = {
  trigger: 'form-query.asked',
  period: { unit: 'working days', amount: 3, by: '17:00' },
  actor: { person: 'concerned', otherwise: 'physicist' },
  recipients: ['nurse'],
  whenLate: [],
};

const late: readonly Rule['whenLate'][] = [
  [],
  [{ do: 'remind', after: null }],
  [{ do: 'remind', after: { unit: 'hours', amount: 8 } }],
  [
    { do: 'remind', after: { unit: 'working days', amount: 2, by: '09:00' } },
    { do: 'escalate', after: { unit: 'days', amount: 1, by: '24:00' }, to: 'head' },
  ],
  [
    { do: 'remind', after: null },
    { do: 'remind', after: { unit: 'working days', amount: 1, by: '09:00' } },
    { do: 'escalate', after: { unit: 'hours', amount: 48 }, to: 'physicist' },
    { do: 'escalate', after: { unit: 'days', amount: 7, by: '24:00' }, to: 'head' },
  ],
  [
    { do: 'escalate', after: null, to: 'head' },
    { do: 'remind', after: null },
    { do: 'escalate', after: { unit: 'hours', amount: 48 }, to: 'physicist' },
  ],
];
const actors: readonly Rule['actor'][] = [{ role: 'physicist' }, { person: 'concerned', otherwise: 'physicist' }];
for (const actor of actors)
  test(`whoever has the task, ${JSON.stringify(actor)}, is the same after it was shown and saved`, () => {
    expect(ruleOf(draftOf({ ...RULE, actor }), RULE.trigger)).toEqual({ ...RULE, actor });
  });

test('a rule is for the role alone once that is chosen', () => {
  const draft = draftOf(RULE);
  expect(ruleOf({ ...draft, actor: { ...draft.actor, whose: 'role' } }, RULE.trigger)?.actor).toEqual({
    role: 'physicist',
  });
});

for (const whenLate of late)
  test(`late steps ${JSON.stringify(whenLate)} are the same after they were shown and saved`, () => {
    const rule = { ...RULE, whenLate };
    expect(ruleOf(draftOf(rule), rule.trigger)).toEqual(rule);
  });

test('a late step in working days lacks its time of day until it has one; without an amount it is none', () => {
  const draft = draftOf(RULE);
  const remind = { amount: 2, unit: 'working days', by: '' } as const;
  expect(ruleOf({ ...draft, reminders: [remind] }, RULE.trigger)).toBeUndefined();
  expect(ruleOf({ ...draft, reminders: [{ ...remind, by: '09:00' }] }, RULE.trigger)?.whenLate).toEqual([
    { do: 'remind', after: { unit: 'working days', amount: 2, by: '09:00' } },
  ]);
  expect(ruleOf({ ...draft, reminders: [{ ...remind, amount: null }] }, RULE.trigger)).toEqual(RULE);
});

test('an escalation lacks whom it goes to until somebody is chosen', () => {
  const after = { amount: 0, unit: 'hours', by: '' } as const;
  const saved = (to: 'head' | null) => ruleOf({ ...draftOf(RULE), escalations: [{ after, to }] }, RULE.trigger);
  expect(saved(null)).toBeUndefined();
  expect(saved('head')?.whenLate).toEqual([{ do: 'escalate', after: null, to: 'head' }]);
});

test('an escalation that says to whom but not when makes no rule, rather than being left out', () => {
  const after = { amount: null, unit: 'hours', by: '' } as const;
  const saved = (to: 'head' | null) => ruleOf({ ...draftOf(RULE), escalations: [{ after, to }] }, RULE.trigger);
  expect(saved('head')).toBeUndefined();
  expect(saved(null)?.whenLate).toEqual([]);
});

test('what is taken away leaves the others in their order, and what is added comes after', () => {
  const rule: Rule = {
    ...RULE,
    whenLate: [
      { do: 'escalate', after: null, to: 'head' },
      { do: 'remind', after: null },
      { do: 'escalate', after: { unit: 'hours', amount: 48 }, to: 'physicist' },
    ],
  };
  const draft = draftOf(rule);
  const [first = { after: NEVER, to: null }, second = first] = draft.escalations;
  const cleared = { ...draft, escalations: [{ after: NEVER, to: null }, second] };
  expect(ruleOf(cleared, rule.trigger)?.whenLate).toEqual(rule.whenLate.slice(1));
  const added = { ...draft, reminders: [...draft.reminders, { amount: 8, unit: 'hours', by: '' } as const] };
  expect(ruleOf(added, rule.trigger)?.whenLate).toEqual([
    ...rule.whenLate,
    { do: 'remind', after: { unit: 'hours', amount: 8 } },
  ]);
});
