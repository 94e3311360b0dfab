import type { PatientQaContent } from '../../physics/patient-qa/contract.ts';

/** What the record knows of a course and its steps. */
export interface CourseTimes {
  readonly courseKey: string;
  readonly patientKey: string;
  /** When each step that indicators time happened first, as it stands: a day where the department is, `2026-03-09`. */
  readonly days: Readonly<Record<string, string | undefined>>;
  readonly kept: KeptOfCourse;
  /** Of a course whose treatment began in the months asked for. */
  readonly begun: KeptAtBegin | null;
  /** Of a course that was completed, or else stopped, in the months asked for. */
  readonly ended: KeptAtEnd | null;
}

/** What the rooms of a course keep beside its steps; days are those of the department, `2026-03-09`. */
export interface KeptOfCourse {
  readonly intent: string;
  /** Consent stands, and came no later than the simulation. */
  readonly isConsentedFirst: boolean;
  /** Its diagnosis is C79.5. */
  readonly isBoneMetastasis: boolean;
  /** Of the fractions that were given. */
  readonly firstDay: string | null;
  readonly lastDay: string | null;
  /** Of the reviews from the first fraction to the end. */
  readonly reviewDays: readonly string[];
}

export interface KeptAtBegin {
  /** Which of the steps that indicators ask for stood then, though they lapsed since: a new plan does not undo the approval of the one that was begun with. */
  readonly stood: readonly string[];
  /** By the prescription that was signed last; null where there is none. */
  readonly ordered: { readonly isModulated: boolean; readonly isEightGyOnce: boolean } | null;
  /** The plan of the first fraction was measured by that day; null where no fraction is recorded. */
  readonly firstIsMeasured: boolean | null;
  /** Null where no fraction is recorded. */
  readonly firstIsImaged: boolean | null;
  /** T, N and M, or a stage, stood in the record by then. */
  readonly isStaged: boolean;
  /** Within so many working days of the simulation, by the path of its site; null where that sets none. */
  readonly startWithin: number | null;
  /** Of the plans that are approved now. */
  readonly goalsMet: number;
  /** Those that could be judged. */
  readonly goalsJudged: number;
}

export interface KeptAtEnd {
  /** As its fractions were placed first; null where they were not. */
  readonly plannedLastDay: string | null;
  /** It was held, or an appointment of it was missed. */
  readonly isInterrupted: boolean;
  /** Of the reviews from the first fraction to the end; null where none graded anything. */
  readonly worstGrade: number | null;
  /** As far as it is known: `2026`, `2026-03` or a day. */
  readonly diedOn: string | null;
}

/** A plan that was measured. */
export interface MeasuredPlan {
  readonly patientKey: string | null;
  readonly day: string;
  readonly content: Pick<PatientQaContent, 'criteria' | 'passRate' | 'verdict'>;
}

/** A report, as analysed or else as reported. */
export interface ReportedEvent {
  readonly incidentKey: string;
  readonly patientKey: string | null;
  readonly eventClass: string;
  readonly day: string;
}

/** One course, report or machine behind a figure. `counts`: it is in the numerator, too. */
export interface IndicatorCase {
  /** `2026-03` */
  readonly month: string;
  readonly day: string;
  readonly patientKey: string | null;
  readonly courseKey: string | null;
  readonly incidentKey: string | null;
  readonly counts: boolean;
  /** Of a time: how many working days. */
  readonly workingDays?: number;
  /** Where more than one is counted of it: goals of a course, minutes of a machine. */
  readonly share?: { readonly part: number; readonly whole: number };
  readonly machine?: { readonly name: string; readonly nameZh: string | null };
}
