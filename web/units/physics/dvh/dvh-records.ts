import { volumeAtLeast } from '@isocenter/dosimetry';
import { type CumulativeDvh, commonDoseAxis } from './dvh-curve.ts';

export interface NamedDvh {
  readonly name: string;
  readonly curve: CumulativeDvh;
}

/** For an export: dose [Gy] in the first column, then the volume [cc] of each structure that receives at least that dose. */
export function dvhRecords(
  curves: readonly NamedDvh[],
  heading: { readonly dose: string },
): readonly (readonly string[])[] {
  const axis = commonDoseAxis(
    curves.map(({ curve }) => curve),
    { atLeastPoints: 500 },
  );
  const head = [heading.dose, ...curves.map(({ name }) => `${name} (cc)`)];
  const rows = axis.map((doseGy) => [
    doseGy.toFixed(3),
    ...curves.map(({ curve }) => volumeAtLeast(curve, doseGy).toFixed(4)),
  ]);
  return [head, ...rows];
}
