import { type Notice, notice } from '@isocenter/messages';
import type { Finding } from './findings.ts';
import { findingId } from './life.ts';

/** A question to whoever entered an answer. `cancelled`: it should not have been asked. */
export type QueryState = 'open' | 'answered' | 'closed' | 'cancelled';
export type QueryAction = 'answer' | 'close' | 'reopen' | 'cancel';

export type QueryAnswer =
  | { readonly allowed: true; readonly state: QueryState }
  | { readonly allowed: false; readonly unmet: readonly [Notice] };

/** Which state each action leads to. What is missing cannot be done: a cancelled query stays what it is. */
const NEXT: Readonly<Record<QueryState, Readonly<Partial<Record<QueryAction, QueryState>>>>> = {
  open: { answer: 'answered', close: 'closed', cancel: 'cancelled' },
  answered: { close: 'closed', reopen: 'open', cancel: 'cancelled' },
  closed: { reopen: 'open' },
  cancelled: {},
};

/** Closing alone needs no words: the answer is accepted. */
const NEEDS_WORDS: ReadonlySet<QueryAction> = new Set(['answer', 'reopen', 'cancel']);

/** A query as whoever wants to act on it finds it. */
export interface StandingQuery {
  readonly state: QueryState;
  /** Asked by an edit check. */
  readonly bySystem: boolean;
  /** Whoever acts has asked it. */
  readonly isAsker: boolean;
  /** Whoever acts is who is asked: entered the answer, or answered for it. */
  readonly isAsked: boolean;
}

/** The state of a query after an action, or why it cannot be done. */
export function actOnQuery(
  query: StandingQuery,
  action: QueryAction,
  { words }: { readonly words: string },
): QueryAnswer {
  const { state } = query;
  const next = NEXT[state][action];
  if (!next) return { allowed: false, unmet: [notice(`notice/forms/query-is-${state}`)] };
  const against = againstPerson(query, action);
  if (against) return { allowed: false, unmet: [against] };
  if (NEEDS_WORDS.has(action) && !words.trim()) return { allowed: false, unmet: [notice('notice/forms/query-words')] };
  return { allowed: true, state: next };
}

/** What can be done with a query by whoever acts, the likeliest first. */
export function queryActions(query: StandingQuery): readonly QueryAction[] {
  return LIKELIEST_FIRST.filter((action) => NEXT[query.state][action] && !againstPerson(query, action));
}

const LIKELIEST_FIRST: readonly QueryAction[] = ['answer', 'close', 'reopen', 'cancel'];

/** Nobody judges the answer to a query that asks them, and nobody silences a check: its query closes when it passes. */
function againstPerson({ bySystem, isAsker, isAsked }: StandingQuery, action: QueryAction): Notice | undefined {
  if (action === 'answer') return undefined;
  if (bySystem) return notice('notice/forms/query-of-check');
  return isAsked && !isAsker ? notice('notice/forms/query-asks-you') : undefined;
}

/** A query that a check asked, by {@link findingId} of its finding. */
export interface SystemQuery {
  readonly findingId: string;
  readonly state: QueryState;
}

/**
 * What the checks ask after a save: findings without a query open one; queries whose check passes now close by themselves.
 * One that a person cancelled is not asked again for the same trouble; one that was closed is.
 */
export function settleSystemQueries<Query extends SystemQuery>(
  queries: readonly Query[],
  findings: readonly Finding[],
): { readonly open: readonly Finding[]; readonly close: readonly Query[] } {
  const asked = findings.filter((finding) => finding.class === 'query');
  const found = new Set(asked.map(findingId));
  const standing = new Set(queries.filter(({ state }) => state !== 'closed').map((query) => query.findingId));
  return {
    open: asked.filter((finding) => !standing.has(findingId(finding))),
    close: queries.filter(({ findingId: of, state }) => (state === 'open' || state === 'answered') && !found.has(of)),
  };
}
