/**
 * An evaluation for the report's tests, made up whole: sigmoid curves and round figures of a head-and-neck plan. No patient and no
 * planning system stands behind it.
 */
import { PRODUCT_SOLID } from '@isocenter/dosimetry';
import { goalSetById } from '@isocenter/knowledge';
import { notice } from '@isocenter/messages';
import type { GoalResult, PlanEvaluation, StructureResult, Verdict } from '../contract.ts';

const estimate = (value: number, error = 0.05, endCapEffect = 0.2) => ({ value, error, endCapEffect });

/** A curve that falls smoothly around its median: `slopeGy` is small for a target, large for an organ beside it. */
function structure(
  roiNumber: number,
  name: string,
  standardName: string | null,
  of: { colour: string; cc: number; medianGy: number; slopeGy: number; maxGy: number },
): StructureResult {
  const doseGy = Array.from({ length: 120 }, (_, i) => (i * of.maxGy) / 119);
  const sigmoid = (gy: number) => 1 / (1 + Math.exp((gy - of.medianGy) / of.slopeGy));
  const [start, end] = [sigmoid(0), sigmoid(of.maxGy)];
  const volumeCc = doseGy.map((gy) => (of.cc * (sigmoid(gy) - end)) / (start - end));
  return {
    roiNumber,
    name,
    standardName,
    colour: of.colour,
    interpretedType: null,
    volumeCc: estimate(of.cc, of.cc / 100),
    minGy: estimate(0),
    meanGy: estimate(of.medianGy),
    maxGy: estimate(of.maxGy, 0.2),
    d98Gy: null,
    d95Gy: null,
    d50Gy: estimate(of.medianGy),
    d2Gy: null,
    d0_03ccGy: null,
    outsideDoseGridFraction: 0,
    curve: { doseGy, volumeCc },
    planningSystem: null,
    method: null,
    notices: [],
  };
}

const STRUCTURES: readonly StructureResult[] = [
  structure(1, 'PTV70', 'PTV', { colour: '#ff0000', cc: 182.4, medianGy: 70.9, slopeGy: 0.7, maxGy: 74.2 }),
  structure(2, 'PTV56', 'PTV', { colour: '#ff8800', cc: 341.2, medianGy: 58.1, slopeGy: 1.5, maxGy: 71.8 }),
  structure(3, 'Brainstem', 'Brainstem', { colour: '#00aa44', cc: 26.31, medianGy: 22.4, slopeGy: 7, maxGy: 53.4 }),
  structure(4, 'SpinalCord', 'SpinalCord', { colour: '#ffff00', cc: 18.02, medianGy: 28.8, slopeGy: 5, maxGy: 44.7 }),
  structure(5, 'LeftParotid', 'Parotid_L', { colour: '#00ffff', cc: 24.8, medianGy: 24.1, slopeGy: 10, maxGy: 68.1 }),
  structure(6, 'RightParotid', 'Parotid_R', { colour: '#0044ff', cc: 27.6, medianGy: 31.7, slopeGy: 11, maxGy: 70.3 }),
  structure(7, 'Mandible', 'Bone_Mandible', { colour: '#aa00ff', cc: 61.5, medianGy: 38.2, slopeGy: 9, maxGy: 70.9 }),
  structure(8, 'Larynx', 'Larynx', { colour: '#ff66cc', cc: 33.1, medianGy: 46.4, slopeGy: 8, maxGy: 69.4 }),
  structure(9, 'Esophagus', 'Esophagus', { colour: '#886633', cc: 12.9, medianGy: 21.3, slopeGy: 8, maxGy: 55.5 }),
  structure(10, 'optPTV', null, { colour: '#123456', cc: 80, medianGy: 70, slopeGy: 1, maxGy: 73 }),
];

const VERDICTS: Readonly<Record<string, readonly [verdict: Verdict, value: number]>> = {
  'Brainstem Max[Gy]': ['met', 53.4],
  'Brainstem D1cc[Gy]': ['met', 49.13],
  'SpinalCord Max[Gy]': ['met', 44.7],
  'Parotid_L Mean[Gy]': ['not met', 24.1],
  'Parotid_R Mean[Gy]': ['not met', 31.7],
  'Larynx Max[Gy]': ['not met', 69.4],
  'Larynx Mean[Gy]': ['within tolerance', 46.4],
  'Larynx V50Gy[%]': ['not met', 34.9],
  'Esophagus Mean[Gy]': ['met', 21.3],
  'Esophagus V35Gy[%]': ['met', 12.1],
  'Esophagus V50Gy[%]': ['met', 1.4],
  'Esophagus V70Gy[%]': ['met', 0],
  'PTV D98%[%]': ['met', 95.4],
};

const GOALS = goalSetById('quantec-conventional+target-any');

/** @param names the patient's structures may carry other names, to see how they print */
export function exampleEvaluation(rename: Readonly<Record<string, string>> = {}): PlanEvaluation {
  const structures = STRUCTURES.map((result) => ({ ...result, name: rename[result.name] ?? result.name }));
  const goals = (GOALS?.goals ?? []).map((goal): GoalResult => {
    const found = structures.find(({ standardName }) => standardName === goal.structure);
    const [verdict, value] = VERDICTS[`${goal.structure} ${goal.metric}`] ?? [];
    const base = {
      goal,
      set: { id: 'quantec-conventional', name: 'QUANTEC', version: '2026.11' },
      roiNumber: found?.roiNumber ?? null,
      structureName: found?.name ?? null,
      referenceGy: goal.unit === '%' ? 70 : null,
      closeCall: false,
    };
    if (!found || verdict === undefined || value === undefined) {
      const reason = found
        ? notice('notice/physics/goal-lower-dose-level', { dose: 56, structure: found.name, highest: 70 })
        : notice('notice/physics/goal-structure-absent', { structure: goal.structure });
      return { ...base, verdict: 'cannot be judged', measured: null, eqd2: null, reason };
    }
    const eqd2 =
      goal.unit === 'Gy'
        ? {
            gy: value * 0.9,
            alphaBetaGy: 3,
            source: 'trialsjournal s13063-021-05708-5 table 3',
            verified: 'text' as const,
            generic: true,
          }
        : null;
    return {
      ...base,
      verdict,
      measured: estimate(value, 0.11, 0.3),
      closeCall: goal.structure === 'Brainstem' && goal.metric === 'Max[Gy]',
      eqd2,
      reason: null,
    };
  });
  const sha256 = (letter: string) => letter.repeat(64);
  return {
    prescription: {
      state: 'from plan',
      targets: [
        { label: 'PTV70', roiNumber: 1, doseGy: 70, source: 'Dose Reference (300A,0010)' },
        { label: 'PTV56', roiNumber: 2, doseGy: 56, source: 'Dose Reference (300A,0010)' },
      ],
      fractions: 35,
      fractionsSource: 'Fraction Group (300A,0070)',
    },
    goalSet: GOALS && {
      id: GOALS.id,
      name: GOALS.name,
      version: GOALS.version,
      site: GOALS.site,
      fractions: GOALS.fractions,
    },
    goalSetReason: notice('notice/physics/goals-general', {
      set: GOALS?.name ?? '',
      fractions: 35,
      dose: 70,
      site: 'Head and neck',
      others: 'rtog-0522-conventional, head-and-neck-imrt-conventional',
    }),
    names: [],
    structures,
    goals,
    notices: [
      notice('notice/physics/names-to-confirm', { count: 1, names: '"LarynxGSL" (Larynx)' }),
      notice('notice/physics/dose-summed-from-beams', { count: 9 }),
    ],
    method: { interpolation: 'trilinear', ...PRODUCT_SOLID, software: 'Isocenter 0.1.0' },
    objects: [
      { kind: 'RTPLAN', sopInstanceUid: '1.2.826.0.1.3680043.10.1.1', sha256: sha256('a') },
      { kind: 'RTSTRUCT', sopInstanceUid: '1.2.826.0.1.3680043.10.1.2', sha256: sha256('b') },
      { kind: 'RTDOSE', sopInstanceUid: '1.2.826.0.1.3680043.10.1.3', sha256: sha256('c') },
      ...Array.from({ length: 120 }, (_, i) => ({
        kind: 'CT',
        sopInstanceUid: `1.2.826.0.1.3680043.10.1.4.${i}`,
        sha256: sha256('d'),
      })),
    ],
    seconds: { read: 1.2, compute: 0.8 },
  };
}
