import type { DueVisit, FollowUpScheme } from '../follow-up/contract.ts';
import { daysBetween, dueVisits } from '../follow-up/due-visits.ts';
import type { IndicatorCase } from './course-times.ts';

/** A course with an ordered follow-up. */
export interface FollowedCourse {
  readonly courseKey: string;
  readonly patientKey: string;
  readonly scheme: FollowUpScheme;
  readonly endDay: string;
  readonly visits: readonly (readonly [visitKey: string, day: string])[];
  readonly diedOn: string | null;
}

/**
 * Each visit that was ordered, in the month of its due day, once its grace is over: those that were made by then. What comes earlier than due,
 * and nearest to it, was made in time.
 */
export function followUpCases(
  courses: readonly FollowedCourse[],
  { from, to, today }: { readonly from: string; readonly to: string; readonly today: string },
): readonly IndicatorCase[] {
  return courses.flatMap(({ courseKey, patientKey, scheme, endDay, visits, diedOn }) => {
    const made = visits.map(([visitKey, day]) => ({ visitKey, day }));
    const madeOn = new Map(visits);
    const isInTime = ({ day, visitKey }: DueVisit) => {
      const on = visitKey === null ? undefined : madeOn.get(visitKey);
      return on !== undefined && daysBetween(day, on) <= scheme.graceDays;
    };
    return dueVisits(scheme, { endDay, visits: made, today, diedOn })
      .filter(
        ({ day }) => day.slice(0, 7) >= from && day.slice(0, 7) <= to && daysBetween(day, today) > scheme.graceDays,
      )
      .map(
        (due): IndicatorCase => ({
          ...{ month: due.day.slice(0, 7), day: due.day, courseKey, patientKey, incidentKey: null },
          counts: isInTime(due),
        }),
      );
  });
}
