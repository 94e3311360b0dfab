import { expect, test } from 'vitest';
import type { ClosedContour, DoseField, SolidConvention } from '../inputs.ts';
import { measure } from '../metrics/measure.ts';
import { parseMetric } from '../metrics/parse-metric.ts';
import type { StructureDvh } from './dvh.ts';
import { EditableDvh } from './editable-dvh.ts';
import { structureDvh } from './structure-dvh.ts';

const AXES: DoseField['grid']['axes'] = [
  [1, 0, 0],
  [0, 1, 0],
  [0, 0, 1],
];

/** A peak of 60 Gy in the middle of a cube of 80 mm. */
function peak(): DoseField {
  const doseGy = Float32Array.from({ length: 41 ** 3 }, (_, n) => {
    const [i, j, k] = [n % 41, Math.floor(n / 41) % 41, Math.floor(n / 41 ** 2)];
    return 60 * Math.exp(-((i - 20) ** 2 + (j - 20) ** 2 + (k - 20) ** 2) / 200);
  });
  return {
    grid: { size: [41, 41, 41], spacingMm: [2, 2, 2], originMm: [-40, -40, -40], axes: AXES },
    doseGy,
    quantumGy: 0,
  };
}

function ring(radiusMm: number, zMm: number, xMm = 0): ClosedContour {
  const points = Array.from({ length: 90 }, (_, n) => (n * Math.PI) / 45);
  return Float64Array.from(points.flatMap((a) => [xMm + radiusMm * Math.cos(a), radiusMm * Math.sin(a), zMm]));
}

/** However little else is known. */
const EXACT = { accuracy: { doseGy: 0.01, volumeFraction: 0.0005 } };

const LEVELS = [-15, -12, -9, -6, -3, 0, 3, 6, 9, 12, 15];
const ball = () => LEVELS.map((z) => ring(Math.sqrt(17 ** 2 - z * z), z));
const figures = [
  'Volume[cc]',
  'Mean[Gy]',
  'Min[Gy]',
  'Max[Gy]',
  'D98%[Gy]',
  'D95%[Gy]',
  'D50%[Gy]',
  'D2%[Gy]',
  'D0.03cc[Gy]',
  'V40Gy[%]',
];

function expectAlike(here: StructureDvh, there: StructureDvh): void {
  for (const name of figures) {
    const [a, b] = [here, there].map((dvh) => measure(dvh, parseMetric(name), {}));
    if (!a?.measured || !b?.measured) throw new Error(name);
    // Each is sampled to 0.01 Gy; where nothing is sampled, the two are one.
    expect(Math.abs(a.value - b.value), name).toBeLessThan(
      /Volume|Min|Max/.test(name) ? 1e-6 : name.startsWith('V') ? 0.1 : 0.03,
    );
  }
}

const solids: SolidConvention[] = [
  { endCap: 'slab', between: 'extruded' },
  { endCap: 'trapezoid', between: 'extruded' },
  { endCap: 'rounded', between: 'interpolated' },
];
for (const solid of solids)
  test(`after each edit the DVH is that of the structure as it then is: ${solid.endCap}, ${solid.between}`, () => {
    const dose = peak();
    const editable = new EditableDvh(ball(), dose, { ...solid, name: 'Ball', ...EXACT });
    expectAlike(editable.dvh, structureDvh(ball(), dose, { ...solid, name: 'Ball', ...EXACT }));
    const edits = [
      { plane: 5, contour: ring(12, 0, 9) },
      { plane: 0, contour: ring(4, -15) },
      { plane: 10, contour: ring(14, 15) },
      { plane: 5, contour: ring(17, 0) },
    ];
    const contours = ball();
    for (const { plane, contour } of edits) {
      contours[plane] = contour;
      expectAlike(editable.replacePlane([contour]), structureDvh(contours, dose, { ...solid, name: 'Ball', ...EXACT }));
    }
  });

test('a plane that the structure does not have is refused, and the DVH stays', () => {
  const editable = new EditableDvh(ball(), peak(), { endCap: 'slab', between: 'extruded', name: 'Ball', ...EXACT });
  const before = editable.dvh;
  for (const contours of [[ring(5, 1.5)], [ring(5, 0), ring(5, 3)], []])
    expect(() => editable.replacePlane(contours)).toThrow(expect.objectContaining({ code: 'dosimetry/no-such-plane' }));
  expect(editable.dvh).toBe(before);
});
