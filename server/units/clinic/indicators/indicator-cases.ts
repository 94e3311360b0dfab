import { addDays, type WorkCalendar, workingDaysOf } from '@isocenter/deadlines';
import type { QUALITY_INDICATORS } from '@isocenter/knowledge';
import type {
  CourseTimes,
  IndicatorCase,
  KeptAtBegin,
  KeptAtEnd,
  KeptOfCourse,
  MeasuredPlan,
  ReportedEvent,
} from './course-times.ts';
import { type MachineTimes, machineMinutes } from './machine-minutes.ts';

export type IndicatorId = (typeof QUALITY_INDICATORS)[number]['id'];

/** What indicators are made of: courses of which something happened in the time asked for, and what was reported in it. */
export interface IndicatorSources {
  readonly courses: readonly CourseTimes[];
  readonly events: readonly ReportedEvent[];
  readonly measured: readonly MeasuredPlan[];
  readonly machines: readonly MachineTimes[];
  /** The months asked for: `2026-03`. */
  readonly from: string;
  readonly to: string;
  /** Where the department is: `2026-03-09`. */
  readonly today: string;
  readonly calendar: WorkCalendar | null;
}

/** Which courses or reports an indicator counts, and which of them in its numerator; undefined where the calendar that it needs is not set. */
type Counting = (sources: IndicatorSources) => readonly IndicatorCase[] | undefined;

const START = 'on-treatment';

/** Of the courses in which `step` happened, in its month: those of which `counts` says so. */
const ofStep =
  (step: string, counts: (course: CourseTimes) => boolean): Counting =>
  ({ courses }) =>
    courses.flatMap((course) => {
      const day = course.days[step];
      return day ? [caseOf(course, day, counts(course))] : [];
    });

/** Of the courses whose treatment began and of which `asks` says so: those of which `counts` does. */
const began =
  (asks: (begun: KeptAtBegin, kept: KeptOfCourse) => boolean, counts: (begun: KeptAtBegin) => boolean): Counting =>
  ({ courses }) =>
    courses.flatMap((course) => {
      const { begun, kept, days } = course;
      const day = days[START];
      return begun && day && asks(begun, kept) ? [caseOf(course, day, counts(begun))] : [];
    });

/** Of the courses whose treatment began: those of which all these stood then. */
const stoodAtStart = (...needed: readonly string[]): Counting =>
  began(
    () => true,
    ({ stood }) => needed.every((step) => stood.includes(step)),
  );

const isAsked = (day: string, { from, to }: Pick<IndicatorSources, 'from' | 'to'>) =>
  day.slice(0, 7) >= from && day.slice(0, 7) <= to;

/** Working days from one step to another, in the month of the latter. */
const between =
  (from: string, to: string): Counting =>
  ({ courses, calendar, ...asked }) => {
    if (calendar === null) return undefined;
    const workingDays = workingDaysOf(calendar);
    return courses.flatMap((course) => {
      const [begin, end] = [course.days[from], course.days[to]];
      if (!begin || !end || end < begin || !isAsked(end, asked)) return [];
      return [{ ...caseOf(course, end, true), workingDays: workingDays(begin, end) }];
    });
  };

/** Reports of a class in the numerator, courses that began in the denominator: a rate of two different things. */
const reports =
  (isMeant: (event: ReportedEvent) => boolean): Counting =>
  ({ events }) =>
    events.filter(isMeant).map((event) => eventCase(event, true));

const ofClass = (eventClass: string) => reports((event) => event.eventClass === eventClass);

/** Of the courses that ended and of which `asks` says so, in the month of their end: those of which `counts` does. */
const endedWhere =
  (
    asks: (ended: KeptAtEnd, kept: KeptOfCourse) => boolean,
    counts: (ended: KeptAtEnd, course: CourseTimes) => boolean,
  ): Counting =>
  ({ courses }) =>
    courses.flatMap((course) => {
      const { ended, kept, days } = course;
      const end = days['completed'] ?? days['stopped'];
      return ended && end && asks(ended, kept) ? [caseOf(course, end, counts(ended, course))] : [];
    });

/** Ended courses: those that were not stopped. */
const completed = endedWhere(
  () => true,
  (_ended, { days }) => days['completed'] !== undefined && days['stopped'] === undefined,
);

/** Each full week of a course from its first fraction on, in the month in which the week ends: those with a review in it. */
const weeklyReviews: Counting = ({ courses, ...asked }) =>
  courses.flatMap((course) => {
    const { firstDay, lastDay, reviewDays } = course.kept;
    const weeks: IndicatorCase[] = [];
    if (firstDay === null || lastDay === null || lastDay < asked.from) return weeks;
    for (let end = addDays(firstDay, 6); end <= lastDay; end = addDays(end, 7)) {
      if (!isAsked(end, asked)) continue;
      const begin = addDays(end, -6);
      const isReviewed = reviewDays.some((day) => day >= begin && day <= end);
      weeks.push(caseOf(course, end, isReviewed));
    }
    return weeks;
  });

/** Of the courses whose treatment began and whose site sets a limit: those that began within it. */
const inLimit: Counting = ({ courses, calendar }) => {
  if (calendar === null) return undefined;
  const workingDays = workingDaysOf(calendar);
  return courses.flatMap((course) => {
    const { begun, days } = course;
    const [simulated, start] = [days['simulated'], days[START]];
    const limit = begun?.startWithin ?? null;
    if (limit === null || !simulated || !start || start < simulated) return [];
    return [caseOf(course, start, workingDays(simulated, start) <= limit)];
  });
};

/** Goals of the approved plans of courses whose treatment began: of those that could be judged the met ones. */
const goalsMet: Counting = ({ courses }) =>
  courses.flatMap((course) => {
    const { begun, days } = course;
    const day = days[START];
    if (!begun || !day || begun.goalsJudged === 0) return [];
    const share = { part: begun.goalsMet, whole: begun.goalsJudged };
    return [{ ...caseOf(course, day, share.part === share.whole), share }];
  });

/** Minutes that each machine was to run in a month, up to yesterday, and could. */
const available: Counting = ({ machines, calendar, from, to, today }) => {
  if (calendar === null) return undefined;
  const [end, yesterday] = [lastDayOf(to), addDays(today, -1)];
  const asked = { from: `${from}-01`, to: end < yesterday ? end : yesterday, calendar };
  return machines.flatMap((machine) =>
    machineMinutes(machine, asked).map(
      ({ month, plannedMin, availableMin }): IndicatorCase => ({
        ...{ month, day: `${month}-01`, patientKey: null, courseKey: null, incidentKey: null },
        ...{ counts: availableMin === plannedMin, share: { part: availableMin, whole: plannedMin } },
        machine: { name: machine.name, nameZh: machine.nameZh },
      }),
    ),
  );
};

const lastDayOf = (month: string) =>
  new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)), 0)).toISOString().slice(0, 10);

/** Days after the last fraction within which a death counts. */
const SOON_AFTER_DAYS = 30;

/** Palliative courses that ended so long ago that it is known: deaths within thirty days, told by the day. */
const diedSoon: Counting = (sources) => {
  const until = (lastDay: string) => addDays(lastDay, SOON_AFTER_DAYS);
  return endedWhere(
    (_ended, { intent, lastDay }) => intent === 'palliative' && lastDay !== null && until(lastDay) <= sources.today,
    ({ diedOn }, { kept }) =>
      diedOn !== null && diedOn.length === DAY_LENGTH && kept.lastDay !== null && diedOn <= until(kept.lastDay),
  )(sources);
};
const DAY_LENGTH = '2026-03-09'.length;

/** Plans by the month of their measurement: those of which `counts` says so. */
const measured =
  (asks: (plan: MeasuredPlan) => boolean, counts: (plan: MeasuredPlan) => boolean): Counting =>
  ({ measured: plans }) =>
    plans.filter(asks).map((plan) => ({
      ...{
        month: plan.day.slice(0, 7),
        day: plan.day,
        patientKey: plan.patientKey,
        courseKey: null,
        incidentKey: null,
      },
      counts: counts(plan),
    }));

/** As TG-218 gives its limits: 3 % global, 2 mm, of what lies above 10 %, Gy with Gy. */
const isByTg218 = ({ content: { criteria, passRate } }: MeasuredPlan) =>
  passRate !== null &&
  criteria.doseDifferencePercent === 3 &&
  criteria.distanceToAgreementMm === 2 &&
  criteria.lowDoseCutoffPercent === 10 &&
  criteria.normalisation === 'global' &&
  criteria.comparison === 'absolute';
const isBelow = (limit: number) => (plan: MeasuredPlan) => (plan.content.passRate ?? 1) < limit;

/** What the record holds enough for; `needs`: something that a department sets; `rate`: the denominator are courses that began, and the figure is per hundred of them. */
export const COUNTED: {
  readonly [Id in IndicatorId]?: { readonly rate?: true; readonly needs?: 'limit'; readonly count: Counting };
} = {
  'RT-02': {
    count: began(
      () => true,
      ({ isStaged }) => isStaged,
    ),
  },
  'RT-03': { count: ofStep('simulated', ({ kept }) => kept.isConsentedFirst) },
  'RT-05': { count: stoodAtStart('plan-approved', 'physics-checked') },
  'RT-06': {
    count: began(
      ({ ordered, firstIsMeasured }) => ordered?.isModulated === true && firstIsMeasured !== null,
      ({ firstIsMeasured }) => firstIsMeasured === true,
    ),
  },
  'RT-07': {
    count: measured(
      ({ content }) => content.verdict !== 'cannot be judged',
      ({ content }) => content.verdict === 'met' || content.verdict === 'within tolerance',
    ),
  },
  'RT-08': {
    count: began(
      ({ firstIsImaged }) => firstIsImaged !== null,
      ({ firstIsImaged }) => firstIsImaged === true,
    ),
  },
  'RT-09': { count: weeklyReviews },
  'RT-10': { count: completed },
  'RT-11': {
    count: endedWhere(
      (_ended, { lastDay }) => lastDay !== null,
      ({ isInterrupted }) => isInterrupted,
    ),
  },
  'RT-12': {
    count: endedWhere(
      ({ worstGrade }) => worstGrade !== null,
      ({ worstGrade }) => (worstGrade ?? 0) >= 3,
    ),
  },
  'RT-15': { count: available },
  'RT-16': { rate: true, count: reports(() => true) },
  'TT-01': { count: between('simulation-ordered', 'simulated') },
  'TT-02': { count: between('simulated', START) },
  'TT-03': { count: between('simulation-ordered', START) },
  'TT-04': { needs: 'limit', count: inLimit },
  'QA-01': { count: measured(isByTg218, isBelow(0.95)) },
  'QA-02': { count: measured(isByTg218, isBelow(0.9)) },
  'PR-01': {
    count: began(
      (_begun, { intent }) => intent === 'curative',
      ({ stood }) => stood.includes('peer-reviewed'),
    ),
  },
  'PL-01': { count: goalsMet },
  'PL-02': {
    count: endedWhere(
      ({ plannedLastDay }, { intent, lastDay }) => intent === 'curative' && plannedLastDay !== null && lastDay !== null,
      ({ plannedLastDay }, { kept }) => (kept.lastDay ?? '') > (plannedLastDay ?? ''),
    ),
  },
  'PA-01': {
    count: began(
      ({ ordered }, { intent, isBoneMetastasis }) => intent === 'palliative' && isBoneMetastasis && ordered !== null,
      ({ ordered }) => ordered?.isEightGyOnce === true,
    ),
  },
  'PA-02': { count: diedSoon },
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
  ...{ month: day.slice(0, 7), day, courseKey, patientKey, incidentKey: null, counts },
});

const eventCase = ({ incidentKey, patientKey, day }: ReportedEvent, counts: boolean): IndicatorCase => ({
  ...{ month: day.slice(0, 7), day, courseKey: null, patientKey, incidentKey, counts },
});
