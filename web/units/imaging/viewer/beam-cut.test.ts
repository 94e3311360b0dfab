import { describe, expect, test } from 'vitest';
import type { Vec3 } from '../../../../server/units/physics/contract.ts';
import { centralAxis, fieldEdges } from './beam-cut.ts';

/** From the front, 1000 mm from the isocentre at the origin, a field of 100 mm x 60 mm. */
const sourceMm: Vec3 = [0, -1000, 0];
const opening: Vec3[] = [
  [-50, 0, -30],
  [50, 0, -30],
  [50, 0, 30],
  [-50, 0, 30],
];
const outlinesMm = [opening];

describe('fieldEdges() of an anterior field', () => {
  test('a coronal plane 100 mm behind the isocentre shows the field enlarged by 1.1', () => {
    const edges = fieldEdges({ sourceMm, outlinesMm }, { orientation: 'coronal', positionMm: 100 });
    expect(edges).toHaveLength(4);
    const xs = edges.flatMap(([h1, , h2]) => [h1, h2]);
    const zs = edges.flatMap(([, v1, , v2]) => [v1, v2]);
    expect(Math.max(...xs)).toBeCloseTo(55, 9);
    expect(Math.min(...zs)).toBeCloseTo(-33, 9);
  });

  test('the axial plane through the isocentre shows its two diverging sides', () => {
    const edges = fieldEdges({ sourceMm, outlinesMm }, { orientation: 'axial', positionMm: 0 });
    expect(edges).toHaveLength(2);
    for (const [h1, v1, h2, v2] of edges) {
      const atIsocentre = h1 + ((0 - v1) / (v2 - v1)) * (h2 - h1);
      expect(Math.abs(atIsocentre)).toBeCloseTo(50, 9);
    }
  });

  test('two openings are two fields', () => {
    const beside = opening.map(([x, y, z]): Vec3 => [x + 200, y, z]);
    const edges = fieldEdges({ sourceMm, outlinesMm: [opening, beside] }, { orientation: 'axial', positionMm: 0 });
    // What is open on the line of the isocentre: -50..50 and 150..250.
    const meets = edges.map(([h1, v1, h2, v2]) => Math.round(h1 + ((0 - v1) / (v2 - v1)) * (h2 - h1)));
    expect(meets.sort((a, b) => a - b)).toEqual([-50, 50, 150, 250]);
  });

  test('a plane beside the field shows nothing', () => {
    expect(fieldEdges({ sourceMm, outlinesMm }, { orientation: 'axial', positionMm: 60 })).toEqual([]);
  });
});

test('centralAxis() runs from the source through the isocentre', () => {
  const axis = centralAxis({ sourceMm, isocenterMm: [0, 0, 0] }, 'sagittal');
  expect(axis?.slice(0, 2)).toEqual([-1000, 0]);
  expect(axis?.[2]).toBeCloseTo(350, 9);
  expect(centralAxis({ sourceMm: null, isocenterMm: [0, 0, 0] }, 'axial')).toBeNull();
});
