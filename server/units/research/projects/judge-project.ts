import type { Database } from '../../../platform/database/database.ts';
import { allEntries, type Entry } from '../entries/entry-store.ts';
import type { ProjectContent, ProjectRule } from './contract.ts';
import { PROJECTS } from './project-dues.ts';
import { projectStanding } from './project-standing.ts';

export type StatementProject = Pick<Entry<ProjectContent>, 'entryKey' | 'inError' | 'isPublic' | 'content'>;
type LeftOut =
  | 'in-error'
  | 'other-programme'
  | 'participated-only'
  | 'sub-project-only'
  | 'led-only'
  | 'outside-window'
  | 'not-closed';
export type ProjectJudgement = { readonly counts: true } | { readonly counts: false; readonly why: LeftOut };

const ENDS: ReadonlySet<string> = new Set(['terminated', 'closing-report', 'accepted']);
const OTHER_ROLE = { led: 'led-only', 'sub-project': 'sub-project-only', participated: 'participated-only' } as const;

/** Every project of the register, those entered in error, too: what is left out is said. */
export const projectsForStatement = (database: Database): Promise<readonly StatementProject[]> =>
  allEntries(database, PROJECTS);

/** Whether a project is one of those that a rule counts; where it is not, the first reason. */
export function judgeProject({ inError, content }: StatementProject, rule: ProjectRule): ProjectJudgement {
  const no = (why: LeftOut): ProjectJudgement => ({ counts: false, why });
  if (inError) return no('in-error');
  if (!rule.programmes.includes(content.programme)) return no('other-programme');
  if (!rule.roles.includes(content.role)) return no(OTHER_ROLE[content.role]);
  const within = (day: string) => day >= rule.from && day <= rule.to;
  switch (rule.dated) {
    case 'began':
      return within(content.from) ? { counts: true } : no('outside-window');
    case 'running': {
      const ends = lastDay(content, rule.to);
      return content.from <= rule.to && ends >= rule.from ? { counts: true } : no('outside-window');
    }
    case 'closed': {
      const closed = content.events.filter(({ kind }) => kind === 'closing-report' || kind === 'accepted');
      if (closed.length === 0) return no('not-closed');
      return closed.some(({ on }) => within(on)) ? { counts: true } : no('outside-window');
    }
  }
}

/** By what was known at the end of the window: an extension moves it on; a termination ends it, and a closing report or an acceptance before its end. */
function lastDay(content: ProjectContent, day: string): string {
  const ended = content.events.filter(({ kind, on }) => ENDS.has(kind) && on <= day).map(({ on }) => on);
  return [projectStanding(content, day).endsOn, ...ended].sort()[0] ?? content.to;
}
