import { titleKey } from './title-key.ts';
import type { Relation, Work, WorkType } from './work.ts';

/** What a work is recognised by. */
export type WorkMarks = Pick<Work, 'type' | 'title' | 'relations'> &
  Partial<Pick<Work, 'titleOther' | 'issued' | 'doi' | 'pmid' | 'volume' | 'pages'>>;

/** Why a person has to say whether two records are one work. */
export type Doubt =
  /** Title and year agree, the DOIs do not. */
  | 'doi-differs'
  | 'pmid-differs'
  /** A preprint and a version of the same title, published within three years of one another. */
  | 'preprint-pair'
  /** The years of one title are neighbours: online and in print. */
  | 'year-differs'
  | 'year-missing'
  /** A paper and a chapter, thesis or talk of one title. */
  | 'type-differs'
  /** `Editorial`, `Reply`: many works bear it. */
  | 'short-title';

export type SameWork =
  | { readonly same: true; readonly by: 'doi' | 'pmid' | 'relation' | 'title-and-year' }
  | { readonly same: 'perhaps'; readonly why: Doubt }
  | { readonly same: false };

const NO: SameWork = { same: false };
const perhaps = (why: Doubt): SameWork => ({ same: 'perhaps', why });
/** Between a preprint and its published version. */
const MOST_YEARS_OF_PREPRINT = 3;

/**
 * Whether two records are one work: by DOI or PubMed number, by a relation that names a preprint, then by title and year; never by its authors.
 */
export function sameWork(a: WorkMarks, b: WorkMarks): SameWork {
  if (a.doi !== undefined && a.doi === b.doi) return { same: true, by: 'doi' };
  if (a.pmid !== undefined && a.pmid === b.pmid)
    return differs(a.doi, b.doi) ? perhaps('doi-differs') : { same: true, by: 'pmid' };
  if (isPreprintOf(a, b) || isPreprintOf(b, a)) return { same: true, by: 'relation' };
  const keys = new Set(titleKeysOf(a));
  const shared = titleKeysOf(b).find((key) => keys.has(key));
  if (shared === undefined || isNotice(a.type) !== isNotice(b.type)) return NO;
  return byTitle(a, b, shared);
}

function byTitle(a: WorkMarks, b: WorkMarks, key: string): SameWork {
  const years = a.issued === undefined || b.issued === undefined ? undefined : Math.abs(a.issued.year - b.issued.year);
  if ((a.type === 'preprint') !== (b.type === 'preprint'))
    return years === undefined || years <= MOST_YEARS_OF_PREPRINT ? perhaps('preprint-pair') : NO;
  if (years !== undefined && years > 1) return NO;
  if (isShort(key)) return byPlace(a, b, years);
  if (differs(a.doi, b.doi)) return perhaps('doi-differs');
  if (differs(a.pmid, b.pmid)) return perhaps('pmid-differs');
  if (years === undefined) return perhaps('year-missing');
  if (years === 1) return perhaps('year-differs');
  return isOfOneKind(a.type, b.type) ? { same: true, by: 'title-and-year' } : perhaps('type-differs');
}

/** A title that many works bear says something beside the volume and page where the work stands. */
function byPlace(a: WorkMarks, b: WorkMarks, years: number | undefined): SameWork {
  const [one, other] = [a, b].map(({ volume, pages }) =>
    volume === undefined || pages === undefined ? undefined : `${volume}:${pages.split('-')[0]}`,
  );
  if (differs(one, other) || differs(a.doi, b.doi) || differs(a.pmid, b.pmid)) return NO;
  return one !== undefined && one === other && years === 0
    ? { same: true, by: 'title-and-year' }
    : perhaps('short-title');
}

/** The keys of both titles of a work. */
export function titleKeysOf({ title, titleOther }: Pick<WorkMarks, 'title' | 'titleOther'>): readonly string[] {
  return [title, titleOther].flatMap((each) => (each === undefined ? [] : titleKey(each))).filter((key) => key !== '');
}

/** Below 8 Chinese characters or 20 letters a title alone tells nothing. */
function isShort(key: string): boolean {
  return [...key].reduce((length, letter) => length + (/\p{Script=Han}/u.test(letter) ? 2.5 : 1), 0) < 20;
}

function differs(a: string | undefined, b: string | undefined): boolean {
  return a !== undefined && b !== undefined && a !== b;
}

function isPreprintOf(one: WorkMarks, other: WorkMarks): boolean {
  return one.relations.some(
    (relation) =>
      isOfPreprint(relation) &&
      ((relation.doi !== undefined && relation.doi === other.doi) ||
        (relation.pmid !== undefined && relation.pmid === other.pmid)),
  );
}

/** Whether a relation names the other version of one work. */
export function isOfPreprint({ kind }: Relation): boolean {
  return kind === 'is-preprint-of' || kind === 'has-preprint';
}

function isNotice(type: WorkType): boolean {
  return type === 'correction' || type === 'retraction-notice';
}

const IN_JOURNALS: readonly WorkType[] = ['article', 'review', 'letter', 'editorial', 'guideline'];
function isOfOneKind(a: WorkType, b: WorkType): boolean {
  return a === b || a === 'other' || b === 'other' || (IN_JOURNALS.includes(a) && IN_JOURNALS.includes(b));
}
