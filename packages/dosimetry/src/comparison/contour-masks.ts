import { DomainError } from '@isocenter/messages';
import { lineCrossings } from '../contours/line-crossings.ts';
import { areParallel } from '../contours/plane-frame.ts';
import type { ClosedContour } from '../inputs.ts';
import { add, scale } from '../vec3.ts';
import type { Mask } from './mask.ts';
import { type LoopStack, loopsAt, PATIENT_AXES, stackedLoops } from './stacked-loops.ts';

/** The grid on which outlines become masks. */
export interface ContourMaskOptions {
  /** Edge of a voxel in the plane [mm]; along the normal it is the distance of the contour planes. */
  readonly pixelMm: number;
  /** Thickness of a structure with contours on one plane only [mm]. */
  readonly lonePlaneThicknessMm?: number;
  /** What each outline is called in refusals. */
  readonly names?: readonly string[];
}

/** Voxels of empty space around the outlines. */
const MARGIN = 2;

/**
 * Outlines of several observers as masks of one grid: a voxel is inside where its centre is, even-odd. The slices are the contour
 * planes of the first observer, continued at their distance; between planes of another one his nearest contours count.
 *
 * @param observers closed contours of each
 * @throws DomainError `dosimetry/no-volume` or `dosimetry/contours-not-parallel` for outlines that make no stack,
 *   `comparison/planes-differ` if they lie in planes of different directions
 */
export function contourMasks(
  observers: readonly (readonly ClosedContour[])[],
  { pixelMm, lonePlaneThicknessMm = 1, names = [] }: ContourMaskOptions,
): Mask[] {
  const nameOf = (n: number) => names[n] ?? String(n + 1);
  const stacks: LoopStack[] = [];
  observers.forEach((contours, n) => {
    const axes = stacks[0] ? ([stacks[0].frame.u, stacks[0].frame.v, stacks[0].frame.w] as const) : PATIENT_AXES;
    const stack = stackedLoops(contours, { endCap: 'slab', name: nameOf(n), axes, lonePlaneThicknessMm });
    if (!areParallel(stack.frame.w, axes[2]) && stacks.length > 0)
      throw new DomainError('comparison/planes-differ', { nameA: nameOf(0), nameB: nameOf(n) });
    stacks.push(stack);
  });
  const first = stacks[0];
  if (!first) return [];
  const grid = gridOf(first, stacks, pixelMm);
  return stacks.map((stack) => fill(stack, grid));
}

interface PlaneGrid {
  readonly grid: Mask['grid'];
  readonly originU: number;
  readonly originV: number;
  readonly originW: number;
}

function gridOf({ frame, planes, spacingMm }: LoopStack, stacks: readonly LoopStack[], pixelMm: number): PlaneGrid {
  const all = stacks.flatMap((stack) => stack.planes);
  let [minU, minV, maxU, maxV] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { loops } of all)
    for (const loop of loops)
      for (let n = 0; n < loop.length; n += 2) {
        minU = Math.min(minU, loop[n]!);
        maxU = Math.max(maxU, loop[n]!);
        minV = Math.min(minV, loop[n + 1]!);
        maxV = Math.max(maxV, loop[n + 1]!);
      }
  const level = planes[0]!.wMm;
  const steps = (w: number) => (w - level) / spacingMm;
  const lowest = Math.floor(Math.min(...all.map(({ wMm }) => steps(wMm))) + 1e-6) - 1;
  const highest = Math.ceil(Math.max(...all.map(({ wMm }) => steps(wMm))) - 1e-6) + 1;
  const [originU, originV] = [minU - MARGIN * pixelMm, minV - MARGIN * pixelMm];
  const originW = level + lowest * spacingMm;
  const { u, v, w } = frame;
  const size = [
    Math.ceil((maxU - minU) / pixelMm) + 2 * MARGIN + 1,
    Math.ceil((maxV - minV) / pixelMm) + 2 * MARGIN + 1,
    highest - lowest + 1,
  ] as const;
  const originMm = add(add(scale(u, originU), scale(v, originV)), scale(w, originW));
  return {
    grid: { size, spacingMm: [pixelMm, pixelMm, spacingMm], originMm, axes: [u, v, w] },
    originU,
    originV,
    originW,
  };
}

function fill(stack: LoopStack, { grid, originU, originV, originW }: PlaneGrid): Mask {
  const [columns, rows, slices] = grid.size;
  const [pixelMm, , spacingMm] = grid.spacingMm;
  const inside = new Uint8Array(columns * rows * slices);
  for (let k = 0; k < slices; k++) {
    const loops = loopsAt(stack, originW + k * spacingMm);
    const { first, lines, starts, at } = lineCrossings(loops, {
      across: 1,
      perMm: 1 / pixelMm,
      origin: -originV / pixelMm,
    });
    for (let line = 0; line < lines; line++)
      for (let n = starts[line]!; n < starts[line + 1]!; n += 2) {
        const row = (k * rows + first + line) * columns;
        inside.fill(
          1,
          row + Math.ceil((at[n]! - originU) / pixelMm),
          row + Math.floor((at[n + 1]! - originU) / pixelMm) + 1,
        );
      }
  }
  return { grid, inside };
}
