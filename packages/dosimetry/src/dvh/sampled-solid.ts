import { DomainError } from '@isocenter/messages';
import { BetweenPlanes } from '../contours/between-planes.ts';
import { type ContourStack, contourStack } from '../contours/contour-stack.ts';
import { profileOf, type StackVolumes, stackVolumes } from '../contours/contour-volume.ts';
import type { Side } from '../contours/plane-curve.ts';
import type { ClosedContour, DoseField, EndCap, SolidConvention } from '../inputs.ts';
import { type Layer, type LayerSource, layersBeyond, layersOfCore, layersOfLone, type Region } from './layers.ts';
import { type LevelOptions, LevelSampler } from './level-sampler.ts';
import { axesOfGrid } from './plane-to-grid.ts';
import { type DoseCeiling, doseCeiling } from './reach.ts';
import { bulges, regionExtremes } from './region-extremes.ts';
import { cellSize } from './sampling-lattice.ts';
import { Tally, type TallyScale } from './tally.ts';

/** A part of fewer planes has two layers between each, so that sampling tells in all three directions. */
const MANY_PLANES = 16;

/** A structure before it is sampled. */
export interface SampledSolid {
  readonly name: string;
  readonly convention: SolidConvention;
  readonly stack: ContourStack;
  readonly profile: ReturnType<typeof profileOf>;
  readonly volumes: StackVolumes;
  readonly betweenPlanes: BetweenPlanes;
  readonly ceiling: DoseCeiling;
  readonly scale: TallyScale;
  /** As {@link TallyScale.extremes}, found on half as many lines where contours lie obliquely in the dose grid. */
  readonly coarseExtremes: TallyScale['extremes'];
}

/** @throws DomainError `dosimetry/no-volume`, `dosimetry/contours-not-parallel` */
export function sampledSolid(
  contours: readonly ClosedContour[],
  dose: DoseField,
  options: SolidConvention & { readonly name?: string; readonly lonePlaneThicknessMm?: number },
): SampledSolid {
  const { name = '', endCap, between } = options;
  const stack = contourStack(contours, {
    name,
    axes: dose.grid.axes,
    lonePlaneThicknessMm: options.lonePlaneThicknessMm ?? dose.grid.spacingMm[2],
  });
  const profile = profileOf(stack);
  const volumes = stackVolumes(stack, profile);
  if (!(volumes.under(options) > 0)) throw new DomainError('dosimetry/no-volume', { structure: name });
  const ceiling = doseCeiling(stack, dose);
  const maximumGy = ceiling.greatestGy;
  const betweenPlanes = new BetweenPlanes(stack);
  const wider = between === 'interpolated' ? bulges(stack, profile, betweenPlanes) : [];
  const extremes = regionExtremes(stack, profile, dose, { endCap, stepVoxels: 0.5, between, wider });
  return {
    name,
    convention: { endCap, between },
    stack,
    profile,
    volumes,
    betweenPlanes,
    ceiling,
    scale: { maximumGy, binWidthGy: binWidthFor(maximumGy), extremes },
    coarseExtremes: axesOfGrid(stack, dose)
      ? extremes
      : regionExtremes(stack, profile, dose, { endCap, stepVoxels: 1, between, wider }),
  };
}

/** One sampling of a whole structure. */
export function sampled(solid: SampledSolid, dose: DoseField, level: LevelOfSolid): Tally {
  const { sampler, sections } = sectionsOf(solid, dose, level);
  const tally = new Tally(solid.scale);
  const { aboveGy = -Infinity } = level;
  for (const { fromMm, toMm, layers } of sections)
    if (solid.ceiling.ofSpan(fromMm, toMm) > aboveGy) sampler.add(layers(), tally);
  return tally;
}

/** How a whole structure is sampled: the edge of a dose voxel in so many parts. */
export type LevelOfSolid = Omit<LevelOptions, 'cell' | 'endCap' | 'ceiling'> & { readonly subdivision: number };

/** Layers that rest on the outlines of plane `plane` and those next to it. */
export interface Section {
  readonly plane: number;
  readonly fromMm: number;
  readonly toMm: number;
  readonly layers: () => readonly Layer[];
}

/** A structure in sections, ascending, and what samples them. */
export function sectionsOf(
  { stack, profile, betweenPlanes, ceiling, convention }: SampledSolid,
  dose: DoseField,
  { subdivision, withErrors = false, ...options }: LevelOfSolid,
): { readonly sampler: LevelSampler; readonly sections: readonly Section[] } {
  const cell = cellSize(stack, dose, subdivision);
  const voxelMm = Math.min(...dose.grid.spacingMm);
  const { between, endCap } = convention;
  const source: LayerSource = { stack, profile, betweenPlanes, between, voxelMm, thicknessMm: cell.w };
  const sampler = new LevelSampler(source, dose, { ...options, cell, endCap, withErrors, ceiling });
  const sections: Section[] = [];
  for (const part of stack.parts) {
    const { first, last, belowMm, aboveMm } = part;
    const level = (p: number) => stack.planes[Math.min(last, Math.max(first, p))]!.wMm;
    const [lowest, highest] = [level(first) - belowMm, level(last) + aboveMm];
    if (first === last) {
      sections.push({ plane: first, fromMm: lowest, toMm: highest, layers: () => layersOfLone(source, part) });
      continue;
    }
    const ends = (side: Side) =>
      endsOf(endCap).flatMap((region) => layersBeyond(source, { part, side, region, least }));
    // Halving the cells halves the layers, too, where few planes do not even it out.
    const least = !withErrors && (between === 'interpolated' || last - first < MANY_PLANES) ? 2 : 1;
    const core = layersOfCore(source, part, { least, withErrors });
    sections.push({ plane: first, fromMm: lowest, toMm: level(first), layers: () => ends('below') });
    core.forEach((layers, n) => {
      const p = first + n;
      sections.push({ plane: p, fromMm: level(p - 1), toMm: level(p + 1), layers });
    });
    sections.push({ plane: last, fromMm: level(last), toMm: highest, layers: () => ends('above') });
  }
  return { sampler, sections };
}

/** The ends that the figures need: of the named end cap, and of those whose effect is told. */
function endsOf(endCap: EndCap): readonly Exclude<Region, 'core'>[] {
  return endCap === 'rounded' ? ['slab', 'rounded'] : ['slab'];
}

/** 0.01 Gy, finer where the doses are small, coarser beside the sources of brachytherapy. */
export function binWidthFor(maximumGy: number): number {
  if (maximumGy <= 0) return 0.01;
  return Math.max(Math.min(0.01, maximumGy / 2000), maximumGy / 200_000);
}
