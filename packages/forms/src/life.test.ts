import { expect, test } from 'vitest';
import type { Change } from './changes.ts';
import type { Finding } from './findings.ts';
import { type FormState, type LifeStep, takeStep } from './life.ts';

const changed: Change = { path: 'a', linkId: 'a', kind: 'changed', before: [1], after: [2] };
const entered: Change = { ...changed, kind: 'entered', before: [] };
const finding = (of: Finding['class']): Finding => ({ path: 'a', key: 'k', class: of, says: { en: 'x' } });
const none: ReadonlySet<string> = new Set();

type Case = { what: string; from: FormState; step: LifeStep; to?: FormState; unmet?: readonly string[] };
const cases: readonly Case[] = [
  { what: 'a draft is changed freely', from: 'draft', step: { do: 'save', changes: [changed] }, to: 'draft' },
  {
    what: 'after completion a change asks why',
    from: 'complete',
    step: { do: 'save', changes: [changed], reason: ' ' },
    unmet: ['reason-needed'],
  },
  { what: 'what was open may be entered', from: 'complete', step: { do: 'save', changes: [entered] }, to: 'complete' },
  {
    what: 'a reason lets it change',
    from: 'complete',
    step: { do: 'save', changes: [changed], reason: 'typing error' },
    to: 'complete',
  },
  {
    what: 'a change takes the signature away',
    from: 'signed',
    step: { do: 'save', changes: [changed], reason: 'late result' },
    to: 'complete',
  },
  { what: 'saving nothing keeps the signature', from: 'signed', step: { do: 'save', changes: [] }, to: 'signed' },
  {
    what: 'what is locked stays',
    from: 'locked',
    step: { do: 'save', changes: [], reason: 'x' },
    unmet: ['is-locked'],
  },
  {
    what: 'a hard finding forbids completion',
    from: 'draft',
    step: { do: 'complete', findings: [finding('hard')], confirmed: new Set(['a k']) },
    unmet: ['hard-findings'],
  },
  {
    what: 'a soft finding asks to be confirmed',
    from: 'draft',
    step: { do: 'complete', findings: [finding('soft')], confirmed: none },
    unmet: ['soft-findings'],
  },
  {
    what: 'a confirmed one does not',
    from: 'draft',
    step: { do: 'complete', findings: [finding('soft')], confirmed: new Set(['a k']) },
    to: 'complete',
  },
  {
    what: 'a query does not',
    from: 'draft',
    step: { do: 'complete', findings: [finding('query')], confirmed: none },
    to: 'complete',
  },
  {
    what: 'a draft cannot be signed',
    from: 'draft',
    step: { do: 'sign', findings: [], confirmed: none },
    unmet: ['sign-complete-only'],
  },
  { what: 'a complete form can', from: 'complete', step: { do: 'sign', findings: [], confirmed: none }, to: 'signed' },
  {
    what: 'a second person signs a signed form',
    from: 'signed',
    step: { do: 'sign', findings: [], confirmed: none },
    to: 'signed',
  },
  {
    what: 'what a change after completion left wrong forbids signing',
    from: 'complete',
    step: { do: 'sign', findings: [finding('hard'), finding('soft')], confirmed: none },
    unmet: ['hard-findings', 'soft-findings'],
  },
  {
    what: 'what is not signed is not locked',
    from: 'complete',
    step: { do: 'lock', openQueries: 0 },
    unmet: ['lock-signed-only'],
  },
  {
    what: 'open queries forbid the lock',
    from: 'signed',
    step: { do: 'lock', openQueries: 2 },
    unmet: ['open-queries'],
  },
  {
    what: 'a signed form without queries is locked',
    from: 'signed',
    step: { do: 'lock', openQueries: 0 },
    to: 'locked',
  },
  {
    what: 'unlocking needs both',
    from: 'locked',
    step: { do: 'unlock', by: 'p1' },
    unmet: ['unlock-reason', 'unlock-second-person'],
  },
  {
    what: 'nobody is their own second person',
    from: 'locked',
    step: { do: 'unlock', by: 'p1', secondPerson: 'p1', reason: 'x' },
    unmet: ['unlock-second-person'],
  },
  {
    what: 'with both it opens, signed',
    from: 'locked',
    step: { do: 'unlock', by: 'p1', secondPerson: 'p2', reason: 'x' },
    to: 'signed',
  },
  {
    what: 'what is open needs no unlocking',
    from: 'draft',
    step: { do: 'unlock', by: 'p1', secondPerson: 'p2', reason: 'x' },
    unmet: ['not-locked'],
  },
];
for (const { what, from, step, to, unmet } of cases)
  test(`${what}: ${from}, ${step.do} → ${to ?? unmet?.join(', ')}`, () => {
    const answer = takeStep(from, step);
    if (answer.allowed) expect(answer.state).toBe(to);
    else expect(answer.unmet.map(({ code }) => code.replace('notice/forms/', ''))).toEqual(unmet);
  });
