import { describe, expect, test } from 'vitest';
import { errorFunction } from './error-function.ts';
import {
  boxInLinearDose,
  cylinderInGaussianDose,
  cylinderInLinearDose,
  type KnownAnswer,
  sphereInGaussianDose,
  sphereInLinearDose,
} from './known-answer.ts';

// Abramowitz and Stegun, table 7.1, and erfc(3) = 2.209049699858544e-5.
const ERROR_FUNCTION = [
  { x: 0, erf: 0 },
  { x: 0.5, erf: 0.5204998778 },
  { x: 1, erf: 0.8427007929 },
  { x: -1, erf: -0.8427007929 },
  { x: 2, erf: 0.995322265 },
  { x: 3, erf: 1 - 2.209049699858544e-5 },
];
test.each(ERROR_FUNCTION)('erf($x) is $erf', ({ x, erf }) => expect(errorFunction(x)).toBeCloseTo(erf, 9));

// Volumes and shares by hand.
const CASES: { name: string; answer: KnownAnswer; volumeCc: number; share: [doseGy: number, fraction: number] }[] = [
  {
    name: 'sphere of 10 mm in a slope: half a radius up, a cap of 5/32',
    answer: sphereInLinearDose({ radiusMm: 10, centreGy: 20, gradientGyPerMm: 1 }),
    volumeCc: 4.18879,
    share: [25, 5 / 32],
  },
  {
    name: 'sphere of 10 mm in a Gaussian: at half the radius an eighth',
    answer: sphereInGaussianDose({ radiusMm: 10, peakGy: 50, sigmaMm: 10 }),
    volumeCc: 4.18879,
    share: [50 * Math.exp(-0.125), 1 / 8],
  },
  {
    name: 'cylinder in a slope: half a radius up, pi/3 - sqrt(3)/4 over pi',
    answer: cylinderInLinearDose({ radiusMm: 10, heightMm: 40, centreGy: 20, gradientGyPerMm: 1 }),
    volumeCc: 12.56637,
    share: [25, 0.1955011],
  },
  {
    name: 'cylinder in a Gaussian: at half the radius a quarter',
    answer: cylinderInGaussianDose({ radiusMm: 10, heightMm: 40, peakGy: 50, sigmaMm: 10 }),
    volumeCc: 12.56637,
    share: [50 * Math.exp(-0.125), 1 / 4],
  },
  {
    name: 'box in a slope: a quarter of the edge up, a quarter',
    answer: boxInLinearDose({ sizeMm: [20, 30, 40], centreGy: 20, gradientGyPerMm: 1 }),
    volumeCc: 24,
    share: [25, 1 / 4],
  },
];
describe.each(CASES)('$name', ({ answer, volumeCc, share: [doseGy, fraction] }) => {
  test('volume and share', () => {
    expect(answer.volumeCc).toBeCloseTo(volumeCc, 4);
    expect(answer.volumeFraction(doseGy)).toBeCloseTo(fraction, 6);
  });

  test('all of it gets the minimum, none more than the maximum', () => {
    expect(answer.volumeFraction(answer.minGy)).toBeCloseTo(1, 9);
    expect(answer.volumeFraction(answer.maxGy + 1e-9)).toBeCloseTo(0, 9);
  });

  test('the mean is the area under the DVH', () => {
    const steps = 20_000;
    const width = answer.maxGy / steps;
    let area = 0;
    for (let n = 0; n < steps; n++) area += answer.volumeFraction((n + 0.5) * width) * width;
    expect(answer.meanGy).toBeCloseTo(area, 4);
  });
});
