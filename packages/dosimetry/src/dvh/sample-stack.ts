import {
  areaCoverage,
  type CellLattice,
  type Coverage,
  CoverageAccumulator,
  NOTHING,
} from '../contours/area-coverage.ts';
import type { ContourStack, StackPlane } from '../contours/contour-stack.ts';
import { coreOf, endsOf, type Span } from '../contours/prism-parts.ts';
import { TrilinearDose } from '../dose/trilinear.ts';
import type { DoseField } from '../inputs.ts';
import { type AffineIndex, planeToGrid } from './plane-to-grid.ts';
import { type CellSize, latticeOver } from './sampling-lattice.ts';

/**
 * A small cell of the structure, or its part inside the outline, sampled at the centre of that part. One object serves all visits;
 * numbers begin as NaN so that the engine stores them as floating point from the start.
 */
export class Sample {
  doseGy = Number.NaN;
  /** Half of the dose range across the cell, taken as even [Gy]. */
  halfRangeGy = Number.NaN;
  volumeCc = Number.NaN;
  /** In an end that only `slab` holds; told where {@link SampleVisitor.parts} is `apart`. */
  inEnd = false;
  /** Index of the sample in the dose grid. */
  i = Number.NaN;
  j = Number.NaN;
  k = Number.NaN;
  /** Dose change from the plane of the contour to the border of its prism, signed in the direction away from the plane [Gy]. */
  outwardGy = Number.NaN;
  /** Dose change across the strip by which the outline differs from the next one, on average along the outline [Gy], unsigned. */
  taperGy = Number.NaN;
  /**
   * Share of the cell's area inside the outline, 0..1, and inside the next one in the layer's direction and the one behind; NaN at an end of
   * the structure, 0 beside a lone plane, of whose thickness nothing is known.
   */
  covered = Number.NaN;
  coveredNext = Number.NaN;
  coveredBehind = Number.NaN;
}

export interface SampleVisitor {
  /**
   * `by side`: layers do not span the contour's plane, so that each has one neighbour in its direction. `apart`: they do, but the ends
   * that only `slab` holds are visited apart, whether or not the stack ends so; then their dose is held beyond the grid.
   */
  readonly parts: 'by side' | 'apart';
  visit(sample: Sample): void;
}

export interface SampledVolume {
  readonly volumeCc: number;
  readonly outsideCc: number;
  readonly samples: number;
}

/** Visits every cell of the structure that the dose grid reaches; volumes of the stack inside and outside of the grid are summed on the way. */
export function sampleStack(
  stack: ContourStack,
  field: DoseField,
  cell: CellSize,
  visitor: SampleVisitor,
): SampledVolume {
  const lattice = latticeOver(stack, field, cell);
  const walker = new LayerWalker(stack, field, lattice, visitor);
  const accumulator = new CoverageAccumulator(lattice);
  let previous: Coverage | undefined;
  let current = areaCoverage(stack.planes[0]!.loops, lattice, accumulator);
  stack.planes.forEach((plane, p) => {
    const following = stack.planes[p + 1];
    const next = following && areaCoverage(following.loops, lattice, accumulator);
    const above = following && following.fromMm <= plane.toMm + 1e-6 ? next : undefined;
    const below = p > 0 && stack.planes[p - 1]!.toMm >= plane.fromMm - 1e-6 ? previous : undefined;
    const perimeterMm = plane.loops.reduce((sum, loop) => sum + loopLengthMm(loop), 0);
    for (const layer of layersOf(plane, cell.w, visitor.parts)) {
      const [ahead, behind] = layer.direction < 0 ? [below, above] : [above, below];
      const taperCells = ahead ? Math.abs(ahead.cells - current.cells) : 0;
      const taperMm = (taperCells * lattice.cellU * lattice.cellV) / perimeterMm;
      const beyond = layer.inEnd && stack.endCap === 'trapezoid';
      const lone = plane.fromMm === plane.otherFromMm && plane.toMm === plane.otherToMm && !ahead && !behind;
      walker.walk({ ...layer, taperMm, beyond, lone }, current, [ahead, behind]);
    }
    if (previous) accumulator.recycle(previous);
    previous = current;
    if (next) current = next;
  });
  return walker;
}

function loopLengthMm(loop: Float64Array): number {
  let length = 0;
  for (let a = loop.length - 2, b = 0; b < loop.length; a = b, b += 2)
    length += Math.hypot(loop[b]! - loop[a]!, loop[b + 1]! - loop[a + 1]!);
  return length;
}

/** A sub-plane of a prism, below (-1) or above (1) the plane of the contour, or anywhere (1) where sides do not matter. */
interface Layer {
  readonly wMm: number;
  readonly thicknessMm: number;
  readonly direction: -1 | 1;
  /** From the contour's plane to the border of the prism, or the whole prism [mm]. */
  readonly reachMm: number;
  readonly inEnd: boolean;
}

/** What a layer needs to know of its surroundings. */
interface PlacedLayer extends Layer {
  readonly taperMm: number;
  /** In an end that the stack's own end cap does not hold. */
  readonly beyond: boolean;
  /** Of a plane without neighbours. */
  readonly lone: boolean;
}

function layersOf(plane: StackPlane, cellW: number, parts: SampleVisitor['parts']): Layer[] {
  const cut = ({ fromMm: from, toMm }: Span, direction: -1 | 1, inEnd: boolean): Layer[] => {
    const reachMm = toMm - from;
    const count = Math.ceil(reachMm / cellW - 1e-6);
    const thicknessMm = reachMm / count;
    return Array.from({ length: count }, (_, n) => ({
      wMm: from + (n + 0.5) * thicknessMm,
      thicknessMm,
      direction,
      reachMm,
      inEnd,
    }));
  };
  if (parts === 'apart') return [...cut(coreOf(plane), 1, false), ...endsOf(plane).flatMap((end) => cut(end, 1, true))];
  const { fromMm, wMm, toMm } = plane;
  return [...cut({ fromMm, toMm: wMm }, -1, false), ...cut({ fromMm: wMm, toMm }, 1, false)];
}

/** The contours next to a layer's own: the one in its direction, and the one on the other side; none at an end. */
type Neighbours = readonly [next: Coverage | undefined, behind: Coverage | undefined];

class LayerWalker implements SampledVolume {
  volumeCc = 0;
  outsideCc = 0;
  samples = 0;
  private readonly lattice: CellLattice;
  private readonly size: readonly [number, number, number];
  private readonly dose: TrilinearDose;
  private readonly index: readonly [AffineIndex, AffineIndex, AffineIndex];
  private readonly visitor: SampleVisitor;
  private readonly sample = new Sample();

  constructor(stack: ContourStack, field: DoseField, lattice: CellLattice, visitor: SampleVisitor) {
    this.lattice = lattice;
    this.size = field.grid.size;
    this.dose = new TrilinearDose(field);
    this.index = planeToGrid(stack, field);
    this.visitor = visitor;
  }

  walk(layer: PlacedLayer, coverage: Coverage, [next, behind]: Neighbours): void {
    const { share, momentU, momentV, from, to } = coverage;
    const { originU, originV, cellU, cellV, columns, rows } = this.lattice;
    const [ti, tj, tk] = this.index;
    const { sample, dose, visitor } = this;
    const cellCc = (cellU * cellV * layer.thicknessMm) / 1000;
    const insideShare = layer.beyond ? undefined : this.insideShareOf(layer);
    const missing = layer.lone ? 0 : Number.NaN;
    sample.inEnd = layer.inEnd;
    let [coveredCells, outsideCells, samples] = [0, 0, 0];
    for (let row = 0; row < rows; row++) {
      const end = to[row]!;
      for (let column = from[row]!, cell = row * columns + column; column < end; column++, cell++) {
        const covered = share[cell]!;
        if (covered < NOTHING) continue;
        const offU = momentU[cell]! / covered;
        const offV = momentV[cell]! / covered;
        const u = originU + (column + 0.5 + offU) * cellU;
        const v = originV + (row + 0.5 + offV) * cellV;
        const i = ti.u * u + ti.v * v + ti.w * layer.wMm + ti.origin;
        const j = tj.u * u + tj.v * v + tj.w * layer.wMm + tj.origin;
        const k = tk.u * u + tk.v * v + tk.w * layer.wMm + tk.origin;
        const inside = insideShare === undefined ? 1 : insideShare(i, j, k, offU, offV);
        coveredCells += covered;
        outsideCells += covered * (1 - inside);
        if (inside === 0) continue;
        sample.i = i;
        sample.j = j;
        sample.k = k;
        sample.volumeCc = covered * inside * cellCc;
        sample.covered = covered;
        sample.coveredNext = next === undefined ? missing : next.share[cell]!;
        sample.coveredBehind = behind === undefined ? missing : behind.share[cell]!;
        sample.doseGy = dose.at(i, j, k);
        this.spread(layer, layer.taperMm);
        visitor.visit(sample);
        samples++;
      }
    }
    if (layer.beyond) return;
    this.samples += samples;
    this.volumeCc += coveredCells * cellCc;
    this.outsideCc += outsideCells * cellCc;
  }

  /** Dose ranges of the cell from the gradient at its sample. */
  private spread(layer: Layer, taperMm: number): void {
    const { sample, dose, lattice } = this;
    const [ti, tj, tk] = this.index;
    const gi = dose.gradient[0]!;
    const gj = dose.gradient[1]!;
    const gk = dose.gradient[2]!;
    const perU = gi * ti.u + gj * tj.u + gk * tk.u;
    const perV = gi * ti.v + gj * tj.v + gk * tk.v;
    const perW = gi * ti.w + gj * tj.w + gk * tk.w;
    const alongU = perU * 0.5 * lattice.cellU;
    const alongV = perV * 0.5 * lattice.cellV;
    const alongW = perW * 0.5 * layer.thicknessMm;
    sample.halfRangeGy = Math.sqrt((alongU * alongU + alongV * alongV) * sample.covered + alongW * alongW);
    sample.taperGy = Math.sqrt(perU * perU + perV * perV) * taperMm;
    sample.outwardGy = perW * layer.reachMm * layer.direction;
  }

  /** {@link InsideShare} of this layer; `undefined` where the dose grid reaches all of it. */
  private insideShareOf(layer: Layer): InsideShare | undefined {
    const { originU, originV, cellU, cellV, columns, rows } = this.lattice;
    const half = (t: AffineIndex, halfU: number, halfV: number) =>
      Math.abs(t.u) * halfU + Math.abs(t.v) * halfV + (Math.abs(t.w) * layer.thicknessMm) / 2;
    const [wholeU, wholeV] = [(columns * cellU) / 2, (rows * cellV) / 2];
    const reached = this.index.every((t, axis) => {
      const middle = t.u * (originU + wholeU) + t.v * (originV + wholeV) + t.w * layer.wMm + t.origin;
      return overlap(middle, half(t, wholeU, wholeV), this.size[axis]!) === 1;
    });
    if (reached) return undefined;
    const [ti, tj, tk] = this.index;
    const [ni, nj, nk] = this.size;
    return (i, j, k, offU, offV) => {
      const halfU = cellU * (0.5 - Math.abs(offU));
      const halfV = cellV * (0.5 - Math.abs(offV));
      return (
        overlap(i, half(ti, halfU, halfV), ni) *
        overlap(j, half(tj, halfU, halfV), nj) *
        overlap(k, half(tk, halfU, halfV), nk)
      );
    };
  }
}

/**
 * Share of a cell's covered part that the dose grid reaches, 0..1, from the indices of its centre and from how far that lies off the cell's
 * centre [cells]: a part cut off along an axis reaches from its centre as far as to the cell's border.
 */
type InsideShare = (i: number, j: number, k: number, offU: number, offV: number) => number;

/** Share of `index ± half` inside a grid of `size` voxels, which ends half a voxel beyond its outermost centres. */
function overlap(index: number, half: number, size: number): number {
  if (index - half >= -0.5 && index + half <= size - 0.5) return 1;
  const covered = Math.min(index + half, size - 0.5) - Math.max(index - half, -0.5);
  return covered <= 1e-9 * half ? 0 : covered / (2 * half);
}
