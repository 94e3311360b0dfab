import type { FollowUp, FollowUpScheme } from './contract.ts';
import { dueState, dueVisits } from './due-visits.ts';

interface Followed {
  readonly scheme: FollowUpScheme | null;
  /** Null: no end of the treatment is known, and the scheme asks for nothing yet. */
  readonly endDay: string | null;
  /** Those that count, the latest first. */
  readonly visits: readonly { readonly visitKey: string; readonly day: string; readonly nextVisit: string | null }[];
  readonly today: string;
  readonly diedOn: string | null;
}

/** What is due of a course: by its scheme, and as agreed at the latest visit. */
export function whatIsDue(followed: Followed): Pick<FollowUp, 'due' | 'agreed' | 'overdueSince'> {
  const { scheme, endDay, visits, today, diedOn } = followed;
  const due = scheme && endDay !== null ? dueVisits(scheme, { endDay, visits, today, diedOn }) : [];
  const nextVisit = diedOn === null ? visits[0]?.nextVisit : null;
  const agreed = nextVisit
    ? { day: nextVisit, state: dueState(nextVisit, { today, graceDays: scheme?.graceDays ?? 0 }) }
    : null;
  const late = openOf({ due, agreed }).filter(({ state }) => state === 'overdue');
  return { due, agreed, overdueSince: late[0]?.day ?? null };
}

/** What is still waited for, the earliest first. */
export function openOf({
  due,
  agreed,
}: Pick<FollowUp, 'due' | 'agreed'>): Pick<FollowUp['due'][number], 'day' | 'state'>[] {
  return [...due, ...(agreed ? [agreed] : [])]
    .filter(({ state }) => state === 'overdue' || state === 'due' || state === 'to come')
    .sort((one, other) => (one.day < other.day ? -1 : Number(one.day > other.day)));
}

/** From which day visits are counted: as stated, else the last fraction once the course has ended. */
export function endOf(
  scheme: FollowUpScheme | null,
  { underWay, lastFraction }: { readonly underWay: boolean; readonly lastFraction: string | null },
): string | null {
  if (scheme?.from.kind === 'stated end') return scheme.from.day;
  return underWay ? null : lastFraction;
}
