import type { ClosedContour, DoseField, GammaMap, GammaStatistics, Vec3 } from '@isocenter/dosimetry';
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
