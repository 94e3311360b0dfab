import { issnOf } from '@isocenter/bibliography';
import Papa from 'papaparse';
import { INDEXES, type JournalIndex, type JournalYear, type NewJournalList, type RefusedRow } from './contract.ts';

/** One journal in one year as a list says it; `undefined` where the list has no such column. */
export interface ListedJournal {
  readonly title: string;
  readonly issns: readonly string[];
  readonly year: number;
  readonly indexes: readonly JournalIndex[];
  readonly jcrQuartile: JournalYear['jcrQuartile'] | undefined;
  readonly casPartition: JournalYear['casPartition'] | undefined;
  readonly isTop: boolean | undefined;
}

export interface ReadList {
  readonly journals: readonly ListedJournal[];
  readonly refused: readonly RefusedRow[];
}

/** What columns are called in the exports that departments have, and by whoever makes a list by hand. */
const COLUMNS = {
  title: [
    'journal name',
    'journal title',
    'full journal title',
    'journal',
    'title',
    '刊名',
    '期刊名称',
    '期刊',
    '期刊全称',
  ],
  issn: ['issn', 'print issn', '刊号'],
  eissn: ['eissn', 'e-issn', 'online issn', '电子刊号'],
  year: ['year', 'jcr year', 'edition year', '年份', '年度', '版本年'],
  index: ['index', 'edition', 'indexed in', 'indexes', '收录', '收录情况', '数据库', 'web of science'],
  jcr: ['jcr quartile', 'jif quartile', 'quartile', 'jcr分区', 'jcr 分区'],
  cas: ['cas partition', 'cas', '中科院分区', '大类分区', '中科院大类分区', '分区'],
  top: ['top', 'top期刊', 'top journal', '是否top'],
} as const;
type Column = keyof typeof COLUMNS;

const NAMES_OF_INDEXES: Readonly<Record<string, JournalIndex>> = {
  ...Object.fromEntries(INDEXES.map((index) => [index, index])),
  ...{ SCI: 'SCIE', 'SCI-E': 'SCIE', 'SCI-EXPANDED': 'SCIE', 'A&HCI': 'AHCI', EICOMPENDEX: 'EI', PUBMED: 'MEDLINE' },
  ...{ 北大核心: 'PKU-CORE', 北大中文核心: 'PKU-CORE', 中文核心: 'PKU-CORE', 科技核心: 'CSTPCD', 统计源: 'CSTPCD' },
};

/**
 * Reads a list of journals as a department has it: comma, semicolon or tab separated, a header in Chinese or English. A row that cannot be
 * read whole is refused and named; the others are taken.
 */
export function readJournalList({ text, year, index }: Pick<NewJournalList, 'text' | 'year' | 'index'>): ReadList {
  const { data, meta } = Papa.parse<Record<string, string>>(text.replace(/^\uFEFF/, ''), {
    header: true,
    skipEmptyLines: 'greedy',
  });
  const columns = columnsOf(meta.fields ?? []);
  const journals: ListedJournal[] = [];
  const refused: RefusedRow[] = [];
  for (const [place, row] of data.entries()) {
    const read = readRow((column) => row[columns[column] ?? '']?.normalize('NFKC').trim() ?? '', {
      year,
      index,
      columns,
    });
    if ('why' in read)
      refused.push({ line: place + 2, ...read }); // the header is the first line
    else journals.push(read);
  }
  return { journals, refused };
}

function columnsOf(fields: readonly string[]): Partial<Record<Column, string>> {
  const plain = (field: string) => field.normalize('NFKC').trim().toLowerCase().replaceAll('_', ' ');
  const found = Object.entries(COLUMNS).map(([column, names]) => [
    column,
    fields.find((field) => names.some((name) => name === plain(field))),
  ]);
  return Object.fromEntries(found.filter(([, field]) => field !== undefined));
}

interface Said {
  readonly year: number | null;
  readonly index: JournalIndex | null;
  readonly columns: Partial<Record<Column, string>>;
}

function readRow(cell: (column: Column) => string, said: Said): ListedJournal | Omit<RefusedRow, 'line'> {
  const title = cell('title');
  if (title === '') return { why: 'no-title', found: '' };
  const issns = readIssns([cell('issn'), cell('eissn')]);
  if ('why' in issns) return issns;
  const year = cell('year') === '' ? said.year : yearOf(cell('year'));
  if (year === null) return { why: 'year', found: cell('year') };
  const indexes = readIndexes(cell('index'), said.index);
  if ('why' in indexes) return indexes;
  const [jcrQuartile, casPartition] = [quarterOf(cell('jcr')), quarterOf(cell('cas'))];
  if (jcrQuartile === 'unread') return { why: 'quarter', found: cell('jcr') };
  if (casPartition === 'unread') return { why: 'quarter', found: cell('cas') };
  const has = (column: Column) => said.columns[column] !== undefined;
  return {
    ...{ title, issns: issns.issns, year, indexes: indexes.indexes },
    jcrQuartile: has('jcr') ? jcrQuartile : undefined,
    casPartition: has('cas') ? casPartition : undefined,
    isTop: has('top') ? /^(y|yes|true|1|是|top)$/i.test(cell('top')) : undefined,
  };
}

function readIssns(cells: readonly string[]): { readonly issns: readonly string[] } | Omit<RefusedRow, 'line'> {
  const printed = cells
    .flatMap((cell) => cell.split(/[\s,;/]+/))
    .filter((each) => each !== '' && !/^n\/?a$|^-+$/i.test(each));
  const read = printed.map((each) => ({ each, issn: issnOf(each) }));
  const wrong = read.find(({ issn }) => 'refused' in issn);
  if (wrong) return { why: 'issn', found: wrong.each };
  const issns = read.flatMap(({ issn }) => ('value' in issn ? [issn.value] : []));
  return issns.length === 0 ? { why: 'no-issn', found: '' } : { issns: [...new Set(issns)] };
}

function yearOf(text: string): number | null {
  return /^(19|20|21)\d\d$/.test(text) ? Number(text) : null;
}

function readIndexes(
  text: string,
  said: JournalIndex | null,
): { readonly indexes: readonly JournalIndex[] } | Omit<RefusedRow, 'line'> {
  const indexes = new Set<JournalIndex>(said === null ? [] : [said]);
  for (const printed of text
    .split(/[,;、/|]+/)
    .map((each) => each.trim())
    .filter(Boolean)) {
    const index = NAMES_OF_INDEXES[printed.toUpperCase().replaceAll(' ', '')];
    if (!index) return { why: 'index', found: printed };
    indexes.add(index);
  }
  return { indexes: [...indexes] };
}

/** `Q1`, `1`, `1区`, `一区`; nothing, `N/A` and `-` say that there is none. */
function quarterOf(text: string): 1 | 2 | 3 | 4 | null | 'unread' {
  if (text === '' || /^n\/?a$|^-+$/i.test(text)) return null;
  const found = /^(?:q\s*)?([1-4一二三四])\s*区?$/i.exec(text)?.[1];
  const place = found === undefined ? -1 : '1234一二三四'.indexOf(found) % 4;
  return ([1, 2, 3, 4] as const)[place] ?? 'unread';
}
