import { GAMMA_STATE } from '@isocenter/dosimetry';
import { describe, expect, test } from 'vitest';
import { gammaCss, gammaTable, paintGamma } from './gamma-colour.ts';
import { cutGamma, failingLattice, type GammaVolume, gammaAt } from './gamma-plane.ts';

/** 3 × 2 × 2 voxels, 2 mm wide and 5 mm apart; the value tells the voxel: 0.1 i + 0.01 j + k. */
const volume: GammaVolume = {
  grid: { size: [3, 2, 2], spacingMm: [2, 2, 5], originMm: [-2, 0, 10] },
  values: Float32Array.from(
    { length: 12 },
    (_, n) => 0.1 * (n % 3) + 0.01 * (Math.floor(n / 3) % 2) + Math.floor(n / 6),
  ),
  signed: false,
  state: new Uint8Array(12).fill(GAMMA_STATE.judged),
};

describe('gammaAt()', () => {
  const cases = [
    { point: [-2, 0, 10], gamma: 0, what: 'the centre of the first voxel' },
    { point: [-1.1, 0.9, 12.4], gamma: 0, what: 'anywhere in that voxel' },
    { point: [2.9, 2.9, 17.4], gamma: 1.21, what: 'the far corner of the last voxel' },
    { point: [3.1, 0, 10], gamma: null, what: 'beyond the outer face' },
  ] as const;
  for (const { point, gamma, what } of cases)
    test(`${what}: ${gamma}`, () => {
      const found = gammaAt(volume, point);
      if (gamma === null) expect(found).toBeNull();
      else expect(found).toBeCloseTo(gamma, 6);
    });

  test('a voxel without gamma says why, and is not 0', () => {
    const state = Uint8Array.of(GAMMA_STATE.belowCutoff, GAMMA_STATE.outsideEvaluated, GAMMA_STATE.withoutDose);
    const points = [-2, 0, 2].map((x) => gammaAt({ ...volume, state }, [x, 0, 10]));
    expect(points).toEqual(['below cut-off', 'not judged', 'not judged']);
  });
});

test('a cut shows the voxels it passes through, not a mixture of two planes', () => {
  const lattice = cutGamma(volume, { orientation: 'axial', positionMm: 12.4 });
  expect([...(lattice?.values ?? [])].map((gamma) => Number(gamma.toFixed(2)))).toEqual([
    0, 0.1, 0.2, 0.01, 0.11, 0.21,
  ]);
  expect([...(lattice?.columnMm ?? [])]).toEqual([-2, 0, 2]);
  const coronal = cutGamma(volume, { orientation: 'coronal', positionMm: 2 });
  expect([...(coronal?.rowMm ?? [])]).toEqual([10, 15]);
  expect(coronal?.values[3]).toBeCloseTo(1.01, 6);
  expect(cutGamma(volume, { orientation: 'sagittal', positionMm: 4 })).toBeNull();
});

test('the outline of what fails takes what was not judged for nothing, and both signs for failing', () => {
  const lattice = {
    columnMm: new Float64Array(3),
    rowMm: new Float64Array(1),
    values: Float32Array.of(Number.NaN, -1.5, 0.5),
  };
  expect([...failingLattice(lattice).values]).toEqual([0, 1.5, 0.5]);
});

describe('colours', () => {
  const paint = (values: number[], failingOnly = false, signed = false) => {
    const lattice = { columnMm: new Float64Array(0), rowMm: new Float64Array(0), values: Float32Array.from(values) };
    const pixels = new Uint32Array(values.length);
    paintGamma(lattice, { table: gammaTable(signed), failingOnly }, pixels);
    return [...pixels];
  };

  test('gamma 1 passes and 1.01 fails: they are far apart', () => {
    const [passes, fails] = [gammaCss(1, false), gammaCss(1.0001, false)];
    expect([passes, fails]).toEqual(['rgb(158 202 225)', 'rgb(253 174 60)']);
    const [pixelOfPass, pixelOfFail] = paint([1, 1.01]);
    expect([pixelOfPass! & 255, pixelOfFail! & 255]).toEqual([158, 253]);
  });

  test('what was not judged stays clear; so does what passes where only failing points are asked for', () => {
    expect(paint([Number.NaN, 0.4], true)).toEqual([0, 0]);
    expect(paint([Number.NaN])).toEqual([0]);
    expect(paint([3, 99], true)[0]).toBe(paint([3, 99], true)[1]);
  });

  test('a signed map tells too cold from too hot', () => {
    const [cold, hot] = paint([-1.5, 1.5], false, true);
    expect(cold).not.toBe(hot);
    expect(paint([-1.5, 1.5])[0]).toBe(paint([-1.5, 1.5])[1]);
  });
});
