import type { Beam } from '@isocenter/dicom-rt';
import { describe, expect, test } from 'vitest';
import { beamGeometry, fieldOutlines } from './beam-geometry.ts';
import type { Vec3 } from './contract.ts';

const beam = (
  angles: { gantry?: number; collimator?: number; couch?: number },
  isocenterMm: Vec3 = [0, 0, 0],
): Beam => ({
  number: 1,
  radiation: 'PHOTON',
  deliveryType: 'TREATMENT',
  sourceAxisDistanceMm: 1000,
  leafBoundariesMm: {},
  controlPoints: [
    {
      index: 0,
      gantryAngleDeg: angles.gantry ?? 0,
      collimatorAngleDeg: angles.collimator ?? 0,
      couchAngleDeg: angles.couch ?? 0,
      isocenterMm,
      limiters: [
        { type: 'ASYMX', positionsMm: Float64Array.of(-10, 30) },
        { type: 'ASYMY', positionsMm: Float64Array.of(-20, 40) },
      ],
    },
  ],
});

const rounded = (point: Vec3 | null | undefined) => point?.map((x) => Math.round(x * 1000) / 1000 + 0);

describe('where the source stands, worked out at the treatment couch', () => {
  // Head first supine: the source above shines on the front of the patient (-y); gantry 90 stands at the patient's left (+x).
  const cases: { position: string; gantry: number; couch?: number; source: Vec3 }[] = [
    { position: 'HFS', gantry: 0, source: [0, -1000, 0] },
    { position: 'HFS', gantry: 90, source: [1000, 0, 0] },
    { position: 'HFS', gantry: 180, source: [0, 1000, 0] },
    { position: 'HFS', gantry: 270, source: [-1000, 0, 0] },
    // Prone: the source above shines on the back; gantry 90 now stands at the patient's right.
    { position: 'HFP', gantry: 0, source: [0, 1000, 0] },
    { position: 'HFP', gantry: 90, source: [-1000, 0, 0] },
    // Feet first supine: still the front, but left and right change sides.
    { position: 'FFS', gantry: 0, source: [0, -1000, 0] },
    { position: 'FFS', gantry: 90, source: [-1000, 0, 0] },
    { position: 'FFP', gantry: 0, source: [0, 1000, 0] },
    { position: 'FFP', gantry: 90, source: [1000, 0, 0] },
    // On the right side the left side is up.
    { position: 'HFDR', gantry: 0, source: [1000, 0, 0] },
    { position: 'HFDL', gantry: 0, source: [-1000, 0, 0] },
    { position: 'FFDR', gantry: 0, source: [1000, 0, 0] },
    { position: 'FFDL', gantry: 0, source: [-1000, 0, 0] },
    // Couch 90 (counter-clockwise from above) turns the head, which was at the gantry, to the viewer's left: what stands at the
    // viewer's right, gantry 90, then shines from the feet.
    { position: 'HFS', gantry: 90, couch: 90, source: [0, 0, -1000] },
    { position: 'HFS', gantry: 270, couch: 90, source: [0, 0, 1000] },
    { position: 'HFS', gantry: 0, couch: 90, source: [0, -1000, 0] },
  ];
  for (const { position, gantry, couch = 0, source } of cases)
    test(`${position}, gantry ${gantry}, couch ${couch}`, () => {
      expect(rounded(beamGeometry(beam({ gantry, couch }), position).sourceMm)).toEqual([...source]);
    });
});

describe('where the jaws -10..30 by -20..40 lie', () => {
  const cases: { gantry: number; collimator: number; corner: Vec3 }[] = [
    // The corner x = -10, y = -20 of the field, HFS: x to the left, y to the head.
    { gantry: 0, collimator: 0, corner: [-10, 0, -20] },
    // Gantry 90 looks from the left: collimator x then points to the floor, the patient's back.
    { gantry: 90, collimator: 0, corner: [0, -10, -20] },
    // Collimator 90 turns x to y and y to -x: (-10, -20) comes to (20, -10).
    { gantry: 0, collimator: 90, corner: [20, 0, -10] },
  ];
  for (const { gantry, collimator, corner } of cases)
    test(`gantry ${gantry}, collimator ${collimator}`, () => {
      const { outlinesMm } = beamGeometry(beam({ gantry, collimator }), 'HFS');
      expect(outlinesMm.map((outline) => outline.length)).toEqual([4]);
      expect(rounded(outlinesMm[0]?.[0])).toEqual([...corner]);
    });

  test('everything moves with the isocentre', () => {
    const { sourceMm, outlinesMm } = beamGeometry(beam({}, [5, 6, 7]), 'HFS');
    expect(rounded(sourceMm)).toEqual([5, -994, 7]);
    expect(rounded(outlinesMm[0]?.[0])).toEqual([-5, 6, -13]);
  });

  test('without a patient position nothing is drawn', () => {
    expect(beamGeometry(beam({}), undefined)).toEqual({ sourceMm: null, outlinesMm: [] });
  });
});

describe('what jaws and leaves leave open, one polygon per run of open pairs', () => {
  const jaws = [
    { type: 'ASYMX', positionsMm: Float64Array.of(-15, 15) },
    { type: 'ASYMY', positionsMm: Float64Array.of(-10, 8) },
  ];
  test('leaves are clipped to the jaws, and closed pairs are left out', () => {
    // Pair 0 lies beyond the y jaw; pair 1 is -20..20, cut to -15..15; pair 2 is -4..6, cut at y = 8; pairs 3 and 4 are closed.
    const positionsMm = Float64Array.of(-5, -20, -4, 0, 0, 10, 20, 6, 0, 0);
    const outlines = fieldOutlines(
      { limiters: [...jaws, { type: 'MLCX', positionsMm }] },
      { MLCX: Float64Array.of(-20, -10, 0, 10, 20, 30) },
    );
    expect(outlines).toEqual([
      [
        [-15, -10],
        [-15, 0],
        [-4, 0],
        [-4, 8],
        [6, 8],
        [6, 0],
        [15, 0],
        [15, -10],
      ],
    ]);
  });

  // Three pairs of 5 mm from -5 to 10; where two openings meet in no more than a point, nothing passes between them.
  const boundaries = Float64Array.of(-5, 0, 5, 10);
  const cases = [
    { what: 'a closed pair between two openings', left: [-3, 0, -3], right: [3, 0, 3], polygons: 2 },
    { what: 'openings beside each other that share nothing', left: [-9, 2, 2], right: [1, 9, 9], polygons: 2 },
    { what: 'openings that overlap', left: [-9, 0, 2], right: [1, 9, 9], polygons: 1 },
    { what: 'all closed', left: [0, 0, 0], right: [0, 0, 0], polygons: 0 },
  ];
  for (const { what, left, right, polygons } of cases)
    for (const type of ['MLCX', 'MLCY'] as const)
      test(`${type}, ${what}: ${polygons}`, () => {
        const limiters = [{ type, positionsMm: Float64Array.from([...left, ...right]) }];
        const outlines = fieldOutlines({ limiters }, { [type]: boundaries });
        expect(outlines).toHaveLength(polygons);
        // Shoelace formula: no polygon covers what is closed.
        const openMm2 = left.reduce((sum, from, pair) => sum + 5 * ((right[pair] ?? 0) - from), 0);
        const areaMm2 = outlines.reduce((sum, outline) => {
          const twice = outline.reduce((area, [x, y], n) => {
            const [xNext, yNext] = outline[(n + 1) % outline.length] ?? [0, 0];
            return area + x * yNext - xNext * y;
          }, 0);
          return sum + Math.abs(twice) / 2;
        }, 0);
        expect(areaMm2).toBeCloseTo(openMm2, 9);
      });
});
