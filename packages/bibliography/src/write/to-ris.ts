import { typeOfPrinted } from '../parse/publication-types.ts';
import type { Author, Work, WorkType } from '../work.ts';
import { datePartsOf } from './date-parts.ts';
import { printedTypesOf } from './printed-types.ts';

const TYPES: Readonly<Partial<Record<WorkType, string>>> = {
  'conference-paper': 'CPAPER',
  chapter: 'CHAP',
  book: 'BOOK',
  thesis: 'THES',
  preprint: 'UNPB',
  other: 'GEN',
};

/** Works as RIS. One name of each author is written, in the language of the work; ORCIDs, funding and relations have no place in it. */
export function toRis(works: readonly Work[]): string {
  return works
    .map(
      (work) =>
        `${fieldsOf(work)
          .map(([tag, text]) => `${tag}  - ${text.replaceAll('\n', '\n  ')}`)
          .join('\n')}\nER  - \n`,
    )
    .join('\n');
}

function fieldsOf(work: Work): readonly (readonly [string, string])[] {
  const one = (tag: string, text: string | undefined) => (text === undefined ? [] : [[tag, text] as const]);
  const many = (tag: string, texts: readonly string[]) => texts.map((text) => [tag, text] as const);
  const [from, to] = /^([^-,]+)-([^-,]+)$/.exec(work.pages ?? '')?.slice(1) ?? [work.pages];
  const ty = TYPES[work.type] ?? 'JOUR';
  return [
    ['TY', ty],
    ...many(
      'M3',
      printedTypesOf(work, (printed) =>
        typeOfPrinted(printed, ty === 'GEN' ? 'other' : work.type === 'preprint' ? 'other' : readAs(ty)),
      ),
    ),
    ...one('TI', work.title),
    ...one('TT', work.titleOther),
    ...many(
      'AU',
      work.authors.map((author) => nameOf(author, work.language)),
    ),
    ...many(
      'AD',
      work.authors.flatMap(({ affiliations }) => affiliations),
    ),
    ...one('T2', work.container?.title),
    ...one('JA', work.container?.abbreviation),
    ...one('PY', work.issued && String(work.issued.year)),
    ...one('DA', work.issued && datePartsOf(work.issued).join('/')),
    ...one('VL', work.volume),
    ...one('IS', work.issue),
    ...one('SP', from),
    ...one('EP', to),
    ...one('C7', work.articleNumber),
    ...many('SN', [...(work.container?.issns ?? []), ...(work.isbns ?? [])]),
    ...one('PB', work.publisher),
    ...one('CY', work.publisherPlace),
    ...one('ET', work.edition),
    ...one('DO', work.doi ?? (work.arxiv === undefined ? undefined : `10.48550/arxiv.${work.arxiv}`)),
    ...one('AN', work.pmid),
    ...one('DB', work.pmid === undefined ? undefined : 'PubMed'),
    ...one('C2', work.pmcid),
    ...one('UR', work.url),
    ...one('AB', work.abstract),
    ...many('KW', work.keywords),
    ...one('LA', work.language),
  ];
}

function readAs(ty: string): WorkType {
  const known: Readonly<Record<string, WorkType>> = {
    CPAPER: 'conference-paper',
    CHAP: 'chapter',
    BOOK: 'book',
    THES: 'thesis',
  };
  return known[ty] ?? 'article';
}

/** A body ends with a comma, as EndNote has it. */
function nameOf({ family, given, literal, nativeName, isGroup }: Author, language: string | undefined): string {
  if (isGroup === true) return `${literal ?? ''},`;
  if (nativeName !== undefined && (language === 'zh' || family === undefined)) return nativeName;
  return family === undefined
    ? (literal ?? given ?? '')
    : [family, given].filter((part) => part !== undefined).join(', ');
}
