import { DomainError } from '@isocenter/messages';
import { describe, expect, test } from 'vitest';
import type { DoseField } from '../inputs.ts';
import { comparePlane, type PlaneComparisonOptions } from './compare-plane.ts';
import type { MeasuredPlane } from './measured-plane.ts';
import { parseMeasuredPlane } from './parse-measured-plane.ts';
import { placementIn } from './plane-placement.ts';
import { bytesOf, sncArrayText } from './testing/array-files.ts';

type Dose = (xMm: number, yMm: number) => number;

/** A plan of 2 mm voxels whose dose depends on IEC x and y alone; patient x is IEC x, patient z is IEC y. */
function volume(dose: Dose): DoseField {
  const size = [201, 11, 201] as const;
  const doseGy = new Float32Array(size[0] * size[1] * size[2]);
  for (let k = 0, n = 0; k < size[2]; k++)
    for (let j = 0; j < size[1]; j++) for (let i = 0; i < size[0]; i++, n++) doseGy[n] = dose(2 * i - 200, 2 * k - 200);
  return {
    grid: {
      size,
      spacingMm: [2, 2, 2],
      originMm: [-200, -10, -200],
      axes: [
        [1, 0, 0],
        [0, 1, 0],
        [0, 0, 1],
      ],
    },
    doseGy,
    quantumGy: 0,
  };
}
const planned = (dose: Dose) => {
  const field = volume(dose);
  return { field, placement: placementIn(field, [0, 1.3, 0]) };
};
const measured = (dose: Dose, dosePerCount?: number) =>
  parseMeasuredPlane(bytesOf(sncArrayText(dose, dosePerCount === undefined ? {} : { dosePerCount })), {
    name: 'array.txt',
  });
const CRITERIA: PlaneComparisonOptions = {
  doseDifferencePercent: 3,
  distanceToAgreementMm: 2,
  lowDoseCutoffPercent: 10,
  normalisation: 'global',
  dose: 'absolute',
};

describe('a flat field: gamma is the dose difference in units of the criterion', () => {
  test.each([
    { measuredGy: 2, plannedGy: 2.06, gamma: 1 }, // 3 % of the measured maximum of 2 Gy is 0.06 Gy
    { measuredGy: 2, plannedGy: 1.97, gamma: 0.5 },
    { measuredGy: 2.06, plannedGy: 2, gamma: 0.06 / (0.03 * 2.06) }, // the measured dose is the reference
    { measuredGy: 2, plannedGy: 2.09, gamma: 1.5 },
  ])('$measuredGy Gy measured, $plannedGy Gy planned: $gamma', ({ measuredGy, plannedGy, gamma }) => {
    const {
      statistics,
      gamma: points,
      scale,
    } = comparePlane(
      measured(() => measuredGy),
      planned(() => plannedGy),
      CRITERIA,
    );
    expect(statistics.points).toBe(1723);
    expect(statistics.meanGamma).toBeCloseTo(gamma, 3);
    for (const value of points.gamma) expect(value).toBeCloseTo(gamma, 3);
    expect(scale).toBe(1);
  });
});

test('a ramp that was measured 1 mm off: gamma = s g / √(DD² + g² DTA²); moved back it is 0', () => {
  const ramp: Dose = (x) => 2 + 0.01 * x;
  const plane = measured((x, y) => ramp(x + 1, y));
  const plan = planned(ramp);
  const options = { ...CRITERIA, lowDoseCutoffPercent: 0, normalisationGy: 2 };
  const { gamma } = comparePlane(plane, plan, options);
  const expected = 0.01 / Math.hypot(0.06, 0.01 * 2);
  expect(gamma.gamma[800]).toBeCloseTo(expected, 3);
  const moved = comparePlane(plane, plan, { ...options, motion: { shiftMm: { x: 1, y: 0 }, rotationDeg: 0 } });
  expect(moved.plane.xMm[0]).toBeCloseTo(plane.xMm[0]! + 1, 9);
  expect(moved.statistics.maxGamma).toBeLessThan(0.001);
});

test('relative: counts against Gy, scaled to fit; the planned dose is told in counts', () => {
  const dose: Dose = (x, y) => 2 + 0.004 * x - 0.002 * y;
  const plane = measured((x, y) => 3000 * dose(x, y), 0);
  const compared = comparePlane(plane, planned(dose), { ...CRITERIA, dose: 'relative' });
  expect(compared.scale).toBeCloseTo(3000, 0);
  expect(compared.planned[0]! / (3000 * dose(plane.xMm[0]!, plane.yMm[0]!))).toBeCloseTo(1, 4);
  expect(compared.statistics.maxGamma).toBeLessThan(0.01);
  expect(() => comparePlane(plane, planned(dose), CRITERIA)).toThrow(DomainError);
});

test('a detector that the plan does not hold is not judged, and has no planned dose', () => {
  const far: MeasuredPlane = {
    ...measured(() => 2),
    xMm: Float64Array.of(0, 500),
    yMm: Float64Array.of(0, 0),
    value: Float64Array.of(2, 2),
  };
  const { statistics, planned: dose } = comparePlane(
    far,
    planned(() => 2),
    CRITERIA,
  );
  expect(statistics).toMatchObject({ points: 1, notJudged: { outsideEvaluated: 1 }, passRate: 1 });
  expect(dose[0]).toBeCloseTo(2, 6);
  expect(dose[1]).toBeNaN();
  expect(() =>
    comparePlane(
      { ...far, xMm: Float64Array.of(500, 500) },
      planned(() => 2),
      { ...CRITERIA, dose: 'relative' },
    ),
  ).toThrow(/No detector above the cut-off/);
});

test('profiles run through the centre; the planned line is that under the moved row', () => {
  const dose: Dose = (x, y) => 2 + 0.004 * x + 0.01 * y;
  const [alongX, alongY] = comparePlane(measured(dose), planned(dose), {
    ...CRITERIA,
    motion: { shiftMm: { x: 0, y: 3 }, rotationDeg: 0 },
  }).profiles;
  expect(alongX).toMatchObject({ axis: 'x', offsetMm: 0 });
  expect(alongX.measured.positionMm).toHaveLength(27); // every other of 53
  expect([...alongX.measured.positionMm.slice(0, 2)]).toEqual([-130, -120]);
  expect(alongX.measured.dose[13]).toBeCloseTo(2, 6);
  expect(alongX.planned.positionMm).toHaveLength(261);
  expect(alongX.planned.dose[130]).toBeCloseTo(2.03, 5); // 3 mm further up: 0.01 * 3
  expect(alongY.planned.dose[0]).toBeCloseTo(2 - 1.6 + 0.03, 5);
});
