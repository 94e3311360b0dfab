import { addDays } from '@isocenter/deadlines';
import { askedFrom } from '../entries/asked-from.ts';
import type { EntryKind } from '../entries/entry-kind.ts';
import type { Project, ProjectContent } from './contract.ts';
import { lastNotAfter } from './in-house-day.ts';
import { projectStanding } from './project-standing.ts';

type Due = Project['due'][number];

const OF_THE_FOUNDATION: readonly string[] = ['nsfc-general', 'nsfc-youth', 'nsfc-other'];
/** Of a report on a year: by this day of the next the institution has handed it in (foundation, read in an institution's notice). */
const INSTITUTION_DAY = '01-15';
/** After the end of a project its closing report is due [knowledge: no notice of the foundation was read]. */
const CLOSING_DAYS = 60;
/** Reports are asked for so many days before. */
const ASKED_DAYS = 30;
/** After all that is entered. */
const LAST_DAY = '9999-12-31';

/** What a project of the foundation owes it next, on a day: the report on the first year without one, and the closing report of one that is over or has no other report to come. */
export function projectDues(content: ProjectContent, today: string): Due[] {
  const { state, endsOn } = projectStanding(content, today);
  if (state === 'closed' || state === 'terminated') return [];
  const { progress, closing } = reportsOwed(content, endsOn);
  return [progress, progress === null || state === 'to-close' ? closing : null].filter((due) => due !== null);
}

interface Owed {
  /** On the first year without one; null: all are handed in. */
  readonly progress: Due | null;
  readonly closing: Due | null;
}

/** By period and events, of one that is not closed: what is known on the day on which it is granted, too. */
function reportsOwed(content: ProjectContent, endsOn: string): Owed {
  // Who leads a project reports on it.
  if (!OF_THE_FOUNDATION.includes(content.programme) || content.role === 'participated')
    return { progress: null, closing: null };
  const closing: Due = {
    ...{ what: 'closing-report', year: null, dueOn: addDays(endsOn, CLOSING_DAYS), inHouseOn: null },
    verified: 'knowledge',
  };
  const year = nextReportYear(content, endsOn);
  if (year === null) return { progress: null, closing };
  const dueOn = `${year + 1}-${INSTITUTION_DAY}`;
  const inHouseOn = content.inHouseDay && lastNotAfter(content.inHouseDay, dueOn);
  return { progress: { what: 'progress-report', year, dueOn, inHouseOn, verified: 'source' }, closing };
}

/** Of each year that ends within the period; the last one is told in the closing report. */
function nextReportYear({ from, events }: ProjectContent, endsOn: string): number | null {
  const reported = new Set(events.flatMap(({ kind, year }) => (kind === 'progress-report' ? (year ?? []) : [])));
  for (let year = Number(from.slice(0, 4)); year < Number(endsOn.slice(0, 4)); year += 1)
    if (!reported.has(year)) return year;
  return null;
}

export const PROJECTS: EntryKind<ProjectContent> = {
  ...{ table: 'research_project', key: 'project_key', thing: 'researchProject' },
  // Nobody edits a project on the day on which it begins or ends: both are reckoned without today.
  asked: (content) => {
    const { state, endsOn } = projectStanding(content, LAST_DAY);
    const isOpen = state !== 'closed' && state !== 'terminated';
    const { progress, closing } = isOpen ? reportsOwed(content, endsOn) : { progress: null, closing: null };
    return {
      // By the day of the department; where it has none, by the funder's.
      progress_from: progress && askedFrom(progress.inHouseOn ?? progress.dueOn, ASKED_DAYS),
      closing_from: closing && askedFrom(endsOn, 0),
    };
  },
};
