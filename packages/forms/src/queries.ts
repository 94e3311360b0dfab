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

/** The state of a query after an action, or why it cannot be done. */
export function actOnQuery(state: QueryState, action: QueryAction, { words }: { readonly words: string }): QueryAnswer {
  const next = NEXT[state][action];
  if (!next) return { allowed: false, unmet: [notice(`notice/forms/query-is-${state}`)] };
  if (NEEDS_WORDS.has(action) && !words.trim()) return { allowed: false, unmet: [notice('notice/forms/query-words')] };
  return { allowed: true, state: next };
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
