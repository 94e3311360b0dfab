import { measure, parseMetric, type StructureDvh } from '@isocenter/dosimetry';

/** Figures by the names of the reference files: `volume_cc`, `dmean_gy`, `d95_gy`, … A peer may have none where it failed. */
export type ReferenceFigures = Readonly<Record<string, number | null>>;

/** How far a figure lies from the truth, in the figure's unit: percent of a volume, Gy of a dose. */
export interface Deviation {
  readonly key: string;
  readonly by: number;
  /** The stated error, where the program states one. */
  readonly error?: number;
  /** The part of it that is the method's. */
  readonly methodError?: number;
  /** What another end cap than the one read changes. */
  readonly endCapEffect?: number;
}

/** TG-263 name of a name of the reference: `d95_gy` → `D95%[Gy]`; undefined for what we do not measure. */
export function metricNamed(key: string): string | undefined {
  const whole = { volume_cc: 'Volume[cc]', dmean_gy: 'Mean[Gy]', dmin_gy: 'Min[Gy]', dmax_gy: 'Max[Gy]' }[key];
  if (whole) return whole;
  const dose = /^d([\d.]+)(cc)?_gy$/.exec(key);
  if (dose) return `D${dose[1]}${dose[2] ?? '%'}[Gy]`;
  const volume = /^v([\d.]+)gy_(cc|pct)$/.exec(key);
  return volume ? `V${volume[1]}Gy[${volume[2] === 'cc' ? 'cc' : '%'}]` : undefined;
}

/** Ours minus the truth for each figure that the truth has and we measure; volumes in cc become percent of the true volume. */
export function ourDeviations(dvh: StructureDvh, truth: ReferenceFigures): Deviation[] {
  return Object.entries(truth).flatMap(([key, value]) => {
    const metric = metricNamed(key);
    const ours = metric === undefined ? undefined : measure(dvh, parseMetric(metric), {});
    if (value === null || !ours?.measured) return [];
    const scale = scaleOf(key, truth);
    const { error, methodError, endCapEffect } = ours;
    const errors = { error: error * scale, methodError: methodError * scale, endCapEffect: endCapEffect * scale };
    return [{ key, by: (ours.value - value) * scale, ...errors }];
  });
}

/** A peer's figures minus the truth, likewise. */
export function peerDeviations(figures: ReferenceFigures, truth: ReferenceFigures): Deviation[] {
  return Object.entries(truth).flatMap(([key, value]) => {
    const theirs = figures[key];
    if (value === null || theirs === undefined || theirs === null) return [];
    return [{ key, by: (theirs - value) * scaleOf(key, truth) }];
  });
}

function scaleOf(key: string, truth: ReferenceFigures): number {
  return key.endsWith('_cc') ? 100 / (truth['volume_cc'] ?? Number.NaN) : 1;
}
