import { type DoseGrid, parseDoseGrid, parsePlan, parseStructureSet, readInstance } from '@isocenter/dicom-rt';
import { knownAnswerPatient } from '@isocenter/phantom';
import { beforeAll, expect, test } from 'vitest';
import type { StructuredPrescription } from '../plan-check/contract.ts';
import { differenceOfPlans, type PlanVersion } from './difference-of-plans.ts';

const PRESCRIPTION: StructuredPrescription = {
  ...{ intent: 'curative', site: 'Abdomen', goals: [], note: '' },
  targets: [{ name: 'Shape', side: 'not applicable', doseGy: 50 }],
  phases: [
    {
      ...{ name: 'I', fractions: 1, fractionsPerDay: 1, fractionsPerWeek: 5, modality: 'photon', technique: null },
      ...{ energiesMv: [], imaging: 'none', imagingFrequency: null, bolus: false },
      doses: [{ target: 'Shape', doseGy: 50 }],
    },
  ],
};

/** A cube of 40 mm about (10, -20, 30) in a dose that is 50 Gy at its centre and rises by 0.5 Gy/mm along x. */
async function version(doseSpacingMm: number, change: (dose: DoseGrid) => Partial<DoseGrid> = () => ({})) {
  const { patient } = knownAnswerPatient('DIFFERENCE', {
    shape: { kind: 'box', sizeMm: [40, 40, 40] },
    dose: { kind: 'linear', centreGy: 50, gradientGyPerMm: 0.5 },
    ...{ sliceSpacingMm: 2, doseSpacingMm },
  });
  const file = (kind: string) => readInstance(patient.files.find(({ name }) => name.includes(kind))!.bytes);
  const dose = await parseDoseGrid(file('RTDOSE'));
  const [plan, structureSet] = [parsePlan(file('RTPLAN')), parseStructureSet(file('RTSTRUCT'))];
  const treatment = { plan, structureSet, doses: [{ ...dose, ...change(dose) }], notices: [] };
  return { treatment, prescription: PRESCRIPTION, phases: [0] } satisfies PlanVersion;
}
const shifted = (dose: DoseGrid, mm: number): Partial<DoseGrid> => {
  const [x, y, z] = dose.grid.originMm;
  return { grid: { ...dose.grid, originMm: [x + mm, y, z] } };
};

let plan: PlanVersion;
beforeAll(async () => {
  plan = await version(4);
});

test('a ramp shifted by 5 mm: lower by 0.5 Gy/mm × 5 mm everywhere, and so in its structure', async () => {
  const moved = await version(4, (dose) => shifted(dose, 5));
  const { told, notices } = differenceOfPlans(moved, plan);
  expect(notices).toEqual([]);
  expect(told).toMatchObject({ isSameGrid: false, prescribedGy: 50, structures: [{ name: 'Shape', isTarget: true }] });
  for (const { highest, lowest, meanGy } of [told!.whole, told!.structures[0]!.figures!]) {
    expect(meanGy).toBeCloseTo(-2.5, 3);
    for (const { gy, errorGy } of [highest, lowest]) expect(Math.abs(gy + 2.5)).toBeLessThanOrEqual(errorGy);
    expect(highest.errorGy).toBeLessThan(0.003); // the file holds 16 bits of some 70 Gy: a step is 0.001 Gy
  }
  // 2.5 Gy is 5 % of what is prescribed; below that all of it differs, above none.
  const beyond = told!.levels
    .filter(({ percent }) => percent !== 5)
    .map(({ lowerCc, higherCc }) => [lowerCc > 0, higherCc]);
  expect(beyond).toEqual([...[1, 2, 3].map(() => [true, 0]), [false, 0]]);
});

test('a dose scaled by 1.02: highest at the edge that the ramp rises to, the mean of the cube 2 % of 50 Gy', async () => {
  const { told } = differenceOfPlans(await version(4, ({ dose }) => ({ dose: dose.map((gy) => gy * 1.02) })), plan);
  expect(told).toMatchObject({ isSameGrid: true, outsideFraction: 0 });
  const { highest, meanGy, points } = told!.structures[0]!.figures!;
  expect(points).toBe(10 * 10 * 10); // 40 mm in voxels of 4 mm, even about the centre
  expect(meanGy).toBeCloseTo(1, 3);
  expect(highest.atMm[0]).toBeCloseTo(10 + 18, 6); // the last voxel centre inside
  expect(highest.gy).toBeCloseTo(0.02 * (50 + 0.5 * 18), 3);
});

const elsewhere = (dose: DoseGrid) => ({ header: { ...dose.header, frameOfReferenceUid: '1.2.3' } });
const cannot = [
  { what: 'another frame of reference', change: elsewhere, code: 'difference-other-frame' },
  { what: 'effective dose', change: () => ({ doseType: 'EFFECTIVE' as const }), code: 'difference-other-kind' },
  { what: 'a dose in percent', change: () => ({ unit: 'relative' as const }), code: 'difference-of-earlier' },
  { what: 'a dose far away', change: (dose: DoseGrid) => shifted(dose, 900), code: 'difference-no-common-place' },
];
test.each(cannot)('beside $what nothing is told, and it says why', async ({ change, code }) => {
  const { told, notices } = differenceOfPlans(plan, await version(4, change));
  expect(told).toBeNull();
  expect(notices.map((each) => each.code)).toContain(`notice/physics/${code}`);
});

test('structures of another frame of reference have no figures', () => {
  const { structureSet, ...rest } = plan.treatment;
  const away = { ...structureSet!, frameOfReferenceUids: ['1.2.3'] };
  const { told } = differenceOfPlans({ ...plan, treatment: { ...rest, structureSet: away } }, plan);
  expect(told?.whole.meanGy).toBe(0);
  expect(told?.structures).toMatchObject([{ figures: null, why: { code: 'notice/physics/dose-elsewhere' } }]);
});

test('a version of other phases says so', () => {
  const [first] = PRESCRIPTION.phases;
  const prescription = { ...PRESCRIPTION, phases: [first!, { ...first!, name: 'II' }] };
  const { notices } = differenceOfPlans({ ...plan, prescription, phases: [0, 1] }, plan);
  expect(notices.map(({ code }) => code)).toContain('notice/physics/difference-other-phases');
});
