import { describe, expect, test } from 'vitest';
import { compareMeshes } from './compare-meshes.ts';
import type { ClosedMesh } from './mesh-solid.ts';

/** A box with its lowest corner at (x, y, z), of twelve triangles. */
function box([x, y, z]: readonly [number, number, number], [a, b, c]: readonly [number, number, number]): ClosedMesh {
  const corner = (n: number) => [x + (n & 1) * a, y + ((n >> 1) & 1) * b, z + (n >> 2) * c];
  const faces = [
    [0, 2, 3, 1],
    [4, 5, 7, 6],
    [0, 1, 5, 4],
    [2, 6, 7, 3],
    [0, 4, 6, 2],
    [1, 3, 7, 5],
  ];
  return {
    positionsMm: Float64Array.from([0, 1, 2, 3, 4, 5, 6, 7].flatMap(corner)),
    triangles: Int32Array.from(faces.flatMap(([p, q, r, s]) => [p!, q!, r!, p!, r!, s!])),
  };
}

/** A sphere of triangles between circles of latitude, poles as vertices. */
function sphere(radiusMm: number, x: number, rings = 90): ClosedMesh {
  const around = 2 * rings;
  const points = [x, 0, radiusMm];
  for (let r = 1; r < rings; r++)
    for (let n = 0; n < around; n++) {
      const [polar, azimuth] = [(Math.PI * r) / rings, (2 * Math.PI * n) / around];
      points.push(
        x + radiusMm * Math.sin(polar) * Math.cos(azimuth),
        radiusMm * Math.sin(polar) * Math.sin(azimuth),
        radiusMm * Math.cos(polar),
      );
    }
  points.push(x, 0, -radiusMm);
  const last = points.length / 3 - 1;
  const at = (r: number, n: number) => 1 + (r - 1) * around + (n % around);
  const triangles: number[] = [];
  for (let n = 0; n < around; n++) {
    triangles.push(0, at(1, n), at(1, n + 1), last, at(rings - 1, n + 1), at(rings - 1, n));
    for (let r = 1; r + 1 < rings; r++)
      triangles.push(at(r, n), at(r + 1, n), at(r + 1, n + 1), at(r, n), at(r + 1, n + 1), at(r, n + 1));
  }
  return { positionsMm: Float64Array.from(points), triangles: Int32Array.from(triangles) };
}

describe('closed meshes', () => {
  test('boxes, worked by hand', () => {
    // 10 x 20 x 30 mm, the second moved by 5 mm along x: half of each is in common.
    const found = compareMeshes(box([0, 0, 0], [10, 20, 30]), box([5, 0, 0], [10, 20, 30]), { toleranceMm: 1 });
    expect(found.volumeCc.a).toBeCloseTo(6, 12);
    expect(found.volumeCc.common).toBeCloseTo(3, 9);
    expect(found.dice).toBeCloseTo(0.5, 9);
    expect(found.centroidMm.a.map((mm) => Math.round(mm * 1e9) / 1e9)).toEqual([5, 10, 15]);
    expect(found.centroidDistanceMm).toBeCloseTo(5, 9);
    expect(found.hausdorffMm).toBeCloseTo(5, 6);
    // Within 1 mm of the other surface: of the end inside it the border, 600 - 18 * 28; of the four sides the half that coincides, 500,
    // and 1 mm before that, 100; of the far end nothing. The surface is measured in pieces of half a millimetre.
    expect(Math.abs(found.surfaceDice! - (96 + 500 + 100) / 2200)).toBeLessThan(0.02);
  });

  test('spheres moved by 3 mm against the closed form', () => {
    const found = compareMeshes(sphere(30, 0), sphere(30, 3), { toleranceMm: 2 });
    expect(found.volumeCc.a).toBeCloseTo((4 / 3) * Math.PI * 27, 0);
    expect(found.dice).toBeCloseTo(0.9250625, 3);
    expect(found.hausdorffMm).toBeCloseTo(3, 2);
    expect(found.hd95Mm).toBeCloseTo(2.85, 2);
    expect(found.meanSurfaceDistanceMm).toBeCloseTo(1.5, 2);
    expect(found.surfaceDice!).toBeCloseTo(0.6666665, 2);
    expect(found.notMeasured.map(({ measure }) => measure)).toEqual(['addedPathLengthMm', 'slices']);
  });

  test('a mesh with a hole is refused', () => {
    const whole = box([0, 0, 0], [10, 10, 10]);
    const open = { ...whole, triangles: whole.triangles.subarray(3) };
    expect(() => compareMeshes(open, whole, { toleranceMm: 1 })).toThrow(/closed/);
  });
});
