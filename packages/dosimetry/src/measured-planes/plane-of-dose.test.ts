import { DomainError } from '@isocenter/messages';
import { expect, test } from 'vitest';
import { doseAt } from '../dose/dose-at.ts';
import type { DoseField, Vec3 } from '../inputs.ts';
import { fieldOfPlane } from './field-of-plane.ts';
import { parseMeasuredPlane } from './parse-measured-plane.ts';
import { planeDose } from './plane-dose.ts';
import { planeOfDose } from './plane-of-dose.ts';
import { detectorsInPatient, placementIn } from './plane-placement.ts';
import { bytesOf, sncArrayText, sncPlaneText } from './testing/array-files.ts';

/** Linear in patient coordinates: what a point holds is known by hand, and trilinear interpolation is exact. */
const doseAtPoint = ([x, y, z]: Vec3) => 10 + 0.01 * x + 0.02 * y + 0.04 * z;

function field(axes: DoseField['grid']['axes'], size: Vec3 = [21, 31, 1], originMm: Vec3 = [-20, -30, -40]): DoseField {
  const spacingMm = [2, 3, 4] as const;
  const doseGy = new Float32Array(size[0] * size[1] * size[2]);
  for (let k = 0, n = 0; k < size[2]; k++)
    for (let j = 0; j < size[1]; j++)
      for (let i = 0; i < size[0]; i++, n++) {
        const point = ([0, 1, 2] as const).map(
          (a) => originMm[a] + 2 * i * axes[0][a] + 3 * j * axes[1][a] + 4 * k * axes[2][a],
        );
        doseGy[n] = doseAtPoint([point[0]!, point[1]!, point[2]!]);
      }
  return { grid: { size, spacingMm, originMm, axes }, doseGy, quantumGy: 0 };
}

const X: Vec3 = [1, 0, 0];
const Y: Vec3 = [0, 1, 0];
const Z: Vec3 = [0, 0, 1];
const minus = ([x, y, z]: Vec3): Vec3 => [0 - x, 0 - y, 0 - z];

test.each([
  ['coronal, rows to the feet', [X, minus(Z), Y], X, Z],
  ['coronal, rows to the head', [X, Z, minus(Y)], X, Z],
  ['coronal, turned by 90 degrees', [Z, minus(X), minus(Y)], X, Z],
  ['transverse', [X, Y, Z], X, minus(Y)],
  ['transverse, prone', [minus(X), minus(Y), Z], X, minus(Y)],
  ['sagittal', [Y, minus(Z), minus(X)], Y, Z],
] as const)('%s: y runs to the head or to the front, x to the left or to the back', (_, axes, xAxis, yAxis) => {
  const placement = placementIn(field(axes), [1, 2, 3]);
  expect(placement.xAxis.map((one) => one + 0)).toEqual([...xAxis]);
  expect(placement.yAxis.map((one) => one + 0)).toEqual([...yAxis]);
});

test('an array in a volume lies flat, and its points are where its centre says', () => {
  const placement = placementIn(field([X, Y, Z], [5, 5, 5]), [10, -20, 30]);
  const points = detectorsInPatient({ xMm: Float64Array.of(5), yMm: Float64Array.of(-7) }, placement);
  expect([...points]).toEqual([15, -20, 23]);
});

// IEC 61217, gantry and couch at 0: y to the gantry, z up, x to the right of someone who faces the gantry.
test.each([
  ['HFS', X, Z], // on the back, head to the gantry: the left hand is at the right of that person
  ['HFP', minus(X), Z],
  ['FFS', minus(X), minus(Z)],
  ['FFP', X, minus(Z)],
] as const)('an array in a volume, patient %s', (patientPosition, xAxis, yAxis) => {
  const placement = placementIn(field([X, Y, Z], [5, 5, 5]), [0, 0, 0], { patientPosition });
  expect(placement.xAxis.map((one) => one + 0)).toEqual([...xAxis]);
  expect(placement.yAxis.map((one) => one + 0)).toEqual([...yAxis]);
});

test.each([
  ['coronal', [X, minus(Z), Y]],
  ['transverse', [X, Y, Z]],
  ['sagittal', [Y, minus(Z), minus(X)]],
] as const)('a DICOM plane, %s: each pixel is a detector at its place about the centre', (_, axes) => {
  const dose = field(axes);
  const centreMm: Vec3 = [-11, -23, -35];
  const plane = planeOfDose(dose, { centreMm, array: 'EPID', unit: 'Gy' });
  expect(plane.value).toHaveLength(21 * 31);
  const points = detectorsInPatient(plane, placementIn(dose, centreMm));
  for (const n of [0, 20, 300, 650]) {
    const [x, y, z] = [points[3 * n]!, points[3 * n + 1]!, points[3 * n + 2]!];
    expect(plane.value[n]).toBeCloseTo(doseAtPoint([x, y, z]), 5);
  }
});

test('a pixel without a dose is no detector; a volume is no plane', () => {
  const dose = field([X, Y, Z]);
  dose.doseGy[7] = Number.NaN;
  expect(planeOfDose(dose, { centreMm: [0, 0, 0], array: 'EPID', unit: 'Gy' }).value).toHaveLength(650);
  expect(() => planeOfDose(field([X, Y, Z], [3, 3, 2]), { centreMm: [0, 0, 0], array: 'EPID', unit: 'Gy' })).toThrow(
    DomainError,
  );
});

test.each([
  ['along the grid', [X, Y, Z]],
  ['across it', [[Math.cos(0.3), 0, Math.sin(0.3)], Y, [-Math.sin(0.3), 0, Math.cos(0.3)]]],
] as const)('the plane of an array in a volume %s holds the dose of its places', (_, axes) => {
  const volume = field(axes, [30, 25, 28]);
  const centreMm: Vec3 = [3, 11, 9];
  const placement = placementIn(volume, centreMm);
  const cut = planeDose(volume, placement);
  let inside = 0;
  for (let row = 0, n = 0; row < cut.rows; row++)
    for (let column = 0; column < cut.columns; column++, n++) {
      if (Number.isNaN(cut.dose[n]!)) continue;
      const point: Vec3 = [3 + cut.firstXMm + column * cut.spacingXMm, 11, 9 + cut.firstYMm + row * cut.spacingYMm];
      expect(cut.dose[n]).toBeCloseTo(doseAt(volume, point)!, 4);
      inside++;
    }
  expect(inside).toBeGreaterThan(300);
});

const parsed = (text: string) => parseMeasuredPlane(bytesOf(text), { name: 'plane.snc' });

test('a planned plane from a file is a dose field: each value at its x and y, holes without dose', () => {
  const cell = (x: number, y: number) => (x === -1 && y === 4 ? 'None' : 100 * (3 + 0.1 * x + 0.2 * y));
  const dose = fieldOfPlane(parsed(sncPlaneText(cell, { xMm: [-1, 0, 1, 2], yMm: [6, 5, 4] })));
  expect(dose.grid.size).toEqual([4, 3, 1]);
  expect(doseAt(dose, [2, 0, 6])).toBeCloseTo(4.4, 5); // x = 2, y = 6
  expect(doseAt(dose, [0.5, 0, 5.5])).toBeCloseTo(4.15, 5);
  expect(doseAt(dose, [-1, 0, 4])).toBeNaN();
});

test('a plane whose columns are not evenly spaced is no planned plane', () => {
  const plane = parsed(sncPlaneText(() => 1, { xMm: [0, 1, 3], yMm: [1, 0] }));
  expect(() => fieldOfPlane(plane)).toThrow(/along x .* at 1.00 mm/);
  const row = parsed(sncPlaneText(() => 1, { xMm: [0, 1], yMm: [1] }));
  expect(() => fieldOfPlane(row)).toThrow(/along y/);
  expect(() => fieldOfPlane(parsed(sncArrayText(() => 1)))).not.toThrow();
});
