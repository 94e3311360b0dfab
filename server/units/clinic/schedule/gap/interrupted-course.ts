import type { IsoDay } from '@isocenter/deadlines';

/** What was given, equal fractions together. */
export interface GivenFractions {
  readonly fractions: number;
  readonly fractionGy: number;
}

/** A day that is still to come, and whether the department treats on it. */
export interface ComingDay {
  readonly day: IsoDay;
  readonly kind: 'work' | 'saturday' | 'other weekend' | 'holiday' | 'down';
}

/** A course as it was placed, as far as it came, and the days that are left. */
export interface InterruptedCourse {
  readonly planned: {
    readonly fractions: number;
    readonly fractionGy: number;
    readonly firstDay: IsoDay;
    readonly lastDay: IsoDay;
  };
  readonly given: readonly GivenFractions[];
  /** From the day on which treatment goes on, without a hole. */
  readonly coming: readonly ComingDay[];
}

/** With what the effect is reckoned: a person chose each figure, and says whence it is. */
export interface GapParameters {
  readonly tumour: {
    readonly alphaBetaGy: number;
    readonly kickOffDays: number;
    readonly dailyLossBedGy: number;
    readonly source: string;
  };
  readonly late: {
    readonly tissue: string;
    readonly alphaBetaGy: number;
    /** Share of the prescribed dose that the tissue receives. */
    readonly dosePercent: number;
    /** Null: repair between two fractions of a day is taken as complete, and the answer says so. */
    readonly repairHalfTimeHours: number | null;
    readonly source: string;
  };
  /** Between two fractions of a day. */
  readonly hoursBetween: number;
}

/** Days from one day to another. */
export function daysBetween(from: IsoDay, to: IsoDay): number {
  return (Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000;
}

export function remainingFractions({ planned, given }: InterruptedCourse): number {
  return planned.fractions - given.reduce((sum, { fractions }) => sum + fractions, 0);
}
