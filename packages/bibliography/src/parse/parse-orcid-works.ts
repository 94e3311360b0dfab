import { z } from 'zod';
import { authorOf, authorOfPrinted } from '../author-name.ts';
import { workOf } from '../draft.ts';
import { dateOf } from '../issued.ts';
import { isObject, jsonOf, listed, shaped } from '../json.ts';
import { known } from '../known.ts';
import { orcidOf } from '../orcid.ts';
import { type ParsedWorks, type RawRecord, readRecords } from '../records.ts';
import { identified } from '../refusal.ts';
import type { Author, Work, WorkType } from '../work.ts';
import { parseBibtex } from './parse-bibtex.ts';

const value = z.looseObject({ value: z.string().nullish() }).nullish();
const externalIds = z
  .looseObject({
    'external-id': z
      .array(
        z.looseObject({
          'external-id-type': z.string(),
          'external-id-value': z.string(),
          'external-id-relationship': z.string().nullish(),
        }),
      )
      .nullish(),
  })
  .nullish();
const contributor = z.looseObject({
  'contributor-orcid': z.looseObject({ path: z.string().nullish(), uri: z.string().nullish() }).nullish(),
  'credit-name': value,
  'contributor-attributes': z
    .looseObject({ 'contributor-sequence': z.string().nullish(), 'contributor-role': z.string().nullish() })
    .nullish(),
});
const ORCID_WORK = z.looseObject({
  title: z.looseObject({ title: value, subtitle: value, 'translated-title': value }).nullish(),
  'journal-title': value,
  'short-description': z.string().nullish(),
  citation: z.looseObject({ 'citation-type': z.string().nullish(), 'citation-value': z.string().nullish() }).nullish(),
  type: z.string(),
  'publication-date': z.looseObject({ year: value, month: value, day: value }).nullish(),
  'external-ids': externalIds,
  url: value,
  contributors: z.looseObject({ contributor: z.array(contributor).nullish() }).nullish(),
  'language-code': z.string().nullish(),
  'display-index': z.string().or(z.number()).nullish(),
});
const ORCID_GROUP = z.looseObject({ 'external-ids': externalIds, 'work-summary': z.array(ORCID_WORK).min(1) });
type OrcidWork = z.infer<typeof ORCID_WORK>;

/**
 * The works of ORCID's API 3.0: the groups of a record's summaries (one work each, by the summary that its owner prefers), the bulk of whole works, one
 * work, or a list.
 * @see https://github.com/ORCID/orcid-model/tree/master/src/main/resources/record_3.0
 */
export function parseOrcidWorks(text: string): ParsedWorks {
  return readRecords(text, orcidRecords(text), (record) => orcidWork(preferred(record)));
}

function orcidRecords(text: string): readonly RawRecord<unknown>[] {
  const read = jsonOf(text);
  if ('refusal' in read) return [read];
  const { json } = read;
  if (Array.isArray(json)) return listed('', json);
  if (!isObject(json)) return [];
  const activities = isObject(json['activities-summary']) ? json['activities-summary']['works'] : undefined;
  const works = isObject(activities) ? activities : isObject(json['works']) ? json['works'] : json;
  if (Array.isArray(works['group'])) return listed('group', works['group']);
  if (Array.isArray(works['bulk']))
    return listed(
      'bulk',
      works['bulk'].map((each: unknown) => (isObject(each) && 'work' in each ? each['work'] : each)),
    );
  return 'title' in works ? [{ path: '/', content: works }] : [];
}

/** Of a group the summary with the highest display index, with the identifiers of the whole group. */
function preferred(record: unknown): OrcidWork {
  if (!isObject(record) || !('work-summary' in record)) return shaped(ORCID_WORK, record);
  const group = shaped(ORCID_GROUP, record);
  const [first, ...others] = [...group['work-summary']].sort(
    (one, other) => Number(other['display-index'] ?? 0) - Number(one['display-index'] ?? 0),
  );
  if (first === undefined) return shaped(ORCID_WORK, record);
  const ids = [first, ...others, group].flatMap((each) => each['external-ids']?.['external-id'] ?? []);
  return { ...first, 'external-ids': { 'external-id': ids } };
}

/** @see the list of work types of API 3.0 */
const TYPES: Readonly<Record<string, WorkType>> = {
  'journal-article': 'article',
  'magazine-article': 'article',
  'newspaper-article': 'article',
  'review-article': 'review',
  review: 'review',
  preprint: 'preprint',
  'working-paper': 'preprint',
  'conference-paper': 'conference-paper',
  'conference-abstract': 'conference-paper',
  'conference-poster': 'conference-paper',
  'conference-presentation': 'conference-paper',
  'conference-proceedings': 'book',
  'book-chapter': 'chapter',
  'encyclopedia-entry': 'chapter',
  'dictionary-entry': 'chapter',
  book: 'book',
  'edited-book': 'book',
  manual: 'book',
  'dissertation-thesis': 'thesis',
  dissertation: 'thesis',
  'supervised-student-publication': 'thesis',
};

function orcidWork(work: OrcidWork): Work {
  const type = TYPES[work.type.toLowerCase().replaceAll('_', '-')] ?? 'other';
  const date = work['publication-date'];
  const text = (holder: { readonly value?: string | null | undefined } | null | undefined) =>
    holder?.value ?? undefined;
  const title = [text(work.title?.title), text(work.title?.subtitle)]
    .filter((part) => part !== undefined && part !== '')
    .join(': ');
  const ids = identifiersOf(work);
  return workOf({
    type,
    title,
    titleOther: text(work.title?.['translated-title']),
    language: work['language-code'] ?? undefined,
    authors: authorsOf(work),
    containerTitle: text(work['journal-title']),
    serialNumbers: [...ids('issn'), ...ids('isbn')],
    issued: dateOf(text(date?.year), text(date?.month), text(date?.day)),
    doi: ids('doi')[0],
    pmid: ids('pmid')[0],
    pmcid: ids('pmc')[0],
    arxiv: ids('arxiv')[0],
    url: text(work.url),
    abstract: work['short-description'] ?? undefined,
    publicationTypes: [work.type],
    relations: ids('doi', 'version-of').map((doi) => ({
      kind: type === 'preprint' ? ('is-preprint-of' as const) : ('has-preprint' as const),
      doi: doi.toLowerCase(),
    })),
  });
}

/** The work's own identifiers, those of the whole that it is a part of where they are of journals and books, or those of another version. */
function identifiersOf(work: OrcidWork): (type: string, relationship?: string) => readonly string[] {
  const ids = work['external-ids']?.['external-id'] ?? [];
  return (type, relationship) => {
    const allowed =
      relationship === undefined
        ? ['issn', 'isbn'].includes(type)
          ? ['self', 'part-of', 'part_of']
          : ['self']
        : [relationship, relationship.replace('-', '_')];
    const found = ids.filter(
      (id) =>
        id['external-id-type'].toLowerCase() === type &&
        allowed.includes((id['external-id-relationship'] ?? 'self').toLowerCase()),
    );
    return [...new Set(found.map((id) => id['external-id-value']))];
  };
}

/** Its contributors who are authors; where it has none, the authors of its citation in BibTeX. */
function authorsOf(work: OrcidWork): readonly Author[] {
  const contributors = (work.contributors?.contributor ?? []).filter((each) =>
    ['author', null, undefined, ''].includes(each['contributor-attributes']?.['contributor-role']?.toLowerCase()),
  );
  const citation =
    work.citation?.['citation-type']?.toLowerCase() === 'bibtex' ? (work.citation['citation-value'] ?? '') : '';
  if (contributors.length === 0 && citation !== '') return parseBibtex(citation).works[0]?.work.authors ?? [];
  return contributors.flatMap((each) => {
    const name = each['credit-name']?.value;
    const orcid = each['contributor-orcid']?.path ?? each['contributor-orcid']?.uri;
    if (name == null || name.trim() === '') return [];
    const author = name.includes(',')
      ? authorOfPrinted(name)
      : (authorOf({ literal: name.trim() }) ?? authorOfPrinted(name));
    return [known({ ...author, orcid: orcid == null || orcid === '' ? undefined : identified(orcidOf(orcid)) })];
  });
}
