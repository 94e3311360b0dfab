import type { LateStep, Period } from '@isocenter/deadlines';
import type { Role } from '../../../server/platform/access/contract.ts';
import type { Rule } from '../../../server/platform/deadlines/contract.ts';

export const UNITS = ['minutes', 'hours', 'days', 'working days'] as const;
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
  readonly actor: ActorDraft;
  readonly recipients: readonly Role[];
  readonly reminders: readonly PeriodDraft[];
  readonly escalations: readonly EscalationDraft[];
  /** In which order reminders and escalations stand in the rule that was read; what is added comes after. */
  readonly order: readonly LateStep['do'][];
}

/** `concerned`: whom it concerns, otherwise the role. `role`: the role alone. */
export interface ActorDraft {
  readonly whose: 'concerned' | 'role';
  readonly role: Role | null;
}

/** How long `after` it is late: no amount, never; 0, at once. */
export interface EscalationDraft {
  readonly after: PeriodDraft;
  readonly to: Role | null;
}

const NO_PERIOD: PeriodDraft = { amount: null, unit: null, by: '' };
export const NEVER: PeriodDraft = { ...NO_PERIOD, unit: 'hours' };

export const isTime = (text: string) => /^(?:(?:[01]\d|2[0-3]):[0-5]\d|24:00)$/.test(text);

/** Whether a period ends by the clock, and not at a time of day. */
export const runsOnClock = (unit: Unit | null): unit is 'minutes' | 'hours' => unit === 'minutes' || unit === 'hours';

/** Whether the time of day is missing at which days end. */
export function lacksTime({ amount, unit, by }: PeriodDraft): boolean {
  return amount !== 0 && !runsOnClock(unit) && !isTime(by);
}

/** Whether it says to whom, but not when. */
export function lacksWhen({ after, to }: EscalationDraft): boolean {
  return to !== null && after.amount === null;
}

export function draftOf(rule: Rule | undefined): RuleDraft {
  const late = rule?.whenLate ?? [];
  return {
    period: rule ? periodDraftOf(rule.period) : NO_PERIOD,
    actor: actorDraftOf(rule?.actor),
    recipients: rule?.recipients ?? [],
    reminders: late.filter((step) => step.do === 'remind').map(afterDraftOf),
    escalations: late
      .filter((step) => step.do === 'escalate')
      .map((step) => ({ after: afterDraftOf(step), to: step.to })),
    order: late.map((step) => step.do),
  };
}

function actorDraftOf(actor: Rule['actor'] | undefined): ActorDraft {
  if (!actor) return { whose: 'concerned', role: null };
  return 'role' in actor ? { whose: 'role', role: actor.role } : { whose: 'concerned', role: actor.otherwise };
}

function afterDraftOf({ after }: LateStep): PeriodDraft {
  return after === null ? { ...NEVER, amount: 0 } : periodDraftOf(after);
}

function periodDraftOf(period: Period): PeriodDraft {
  return { amount: period.amount, unit: period.unit, by: 'by' in period ? period.by : '' };
}

/** Undefined while something is missing. What nobody touched is as it was read. */
export function ruleOf(draft: RuleDraft, trigger: Rule['trigger']): Rule | undefined {
  const { recipients } = draft;
  const period = periodOf(draft.period);
  const actor = actorOf(draft.actor);
  const steps = stepsOf(draft);
  if (!period || !actor || steps.includes('missing')) return undefined;
  return {
    trigger,
    period,
    actor,
    recipients,
    whenLate: steps.filter((step) => step !== 'never' && step !== 'missing'),
  };
}

function actorOf({ whose, role }: ActorDraft): Rule['actor'] | undefined {
  if (role === null) return undefined;
  return whose === 'role' ? { role } : { person: 'concerned', otherwise: role };
}

type WrittenStep = LateStep<Role> | 'never' | 'missing';

function stepsOf({ reminders, escalations, order }: RuleDraft): readonly WrittenStep[] {
  const left = { remind: reminders.map(reminderOf), escalate: escalations.map(escalationOf) };
  const read = order.flatMap((step) => left[step].splice(0, 1));
  return [...read, ...left.remind, ...left.escalate];
}

function reminderOf(draft: PeriodDraft): WrittenStep {
  const after = afterOf(draft);
  return after === 'never' || after === 'missing' ? after : { do: 'remind', after };
}

function escalationOf(draft: EscalationDraft): WrittenStep {
  const after = afterOf(draft.after);
  if (after === 'missing' || lacksWhen(draft)) return 'missing';
  if (after === 'never') return after;
  return draft.to === null ? 'missing' : { do: 'escalate', after, to: draft.to };
}

function periodOf(draft: PeriodDraft): Period | undefined {
  const { amount, unit, by } = draft;
  if (amount === null || unit === null || lacksTime(draft)) return undefined;
  return runsOnClock(unit) ? { unit, amount } : { unit, amount, by };
}

function afterOf(draft: PeriodDraft): LateStep['after'] | 'never' | 'missing' {
  if (draft.amount === null) return 'never';
  return draft.amount === 0 ? null : (periodOf(draft) ?? 'missing');
}
