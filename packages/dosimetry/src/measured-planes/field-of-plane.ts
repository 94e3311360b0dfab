import { DomainError } from '@isocenter/messages';
import type { DoseField } from '../inputs.ts';
import type { MeasuredPlane } from './measured-plane.ts';

/** Positions nearer than this are one row or column [mm]: files write two to four decimals. */
const SAME_MM = 0.001;
/** Spacings may differ by this [mm], as rounded coordinates make them. */
const EVEN_MM = 0.01;

/**
 * A planned dose that came as a plane file (SNC extracted plane, OmniPro): its grid as a coronal slice through the origin, i along x, j along
 * y; places without a value are NaN. It is placed by `placementIn` with the centre (0, 0, 0).
 *
 * @throws DomainError `measured-plane/not-a-grid` if rows or columns are fewer than two or not evenly spaced
 */
export function fieldOfPlane({ xMm, yMm, value }: MeasuredPlane): DoseField {
  const columns = evenPositions(xMm, 'x');
  const rows = evenPositions(yMm, 'y');
  const doseGy = new Float32Array(columns.count * rows.count).fill(Number.NaN);
  for (let n = 0; n < value.length; n++) {
    const i = Math.round((xMm[n]! - columns.first) / columns.spacing);
    const j = Math.round((yMm[n]! - rows.first) / rows.spacing);
    doseGy[j * columns.count + i] = value[n]!;
  }
  return {
    grid: {
      size: [columns.count, rows.count, 1],
      spacingMm: [columns.spacing, rows.spacing, 1],
      originMm: [columns.first, 0, rows.first],
      axes: [
        [1, 0, 0],
        [0, 0, 1],
        [0, -1, 0],
      ],
    },
    doseGy,
    quantumGy: 0,
  };
}

function evenPositions(positions: Float64Array, axis: 'x' | 'y') {
  const distinct: number[] = [];
  for (const at of positions.toSorted()) if (at - (distinct.at(-1) ?? -Infinity) > SAME_MM) distinct.push(at);
  const first = distinct[0] ?? 0;
  const spacing = ((distinct.at(-1) ?? 0) - first) / (distinct.length - 1);
  const uneven = distinct.findIndex((at, n) => !(Math.abs(at - first - n * spacing) <= EVEN_MM));
  if (distinct.length < 2 || uneven >= 0)
    throw new DomainError('measured-plane/not-a-grid', { axis, at: (distinct[Math.max(0, uneven)] ?? 0).toFixed(2) });
  return { first, spacing, count: distinct.length };
}
