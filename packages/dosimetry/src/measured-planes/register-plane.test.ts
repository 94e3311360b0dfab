import { describe, expect, test } from 'vitest';
import type { DoseField } from '../inputs.ts';
import { mirroredFit } from './mirrored-fit.ts';
import { movePlane } from './move-plane.ts';
import { parseMeasuredPlane } from './parse-measured-plane.ts';
import { planeOfDose } from './plane-of-dose.ts';
import { placementIn } from './plane-placement.ts';
import { type Registration, registerPlane } from './register-plane.ts';
import { bytesOf, sncArrayText } from './testing/array-files.ts';

type Dose = (xMm: number, yMm: number) => number;

const edgeOf = (penumbraMm: number) => (mm: number) => 1 / (1 + Math.exp((-mm * 2 * Math.log(4)) / penumbraMm));
/** Two gaps in a field with a slope: not symmetric in any way. `penumbraMm` from 80 to 20 %; edges are logistic, for a closed form. */
function fieldWith(penumbraMm: number): Dose {
  const edge = edgeOf(penumbraMm);
  const field =
    (halfX: number, halfY: number): Dose =>
    (x, y) =>
      edge(halfX - Math.abs(x)) * edge(halfY - Math.abs(y));
  return (x, y) =>
    (2 + 0.004 * x) * field(60, 45)(x, y) - 0.8 * field(8, 12)(x - 22, y - 9) - 0.5 * field(15, 6)(x + 18, y + 20);
}
const modulated = fieldWith(4.5);

/** The plan as a planar RTDOSE: rows run from the head to the feet, pixels of `spacing` mm. */
function planOf(dose: Dose, spacing: number, halfMm = 110): DoseField {
  const side = Math.round((2 * halfMm) / spacing) + 1;
  return {
    grid: {
      size: [side, side, 1],
      spacingMm: [spacing, spacing, 1],
      originMm: [-halfMm, 30, halfMm],
      axes: [
        [1, 0, 0],
        [0, 0, -1],
        [0, 1, 0],
      ],
    },
    doseGy: Float32Array.from({ length: side * side }, (_, n) =>
      dose(-halfMm + (n % side) * spacing, halfMm - Math.floor(n / side) * spacing),
    ),
    quantumGy: 0,
  };
}

const ISOCENTRE = [0, 0, 0] as const;
const planned = (dose: Dose, spacing = 1, halfMm?: number) => {
  const doseField = planOf(dose, spacing, halfMm);
  return { field: doseField, placement: placementIn(doseField, ISOCENTRE) };
};
/** Detectors of a MapCHECK 2 that measured `dose` while they stood off by a shift and a turn; the file is written and read. */
function measured(dose: Dose, { x = 0, y = 0, turnDeg = 0, dosePerCount = 0.001 } = {}) {
  const angle = (turnDeg * Math.PI) / 180;
  const moved: Dose = (px, py) =>
    dose(Math.cos(angle) * px - Math.sin(angle) * py + x, Math.sin(angle) * px + Math.cos(angle) * py + y);
  return parseMeasuredPlane(bytesOf(sncArrayText(moved, { dosePerCount })), { name: 'array.txt' });
}
const options = { searchRangeMm: 10, rotationRangeDeg: 0, lowDoseCutoffPercent: 10 };
function found(result: ReturnType<typeof registerPlane>): Registration {
  if (!result.found) throw new Error(`no registration: ${result.reason}`);
  return result;
}

describe('the shift of a plane that is known from how it was made', () => {
  const shifts = [
    { x: 0, y: 0 },
    { x: 0.5, y: -0.5 },
    { x: 0.27, y: 1.13 },
    { x: -3.4, y: 2.05 },
    { x: 7.81, y: -6.33 },
    { x: -9.2, y: -9.2 },
  ];
  const plans = [
    { spacing: 1, penumbraMm: 4.5 },
    { spacing: 2, penumbraMm: 4.5 },
    { spacing: 2.5, penumbraMm: 6 }, // pixels of 2.5 mm do not carry a narrower one
  ];
  test.each(shifts.flatMap((shift) => plans.map((plan) => ({ ...shift, ...plan }))))(
    'shift $x, $y mm on a plan of $spacing mm pixels, to 0.02 mm',
    ({ spacing, penumbraMm, ...shift }) => {
      const dose = fieldWith(penumbraMm);
      const { shiftMm, scale, rotationDeg } = found(
        registerPlane(measured(dose, shift), planned(dose, spacing), options),
      );
      expect(Math.abs(shiftMm.x - shift.x)).toBeLessThan(0.02);
      expect(Math.abs(shiftMm.y - shift.y)).toBeLessThan(0.02);
      expect([scale, rotationDeg]).toEqual([1, 0]);
    },
  );

  test.each([
    { x: 0.4, y: -1.2, turnDeg: 1.3 },
    { x: -2.1, y: 0.6, turnDeg: -0.8 },
    { x: 0, y: 0, turnDeg: 0 },
  ])('shift $x, $y mm and a turn of $turnDeg degrees', (motion) => {
    const result = found(
      registerPlane(measured(modulated, motion), planned(modulated), { ...options, rotationRangeDeg: 2 }),
    );
    expect(Math.abs(result.shiftMm.x - motion.x)).toBeLessThan(0.02);
    expect(Math.abs(result.shiftMm.y - motion.y)).toBeLessThan(0.02);
    expect(Math.abs(result.rotationDeg - motion.turnDeg)).toBeLessThan(0.02);
  });

  test('counts of an array that was not calibrated: the scale is found beside the shift', () => {
    const counts: Dose = (x, y) => 3700 * modulated(x, y);
    const plane = measured(counts, { x: 1.7, y: -2.6, dosePerCount: 0 });
    expect(plane.unit).toBe('reading');
    const result = found(registerPlane(plane, planned(modulated), options));
    expect(Math.abs(result.shiftMm.x - 1.7)).toBeLessThan(0.02);
    expect(Math.abs(result.shiftMm.y + 2.6)).toBeLessThan(0.02);
    expect(result.scale / 3700).toBeCloseTo(1, 3);
  });

  test('a DICOM plane against another one, whose pixels lie elsewhere', () => {
    const shifted = planOf((x, y) => modulated(x - 0.6, y + 1.45), 1.3, 91);
    const plane = planeOfDose(shifted, { centreMm: ISOCENTRE, array: 'EPID', unit: 'Gy' });
    const { shiftMm } = found(registerPlane(plane, planned(modulated), options));
    expect(Math.abs(shiftMm.x + 0.6)).toBeLessThan(0.02);
    expect(Math.abs(shiftMm.y - 1.45)).toBeLessThan(0.02);
  });

  test('moved as found, the plane agrees; before, it does not', () => {
    const plane = measured(modulated, { x: -2.4, y: 1.9, turnDeg: 0.7 });
    const result = found(registerPlane(plane, planned(modulated), { ...options, rotationRangeDeg: 2 }));
    const moved = movePlane(plane, result);
    const worst = (of: typeof plane) =>
      of.value.reduce((most, gy, n) => Math.max(most, Math.abs(gy - modulated(of.xMm[n]!, of.yMm[n]!))), 0);
    expect(worst(plane)).toBeGreaterThan(0.3);
    expect(worst(moved)).toBeLessThan(0.005);
    expect(result.rmsBefore).toBeGreaterThan(20 * result.rmsAfter);
  });
});

test('noise of 2 %: the shift is within 4 standard uncertainties, which are not padded', () => {
  // A fixed sequence (a counter through the mixing steps of splitmix32), made normal by Box and Muller.
  let state = 1;
  const uniform = () => {
    state = (state + 0x9e3779b9) | 0;
    let mixed = Math.imul(state ^ (state >>> 16), 0x21f0aaad);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
    return ((mixed ^ (mixed >>> 15)) >>> 0) / 2 ** 32;
  };
  const normal = () => Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform());
  const inUnits: number[] = [];
  for (let n = 0; n < 40; n++) {
    const clean = measured(modulated, { x: 1.4, y: -0.9 });
    const plane = { ...clean, value: clean.value.map((gy) => gy + 0.04 * normal()) };
    const { shiftMm, uncertainty } = found(registerPlane(plane, planned(modulated), options));
    inUnits.push((shiftMm.x - 1.4) / uncertainty.xMm, (shiftMm.y + 0.9) / uncertainty.yMm);
  }
  const meanSquare = inUnits.reduce((sum, one) => sum + one * one, 0) / inUnits.length;
  expect(Math.max(...inUnits.map(Math.abs))).toBeLessThan(4);
  expect(Math.sqrt(meanSquare)).toBeGreaterThan(0.75); // 80 values: 1 ± 0.08 expected
  expect(Math.sqrt(meanSquare)).toBeLessThan(1.25);
});

describe('what cannot be told is refused', () => {
  test.each([
    ['flat', 'an open field larger than the array', () => 2 as number, { searchRangeMm: 5 }],
    [
      'flat',
      'a strip, which does not tell the way along it',
      (x: number) => 2 * edgeOf(4.5)(20 - Math.abs(x)),
      { searchRangeMm: 5 },
    ],
    [
      'ambiguous',
      'a comb of 6 mm',
      (x: number, y: number) => (2 + Math.cos((2 * Math.PI * x) / 6)) * (2 + Math.cos((2 * Math.PI * y) / 6)),
      { searchRangeMm: 10 },
    ],
    ['few-points', 'a range wider than the plan', modulated, { searchRangeMm: 200 }],
  ] as const)('%s: %s', (reason, _, dose, over) => {
    const wide = planned(dose, 1, 200);
    expect(registerPlane(measured(dose), wide, { ...options, ...over })).toMatchObject({ found: false, reason });
  });

  test.each([0, -1, Number.NaN, Infinity])('a range of %d mm is no search', (searchRangeMm) => {
    const plane = measured(modulated);
    expect(() => registerPlane(plane, planned(modulated), { ...options, searchRangeMm })).toThrow(RangeError);
  });

  test('at the edge: a shift beyond the range', () => {
    expect(
      registerPlane(measured(modulated, { x: 7 }), planned(modulated), { ...options, searchRangeMm: 3 }),
    ).toMatchObject({ found: false, reason: 'at-the-edge' });
  });
});

describe('an array that lay the other way round', () => {
  const flips = [
    { mirroring: 'x', x: -1, y: 1 },
    { mirroring: 'y', x: 1, y: -1 },
    { mirroring: 'xy', x: -1, y: -1 },
    { mirroring: undefined, x: 1, y: 1 },
  ] as const;
  test.each(flips)('mirrored in $mirroring', ({ mirroring, x, y }) => {
    const plane = measured((px, py) => 1.01 * modulated(x * px, y * py));
    const plan = planned(modulated);
    const straight = registerPlane(plane, plan, options);
    expect(mirroredFit(plane, plan, { straight, options })).toBe(mirroring);
  });

  test('a symmetric field does not tell', () => {
    const square: Dose = (x, y) => edgeOf(4.5)(50 - Math.abs(x)) * edgeOf(4.5)(50 - Math.abs(y));
    const plane = measured(square);
    const plan = planned(square);
    expect(mirroredFit(plane, plan, { straight: registerPlane(plane, plan, options), options })).toBeUndefined();
  });
});
