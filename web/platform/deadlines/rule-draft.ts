import type { LateStep } from '@isocenter/deadlines';
import type { Role } from '../../../server/platform/access/contract.ts';
import type { Rule } from '../../../server/platform/deadlines/contract.ts';

export const UNITS = ['hours', 'days', 'working days'] as const;
type Unit = (typeof UNITS)[number];

/** What the department decides about any rule; nothing is proposed. */
export interface RuleDraft {
  readonly amount: number | null;
  readonly unit: Unit | null;
  readonly by: string;
  readonly otherwise: Role | null;
  readonly recipients: readonly Role[];
  readonly remindAfterHours: number | null;
  readonly escalateAfterHours: number | null;
  readonly escalateTo: Role | null;
}

export const isTime = (text: string) => /^(?:(?:[01]\d|2[0-3]):[0-5]\d|24:00)$/.test(text);

export function draftOf(rule: Rule | undefined): RuleDraft {
  const hours = (step: LateStep | undefined) =>
    step === undefined ? null : step.after?.unit === 'hours' ? step.after.amount : 0;
  const remind = rule?.whenLate.find((step) => step.do === 'remind');
  const escalate = rule?.whenLate.find((step) => step.do === 'escalate');
  return {
    amount: rule?.period.amount ?? null,
    unit: rule?.period.unit ?? null,
    by: rule && rule.period.unit !== 'hours' ? rule.period.by : '',
    otherwise: rule ? ('role' in rule.actor ? rule.actor.role : rule.actor.otherwise) : null,
    recipients: rule?.recipients ?? [],
    remindAfterHours: hours(remind),
    escalateAfterHours: hours(escalate),
    escalateTo: escalate?.do === 'escalate' ? escalate.to : null,
  };
}

/** Undefined while something is missing. */
export function ruleOf(draft: RuleDraft, trigger: Rule['trigger']): Rule | undefined {
  const { amount, unit, by, otherwise, recipients, remindAfterHours, escalateAfterHours, escalateTo } = draft;
  if (amount === null || unit === null || otherwise === null) return undefined;
  if (unit !== 'hours' && !isTime(by)) return undefined;
  if (escalateAfterHours !== null && escalateTo === null) return undefined;
  const after = (hours: number) => (hours === 0 ? null : ({ unit: 'hours', amount: hours } as const));
  return {
    trigger,
    period: unit === 'hours' ? { unit, amount } : { unit, amount, by },
    actor: { person: 'concerned', otherwise },
    recipients,
    whenLate: [
      ...(remindAfterHours === null ? [] : [{ do: 'remind', after: after(remindAfterHours) } as const]),
      ...(escalateAfterHours === null || escalateTo === null
        ? []
        : [{ do: 'escalate', after: after(escalateAfterHours), to: escalateTo } as const]),
    ],
  };
}
