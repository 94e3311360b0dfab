/** What must hold of any two outlines, whatever their shape. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ClosedContour } from '../inputs.ts';
import { compareContours } from './compare-contours.ts';
import type { ContourComparison } from './comparison.ts';

interface Blob {
  readonly centreMm: readonly [number, number];
  readonly radiiMm: readonly number[];
  readonly planes: number;
}

const blob: fc.Arbitrary<Blob> = fc.record({
  centreMm: fc.tuple(fc.double({ min: -4, max: 4, noNaN: true }), fc.double({ min: -4, max: 4, noNaN: true })),
  radiiMm: fc.array(fc.double({ min: 6, max: 14, noNaN: true }), { minLength: 8, maxLength: 8 }),
  planes: fc.integer({ min: 3, max: 6 }),
});

/** A star-shaped outline, the same on a few planes 3 mm apart. */
function contoursOf({ centreMm: [x, y], radiiMm, planes }: Blob): ClosedContour[] {
  return Array.from({ length: planes }, (_, p) =>
    Float64Array.from(
      radiiMm.flatMap((r, n) => {
        const angle = (2 * Math.PI * n) / radiiMm.length;
        return [x + r * Math.cos(angle), y + r * Math.sin(angle), 3 * p];
      }),
    ),
  );
}

const middle = fc.double({ min: -4, max: 4, noNaN: true });
const semiAxis = fc.double({ min: 8, max: 14, noNaN: true });
/** Ellipses of 256 points on a few planes 3 mm apart. */
const oval: fc.Arbitrary<ClosedContour[]> = fc
  .tuple(middle, middle, semiAxis, semiAxis, fc.integer({ min: 3, max: 6 }))
  .map(([x, y, a, b, planes]) => {
    const angles = Array.from({ length: 256 }, (_, n) => (2 * Math.PI * n) / 256);
    return Array.from({ length: planes }, (_, p) =>
      Float64Array.from(angles.flatMap((at) => [x + a * Math.cos(at), y + b * Math.sin(at), 3 * p])),
    );
  });

const compare = (a: ClosedContour[], b: ClosedContour[], toleranceMm = 1): ContourComparison =>
  compareContours(a, b, { toleranceMm, endCap: 'slab' });
const RUNS = { numRuns: 12, seed: 7 };

test('a structure compared with itself: overlap 1, distances 0', () => {
  fc.assert(
    fc.property(blob, (a) => {
      const found = compare(contoursOf(a), contoursOf(a));
      expect(found.dice).toBeCloseTo(1, 9);
      expect(found.hausdorffMm).toBeCloseTo(0, 6);
      expect(found.surfaceDice).toBe(1);
      expect(found.addedPathLengthMm).toBe(0);
    }),
    RUNS,
  );
});

test('overlap and distances do not depend on which is which', () => {
  fc.assert(
    fc.property(blob, blob, (a, b) => {
      const [there, back] = [compare(contoursOf(a), contoursOf(b)), compare(contoursOf(b), contoursOf(a))];
      expect(back.dice).toBeCloseTo(there.dice, 9);
      expect(back.jaccard).toBeCloseTo(there.jaccard, 9);
      expect(back.hausdorffMm).toBeCloseTo(there.hausdorffMm, 9);
      expect(back.surfaceDice).toBeCloseTo(there.surfaceDice!, 9);
      expect(back.directed.aToB.meanMm).toBeCloseTo(there.directed.bToA.meanMm, 9);
      expect(back.volumeDifferenceCc).toBeCloseTo(-there.volumeDifferenceCc, 9);
    }),
    RUNS,
  );
});

test('order of the figures: Hausdorff ≥ HD95 ≥ 0, Jaccard = Dice / (2 - Dice), surface Dice grows with the tolerance', () => {
  fc.assert(
    fc.property(blob, blob, (a, b) => {
      const found = [0.5, 1, 3, 30].map((toleranceMm) => compare(contoursOf(a), contoursOf(b), toleranceMm));
      const { hausdorffMm, hd95Mm, meanSurfaceDistanceMm, dice, jaccard } = found[0]!;
      expect(hausdorffMm).toBeGreaterThanOrEqual(hd95Mm);
      expect(hd95Mm).toBeGreaterThanOrEqual(0);
      expect(hausdorffMm).toBeGreaterThanOrEqual(meanSurfaceDistanceMm);
      expect(jaccard).toBeCloseTo(dice / (2 - dice), 9);
      for (let n = 1; n < found.length; n++) {
        expect(found[n]!.surfaceDice!).toBeGreaterThanOrEqual(found[n - 1]!.surfaceDice!);
        expect(found[n]!.addedPathLengthMm!).toBeLessThanOrEqual(found[n - 1]!.addedPathLengthMm!);
      }
      expect(found.at(-1)!.surfaceDice).toBe(1);
    }),
    RUNS,
  );
});

const angle = fc.double({ min: -3, max: 3, noNaN: true });
const MOVED = [31, -17, 5] as const;

test('moved and tilted together, two structures compare as before: the lattice lies in their planes', () => {
  fc.assert(
    fc.property(blob, blob, angle, (a, b, tilt) => {
      const move = (contour: ClosedContour) => turned(contour, 0, tilt, MOVED);
      const [before, after] = [
        compare(contoursOf(a), contoursOf(b)),
        compare(contoursOf(a).map(move), contoursOf(b).map(move)),
      ];
      expect(after.dice).toBeCloseTo(before.dice, 6);
      expect(after.hausdorffMm).toBeCloseTo(before.hausdorffMm, 6);
      expect(after.hd95Mm).toBeCloseTo(before.hd95Mm, 6);
      expect(after.meanSurfaceDistanceMm).toBeCloseTo(before.meanSurfaceDistanceMm, 6);
      expect(after.surfaceDice).toBeCloseTo(before.surfaceDice!, 6);
    }),
    RUNS,
  );
});

test('turned in their planes as well, the figures of the outlines themselves stay', () => {
  fc.assert(
    fc.property(blob, blob, angle, angle, (a, b, around, tilt) => {
      const move = (contour: ClosedContour) => turned(contour, around, tilt, MOVED);
      const [before, after] = [
        compare(contoursOf(a), contoursOf(b)),
        compare(contoursOf(a).map(move), contoursOf(b).map(move)),
      ];
      expect(after.dice).toBeCloseTo(before.dice, 6);
      expect(after.volumeCc.a).toBeCloseTo(before.volumeCc.a, 6);
      expect(after.centroidDistanceMm).toBeCloseTo(before.centroidDistanceMm, 6);
      expect(after.addedPathLengthMm! - before.addedPathLengthMm!).toBeCloseTo(0, 3);
      // The nodes of the lattice, up to 0.7 mm apart, fall elsewhere. Each of 8 corners is cut over at most two pixels, by a quarter of a
      // millimetre in the middle: of outlines of 60 mm and more that is 8 · 1.4 / 60 · 0.25 mm. What a corner does to the furthest places
      // has no such bound: for them see the ovals below.
      expect(Math.abs(after.meanSurfaceDistanceMm - before.meanSurfaceDistanceMm)).toBeLessThan(0.05);
    }),
    RUNS,
  );
});

test('ovals turned in their planes: what is measured on the surface stays within what a chord of a pixel cuts off', () => {
  // A chord across a pixel p cuts (p √2)² / 8R off. p is a fortieth of the width, at first b / 20, once turned at most a / 20; R is b² / a
  // at the ends. Of semi-axes a and b of 8 to 14 mm: a / 1600 = 0.009 mm, then a³ / 1600 b² = 0.027 mm, of either oval.
  const chordsMm = 2 * (0.009 + 0.027);
  fc.assert(
    fc.property(oval, oval, angle, (a, b, around) => {
      const move = (contour: ClosedContour) => turned(contour, around, 0, MOVED);
      const [before, after] = [compare(a, b), compare(a.map(move), b.map(move))];
      expect(Math.abs(after.hausdorffMm - before.hausdorffMm)).toBeLessThan(chordsMm);
      expect(Math.abs(after.hd95Mm - before.hd95Mm)).toBeLessThan(chordsMm);
      expect(Math.abs(after.meanSurfaceDistanceMm - before.meanSurfaceDistanceMm)).toBeLessThan(chordsMm);
    }),
    RUNS,
  );
});

test('volumes of separate structures add up, and so does what they have in common with a third', () => {
  fc.assert(
    fc.property(blob, blob, blob, (a, b, c) => {
      const far = contoursOf({ ...b, centreMm: [b.centreMm[0] + 60, b.centreMm[1]] });
      const [one, other] = [compare(contoursOf(c), contoursOf(a)), compare(contoursOf(c), far)];
      const both = compare(contoursOf(c), [...contoursOf(a), ...far]);
      expect(both.volumeCc.b).toBeCloseTo(one.volumeCc.b + other.volumeCc.b, 9);
      expect(both.volumeCc.common).toBeCloseTo(one.volumeCc.common + other.volumeCc.common, 9);
    }),
    RUNS,
  );
});

function turned(
  contour: ClosedContour,
  around: number,
  tilt: number,
  by: readonly [number, number, number],
): ClosedContour {
  const out = new Float64Array(contour.length);
  for (let n = 0; n < contour.length; n += 3) {
    const [x, y, z] = [contour[n]!, contour[n + 1]!, contour[n + 2]!];
    const u = x * Math.cos(around) - y * Math.sin(around);
    const v = x * Math.sin(around) + y * Math.cos(around);
    out[n] = u + by[0];
    out[n + 1] = v * Math.cos(tilt) - z * Math.sin(tilt) + by[1];
    out[n + 2] = v * Math.sin(tilt) + z * Math.cos(tilt) + by[2];
  }
  return out;
}
