import type {
  ClosedContour,
  DoseField,
  GammaMap,
  GammaPoints,
  GammaStatistics,
  MeasuredPlane,
  NoRegistration,
  PatientPosition,
  Registration,
  Vec3,
} from '@isocenter/dosimetry';
import type { ErrorCode, Values } from '@isocenter/messages';
import type { GammaCriteria } from '../../../../server/units/physics/contract.ts';

/** What the worker is sent: two doses, what passes, and the structures that are told apart. */
export interface GammaJob {
  readonly reference: DoseField;
  readonly evaluated: DoseField;
  readonly criteria: GammaCriteria;
  readonly signed: boolean;
  readonly structures: readonly {
    readonly roiNumber: number;
    readonly name: string;
    readonly contours: readonly ClosedContour[];
  }[];
}

/** A measured plane against a planned dose. The detectors are the reference: their doses are judged. */
export interface PlaneJob {
  readonly plane: MeasuredPlane;
  readonly planned: DoseField;
  readonly criteria: GammaCriteria;
  /** Gy with Gy; or the plan scaled to fit the detectors best. */
  readonly comparison: 'absolute' | 'relative';
  /** Where the centre of the array lay, in patient coordinates [mm]. */
  readonly centreMm: Vec3;
  /** As the plan has it: tells where the array's axes point in the patient. */
  readonly patientPosition?: PatientPosition;
}

export interface PlaneOutcome extends GammaFigures {
  readonly map: GammaPoints;
  /** Where the array would fit best: it is told, the array is not moved. */
  readonly shift: Registration | NoRegistration;
  readonly comparison: 'absolute' | 'relative';
  /** By what the planned dose was multiplied. */
  readonly scale: number;
  /** Of the detectors, shape (n, 3). */
  readonly positionsMm: Float64Array;
  readonly seconds: number;
}

/** Figures of a map or a part of it, and where its highest gamma lies. */
export interface GammaFigures {
  readonly statistics: GammaStatistics;
  readonly worstAtMm: Vec3 | null;
}

export interface GammaOutcome extends GammaFigures {
  readonly map: GammaMap;
  /** Those that hold a judged point; of one whose contours enclose nothing, the refusal. */
  readonly structures: readonly (
    | (GammaFigures & { readonly roiNumber: number })
    | { readonly roiNumber: number; readonly refusal: { readonly code: ErrorCode; readonly values: Values } }
  )[];
  readonly seconds: number;
}
