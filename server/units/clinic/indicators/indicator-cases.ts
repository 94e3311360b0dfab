import { type WorkCalendar, workingDaysBetween } from '@isocenter/deadlines';
import type { QUALITY_INDICATORS } from '@isocenter/knowledge';
import type { CourseTimes, IndicatorCase, ReportedEvent, StepTime } from './course-times.ts';

export type IndicatorId = (typeof QUALITY_INDICATORS)[number]['id'];

/** What indicators are made of: courses of which something happened in the time asked for, and what was reported in it. */
export interface IndicatorSources {
  readonly courses: readonly CourseTimes[];
  readonly events: readonly ReportedEvent[];
  readonly calendar: WorkCalendar | null;
}

/** Which courses or reports an indicator counts, and which of them in its numerator; undefined where the calendar that it needs is not set. */
type Counting = (sources: IndicatorSources) => readonly IndicatorCase[] | undefined;

const START = 'on-treatment';

/** Of the courses in which `step` happened, in its month: those of which `counts` says so. */
const ofStep =
  (step: string, counts: (at: StepTime, course: CourseTimes) => boolean): Counting =>
  ({ courses }) =>
    courses.flatMap((course) => {
      const at = course.steps[step];
      return at ? [caseOf(course, at.day, counts(at, course))] : [];
    });

/** Whether a step stands that happened no later. */
const before =
  (step: string) =>
  (at: StepTime, { steps }: CourseTimes) =>
    (steps[step]?.atMs ?? Number.POSITIVE_INFINITY) <= at.atMs;

/** Of the courses whose treatment began: those of which all these stood then. */
const stoodAtStart = (...needed: readonly string[]): Counting =>
  ofStep(START, (_, { atStart }) => needed.every((step) => atStart.includes(step)));

/** Working days from one step to another, in the month of the latter. */
const between =
  (from: string, to: string): Counting =>
  ({ courses, calendar }) =>
    calendar === null
      ? undefined
      : courses.flatMap((course) => {
          const [begin, end] = [course.steps[from], course.steps[to]];
          if (!begin || !end || end.day < begin.day) return [];
          return [{ ...caseOf(course, end.day, true), workingDays: workingDaysBetween(begin.day, end.day, calendar) }];
        });

/** Reports of a class in the numerator, courses that began in the denominator: a rate of two different things. */
const reports =
  (isMeant: (event: ReportedEvent) => boolean): Counting =>
  ({ events }) =>
    events.filter(isMeant).map((event) => eventCase(event, true));

const ofClass = (eventClass: string) => reports((event) => event.eventClass === eventClass);

/** Ended courses in the month of their end. */
const ended: Counting = ({ courses }) =>
  courses.flatMap((course) => {
    const { completed, stopped } = course.steps;
    const end = completed ?? stopped;
    return end ? [caseOf(course, end.day, completed !== undefined && stopped === undefined)] : [];
  });

/** What the record holds enough for; `rate`: the denominator are courses that began, and the figure is per hundred of them. */
export const COUNTED: { readonly [Id in IndicatorId]?: { readonly rate?: true; readonly count: Counting } } = {
  'RT-03': { count: ofStep('simulated', before('consented')) },
  'RT-05': { count: stoodAtStart('plan-approved', 'physics-checked') },
  'RT-10': { count: ended },
  'RT-16': { rate: true, count: reports(() => true) },
  'TT-01': { count: between('simulation-ordered', 'simulated') },
  'TT-02': { count: between('simulated', START) },
  'TT-03': { count: between('simulation-ordered', START) },
  'QA-06': { count: stoodAtStart('physics-checked') },
  'IL-01': { rate: true, count: ofClass('radiation-incident') },
  'IL-02': { rate: true, count: ofClass('other-incident') },
  'IL-03': { rate: true, count: ofClass('near-miss') },
  'IL-04': { rate: true, count: ofClass('unsafe-condition') },
  'IL-05': { rate: true, count: ofClass('improvement') },
  'IL-06': { count: ({ events }) => events.map((event) => eventCase(event, event.eventClass === 'near-miss')) },
};

/** The courses whose treatment began, by the month in which it did: the denominator of rates. */
export const beganByMonth = (sources: IndicatorSources): readonly IndicatorCase[] =>
  ofStep(START, () => true)(sources) ?? [];

const caseOf = ({ courseKey, patientKey }: CourseTimes, day: string, counts: boolean): IndicatorCase => ({
  ...{ month: day.slice(0, 7), courseKey, patientKey, incidentKey: null, counts },
});

const eventCase = ({ incidentKey, patientKey, day }: ReportedEvent, counts: boolean): IndicatorCase => ({
  ...{ month: day.slice(0, 7), courseKey: null, patientKey, incidentKey, counts },
});
