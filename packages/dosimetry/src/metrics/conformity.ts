import { notice } from '@isocenter/messages';
import { volumeAtLeast } from '../dvh/curve-lookup.ts';
import { estimate, type StructureDvh, type UnderCaps, underCaps } from '../dvh/dvh.ts';
import { doseOfHottestShare, shareAtLeast } from './figure.ts';
import { formatMetric } from './format-metric.ts';
import type { MeasureContext, Measurement } from './measurement.ts';
import type { Metric } from './metric.ts';
import { outsideMatters, withheld } from './withheld.ts';

export type ConformityKind = Extract<Metric, { unit: '1' }>['kind'];

/**
 * How well the dose keeps to a target of volume TV; V(d) is the volume of the body with at least d of the prescription, TV(d) that
 * of the target.
 *
 * `paddick-conformity`: TV(100 %)² / (TV · V(100 %)); `r50`, `r100`: V(50 %) / TV, V(100 %) / TV;
 * `gradient-index`: V(50 %) / V(100 %); `homogeneity`: (D2% − D98%) / D50%.
 *
 * @see Paddick 2000, J Neurosurg 93 Suppl 3:219-222; Paddick and Lippitz 2006, J Neurosurg 105 Suppl:194-201; ICRU Report 83 (2010)
 */
export function conformity(target: StructureDvh, kind: ConformityKind, context: MeasureContext): Measurement {
  const metric = formatMetric({ kind, unit: '1' });
  if (kind === 'homogeneity') return homogeneity(target, metric);
  const { prescriptionGy = Number.NaN, external } = context;
  if (!external) return { measured: false, reason: notice('notice/dosimetry/no-external', { metric }) };
  const isodose = (share: number): UnderCaps | Measurement => {
    const doseGy = prescriptionGy * share;
    const volume = isodoseInBody(external, doseGy);
    if (!volume) return withheld(external, metric);
    const reason = notice('notice/dosimetry/no-isodose', { metric, doseGy: Number(doseGy.toFixed(2)) });
    return volume.value > 0 ? volume : { measured: false, reason };
  };
  const whole = isodose(1);
  const half = isodose(0.5);
  const targetCc = { ...underCaps(target.volumeCc), others: target.otherCaps.map(({ volumeCc }) => volumeCc) };
  switch (kind) {
    case 'paddick-conformity': {
      if ('measured' in whole) return whole;
      const covered = shareAtLeast(target, prescriptionGy);
      if (outsideMatters(covered, 'share')) return withheld(target, metric);
      return quotient([covered, covered, targetCc], [whole]);
    }
    case 'r100':
      return 'measured' in whole ? whole : quotient([whole], [targetCc]);
    case 'r50':
      return 'measured' in half ? half : quotient([half], [targetCc]);
    case 'gradient-index':
      if ('measured' in half) return half;
      return 'measured' in whole ? whole : quotient([half], [whole]);
  }
}

/** Volume of an isodose in the body [cc]; `undefined` where it may go on beyond the dose grid: the body does, and its border is as hot. */
function isodoseInBody(body: StructureDvh, doseGy: number): UnderCaps | undefined {
  if (body.outsideDoseGridFraction > 1e-6 && doseGy <= body.borderMaxGy) return undefined;
  const { value, error, methodError } = shareAtLeast(body, doseGy);
  const insideCc = body.curve.volumeCc[0]!;
  const others = body.otherCaps.map(({ curve }) => volumeAtLeast(curve, doseGy));
  return { value: value * insideCc, error: error * insideCc, methodError: methodError * insideCc, others };
}

function homogeneity(target: StructureDvh, metric: string): Measurement {
  const [nearMax, nearMin, median] = [0.02, 0.98, 0.5].map((share) => doseOfHottestShare(target, share));
  if (!nearMax || !nearMin || !median) return withheld(target, metric);
  if ([nearMax, nearMin, median].some((figure) => outsideMatters(figure, 'dose'))) return withheld(target, metric);
  const reason = notice('notice/dosimetry/no-isodose', { metric, doseGy: 0 });
  if (!(median.value > 0)) return { measured: false, reason };
  const value = (nearMax.value - nearMin.value) / median.value;
  const errorOf = (which: 'error' | 'methodError') =>
    (nearMax[which] + nearMin[which] + value * median[which]) / median.value;
  const others = nearMax.others.map((other, n) => (other - nearMin.others[n]!) / median.others[n]!);
  return {
    measured: true,
    ...estimate({ value, error: errorOf('error'), methodError: errorOf('methodError'), others }),
    unit: '1',
  };
}

/** Product of `above` over product of `below`; relative errors add. */
function quotient(above: readonly UnderCaps[], below: readonly UnderCaps[]): Measurement {
  const product = (factors: readonly UnderCaps[], figure: (factor: UnderCaps) => number) =>
    factors.reduce((total, factor) => total * figure(factor), 1);
  const under = (figure: (factor: UnderCaps) => number) => product(above, figure) / product(below, figure);
  const value = under((factor) => factor.value);
  const others =
    value > 0 ? (above[0]?.others ?? []).map((_, n) => under((factor) => factor.others[n] ?? factor.value)) : [];
  const errorOf = (which: 'error' | 'methodError') =>
    value *
    [...above, ...below].reduce((sum, factor) => sum + (factor.value > 0 ? factor[which] / factor.value : 0), 0);
  const errors = { error: errorOf('error'), methodError: errorOf('methodError') };
  return { measured: true, ...estimate({ value, ...errors, others }), unit: '1' };
}
