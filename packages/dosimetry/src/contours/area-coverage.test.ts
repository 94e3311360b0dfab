import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { areaCoverage, type CellLattice } from './area-coverage.ts';
import { Outline } from './outline.ts';

const lattice: CellLattice = { originU: 0, originV: 0, cellU: 1, cellV: 1, columns: 12, rows: 12 };
const square = (from: number, to: number) => Float64Array.of(from, from, to, from, to, to, from, to);
const sum = (values: Float64Array) => values.reduce((a, b) => a + b, 0);

describe('areaCoverage()', () => {
  // Areas by hand, in cells of 1 by 1.
  const cases = [
    { name: 'a square on cell borders', loops: [square(2, 5)], area: 9 },
    { name: 'a square between them', loops: [square(2.25, 5.5)], area: 3.25 ** 2 },
    { name: 'a triangle', loops: [Float64Array.of(1, 1, 9, 1, 1, 7)], area: 24 },
    { name: 'a square with a square hole', loops: [square(1, 9), square(3, 5)], area: 60 },
    { name: 'the same, both drawn the other way round', loops: [square(9, 1), square(5, 3)], area: 60 },
    { name: 'an island in the hole', loops: [square(1, 9), square(3, 7), square(4, 6)], area: 64 - 16 + 4 },
    { name: 'two squares that overlap cancel where they do', loops: [square(1, 5), square(3, 7)], area: 16 + 16 - 8 },
    { name: 'the same loop twice cancels', loops: [square(1, 5), square(1, 5)], area: 0 },
    {
      name: 'a hole by keyhole: out along a bridge and back',
      loops: [Float64Array.of(1, 1, 9, 1, 9, 9, 1, 9, 1, 5, 3, 5, 3, 7, 7, 7, 7, 3, 3, 3, 3, 5, 1, 5)],
      area: 64 - 16,
    },
    { name: 'a bow tie: both halves count', loops: [Float64Array.of(1, 1, 9, 9, 9, 1, 1, 9)], area: 32 },
    { name: 'a sliver thinner than a cell', loops: [Float64Array.of(1, 3.4, 9, 3.4, 9, 3.6, 1, 3.6)], area: 1.6 },
  ];
  test.each(cases)('$name: $area', ({ loops, area }) => {
    const coverage = areaCoverage(new Outline(loops), lattice);
    expect(sum(coverage.share)).toBeCloseTo(area, 9);
    expect(coverage.cells).toBeCloseTo(area, 9);
  });

  test('a cell cut by a diagonal is half covered, and the covered part lies a sixth off its centre', () => {
    const { share, momentU, momentV } = areaCoverage(new Outline([Float64Array.of(3, 3, 4, 3, 3, 4)]), lattice);
    const cell = 3 * 12 + 3;
    expect(share[cell]).toBeCloseTo(0.5, 12);
    expect(momentU[cell]! / share[cell]!).toBeCloseTo(1 / 3 - 1 / 2, 12);
    expect(momentV[cell]! / share[cell]!).toBeCloseTo(1 / 3 - 1 / 2, 12);
  });

  const point = fc.tuple(
    fc.double({ min: 0.1, max: 10.9, noNaN: true }),
    fc.double({ min: 0.1, max: 10.9, noNaN: true }),
  );
  const star = fc.array(fc.double({ min: 0.5, max: 5, noNaN: true }), { minLength: 3, maxLength: 24 }).map((radii) =>
    Float64Array.from(
      radii.flatMap((r, n) => {
        const angle = (2 * Math.PI * n) / radii.length;
        return [5.5 + r * Math.cos(angle), 5.5 + r * Math.sin(angle)];
      }),
    ),
  );

  test('law: a simple polygon has the area and the centre of the shoelace formula', () => {
    fc.assert(
      fc.property(star, (loop) => {
        const { share, momentU, momentV } = areaCoverage(new Outline([loop]), lattice);
        let [area, u, v] = [0, 0, 0];
        for (let a = loop.length - 2, b = 0; b < loop.length; a = b, b += 2) {
          const cross = loop[a]! * loop[b + 1]! - loop[b]! * loop[a + 1]!;
          area += cross / 2;
          u += ((loop[a]! + loop[b]!) * cross) / 6;
          v += ((loop[a + 1]! + loop[b + 1]!) * cross) / 6;
        }
        const [ownU, ownV] = [0, 1].map((axis) =>
          share.reduce((total, s, cell) => {
            const place = axis === 0 ? cell % 12 : Math.floor(cell / 12);
            return total + s * (place + 0.5) + (axis === 0 ? momentU : momentV)[cell]!;
          }, 0),
        );
        expect(sum(share)).toBeCloseTo(area, 6);
        expect(ownU).toBeCloseTo(u, 5);
        expect(ownV).toBeCloseTo(v, 5);
      }),
    );
  });

  // Corners on whole cells: level edges that cross upright ones, shared borders, corners on corners, bridges. By hand, cell by cell.
  const corner = fc.integer({ min: 0, max: 10 });
  const rectangle = fc.tuple(corner, corner, corner, corner);
  test('law: rectangles on cell borders cover each cell that an odd number of them holds', () => {
    fc.assert(
      fc.property(fc.array(rectangle, { minLength: 1, maxLength: 5 }), (rectangles) => {
        const loops = rectangles.map(([a, b, c, d]) => Float64Array.of(a, b, c, b, c, d, a, d));
        const { share } = areaCoverage(new Outline(loops), lattice);
        for (let row = 0; row < 12; row++)
          for (let column = 0; column < 12; column++) {
            const holding = rectangles.filter(
              ([a, b, c, d]) =>
                column >= Math.min(a, c) && column < Math.max(a, c) && row >= Math.min(b, d) && row < Math.max(b, d),
            );
            expect(share[row * 12 + column]).toBeCloseTo(holding.length % 2, 9);
          }
      }),
      { numRuns: 500 },
    );
  });

  test('law: a lattice over a part of a structure finds there what one over the whole finds', () => {
    const from = fc.integer({ min: 1, max: 6 });
    fc.assert(
      fc.property(star, from, from, (loop, u, v) => {
        const whole = areaCoverage(new Outline([loop]), lattice);
        const part = areaCoverage(new Outline([loop]), { ...lattice, originU: u, originV: v, columns: 5, rows: 5 });
        // Its first column counts what lies further left, its last one stays empty.
        for (let row = 0; row < 5; row++)
          for (let column = 1; column < 4; column++) {
            const [here, there] = [row * 5 + column, (row + v) * 12 + column + u];
            for (const key of ['share', 'momentU', 'momentV'] as const)
              expect(part[key][here]).toBeCloseTo(whole[key][there]!, 9);
          }
      }),
    );
  });

  test('law: however loops cross, a cell is covered between 0 and 1', () => {
    const loop = fc.array(point, { minLength: 3, maxLength: 12 }).map((points) => Float64Array.from(points.flat()));
    fc.assert(
      fc.property(fc.array(loop, { minLength: 1, maxLength: 3 }), (loops) => {
        for (const share of areaCoverage(new Outline(loops), lattice).share) {
          expect(share).toBeGreaterThan(-1e-6);
          expect(share).toBeLessThan(1 + 1e-6);
        }
      }),
    );
  });
});
