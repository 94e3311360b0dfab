import type { CoursePrescription } from '../../../../server/units/clinic/prescription/contract.ts';
import type { CourseSchedule, GapProposal, PlacementAsk } from '../../../../server/units/clinic/schedule/contract.ts';

/** A placement as it is typed; an empty field is null. */
export interface PlacementDraft {
  readonly resourceKeys: readonly string[];
  readonly fractions: number | null;
  readonly fractionGy: number | null;
  readonly firstDay: string;
  readonly time: string;
  readonly secondTime: string;
  readonly minutes: number | null;
  readonly leastHoursBetween: number | null;
  readonly movedMinutes: number | null;
}

/** A compensation that is to be carried out. */
export interface CarriedOut {
  readonly compensationKey: string;
  readonly found: NonNullable<GapProposal['found']>;
}

const EMPTY: PlacementDraft = {
  ...{ resourceKeys: [], fractions: null, fractionGy: null, firstDay: '', time: '', secondTime: '' },
  ...{ minutes: null, leastHoursBetween: null, movedMinutes: null },
};

/** What a phase of the signed prescription asks of the schedule. */
export interface PrescribedPhase {
  readonly name: string;
  readonly fractions: number;
  readonly fractionsPerDay: number;
  readonly fractionsPerWeek: number;
  /** Of the target with the highest dose. */
  readonly fractionGy: number;
  readonly target: string;
}

/** The phases of the prescription that holds: the first version that is signed. None where nobody signed one. */
export function prescribedPhases({ versions }: Pick<CoursePrescription, 'versions'>): readonly PrescribedPhase[] {
  const held = versions.find(({ isSigned }) => isSigned);
  return (held?.content.phases ?? []).flatMap(({ name, fractions, fractionsPerDay, fractionsPerWeek, doses }) => {
    const [highest] = [...doses].sort((one, other) => other.doseGy - one.doseGy);
    if (!highest) return [];
    const fractionGy = Math.round((highest.doseGy / fractions) * 10_000) / 10_000;
    return [{ name, fractions, fractionsPerDay, fractionsPerWeek, fractionGy, target: highest.target }];
  });
}

/** Working days of a week: the schedule gives each a fraction. */
const WORKING_DAYS = 5;

/** Times of day that a placement has. */
const TIMES_A_DAY = 2;

/** Whether a fraction at each time of day on each working day is not what is prescribed. */
export const isOtherRhythm = ({ fractionsPerDay, fractionsPerWeek }: PrescribedPhase): boolean =>
  fractionsPerDay > TIMES_A_DAY || fractionsPerWeek !== WORKING_DAYS * fractionsPerDay;

/** Whether more than one fraction a day is prescribed, and no second time of day is said. */
export const lacksSecondTime = (
  { secondTime }: Pick<PlacementDraft, 'secondTime'>,
  phase: Pick<PrescribedPhase, 'fractionsPerDay'> | undefined,
): boolean => phase !== undefined && phase.fractionsPerDay > 1 && secondTime === '';

/** Fractions of the course that stand: placed, and recorded as given. */
export function standingFractions({ appointments, recorded }: Pick<CourseSchedule, 'appointments' | 'recorded'>) {
  const placed = appointments.filter(
    ({ kind, placementKey, state }) => state !== 'cancelled' && (kind === 'treatment' || placementKey !== null),
  ).length;
  return { placed, recorded };
}

/** As prescribed where the prescription has one phase and nothing of it was placed or given; else a person says how many are to come. */
export function prescribedDraft(
  schedule: CourseSchedule,
  { carriedOut, phases }: { readonly carriedOut: CarriedOut | undefined; readonly phases: readonly PrescribedPhase[] },
): PlacementDraft {
  const begun = placementDraft(schedule, carriedOut);
  const [only, other] = phases;
  const { placed, recorded } = standingFractions(schedule);
  return only && !other && !carriedOut && placed + recorded === 0 ? asPrescribed(begun, only) : begun;
}

/** As prescribed, over what was typed. */
export function asPrescribed(draft: PlacementDraft, { fractions, fractionGy }: PrescribedPhase): PlacementDraft {
  return { ...draft, fractions, fractionGy };
}

/** Nothing is assumed of a new placement; one that carries out a compensation goes on as the course was placed, as it was decided. */
export function placementDraft({ placements }: CourseSchedule, carriedOut: CarriedOut | undefined): PlacementDraft {
  const before = placements.findLast(({ undone }) => undone === null)?.asked;
  if (!carriedOut || !before) return EMPTY;
  const { found } = carriedOut;
  const pairs = found.remaining.find(({ pairedHoursApart }) => pairedHoursApart !== null);
  return {
    ...{ resourceKeys: before.resourceKeys, time: before.time, minutes: before.minutes, secondTime: '' },
    fractions: found.remaining.reduce((sum, { fractions }) => sum + fractions, 0),
    fractionGy: found.remaining[0]?.fractionGy ?? null,
    firstDay: found.days[0] ?? '',
    leastHoursBetween: pairs?.pairedHoursApart ?? before.leastHoursBetween,
    movedMinutes: before.movedMinutes,
  };
}

/** The days that have two fractions by a compensation: its first ones. */
function pairDays({ found }: CarriedOut): string[] {
  const pairs = found.remaining.find(({ pairedHoursApart }) => pairedHoursApart !== null);
  return found.days.slice(0, (pairs?.fractions ?? 0) / 2);
}

/** What is asked for; undefined while something is missing, the second time of day of a prescribed phase with it. */
export function askOf(
  draft: PlacementDraft,
  { carriedOut, phase }: { readonly carriedOut: CarriedOut | undefined; readonly phase: PrescribedPhase | undefined },
): PlacementAsk | undefined {
  const { fractions, fractionGy, minutes, leastHoursBetween, movedMinutes, secondTime, ...rest } = draft;
  const isTwice = carriedOut !== undefined && pairDays(carriedOut).length > 0;
  if (lacksSecondTime(draft, phase)) return undefined;
  if (fractions === null || fractionGy === null || minutes === null) return undefined;
  if (leastHoursBetween === null || movedMinutes === null) return undefined;
  if (rest.resourceKeys.length === 0 || !rest.firstDay || !rest.time || (isTwice && !secondTime)) return undefined;
  return {
    ...{ ...rest, fractions, fractionGy, minutes, leastHoursBetween, movedMinutes },
    secondTime: secondTime || null,
    twiceOn: isTwice ? pairDays(carriedOut) : null,
    extraDays: carriedOut ? [...carriedOut.found.days] : [],
    compensationKey: carriedOut?.compensationKey ?? null,
  };
}
