import type { ImageVolume } from './image-volume.ts';
import type { Slice } from './slice-stack.ts';
import type { StackGeometry } from './stack-geometry.ts';

type Pixels = Int16Array | Float32Array;

/** Outside what was scanned: air in a CT, nothing elsewhere. */
const OUTSIDE_HU = -1024;

/** Lays the slices onto the grid: copied where it is theirs, shifted and interpolated where {@link StackGeometry} says so. */
export function resampleStack(
  slices: readonly Slice[],
  pixels: readonly Pixels[],
  { grid, planes, shiftPixels }: StackGeometry,
): Pick<ImageVolume, 'values' | 'sliceUids' | 'interpolatedSlices'> {
  const [columns, rows, count] = grid.size;
  const perPlane = columns * rows;
  const isWhole = pixels.every((slice) => slice instanceof Int16Array);
  const values = isWhole ? new Int16Array(perPlane * count) : new Float32Array(perPlane * count);
  const outside = slices[0]!.instance.header.modality === 'CT' ? OUTSIDE_HU : 0;
  const onGrid = (index: number) =>
    shiftPixels
      ? shifted(slices[index]!, pixels[index]!, { columns, rows, shiftPixels, index, outside })
      : pixels[index]!;
  const sliceUids: (string | undefined)[] = [];
  const interpolatedSlices: number[] = [];
  for (let k = 0; k < count; k++) {
    const weight = planes?.weight[k] ?? 0;
    const lower = planes?.lower[k] ?? k;
    const target = values.subarray(k * perPlane, (k + 1) * perPlane);
    if (weight === 0 || weight === 1) {
      target.set(onGrid(lower + weight));
      sliceUids.push(slices[lower + weight]!.instance.header.sopInstanceUid);
    } else {
      blend(onGrid(lower), onGrid(lower + 1), { weight, target, isWhole });
      sliceUids.push(undefined);
      interpolatedSlices.push(k);
    }
  }
  return { values, sliceUids, interpolatedSlices };
}

function blend(below: Pixels, above: Pixels, to: { weight: number; target: Pixels; isWhole: boolean }): void {
  const { weight, target, isWhole } = to;
  for (let at = 0; at < target.length; at++) {
    const value = (1 - weight) * below[at]! + weight * above[at]!;
    target[at] = isWhole ? Math.round(value) : value;
  }
}

interface Shift {
  readonly columns: number;
  readonly rows: number;
  readonly shiftPixels: Float64Array;
  readonly index: number;
  readonly outside: number;
}

/** One slice moved in its own plane by a fraction of pixels, bilinearly. */
function shifted({ plane }: Slice, pixels: Pixels, { columns, rows, shiftPixels, index, outside }: Shift): Pixels {
  const fromI = Math.floor(-shiftPixels[2 * index]!);
  const fromJ = Math.floor(-shiftPixels[2 * index + 1]!);
  const u = -shiftPixels[2 * index]! - fromI;
  const v = -shiftPixels[2 * index + 1]! - fromJ;
  const isWhole = pixels instanceof Int16Array;
  const moved = isWhole ? new Int16Array(columns * rows) : new Float32Array(columns * rows);
  const stride = plane.columns;
  const pixelOr = (i: number, j: number) =>
    i < 0 || j < 0 || i >= stride || j >= plane.rows ? outside : pixels[j * stride + i]!;
  const atRim = (i: number, j: number) =>
    (1 - v) * ((1 - u) * pixelOr(i, j) + u * pixelOr(i + 1, j)) +
    v * ((1 - u) * pixelOr(i, j + 1) + u * pixelOr(i + 1, j + 1));
  for (let row = 0; row < rows; row++) {
    const j = row + fromJ;
    const isInnerRow = j >= 0 && j + 1 < plane.rows;
    for (let column = 0; column < columns; column++) {
      const i = column + fromI;
      const a = j * stride + i;
      const b = a + stride;
      const value =
        isInnerRow && i >= 0 && i + 1 < stride
          ? (1 - v) * ((1 - u) * pixels[a]! + u * pixels[a + 1]!) + v * ((1 - u) * pixels[b]! + u * pixels[b + 1]!)
          : atRim(i, j);
      moved[row * columns + column] = isWhole ? Math.round(value) : value;
    }
  }
  return moved;
}
