import { hasHan } from '../author-name.ts';
import type { Author, Work, WorkType } from '../work.ts';
import { datePartsOf } from './date-parts.ts';
import { latexOf } from './latex-of.ts';

const ENTRIES: Readonly<Partial<Record<WorkType, string>>> = {
  'conference-paper': 'inproceedings',
  chapter: 'incollection',
  book: 'book',
  thesis: 'phdthesis',
  preprint: 'misc',
  other: 'misc',
};

/**
 * Works as BibTeX in UTF-8, with the fields of BibLaTeX where BibTeX has none (`langid`, `origtitle`, `entrysubtype`) and ORCIDs as Web of Science writes
 * them. Relations have no place in it; of a name in both scripts the one in the language of the work is written.
 */
export function toBibtex(works: readonly Work[]): string {
  const keys = new Map<string, number>();
  return works.map((work) => entryOf(work, keyOf(work, keys))).join('\n');
}

function entryOf(work: Work, key: string): string {
  const fields = fieldsOf(work).flatMap(([name, value]) =>
    value === undefined || value === '' ? [] : `  ${name} = {${value}}`,
  );
  return `@${ENTRIES[work.type] ?? 'article'}{${key},\n${fields.join(',\n')}\n}\n`;
}

function fieldsOf(work: Work): readonly (readonly [string, string | undefined])[] {
  const text = (value: string | undefined) => (value === undefined ? undefined : latexOf(value));
  const [, month, day] = work.issued ? datePartsOf(work.issued) : [];
  const names = work.authors.map((author) => ({ author, name: nameOf(author, work.language) }));
  const printed = [
    ...work.publicationTypes,
    ...(work.isRetracted && !work.publicationTypes.includes('Retracted Publication') ? ['Retracted Publication'] : []),
  ];
  return [
    ['author', names.map(({ name }) => name).join(' and ')],
    ['title', `{${text(work.title) ?? ''}}`],
    ['origtitle', text(work.titleOther)],
    [
      work.type === 'conference-paper' || work.type === 'chapter' ? 'booktitle' : 'journal',
      text(work.container?.title),
    ],
    ['shortjournal', text(work.container?.abbreviation)],
    ['year', work.issued && String(work.issued.year)],
    ['month', month],
    ['day', day],
    ['volume', text(work.volume)],
    ['number', text(work.issue)],
    ['pages', text(work.pages)?.replaceAll('-', '--')],
    ['eid', text(work.articleNumber)],
    ['doi', work.doi],
    ['pmid', work.pmid],
    ['pmcid', work.pmcid],
    ['eprint', work.arxiv],
    ['eprinttype', work.arxiv && 'arxiv'],
    ['issn', work.container?.issns.join('; ')],
    ['isbn', work.isbns?.join('; ')],
    [work.type === 'thesis' ? 'school' : 'publisher', text(work.publisher)],
    ['address', text(work.publisherPlace)],
    ['edition', text(work.edition)],
    ['url', work.url],
    ['langid', work.language],
    ['entrysubtype', work.type],
    ['type', text(printed.join('; '))],
    ['keywords', text(work.keywords.join('; '))],
    [
      'funding',
      text(
        work.funding
          .map(({ funder, award }) => (award === undefined ? funder : `${funder ?? ''} (${award})`))
          .join('; '),
      ),
    ],
    ['affiliation', text(work.authors.flatMap(({ affiliations }) => affiliations).join('; '))],
    [
      'orcid-numbers',
      names.flatMap(({ author, name }) => (author.orcid === undefined ? [] : `${name}/${author.orcid}`)).join('; '),
    ],
    ['abstract', text(work.abstract)],
  ];
}

function nameOf({ family, given, literal, nativeName, isGroup }: Author, language: string | undefined): string {
  if (isGroup === true) return `{${latexOf(literal ?? '')}}`;
  if (nativeName !== undefined && (language === 'zh' || family === undefined)) return latexOf(nativeName);
  if (family === undefined) return latexOf(literal ?? given ?? '');
  return [family, given]
    .filter((part) => part !== undefined)
    .map(latexOf)
    .join(', ');
}

/** `zhang2020dose`; a second one of the name is `zhang2020dose-2`. */
function keyOf(work: Work, keys: Map<string, number>): string {
  const name = work.authors[0]?.family ?? '';
  const word = /[A-Za-z]{3,}/.exec(hasHan(work.title) ? (work.titleOther ?? '') : work.title)?.[0] ?? '';
  const key =
    `${name.normalize('NFKD').replaceAll(/[^A-Za-z]/g, '')}${work.issued?.year ?? ''}${word}`.toLowerCase() || 'work';
  const count = (keys.get(key) ?? 0) + 1;
  keys.set(key, count);
  return count === 1 ? key : `${key}-${count}`;
}
