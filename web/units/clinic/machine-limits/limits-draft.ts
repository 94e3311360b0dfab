import type { MachineLimits } from '../../../../server/units/physics/plan-check/contract.ts';
import { MODALITIES } from '../prescription/choices.ts';

type Modality = MachineLimits['energies'][number]['modality'];

/** Figures as they are typed; energies as a list for each radiation: `6, 10, 15`. */
export interface LimitsDraft {
  readonly name: string;
  readonly energies: Readonly<Record<Modality, string>>;
  readonly minimumMu: string;
  readonly maximumMu: string;
  readonly jawX: readonly [string, string];
  readonly jawY: readonly [string, string];
}

/** Nothing is filled in but what was entered before. */
export function draftOf(limits: MachineLimits | null): LimitsDraft {
  const text = (of: number | undefined) => (of === undefined ? '' : String(of));
  const energies = MODALITIES.map((modality) => [
    modality,
    (limits?.energies ?? []).flatMap((each) => (each.modality === modality ? String(each.energyMv) : [])).join(', '),
  ]);
  return {
    ...{ name: limits?.name ?? '', energies: Object.fromEntries(energies) },
    ...{ minimumMu: text(limits?.minimumMu), maximumMu: text(limits?.maximumMu) },
    jawX: [text(limits?.jawXMm[0]), text(limits?.jawXMm[1])],
    jawY: [text(limits?.jawYMm[0]), text(limits?.jawYMm[1])],
  };
}

/** The limits that were typed; null where a figure is missing or is none, or the lower one of a pair is not the lower. */
export function limitsOf(draft: LimitsDraft): MachineLimits | null {
  const energies = MODALITIES.flatMap((modality) =>
    energiesIn(draft.energies[modality]).map((energyMv) => ({ modality, energyMv })),
  );
  const [minimumMu, maximumMu] = [numberIn(draft.minimumMu), numberIn(draft.maximumMu)];
  const [jawXMm, jawYMm] = [pairIn(draft.jawX), pairIn(draft.jawY)];
  const isSound =
    draft.name.trim() !== '' &&
    minimumMu >= 0 &&
    maximumMu > minimumMu &&
    energies.every(({ energyMv }) => energyMv > 0);
  if (!isSound || !jawXMm || !jawYMm) return null;
  return { name: draft.name.trim(), energies, minimumMu, maximumMu, jawXMm, jawYMm };
}

/** Not a number where it is none. */
export const energiesIn = (typed: string): number[] =>
  typed
    .split(/[,，、;\s]+/)
    .filter((part) => part !== '')
    .map(Number);

export const numberIn = (typed: string): number => (typed.trim() === '' ? Number.NaN : Number(typed));

export function pairIn([low, high]: readonly [string, string]): [number, number] | null {
  const pair: [number, number] = [numberIn(low), numberIn(high)];
  return pair[0] < pair[1] ? pair : null;
}
