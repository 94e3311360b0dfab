import type { ContourStack } from './contour-stack.ts';
import type { DoseField } from './inputs.ts';
import { planeToGrid } from './plane-to-grid.ts';
import type { Sample } from './sample-stack.ts';
import { TrilinearDose } from './trilinear.ts';

/**
 * Least and greatest dose of a structure. Between its centres a trilinear dose has no extremes of its own, so they lie on a voxel
 * centre inside the structure or on its surface: {@link addSample} looks at the first, {@link addSurface} at the second.
 */
export class DoseExtremes {
  minGy = Infinity;
  maxGy = -Infinity;
  private readonly field: DoseField;
  private readonly halfCell: number;

  /** @param halfCell half of a sampling cell's edge, in voxels */
  constructor(field: DoseField, halfCell: number) {
    this.field = field;
    this.halfCell = halfCell + 1e-6;
  }

  addSample(sample: Sample): void {
    const { doseGy, alongNormalGy, halfRangeGy } = sample;
    if (doseGy + alongNormalGy > this.maxGy) this.maxGy = doseGy + alongNormalGy;
    if (doseGy - alongNormalGy < this.minGy) this.minGy = Math.max(0, doseGy - alongNormalGy);
    const near = 3 * halfRangeGy;
    if (sample.covered > 0.999999 && (doseGy + near > this.maxGy || doseGy - near < this.minGy))
      this.addVoxelCentre(sample);
  }

  private addVoxelCentre({ i, j, k }: Sample): void {
    const [columns, rows] = this.field.grid.size;
    const [ni, nj, nk] = [Math.round(i), Math.round(j), Math.round(k)];
    if (Math.max(Math.abs(ni - i), Math.abs(nj - j), Math.abs(nk - k)) > this.halfCell) return;
    this.add(this.field.doseGy[(nk * rows + nj) * columns + ni]);
  }

  /** Walks every outline at its plane and at the borders of its prism, in steps of half a voxel. */
  addSurface(stack: ContourStack): void {
    const dose = new TrilinearDose(this.field);
    const [ti, tj, tk] = planeToGrid(stack, this.field);
    const stepMm = Math.min(...this.field.grid.spacingMm) / 2;
    for (const { loops, fromMm, wMm, toMm } of stack.planes) {
      for (const loop of loops) {
        for (const [u, v] of pointsAlong(loop, stepMm)) {
          for (const w of [fromMm, wMm, toMm]) {
            const i = ti.u * u + ti.v * v + ti.w * w + ti.origin;
            const j = tj.u * u + tj.v * v + tj.w * w + tj.origin;
            const k = tk.u * u + tk.v * v + tk.w * w + tk.origin;
            if (dose.contains(i, j, k)) this.add(dose.at(i, j, k));
          }
        }
      }
    }
  }

  private add(doseGy: number | undefined): void {
    if (doseGy === undefined) return;
    if (doseGy > this.maxGy) this.maxGy = doseGy;
    if (doseGy < this.minGy) this.minGy = doseGy;
  }
}

function* pointsAlong(loop: Float64Array, stepMm: number): Generator<[u: number, v: number]> {
  for (let a = 0; a < loop.length; a += 2) {
    const b = (a + 2) % loop.length;
    const [du, dv] = [loop[b]! - loop[a]!, loop[b + 1]! - loop[a + 1]!];
    const pieces = Math.max(1, Math.ceil(Math.hypot(du, dv) / stepMm));
    for (let n = 0; n < pieces; n++) yield [loop[a]! + (du * n) / pieces, loop[a + 1]! + (dv * n) / pieces];
  }
}
