import { known } from './known.ts';
import { longer, mergeAuthors, union } from './merge-authors.ts';
import { isOfPreprint } from './same-work.ts';
import { titleKey } from './title-key.ts';
import type { Container, Issued, Relation, Work, WorkType } from './work.ts';

export type WorkField = keyof Work;

/** Two records of one work that say different things of a field; `kept` is what the merged work says. */
export interface MergeConflict {
  readonly field: WorkField;
  readonly a: unknown;
  readonly b: unknown;
}

export interface MergedWork {
  readonly work: Work;
  /** Whose each field is; `both` where they agree or were put together. */
  readonly from: Readonly<Partial<Record<WorkField, 'a' | 'b' | 'both'>>>;
  /** What the work says otherwise than one of the records, so that nothing is lost. */
  readonly conflicts: readonly MergeConflict[];
}

/**
 * One work of two records of it, field by field: what one lacks the other gives; of two texts the longer; lists are put together. A published version goes
 * before its preprint, which stays as a relation; that the preprint was withdrawn retracts nothing. Which record is the first makes no difference to the work.
 */
export function mergeWorks(a: Work, b: Work): MergedWork {
  const { authors, isWhole } = mergeAuthors(a.authors, b.authors);
  const work: Work = known({
    type: typeOfBoth(a.type, b.type),
    ...titlesOf(a, b),
    language: textOf(a, b, 'language'),
    authors,
    container: containerOf(a, b),
    publisher: textOf(a, b, 'publisher'),
    publisherPlace: textOf(a, b, 'publisherPlace'),
    edition: textOf(a, b, 'edition'),
    issued: issuedOfBoth(a, b),
    volume: textOf(a, b, 'volume'),
    issue: textOf(a, b, 'issue'),
    pages: textOf(a, b, 'pages'),
    articleNumber: textOf(a, b, 'articleNumber'),
    doi: textOf(a, b, 'doi'),
    pmid: textOf(a, b, 'pmid'),
    pmcid: textOf(a, b, 'pmcid'),
    arxiv: textOf(a, b, 'arxiv'),
    isbns: a.isbns === undefined && b.isbns === undefined ? undefined : union(a.isbns ?? [], b.isbns ?? []),
    url: textOf(a, b, 'url'),
    abstract: textOf(a, b, 'abstract'),
    keywords: union(a.keywords, b.keywords),
    publicationTypes: union(a.publicationTypes, b.publicationTypes),
    funding: union(a.funding, b.funding),
    relations: relationsOf(a, b),
    isRetracted: published(a, b)?.isRetracted ?? (a.isRetracted || b.isRetracted),
  });
  return { work, ...compared(work, a, b, isWhole) };
}

/**
 * A work of a register after another record of it: as `mergeWorks` puts the two together, but the identifiers by which others know the work stay its own.
 * Those of a preprint give way to those of what was published.
 */
export function mergeInto(standing: Work, record: Work): Work {
  const { work } = mergeWorks(standing, record);
  if (published(standing, record) === record) return work;
  const { doi, pmid, pmcid, arxiv } = standing;
  return { ...work, ...known({ doi, pmid, pmcid, arxiv }) };
}

/** What one of two records says otherwise than the work that was made of them. */
export function conflictsOf(work: Work, a: Work, b: Work): readonly MergeConflict[] {
  return compared(work, a, b, mergeAuthors(a.authors, b.authors).isWhole).conflicts;
}

type TextField = { [K in WorkField]: Work[K] extends string | undefined ? K : never }[WorkField];

/** The published version of the two, where exactly one of them is a preprint. */
function published(a: Work, b: Work): Work | undefined {
  if ((a.type === 'preprint') === (b.type === 'preprint')) return undefined;
  return a.type === 'preprint' ? b : a;
}

function textOf(a: Work, b: Work, field: TextField): string | undefined {
  return published(a, b)?.[field] ?? longer(a[field], b[field]);
}

const VAGUE: readonly WorkType[] = ['other', 'preprint', 'article'];
/** What says more: a review is an article as well, a preprint is published at last. */
function typeOfBoth(a: WorkType, b: WorkType): WorkType {
  const [one, other] = [VAGUE.indexOf(a), VAGUE.indexOf(b)].map((rank) => (rank < 0 ? VAGUE.length : rank));
  if (one === undefined || other === undefined || one === other) return a < b ? a : b;
  return one > other ? a : b;
}

/** Both titles: the one of the language of the work first, a translation beside it. */
function titlesOf(a: Work, b: Work): Pick<Work, 'title' | 'titleOther'> {
  const first = published(a, b) ?? titledFirst(a, b);
  const second = first === a ? b : a;
  const firstKey = titleKey(first.title);
  const isTranslation = titleKey(second.title) !== firstKey;
  const title = isTranslation || published(a, b) ? first.title : (longer(first.title, second.title) ?? first.title);
  const others = [first.titleOther, second.titleOther, isTranslation ? second.title : undefined].filter(
    (each) => each !== undefined && titleKey(each) !== firstKey,
  );
  return known({
    title,
    titleOther: others.reduce<string | undefined>(
      (kept, each) => (kept === undefined ? each : longer(kept, each)),
      undefined,
    ),
  });
}

/** The record with its title in Chinese where the work is in Chinese, else the one that has both titles, else the one that sorts first. */
function titledFirst(a: Work, b: Work): Work {
  const rank = ({ title, titleOther, language }: Work) =>
    (/\p{Script=Han}/u.test(title) ? 2 : 0) + (titleOther === undefined ? 0 : 1) + (language === undefined ? 0 : 0.5);
  if (rank(a) !== rank(b)) return rank(a) > rank(b) ? a : b;
  return longer(a.title, b.title) === a.title ? a : b;
}

function containerOf(a: Work, b: Work): Container | undefined {
  const [one, other] = [a.container, b.container];
  if (one === undefined || other === undefined) return one ?? other;
  const ofPublished = published(a, b)?.container;
  if (ofPublished) return ofPublished;
  const title = longer(one.title, other.title) ?? one.title;
  const shorter = title === one.title ? other.title : one.title;
  const isAbbreviation = shorter !== title && shorter.length < title.length && !/\p{Script=Han}/u.test(shorter + title);
  const abbreviation = longer(one.abbreviation, other.abbreviation) ?? (isAbbreviation ? shorter : undefined);
  return known({
    title,
    abbreviation: abbreviation === title ? undefined : abbreviation,
    issns: union(one.issns, other.issns),
  });
}

/** The more exact date; of two years the later one, in which the issue is. */
function issuedOfBoth(a: Work, b: Work): Issued | undefined {
  const own = published(a, b)?.issued;
  if (own !== undefined || a.issued === undefined || b.issued === undefined) return own ?? a.issued ?? b.issued;
  const rank = ({ year, month, day }: Issued) =>
    year * 1_000_000 +
    (month === undefined ? 0 : 10_000) +
    (day === undefined ? 0 : 10_000) +
    (month ?? 0) * 100 +
    (day ?? 0);
  return rank(a.issued) >= rank(b.issued) ? a.issued : b.issued;
}

/** The preprint of a published work becomes a relation of it; what named the other version needs no name any longer. */
function relationsOf(a: Work, b: Work): readonly Relation[] {
  const final = published(a, b);
  const relations = union(a.relations, b.relations);
  if (final === undefined) return relations;
  const preprint = final === a ? b : a;
  const isOfFinal = (relation: Relation) =>
    !(isOfPreprint(relation) && names(relation, final)) &&
    !(relation.kind === 'is-retracted-by' && !isAmong(relation, final.relations));
  const others = relations.filter(isOfFinal);
  const isNamed = others.some((relation) => relation.kind === 'has-preprint' && names(relation, preprint));
  if (isNamed || (preprint.doi === undefined && preprint.pmid === undefined)) return others;
  return [...others, known({ kind: 'has-preprint' as const, doi: preprint.doi, pmid: preprint.pmid })];
}

function isAmong(relation: Relation, relations: readonly Relation[]): boolean {
  return relations.some((each) => JSON.stringify(each) === JSON.stringify(relation));
}

function names(relation: Relation, work: Work): boolean {
  return (
    (relation.doi !== undefined && relation.doi === work.doi) ||
    (relation.pmid !== undefined && relation.pmid === work.pmid)
  );
}

function compared(work: Work, a: Work, b: Work, isWhole: boolean): Pick<MergedWork, 'from' | 'conflicts'> {
  const from: Partial<Record<WorkField, 'a' | 'b' | 'both'>> = {};
  const conflicts: MergeConflict[] = [];
  const told = new Set<WorkField>([...fieldsOf(work), ...fieldsOf(a), ...fieldsOf(b)]);
  for (const field of told) {
    const [kept, inA, inB] = [work[field], a[field], b[field]].map((value) => JSON.stringify(value));
    if (kept !== undefined)
      from[field] = inA === inB || (kept !== inA && kept !== inB) ? 'both' : kept === inA ? 'a' : 'b';
    if (isLost(field, work, a, isWhole) || isLost(field, work, b, isWhole))
      conflicts.push({ field, a: a[field], b: b[field] });
  }
  return { from, conflicts };
}

function fieldsOf(work: Work): readonly WorkField[] {
  return (Object.keys(work) satisfies string[]).filter((key): key is WorkField => key in work);
}

const PUT_TOGETHER: readonly WorkField[] = ['keywords', 'publicationTypes', 'funding', 'isbns'];

/** Whether a record says something of a field that the merged work does not say. */
function isLost(field: WorkField, work: Work, record: Work, areAuthorsWhole: boolean): boolean {
  const value = record[field];
  if (value === undefined || PUT_TOGETHER.includes(field)) return false;
  if (field === 'isRetracted') return record.isRetracted && !work.isRetracted;
  if (field === 'authors')
    return (
      !areAuthorsWhole && record.authors.length > 0 && JSON.stringify(record.authors) !== JSON.stringify(work.authors)
    );
  if (field === 'relations')
    return record.relations.some((relation) => !names(relation, work) && !isAmong(relation, work.relations));
  if (field === 'title' || field === 'titleOther')
    return ![work.title, work.titleOther].some((kept) => kept !== undefined && alike(kept, String(value)));
  if (field === 'container') return record.container !== undefined && isContainerLost(record.container, work.container);
  if (typeof value === 'string') return !alike(value, String(work[field] ?? ''));
  return JSON.stringify(value) !== JSON.stringify(work[field]) && !isLessExact(record, work, field);
}

function alike(a: string, b: string): boolean {
  return a === b || (titleKey(a) === titleKey(b) && titleKey(a) !== '');
}

function isContainerLost(container: Container, kept: Container | undefined): boolean {
  const names = [kept?.title, kept?.abbreviation].filter((name) => name !== undefined);
  return (
    ![container.title, container.abbreviation ?? container.title].every((name) =>
      names.some((each) => alike(each, name)),
    ) || container.issns.some((issn) => kept?.issns.includes(issn) !== true)
  );
}

function isLessExact(record: Work, work: Work, field: WorkField): boolean {
  if (field !== 'issued' || record.issued === undefined || work.issued === undefined) return false;
  const { year, month, day } = record.issued;
  return (
    year === work.issued.year &&
    (month === undefined || month === work.issued.month) &&
    (day === undefined || day === work.issued.day)
  );
}
