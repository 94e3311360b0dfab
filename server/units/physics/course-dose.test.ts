import type { Beam, DoseGrid, Plan } from '@isocenter/dicom-rt';
import { describe, expect, test } from 'vitest';
import type { Prescription } from './contract.ts';
import { combinedDose, courseDose, isFreeCombination } from './course-dose.ts';
import { displayDose } from './display-dose.ts';

const header = (uid: string, frameOfReferenceUid = '1.9') => ({
  sopClassUid: '1.2.840.10008.5.1.4.1.1.481.2',
  sopInstanceUid: uid,
  transferSyntaxUid: '1.2.840.10008.1.2.1',
  modality: 'RTDOSE',
  patient: {},
  studyInstanceUid: '1.3',
  seriesInstanceUid: '1.4',
  frameOfReferenceUid,
  referencedInstanceUids: [],
  referencedSeriesUids: [],
});
/** Two voxels a side, all at one dose. */
const dose = (gy: number, more: Partial<DoseGrid> = {}): DoseGrid => ({
  header: header(`1.2.${gy}`),
  grid: {
    size: [2, 2, 2],
    spacingMm: [2, 2, 2],
    originMm: [0, 0, 0],
    axes: [
      [1, 0, 0],
      [0, 1, 0],
      [0, 0, 1],
    ],
  },
  dose: new Float32Array(8).fill(gy),
  unit: 'Gy',
  quantum: 0,
  doseType: 'PHYSICAL',
  summation: 'PLAN',
  beamNumbers: [],
  planningSystemDvhs: [],
  notices: [],
  ...more,
});
const beamDose = (beam: number, gy: number) =>
  dose(gy, { header: header(`1.7.${beam}`), summation: 'BEAM', beamNumbers: [beam] });
const otherwise = (uid: string, gy: number, more: Partial<DoseGrid>, frame?: string) => ({
  ...dose(gy, { summation: 'BEAM', header: header(uid, frame) }),
  ...more,
});
const beam = (number: number, deliveryType = 'TREATMENT'): Beam => ({
  number,
  radiation: 'PHOTON',
  deliveryType,
  leafBoundariesMm: {},
  controlPoints: [],
});
/** Beams 1 and 2 treat and give 1 Gy each per fraction; beam 3 is a set-up field. */
const plan: Plan = {
  header: { ...header('1.1'), modality: 'RTPLAN' },
  kind: 'external',
  referencedDoseUids: [],
  doseReferences: [],
  fractionGroups: [
    {
      number: 1,
      fractionsPlanned: 30,
      beams: [1, 2, 3].map((beamNumber) => ({ beamNumber, ...(beamNumber < 3 && { doseGy: 1 }) })),
      brachySetups: [],
    },
  ],
  beams: [beam(1), beam(2), beam(3, 'SETUP')],
  notices: [],
};
const prescription: Prescription = {
  state: 'from plan',
  targets: [{ label: 'PTV', roiNumber: 1, doseGy: 60, source: '' }],
  fractions: 30,
  fractionsSource: null,
};

describe('the dose a plan is judged by', () => {
  const cases: { what: string; doses: DoseGrid[]; gy: number | undefined; blocked?: string; says?: string }[] = [
    { what: 'the dose of the plan, beside those of beams', doses: [beamDose(1, 30), dose(61)], gy: 61 },
    {
      what: 'the sum of all treatment beams',
      doses: [beamDose(1, 30), beamDose(2, 31)],
      gy: 61,
      says: 'notice/physics/dose-summed-from-beams',
    },
    { what: 'one beam of two', doses: [beamDose(1, 61)], gy: 61, blocked: 'notice/physics/beam-doses-missing' },
    {
      what: 'one beam calculated twice',
      doses: [beamDose(1, 30), beamDose(2, 31), otherwise('1.7.11', 30, { beamNumbers: [1] })],
      gy: undefined,
      blocked: 'notice/physics/doses-counted-twice',
    },
    {
      what: 'beams in two frames of reference',
      doses: [beamDose(1, 30), otherwise('1.7.2', 30, { beamNumbers: [2] }, '1.99')],
      gy: undefined,
      blocked: 'notice/physics/beam-doses-unlike',
    },
    {
      what: 'a physical and an effective beam',
      doses: [beamDose(1, 30), otherwise('1.7.2', 30, { beamNumbers: [2], doseType: 'EFFECTIVE' })],
      gy: undefined,
      blocked: 'notice/physics/beam-doses-unlike',
    },
    {
      what: 'a beam that does not say which',
      doses: [beamDose(1, 30), beamDose(2, 31), otherwise('1.7.3', 30, { beamNumbers: [] })],
      gy: undefined,
      blocked: 'notice/physics/beam-dose-without-number',
    },
    {
      what: 'a relative dose among those of beams',
      doses: [beamDose(1, 30), otherwise('1.7.2', 1, { beamNumbers: [2], unit: 'relative' })],
      gy: undefined,
      blocked: 'notice/physics/dose-relative',
    },
    {
      what: 'a relative dose',
      doses: [dose(1, { unit: 'relative' })],
      gy: undefined,
      blocked: 'notice/physics/dose-relative',
    },
    {
      what: 'a dose difference',
      doses: [dose(61, { doseType: 'ERROR' })],
      gy: undefined,
      blocked: 'notice/physics/dose-erroneous',
    },
    {
      what: 'two doses of the plan',
      doses: [dose(61), dose(62)],
      gy: undefined,
      blocked: 'notice/physics/several-plan-doses',
    },
    { what: 'no dose', doses: [], gy: undefined, blocked: 'notice/physics/no-dose' },
    {
      what: 'a fraction that holds the course, unscaled',
      doses: [dose(61, { summation: 'FRACTION' })],
      gy: 61,
      says: 'notice/physics/fraction-dose-holds-course',
    },
    {
      what: 'a true fraction, unscaled',
      doses: [dose(2.1, { summation: 'FRACTION' })],
      gy: 2.1,
      blocked: 'notice/physics/fraction-dose-of-one',
    },
    {
      what: 'a fraction that could be either',
      doses: [dose(12, { summation: 'FRACTION' })],
      gy: 12,
      blocked: 'notice/physics/fraction-dose-unclear',
    },
    {
      what: 'a plan dose far below the prescription',
      doses: [dose(2.1)],
      gy: 2.1,
      blocked: 'notice/physics/dose-far-below-prescription',
    },
    {
      what: 'an effective dose',
      doses: [dose(61, { doseType: 'EFFECTIVE' })],
      gy: 61,
      says: 'notice/physics/dose-effective',
    },
    {
      what: 'the dose of a control point',
      doses: [dose(61, { summation: 'CONTROL_POINT' })],
      gy: 61,
      blocked: 'notice/physics/dose-of-part',
    },
  ];
  for (const { what, doses, gy, blocked, says } of cases)
    test(what, () => {
      const course = courseDose(doses, plan, prescription);
      expect(course.field?.doseGy[0]).toBe(gy === undefined ? undefined : Math.fround(gy));
      expect(course.blocked?.code).toBe(blocked);
      if (says) expect(course.notices.map(({ code }) => code)).toContain(says);
    });
});

describe('where one of several doses does not reach, the sum is not known', () => {
  const grid = { ...dose(0).grid, size: [2, 2, 1] } as const;
  const half = (uid: string) => otherwise(uid, 31, { beamNumbers: [2], grid, dose: new Float32Array(4).fill(31) });
  const sums = [
    { what: 'of beams', course: courseDose([beamDose(1, 30), half('1.7.2')], plan, prescription) },
    { what: 'that a person asked for', course: combinedDose([beamDose(1, 30), half('1.7.2')], '+') },
  ];
  for (const { what, course } of sums)
    test(what, () => {
      expect(course.field?.grid.size).toEqual([2, 2, 1]);
      expect(course.field?.doseGy).toEqual(new Float32Array(4).fill(61));
      expect(course.notices).toContainEqual({ code: 'notice/physics/doses-reach-unequally', values: { percent: 50 } });
    });
  test('and not shown', () => {
    const { info, values } = displayDose([beamDose(1, 30), half('1.7.2')], '+');
    expect([...values]).toEqual([61, 61, 61, 61]);
    expect(info.notices.map(({ code }) => code)).toEqual(['notice/physics/doses-reach-unequally']);
  });
});

describe('doses that a person combined', () => {
  test('a sum is measured', () => {
    expect(combinedDose([dose(50), dose(10)], '+').field?.doseGy[0]).toBe(60);
  });
  test('a difference is not', () => {
    expect(combinedDose([dose(50), dose(10)], '-')).toMatchObject({
      blocked: { code: 'notice/physics/dose-is-difference' },
    });
  });
  const ofPlan = (gy: number, planUid: string, more: Partial<DoseGrid> = {}) => dose(gy, { planUid, ...more });
  const twice: { what: string; doses: DoseGrid[] }[] = [
    { what: 'a dose and itself', doses: [dose(50), dose(50)] },
    { what: 'two doses of one plan', doses: [ofPlan(50, '1.1'), ofPlan(51, '1.1')] },
    {
      what: 'a plan and one of its beams',
      doses: [ofPlan(50, '1.1'), ofPlan(20, '1.1', { summation: 'BEAM', beamNumbers: [1] })],
    },
    {
      what: 'one fraction group twice',
      doses: [1, 2].map((gy) => ofPlan(gy, '1.1', { summation: 'FRACTION', fractionGroupNumber: 1 })),
    },
  ];
  for (const { what, doses } of twice)
    test(`${what} are not added`, () => {
      const { field, blocked } = combinedDose(doses, '+');
      const uids = doses.map(({ header: { sopInstanceUid } }) => sopInstanceUid);
      expect(field).toBeUndefined();
      expect(blocked).toMatchObject({
        code: 'notice/physics/doses-counted-twice',
        values: { uids: [...new Set(uids)].join(', ') },
      });
    });
  test('doses of two plans and of two fraction groups are added', () => {
    const groups = [1, 2].map((n) => ofPlan(n, '1.1', { summation: 'FRACTION', fractionGroupNumber: n }));
    expect(combinedDose([ofPlan(50, '1.1'), ofPlan(10, '1.2')], '+').field?.doseGy[0]).toBe(60);
    expect(combinedDose(groups, '+').field?.doseGy[0]).toBe(3);
  });
  test('beams of the same number of two plans are two beams', () => {
    const beams = ['1.1', '1.2'].map((planUid, i) => dose(20 + i, { planUid, summation: 'BEAM', beamNumbers: [1] }));
    expect(isFreeCombination(beams, '+')).toBe(true);
    expect(combinedDose(beams, '+').field?.doseGy[0]).toBe(41);
  });
  test('doses of two frames of reference are refused', () => {
    const elsewhere = dose(10, { header: header('1.8', '1.99') });
    expect(() => combinedDose([dose(50), elsewhere], '+')).toThrow(
      expect.objectContaining({ code: 'physics/doses-do-not-combine' }),
    );
  });
});
