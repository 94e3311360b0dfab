import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parsePlan, readInstance } from '@isocenter/dicom-rt';
import { expect, test } from 'vitest';
import type { FieldGiven, ReferencePoint, TreatedField } from './contract.ts';
import { pointDosesToDate } from './point-doses-to-date.ts';
import { pointsOfPlan } from './points-of-plan.ts';

const DATA = path.resolve(import.meta.dirname, '../../../../../shared/data');

const field = (number: number, plannedMu: number): TreatedField => ({
  ...{ number, name: `F${number}`, radiation: 'PHOTON', energyMv: 6, gantryDeg: [0], collimatorDeg: 0, couchDeg: 0 },
  ...{ plannedMu, doseGy: 1 },
});
const given = (number: number, deliveredMu: number | null, pointDoses?: FieldGiven['pointDoses']): FieldGiven => ({
  ...{ number, name: null, plannedMu: null, deliveredMu, interruptions: [], overridden: false, couch: null },
  ...(pointDoses && { pointDoses }),
});
const of = (...fields: FieldGiven[]) => ({ treatedPlanKey: '1', fields });
const FIELDS = [field(1, 100), field(2, 50)];
const POINT: ReferencePoint = {
  ...{ number: 1, name: 'Isocentre', kind: 'COORDINATES', statedGy: null },
  byField: [
    { number: 1, doseGy: 1.5 },
    { number: 2, doseGy: 0.5 },
  ],
};
const toDate = (points: readonly ReferencePoint[], ...fractions: ReturnType<typeof of>[]) =>
  pointDosesToDate([{ treatedPlanKey: '1', plan: { fields: FIELDS, fractions: 10, points: [...points] } }], fractions);

const whole = of(given(1, 100), given(2, 50));
const calculated = (doseGy: number) => [{ number: 1, doseGy, how: 'calculated' as const }];

/** By hand: 2 Gy a fraction; half of field 1 gives 0.75 Gy less. */
const cases = [
  { what: 'no fraction yet', fractions: [], line: { toDateGy: 0, deviationGy: 0, given: 0, counted: 0 } },
  { what: 'two whole', fractions: [whole, whole], line: { toDateGy: 4, deviationGy: 0, counted: 2, notKnown: 0 } },
  { what: 'one in part', fractions: [of(given(1, 50), given(2, 50))], line: { toDateGy: 1.25, deviationGy: -0.75 } },
  {
    what: 'a field not named was not given',
    fractions: [of(given(2, 50))],
    line: { toDateGy: 0.5, deviationGy: -1.5 },
  },
  {
    what: 'one of which nobody knows',
    fractions: [whole, of(given(1, null), given(2, 50))],
    line: { toDateGy: 2, deviationGy: 0, given: 2, counted: 1, notKnown: 1 },
  },
  { what: 'only such', fractions: [of(given(1, null), given(2, 50))], line: { toDateGy: null, deviationGy: null } },
  {
    what: 'recorded for each field',
    fractions: [whole, of(given(1, 100, calculated(1.52)), given(2, 50, calculated(0.51)))],
    line: { toDateGy: 4.03, deviationGy: 0.03, counted: 1, calculated: 1, notKnown: 0 },
  },
  {
    what: 'recorded for one field of two',
    fractions: [of(given(1, 100, calculated(1.52)), given(2, 50))],
    line: { toDateGy: 2, counted: 1, calculated: 0 },
  },
  {
    what: 'measured stands before calculated; a field of 0 MU needs no record',
    fractions: [of(given(1, 100, [...calculated(1.52), { number: 1, doseGy: 1.48, how: 'measured' }]), given(2, 0))],
    line: { toDateGy: 1.48, measured: 1, calculated: 0, deviationGy: -0.52 },
  },
  {
    what: 'a field that the plan does not order',
    fractions: [of(given(1, 100), given(2, 50), given(9, 5))],
    line: { toDateGy: null, notKnown: 1 },
  },
];
test.each(cases)('$what', ({ fractions, line }) => {
  const [told] = toDate([POINT], ...fractions);
  expect(told).toMatchObject({ name: 'Isocentre', perFractionGy: 2, plannedGy: 20 });
  for (const [key, value] of Object.entries(line))
    if (value === null) expect([key, told?.[key as 'toDateGy']]).toEqual([key, null]);
    else expect(told?.[key as 'toDateGy'], key).toBeCloseTo(value, 9);
});

test('what the plan does not state for each field is not stated, never 0', () => {
  const silent = { ...POINT, byField: POINT.byField.slice(0, 1) };
  const nothing = { perFractionGy: null, plannedGy: null, toDateGy: null, deviationGy: null };
  expect(toDate([silent])).toMatchObject([nothing]);
  expect(toDate([silent], whole)).toMatchObject([{ ...nothing, notKnown: 1 }]);
  expect(toDate([{ ...silent, statedGy: 46 }])).toMatchObject([{ ...nothing, plannedGy: 46 }]);
  const recorded = of(given(1, 100, calculated(1.5)), given(2, 50, calculated(0.5)));
  expect(toDate([silent], recorded)).toMatchObject([{ perFractionGy: null, toDateGy: 2, calculated: 1 }]);
});

test('a field without monitor units and dose only sets the patient up: one of 0 MU gives nothing, one of unknown MU is not known', () => {
  const fields = [...FIELDS, { ...field(3, 0), plannedMu: null, doseGy: null }];
  const plan = { treatedPlanKey: '1', plan: { fields, fractions: 10, points: [POINT] } };
  const after = (third: number | null) => pointDosesToDate([plan], [of(given(1, 100), given(2, 50), given(3, third))]);
  expect(after(0)).toMatchObject([{ perFractionGy: 2, toDateGy: 2, counted: 1 }]);
  expect(after(null)).toMatchObject([{ perFractionGy: 2, toDateGy: null, notKnown: 1 }]);
});

test('a volume of which neither plan nor record tells a dose is no point; a plan of before tells nothing', () => {
  const volume: ReferencePoint = { ...POINT, kind: 'VOLUME', byField: [] };
  expect(toDate([volume], whole)).toEqual([]);
  expect(toDate([volume], of(given(1, 100, calculated(2)), given(2, 0)))).toMatchObject([{ toDateGy: 2 }]);
  expect(pointDosesToDate([{ treatedPlanKey: '1', plan: { fields: FIELDS, fractions: 10 } }], [whole])).toEqual([]);
});

/**
 * What real planning systems write. The dose to a target point is told twice, by beam and coefficient, and as prescription dose of the whole
 * plan over its fractions: 11.3113869 / 7 of breast-imrt-dvh, 2.2171374 / 1 of the proton plan. RayStation names the reference of each beam dose.
 */
const real = [
  { set: 'breast-imrt-dvh/RP.dcm', point: 'CALC POINT', gy: 11.3113869239676 / 7 },
  { set: 'breast-imrt-dvh/RP.dcm', point: 'Breast', gy: 14 / 7 },
  { set: 'rando-prostate-eclipse/RP.dcm', point: 'PROS', gy: 46 / 23 },
  { set: 'proton-eclipse-plans/RN_mono.dcm', point: 'Mono_160', gy: 2.21713736595808 },
  { set: 'proton-ramp-raystation/RP.dcm', point: 'Beam Dose Point3', gy: 0.943323 + 0.9349596 },
  { set: 'openkbp-dicom/kbp-pt-002/RP.dcm', point: 'PTV70', gy: null },
];
test.skipIf(!existsSync(DATA)).each(real)('$set: $point gets $gy Gy in a fraction', ({ set, point: name, gy }) => {
  const plan = parsePlan(readInstance(readFileSync(path.join(DATA, set))));
  const fields = plan.fractionGroups[0]!.beams.map(({ beamNumber, metersetMu = null, doseGy = null }) => ({
    ...field(beamNumber, 1),
    ...{ plannedMu: metersetMu, doseGy },
  }));
  const point = pointsOfPlan(plan, fields).find((each) => each.name === name)!;
  const points = [{ ...point, kind: 'POINT' as const }];
  const [line] = pointDosesToDate([{ treatedPlanKey: '1', plan: { fields, fractions: 1, points } }], []);
  if (gy === null) expect(line?.perFractionGy).toBeNull();
  else expect(line?.perFractionGy).toBeCloseTo(gy, 4);
});
