import type { GoalSet } from '@isocenter/knowledge';
import type { ErrorCode, Language, Values } from '@isocenter/messages';
import type { GammaCriteria, PlanEvaluation, Vec3 } from './contract.ts';
import type { DisplayDose } from './display-dose.ts';
import type { DoseDifferenceTold } from './dose-difference/contract.ts';
import type { PlanVersion } from './dose-difference/difference-of-plans.ts';
import type { DoseOperation } from './dose-key.ts';
import type { GivenPlan } from './eqd2-sum/eqd2-field.ts';
import type { AskedStructure, PlanEqd2 } from './eqd2-sum/plan-eqd2.ts';
import type { SumEqd2 } from './eqd2-sum/sum-eqd2.ts';
import type { PlanVerdict } from './evaluate-plan.ts';
import type { NewPatientQa, PatientQaContent } from './patient-qa/contract.ts';
import type { PlanCheck } from './plan-check/check-plan.ts';
import type { PlanSummary } from './plan-check/contract.ts';
import type { PlanToCheck } from './plan-check/plan-to-check.ts';
import type { PlaneGamma } from './plane-gamma/plane-gamma.ts';
import type { GivenFile } from './plane-gamma/read-plane-files.ts';
import type { PointDose } from './point-dose.ts';
import type { ConfirmedPrescription } from './prescription-of-plan.ts';
import type { ReportContext } from './report/report-context.ts';
import type { SceneOfObjects } from './scene-of-case.ts';

/** An object of the archive on its way to the thread that reads it; the hash lets the thread keep what it has read. */
export interface ObjectBytes {
  readonly sha256: string;
  readonly bytes: Uint8Array;
}

/** The objects of one case. `hasImages`: its series is in the archive, though it is not sent. */
export interface CaseObjects {
  readonly plan: ObjectBytes | null;
  readonly structureSet: ObjectBytes | null;
  readonly doses: readonly ObjectBytes[];
  readonly hasImages: boolean;
}

/** Work that would keep the server from answering others: reading large objects, measuring, printing. */
export type PlanTask =
  | {
      readonly kind: 'scene';
      readonly objects: CaseObjects;
      readonly doseKeys: readonly string[];
      readonly confirmed: ConfirmedPrescription | undefined;
    }
  | { readonly kind: 'contours'; readonly structureSet: ObjectBytes }
  | { readonly kind: 'dose'; readonly doses: readonly ObjectBytes[]; readonly operation: DoseOperation }
  | {
      readonly kind: 'gamma map';
      readonly reference: DoseTerms;
      readonly evaluated: DoseTerms;
      readonly criteria: GammaCriteria;
      readonly software: string;
    }
  | {
      readonly kind: 'evaluation';
      readonly objects: CaseObjects;
      readonly operation: DoseOperation;
      readonly goalSetId: string | undefined;
      readonly confirmed: ConfirmedPrescription | undefined;
      readonly confirmedNames: ReadonlyMap<string, string>;
      readonly ownGoalSets: readonly GoalSet[];
    }
  | {
      readonly kind: 'point dose';
      readonly objects: CaseObjects;
      readonly pointMm: Vec3;
      readonly confirmed: ConfirmedPrescription | undefined;
    }
  | {
      readonly kind: 'plan eqd2';
      readonly plan: PlanToSum;
      readonly structures: readonly AskedStructure[];
      /** How many plans will be summed. */
      readonly plans: number;
    }
  | {
      readonly kind: 'eqd2 sum';
      readonly plans: readonly [PlanToSum, ...PlanToSum[]];
      readonly registrations: readonly ObjectBytes[];
      readonly structures: readonly AskedStructure[];
      readonly shiftMm: Vec3;
    }
  | MeasuredPlaneTask
  | {
      readonly kind: 'plan check';
      readonly objects: CaseObjects;
      /** A slice of the planning image; its header tells whose it is, and where. */
      readonly slice: ObjectBytes | null;
      readonly asked: AskedCheck;
    }
  | { readonly kind: 'dose difference'; readonly later: VersionToCompare; readonly earlier: VersionToCompare };

/** The file of an array on its way to be compared with a dose of a plan. */
export interface MeasuredPlaneTask {
  readonly kind: 'measured plane';
  readonly plan: ObjectBytes;
  readonly dose: ObjectBytes;
  readonly file: GivenFile;
  readonly criteria: NewPatientQa['criteria'];
  readonly centreMm: NewPatientQa['centreMm'];
  readonly software: string;
}

/** A version of a plan on its way to be compared with another. */
export interface VersionToCompare extends Pick<PlanVersion, 'prescription' | 'phases'> {
  readonly objects: CaseObjects;
}

/** A plan on its way into a sum of EQD2. */
export interface PlanToSum {
  readonly objects: CaseObjects;
  readonly given: GivenPlan;
  readonly confirmed: ConfirmedPrescription | undefined;
  readonly confirmedNames: ReadonlyMap<string, string>;
}

/** What a plan is laid beside. */
export interface AskedCheck extends Pick<PlanToCheck, 'prescription' | 'phases' | 'isSigned' | 'patient' | 'machines'> {
  /** ROI name → TG-263 name. */
  readonly confirmedNames: ReadonlyMap<string, string>;
}

/** A dose as its key names it: one object, or several that are taken together. */
export interface DoseTerms {
  readonly doses: readonly ObjectBytes[];
  readonly operation: DoseOperation;
}

/** Printing loads fonts and a typesetter, which the other tasks need not wait for. */
export interface ReportTask {
  readonly kind: 'report';
  readonly evaluation: PlanEvaluation;
  readonly context: ReportContext;
}

/** The sheet of a measurement that was kept: it is compared anew for the pictures, and must say what was kept. */
export interface PlaneReportTask {
  readonly kind: 'plane report';
  readonly measured: MeasuredPlaneTask;
  readonly kept: KeptFigures;
  readonly planLabel: string | null;
  readonly accepted: AcceptedQa | null;
  readonly language: Language;
  /** Instant of the printing, ISO 8601. */
  readonly at: string;
}

export type KeptFigures = Pick<PatientQaContent, 'points' | 'passed' | 'verdict'>;

/** Who answers for a measurement, when, and why where the limits are not met. */
export interface AcceptedQa {
  readonly by: string;
  readonly at: string;
  readonly reason: string;
}

export type PrintTask = ReportTask | PlaneReportTask;

export type PhysicsTask = PlanTask | PrintTask;

export type PhysicsAnswer =
  | { readonly kind: 'scene'; readonly scene: SceneOfObjects }
  /** The document as JSON text, so that the server need not write millions of numbers. */
  | { readonly kind: 'contours'; readonly json: Uint8Array }
  | { readonly kind: 'dose'; readonly dose: DisplayDose }
  | { readonly kind: 'gamma map'; readonly file: Uint8Array }
  | { readonly kind: 'evaluation'; readonly verdict: PlanVerdict; readonly seconds: PlanEvaluation['seconds'] }
  | { readonly kind: 'point dose'; readonly dose: PointDose }
  | { readonly kind: 'plan eqd2'; readonly eqd2: PlanEqd2 }
  | { readonly kind: 'eqd2 sum'; readonly sum: SumEqd2 }
  | { readonly kind: 'report'; readonly pdf: Uint8Array }
  | { readonly kind: 'plane report'; readonly pdf: Uint8Array }
  | { readonly kind: 'plan check'; readonly check: PlanCheck; readonly summary: PlanSummary }
  | { readonly kind: 'measured plane'; readonly judged: PlaneGamma }
  | { readonly kind: 'dose difference'; readonly difference: DoseDifferenceTold }
  /** A refusal crosses the border between threads as data. */
  | { readonly kind: 'refusal'; readonly code: ErrorCode; readonly values: Values };
