import type { DoseField, Vec3 } from '../inputs.ts';
import { GAMMA_STATE } from './gamma-map.ts';

/** Voxels of a grid, both ends counted. */
export interface VoxelBox {
  readonly first: Vec3;
  readonly last: Vec3;
}

/**
 * Marks in `state` the voxels that reach the cut-off as judged, those without a dose as such.
 *
 * @returns the smallest box around the voxels to judge; undefined where there are none
 */
export function markPoints({ grid, doseGy }: DoseField, cutoffGy: number, state: Uint8Array): VoxelBox | undefined {
  const [columns, rows, slices] = grid.size;
  const first = [columns, rows, slices];
  const last = [-1, -1, -1];
  for (let k = 0, v = 0; k < slices; k++)
    for (let j = 0; j < rows; j++) {
      let left = columns;
      let right = -1;
      for (let i = 0; i < columns; i++, v++) {
        const gy = doseGy[v]!;
        if (gy >= cutoffGy) {
          state[v] = GAMMA_STATE.judged;
          if (i < left) left = i;
          right = i;
        } else if (Number.isNaN(gy)) state[v] = GAMMA_STATE.withoutDose;
      }
      if (right < 0) continue;
      first[0] = Math.min(first[0]!, left);
      last[0] = Math.max(last[0]!, right);
      first[1] = Math.min(first[1]!, j);
      last[1] = Math.max(last[1]!, j);
      first[2] = Math.min(first[2]!, k);
      last[2] = k;
    }
  if (last[0]! < 0) return undefined;
  return { first: [first[0]!, first[1]!, first[2]!], last: [last[0]!, last[1]!, last[2]!] };
}
