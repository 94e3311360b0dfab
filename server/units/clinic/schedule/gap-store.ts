import { addDays, type IsoDay, instantIn, type WorkCalendar, weekdayOf } from '@isocenter/deadlines';
import { DomainError } from '@isocenter/messages';
import { actorNow } from '../../../platform/database/acting.ts';
import type { Database } from '../../../platform/database/database.ts';
import { keyNumber } from '../../../platform/key-number.ts';
import { readCourse } from '../course/course-store.ts';
import type { CompensationChoice, CompensationContent, GapAsk, GapEffect, GapProposal } from './contract.ts';
import { courseSchedule, placedOf, recordedOf } from './course-schedule.ts';
import { isOff } from './day-off.ts';
import { requireCalendar, spanOf } from './department-days.ts';
import { compensations, type Proposal } from './gap/compensations.ts';
import { givenFractions } from './gap/given-fractions.ts';
import type { ComingDay } from './gap/interrupted-course.ts';
import type { Taken } from './place-fractions.ts';
import { downtimesIn } from './resource-store.ts';

/** So many days from that on which it goes on are looked at. */
const DAYS_AHEAD = 150;

/** What the gap in a course does, and how it may be compensated for. @throws DomainError `clinic/no-gap` where there is nothing to reckon, `clinic/gap-resumes`, as `givenFractions` */
export async function gapEffect(database: Database, courseKey: string, asked: GapAsk): Promise<GapEffect> {
  const schedule = await courseSchedule(database, courseKey);
  const { interrupted } = schedule;
  const original = schedule.placements.find((each) => each.undone === null && each.asked.compensationKey === null);
  if (!interrupted || !original) throw new DomainError('clinic/no-gap', { phases: schedule.phases });
  const twice = schedule.placements.find(({ undone, asked: { secondTime } }) => undone === null && secondTime !== null);
  if (twice) throw new DomainError('clinic/gap-twice-daily', { day: twice.firstDay });
  const given = givenFractions(await recordedOf(database, courseKey, schedule.timeZone), placedOf(schedule));
  refuseEarly(asked.resumesOn, interrupted.firstDay, given.lastDay);
  const { planned, proposals } = compensations(
    {
      planned: {
        ...{ fractions: interrupted.fractions, fractionGy: interrupted.fractionGy },
        ...{ firstDay: interrupted.firstDay, lastDay: interrupted.plannedLastDay },
      },
      given: given.fractions,
      coming: await comingDays(database, { ...asked, ...original.asked }),
    },
    asked.parameters,
  );
  return { course: interrupted, planned, proposals: proposals.map(toldProposal) };
}

/** Keeps which way a person chose, with what it was reckoned from, and why. @throws DomainError `clinic/compensation-impossible` */
export async function decideCompensation(
  database: Database,
  courseKey: string,
  { method, reason, ...asked }: CompensationChoice,
): Promise<void> {
  const actor = actorNow();
  if (actor?.kind !== 'person') throw new Error('a compensation is decided by a person');
  const { siteKey } = await readCourse(database, courseKey);
  const effect = await gapEffect(database, courseKey, asked);
  const chosen = effect.proposals.find((proposal) => proposal.method === method);
  if (!chosen?.found) throw new DomainError('clinic/compensation-impossible');
  const content: CompensationContent = { asked, effect, method };
  await database
    .insertInto('clinic_compensation')
    .values({
      ...{ course_key: keyNumber(courseKey), site_key: keyNumber(siteKey), content: JSON.stringify(content) },
      ...{ reason, person_key: keyNumber(actor.personKey) },
    })
    .execute();
}

/**
 * Before the first day, or on a day on which a fraction was given, it would flatter.
 * @throws DomainError `clinic/gap-resumes`
 */
function refuseEarly(resumesOn: IsoDay, firstDay: IsoDay, lastGiven: IsoDay | undefined): void {
  if (resumesOn >= firstDay && (lastGiven === undefined || resumesOn > lastGiven)) return;
  throw new DomainError('clinic/gap-resumes', { day: resumesOn, first: firstDay, last: lastGiven ?? '–' });
}

interface Asked {
  readonly resumesOn: IsoDay;
  readonly resourceKeys: readonly string[];
  readonly time: string;
}

/** Down where the resource is so at the time of day at which the course is treated. */
async function comingDays(database: Database, { resumesOn, resourceKeys, time }: Asked): Promise<readonly ComingDay[]> {
  const calendar = await requireCalendar(database);
  const { timeZone } = calendar;
  const found = await downtimesIn(database, { ...spanOf(timeZone, resumesOn, DAYS_AHEAD), resourceKeys });
  const down = found.map(({ startsAt, endsAt }) => ({ from: new Date(startsAt), to: new Date(endsAt) }));
  return Array.from({ length: DAYS_AHEAD }, (_, index) => {
    const day = addDays(resumesOn, index);
    return { day, kind: isDown(instantIn(timeZone, day, time), down) ? 'down' : kindOf(day, calendar) };
  });
}

const isDown = (at: Date, down: readonly Taken[]) => down.some(({ from, to }) => at >= from && at < to);

function kindOf(day: IsoDay, calendar: WorkCalendar): ComingDay['kind'] {
  const { off } = isOff(day, calendar);
  if (!off) return 'work';
  if (off.why === 'holiday') return 'holiday';
  return weekdayOf(day) === 6 ? 'saturday' : 'other weekend';
}

function toldProposal(proposal: Proposal): GapProposal {
  if ('impossible' in proposal) return { method: proposal.method, impossible: proposal.impossible, found: null };
  const { method, remaining, days, ...found } = proposal;
  return {
    ...{ method, impossible: null },
    found: {
      ...found,
      days: [...days],
      remaining: remaining.map(({ fractions, fractionGy, pairedHoursApart }) => ({
        ...{ fractions, fractionGy, pairedHoursApart: pairedHoursApart ?? null },
      })),
    },
  };
}
