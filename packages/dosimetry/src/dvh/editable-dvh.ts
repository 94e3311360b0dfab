import { DomainError } from '@isocenter/messages';
import { BetweenPlanes } from '../contours/between-planes.ts';
import { type ContourStack, planeOf } from '../contours/contour-stack.ts';
import { profileOf, stackVolumes } from '../contours/contour-volume.ts';
import { evenOddArea } from '../contours/even-odd-area.ts';
import type { Outline } from '../contours/outline.ts';
import type { ClosedContour, DoseField } from '../inputs.ts';
import { type DoseExtremes, doseExtremes, union } from './dose-extremes.ts';
import type { StructureDvh } from './dvh.ts';
import { dvhOfSamplings } from './dvh-of-samplings.ts';
import { doseCeiling } from './reach.ts';
import { askedOf, sampling, samplingsOfPeak, settledSamplings } from './refine-sampling.ts';
import { bulges, corePrisms, endExtremes } from './region-extremes.ts';
import { binWidthFor, type SampledSolid, sampledSolid } from './sampled-solid.ts';
import { isTouched, SectionTallies } from './section-tallies.ts';
import type { StructureDvhOptions } from './structure-dvh.ts';

/**
 * A DVH that follows its contours while they are drawn: what an edited outline takes part in is sampled again, the rest is kept. Cells stay as
 * fine as the first DVH needed them.
 */
export class EditableDvh {
  private readonly dose: DoseField;
  private readonly options: StructureDvhOptions;
  private readonly subdivision: number;
  private solid: SampledSolid;
  private readonly fine: SectionTallies;
  /** At half the sampling. */
  private readonly coarse: SectionTallies;
  /** Of each plane's prism. */
  private extremes: readonly DoseExtremes[] = [];
  private current: StructureDvh;

  /** @throws DomainError as `structureDvh` */
  constructor(contours: readonly ClosedContour[], dose: DoseField, options: StructureDvhOptions) {
    this.dose = dose;
    this.options = options;
    // Outlines may be drawn into doses that the first ones do not reach.
    const maximumGy = dose.doseGy.reduce((a, b) => (b > a ? b : a), 0);
    const solid = sampledSolid(contours, dose, options);
    this.solid = { ...solid, scale: { ...solid.scale, maximumGy, binWidthGy: binWidthFor(maximumGy) } };
    this.subdivision = settledSamplings(this.solid, dose, options).subdivision;
    this.fine = new SectionTallies(this.solid);
    this.coarse = new SectionTallies(this.solid);
    this.current = this.resampled();
  }

  get dvh(): StructureDvh {
    return this.current;
  }

  /**
   * Puts `contours`, all of one plane, in place of those that lie there.
   * @returns the DVH of the structure as it then is
   * @throws DomainError `dosimetry/no-such-plane` if the structure has no contour there or would lose its last one: a new plane, or one that is
   *   gone, makes another structure, which `structureDvh` measures
   */
  replacePlane(contours: readonly ClosedContour[]): StructureDvh {
    const { stack, name } = this.solid;
    const found = planeOf(stack, contours);
    if (!found) throw new DomainError('dosimetry/no-such-plane', { structure: name });
    this.solid = this.withOutline(found.plane, found.outline);
    this.current = this.resampled(found.plane);
    return this.current;
  }

  private withOutline(plane: number, outline: Outline): SampledSolid {
    const { stack } = this.solid;
    const planes = stack.planes.with(plane, { ...stack.planes[plane]!, outline });
    const edited: ContourStack = { ...stack, planes };
    const areasMm2 = this.solid.profile.areasMm2.with(plane, evenOddArea(outline).areaMm2);
    const profile = profileOf(edited, areasMm2);
    return {
      ...this.solid,
      stack: edited,
      profile,
      volumes: stackVolumes(edited, profile),
      betweenPlanes: new BetweenPlanes(edited),
      ceiling: doseCeiling(edited, this.dose),
    };
  }

  /** Samples again what plane `edited` touches; all, where it is not given. */
  private resampled(edited?: number): StructureDvh {
    const { dose, subdivision } = this;
    this.extremes = this.extremesOfPlanes(edited);
    const { stack, profile, betweenPlanes, convention } = this.solid;
    const wider = convention.between === 'interpolated' ? bulges(stack, profile, betweenPlanes) : [];
    const between = doseExtremes(stack, dose, { prisms: wider, stepVoxels: 0.5 });
    const core = this.extremes.reduce(union, between);
    const extremes = { core, ...endExtremes(stack, profile, dose, { endCap: convention.endCap, stepVoxels: 0.5 }) };
    this.solid = { ...this.solid, scale: { ...this.solid.scale, extremes }, coarseExtremes: extremes };
    const fine = this.fine.sample(this.solid, dose, { subdivision }, edited);
    const coarse = this.coarse.sample(this.solid, dose, { subdivision: subdivision / 2, withErrors: true }, edited);
    const asked = askedOf(this.solid, coarse.errors, this.options);
    const samplings = samplingsOfPeak(this.solid, dose, {
      fine: sampling(fine, convention.endCap),
      coarse: sampling(coarse, convention.endCap),
      subdivision,
      asked,
    });
    return dvhOfSamplings(this.solid, dose, { ...samplings, errors: coarse.errors, subdivision });
  }

  private extremesOfPlanes(edited: number | undefined): readonly DoseExtremes[] {
    const { stack, profile, convention } = this.solid;
    return corePrisms(stack, convention.between, profile.areasMm2).map((prism, plane) => {
      const known = edited === undefined || isTouched(plane, edited) ? undefined : this.extremes[plane];
      return known ?? doseExtremes(stack, this.dose, { prisms: [prism], stepVoxels: 0.5 });
    });
  }
}
