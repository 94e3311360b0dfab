/** What must hold for any two doses, and a search of every place of small ones. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { doseAt } from '../dose/dose-at.ts';
import type { DoseField, Vec3 } from '../inputs.ts';
import { add, dot, scale } from '../vec3.ts';
import { gammaIndex } from './gamma-index.ts';
import type { GammaMap } from './gamma-map.ts';
import type { GammaOptions } from './gamma-options.ts';

type Axes = DoseField['grid']['axes'];
const AXIAL: Axes = [
  [1, 0, 0],
  [0, 1, 0],
  [0, 0, 1],
];

/** Rotation by Euler angles: the rows are the turned axes. */
function rotation(a: number, b: number, c: number): Axes {
  const [ca, sa, cb, sb, cc, sc] = [Math.cos(a), Math.sin(a), Math.cos(b), Math.sin(b), Math.cos(c), Math.sin(c)];
  return [
    [ca * cb, sa * cb, -sb],
    [ca * sb * sc - sa * cc, sa * sb * sc + ca * cc, cb * sc],
    [ca * sb * cc + sa * sc, sa * sb * cc - ca * sc, cb * cc],
  ];
}
const turned = (v: Vec3, by: Axes): Vec3 => add(add(scale(by[0], v[0]), scale(by[1], v[1])), scale(by[2], v[2]));

/** A dose between 20 and 80 Gy in which no voxel is like its neighbour, or smoother where `smooth` mixes it with a ramp. */
function noise(size: Vec3, seed: number, smooth: number): Float32Array {
  let state = seed >>> 0;
  return Float32Array.from({ length: size[0] * size[1] * size[2] }, (_, n) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return smooth * (40 + 3 * (n % size[0])) + (1 - smooth) * (20 + 60 * (state / 2 ** 32));
  });
}

const angle = fc.double({ min: -3, max: 3, noNaN: true });
/** Not nearer to a voxel centre than what counts as on it, unless it is. */
const place = fc.integer({ min: -300, max: 300 }).map((n) => n / 100);
const spacing = fc.double({ min: 0.8, max: 4, noNaN: true });
const field = (most: number) =>
  fc
    .record({
      size: fc.tuple(
        fc.integer({ min: 1, max: most }),
        fc.integer({ min: 1, max: most }),
        fc.integer({ min: 1, max: most }),
      ),
      spacingMm: fc.tuple(spacing, spacing, spacing),
      originMm: fc.tuple(place, place, place),
      axes: fc.oneof(
        fc.constant(AXIAL),
        fc.tuple(angle, angle, angle).map((angles) => rotation(...angles)),
      ),
      seed: fc.integer({ min: 1, max: 2 ** 31 }),
      smooth: fc.constantFrom(0, 0.8),
    })
    .map(({ seed, smooth, ...grid }): DoseField => ({ grid, doseGy: noise(grid.size, seed, smooth), quantumGy: 0 }));

const options = fc.record({
  doseDifferencePercent: fc.double({ min: 0.5, max: 10, noNaN: true }),
  distanceToAgreementMm: fc.double({ min: 0.5, max: 5, noNaN: true }),
  lowDoseCutoffPercent: fc.constant(0),
  normalisation: fc.constantFrom('global' as const, 'local' as const),
  dose: fc.constantFrom('absolute' as const, 'own-maximum' as const),
  maximumGamma: fc.constantFrom(1.3, 2, 4),
  vectors: fc.constant(true),
}) satisfies fc.Arbitrary<GammaOptions>;

const TOLERANCE = 3e-5;
const voxels = ({ gamma }: GammaMap) => Array.from(gamma.keys());

function centreOf({ grid }: DoseField, voxel: number): Vec3 {
  const [columns, rows] = grid.size;
  const index = [voxel % columns, Math.floor(voxel / columns) % rows, Math.floor(voxel / (columns * rows))];
  return grid.axes.reduce((at, axis, n) => add(at, scale(axis, index[n]! * grid.spacingMm[n]!)), grid.originMm);
}

/** Gamma² at one place, from its definition; Infinity outside the evaluated dose. */
function valueAt(place: Vec3, from: Vec3, referenceGy: number, evaluated: DoseField, map: GammaMap): number {
  const { method } = map;
  const there = doseAt(evaluated, place);
  if (there === undefined) return Infinity;
  const hundred = method.normalisation === 'global' ? method.normalisationGy : referenceGy;
  const difference = (method.evaluatedScale * there - referenceGy) / ((method.doseDifferencePercent / 100) * hundred);
  const way = add(place, scale(from, -1));
  return dot(way, way) / method.distanceToAgreementMm ** 2 + difference ** 2;
}

/** Every place of a lattice over the evaluated dose, to its outer faces, then downhill from the best of them. */
function searchEverywhere(places: readonly Vec3[], stepMm: number, value: (place: Vec3) => number): number {
  const best = places.map((place) => ({ place, squared: value(place) })).sort((a, b) => a.squared - b.squared);
  return best.slice(0, 4).reduce((least, start) => {
    let { place, squared } = start;
    for (let step = stepMm; step > stepMm / 2000; ) {
      const around = [-1, 0, 1].flatMap((x) => [-1, 0, 1].flatMap((y) => [-1, 0, 1].map((z): Vec3 => [x, y, z])));
      const next = around
        .map((way) => add(place, scale(way, step)))
        .map((at) => ({ place: at, squared: value(at) }))
        .reduce((a, b) => (b.squared < a.squared ? b : a));
      if (next.squared < squared) ({ place, squared } = next);
      else step /= 2;
    }
    return Math.min(least, squared);
  }, Infinity);
}

function latticeOver({ grid }: DoseField): Vec3[] {
  const steps = (count: number) => Array.from({ length: 4 * count + 1 }, (_, n) => n / 4 - 0.5);
  const along = (axis: 0 | 1 | 2, index: number) => scale(grid.axes[axis], index * grid.spacingMm[axis]);
  return steps(grid.size[0]).flatMap((i) =>
    steps(grid.size[1]).flatMap((j) =>
      steps(grid.size[2]).map((k) => add(grid.originMm, add(along(0, i), add(along(1, j), along(2, k))))),
    ),
  );
}

describe('gamma of any two small doses on any grids', () => {
  test('is reached where it says, and nowhere is there less', () => {
    fc.assert(
      fc.property(field(3), field(4), options, (reference, evaluated, asked) => {
        const map = gammaIndex(reference, evaluated, asked);
        const places = latticeOver(evaluated);
        for (const v of voxels(map)) {
          const at = centreOf(reference, v);
          const value = (place: Vec3) => valueAt(place, at, reference.doseGy[v]!, evaluated, map);
          const gamma = map.gamma[v]!;
          if (Number.isNaN(gamma)) {
            expect(value(at)).toBe(Infinity);
            continue;
          }
          const way: Vec3 = [map.vectorMm![3 * v]!, map.vectorMm![3 * v + 1]!, map.vectorMm![3 * v + 2]!];
          if (gamma < Math.fround(asked.maximumGamma))
            expect(Math.abs(Math.sqrt(value(add(at, way))) - gamma)).toBeLessThan(1e-4);
          else expect(way).toEqual([Number.NaN, Number.NaN, Number.NaN]);
          const least = Math.sqrt(searchEverywhere(places, Math.max(...evaluated.grid.spacingMm) / 4, value));
          expect(gamma).toBeLessThan(Math.min(asked.maximumGamma, least) + TOLERANCE);
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('laws', () => {
  const pair = fc.record({ reference: field(4), evaluated: field(4), asked: options });
  /** Runs both and compares them voxel by voxel. */
  const compare = (a: GammaMap, b: GammaMap, holds: (a: number, b: number) => boolean) =>
    voxels(a).every((v) => (a.state[v] === 1 && b.state[v] === 1 ? holds(a.gamma[v]!, b.gamma[v]!) : true));
  const same = (a: number, b: number) => Math.abs(a - b) < TOLERANCE;
  const times = (dose: DoseField, factor: number): DoseField => ({
    ...dose,
    doseGy: dose.doseGy.map((gy) => gy * factor),
  });

  test('equal doses give 0', () => {
    fc.assert(
      fc.property(field(4), options, (dose, asked) => {
        expect(gammaIndex(dose, dose, asked).gamma.every((gamma) => gamma === 0)).toBe(true);
      }),
    );
  });

  test('both doses scaled, with the criterion that is a share of them: the same', () => {
    fc.assert(
      fc.property(pair, fc.double({ min: 0.1, max: 10, noNaN: true }), ({ reference, evaluated, asked }, factor) => {
        const scaled = gammaIndex(times(reference, factor), times(evaluated, factor), asked);
        expect(compare(gammaIndex(reference, evaluated, asked), scaled, same)).toBe(true);
      }),
    );
  });

  test('all lengths scaled, with the distance criterion: the same', () => {
    const longer = ({ grid, ...dose }: DoseField, factor: number): DoseField => ({
      ...dose,
      grid: { ...grid, originMm: scale(grid.originMm, factor), spacingMm: scale(grid.spacingMm, factor) },
    });
    fc.assert(
      fc.property(pair, fc.double({ min: 0.2, max: 5, noNaN: true }), ({ reference, evaluated, asked }, factor) => {
        const wide = { ...asked, distanceToAgreementMm: factor * asked.distanceToAgreementMm };
        const scaled = gammaIndex(longer(reference, factor), longer(evaluated, factor), wide);
        expect(compare(gammaIndex(reference, evaluated, asked), scaled, same)).toBe(true);
      }),
    );
  });

  test('both doses turned and moved: the same', () => {
    const moved = ({ grid, ...dose }: DoseField, by: Axes, shift: Vec3): DoseField => ({
      ...dose,
      grid: {
        ...grid,
        originMm: add(turned(grid.originMm, by), shift),
        axes: [turned(grid.axes[0], by), turned(grid.axes[1], by), turned(grid.axes[2], by)],
      },
    });
    fc.assert(
      fc.property(pair, fc.tuple(angle, angle, angle), ({ reference, evaluated, asked }, angles) => {
        const by = rotation(...angles);
        const there = gammaIndex(moved(reference, by, [10, -20, 30]), moved(evaluated, by, [10, -20, 30]), asked);
        expect(compare(gammaIndex(reference, evaluated, asked), there, same)).toBe(true);
      }),
    );
  });

  test('wider criteria never raise it', () => {
    const wider = fc.double({ min: 1, max: 3, noNaN: true });
    fc.assert(
      fc.property(pair, wider, wider, ({ reference, evaluated, asked }, dose, distance) => {
        const wide = gammaIndex(reference, evaluated, {
          ...asked,
          doseDifferencePercent: dose * asked.doseDifferencePercent,
          distanceToAgreementMm: distance * asked.distanceToAgreementMm,
        });
        expect(compare(gammaIndex(reference, evaluated, asked), wide, (a, b) => b < a + TOLERANCE)).toBe(true);
      }),
    );
  });

  test('the evaluated dose stored the other way round: the same', () => {
    const reversed = ({ grid, doseGy, ...dose }: DoseField): DoseField => ({
      ...dose,
      doseGy: doseGy.toReversed(),
      grid: {
        ...grid,
        originMm: centreOf({ grid, doseGy, ...dose }, doseGy.length - 1),
        axes: [scale(grid.axes[0], -1), scale(grid.axes[1], -1), scale(grid.axes[2], -1)],
      },
    });
    fc.assert(
      fc.property(pair, ({ reference, evaluated, asked }) => {
        const other = gammaIndex(reference, reversed(evaluated), asked);
        expect(compare(gammaIndex(reference, evaluated, asked), other, same)).toBe(true);
      }),
    );
  });
});
