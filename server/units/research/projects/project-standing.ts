import type { Project, ProjectContent } from './contract.ts';

type Standing = Project['standing'];

/** Where a project stands on a day, by its period and what happened until then. */
export function projectStanding(
  { from, to, events }: Pick<ProjectContent, 'from' | 'to' | 'events'>,
  day: string,
): Standing {
  const happened = events.filter(({ on }) => on <= day);
  const has = (...kinds: readonly string[]) => happened.some(({ kind }) => kinds.includes(kind));
  const extensions = happened.flatMap(({ until, on }) => (until === null ? [] : [{ until, on }]));
  const last = extensions.sort((a, b) => (a.on < b.on ? -1 : 1)).at(-1);
  const endsOn = last?.until ?? to;
  const told = { endsOn, isExtended: last !== undefined };
  if (has('terminated')) return { ...told, state: 'terminated' };
  if (has('closing-report', 'accepted')) return { ...told, state: 'closed' };
  if (day < from) return { ...told, state: 'planned' };
  return { ...told, state: day <= endsOn ? 'running' : 'to-close' };
}
