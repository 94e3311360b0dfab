import type { FollowUpScheme } from '../../../../server/units/clinic/follow-up/contract.ts';

type Unit = FollowUpScheme['steps'][number]['unit'];

/** A scheme while somebody types: nothing is filled in. */
export interface SchemeDraft {
  readonly from: FollowUpScheme['from']['kind'] | null;
  readonly day: string;
  readonly steps: readonly StepDraft[];
  readonly graceDays: string;
  readonly note: string;
}

export interface StepDraft {
  readonly id: number;
  readonly every: string;
  readonly unit: Unit | null;
  readonly visits: string;
}

const blankStep = (id: number): StepDraft => ({ id, every: '', unit: null, visits: '' });

export function schemeDraft(scheme: FollowUpScheme | null): SchemeDraft {
  if (!scheme) return { from: null, day: '', steps: [blankStep(1)], graceDays: '', note: '' };
  const { from, steps, graceDays, note } = scheme;
  return {
    ...{ from: from.kind, day: from.kind === 'stated end' ? from.day : '', graceDays: String(graceDays), note },
    steps: steps.map(({ every, unit, visits }, index) => ({
      ...{ id: index + 1, every: String(every), unit, visits: String(visits) },
    })),
  };
}

export function withStep(draft: SchemeDraft): SchemeDraft {
  return { ...draft, steps: [...draft.steps, blankStep(Math.max(0, ...draft.steps.map(({ id }) => id)) + 1)] };
}

/** A whole number from `least`, undefined for anything else. */
export function wholeFrom(least: number, typed: string): number | undefined {
  const text = typed.trim();
  return /^\d{1,3}$/.test(text) && Number(text) >= least ? Number(text) : undefined;
}

/** The scheme of a draft without faults; undefined where something is missing. */
export function schemeOf({ from, day, steps, graceDays, note }: SchemeDraft): FollowUpScheme | undefined {
  const grace = wholeFrom(0, graceDays);
  const typed = steps.map((step) => ({
    ...{ every: wholeFrom(1, step.every), unit: step.unit, visits: wholeFrom(1, step.visits) },
  }));
  const whole = typed.flatMap(({ every, unit, visits }) =>
    every === undefined || unit === null || visits === undefined ? [] : [{ every, unit, visits }],
  );
  if (from === null || grace === undefined || whole.length < typed.length || whole.length === 0) return undefined;
  if (from === 'stated end' && day === '') return undefined;
  return {
    from: from === 'stated end' ? { kind: from, day } : { kind: from },
    ...{ steps: whole, graceDays: grace, note: note.trim() },
  };
}
