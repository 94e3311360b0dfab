import {
  assembleTreatmentCases,
  parseDoseGrid,
  parsePlan,
  parseStructureSet,
  type RigidMotion,
  readInstance,
  type TreatmentCase,
} from '@isocenter/dicom-rt';
import { knownAnswerPatient } from '@isocenter/phantom';
import { describe, expect, test } from 'vitest';
import { prescriptionOfPlan } from '../prescription-of-plan.ts';
import { type AskedStructure, planEqd2 } from './plan-eqd2.ts';
import { sumEqd2 } from './sum-eqd2.ts';
import type { SummedPlan } from './summed-plan.ts';

/**
 * One box of 40 mm in two linear doses along x: 50 + 0.5 x in 25 fractions and 30 − 0.3 x in 10, x from its middle. With α/β = 3 Gy the sum
 * E(x) = a (a/25 + 3)/5 + b (b/10 + 3)/5 rises over the whole box, so D_v is E at x = 20 − 40 v, worked by hand.
 */
const FRAME = '1.2.3';
const asked: AskedStructure = { name: 'SpinalCord', alphaBetaGy: 3, levelGy: null };

async function boxPlan(id: string, dose: { centreGy: number; gradientGyPerMm: number }, doseSpacingMm: number) {
  const { patient } = knownAnswerPatient(id, {
    ...{ shape: { kind: 'box', sizeMm: [40, 40, 40] }, dose: { kind: 'linear', ...dose } },
    ...{ sliceSpacingMm: 2, doseSpacingMm },
  });
  const objects = patient.files.map(({ bytes }) => readInstance(bytes));
  const of = (modality: string) => objects.filter(({ header }) => header.modality === modality);
  const [assembled] = assembleTreatmentCases({
    images: [],
    plans: of('RTPLAN').map(parsePlan),
    structureSets: of('RTSTRUCT').map(parseStructureSet),
    doses: await Promise.all(of('RTDOSE').map(parseDoseGrid)),
  });
  return inFrame(assembled!, FRAME);
}

const inFrame = ({ structureSet, doses, ...rest }: TreatmentCase, frame: string): TreatmentCase => ({
  ...rest,
  ...(structureSet && { structureSet: { ...structureSet, frameOfReferenceUids: [frame] } }),
  doses: doses.map((dose) => ({ ...dose, header: { ...dose.header, frameOfReferenceUid: frame } })),
});

const planOf = (treatment: TreatmentCase, fractions: number, recovered = 0): SummedPlan => ({
  treatment,
  prescription: prescriptionOfPlan(treatment.plan, treatment.structureSet?.structures ?? []).prescription,
  given: { plannedFractions: fractions, shares: { sum: fractions, squares: fractions }, recovered },
  confirmedNames: new Map([['Shape', 'SpinalCord']]),
});

const a = planOf(await boxPlan('SUM-A', { centreGy: 50, gradientGyPerMm: 0.5 }, 4), 25);
const b = planOf(await boxPlan('SUM-B', { centreGy: 30, gradientGyPerMm: -0.3 }, 3), 10);
/** A third: stored doses come in steps, and what is cut at the edge of the box, by the method’s own error. */
const NEAR = 0.1;

describe('by one plan', () => {
  test('a structure is measured in EQD2, its mean too', () => {
    const [cord] = planEqd2(a, [asked], 2).structures;
    // x = 19.2: 59.6 Gy in 25: 59.6 × 5.384 / 5 = 64.177; the mean of squares is 50² + 0.25 × 1600/12
    expect(Math.abs((cord?.d2Gy?.value ?? 0) - 64.177)).toBeLessThan(NEAR);
    expect(Math.abs((cord?.meanGy?.value ?? 0) - ((2500 + 33.333) / 25 + 150) / 5)).toBeLessThan(NEAR);
    expect(cord?.roiName).toBe('Shape');
    // D1%: x = 19.6, 59.8 Gy: 59.8 × 5.392 / 5 = 64.488, and what is not known of it on top
    expect(cord?.boundOf.d2Gy).toBeGreaterThanOrEqual(64.488 - NEAR);
    expect(cord?.boundOf.d2Gy).toBeLessThan(65.5);
  });

  test('what recovered is taken off EQD2; what is not outlined has no figure', () => {
    const [cord] = planEqd2({ ...a, given: { ...a.given, recovered: 0.5 } }, [asked], 2).structures;
    expect(Math.abs((cord?.d2Gy?.value ?? 0) - 32.088)).toBeLessThan(NEAR);
    const [other] = planEqd2(a, [{ ...asked, name: 'Brainstem' }], 2).structures;
    expect(other).toMatchObject({ d2Gy: null, notices: [{ code: 'notice/physics/eqd2-not-outlined' }] });
  });
});

describe('by voxel, in one frame of reference', () => {
  const sum = (shiftMm: readonly [number, number, number] = [0, 0, 0], levelGy: number | null = null) => {
    const told = sumEqd2([a, b], { structures: [{ ...asked, levelGy }], shiftMm, registrations: [] });
    if (!told.isKnown) throw new Error(told.reason.code);
    return told;
  };

  test('the sum is the analytic one, on the finest grid', () => {
    const { structures, gridSpacingMm } = sum();
    const [cord] = structures;
    expect(gridSpacingMm).toEqual([3, 3, 3]);
    // b at 19.2 is 24.24 Gy: 24.24 × 5.424 / 5 = 26.296; with 64.177 of a: 90.473
    expect(Math.abs((cord?.d2Gy?.value ?? 0) - 90.473)).toBeLessThan(NEAR);
    // mean of b: ((900 + 0.09 × 1600/12) / 10 + 90) / 5 = 36.24; of a 50.267 + 0
    expect(Math.abs((cord?.meanGy?.value ?? 0) - (50.2667 + 36.24))).toBeLessThan(NEAR);
    // ending on its outermost planes, as the product reads contours: 40 × 40 × 38 mm
    expect(Math.abs((cord?.volumeCc?.value ?? 0) - 60.8)).toBeLessThan(0.1);
  });

  test('half the box receives at least what its middle does', () => {
    const [cord] = sum([0, 0, 0], 50 + 36).structures; // E(0) = 50 × 5/5 + 30 × 6/5
    expect(Math.abs((cord?.atLevelCc?.value ?? 0) - 30.4)).toBeLessThan(0.5);
  });

  test('moves with the plans that are shifted', () => {
    const [cord] = sum([5, 0, 0]).structures;
    // b at 19.2 is then 25.74 Gy: 25.74 × 5.574 / 5 = 28.695
    expect(Math.abs((cord?.d2Gy?.value ?? 0) - (64.177 + 28.695))).toBeLessThan(NEAR);
    const [along] = sum([0, 5, 0]).structures;
    expect(Math.abs((along?.d2Gy?.value ?? 0) - 90.473)).toBeLessThan(NEAR);
  });

  test('is never above the bound that the histograms give', () => {
    const bound = [a, b].reduce(
      (total, plan) => total + (planEqd2(plan, [asked], 2).structures[0]?.boundOf.d2Gy ?? 0),
      0,
    );
    expect(sum().structures[0]?.d2Gy?.value).toBeLessThanOrEqual(bound);
  });

  /** B as it lies in a frame of its own, from which the registration brings it back: turned a quarter about z, then moved. */
  const turned = (): SummedPlan => ({
    ...b,
    treatment: {
      ...inFrame(b.treatment, '9.9'),
      doses: inFrame(b.treatment, '9.9').doses.map((dose) => {
        const [x, y, z] = dose.grid.originMm;
        // p → (y + 7, −x + 3, z − 2) takes the axes x, y to −y, x
        const originMm = [y + 7, 3 - x, z - 2] as const;
        return {
          ...dose,
          grid: {
            ...{ ...dose.grid, originMm },
            axes: [
              [0, -1, 0],
              [1, 0, 0],
              [0, 0, 1],
            ],
          },
        };
      }),
    },
  });
  const registration = (registeredFrameUid: string, frameOfReferenceUid: string, toRegistered: RigidMotion) => ({
    ...{ header: { ...b.treatment.doses[0]!.header, sopInstanceUid: `1.8.${registeredFrameUid}` } },
    ...{ registeredFrameUid, motions: [{ frameOfReferenceUid, toRegistered }], notRigid: [] },
  });
  /** (x', y', z') → (3 − y', x' − 7, z' + 2), and the way there. */
  const BACK: RigidMotion = {
    rotation: [
      [0, -1, 0],
      [1, 0, 0],
      [0, 0, 1],
    ],
    translationMm: [3, -7, 2],
  };
  const THERE: RigidMotion = {
    rotation: [
      [0, 1, 0],
      [-1, 0, 0],
      [0, 0, 1],
    ],
    translationMm: [7, 3, -2],
  };

  test.each([
    ['into the frame of the first plan', registration(FRAME, '9.9', BACK)],
    ['into the frame of the other', registration('9.9', FRAME, THERE)],
  ])('a registration %s brings the dose to its place', (_, registered) => {
    const plans = [a, turned()] as const;
    const told = sumEqd2(plans, { structures: [asked], shiftMm: [0, 0, 0], registrations: [registered] });
    if (!told.isKnown) throw new Error(told.reason.code);
    expect(told.registrationUids).toEqual([registered.header.sopInstanceUid]);
    expect(told.gridSpacingMm).toEqual([4, 4, 4]); // that of the first plan: the finer one is turned
    expect(Math.abs((told.structures[0]?.d2Gy?.value ?? 0) - 90.473)).toBeLessThan(NEAR);
    expect(Math.abs((told.structures[0]?.meanGy?.value ?? 0) - 86.507)).toBeLessThan(NEAR);
  });

  test('of two registrations none is chosen', () => {
    const two = [registration(FRAME, '9.9', BACK), registration('9.9', FRAME, THERE)];
    expect(sumEqd2([a, turned()], { structures: [asked], shiftMm: [0, 0, 0], registrations: two })).toMatchObject({
      ...{ isKnown: false, reason: { code: 'notice/physics/eqd2-several-registrations' } },
    });
  });

  test('in another frame of reference it is refused, with the reason', () => {
    const elsewhere = planOf(inFrame(b.treatment, '9.9'), 10);
    expect(sumEqd2([a, elsewhere], { structures: [asked], shiftMm: [0, 0, 0], registrations: [] })).toMatchObject({
      ...{ isKnown: false, reason: { code: 'notice/physics/eqd2-no-common-frame' } },
    });
    const far = sumEqd2([a, b], { structures: [asked], shiftMm: [900, 0, 0], registrations: [] });
    expect(far).toMatchObject({ isKnown: false, reason: { code: 'notice/physics/eqd2-no-common-place' } });
  });
});
