/** When a step of a course happened first, as it stands: an instant [ms], and the day where the department is. */
export interface StepTime {
  readonly atMs: number;
  readonly day: string;
}

/** What the record knows of a course and its steps. */
export interface CourseTimes {
  readonly courseKey: string;
  readonly patientKey: string;
  readonly steps: Readonly<Record<string, StepTime | undefined>>;
  /** What stood when treatment began, though it lapsed since: a new plan does not undo the approval of the one that was begun with. */
  readonly atStart: readonly string[];
}

/** A report, as analysed or else as reported. */
export interface ReportedEvent {
  readonly incidentKey: string;
  readonly patientKey: string | null;
  readonly eventClass: string;
  readonly day: string;
}

/** One course or report behind a figure. `counts`: it is in the numerator, too. */
export interface IndicatorCase {
  /** `2026-03` */
  readonly month: string;
  readonly patientKey: string | null;
  readonly courseKey: string | null;
  readonly incidentKey: string | null;
  readonly counts: boolean;
  /** Of a time: how many working days. */
  readonly workingDays?: number;
}
