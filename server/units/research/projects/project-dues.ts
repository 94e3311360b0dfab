import { addDays } from '@isocenter/deadlines';
import { askedFrom } from '../entries/asked-from.ts';
import type { EntryKind } from '../entries/entry-kind.ts';
import type { Project, ProjectContent } from './contract.ts';
import { projectStanding } from './project-standing.ts';

type Due = Project['due'][number];

const OF_THE_FOUNDATION: readonly string[] = ['nsfc-general', 'nsfc-youth', 'nsfc-other'];
/** Of a report on a year: by this day of the next the institution has handed it in (foundation, read in an institution's notice). */
const INSTITUTION_DAY = '01-15';
/** After the end of a project its closing report is due [knowledge: no notice of the foundation was read]. */
const CLOSING_DAYS = 60;
/** Reports are asked for so many days before. */
const ASKED_DAYS = 30;

/** What a project of the foundation owes it next, on a day: the report on the first year without one, and the closing report of one that is over or in its last year. */
export function projectDues(content: ProjectContent, today: string): Due[] {
  const { state, endsOn } = projectStanding(content, today);
  if (!OF_THE_FOUNDATION.includes(content.programme) || (state !== 'running' && state !== 'to-close')) return [];
  const closing: Due = {
    ...{ what: 'closing-report', year: null, dueOn: addDays(endsOn, CLOSING_DAYS), inHouseOn: null },
    verified: 'knowledge',
  };
  const year = nextReportYear(content, endsOn);
  if (year === null) return [closing];
  const next = String(year + 1);
  const inHouseOn = content.inHouseDay && `${next}-${content.inHouseDay}`;
  const progress: Due = {
    ...{ what: 'progress-report', year, dueOn: `${next}-${INSTITUTION_DAY}`, inHouseOn, verified: 'source' },
  };
  return state === 'to-close' ? [progress, closing] : [progress];
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
  asked: (content, today) => {
    const dues = projectDues(content, today);
    const progress = dues.find(({ what }) => what === 'progress-report');
    const closing = dues.find(({ what }) => what === 'closing-report');
    const { endsOn } = projectStanding(content, today);
    return {
      // By the day of the department; where it has none, nobody is asked.
      progress_from: progress?.inHouseOn ? askedFrom(progress.inHouseOn, ASKED_DAYS) : null,
      closing_from: closing ? askedFrom(endsOn, 0) : null,
    };
  },
};
