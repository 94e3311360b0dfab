/** What the pages of `physics` ask and get, and what the report and the command line get. */
import { z } from 'zod';
import { Notice } from '../../platform/http/contract.ts';
import type { TypeOf } from '../../platform/http/type-of.ts';
import { AlignedGrid } from '../imaging/contract.ts';

export const Vec3 = z.tuple([z.number(), z.number(), z.number()]).meta({ id: 'Vec3', description: 'x, y, z [mm]' });
export type Vec3 = readonly [x: number, y: number, z: number];

const Comparison = z.enum(['<', '<=', '>', '>=']);
const Verified = z.enum(['text', 'knowledge', 'own']);

const Estimate = z
  .object({
    value: z.number(),
    error: z.number(),
    endCapEffect: z
      .number()
      .describe(
        'How far the figure moves when the structure ends by another convention, which its outlines do not tell.',
      ),
    methodError: z
      .number()
      .exactOptional()
      .describe(
        'Part of `error`, where it is known apart: how far the figure is off that of the very solid which the convention makes of the contours.',
      ),
  })
  .meta({ id: 'Estimate' });

const DoseGoal = z
  .object({
    id: z.string(),
    structure: z.string(),
    metric: z.string(),
    comparison: Comparison,
    goal: z.number(),
    tolerance: z
      .number()
      .exactOptional()
      .describe('Still acceptable up to here; absent where the source gives no tolerance.'),
    unit: z.string(),
    priority: z.int().exactOptional(),
    endpoint: z.string().exactOptional(),
    source: z.string(),
    verified: Verified,
    seenIn: z.string().exactOptional().describe('Where the figure was read, if that is not the source itself.'),
    note: z.string().exactOptional(),
  })
  .meta({ id: 'DoseGoal' });

export const GoalSet = z
  .object({
    id: z.string(),
    name: z.string(),
    version: z.string(),
    site: z.string(),
    fractions: z.string(),
    goals: z.array(DoseGoal),
  })
  .meta({ id: 'GoalSet' });

const SceneStructure = z
  .object({
    roiNumber: z.int(),
    name: z.string(),
    interpretedType: z.string().nullable(),
    colour: z.string().describe('`#rrggbb`'),
    contourCount: z.int(),
  })
  .meta({ id: 'SceneStructure' });
export type SceneStructure = TypeOf<typeof SceneStructure>;

const SceneDose = z
  .object({
    doseKey: z.string(),
    sopInstanceUid: z.string(),
    summation: z.string(),
    doseType: z.string(),
    unit: z.enum(['Gy', 'relative']),
    beamNumbers: z.array(z.int()),
    label: z.string(),
  })
  .meta({ id: 'SceneDose' });
export type SceneDose = TypeOf<typeof SceneDose>;

export const DoseInfo = z
  .object({
    doseKey: z.string(),
    grid: AlignedGrid,
    unit: z.enum(['Gy', 'relative']),
    doseType: z.string().describe('DICOM’s Dose Type: `PHYSICAL`, `EFFECTIVE`, `ERROR`.'),
    maximum: z.number(),
    maximumAtMm: Vec3,
    notices: z.array(Notice),
  })
  .meta({ id: 'DoseInfo', description: 'Its values are little-endian Float32 on `grid`.' });
export type DoseInfo = TypeOf<typeof DoseInfo>;

/** What a gamma comparison was asked for. */
export interface GammaCriteria {
  readonly doseDifferencePercent: number;
  readonly distanceToAgreementMm: number;
  readonly lowDoseCutoffPercent: number;
  readonly normalisation: 'global' | 'local';
}

export const StructureSetChoice = z.object({ structureSetKey: z.string(), label: z.string().nullable() }).meta({
  id: 'StructureSetChoice',
  description:
    'A structure set of the patient in the frame of reference of the case: only these can be laid over each other.',
});
export type StructureSetChoice = TypeOf<typeof StructureSetChoice>;

/** The outlines of a structure set: per structure its name and `#rrggbb`, closed loops and points, x, y, z flat [mm, 0.01]. */
export interface ContourDocument {
  readonly structures: readonly {
    readonly roiNumber: number;
    readonly name: string;
    readonly colour: string;
    readonly loops: readonly (readonly number[])[];
    readonly openLines: readonly (readonly number[])[];
    readonly points: readonly (readonly number[])[];
  }[];
}

const SceneBeam = z
  .object({
    number: z.int(),
    name: z.string().nullable(),
    radiation: z.string(),
    deliveryType: z.string(),
    energyMv: z.number().nullable(),
    gantryDeg: z.array(z.number()),
    collimatorDeg: z.number().nullable(),
    couchDeg: z.number().nullable(),
    metersetMu: z.number().nullable(),
    isocenterMm: Vec3.nullable(),
    outlinesMm: z
      .array(z.array(Vec3))
      .describe(
        'Openings of the first control point, projected to the isocentre plane, one polygon each, in patient coordinates.',
      ),
    sourceMm: Vec3.nullable(),
  })
  .meta({ id: 'SceneBeam' });
export type SceneBeam = TypeOf<typeof SceneBeam>;

const ScenePlan = z
  .object({
    instanceKey: z.string(),
    kind: z.enum(['external', 'ion', 'brachy']),
    name: z.string().nullable(),
    approvalStatus: z.string().nullable(),
    date: z.string().nullable(),
    patientPosition: z.string().nullable().describe('DICOM’s Patient Position: `HFS`, `FFP`, …'),
    beams: z.array(SceneBeam),
    channels: z.int(),
  })
  .meta({ id: 'ScenePlan' });
export type ScenePlan = TypeOf<typeof ScenePlan>;

export const Prescription = z
  .object({
    state: z.enum(['from plan', 'proposed', 'confirmed', 'unknown']),
    targets: z.array(
      z.object({ label: z.string(), roiNumber: z.int().nullable(), doseGy: z.number(), source: z.string() }),
    ),
    fractions: z.int().nullable(),
    fractionsSource: z.string().nullable(),
  })
  .meta({
    id: 'Prescription',
    description:
      'What was prescribed and where that was read. `proposed` figures were read from names and wait for a person; nothing is judged in percent of a dose that is not known.',
  });
export type Prescription = TypeOf<typeof Prescription>;

export const CaseScene = z
  .object({
    caseKey: z.string(),
    patientKey: z.string(),
    label: z.string().nullable(),
    seriesKey: z.string().nullable(),
    structureSetKey: z.string().nullable(),
    structures: z.array(SceneStructure),
    doses: z
      .array(SceneDose)
      .describe(
        'The doses of this case, the plan’s own first; `doseKey` of a sum or a difference is `12+13` or `12-13`.',
      ),
    plan: ScenePlan.nullable(),
    prescription: Prescription,
    prescriptionVersion: z
      .string()
      .describe('Which word of a person on it this is: travels as `If-Match` with the next one.'),
    notices: z.array(Notice),
    comparable: z
      .array(z.object({ caseKey: z.string(), label: z.string().nullable(), doseKeys: z.array(z.string()) }))
      .describe('Other cases of the same patient in the same frame of reference, to compare with or to sum.'),
  })
  .meta({ id: 'CaseScene', description: 'What lies on the plan page before anything is measured.' });
export type CaseScene = TypeOf<typeof CaseScene>;

const Verdict = z.enum(['met', 'within tolerance', 'not met', 'cannot be judged']);
export type Verdict = TypeOf<typeof Verdict>;

const GoalResult = z
  .object({
    goal: DoseGoal,
    set: z
      .object({ id: z.string(), name: z.string(), version: z.string() })
      .describe('The one that holds the goal, of the sets that are judged together.'),
    roiNumber: z.int().nullable(),
    structureName: z.string().nullable(),
    referenceGy: z
      .number()
      .nullable()
      .describe(
        'What 100 % is for this goal and structure [Gy]; null where the goal speaks of no prescription, or of one that is not known.',
      ),
    verdict: Verdict,
    measured: Estimate.nullable(),
    closeCall: z
      .boolean()
      .describe(
        'Whether the limit lies within what is not known of the figure: its error and what another end of the structure changes.',
      ),
    eqd2: z
      .object({
        gy: z.number(),
        alphaBetaGy: z.number(),
        source: z.string(),
        verified: Verified,
        generic: z.boolean(),
        other: z.object({ gy: z.number(), alphaBetaGy: z.number() }).exactOptional(),
      })
      .nullable()
      .describe(
        'EQD2 of a dose figure with the alpha/beta used; null where there is none or the fractions are unknown. Where the source names two values of alpha/beta, `gy` is the higher EQD2 and `other` the lower one. `verified` is the mark of the alpha/beta’s row; `generic`: it is that of a class of tissues, for the table has none of this organ or tumour. `source` says so, and what is noted of the value.',
      ),
    reason: Notice.nullable().describe('Why it cannot be judged, or what limits the verdict.'),
  })
  .meta({ id: 'GoalResult' });
export type GoalResult = TypeOf<typeof GoalResult>;

const NameMatch = z
  .object({
    roiNumber: z.int(),
    roiName: z.string(),
    standardName: z.string().nullable(),
    how: z.enum(['exact', 'alias', 'confirmed', 'suggested', 'ambiguous', 'unknown']),
    suggestions: z.array(z.string()),
    version: z.string().describe('Of what a person said of it: what `If-Match` of `PUT structure-names` says.'),
  })
  .meta({
    id: 'NameMatch',
    description:
      'How a ROI name was understood. A suggestion counts only after a person confirmed it; it then holds for every plan, a name that could mean several organs for the structure set of its case only.',
  });
export type NameMatch = TypeOf<typeof NameMatch>;

const Curve = z
  .object({ doseGy: z.array(z.number()), volumeCc: z.array(z.number()) })
  .meta({ id: 'Curve', description: 'Cumulative: at least `doseGy[i]` is received by `volumeCc[i]`.' });

const PlanningSystemComparison = z
  .object({
    curve: Curve,
    differences: z.array(
      z.object({
        metric: z.string(),
        unit: z.string(),
        ours: Estimate,
        theirs: z.number(),
        flagged: z.boolean(),
      }),
    ),
    theirsAlone: z
      .array(z.object({ metric: z.string(), unit: z.string(), theirs: z.number() }))
      .exactOptional()
      .describe(
        'Theirs at metrics that are withheld here: there is no difference, and for a structure outside the dose grid nothing else.',
      ),
  })
  .meta({
    id: 'PlanningSystemComparison',
    description:
      'Ours minus theirs, at the same metric. `flagged`: beyond the stated error and what another end of the structure changes.',
  });
export type PlanningSystemComparison = TypeOf<typeof PlanningSystemComparison>;

const StructureResult = z
  .object({
    roiNumber: z.int(),
    name: z.string(),
    standardName: z.string().nullable(),
    colour: z.string(),
    interpretedType: z.string().nullable(),
    volumeCc: Estimate.nullable(),
    minGy: Estimate.nullable(),
    meanGy: Estimate.nullable(),
    maxGy: Estimate.nullable(),
    d98Gy: Estimate.nullable(),
    d95Gy: Estimate.nullable(),
    d50Gy: Estimate.nullable(),
    d2Gy: Estimate.nullable(),
    d0_03ccGy: Estimate.nullable(),
    outsideDoseGridFraction: z.number().nullable(),
    curve: Curve.nullable(),
    planningSystem: PlanningSystemComparison.nullable(),
    method: z
      .object({
        endCap: z.string(),
        between: z.string(),
        planeSpacingMm: z.number(),
        subdivision: z.number(),
        samples: z.number(),
      })
      .nullable(),
    notices: z.array(Notice),
  })
  .meta({ id: 'StructureResult' });
export type StructureResult = TypeOf<typeof StructureResult>;

export const PlanEvaluation = z
  .object({
    prescription: Prescription,
    goalSet: z
      .object({
        id: z.string(),
        name: z.string(),
        version: z.string(),
        site: z.string(),
        fractions: z.string(),
      })
      .nullable(),
    goalSetReason: Notice.describe(
      'How the goal set was chosen, or why none was: no clinical choice is made silently.',
    ),
    names: z.array(NameMatch),
    structures: z.array(StructureResult),
    goals: z.array(GoalResult),
    notices: z.array(Notice),
    method: z.object({ interpolation: z.string(), endCap: z.string(), between: z.string(), software: z.string() }),
    objects: z.array(z.object({ kind: z.string(), sopInstanceUid: z.string(), sha256: z.string() })),
    seconds: z.object({ read: z.number(), compute: z.number() }),
  })
  .meta({ id: 'PlanEvaluation', description: '`isocenter evaluate --json` prints the same.' });
export type PlanEvaluation = TypeOf<typeof PlanEvaluation>;

export const EvaluationRequest = z
  .object({
    caseKey: z.string(),
    doseKey: z.string(),
    goalSetId: z
      .string()
      .exactOptional()
      .describe('Absent: chosen by site and fractionation where that is certain, else none.'),
  })
  .meta({ id: 'EvaluationRequest' });
export type EvaluationRequest = TypeOf<typeof EvaluationRequest>;

export const GoalSetSummary = z
  .object({
    id: z.string(),
    name: z.string(),
    version: z.string(),
    site: z.string(),
    fractions: z.string(),
    goals: z.int(),
    own: z.boolean(),
    verifiedInText: z.int(),
  })
  .meta({ id: 'GoalSetSummary' });
export type GoalSetSummary = TypeOf<typeof GoalSetSummary>;

const text = z.string().trim().min(1).max(200);
const long = z.string().max(2000);

export const GoalSheetAsked = z
  .object({
    name: text,
    version: text,
    site: text,
    fractions: text,
    goals: z.array(
      z.object({
        id: text,
        structure: text,
        metric: text,
        comparison: Comparison,
        goal: z.number().min(0),
        tolerance: z.number().min(0).exactOptional(),
        unit: z.string().max(40),
        priority: z.int().min(1).max(9).exactOptional(),
        endpoint: long.exactOptional(),
        source: long,
        verified: Verified,
        seenIn: long.exactOptional(),
        note: long.exactOptional(),
      }),
    ),
  })
  .meta({ id: 'GoalSheetAsked', description: 'An own goal sheet as a person writes it.' });

export const PrescriptionAsked = z
  .object({
    targets: z
      .array(
        z.object({
          label: z.string().trim().min(1).max(200),
          roiNumber: z.int().nullable(),
          doseGy: z.number().positive().max(150),
        }),
      )
      .max(50)
      .nullable()
      .describe('Null takes an earlier word back: the plan speaks again.'),
    fractions: z.int().min(1).max(200).nullable(),
  })
  .meta({
    id: 'PrescriptionAsked',
    description: 'A person’s word on what was prescribed, for the plan’s present bytes.',
  });
export type PrescriptionAsked = TypeOf<typeof PrescriptionAsked>;

export const StructureNameAsked = z
  .object({
    roiName: z.string().min(1).max(200),
    standardName: z.string().min(1).max(200).nullable(),
    caseKey: z.string().exactOptional(),
  })
  .meta({ id: 'StructureNameAsked', description: 'What a ROI name means; null forgets it.' });
export type StructureNameAsked = TypeOf<typeof StructureNameAsked>;

export const ConfirmedName = z
  .object({ roiName: z.string(), standardName: z.string(), version: z.string() })
  .meta({ id: 'ConfirmedName', description: 'What holds for every plan.' });
export type ConfirmedName = TypeOf<typeof ConfirmedName>;

export const StandardName = z
  .object({ name: z.string(), zh: z.string(), kind: z.string(), site: z.string() })
  .meta({ id: 'StandardName' });
