import { authorOf, authorOfPrinted, hasHan } from '../author-name.ts';
import { workOf } from '../draft.ts';
import { issuedOf } from '../issued.ts';
import { known } from '../known.ts';
import type { Author, Issued, Work, WorkType } from '../work.ts';
import { withAddresses } from './addresses.ts';
import { fundingOf } from './funding-of.ts';
import { issuedIn } from './issued-in.ts';
import { isRetractedType, typeOfPrinted } from './publication-types.ts';
import type { TaggedFields } from './tagged-fields.ts';

/** The names of fields that the exports of Chinese databases are brought to. */
export type ExportedField =
  | 'Type'
  | 'Type of Work'
  | 'Title'
  | 'Translated Title'
  | 'Author'
  | 'Translated Author'
  | 'Author Address'
  | 'Journal'
  | 'Book'
  | 'Abbreviation'
  | 'Publisher'
  | 'Place'
  | 'Edition'
  | 'Year'
  | 'Date'
  | 'Volume'
  | 'Issue'
  | 'Pages'
  | 'Article Number'
  | 'Keywords'
  | 'Abstract'
  | 'Serial'
  | 'DOI'
  | 'PMID'
  | 'PMCID'
  | 'URL'
  | 'Language'
  | 'Fund';

const TYPES: readonly (readonly [RegExp, WorkType])[] = [
  [/thesis|dissertation|硕士|博士|学位论文/i, 'thesis'],
  [/conference|会议/i, 'conference-paper'],
  [/journal|magazine|期刊|辑刊|electronic article/i, 'article'],
  [/preprint|预印本/i, 'preprint'],
  [/book section|chapter/i, 'chapter'],
  [/book|图书|专著/i, 'book'],
];

/** A work of a record of NoteExpress, CNKI, Wanfang and their like, whose fields are told apart. */
export function exportedWork(fields: TaggedFields): Work {
  const first = (name: ExportedField) => fields.first(name);
  const printedTypes = fields.all('Type of Work');
  const printed = `${first('Type') ?? ''} ${printedTypes.join(' ')}`;
  const type = typeOfPrinted(printedTypes, TYPES.find(([shape]) => shape.test(printed))?.[1] ?? 'other');
  const isWhole = type === 'book' || type === 'thesis';
  const title = first('Title');
  return workOf({
    type,
    title,
    titleOther: first('Translated Title'),
    language: first('Language') ?? (title !== undefined && hasHan(title) ? 'zh' : undefined),
    authors: withAddresses(
      withTranslated(
        fields.all('Author').flatMap(separateNames).map(authorOfPrinted),
        fields.all('Translated Author').flatMap(separateNames),
      ),
      fields.all('Author Address').flatMap(separate),
    ),
    containerTitle: isWhole ? undefined : (first('Journal') ?? first('Book')),
    containerAbbreviation: isWhole ? undefined : first('Abbreviation'),
    serialNumbers: fields.all('Serial'),
    publisher: first('Publisher') ?? (type === 'thesis' ? first('Journal') : undefined),
    publisherPlace: first('Place'),
    edition: first('Edition'),
    issued: issuedBy(first('Year'), first('Date')),
    volume: first('Volume'),
    issue: first('Issue'),
    pages: first('Pages'),
    articleNumber: first('Article Number'),
    doi: first('DOI'),
    pmid: first('PMID'),
    pmcid: first('PMCID'),
    url: first('URL'),
    abstract: first('Abstract'),
    keywords: fields
      .all('Keywords')
      .flatMap((words) => words.split(/[;；\n]+|(?<=\p{Script=Han})[,，](?=\p{Script=Han})/u)),
    publicationTypes: printedTypes,
    funding: fields.all('Fund').flatMap(separate).map(fundingOf),
    isRetracted: isRetractedType(printedTypes),
  });
}

function separate(printed: string): readonly string[] {
  return printed
    .split(/[;；\n]+/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/** `张三;李四;`, `张三，李四`, `Roe, Ann;Doe, John` */
function separateNames(printed: string): readonly string[] {
  const parts = separate(printed);
  return parts.length === 1 && hasHan(printed)
    ? printed
        .split(/[;；,，、\n]+/)
        .map((part) => part.trim())
        .filter((part) => part !== '')
    : parts;
}

/** The Latin form beside each name, where there are as many of them. */
function withTranslated(authors: readonly Author[], translated: readonly string[]): readonly Author[] {
  if (translated.length !== authors.length)
    return [...authors, ...(authors.length === 0 ? translated.map(authorOfPrinted) : [])];
  return authors.map((author, at) => known({ ...latinOf(translated[at] ?? ''), ...author }));
}

/** `XU Ya-qiong` and `Wenjie JIANG`: the family name is in capitals. */
function latinOf(printed: string): Partial<Author> {
  const words = printed.trim().split(/\s+/);
  const family = words.find((word) => /^\p{Lu}{2,}$/u.test(word));
  if (family === undefined) return authorOfPrinted(printed);
  const given = words.filter((word) => word !== family).join(' ');
  return authorOf({ family: family.slice(0, 1) + family.slice(1).toLowerCase(), given: given || undefined }) ?? {};
}

function issuedBy(year: string | undefined, date: string | undefined): Issued | undefined {
  const issued = issuedIn(year ?? date);
  const exact = date === undefined ? undefined : issuedOf(date);
  return exact !== undefined && exact.year === issued?.year ? exact : issued;
}
