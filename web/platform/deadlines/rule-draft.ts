import type { LateStep, Period } from '@isocenter/deadlines';
import type { Role } from '../../../server/platform/access/contract.ts';
import type { Rule } from '../../../server/platform/deadlines/contract.ts';

export const UNITS = ['hours', 'days', 'working days'] as const;
type Unit = (typeof UNITS)[number];

/** A length of time as it is written: days end at `by`. */
export interface PeriodDraft {
  readonly amount: number | null;
  readonly unit: Unit | null;
  readonly by: string;
}

/** What the department decides about any rule; nothing is proposed. */
export interface RuleDraft {
  readonly period: PeriodDraft;
  readonly otherwise: Role | null;
  readonly recipients: readonly Role[];
  readonly reminders: readonly PeriodDraft[];
  readonly escalations: readonly EscalationDraft[];
}

/** How long `after` it is late: no amount, never; 0, at once. */
export interface EscalationDraft {
  readonly after: PeriodDraft;
  readonly to: Role | null;
}

const NO_PERIOD: PeriodDraft = { amount: null, unit: null, by: '' };
export const NEVER: PeriodDraft = { ...NO_PERIOD, unit: 'hours' };

export const isTime = (text: string) => /^(?:(?:[01]\d|2[0-3]):[0-5]\d|24:00)$/.test(text);

/** Whether the time of day is missing at which days end. */
export function lacksTime({ amount, unit, by }: PeriodDraft): boolean {
  return amount !== 0 && unit !== 'hours' && !isTime(by);
}

export function draftOf(rule: Rule | undefined): RuleDraft {
  const late = rule?.whenLate ?? [];
  return {
    period: rule ? periodDraftOf(rule.period) : NO_PERIOD,
    otherwise: rule ? ('role' in rule.actor ? rule.actor.role : rule.actor.otherwise) : null,
    recipients: rule?.recipients ?? [],
    reminders: late.filter((step) => step.do === 'remind').map(afterDraftOf),
    escalations: late
      .filter((step) => step.do === 'escalate')
      .map((step) => ({ after: afterDraftOf(step), to: step.to })),
  };
}

function afterDraftOf({ after }: LateStep): PeriodDraft {
  return after === null ? { ...NEVER, amount: 0 } : periodDraftOf(after);
}

function periodDraftOf(period: Period): PeriodDraft {
  return { amount: period.amount, unit: period.unit, by: period.unit === 'hours' ? '' : period.by };
}

/** Undefined while something is missing. */
export function ruleOf(draft: RuleDraft, trigger: Rule['trigger']): Rule | undefined {
  const { otherwise, recipients } = draft;
  const period = periodOf(draft.period);
  const steps = [...draft.reminders.map(reminderOf), ...draft.escalations.map(escalationOf)];
  if (!period || otherwise === null || steps.includes('missing')) return undefined;
  return {
    trigger,
    period,
    actor: { person: 'concerned', otherwise },
    recipients,
    whenLate: steps.filter((step) => step !== 'never' && step !== 'missing'),
  };
}

function reminderOf(draft: PeriodDraft): LateStep<Role> | 'never' | 'missing' {
  const after = afterOf(draft);
  return after === 'never' || after === 'missing' ? after : { do: 'remind', after };
}

function escalationOf({ to, ...draft }: EscalationDraft): LateStep<Role> | 'never' | 'missing' {
  const after = afterOf(draft.after);
  if (after === 'never' || after === 'missing') return after;
  return to === null ? 'missing' : { do: 'escalate', after, to };
}

function periodOf(draft: PeriodDraft): Period | undefined {
  const { amount, unit, by } = draft;
  if (amount === null || unit === null || lacksTime(draft)) return undefined;
  return unit === 'hours' ? { unit, amount } : { unit, amount, by };
}

function afterOf(draft: PeriodDraft): LateStep['after'] | 'never' | 'missing' {
  if (draft.amount === null) return 'never';
  return draft.amount === 0 ? null : (periodOf(draft) ?? 'missing');
}
