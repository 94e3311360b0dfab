import type { Structure } from '@isocenter/dicom-rt';
import { structureContours } from '../structure-contours.ts';

/** How much of the outlined area of a structure lies at the patient's left of a sagittal plane, 0 to 1; inner holes are subtracted as outlined. */
export function shareOnLeft(structure: Structure, midlineXMm: number): number | undefined {
  const { closed } = structureContours(structure);
  if (!closed) return undefined;
  let [all, left] = [0, 0];
  for (const contour of closed) {
    all += area(contour);
    left += area(leftOf(contour, midlineXMm));
  }
  return all > 0 ? left / all : undefined;
}

/** Mean x of the outline points of a structure: patient coordinates grow to the left. */
export function meanX(structure: Structure): number | undefined {
  let [sum, count] = [0, 0];
  for (const { pointsMm, geometricType } of structure.contours)
    if (geometricType !== 'POINT')
      for (let i = 0; i < pointsMm.length; i += 3) {
        sum += pointsMm[i]!;
        count++;
      }
  return count > 0 ? sum / count : undefined;
}

/** The part of a polygon with x beyond the plane. */
function leftOf(points: Float64Array, x: number): Float64Array {
  const kept: number[] = [];
  const count = points.length / 3;
  for (let i = 0; i < count; i++) {
    const [a, b] = [
      points.subarray(3 * i, 3 * i + 3),
      points.subarray(3 * ((i + 1) % count), 3 * ((i + 1) % count) + 3),
    ];
    if (a[0]! >= x) kept.push(a[0]!, a[1]!, a[2]!);
    if (a[0]! >= x !== b[0]! >= x) {
      const t = (x - a[0]!) / (b[0]! - a[0]!);
      kept.push(x, a[1]! + t * (b[1]! - a[1]!), a[2]! + t * (b[2]! - a[2]!));
    }
  }
  return Float64Array.from(kept);
}

/** Area of a plane polygon, however it is turned: half the length of Newell's normal. */
function area(points: Float64Array): number {
  const normal: [number, number, number] = [0, 0, 0];
  const count = points.length / 3;
  for (let i = 0; i < count; i++) {
    const [a, b] = [3 * i, 3 * ((i + 1) % count)];
    const cross = (axis: number) => {
      const [u, v] = [(axis + 1) % 3, (axis + 2) % 3];
      return points[a + u]! * points[b + v]! - points[a + v]! * points[b + u]!;
    };
    for (const axis of [0, 1, 2] as const) normal[axis] += cross(axis) / 2;
  }
  return Math.hypot(...normal);
}
