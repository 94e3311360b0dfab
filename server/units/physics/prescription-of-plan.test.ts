import type { DoseReference, FractionGroup, Plan, Structure } from '@isocenter/dicom-rt';
import { describe, expect, test } from 'vitest';
import { prescriptionOfPlan } from './prescription-of-plan.ts';

const plan = (doseReferences: DoseReference[], fractions: number[]): Plan => ({
  header: {
    sopClassUid: '1.2.840.10008.5.1.4.1.1.481.5',
    sopInstanceUid: '1.2',
    transferSyntaxUid: '1.2.840.10008.1.2.1',
    modality: 'RTPLAN',
    patient: {},
    studyInstanceUid: '1.3',
    seriesInstanceUid: '1.4',
    referencedInstanceUids: [],
    referencedSeriesUids: [],
  },
  kind: 'external',
  referencedDoseUids: [],
  doseReferences,
  fractionGroups: fractions.map(
    (fractionsPlanned, i): FractionGroup => ({ number: i + 1, fractionsPlanned, beams: [], brachySetups: [] }),
  ),
  beams: [],
  notices: [],
});
const rois = (...names: string[]): Structure[] => names.map((name, i) => ({ roiNumber: i + 1, name, contours: [] }));
const volume = (roi: number, description: string, gy: number): DoseReference => ({
  number: roi,
  structureType: 'VOLUME',
  type: 'TARGET',
  referencedRoiNumber: roi,
  description,
  targetPrescriptionDoseGy: gy,
});

describe('a plan that states its prescription', () => {
  test('one dose for each target volume, and its fractions', () => {
    const { prescription } = prescriptionOfPlan(plan([volume(6, 'PTV56', 56), volume(8, 'PTV70', 70)], [35]), []);
    expect(prescription).toMatchObject({
      state: 'from plan',
      fractions: 35,
      targets: [
        { label: 'PTV56', roiNumber: 6, doseGy: 56 },
        { label: 'PTV70', roiNumber: 8, doseGy: 70 },
      ],
    });
  });

  test('the dose of a point beside that of a site is left out, and said', () => {
    const { prescription, notices } = prescriptionOfPlan(
      plan(
        [
          { number: 1, structureType: 'SITE', type: 'TARGET', description: 'Breast', targetPrescriptionDoseGy: 14 },
          {
            number: 2,
            structureType: 'COORDINATES',
            type: 'TARGET',
            description: 'CALC POINT',
            targetPrescriptionDoseGy: 11.31,
          },
        ],
        [7],
      ),
      [],
    );
    expect(prescription.targets.map(({ doseGy }) => doseGy)).toEqual([14]);
    expect(notices.map(({ code }) => code)).toEqual(['notice/physics/prescription-points-left-out']);
  });

  test('a limit of an organ at risk is no prescription', () => {
    const organ: DoseReference = {
      number: 2,
      type: 'ORGAN_AT_RISK',
      structureType: 'COORDINATES',
      deliveryMaximumDoseGy: 46,
    };
    expect(prescriptionOfPlan(plan([organ], [23]), []).prescription.state).toBe('unknown');
  });

  test('a site is joined to the structure of that very name', () => {
    const site: DoseReference = {
      number: 1,
      structureType: 'SITE',
      type: 'TARGET',
      description: 'PTV',
      targetPrescriptionDoseGy: 46,
    };
    expect(prescriptionOfPlan(plan([site], [23]), rois('Rectum', 'PTV')).prescription.targets[0]?.roiNumber).toBe(2);
  });
});

describe('a plan that states none', () => {
  test('one name that spells it out is proposed for the only planning volume', () => {
    const { prescription, notices } = prescriptionOfPlan(
      plan([], [5]),
      rois('rx 5 x 5.5Gy', 'GTV', 'PTV 1mm (off brainstem)'),
    );
    expect(prescription).toMatchObject({ state: 'proposed', fractions: 5, targets: [{ roiNumber: 3, doseGy: 27.5 }] });
    expect(notices.map(({ code }) => code)).toEqual(['notice/physics/prescription-proposed']);
  });

  test('three names that match the three fraction groups are phases: 50, then 64, then 70 Gy', () => {
    const names = [
      'rx 1: H&N PTV1 50 Gy:  200 cGy x 25 to 96%: pt: Calc Point',
      'rx 2: H&N PTV2 14 Gy:  200 cGy x 7 to 95.5%: pt: Calc Point',
      'rx 3: H&N PTV3 6Gy:  200 cGy x 3 to 97%: pt: Calc Point',
      'PTV1_50Gy',
      'PTV2_14 G',
      'PTV3_6 Gy',
    ];
    const { prescription } = prescriptionOfPlan(plan([], [25, 7, 3]), rois(...names));
    expect(prescription.state).toBe('proposed');
    expect(prescription.fractions).toBe(35);
    expect(prescription.targets.map(({ roiNumber, doseGy }) => [roiNumber, doseGy])).toEqual([
      [4, 50],
      [5, 64],
      [6, 70],
    ]);
  });

  test('dose levels in the names of targets are proposed', () => {
    const { prescription } = prescriptionOfPlan(plan([], []), rois('PTV_7000', 'PTV56', 'Rectum'));
    expect(prescription).toMatchObject({ state: 'proposed', fractions: null, fractionsSource: null });
    expect(prescription.targets.map(({ doseGy }) => doseGy)).toEqual([70, 56]);
  });

  test('no name, no prescription', () => {
    expect(prescriptionOfPlan(undefined, rois('Rectum')).prescription).toEqual({
      state: 'unknown',
      targets: [],
      fractions: null,
      fractionsSource: null,
    });
  });
});

describe('a brachytherapy plan without dose references', () => {
  const brachy = (...groups: [fractions: number, ...setupGy: (number | undefined)[]][]): Plan => ({
    ...plan([], []),
    kind: 'brachy',
    fractionGroups: groups.map(([fractionsPlanned, ...setupGy], i) => ({
      number: i + 1,
      fractionsPlanned,
      beams: [],
      brachySetups: setupGy.map((doseGy, n) => ({ setupNumber: n + 1, ...(doseGy !== undefined && { doseGy }) })),
    })),
  });
  const seeds = (...groups: Parameters<typeof brachy>): Plan => ({
    ...brachy(...groups),
    brachy: { treatmentType: 'LDR', setups: [] },
  });
  const cases = [
    { what: '144 Gy of seeds', of: brachy([1, 144]), gy: 144 },
    { what: '4 x 7 Gy', of: brachy([4, 7]), gy: 28 },
    { what: 'two applications of 2 x 7 Gy', of: brachy([2, 7], [2, 7]), gy: 28 },
    { what: 'two setups in one fraction, whose points may differ', of: brachy([1, 7, 5]), gy: undefined },
    { what: 'needles of a seed implant, each with its 144 Gy', of: seeds([1, 144, 144, 144]), gy: 144 },
    { what: 'needles of a seed implant that differ', of: seeds([1, 144, 110]), gy: undefined },
    { what: 'two setups of 7 Gy, which may add up', of: brachy([1, 7, 7]), gy: undefined },
    { what: 'a setup without dose', of: brachy([1, undefined]), gy: undefined },
  ];
  for (const { what, of, gy } of cases)
    test(`${what}: ${gy === undefined ? 'unknown' : `${gy} Gy by its setup, and said`}`, () => {
      const { prescription, notices } = prescriptionOfPlan(of, []);
      expect(prescription.targets.map(({ doseGy }) => doseGy)).toEqual(gy === undefined ? [] : [gy]);
      expect(notices.at(-1)?.code).toBe(
        gy === undefined ? 'notice/physics/prescription-unknown' : 'notice/physics/prescription-of-setup',
      );
      if (gy !== undefined) expect(prescription.targets[0]?.source).toContain('BrachyApplicationSetupDose (300A,00A4)');
    });

  test('a dose reference stands before the setup', () => {
    const { prescription, notices } = prescriptionOfPlan(
      { ...brachy([1, 144]), doseReferences: [volume(1, 'PTV', 145)] },
      [],
    );
    expect([prescription.targets.map(({ doseGy }) => doseGy), notices]).toEqual([[145], []]);
  });
});

describe('what a person confirmed', () => {
  const targets = [{ label: 'PTV', roiNumber: 1, doseGy: 60, source: 'confirmed' }];
  test('stands before the plan, and a difference is said', () => {
    const { prescription, notices } = prescriptionOfPlan(plan([volume(1, 'PTV', 66)], [30]), [], {
      targets,
      fractions: null,
    });
    expect(prescription).toMatchObject({ state: 'confirmed', targets, fractions: 30 });
    expect(notices.map(({ code }) => code)).toEqual(['notice/physics/prescription-differs-from-plan']);
  });
  test('silences the question', () => {
    const { notices } = prescriptionOfPlan(plan([], [5]), rois('PTV_6000'), { targets, fractions: null });
    expect(notices).toEqual([]);
  });
  test('instead of other levels that names tell is said; the same ones, confirmed, are silent', () => {
    const said = (...gy: number[]) =>
      prescriptionOfPlan(plan([], [35]), rois('PTV70', 'PTV56'), {
        targets: gy.map((doseGy) => ({ label: 'x', roiNumber: null, doseGy, source: 'confirmed' })),
        fractions: null,
      }).notices.map(({ code }) => code);
    expect(said(66)).toEqual(['notice/physics/prescription-differs-from-names']);
    expect(said(56, 70)).toEqual([]);
  });
  test('fractions alone leave the plan its doses, and are no longer what the plan states', () => {
    const { prescription } = prescriptionOfPlan(plan([volume(1, 'PTV', 66)], []), [], { targets: null, fractions: 33 });
    expect(prescription).toMatchObject({ state: 'confirmed', fractions: 33, fractionsSource: 'confirmed' });
    expect(prescription.targets.map(({ doseGy }) => doseGy)).toEqual([66]);
  });
  test('other fractions than the plan states are said with both figures', () => {
    const { prescription, notices } = prescriptionOfPlan(plan([volume(1, 'PTV', 46)], [23]), [], {
      targets: null,
      fractions: 4,
    });
    expect(prescription).toMatchObject({
      state: 'confirmed',
      fractions: 4,
      fractionsSource: 'confirmed; plan: NumberOfFractionsPlanned (300A,0078): 23',
    });
    expect(notices).toEqual([{ code: 'notice/physics/fractions-differ-from-plan', values: { given: 4, stated: 23 } }]);
  });
  test("the plan's own fractions, typed again, remain the plan's", () => {
    const { prescription, notices } = prescriptionOfPlan(plan([volume(1, 'PTV', 46)], [23]), [], {
      targets: null,
      fractions: 23,
    });
    expect(prescription).toMatchObject({
      state: 'from plan',
      fractionsSource: 'NumberOfFractionsPlanned (300A,0078): 23',
    });
    expect(notices).toEqual([]);
  });
  test('fractions confirm no dose that was only read from names', () => {
    const { prescription } = prescriptionOfPlan(plan([], []), rois('PTV_7000'), { targets: null, fractions: 35 });
    expect(prescription).toMatchObject({ state: 'proposed', fractions: 35 });
  });
});
