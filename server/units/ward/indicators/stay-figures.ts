/** What the record knows of the pain of a stay; instants in ISO 8601. */
export interface StayFigures {
  readonly stayKey: string;
  readonly patientKey: string;
  readonly admittedAt: string;
  /** `2026-03`, where the department is. */
  readonly month: string;
  /** The first score of all; null where none was taken. */
  readonly first: FirstScore | null;
  /** At so many hours after admission, of a stay that lasted so long and is so long ago. */
  readonly after24h: Standing | null;
  readonly after72h: Standing | null;
  /** Of the first opioid that was given; null where none was. */
  readonly opioid: { readonly hasLaxative: boolean } | null;
  /** Of the first 24 hours; null before they are over, and where no self-reported score was taken in them. */
  readonly day1: Day1 | null;
  /** Assessed in full within so many hours after admission; null while that is not known, or where the stay ended before. */
  readonly inFull8h: boolean | null;
  readonly inFull24h: boolean | null;
  /** Whether a consent to strong opioids stood by the day of the first one; null where none was given. */
  readonly hasConsent: boolean | null;
  /** Whether an opioid antagonist was given; null where no opioid was. */
  readonly hasAntagonist: boolean | null;
  /** Whether an opioid order by the clock stood 72 hours after admission that had not changed since 48 hours, nor was titrated beside it; null where the stay did not last so long, or no opioid was given by then. */
  readonly isUnchanged72h: boolean | null;
}

export interface FirstScore {
  readonly pain: number;
  readonly isSelfReported: boolean;
}

/** How it stands at an hour. */
export interface Standing {
  /** The latest self-reported score by then; null: none. */
  readonly pain: number | null;
  /** Rescue doses given in the 24 hours before. */
  readonly rescues: number;
}

export interface Day1 {
  readonly worst: number;
  /** What was given: by its order's purpose, and which opioid. */
  readonly given: readonly { readonly purpose: string; readonly drug: string | null }[];
}

/** A rescue dose by a route for which a window is known, and whether somebody scored the pain within it. */
export interface RescueFigures {
  readonly stayKey: string;
  readonly patientKey: string;
  readonly at: Date;
  readonly month: string;
  readonly isReassessed: boolean;
}
