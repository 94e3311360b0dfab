import { dayIn } from '@isocenter/deadlines';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { testPerson } from '../server/platform/access/test-person.ts';
import { type ActingPerson, acting } from '../server/platform/database/acting.ts';
import { testDatabase } from '../server/platform/database/test-database.ts';
import { saveCalendar } from '../server/platform/deadlines/rule-store.ts';
import { board } from '../server/units/clinic/course/board.ts';
import { courseStanding } from '../server/units/clinic/course/course-standing.ts';
import { CLINIC_MIGRATIONS } from '../server/units/clinic/index.ts';
import { treatmentDay } from '../server/units/clinic/treatment/day-store.ts';
import { IMAGING_MIGRATIONS } from '../server/units/imaging/index.ts';
import { PHYSICS_MIGRATIONS } from '../server/units/physics/index.ts';
import { fillClinic } from './fill-clinic.ts';

/** A department of four months with all that goes wrong in it, drawn from a fixed seed; the pages' sets are asked for beside a reading of every row. */
const ZONE = 'Asia/Shanghai';
/** Its clocks change in March and October. */
const ZONE_OF_TWO_TIMES = 'Europe/Berlin';
const MONTHS = 4;
const SIZE = { courses: 160, fractionsEach: 10, minutesApart: 18 * 60 };

let opened: Awaited<ReturnType<typeof testDatabase>>;
let physicist: ActingPerson;

beforeAll(async () => {
  opened = await testDatabase([...IMAGING_MIGRATIONS, ...PHYSICS_MIGRATIONS, ...CLINIC_MIGRATIONS]);
  physicist = await testPerson(opened.database, 'Wu Hao', 'physicist');
  await saveCalendar(opened.owner, { timeZone: ZONE, weekend: [6, 0], years: {} }, { revision: 0 });
  await fillClinic(opened.owner, SIZE);
  await opened.owner.transaction().execute(async (owner) => {
    await sql`select setseed(0.7)`.execute(owner);
    await sql`set local session_replication_role = replica`.execute(owner);
    for (const wrong of WRONG) await sql.raw(wrong).execute(owner);
  });
}, 60_000);
afterAll(() => opened.close());

/** Steps that lapsed or were said twice, courses held and stopped, fractions and reviews in error, fractions that gave nothing, severe toxicity to see, misses, placements taken back, deaths, summaries to sign. */
const WRONG = [
  `update clinic_course_fact set lapsed_at = at + interval '3 days', lapsed_reason = 'x' where random() < 0.06`,
  `insert into clinic_course_fact (course_key, step, at) select course_key, step, at + interval '2 days' from clinic_course_fact where random() < 0.06`,
  `insert into clinic_course_fact (course_key, step, at) select course_key, 'on-hold', at + interval '1 day' from clinic_course_fact
    where step = 'on-treatment' and random() < 0.2`,
  `insert into clinic_course_fact (course_key, step, at) select course_key, 'stopped', at from clinic_course_fact where step = 'completed' and random() < 0.1`,
  `update clinic_fraction set in_error = true where random() < 0.08`,
  `update clinic_fraction set content = jsonb_set(content, '{imaging}', '["none"]') where random() < 0.3`,
  `update clinic_fraction set content = jsonb_set(content, '{fields,0,deliveredMu}', '0')
    where random() < case when number in (1, ${SIZE.fractionsEach}) then 0.2 else 0.03 end`,
  'update clinic_review set in_error = true where random() < 0.1',
  'update clinic_review set waits_grade = 3 where random() < 0.1 and not in_error',
  `update clinic_appointment set state = 'missed', reason = 'x', given_as = null where random() < 0.02`,
  `update clinic_placement set undone_at = now(), undone_reason = 'x' where random() < 0.1`,
  `insert into clinic_survival (patient_key, content) select patient_key, jsonb_build_object('day', '2026-10-01', 'status', 'dead')
    from clinic_patient where random() < 0.1`,
  `update clinic_course c set under_way = not exists (select from clinic_course_fact f where f.course_key = c.course_key and f.lapsed_at is null
    and f.step in ('completed', 'stopped'))`,
  `insert into clinic_completion (course_key, site_key, content, is_signed)
    select course_key, site_key, '{}', random() < 0.8 from clinic_course where not under_way`,
  // Another site, of which whoever asks reads nothing.
  `with east as (insert into access_site (name, kind) values ('East', 'campus') returning site_key)
    update clinic_course c set site_key = east.site_key from east where c.course_key % 10 = 0`,
  'update clinic_patient p set site_key = c.site_key from clinic_course c where c.patient_key = p.patient_key',
];

/** SQL: of the site of whoever asks. */
const HERE = `site_key = (select site_key from access_site where name <> 'East')`;

test('the board says of every course under way, and of those whose summary or severe toxicity waits, what its own page says, and of no other', async () => {
  const now = new Date();
  const { rows } = await acting(physicist, () => board(opened.database, now));
  const courses = await sql<{
    courseKey: string;
    siteKey: string;
  }>`select course_key::text as "courseKey", site_key::text as "siteKey"
    from clinic_course c where ${sql.raw(HERE)} and (under_way
      or exists (select from clinic_review r where r.course_key = c.course_key and r.waits_grade is not null)
      or exists (select from clinic_completion x join clinic_course_fact f using (course_key) where x.course_key = c.course_key
        and not x.is_signed and f.step = 'completed' and f.lapsed_at is null)) order by course_key`.execute(
    opened.owner,
  );
  expect(rows.map(({ courseKey }) => Number(courseKey)).sort((a, b) => a - b)).toEqual(
    courses.rows.map(({ courseKey }) => Number(courseKey)),
  );
  expect(rows.length).toBeGreaterThan(20);
  for (const { courseKey, siteKey, state } of rows)
    expect(state, courseKey).toEqual(
      (await acting(physicist, () => courseStanding(opened.database, { courseKey, siteKey }, now))).state,
    );
});

test('the day list has whom a reading of every plan finds, with the number that comes next and the appointment of the day', async () => {
  const to = new Date();
  to.setHours(0, 0, 0, 0);
  const from = new Date(to.getTime() - 86_400_000); // a whole day: of today, shortly after midnight, nothing is given yet
  const lines = await acting(physicist, () => treatmentDay(opened.database, { from, to }, new Date()));
  const { plans, facts, fractions, appointments, underWay } = await readWhole();
  const onDay = ({ at }: { readonly at: Date }) => at >= from && at < to;
  const found = plans.flatMap((plan) => {
    const given = fractions.filter((each) => each.plan === plan.key && !each.in_error);
    const numbers = new Set(given.map(({ number }) => number));
    const free = Array.from({ length: SIZE.fractionsEach }, (_, n) => n + 1).find((n) => !numbers.has(n));
    const next = free ?? (given.some(({ mu }) => mu === 0) ? SIZE.fractionsEach + 1 : null); // the one in place of what gave nothing
    const steps = facts.filter((fact) => fact.course === plan.course && !fact.lapsed_at).map(({ step }) => step);
    const isDue = underWay.has(plan.course) && (steps.includes('ready') || steps.includes('on-treatment'));
    const today = given.filter(onDay).map(({ number }) => number);
    if (!(isDue && next !== null) && today.length === 0) return [];
    const booked = appointments.filter((each) => each.course === plan.course && onDay(each)); // one a day
    const paused = steps.includes('on-hold');
    return [{ key: String(plan.key), next, today, paused, appointment: booked.map(({ key }) => String(key)) }];
  });
  const told = lines.map(({ treatedPlanKey, next, givenToday, paused, appointment }) => ({
    ...{ key: treatedPlanKey, next, today: givenToday.map(({ number }) => number), paused },
    appointment: appointment ? [appointment.appointmentKey] : [],
  }));
  const byKey = (one: { readonly key: string }, other: { readonly key: string }) => Number(one.key) - Number(other.key);
  expect(told.sort(byKey)).toEqual(found.sort(byKey));
  expect(found.filter(({ today }) => today.length > 0).length).toBeGreaterThan(3);
});

const earliest = (times: readonly Date[]) => times.reduce<Date | undefined>((a, b) => (a && a < b ? a : b), undefined);

test.each([ZONE, ZONE_OF_TWO_TIMES])(
  'indicators count the courses of which a reading of every row says that something happened, and know the same of each: %s',
  async (zone) => {
    const whole = await readWhole();
    let compared = 0;
    for (const [month, next] of lastMonths(MONTHS)) {
      const { rows } = await acting(physicist, () =>
        sql<Row>`select course_key::int as course, days, begun, ended, kept
        from clinic_indicator_courses(${`${month}-01`}::date, ${`${next}-01`}::date, ${zone}) order by course_key`.execute(
          opened.database,
        ),
      );
      const expected = [...whole.intents.keys()].flatMap((course) => courseIn({ month, zone }, course, whole) ?? []);
      expect(rows.map(inOrder)).toEqual(expected);
      compared += rows.length;
    }
    expect(compared).toBeGreaterThan(80);
  },
);

/** The last months, today's among them, each with the one after it: `2026-03`. */
function lastMonths(count: number): readonly (readonly [month: string, next: string])[] {
  const { year, month } = { year: new Date().getUTCFullYear(), month: new Date().getUTCMonth() };
  const name = (back: number) => new Date(Date.UTC(year, month - back)).toISOString().slice(0, 7);
  return Array.from({ length: count }, (_, back) => [name(back), name(back - 1)] as const);
}

interface Row {
  readonly course: number;
  readonly days: Readonly<Record<string, string>>;
  readonly begun: (Readonly<Record<string, unknown>> & { readonly stood: readonly string[] }) | null;
  readonly ended: Readonly<Record<string, unknown>> | null;
  readonly kept: Readonly<Record<string, unknown>> & { readonly reviewDays: readonly string[] };
}

const inOrder = ({ begun, kept, ...row }: Row): Row => ({
  ...row,
  begun: begun && { ...begun, stood: begun.stood.toSorted() },
  kept: { ...kept, reviewDays: kept.reviewDays.toSorted() },
});

const TIMED = new Set(['consented', 'simulation-ordered', 'simulated', 'on-treatment', 'completed', 'stopped']);
const AT_START = new Set(['plan-approved', 'physics-checked', 'peer-reviewed']);

/** What the indicators' function should tell of a course in a month, by the definitions of README.md. */
function courseIn(
  { month, zone }: { readonly month: string; readonly zone: string },
  course: number,
  whole: Whole,
): Row | undefined {
  const dayOf = (at: Date | undefined) => at && dayIn(zone, at);
  const said = whole.facts.filter((fact) => fact.course === course);
  const standing = said.filter(({ lapsed_at }) => !lapsed_at);
  const given = whole.fractions.filter((each) => each.course === course && !each.in_error && each.mu > 0);
  if (![...standing, ...given].some(({ at }) => dayOf(at)?.startsWith(month)) || standing.length === 0)
    return undefined;
  const first = (step: string) => earliest(standing.filter((fact) => fact.step === step).map(({ at }) => at));
  const start = first('on-treatment');
  const ends = [first('completed'), first('stopped')].flatMap((at) => at ?? []);
  const begin = given.toSorted((a, b) => a.at.getTime() - b.at.getTime());
  const reviews = whole.reviews.filter(
    ({ at, ...review }) =>
      review.course === course &&
      !review.in_error &&
      begin[0] !== undefined &&
      at >= begin[0].at &&
      (ends.length === 0 || ends.some((end) => at <= end)),
  );
  const steps = [...new Set(standing.map(({ step }) => step))].filter((step) => TIMED.has(step));
  if (steps.length === 0) return undefined;
  const [consented, simulated] = [first('consented'), first('simulated')];
  const placed = whole.placements.filter((each) => each.course === course && !each.undone_at);
  const isHere = (at: Date | undefined) => dayOf(at)?.startsWith(month) ?? false;
  return {
    course,
    days: Object.fromEntries(steps.map((step) => [step, dayOf(first(step)) ?? ''])),
    begun:
      start && isHere(start)
        ? {
            ...{ ordered: null, firstIsMeasured: begin[0] ? false : null }, // see indicators.test.ts
            firstIsImaged: begin[0] ? begin[0].imaging === 'cbct' : null,
            stood: [...new Set(stoodAt(start, said))].sort(),
          }
        : null,
    ended: isHere(first('completed') ?? first('stopped'))
      ? {
          plannedLastDay: placed[0]?.last_day ?? null,
          isInterrupted:
            said.some(({ step }) => step === 'on-hold') ||
            whole.appointments.some((each) => each.course === course && each.state === 'missed'),
          worstGrade: reviews.length === 0 ? null : Math.max(...reviews.map(({ grade }) => grade)),
          diedOn: whole.dead.has(course) ? '2026-10-01' : null,
        }
      : null,
    kept: {
      ...{ intent: whole.intents.get(course), isBoneMetastasis: false },
      isConsentedFirst: consented !== undefined && simulated !== undefined && consented <= simulated,
      ...{ firstDay: dayOf(begin[0]?.at) ?? null, lastDay: dayOf(begin.at(-1)?.at) ?? null },
      reviewDays: reviews.map(({ at }) => dayOf(at) ?? '').sort(),
    },
  };
}

const stoodAt = (start: Date, said: Whole['facts']) =>
  said
    .filter(({ step, at, lapsed_at }) => AT_START.has(step) && at <= start && !(lapsed_at && lapsed_at <= start))
    .map(({ step }) => step);

type Whole = Awaited<ReturnType<typeof readWhole>>;

/** Every row of the tables, as they lie. */
async function readWhole() {
  const all = async <T>(query: string) => (await sql.raw<T>(query).execute(opened.owner)).rows;
  const courses = await all<{
    course: number;
    intent: string;
    under_way: boolean;
    dead: boolean;
  }>(`select course_key::int as course,
    intent, under_way, patient_key in (select patient_key from clinic_survival) as dead from clinic_course where ${HERE} order by course_key`);
  return {
    intents: new Map(courses.map(({ course, intent }) => [course, intent])),
    underWay: new Set(courses.filter(({ under_way }) => under_way).map(({ course }) => course)),
    dead: new Set(courses.filter(({ dead }) => dead).map(({ course }) => course)),
    facts: await all<{ course: number; step: string; at: Date; lapsed_at: Date | null }>(
      'select course_key::int as course, step, at, lapsed_at from clinic_course_fact',
    ),
    plans: await all<{ key: number; course: number }>(
      `select treated_plan_key::int as key, course_key::int as course from clinic_treated_plan join clinic_course using (course_key) where ${HERE}`,
    ),
    fractions: await all<{
      course: number;
      plan: number;
      number: number;
      at: Date;
      in_error: boolean;
      imaging: string;
      mu: number;
    }>(
      `select course_key::int as course, treated_plan_key::int as plan, number, at, in_error, content -> 'imaging' ->> 0 as imaging,
          (content -> 'fields' -> 0 ->> 'deliveredMu')::float8 as mu
        from clinic_fraction`,
    ),
    appointments: await all<{ key: number; course: number; at: Date; state: string }>(
      'select appointment_key::int as key, course_key::int as course, starts_at as at, state from clinic_appointment',
    ),
    reviews: await all<{ course: number; at: Date; in_error: boolean; grade: number }>(
      `select course_key::int as course, at, in_error, (content -> 'events' -> 0 ->> 'grade')::int as grade from clinic_review`,
    ),
    placements: await all<{ course: number; undone_at: Date | null; last_day: string }>(
      "select course_key::int as course, undone_at, content ->> 'lastDay' as last_day from clinic_placement",
    ),
  };
}
