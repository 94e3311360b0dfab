import { volumeAtLeast } from './curve-lookup.ts';
import type { DvhCurve, EstimateByCause, OtherCapDvh, StructureDvh } from './dvh.ts';

/**
 * The DVH of two structures that do not overlap, such as the organs of both sides, taken as one. Each keeps its own planes and
 * ends: their contours in one stack would be cut at each other's planes. What is not certain in the two adds up.
 */
export function joinDvhs(a: StructureDvh, b: StructureDvh, name: string): StructureDvh {
  const curve = joinCurves(a.curve, b.curve);
  const insideA = a.curve.volumeCc[0] ?? 0;
  const insideB = b.curve.volumeCc[0] ?? 0;
  const volumeCc = sum(a.volumeCc, b.volumeCc);
  const outsideCc = a.outsideDoseGridFraction * a.volumeCc.value + b.outsideDoseGridFraction * b.volumeCc.value;
  return {
    name,
    volumeCc,
    outsideDoseGridFraction: volumeCc.value > 0 ? outsideCc / volumeCc.value : 0,
    minGy: extreme(a.minGy, b.minGy, (x, y) => x < y),
    meanGy: weighted(a.meanGy, insideA, b.meanGy, insideB),
    maxGy: extreme(a.maxGy, b.maxGy, (x, y) => x > y),
    curve,
    coarseCurve: joinCurves(a.coarseCurve, b.coarseCurve),
    otherCaps: a.otherCaps.flatMap((cap) => {
      const same = b.otherCaps.find(({ endCap }) => endCap === cap.endCap);
      return same ? [joinOtherCaps(cap, same)] : [];
    }),
    doseErrorGy: curve.doseGy.map((dose) => Math.max(errorAt(a, 'doseErrorGy', dose), errorAt(b, 'doseErrorGy', dose))),
    methodErrorGy: curve.doseGy.map((dose) =>
      Math.max(errorAt(a, 'methodErrorGy', dose), errorAt(b, 'methodErrorGy', dose)),
    ),
    displaced: joinCurves(a.displaced, b.displaced),
    borderMaxGy: Math.max(a.borderMaxGy, b.borderMaxGy),
    method: {
      ...a.method,
      planeSpacingMm: Math.max(a.method.planeSpacingMm, b.method.planeSpacingMm),
      subdivision: Math.min(a.method.subdivision, b.method.subdivision),
      samples: a.method.samples + b.method.samples,
    },
    notices: [...a.notices, ...b.notices],
  };
}

function joinCurves(a: DvhCurve, b: DvhCurve): DvhCurve {
  const doseGy = Float64Array.from(new Set([...a.doseGy, ...b.doseGy])).sort();
  return { doseGy, volumeCc: doseGy.map((dose) => volumeAtLeast(a, dose) + volumeAtLeast(b, dose)) };
}

function joinOtherCaps(a: OtherCapDvh, b: OtherCapDvh): OtherCapDvh {
  const [wholeA, wholeB] = [a.curve.volumeCc[0]!, b.curve.volumeCc[0]!];
  return {
    endCap: a.endCap,
    volumeCc: a.volumeCc + b.volumeCc,
    minGy: Math.min(a.minGy, b.minGy),
    meanGy: (a.meanGy * wholeA + b.meanGy * wholeB) / (wholeA + wholeB),
    maxGy: Math.max(a.maxGy, b.maxGy),
    curve: joinCurves(a.curve, b.curve),
  };
}

function sum(a: EstimateByCause, b: EstimateByCause): EstimateByCause {
  return {
    value: a.value + b.value,
    error: a.error + b.error,
    methodError: a.methodError + b.methodError,
    endCapEffect: a.endCapEffect + b.endCapEffect,
  };
}

function weighted(a: EstimateByCause, weightA: number, b: EstimateByCause, weightB: number): EstimateByCause {
  const total = weightA + weightB;
  const mean = (x: number, y: number) => (weightA === 0 ? y : weightB === 0 ? x : (x * weightA + y * weightB) / total);
  return {
    value: mean(a.value, b.value),
    error: mean(a.error, b.error),
    methodError: mean(a.methodError, b.methodError),
    endCapEffect: mean(a.endCapEffect, b.endCapEffect),
  };
}

function extreme(a: EstimateByCause, b: EstimateByCause, isBeyond: (x: number, y: number) => boolean): EstimateByCause {
  return Number.isNaN(b.value) || isBeyond(a.value, b.value) ? a : b;
}

/** The error of the point of the curve that is next to `dose`. */
function errorAt(dvh: StructureDvh, which: 'doseErrorGy' | 'methodErrorGy', dose: number): number {
  const { curve, [which]: errorGy } = dvh;
  let low = 0;
  let high = curve.doseGy.length - 1;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (curve.doseGy[middle]! <= dose) low = middle;
    else high = middle;
  }
  return Math.max(errorGy[low] ?? 0, errorGy[high] ?? 0);
}
