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
  /** How long after it is late: no amount, never; 0, at once. */
  readonly remind: PeriodDraft;
  readonly escalate: PeriodDraft;
  readonly escalateTo: Role | null;
}

const NO_PERIOD: PeriodDraft = { amount: null, unit: null, by: '' };
const NEVER: PeriodDraft = { ...NO_PERIOD, unit: 'hours' };

export const isTime = (text: string) => /^(?:(?:[01]\d|2[0-3]):[0-5]\d|24:00)$/.test(text);

/** Whether the time of day is missing at which days end. */
export function lacksTime({ amount, unit, by }: PeriodDraft): boolean {
  return amount !== 0 && unit !== 'hours' && !isTime(by);
}

export function draftOf(rule: Rule | undefined): RuleDraft {
  const remind = rule?.whenLate.find((step) => step.do === 'remind');
  const escalate = rule?.whenLate.find((step) => step.do === 'escalate');
  return {
    period: rule ? periodDraftOf(rule.period) : NO_PERIOD,
    otherwise: rule ? ('role' in rule.actor ? rule.actor.role : rule.actor.otherwise) : null,
    recipients: rule?.recipients ?? [],
    remind: lateDraftOf(remind),
    escalate: lateDraftOf(escalate),
    escalateTo: escalate?.do === 'escalate' ? escalate.to : null,
  };
}

function lateDraftOf(step: LateStep | undefined): PeriodDraft {
  if (!step) return NEVER;
  return step.after === null ? { ...NEVER, amount: 0 } : periodDraftOf(step.after);
}

function periodDraftOf(period: Period): PeriodDraft {
  return { amount: period.amount, unit: period.unit, by: period.unit === 'hours' ? '' : period.by };
}

/** Undefined while something is missing. */
export function ruleOf(draft: RuleDraft, trigger: Rule['trigger']): Rule | undefined {
  const { otherwise, recipients, escalateTo } = draft;
  const [period, remind, escalate] = [periodOf(draft.period), afterOf(draft.remind), afterOf(draft.escalate)];
  if (!period || otherwise === null || remind === 'missing' || escalate === 'missing') return undefined;
  if (escalate !== 'never' && escalateTo === null) return undefined;
  return {
    trigger,
    period,
    actor: { person: 'concerned', otherwise },
    recipients,
    whenLate: [
      ...(remind === 'never' ? [] : [{ do: 'remind', after: remind } as const]),
      ...(escalate === 'never' || escalateTo === null
        ? []
        : [{ do: 'escalate', after: escalate, to: escalateTo } as const]),
    ],
  };
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
