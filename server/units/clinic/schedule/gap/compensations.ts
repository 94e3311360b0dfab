import type { IsoDay } from '@isocenter/deadlines';
import { type FractionGroup, fractionForBed } from '@isocenter/radiobiology';
import { lateBed, tumourBed, type WrittenBed } from './course-bed.ts';
import {
  type ComingDay,
  daysBetween,
  type GapParameters,
  type InterruptedCourse,
  remainingFractions,
} from './interrupted-course.ts';

/**
 * The ways in which the guidance of the Royal College of Radiologists compensates for a gap, those that keep overall time and dose per
 * fraction first; `none` goes on as if nothing had been.
 * @see Royal College of Radiologists, Timely delivery of radical radiotherapy: guidelines for the management of unscheduled treatment
 *   interruptions; Hendry et al. 1996, Clin Oncol 8:297-307
 */
export const METHODS = ['none', 'saturdays', 'weekends', 'twice daily', 'larger fractions', 'extra fractions'] as const;
export type Method = (typeof METHODS)[number];

export interface Compensation {
  readonly method: Method;
  /** What remains to be given. */
  readonly remaining: readonly FractionGroup[];
  /** The days on which it is given. */
  readonly days: readonly IsoDay[];
  readonly overallDays: number;
  readonly tumour: WrittenBed;
  readonly late: WrittenBed;
  /** Against the course as it was planned; negative: less than planned. */
  readonly tumourDifferenceGy: number;
  readonly lateDifferenceGy: number;
}

export type Proposal = Compensation | { readonly method: Method; readonly impossible: Impossible };
export type Impossible = 'no remaining' | 'no days left' | 'too many' | 'nothing to gain';

export interface GapEffect {
  readonly planned: { readonly overallDays: number; readonly tumour: WrittenBed; readonly late: WrittenBed };
  readonly proposals: readonly Proposal[];
}

/** More extra fractions than these are no compensation. */
const MOST_EXTRA = 15;

/** What a gap does to a course, and each way of compensating for it. Which one, a person decides. */
export function compensations(course: InterruptedCourse, parameters: GapParameters): GapEffect {
  const { fractions, fractionGy, firstDay, lastDay } = course.planned;
  const overallDays = daysBetween(firstDay, lastDay);
  const asPlanned: readonly FractionGroup[] = [{ fractions, fractionGy }];
  const planned = {
    overallDays,
    tumour: tumourBed(asPlanned, parameters, overallDays),
    late: lateBed(asPlanned, parameters),
  };
  const given = { course, parameters, planned };
  return { planned, proposals: METHODS.map((method) => proposal(method, given)) };
}

interface Given {
  readonly course: InterruptedCourse;
  readonly parameters: GapParameters;
  readonly planned: GapEffect['planned'];
}

function proposal(method: Method, given: Given): Proposal {
  if (remainingFractions(given.course) < 1) return { method, impossible: 'no remaining' };
  const found = WAYS[method](given);
  return typeof found === 'string' ? { method, impossible: found } : judged(method, found, given);
}

interface Way {
  readonly remaining: readonly FractionGroup[];
  readonly days: readonly IsoDay[];
}

const WAYS: Readonly<Record<Method, (given: Given) => Way | Impossible>> = {
  none: ({ course }) => oneADay(course, ['work']),
  saturdays: ({ course }) => gaining(oneADay(course, ['work', 'saturday']), course),
  weekends: ({ course }) => gaining(oneADay(course, ['work', 'saturday', 'other weekend']), course),
  'twice daily': twiceDaily,
  'larger fractions': largerFractions,
  'extra fractions': extraFractions,
};

function oneADay(course: InterruptedCourse, kinds: readonly ComingDay['kind'][], more = 0): Way | Impossible {
  const fractions = remainingFractions(course) + more;
  const days = daysOf(course, kinds).slice(0, fractions);
  if (days.length < fractions) return 'no days left';
  return { remaining: [{ fractions, fractionGy: course.planned.fractionGy }], days };
}

function gaining(way: Way | Impossible, course: InterruptedCourse): Way | Impossible {
  const plain = oneADay(course, ['work']);
  const isSame = typeof way !== 'string' && typeof plain !== 'string' && way.days.at(-1) === plain.days.at(-1);
  return isSame ? 'nothing to gain' : way;
}

/** Pairs from the first day on, as many as are needed to end on the planned day. */
function twiceDaily({ course, parameters }: Given): Way | Impossible {
  const days = untilPlannedEnd(course);
  const pairs = remainingFractions(course) - days.length;
  if (pairs < 1) return 'nothing to gain';
  if (pairs > days.length) return days.length === 0 ? 'no days left' : 'too many';
  const { fractionGy } = course.planned;
  return {
    remaining: [
      { fractions: pairs * 2, fractionGy, pairedHoursApart: parameters.hoursBetween },
      { fractions: days.length - pairs, fractionGy },
    ],
    days,
  };
}

/** Fewer fractions, in the planned time, with the planned BED of the tumour. */
function largerFractions({ course, parameters, planned }: Given): Way | Impossible {
  const days = untilPlannedEnd(course);
  if (days.length === 0) return 'no days left';
  if (days.length >= remainingFractions(course)) return 'nothing to gain';
  const lastDay = days.at(-1) ?? course.planned.lastDay;
  const soFar = tumourBed(course.given, parameters, daysBetween(course.planned.firstDay, lastDay));
  const { alphaBetaGy } = parameters.tumour;
  const missing = planned.tumour.bedGy - soFar.bedGy;
  if (missing <= 0) return 'nothing to gain';
  const fractionGy = fractionForBed(missing, { fractions: days.length, alphaBetaGy });
  return { remaining: [{ fractions: days.length, fractionGy }], days };
}

/** As many more fractions as give the tumour its planned BED although the course becomes longer by them. */
function extraFractions({ course, parameters, planned }: Given): Way | Impossible {
  for (let more = 0; more <= MOST_EXTRA; more += 1) {
    const way = oneADay(course, ['work'], more);
    if (typeof way === 'string') return way;
    const overallDays = daysBetween(course.planned.firstDay, way.days.at(-1) ?? course.planned.lastDay);
    const { bedGy } = tumourBed([...course.given, ...way.remaining], parameters, overallDays);
    if (bedGy >= planned.tumour.bedGy - 1e-9) return more === 0 ? 'nothing to gain' : way;
  }
  return 'too many';
}

function untilPlannedEnd(course: InterruptedCourse): readonly IsoDay[] {
  return daysOf(course, ['work']).filter((day) => day <= course.planned.lastDay);
}

function daysOf({ coming }: InterruptedCourse, kinds: readonly ComingDay['kind'][]): readonly IsoDay[] {
  return coming.filter(({ kind }) => kinds.includes(kind)).map(({ day }) => day);
}

function judged(method: Method, { remaining, days }: Way, { course, parameters, planned }: Given): Compensation {
  const overallDays = daysBetween(course.planned.firstDay, days.at(-1) ?? course.planned.lastDay);
  const groups = merged([...course.given, ...remaining.filter(({ fractions }) => fractions > 0)]);
  const tumour = tumourBed(groups, parameters, overallDays);
  const late = lateBed(groups, parameters);
  return {
    ...{ method, remaining: remaining.filter(({ fractions }) => fractions > 0), days, overallDays, tumour, late },
    tumourDifferenceGy: tumour.bedGy - planned.tumour.bedGy,
    lateDifferenceGy: late.bedGy - planned.late.bedGy,
  };
}

/** Fractions of one size, one a day, are written together. */
function merged(groups: readonly FractionGroup[]): readonly FractionGroup[] {
  const together: FractionGroup[] = [];
  for (const group of groups) {
    const same = together.findIndex(
      ({ fractionGy, pairedHoursApart }) =>
        fractionGy === group.fractionGy && pairedHoursApart === group.pairedHoursApart,
    );
    const before = together[same];
    if (before) together[same] = { ...before, fractions: before.fractions + group.fractions };
    else together.push(group);
  }
  return together;
}
