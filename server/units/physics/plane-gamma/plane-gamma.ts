import type {
  DoseField,
  GammaMethod,
  GammaStatistics,
  MeasuredPlane,
  NoRegistration,
  PatientPosition,
  PlaneComparison,
  Registration,
  Vec3,
} from '@isocenter/dosimetry';
import type { GammaLimits, PassRateVerdict } from '@isocenter/knowledge';
import type { Notice } from '@isocenter/messages';

/** A file that a comparison rests on. */
export interface PlaneFile {
  readonly name: string;
  readonly sha256: string;
  /** `DICOM`, or the format of an array file. */
  readonly format: MeasuredPlane['format'];
  readonly sopInstanceUid: string | null;
}

export interface PlannedDose {
  readonly file: PlaneFile;
  readonly field: DoseField;
  /** Of the dose in `field`: Gy, or not. */
  readonly unit: MeasuredPlane['unit'];
  readonly notices: readonly Notice[];
}

/** Gamma of a measured plane against a planned dose, judged by TG-218: what the JSON of the command holds and the report prints. */
export interface PlaneGamma {
  readonly reference: 'measured';
  readonly evaluated: 'planned';
  readonly planned: PlaneFile & { readonly dimensions: 2 | 3 };
  readonly measured: PlaneFile & {
    readonly array: string;
    readonly measuredAt: string | null;
    readonly unit: MeasuredPlane['unit'];
    readonly fileUnit: string;
    readonly detectors: number;
    readonly detectorSizeMm: readonly [x: number, y: number] | null;
  };
  /** Where the array's centre was put in the plan, in patient coordinates [mm]. */
  readonly centreMm: Vec3;
  /** How the patient was taken to lie, which turns the array in a volume; null in a planned plane, where it tells nothing. */
  readonly patientPosition: PatientPosition | null;
  /** The plan that said where; null where a person did, or nobody had to. */
  readonly plan: { readonly sopInstanceUid: string; readonly patientPosition: PatientPosition | null } | null;
  /** What the shift search found, if it was asked for, and whether the array was moved by it. */
  readonly registration: { readonly result: Registration | NoRegistration; readonly applied: boolean } | null;
  readonly method: GammaMethod & {
    readonly comparison: 'absolute' | 'relative';
    /** The planned dose was multiplied by this for a relative comparison. */
    readonly plannedScale: number;
  };
  readonly points: number;
  /** Those of the points with gamma <= 1. */
  readonly passed: number;
  readonly passRate: number | null;
  readonly meanGamma: number | null;
  readonly maxGamma: number | null;
  readonly histogram: GammaStatistics['histogram'];
  /** Detectors below the cut-off; and those above it without a verdict, because the plan has no dose there. */
  readonly belowCutoff: number;
  readonly notJudged: number;
  readonly judgement: PassRateVerdict & { readonly limits: GammaLimits };
  readonly notices: readonly Notice[];
  readonly software: string;
}

/** The document and the detectors behind it, which pictures and profiles are drawn from. */
export interface JudgedPlane {
  readonly document: PlaneGamma;
  readonly comparison: PlaneComparison;
}
