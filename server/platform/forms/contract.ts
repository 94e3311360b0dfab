import type {
  AnswerValue,
  FormState,
  LeftOver,
  QueryAction,
  QueryState,
  Questionnaire,
  QuestionnaireResponse,
  Text,
} from '@isocenter/forms';
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
  readonly about: FormAbout;
}

/** What a filled form is about, as far as it is about anybody. */
export interface FormAbout {
  readonly patient: FormPatient | null;
  /** A label of the department's own: baseline, week 4. */
  readonly visit: string | null;
}

export interface FormPatient {
  readonly patientKey: string;
  /** Name and number, for whoever may see the patient. */
  readonly label: string | null;
  /** The page of the patient. */
  readonly path: string;
}

/** An answer that was taken over from a record, and where it came from. */
export interface TakenOver {
  readonly path: string;
  readonly values: readonly AnswerValue[];
  readonly source: { readonly reference: string; readonly label: Text; readonly path: string };
  readonly at: string;
}

/** Of an answer that was taken over: what became of it, and of its source. */
export interface PrefillTaken extends TakenOver {
  /** Whether the answer is still what was taken over. */
  readonly isKept: boolean;
  readonly sourceIs: 'same' | 'changed' | 'gone';
  /** What the source says now. */
  readonly now: readonly AnswerValue[];
}

/** `GET …/filled-forms/:key/prefill` */
export interface FormPrefill {
  readonly proposals: readonly Omit<TakenOver, 'at'>[];
  readonly taken: readonly PrefillTaken[];
}

/** A lock over a filled form, or over one of its items. */
export interface FormLock {
  readonly lockKey: string;
  readonly level: 'item' | 'visit' | 'subject' | 'site' | 'database';
  /** Of an item. */
  readonly path: string | null;
  readonly reason: string;
  readonly by: string;
  readonly at: string;
  readonly unlockAsked: UnlockAsked | null;
}

/** Somebody asked for it to be unlocked, and another person has not agreed yet. */
export interface UnlockAsked {
  readonly by: string;
  readonly mine: boolean;
  readonly reason: string;
}

export type AskedLock =
  | { readonly level: 'item'; readonly path: string; readonly reason: string }
  | { readonly level: Exclude<FormLock['level'], 'item'>; readonly reason: string };

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
  readonly unlockAsked: UnlockAsked | null;
  readonly about: FormAbout;
  /** Answers to earlier versions for which this one has no place. */
  readonly leftOver: readonly LeftOver[];
  /** The version in use of this form, where that is another one. */
  readonly versionInUse: { readonly formKey: string; readonly version: string } | null;
  /** The locks that stand over it, the widest first; its own is its state. */
  readonly locks: readonly FormLock[];
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
