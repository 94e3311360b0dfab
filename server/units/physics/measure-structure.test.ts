import type { Structure } from '@isocenter/dicom-rt';
import type { DoseField } from '@isocenter/dosimetry';
import { expect, test } from 'vitest';
import { measureStructure } from './measure-structure.ts';

/** 40 mm of 2 mm voxels, 10 Gy everywhere: it reaches from -1 mm to 39 mm along each axis. */
const field: DoseField = {
  grid: {
    size: [20, 20, 20],
    spacingMm: [2, 2, 2],
    originMm: [0, 0, 0],
    axes: [
      [1, 0, 0],
      [0, 1, 0],
      [0, 0, 1],
    ],
  },
  doseGy: new Float32Array(8000).fill(10),
  quantumGy: 0,
};
/** A box with a contour on z = 10, 12 … mm. */
const box = ({ fromMm, sideMm, planes }: { fromMm: number; sideMm: number; planes: number }): Structure => ({
  roiNumber: 7,
  name: 'Lens_L',
  contours: Array.from({ length: planes }, (_, plane) => {
    const [a, b, z] = [fromMm, fromMm + sideMm, 10 + 2 * plane];
    return { geometricType: 'CLOSED_PLANAR', pointsMm: Float64Array.of(a, 10, z, b, 10, z, b, 14, z, a, 14, z) };
  }),
});
const ALL = 'Min[Gy], Mean[Gy], Max[Gy], D98%[Gy], D95%[Gy], D50%[Gy], D2%[Gy], D0.03cc[Gy]';

const cases: { what: string; structure: Structure; withheld: readonly string[]; said: readonly object[] }[] = [
  {
    what: 'nothing is withheld inside the grid',
    structure: box({ fromMm: 10, sideMm: 10, planes: 6 }),
    withheld: [],
    said: [],
  },
  {
    // 1 mm x 4 mm x 4 mm between the outermost planes and half a plane at each end: at most 0.024 cc
    what: 'a structure of less than 0.03 cc',
    structure: box({ fromMm: 10, sideMm: 1, planes: 3 }),
    withheld: ['d0_03ccGy'],
    said: [{ code: 'notice/dosimetry/smaller-than-asked', values: { metric: 'D0.03cc[Gy]', structure: 'Lens_L' } }],
  },
  {
    // 0.0005 mm of 20 mm lie beyond -1 mm: too little for the notice of the structure, enough to hold the extremes
    what: 'a hundred-thousandth outside the grid',
    structure: box({ fromMm: -1.0005, sideMm: 20, planes: 6 }),
    withheld: ['minGy', 'maxGy'],
    said: [{ code: 'notice/dosimetry/withheld-outside', values: { metric: 'Min[Gy], Max[Gy]', structure: 'Lens_L' } }],
  },
  {
    what: 'all of it outside the grid',
    structure: box({ fromMm: 100, sideMm: 20, planes: 6 }),
    withheld: ['minGy', 'meanGy', 'maxGy', 'd98Gy', 'd95Gy', 'd50Gy', 'd2Gy', 'd0_03ccGy'],
    said: [
      { code: 'notice/dosimetry/outside-dose-grid', values: { percent: 100 } },
      { code: 'notice/dosimetry/no-dose', values: { metric: ALL } },
    ],
  },
];
for (const { what, structure, withheld, said } of cases)
  test(`what is withheld is said: ${what}`, () => {
    const { result } = measureStructure(structure, { field, objects: [] });
    const absent = Object.entries(result).flatMap(([key, figure]) => (/Gy$/.test(key) && figure === null ? key : []));
    expect(absent.toSorted()).toEqual(withheld.toSorted());
    expect(result.notices).toMatchObject(said);
    expect(result.notices).toHaveLength(said.length);
  });
