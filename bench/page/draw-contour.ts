import { type ClosedContour, type DoseField, EditableDvh, PRODUCT_SOLID } from '@isocenter/dosimetry';

/** Twenty ellipsoids of 8 to 50 mm in a peaked dose of 160 × 128 × 100 voxels of 2.5 mm, contoured every 3 mm by 200 points. */
const SIZE = [160, 128, 100] as const;
const SPACING_MM = 2.5;
const STRUCTURES = 20;
const POINTS = 200;

interface Drawn {
  readonly editable: EditableDvh;
  readonly contours: readonly ClosedContour[];
}

declare global {
  interface Window {
    /** Draws one slice of one structure a little wider, or back; answers how long its DVH took [ms]. */
    drawContour?: (structure: number) => number;
  }
}

function peakedDose(): DoseField {
  const [columns, rows, slices] = SIZE;
  const originMm = [(-SPACING_MM * columns) / 2, (-SPACING_MM * rows) / 2, (-SPACING_MM * slices) / 2] as const;
  const doseGy = new Float32Array(columns * rows * slices);
  for (let k = 0, n = 0; k < slices; k++)
    for (let j = 0; j < rows; j++)
      for (let i = 0; i < columns; i++, n++) {
        const [x, y, z] = [originMm[0] + i * SPACING_MM, originMm[1] + j * SPACING_MM, originMm[2] + k * SPACING_MM];
        doseGy[n] = 66 * Math.exp(-(x * x) / 3200 - (y * y) / 2000 - (z * z) / 4000);
      }
  const axes = [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ] as const;
  return {
    grid: { size: SIZE, spacingMm: [SPACING_MM, SPACING_MM, SPACING_MM], originMm, axes },
    doseGy,
    quantumGy: 0,
  };
}

function ring(xMm: number, radiusMm: number, zMm: number): ClosedContour {
  const contour = new Float64Array(3 * POINTS);
  for (let n = 0; n < POINTS; n++) {
    const angle = (2 * Math.PI * n) / POINTS;
    contour.set([xMm + radiusMm * Math.cos(angle), 0.8 * radiusMm * Math.sin(angle), zMm], 3 * n);
  }
  return contour;
}

function ellipsoid(number: number): readonly ClosedContour[] {
  const radiusMm = 8 + (42 * number) / (STRUCTURES - 1);
  const planes = Math.floor((2 * radiusMm) / 3);
  return Array.from({ length: planes }, (_, p) => {
    const zMm = 3 * (p - (planes - 1) / 2);
    return ring(3 * number - 30, Math.sqrt(radiusMm ** 2 - zMm ** 2), zMm);
  });
}

const dose = peakedDose();
const drawn: readonly Drawn[] = Array.from({ length: STRUCTURES }, (_, number) => {
  const contours = ellipsoid(number);
  return { contours, editable: new EditableDvh(contours, dose, PRODUCT_SOLID) };
});
let edits = 0;

window.drawContour = (structure) => {
  const { contours, editable } = drawn[structure]!;
  const slice = contours[contours.length >> 1]!;
  const wider = Math.floor(edits++ / STRUCTURES) % 2 === 0 ? slice.map((c, n) => (n % 3 === 0 ? c + 1 : c)) : slice;
  const startedAt = performance.now();
  editable.replacePlane([wider]);
  return performance.now() - startedAt;
};
