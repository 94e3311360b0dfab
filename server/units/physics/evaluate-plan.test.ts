import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Verdict } from './contract.ts';
import { type EvaluationChoices, evaluatePlan, type PlanVerdict } from './evaluate-plan.ts';
import { prescriptionByHand } from './prescription-by-hand.ts';
import { prescriptionOfPlan } from './prescription-of-plan.ts';
import { readCaseFolder } from './read-case-folder.ts';

const DATA = path.resolve(import.meta.dirname, '../../../../shared/data');
const there = existsSync(DATA);

type Choices = EvaluationChoices & { readonly levels?: readonly string[] };
const evaluated = new Map<string, Promise<PlanVerdict>>();

/** Each set is evaluated once. */
function evaluate(set: string, choices: Choices = {}): Promise<PlanVerdict> {
  const key = `${set} ${JSON.stringify(choices)}`;
  const verdict = evaluated.get(key) ?? evaluateFolder(set, choices);
  evaluated.set(key, verdict);
  return verdict;
}

async function evaluateFolder(set: string, choices: Choices): Promise<PlanVerdict> {
  const folder = path.join(DATA, set);
  const files = readdirSync(folder).map((name) => ({ name, path: path.join(folder, name) }));
  const { treatment } = await readCaseFolder(
    folder,
    files.filter(({ name }) => name.endsWith('.dcm')),
  );
  const { levels, ...others } = choices;
  if (!levels) return evaluatePlan(treatment, others);
  const structures = treatment.structureSet?.structures ?? [];
  const { prescription: read } = prescriptionOfPlan(treatment.plan, structures);
  const prescription = prescriptionByHand({ doses: levels, fractions: null }, read, structures);
  return evaluatePlan(treatment, { ...others, prescription });
}

const verdictOf = ({ goals }: PlanVerdict, name: string, metric: string) =>
  goals.find((result) => (result.structureName ?? result.goal.structure) === name && result.goal.metric === metric);
const codes = ({ notices }: PlanVerdict) => notices.map(({ code }) => code);

interface Expected {
  readonly on: string;
  readonly metric: string;
  readonly verdict: Verdict;
  /** How a physicist comes to it from the data's own reference figures. */
  readonly because: string;
}

const sets: readonly {
  readonly set: string;
  readonly choices?: Choices;
  readonly goalSet: string | null;
  readonly reason: string;
  readonly notices: readonly string[];
  readonly expected: readonly Expected[];
}[] = [
  {
    set: 'openkbp-dicom/kbp-pt-002',
    goalSet: 'quantec-conventional+target-any',
    reason: 'notice/physics/goals-general',
    notices: [],
    expected: [
      { on: 'Brainstem', metric: 'Max[Gy]', verdict: 'met', because: 'far below 54 Gy' },
      {
        on: 'LeftParotid + RightParotid',
        metric: 'Mean[Gy]',
        verdict: 'within tolerance',
        because: 'both near 32 Gy, between 25 and 39',
      },
      { on: 'LeftParotid', metric: 'Mean[Gy]', verdict: 'not met', because: '31 Gy, and the other gland is no better' },
      { on: 'PTV70', metric: 'D98%[%]', verdict: 'met', because: 'covered to 97 %' },
      { on: 'PTV56', metric: 'D2%[%]', verdict: 'cannot be judged', because: 'it lies against a target of 70 Gy' },
      { on: 'PTV70', metric: 'D2%[%]', verdict: 'met', because: '102.5 %' },
    ],
  },
  {
    set: 'openkbp-dicom/kbp-pt-013',
    goalSet: 'quantec-conventional+target-any',
    reason: 'notice/physics/goals-general',
    notices: [],
    expected: [
      { on: 'Larynx', metric: 'Mean[Gy]', verdict: 'not met', because: 'voxel mean 55.6 Gy, tolerance 50' },
      {
        on: 'LeftParotid + RightParotid',
        metric: 'Mean[Gy]',
        verdict: 'not met',
        because: 'voxel means 44.0 and about 36 Gy, tolerance 39',
      },
      { on: 'Esophagus', metric: 'Mean[Gy]', verdict: 'met', because: 'voxel mean 28.7 Gy, below 34' },
      {
        on: 'PTV70',
        metric: 'D98%[%]',
        verdict: 'not met',
        because: 'the voxel D95 is near 66.5 Gy: D98 must lie below it',
      },
    ],
  },
  {
    set: 'openkbp-dicom/kbp-pt-099',
    goalSet: 'quantec-conventional+target-any',
    reason: 'notice/physics/goals-general',
    notices: [],
    expected: [
      {
        on: 'SpinalCord',
        metric: 'Max[Gy]',
        verdict: 'cannot be judged',
        because: 'a quarter of the cord lies outside the dose grid',
      },
      { on: 'Larynx', metric: 'V50Gy[%]', verdict: 'not met', because: 'all of it' },
    ],
  },
  {
    set: 'hn-three-phase-pinnacle',
    goalSet: 'quantec-conventional+target-any',
    reason: 'notice/physics/goals-general',
    notices: ['notice/physics/prescription-proposed', 'notice/physics/several-fraction-groups'],
    expected: [
      { on: 'BrainStem', metric: 'Max[Gy]', verdict: 'met', because: 'below 25 Gy' },
      { on: 'SpinalCord', metric: 'Max[Gy]', verdict: 'met', because: 'about 42 Gy, as planned on sc+35' },
      { on: 'Parotid_L', metric: 'Mean[Gy]', verdict: 'met', because: 'just under 20 Gy' },
      {
        on: 'Parotid_R',
        metric: 'Mean[Gy]',
        verdict: 'cannot be judged',
        because: 'asked of one gland; the left one is spared',
      },
      { on: 'OpticNerve_L', metric: 'Max[Gy]', verdict: 'cannot be judged', because: 'it has no contour' },
      { on: 'PTV1_50Gy', metric: 'D98%[%]', verdict: 'cannot be judged', because: '50 Gy stand in a name only' },
    ],
  },
  {
    set: 'hn-three-phase-pinnacle',
    choices: { levels: ['70'] },
    goalSet: 'quantec-conventional+target-any',
    reason: 'notice/physics/goals-general',
    notices: ['notice/physics/several-fraction-groups'],
    expected: [
      { on: 'PTV1_50Gy', metric: 'D98%[%]', verdict: 'met', because: 'D95 53 Gy of 50' },
      { on: 'PTV2_14 G', metric: 'D98%[%]', verdict: 'met', because: '50 + 14 = 64 Gy, D95 66 Gy' },
      { on: 'PTV3_6 Gy', metric: 'D2%[%]', verdict: 'met', because: '73.4 Gy of 70' },
    ],
  },
  {
    set: 'brain-5fx-pinnacle',
    choices: { levels: ['27.5'] },
    goalSet: 'tg-101-5+target-3-5',
    reason: 'notice/physics/goals-general',
    notices: [],
    expected: [
      {
        on: 'PTV 1mm (off brainstem)',
        metric: 'V100%[%]',
        verdict: 'not met',
        because: 'D95 is 26.7 Gy of 27.5: pulled off the brainstem',
      },
      {
        on: 'PTV 1mm (off brainstem)',
        metric: 'R100[1]',
        verdict: 'met',
        because: '3942 voxels of 8 mm³ receive 27.5 Gy: 31.5 cc around 31.2 cc of target',
      },
    ],
  },
  {
    set: 'brain-5fx-pinnacle',
    goalSet: 'tg-101-5+target-3-5',
    reason: 'notice/physics/goals-general',
    notices: [
      'notice/physics/fraction-dose-holds-course',
      'notice/physics/prescription-proposed',
      'notice/physics/target-not-judged',
    ],
    expected: [
      {
        on: 'Brainstem',
        metric: 'D0.5cc[Gy]',
        verdict: 'met',
        because: 'about 21 Gy of 23: the plan was pulled off the brainstem',
      },
      { on: 'Brainstem', metric: 'D0.035cc[Gy]', verdict: 'met', because: 'about 26 Gy of 31' },
      { on: 'Chiasm', metric: 'D0.035cc[Gy]', verdict: 'met', because: 'about 16 Gy of 25' },
      {
        on: 'SpinalCord',
        metric: 'D0.35cc[Gy]',
        verdict: 'cannot be judged',
        because: 'Medulla may be cord or brainstem',
      },
    ],
  },
  {
    set: 'brain-5fx-pinnacle',
    choices: { goalSetId: 'quantec-conventional+target-any', levels: ['27.5'] },
    goalSet: 'quantec-conventional+target-any',
    reason: 'notice/physics/goals-by-hand',
    notices: ['notice/physics/goals-other-fractionation'],
    expected: [
      {
        on: 'Brain',
        metric: 'Max[Gy]',
        verdict: 'cannot be judged',
        because: '34 Gy in 5 are 76 Gy in 2 Gy fractions',
      },
      { on: 'Chiasm', metric: 'Max[Gy]', verdict: 'cannot be judged', because: 'limits of 2 Gy fractions' },
    ],
  },
  {
    set: 'rando-prostate-eclipse',
    choices: { goalSetId: 'embrace-ii-eqd2-total' },
    goalSet: 'embrace-ii-eqd2-total',
    reason: 'notice/physics/goals-by-hand',
    notices: [],
    expected: [
      {
        on: 'Rectum',
        metric: 'D2cc[Gy]',
        verdict: 'cannot be judged',
        because: 'EQD2 of external beam and brachytherapy',
      },
      {
        on: 'Bladder',
        metric: 'D2cc[Gy]',
        verdict: 'cannot be judged',
        because: 'EQD2 of external beam and brachytherapy',
      },
    ],
  },
  {
    set: 'rando-prostate-eclipse',
    goalSet: 'quantec-conventional+target-any',
    reason: 'notice/physics/goals-general',
    notices: ['notice/physics/looks-like-phase', 'notice/physics/goals-met-by-little-dose'],
    expected: [
      { on: 'PTV', metric: 'D98%[%]', verdict: 'met', because: 'Eclipse: D95 45.4 Gy of 46' },
      { on: 'PTV', metric: 'D2%[%]', verdict: 'met', because: 'Eclipse: D2 46.2 Gy of 46' },
      { on: 'Rectum', metric: 'V60Gy[%]', verdict: 'met', because: '46 Gy cannot give 60' },
    ],
  },
  {
    set: 'breast-imrt-dvh',
    goalSet: null,
    reason: 'notice/physics/goals-none-phase',
    notices: ['notice/dicom/other-patient', 'notice/physics/prescription-points-left-out'],
    expected: [],
  },
  {
    set: 'breast-imrt-dvh',
    choices: { goalSetId: 'rtog-1005-25' },
    goalSet: 'rtog-1005-25',
    reason: 'notice/physics/goals-by-hand',
    notices: ['notice/physics/goals-other-fractionation'],
    expected: [
      {
        on: 'Heart',
        metric: 'Mean[Gy]',
        verdict: 'cannot be judged',
        because: '7 fractions are not the 25 of the set',
      },
      {
        on: 'Lt Lung',
        metric: 'V5Gy[%]',
        verdict: 'cannot be judged',
        because: '7 fractions are not the 25 of the set',
      },
      { on: 'Lung_R', metric: 'V5Gy[%]', verdict: 'cannot be judged', because: 'not outlined' },
    ],
  },
  {
    set: 'brachy-ldr-prostate',
    choices: { goalSetId: 'hytec-5' },
    goalSet: 'hytec-5',
    reason: 'notice/physics/goals-by-hand',
    notices: ['notice/physics/prescription-of-setup'],
    expected: [
      { on: 'urethra', metric: 'D0.035cc[Gy]', verdict: 'cannot be judged', because: 'seeds give no fractions' },
    ],
  },
  {
    set: 'brachy-hdr-prostate-dvh',
    goalSet: null,
    reason: 'notice/physics/goals-none-brachytherapy',
    notices: [],
    expected: [],
  },
  {
    set: 'brachy-hdr-prostate-dvh',
    choices: { goalSetId: 'cervix-hdr-per-session-per-session' },
    goalSet: 'cervix-hdr-per-session-per-session',
    reason: 'notice/physics/goals-by-hand',
    notices: [],
    expected: [
      {
        on: 'Rectum',
        metric: 'D2cc[Gy]',
        verdict: 'cannot be judged',
        because: 'a fifth of it lies outside the dose grid',
      },
      { on: 'Bladder', metric: 'D2cc[Gy]', verdict: 'cannot be judged', because: 'not outlined' },
    ],
  },
];

describe.skipIf(!there)(
  `verdicts that a physicist agrees with${there ? '' : ' (skipped: ../shared/data is not here)'}`,
  () => {
    for (const { set, choices, goalSet, reason, notices, expected } of sets)
      describe(`${set}${choices ? ` with ${JSON.stringify(choices)}` : ''}`, () => {
        let verdict: PlanVerdict;
        beforeAll(async () => {
          verdict = await evaluate(set, choices);
        });

        test(`is judged by ${goalSet ?? 'no set'}, with its reason`, () => {
          expect([verdict.goalSet?.id ?? null, verdict.goalSetReason.code]).toEqual([goalSet, reason]);
        });
        if (notices.length > 0)
          test(`says ${notices.join(', ')}`, () => {
            expect(codes(verdict)).toEqual(expect.arrayContaining([...notices]));
          });
        for (const { on, metric, verdict: wanted, because } of expected)
          test(`${on} ${metric}: ${wanted}, for ${because}`, () => {
            expect(verdictOf(verdict, on, metric)?.verdict).toBe(wanted);
          });
      });

    test('a limit above every dose of the plan is met, and said to be met by any plan of that dose', async () => {
      const result = verdictOf(await evaluate('rando-prostate-eclipse'), 'Rectum', 'V60Gy[%]');
      expect(result?.reason?.code).toBe('notice/physics/goal-beyond-plan');
    });

    test('a limit of another fractionation keeps its figure and EQD2 beside the reason', async () => {
      const choices = { goalSetId: 'quantec-conventional+target-any', levels: ['27.5'] };
      const result = verdictOf(await evaluate('brain-5fx-pinnacle', choices), 'Brain', 'Max[Gy]');
      expect(result?.reason?.code).toBe('notice/physics/goal-other-fractionation');
      const maximumGy = result?.measured?.value ?? 0;
      expect(maximumGy).toBeGreaterThan(30);
      // EQD2 = D (D/5 + 2) / 4 at alpha/beta 2
      expect(result?.eqd2?.gy).toBeCloseTo((maximumGy * (maximumGy / 5 + 2)) / 4, 6);
    });

    test('goals met by little dose are counted apart, at the top', async () => {
      const { notices, goals } = await evaluate('rando-prostate-eclipse');
      // QUANTEC above 47.1 Gy: rectum V50 to V75 (5), bladder V65 to V80 (4); coverage and hot spot of the PTV are met by merit
      expect(notices[0]).toEqual({
        code: 'notice/physics/goals-met-by-little-dose',
        values: { count: 9, met: goals.filter(({ verdict }) => verdict === 'met').length, maximum: 47.1 },
      });
    });

    test('structures without contours have a reason and no figure', async () => {
      const { structures } = await evaluate('hn-three-phase-pinnacle');
      const without = structures.filter(({ volumeCc }) => volumeCc === null);
      expect(without.map(({ name }) => name)).toEqual(
        expect.arrayContaining(['OpticNerve_L', 'Mandible', 'Calc Point']),
      );
      for (const { meanGy, notices } of without) {
        expect(meanGy).toBeNull();
        expect(notices).not.toEqual([]);
      }
    });
  },
);
