import { describe, expect, test } from 'vitest';
import type { DoseField, Vec3 } from '../inputs.ts';
import { gammaIndex } from './gamma-index.ts';
import { GAMMA_STATE } from './gamma-map.ts';
import type { GammaOptions } from './gamma-options.ts';

const AXIAL: DoseField['grid']['axes'] = [
  [1, 0, 0],
  [0, 1, 0],
  [0, 0, 1],
];

interface Lattice {
  readonly size: Vec3;
  readonly spacingMm?: Vec3;
  readonly originMm?: Vec3;
  readonly axes?: DoseField['grid']['axes'];
}

/** A dose that is a function of the place in patient coordinates. */
function fieldOf({ size, ...given }: Lattice, doseAt: (at: Vec3) => number): DoseField {
  const { spacingMm = [2, 2, 2], originMm = [0, 0, 0], axes = AXIAL } = given;
  const doseGy = new Float32Array(size[0] * size[1] * size[2]);
  const along = (axis: 0 | 1 | 2, [i, j, k]: Vec3) =>
    originMm[axis] +
    i * spacingMm[0] * axes[0][axis] +
    j * spacingMm[1] * axes[1][axis] +
    k * spacingMm[2] * axes[2][axis];
  for (let k = 0, n = 0; k < size[2]; k++)
    for (let j = 0; j < size[1]; j++)
      for (let i = 0; i < size[0]; i++, n++)
        doseGy[n] = doseAt([along(0, [i, j, k]), along(1, [i, j, k]), along(2, [i, j, k])]);
  return { grid: { size, spacingMm, originMm, axes }, doseGy, quantumGy: 0 };
}

const CRITERIA: GammaOptions = {
  doseDifferencePercent: 3,
  distanceToAgreementMm: 3,
  lowDoseCutoffPercent: 10,
  normalisation: 'global',
  dose: 'absolute',
};

const CUBE: Lattice = { size: [9, 9, 9] };
const CENTRE = 4 * 81 + 4 * 9 + 4;

describe('gammaIndex() of doses whose gamma is known', () => {
  // A flat dose has no better place: gamma = difference / criterion.
  const flat = [
    { evaluatedGy: 60, gamma: 0 },
    { evaluatedGy: 61.8, gamma: 1 },
    { evaluatedGy: 59.1, gamma: 0.5 },
    { evaluatedGy: 70, gamma: 2 },
  ];
  test.each(flat)('60 Gy against $evaluatedGy Gy at 3 %: $gamma', ({ evaluatedGy, gamma }) => {
    const map = gammaIndex(
      fieldOf(CUBE, () => 60),
      fieldOf(CUBE, () => evaluatedGy),
      CRITERIA,
    );
    expect(map.counts).toEqual({ belowCutoff: 0, judged: 729, outsideEvaluated: 0, withoutDose: 0 });
    for (const value of map.gamma) expect(value).toBeCloseTo(gamma, 4);
  });

  // A ramp of g Gy/mm moved by s along its slope: gamma = s g / √(DD² + g² DTA²), reached at g s DTA² g / (DD² + g² DTA²) along it.
  const ramps = [
    { direction: [1, 0, 0], shiftMm: 4, gyPerMm: 0.5 },
    { direction: [0, 0.6, 0.8], shiftMm: -1.3, gyPerMm: 0.5 },
    { direction: [2 / 3, -1 / 3, 2 / 3], shiftMm: 3, gyPerMm: 2 },
  ] as const;
  test.each(ramps)('a ramp of $gyPerMm Gy/mm along $direction moved by $shiftMm mm', (ramp) => {
    const { direction, shiftMm, gyPerMm } = ramp;
    const at = ([x, y, z]: Vec3) => direction[0] * (x - 8) + direction[1] * (y - 8) + direction[2] * (z - 8);
    const options = { ...CRITERIA, normalisationGy: 100, signed: true, vectors: true };
    const map = gammaIndex(
      fieldOf(CUBE, (p) => 50 + gyPerMm * at(p)),
      fieldOf(CUBE, (p) => 50 + gyPerMm * (at(p) - shiftMm)),
      options,
    );
    const steep = 3 ** 2 + gyPerMm ** 2 * 3 ** 2;
    expect(map.gamma[CENTRE]).toBeCloseTo((Math.abs(shiftMm) * gyPerMm) / Math.sqrt(steep), 4);
    expect(map.signedGamma?.[CENTRE]).toBeCloseTo((-shiftMm * gyPerMm) / Math.sqrt(steep), 4);
    const wayMm = (gyPerMm ** 2 * 3 ** 2 * shiftMm) / steep;
    for (let axis = 0; axis < 3; axis++)
      expect(map.vectorMm?.[3 * CENTRE + axis]).toBeCloseTo(wayMm * direction[axis]!, 2);
  });

  test('a local criterion is a share of the reference dose at the point', () => {
    const map = gammaIndex(
      fieldOf({ size: [2, 1, 1], spacingMm: [50, 1, 1] }, ([x]) => (x === 0 ? 20 : 60)),
      fieldOf({ size: [2, 1, 1], spacingMm: [50, 1, 1] }, ([x]) => (x === 0 ? 20 : 60) + 0.6),
      { ...CRITERIA, distanceToAgreementMm: 0.01, normalisation: 'local' },
    );
    expect(map.gamma[0]).toBeCloseTo(1, 3);
    expect(map.gamma[1]).toBeCloseTo(1 / 3, 3);
  });
});

describe('what is not judged', () => {
  const reference = fieldOf({ size: [10, 4, 4] }, ([x]) => (x < 4 ? 1 : 60));

  test('is below the cut-off, or counted with its reason, and never passes', () => {
    const evaluated = fieldOf({ size: [6, 4, 4] }, () => 60); // to 10 mm, and half a voxel more
    evaluated.doseGy[3] = Number.NaN;
    const map = gammaIndex(reference, evaluated, CRITERIA);
    expect(map.counts).toEqual({ belowCutoff: 2 * 16, judged: 4 * 16 - 1, outsideEvaluated: 4 * 16, withoutDose: 1 });
    expect(map.state[3]).toBe(GAMMA_STATE.withoutDose);
    map.gamma.forEach((gamma, v) => {
      if (map.state[v] === GAMMA_STATE.judged) expect(gamma).toBe(0);
      else expect(gamma).toBeNaN();
    });
  });

  test('the outer half of a voxel still holds its dose', () => {
    const evaluated = fieldOf({ size: [6, 3, 2], originMm: [0.9, -0.9, 0.5], spacingMm: [2, 4, 5] }, () => 60);
    const map = gammaIndex(reference, evaluated, CRITERIA);
    expect(map.counts).toEqual({ belowCutoff: 2 * 16, judged: 4 * 16, outsideEvaluated: 4 * 16, withoutDose: 0 });
    expect(map.gamma[2]).toBe(0);
  });
});

describe('absolute and relative doses', () => {
  const shape = ([x, y, z]: Vec3) => 60 * Math.exp(-((x - 8) ** 2 + (y - 8) ** 2 + (z - 8) ** 2) / 200);
  const reference = fieldOf(CUBE, shape);
  const evaluated = fieldOf(CUBE, (at) => 1.1 * shape(at));
  const comparisons = [
    { dose: 'absolute', centre: 2 },
    { dose: 'own-maximum', centre: 0 },
    { dose: { atMm: [3, 5, 7] }, centre: 0 },
    { dose: { referenceGy: 60, evaluatedGy: 64.2 }, centre: (66 / 64.2 - 1) / 0.03 }, // 1.1/1.07; at its top the dose is too flat to help
  ] as const;
  test.each(comparisons)('$dose: $centre at the maximum', ({ dose, centre }) => {
    const options = { ...CRITERIA, distanceToAgreementMm: 0.1, dose };
    expect(gammaIndex(reference, evaluated, options).gamma[CENTRE]).toBeCloseTo(centre, 2);
  });
});

test('distances of many voxels, off the grid: a flat dose off by half a criterion', () => {
  const fine: Lattice = { size: [60, 60, 10], spacingMm: [0.3, 0.3, 0.3] };
  const reference = fieldOf({ size: [3, 3, 1], originMm: [6.07, 6.11, 0.13], spacingMm: [2.03, 2.07, 1] }, () => 60);
  for (const distanceToAgreementMm of [3, 12]) {
    const evaluated = fieldOf(fine, () => 60.9);
    const { gamma, counts } = gammaIndex(reference, evaluated, { ...CRITERIA, distanceToAgreementMm });
    expect(counts.judged).toBe(9);
    for (const value of gamma) expect(value).toBeCloseTo(0.5, 4);
  }
});

describe('refusals', () => {
  test('a distance that reaches over millions of voxels', () => {
    const large = fieldOf({ size: [90, 90, 90], spacingMm: [1, 1, 1] }, () => 60);
    const options = { ...CRITERIA, distanceToAgreementMm: 500 };
    expect(() => gammaIndex(large, large, options)).toThrow(expect.objectContaining({ code: 'dosimetry/gamma-reach' }));
  });

  const flat = fieldOf(CUBE, () => 60);
  const nothing = fieldOf(CUBE, () => 0);
  const cases = [
    { what: 'a criterion of 0 mm', code: 'dosimetry/gamma-criterion', options: { distanceToAgreementMm: 0 } },
    { what: 'a cut-off above 100 %', code: 'dosimetry/gamma-criterion', options: { lowDoseCutoffPercent: 101 } },
    { what: 'no finite cap', code: 'dosimetry/gamma-cap', options: { maximumGamma: Infinity } },
    { what: 'a cap at which a point would pass', code: 'dosimetry/gamma-cap', options: { maximumGamma: 1 } },
    { what: 'a point outside', code: 'dosimetry/gamma-no-dose', options: { dose: { atMm: [99, 0, 0] } } },
    { what: 'an evaluated dose of 0', code: 'dosimetry/gamma-no-dose', options: { dose: 'own-maximum' } },
  ] as const;
  test.each(cases)('$what: $code', ({ code, options }) => {
    expect(() => gammaIndex(flat, nothing, { ...CRITERIA, ...options })).toThrow(expect.objectContaining({ code }));
  });
});

test('progress rises to 1 and may end the comparison', () => {
  const flat = fieldOf({ size: [20, 20, 20] }, () => 60);
  const shares: number[] = [];
  gammaIndex(flat, flat, { ...CRITERIA, onProgress: (share) => shares.push(share) });
  expect(shares.length).toBeGreaterThan(50);
  expect(shares.length).toBeLessThan(110);
  expect(shares).toEqual(shares.toSorted((a, b) => a - b));
  expect(shares.at(-1)).toBe(1);
  const stop = () => {
    throw new Error('stopped');
  };
  expect(() => gammaIndex(flat, flat, { ...CRITERIA, onProgress: stop })).toThrow('stopped');
});
