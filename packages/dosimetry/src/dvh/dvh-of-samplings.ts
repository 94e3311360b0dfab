import { type Notice, notice } from '@isocenter/messages';
import type { DoseField, EndCap } from '../inputs.ts';
import { type DoseExtremes, union } from './dose-extremes.ts';
import { type EstimateByCause, estimate, type OtherCapDvh, type StructureDvh } from './dvh.ts';
import type { Samplings } from './refine-sampling.ts';
import type { SampledSolid } from './sampled-solid.ts';
import { curveUnder, curveWithPeak, type Sampling } from './sampling.ts';
import { BESIDE_EXTREME, samplingError } from './sampling-error.ts';
import type { Tally, TallyScale } from './tally.ts';
import { tipsBetween } from './tips.ts';

/** Doses are kept and added in single precision: 24 bits. */
const SINGLE_PRECISION = 2 ** -23;
/** Above this share outside of the dose grid a notice says so. */
const NOTABLE_SHARE = 1e-4;
const OTHER_CAPS: Record<EndCap, readonly EndCap[]> = {
  slab: ['trapezoid'],
  trapezoid: ['slab'],
  rounded: ['slab', 'trapezoid'],
};

/** The DVH of a sampled structure, with what is not known of it. */
export function dvhOfSamplings(solid: SampledSolid, dose: DoseField, samplings: Samplings): StructureDvh {
  const { name, convention, stack, volumes, scale } = solid;
  const { fine, coarse, errors, subdivision } = samplings;
  const { endCap } = convention;
  const isPrism = convention.between === 'extruded';
  const { curve, meanGy } = fine;
  const others = OTHER_CAPS[endCap].map((cap) => otherCap(solid, fine, cap));
  const { wholeCc, outsideCc } = volumeUnder(fine.tally, endCap);
  const isReached = curve.volumeCc[0]! > 0;
  const outside = isReached ? Math.min(1, outsideCc / wholeCc) : 1;
  const storedGy = dose.quantumGy / 2 + SINGLE_PRECISION * scale.maximumGy;
  const { methodGy: methodErrorGy, shapeGy: shapeErrorGy } = errors.profile.levels(curve.doseGy.length);
  for (let bin = 0; bin < methodErrorGy.length; bin++) methodErrorGy[bin]! += storedGy;
  const extremes = extremesUnder(endCap, scale.extremes);
  const extremesAtHalf = extremesUnder(endCap, solid.coarseExtremes);
  const tips = isPrism ? [] : tipsBetween(stack, solid.profile, dose);
  const tipsGy = tips.flatMap(({ doseGy }) => [...doseGy]);
  const extreme = (key: keyof DoseExtremes): EstimateByCause => {
    const value = extremes[key];
    const bin = value / scale.binWidthGy;
    const methodError = samplingError(value, extremesAtHalf[key]) + BESIDE_EXTREME * levelAt(methodErrorGy, bin);
    const shape = Math.max(errors.chordGy, BESIDE_EXTREME * levelAt(shapeErrorGy, bin));
    const beyond = key === 'maxGy' ? Math.max(value, ...tipsGy) - value : value - Math.min(value, ...tipsGy);
    const error = methodError + shape + beyond;
    return estimate({ value, error, methodError, others: others.map((other) => other[key]) });
  };
  const mean = (): EstimateByCause => {
    const missed = Math.abs(errors.curvatureIntegral) / errors.volumeCc;
    const methodError = samplingError(meanGy, coarse.meanGy) + missed + storedGy;
    const displaced = errors.displaced.changeAbout(meanGy) / curve.volumeCc[0]!;
    const error = methodError + errors.shapeIntegral / errors.volumeCc + displaced;
    return estimate({ value: meanGy, error, methodError, others: others.map((other) => other.meanGy) });
  };
  const nothing = estimate({ value: Number.NaN, error: Number.NaN, methodError: Number.NaN, others: [] });
  return {
    name,
    volumeCc: estimate({
      value: volumes.under(convention),
      error: isPrism ? volumes.bendCc : volumes.unsureCc,
      methodError: 0,
      others: others.map(({ volumeCc }) => volumeCc),
    }),
    outsideDoseGridFraction: outside,
    minGy: isReached ? extreme('minGy') : nothing,
    meanGy: isReached ? mean() : nothing,
    maxGy: isReached ? extreme('maxGy') : nothing,
    curve,
    coarseCurve: coarse.curve,
    otherCaps: others,
    // Where outlines pass into each other, what may lie elsewhere tells it better.
    doseErrorGy: isPrism ? sumOf(methodErrorGy, shapeErrorGy) : methodErrorGy,
    methodErrorGy,
    displaced: errors.displaced.curve(tips),
    borderMaxGy: errors.borderMaxGy,
    method: {
      ...convention,
      planeSpacingMm: stack.planeSpacingMm,
      subdivision,
      samples: fine.peaks.reduce((sum, { tally }) => sum + tally.samples, fine.tally.samples),
      interpolation: 'trilinear',
    },
    notices: [...stack.notices, ...(outside > NOTABLE_SHARE ? [outsideNotice(name, outside)] : [])],
  };
}

function otherCap(
  { convention, volumes, scale }: SampledSolid,
  { tally, peaks }: Sampling,
  endCap: EndCap,
): OtherCapDvh {
  const { curve, meanGy } = curveUnder(tally, endCap);
  return {
    endCap,
    volumeCc: volumes.under({ ...convention, endCap }),
    ...extremesUnder(endCap, scale.extremes),
    meanGy,
    curve: peaks.reduce(
      (below, peak) => curveWithPeak(below, curveUnder(peak.tally, endCap).curve, peak.aboveGy),
      curve,
    ),
  };
}

function volumeUnder(tally: Tally, endCap: EndCap): { wholeCc: number; outsideCc: number } {
  const core = tally.region('core');
  if (endCap === 'trapezoid') return { wholeCc: core.volumeCc, outsideCc: core.outsideCc };
  const end = tally.region(endCap);
  return { wholeCc: core.volumeCc + end.volumeCc, outsideCc: core.outsideCc + end.outsideCc };
}

function extremesUnder(endCap: EndCap, { core, ...ends }: TallyScale['extremes']): DoseExtremes {
  return endCap === 'trapezoid' ? core : union(core, ends[endCap]);
}

function sumOf(a: Float64Array, b: Float64Array): Float64Array {
  const sum = new Float64Array(a.length);
  for (let bin = 0; bin < a.length; bin++) sum[bin] = a[bin]! + b[bin]!;
  return sum;
}

function levelAt(levels: Float64Array, bin: number): number {
  return levels[Math.min(levels.length - 1, Math.max(0, Math.round(bin)))] ?? 0;
}

function outsideNotice(structure: string, share: number): Notice {
  return notice('notice/dosimetry/outside-dose-grid', { structure, percent: Number((share * 100).toPrecision(2)) });
}
