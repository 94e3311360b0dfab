import { type Notice, notice } from '@isocenter/messages';
import type { DoseField, EndCap } from '../inputs.ts';
import { type DoseExtremes, union } from './dose-extremes.ts';
import { type Estimate, estimate, type OtherCapDvh, type StructureDvh } from './dvh.ts';
import type { Samplings } from './refine-sampling.ts';
import type { SampledSolid } from './sampled-solid.ts';
import { curveUnder, curveWithPeak, type Sampling } from './sampling.ts';
import { samplingError } from './sampling-error.ts';
import type { Tally, TallyScale } from './tally.ts';

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
  const { curve, meanGy } = fine;
  const others = OTHER_CAPS[endCap].map((cap) => otherCap(solid, fine, cap));
  const { wholeCc, outsideCc } = volumeUnder(fine.tally, endCap);
  const isReached = curve.volumeCc[0]! > 0;
  const outside = isReached ? Math.min(1, outsideCc / wholeCc) : 1;
  const floorGy = dose.quantumGy / 2 + scale.binWidthGy / 2;
  const doseErrorGy = errors.profile.levels(curve.doseGy.length, floorGy);
  const extremes = extremesUnder(endCap, scale.extremes);
  const extremesAtHalf = extremesUnder(endCap, solid.coarseExtremes);
  const extreme = (key: keyof DoseExtremes): Estimate => {
    const value = extremes[key];
    const error = samplingError(value, extremesAtHalf[key]) + 1.5 * levelAt(doseErrorGy, value / scale.binWidthGy);
    return estimate({ value, error, others: others.map((other) => other[key]) });
  };
  const mean = (): Estimate => {
    const missed = (Math.abs(errors.curvatureIntegral) + errors.shapeIntegral) / errors.volumeCc;
    const error = samplingError(meanGy, coarse.meanGy) + missed + floorGy / 2;
    return estimate({ value: meanGy, error, others: others.map((other) => other.meanGy) });
  };
  const nothing: Estimate = { value: Number.NaN, error: Number.NaN, endCapEffect: Number.NaN };
  return {
    name,
    volumeCc: estimate({
      value: volumes.under(convention),
      error: convention.between === 'extruded' ? volumes.bendCc : volumes.unsureCc,
      others: others.map(({ volumeCc }) => volumeCc),
    }),
    outsideDoseGridFraction: outside,
    minGy: isReached ? extreme('minGy') : nothing,
    meanGy: isReached ? mean() : nothing,
    maxGy: isReached ? extreme('maxGy') : nothing,
    curve,
    coarseCurve: coarse.curve,
    otherCaps: others,
    doseErrorGy,
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

function levelAt(levels: Float64Array, bin: number): number {
  return levels[Math.min(levels.length - 1, Math.max(0, Math.round(bin)))] ?? 0;
}

function outsideNotice(structure: string, share: number): Notice {
  return notice('notice/dosimetry/outside-dose-grid', { structure, percent: Number((share * 100).toPrecision(2)) });
}
