import type { Structure } from '@isocenter/dicom-rt';
import type { DoseField } from '@isocenter/dosimetry';
import { describe, expect, test } from 'vitest';
import { GoalStructures } from './goal-structures.ts';
import { measureStructure } from './measure-structure.ts';
import { nameMatches } from './name-matches.ts';

/** 10 Gy everywhere, in 40 voxels of 2 mm each way. */
const field: DoseField = {
  grid: {
    size: [40, 40, 40],
    spacingMm: [2, 2, 2],
    originMm: [0, 0, 0],
    axes: [
      [1, 0, 0],
      [0, 1, 0],
      [0, 0, 1],
    ],
  },
  doseGy: new Float32Array(40 ** 3).fill(10),
  quantumGy: 0,
};
/** Squares of 10 mm on six planes 2 mm apart: ending on its outermost planes, 10 x 10 x 10 mm = 1 cc. */
const square = (x: number, z: number) => Float64Array.of(x, 20, z, x + 10, 20, z, x + 10, 30, z, x, 30, z);
const structure = (roiNumber: number, name: string, at: number | null): Structure => ({
  roiNumber,
  name,
  contours:
    at === null
      ? []
      : [20, 22, 24, 26, 28, 30].map((z) => ({ geometricType: 'CLOSED_PLANAR', pointsMm: square(at, z) })),
});
const structuresOf = (structures: readonly Structure[], confirmed: ReadonlyMap<string, string> = new Map()) =>
  new GoalStructures(
    structures.map((one) => measureStructure(one, { field, objects: [] })),
    nameMatches(structures, confirmed),
  );

describe('the structure that a goal speaks of', () => {
  test('is the one of that name', () => {
    expect(structuresOf([structure(1, 'Rectum', 10)]).find('Rectum')).toMatchObject([{ roiNumber: 1, name: 'Rectum' }]);
  });

  test('of two, is the one with contours', () => {
    const found = structuresOf([structure(1, 'Rectum', null), structure(2, 'rectum', 10)]).find('Rectum');
    expect(found).toMatchObject([{ roiNumber: 2 }]);
  });

  test('of two with contours, is the one a person confirmed; else neither', () => {
    const both = [structure(1, 'Rectum', 10), structure(2, 'rectum', 30)];
    expect(structuresOf(both).find('Rectum')[0].reason?.code).toBe('notice/physics/goal-structure-twice');
    const confirmed = new Map([['rectum', 'Rectum']]);
    expect(structuresOf(both, confirmed).find('Rectum')).toMatchObject([{ roiNumber: 2 }]);
  });

  test('of a target, is each of its kind', () => {
    const targets = [structure(1, 'PTV70', 10), structure(2, 'PTV56', 30), structure(3, 'CTV', 50)];
    expect(
      structuresOf(targets)
        .find('PTV')
        .map(({ roiNumber }) => roiNumber),
    ).toEqual([1, 2]);
  });

  test('of both sides, is left and right together', () => {
    const [both] = structuresOf([structure(1, 'Parotid_L', 10), structure(2, 'Parotid_R', 50)]).find('Parotids');
    expect(both).toMatchObject({ roiNumber: null, name: 'Parotid_L + Parotid_R' });
    expect(both.dvh?.volumeCc.value).toBeCloseTo(2, 6);
    expect(both.reason?.code).toBe('notice/physics/paired-organs');
  });

  test('that is perhaps there, waits for a person', () => {
    const [perhaps] = structuresOf([structure(1, 'PROS', 10)]).find('Prostate');
    expect(perhaps).toMatchObject({ name: null, reason: { code: 'notice/physics/goal-structure-unconfirmed' } });
  });

  test('that is not there, is not outlined', () => {
    expect(structuresOf([]).find('Heart')[0].reason?.code).toBe('notice/physics/goal-structure-absent');
  });
});
