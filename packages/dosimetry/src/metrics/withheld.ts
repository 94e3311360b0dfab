import { notice } from '@isocenter/messages';
import type { StructureDvh } from '../dvh/dvh.ts';
import type { Figure } from './figure.ts';
import type { Measurement } from './measurement.ts';

/** A figure is withheld where the part outside the dose grid could change it by more than this: doses [Gy or share of the dose], volumes [share of the structure]. */
const TOLERANCE = { gy: 0.2, doseShare: 0.005, volumeShare: 0.005 } as const;

export function outsideMatters({ value, lower, upper }: Figure, kind: 'dose' | 'share'): boolean {
  const tolerance = kind === 'dose' ? Math.max(TOLERANCE.gy, TOLERANCE.doseShare * value) : TOLERANCE.volumeShare;
  return !(upper - lower <= tolerance);
}

/** The reason for a figure that depends on the dose outside of the grid. */
export function withheld(dvh: StructureDvh, metric: string): Measurement {
  const percent = Number((dvh.outsideDoseGridFraction * 100).toPrecision(2));
  return {
    measured: false,
    reason: notice('notice/dosimetry/withheld-outside', { metric, structure: dvh.name, percent }),
  };
}
