import type { JournalIndex } from '../../research/journals/contract.ts';
import type { AuthorOfWork, AuthorPlace, ProposedAuthor, WorkRow } from '../../research/outputs/contract.ts';
import { COUNTS, leftOut, type Verdict } from './verdict.ts';
import { type KnownDate, placeInWindow, type Window } from './window.ts';
import type { Place, WorkRule } from './work-rule.ts';

/** What of a work decides whether it counts. */
export interface WorkToJudge {
  readonly key: string;
  readonly state: 'stands' | 'merged' | 'struck';
  readonly type: WorkRow['type'];
  readonly issued: KnownDate | null;
  readonly language: string | null;
  readonly isRetracted: boolean;
  /** Accounts of people of the department who are its authors, as was confirmed or as their ORCID says; first, and corresponding. */
  readonly authors: readonly string[];
  readonly firsts: readonly string[];
  readonly correspondings: readonly string[];
  /** Whether the record knows who corresponds, of whatever house. */
  readonly isCorrespondingKnown: boolean;
  /** By ISSN, among the journals of the department's lists. */
  readonly isJournalKnown: boolean;
  /** What the lists say of its journal in the year in which the work appeared; null where they do not have that year. */
  readonly journalYear: {
    readonly indexes: readonly JournalIndex[];
    readonly jcrQuartile: number | null;
    readonly casPartition: number | null;
    /** Whether lists disagree on it, having the journal's ISSNs as several journals. */
    readonly isQuartileDisputed?: boolean;
    readonly isPartitionDisputed?: boolean;
  } | null;
}

/** What is read of the authors of a work only where a rule needs it. */
export interface KnownAuthors {
  /** People of the department whose word on the work is wanted. */
  readonly proposed: ReadonlyMap<string, readonly ProposedAuthor[]>;
  /** All authors of a work; of works that meet all of a rule but where its authors were. */
  readonly printed: ReadonlyMap<string, readonly AuthorOfWork[]>;
}

export const NO_AUTHORS: KnownAuthors = { proposed: new Map(), printed: new Map() };

export const WORK_REASONS = [
  ...([
    'merged',
    'struck',
    'no-date',
    'outside-window',
    'date-too-coarse',
    'retracted',
    'preprint',
    'other-kind',
  ] as const),
  ...(['other-language', 'language-unknown', 'not-ours', 'not-theirs', 'not-first', 'not-corresponding'] as const),
  ...(['not-first-or-corresponding', 'corresponding-unknown', 'journal-unknown', 'index-year-not-loaded'] as const),
  ...(['authorship-unconfirmed', 'other-affiliation', 'affiliation-unknown'] as const),
  ...(['not-in-index', 'quartile-unknown', 'quartile-lower', 'partition-unknown', 'partition-lower'] as const),
  ...(['quartile-disputed', 'partition-disputed'] as const),
] as const;
type Why = (typeof WORK_REASONS)[number];

interface Asked {
  readonly window: Window;
  readonly rule: WorkRule;
}

/** Whether a work counts. What is not known is no yes, and is told apart from a no. */
export function judgeWork(work: WorkToJudge, { window, rule }: Asked, known: KnownAuthors) {
  const why =
    ofEntry(work, window) ??
    ofKind(work, rule) ??
    ofAuthors(work, rule.whose, known.proposed.get(work.key) ?? []) ??
    ofJournal(work, rule) ??
    ofAffiliation(known.printed.get(work.key) ?? [], rule) ??
    null;
  return why === null ? COUNTS : (leftOut(why) satisfies Verdict<Why>);
}

function ofEntry({ state, issued }: WorkToJudge, window: Window): Why | undefined {
  if (state !== 'stands') return state;
  if (issued === null) return 'no-date';
  const place = placeInWindow(issued, window);
  return place === 'inside' ? undefined : place;
}

function ofKind({ isRetracted, type, language }: WorkToJudge, rule: WorkRule): Why | undefined {
  if (isRetracted && !rule.retracted) return 'retracted';
  if (type === 'preprint' && !rule.preprints) return 'preprint';
  if (rule.types && !rule.types.includes(type)) return 'other-kind';
  if (rule.language === null || rule.language === language) return undefined;
  return language === null ? 'language-unknown' : 'other-language';
}

function ofAuthors(work: WorkToJudge, whose: WorkRule['whose'], proposed: readonly ProposedAuthor[]): Why | undefined {
  if (whose.who === 'any' || (areAsked(work.authors, whose) && isInPlace(work, whose))) return undefined;
  const isWanted = (author: ProposedAuthor) => areAsked([author.personKey], whose) && standsIn(author, whose.place);
  if (proposed.some(isWanted)) return 'authorship-unconfirmed';
  if (!areAsked(work.authors, whose)) return whose.who === 'person' ? 'not-theirs' : 'not-ours';
  return whose.place !== 'first' && !work.isCorrespondingKnown ? 'corresponding-unknown' : NOT_IN_PLACE[whose.place];
}

const standsIn = ({ isFirst, isCorresponding }: AuthorPlace, place: Place): boolean =>
  place === 'author' || (isFirst && place !== 'corresponding') || (isCorresponding && place !== 'first');

/** By the addresses that those authors print who make the work count. */
function ofAffiliation(authors: readonly AuthorOfWork[], { whose, affiliations }: WorkRule): Why | undefined {
  if (affiliations === undefined) return undefined;
  const asked = authors.filter(
    (author) =>
      whose.who === 'any' ||
      (areAsked(
        author.people.map(({ personKey }) => personKey),
        whose,
      ) &&
        standsIn(author, whose.place)),
  );
  const names = affiliations.map(plain);
  const isThere = (printed: string) => names.some((name) => plain(printed).includes(name));
  if (asked.some((author) => author.affiliations.some(isThere))) return undefined;
  return asked.every((author) => author.affiliations.length > 0) && asked.length > 0
    ? 'other-affiliation'
    : 'affiliation-unknown';
}

/** Whatever the case, the width and the spaces. */
const plain = (text: string) => text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();

type Ours = Exclude<WorkRule['whose'], { readonly who: 'any' }>;

const areAsked = (people: readonly string[], whose: Ours) =>
  whose.who === 'department' ? people.length > 0 : people.includes(whose.personKey);

function isInPlace({ firsts, correspondings }: WorkToJudge, whose: Ours): boolean {
  if (whose.place === 'author') return true;
  const isFirst = whose.place !== 'corresponding' && areAsked(firsts, whose);
  return isFirst || (whose.place !== 'first' && areAsked(correspondings, whose));
}

const NOT_IN_PLACE = {
  author: 'not-ours',
  first: 'not-first',
  corresponding: 'not-corresponding',
  'first-or-corresponding': 'not-first-or-corresponding',
} as const satisfies Record<Place, Why>;

function ofJournal({ isJournalKnown, journalYear }: WorkToJudge, rule: WorkRule): Why | undefined {
  const { indexes, jcrAtMost, casAtMost } = rule;
  if (indexes === null && jcrAtMost === null && casAtMost === null) return undefined;
  if (!isJournalKnown) return 'journal-unknown';
  if (journalYear === null) return 'index-year-not-loaded';
  if (indexes && !indexes.some((index) => journalYear.indexes.includes(index))) return 'not-in-index';
  const { jcrQuartile, casPartition } = journalYear;
  if (jcrAtMost !== null && journalYear.isQuartileDisputed) return 'quartile-disputed';
  if (jcrAtMost !== null && jcrQuartile === null) return 'quartile-unknown';
  if (jcrAtMost !== null && Number(jcrQuartile) > jcrAtMost) return 'quartile-lower';
  if (casAtMost !== null && journalYear.isPartitionDisputed) return 'partition-disputed';
  if (casAtMost !== null && casPartition === null) return 'partition-unknown';
  return casAtMost !== null && Number(casPartition) > casAtMost ? 'partition-lower' : undefined;
}
