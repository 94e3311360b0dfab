/** What the pages of `physics`, the report and the command line receive: types only. */
import type { Estimate } from '@isocenter/dosimetry';
import type { DoseGoal, Verified } from '@isocenter/knowledge';
import type { Notice } from '@isocenter/messages';
import type { AlignedGrid } from '../imaging/contract.ts';

export type Vec3 = readonly [x: number, y: number, z: number];

/** `GET /api/physics/cases/:caseKey`: what lies on the plan page before anything is measured. */
export interface CaseScene {
  readonly caseKey: string;
  readonly patientKey: string;
  readonly label: string | null;
  readonly seriesKey: string | null;
  readonly structureSetKey: string | null;
  readonly structures: readonly SceneStructure[];
  /** The doses of this case, the plan's own first; `doseKey` of a sum or a difference is `12+13` or `12-13`. */
  readonly doses: readonly SceneDose[];
  readonly plan: ScenePlan | null;
  readonly prescription: Prescription;
  /** Which word of a person on it this is: travels as `If-Match` with the next one. */
  readonly prescriptionVersion: string;
  readonly notices: readonly Notice[];
  /** Other cases of the same patient in the same frame of reference, to compare with or to sum. */
  readonly comparable: readonly {
    readonly caseKey: string;
    readonly label: string | null;
    readonly doseKeys: readonly string[];
  }[];
}

export interface SceneStructure {
  readonly roiNumber: number;
  readonly name: string;
  readonly interpretedType: string | null;
  /** `#rrggbb` */
  readonly colour: string;
  readonly contourCount: number;
}

export interface SceneDose {
  readonly doseKey: string;
  readonly sopInstanceUid: string;
  readonly summation: string;
  readonly doseType: string;
  readonly unit: 'Gy' | 'relative';
  readonly beamNumbers: readonly number[];
  readonly label: string;
}

/** `GET /api/physics/doses/:doseKey`; `GET …/values` answers little-endian Float32 on `grid`. */
export interface DoseInfo {
  readonly doseKey: string;
  readonly grid: AlignedGrid;
  readonly unit: 'Gy' | 'relative';
  /** DICOM's Dose Type: `PHYSICAL`, `EFFECTIVE`, `ERROR`. */
  readonly doseType: string;
  readonly maximum: number;
  readonly maximumAtMm: Vec3;
  readonly notices: readonly Notice[];
}

/**
 * What a gamma comparison was asked for. `GET /api/physics/doses/:doseKey/gamma-map.dcm` with these and `evaluated`, the other dose's key, in
 * its query answers the map as an RTDOSE.
 */
export interface GammaCriteria {
  readonly doseDifferencePercent: number;
  readonly distanceToAgreementMm: number;
  readonly lowDoseCutoffPercent: number;
  readonly normalisation: 'global' | 'local';
}

/**
 * `GET /api/physics/cases/:caseKey/structure-sets`: the patient's structure sets in the frame of reference of the case, its own first.
 * Only these can be laid over each other.
 */
export interface StructureSetChoice {
  readonly structureSetKey: string;
  readonly label: string | null;
}

/**
 * `GET /api/physics/structure-sets/:structureSetKey/contours`: per structure its name and `#rrggbb`, closed loops and points,
 * x, y, z flat [mm, 0.01].
 */
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

export interface ScenePlan {
  readonly instanceKey: string;
  readonly kind: 'external' | 'ion' | 'brachy';
  readonly name: string | null;
  readonly approvalStatus: string | null;
  readonly date: string | null;
  /** DICOM's Patient Position: `HFS`, `FFP`, … */
  readonly patientPosition: string | null;
  readonly beams: readonly SceneBeam[];
  readonly channels: number;
}

export interface SceneBeam {
  readonly number: number;
  readonly name: string | null;
  readonly radiation: string;
  readonly deliveryType: string;
  readonly energyMv: number | null;
  readonly gantryDeg: readonly number[];
  readonly collimatorDeg: number | null;
  readonly couchDeg: number | null;
  readonly metersetMu: number | null;
  readonly isocenterMm: Vec3 | null;
  /** Openings of the first control point, projected to the isocentre plane, one polygon each, in patient coordinates. */
  readonly outlinesMm: readonly (readonly Vec3[])[];
  readonly sourceMm: Vec3 | null;
}

/**
 * What was prescribed and where that was read. `proposed` figures were read from names and wait for a person;
 * nothing is judged in percent of a dose that is not known. `PUT /api/physics/cases/:caseKey/prescription` `{targets | null, fractions | null}`
 * confirms it for the plan's present bytes and answers it.
 */
export interface Prescription {
  readonly state: 'from plan' | 'proposed' | 'confirmed' | 'unknown';
  readonly targets: readonly {
    readonly label: string;
    readonly roiNumber: number | null;
    readonly doseGy: number;
    readonly source: string;
  }[];
  readonly fractions: number | null;
  readonly fractionsSource: string | null;
}

export type Verdict = 'met' | 'within tolerance' | 'not met' | 'cannot be judged';

export interface GoalResult {
  readonly goal: DoseGoal;
  /** The one that holds the goal, of the sets that are judged together. */
  readonly set: { readonly id: string; readonly name: string; readonly version: string };
  readonly roiNumber: number | null;
  readonly structureName: string | null;
  /** What 100 % is for this goal and structure [Gy]; null where the goal speaks of no prescription, or of one that is not known. */
  readonly referenceGy: number | null;
  readonly verdict: Verdict;
  readonly measured: Estimate | null;
  /** True where the limit lies within what is not known of the figure: its error and what another end of the structure changes. */
  readonly closeCall: boolean;
  /**
   * EQD2 of a dose figure with the alpha/beta used; absent where there is none or the fractions are unknown. Where the source names two
   * values of alpha/beta, `gy` is the higher EQD2 and `other` the lower one. `verified` is the mark of the alpha/beta's row; `generic`: it is
   * that of a class of tissues, for the table has none of this organ or tumour. `source` says so, and what is noted of the value.
   */
  readonly eqd2: {
    readonly gy: number;
    readonly alphaBetaGy: number;
    readonly source: string;
    readonly verified: Verified;
    readonly generic: boolean;
    readonly other?: { readonly gy: number; readonly alphaBetaGy: number };
  } | null;
  /** Why it cannot be judged, or what limits the verdict. */
  readonly reason: Notice | null;
}

/**
 * How a ROI name was understood. A suggestion counts only after a person confirmed it: `PUT /api/physics/structure-names`
 * `{roiName, standardName | null, caseKey}`. It then holds for every plan; a name that could mean several organs holds for the structure
 * set of that case only. `GET` lists what holds everywhere, `GET /api/physics/standard-names` what there is to choose from.
 */
export interface NameMatch {
  readonly roiNumber: number;
  readonly roiName: string;
  readonly standardName: string | null;
  readonly how: 'exact' | 'alias' | 'confirmed' | 'suggested' | 'ambiguous' | 'unknown';
  readonly suggestions: readonly string[];
  /** Of what a person said of it: what `If-Match` of `PUT structure-names` says. */
  readonly version: string;
}

export interface StructureResult {
  readonly roiNumber: number;
  readonly name: string;
  readonly standardName: string | null;
  readonly colour: string;
  readonly interpretedType: string | null;
  readonly volumeCc: Estimate | null;
  readonly minGy: Estimate | null;
  readonly meanGy: Estimate | null;
  readonly maxGy: Estimate | null;
  readonly d98Gy: Estimate | null;
  readonly d95Gy: Estimate | null;
  readonly d50Gy: Estimate | null;
  readonly d2Gy: Estimate | null;
  readonly d0_03ccGy: Estimate | null;
  readonly outsideDoseGridFraction: number | null;
  /** Cumulative: at least `doseGy[i]` is received by `volumeCc[i]`. */
  readonly curve: { readonly doseGy: readonly number[]; readonly volumeCc: readonly number[] } | null;
  readonly planningSystem: PlanningSystemComparison | null;
  readonly method: {
    readonly endCap: string;
    readonly between: string;
    readonly planeSpacingMm: number;
    readonly subdivision: number;
    readonly samples: number;
  } | null;
  readonly notices: readonly Notice[];
}

/** Ours minus theirs, at the same metric. `flagged`: beyond the stated error and what another end of the structure changes. */
export interface PlanningSystemComparison {
  readonly curve: { readonly doseGy: readonly number[]; readonly volumeCc: readonly number[] };
  readonly differences: readonly {
    readonly metric: string;
    readonly unit: string;
    readonly ours: Estimate;
    readonly theirs: number;
    readonly flagged: boolean;
  }[];
  /** Theirs at metrics that are withheld here: there is no difference, and for a structure outside the dose grid nothing else. */
  readonly theirsAlone?: readonly { readonly metric: string; readonly unit: string; readonly theirs: number }[];
}

/**
 * `POST /api/physics/evaluations` with {@link EvaluationRequest} answers this; `isocenter evaluate --json` prints it.
 * `GET /api/physics/cases/:caseKey/evaluation.csv` and `…/report.pdf?doseKey&goalSetId&lang` give it as table and as report.
 */
export interface PlanEvaluation {
  readonly prescription: Prescription;
  readonly goalSet: {
    readonly id: string;
    readonly name: string;
    readonly version: string;
    readonly site: string;
    readonly fractions: string;
  } | null;
  /** How the goal set was chosen, or why none was: `no` clinical choice is made silently. */
  readonly goalSetReason: Notice;
  readonly names: readonly NameMatch[];
  readonly structures: readonly StructureResult[];
  readonly goals: readonly GoalResult[];
  readonly notices: readonly Notice[];
  readonly method: {
    readonly interpolation: string;
    readonly endCap: string;
    readonly between: string;
    readonly software: string;
  };
  readonly objects: readonly { readonly kind: string; readonly sopInstanceUid: string; readonly sha256: string }[];
  readonly seconds: { readonly read: number; readonly compute: number };
}

export interface EvaluationRequest {
  readonly caseKey: string;
  readonly doseKey: string;
  /** Absent: chosen by site and fractionation where that is certain, else none. */
  readonly goalSetId?: string;
}

/**
 * `GET /api/physics/goal-sets`, one by `GET …/:id`; own ones: `POST`, `PUT …/:id`, `DELETE …/:id` (both with the `version` that was read as `If-Match`);
 * `GET …/:id.csv`, `POST …/csv` `{csv}`
 */
export interface GoalSetSummary {
  readonly id: string;
  readonly name: string;
  readonly version: string;
  readonly site: string;
  readonly fractions: string;
  readonly goals: number;
  readonly own: boolean;
  readonly verifiedInText: number;
}
