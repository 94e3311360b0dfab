import type { StructuredPrescription } from './contract.ts';

/** What the chosen phases give to each target together [Gy], the highest first. A target that they do not mention is not in it. */
export function prescribedDoses(
  { phases }: Pick<StructuredPrescription, 'phases'>,
  chosen: readonly number[],
): readonly { readonly target: string; readonly doseGy: number }[] {
  const total = new Map<string, number>();
  for (const [index, { doses }] of phases.entries())
    if (chosen.includes(index))
      for (const { target, doseGy } of doses) total.set(target, (total.get(target) ?? 0) + doseGy);
  return [...total].map(([target, doseGy]) => ({ target, doseGy })).sort((one, other) => other.doseGy - one.doseGy);
}
