import type { FormState, QueryAction, QueryState, Questionnaire, QuestionnaireResponse, Text } from '@isocenter/forms';
import type { Signature } from '../signatures/contract.ts';

/** What the pages of the forms get, and what they ask for. */

export interface FormSummary {
  readonly formKey: string;
  readonly url: string;
  readonly version: string;
  readonly status: 'draft' | 'active' | 'retired';
  readonly title: Text;
  readonly questions: number;
  /** How often it was filled. */
  readonly filled: number;
  readonly changedAt: string;
}

/** `revision` travels as `If-Match` with a change: a lost update is refused. */
export interface FormDetail {
  readonly formKey: string;
  readonly revision: number;
  readonly questionnaire: Questionnaire;
}

export interface FilledSummary {
  readonly filledKey: string;
  readonly formKey: string;
  readonly title: Text;
  readonly version: string;
  readonly state: FormState;
  readonly beganBy: string;
  readonly savedAt: string;
  readonly openQueries: number;
}

export interface FilledDetail {
  readonly filledKey: string;
  readonly revision: number;
  readonly state: FormState;
  readonly form: FormDetail;
  readonly response: QuestionnaireResponse;
  /** Soft findings that were confirmed, by their id. */
  readonly confirmed: readonly string[];
  readonly beganBy: string;
  readonly savedAt: string;
  /** Who answered last; {@link FilledDetail.changedBy} may have signed or locked it since. */
  readonly savedBy: string;
  readonly changedBy: string;
  readonly queries: readonly FormQuery[];
  /** In the order in which they were given; those that lapsed stay. */
  readonly signatures: readonly Signature[];
  /** Somebody asked for the form to be unlocked, and another person has not agreed yet. */
  readonly unlockAsked: { readonly by: string; readonly mine: boolean; readonly reason: string } | null;
}

export interface FormQuery {
  readonly queryKey: string;
  readonly path: string;
  readonly state: QueryState;
  /** Asked by an edit check, not by a person. */
  readonly bySystem: boolean;
  /** What the person who reads this may do with it now, the likeliest first. */
  readonly actions: readonly QueryAction[];
  readonly thread: readonly QueryEntry[];
}

export interface QueryEntry {
  readonly action: 'ask' | QueryAction;
  readonly by: string;
  readonly at: string;
  readonly words: Text | string;
}

/** A step in the life of a filled form. */
export type AskedStep =
  | { readonly do: 'complete' }
  | { readonly do: 'lock' }
  | { readonly do: 'ask-unlock'; readonly reason: string }
  | { readonly do: 'unlock' };
