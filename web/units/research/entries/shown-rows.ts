/** What of a list is asked for: words, all of which must be there, one value of each filter, and an order. */
export interface ListQuestion {
  readonly search: string;
  readonly chosen: Readonly<Record<string, string>>;
  readonly sort: string;
  readonly order: 'asc' | 'desc';
}

interface Reading<Row> {
  readonly textOf: (row: Row) => string;
  readonly filters: readonly { readonly key: string; readonly of: (row: Row) => string }[];
  readonly sorts: Readonly<Record<string, (row: Row) => string | number>>;
}

/** The rows that a question asks for, in its order; rows that are equal keep theirs. */
export function shownRows<Row>(rows: readonly Row[], question: ListQuestion, reading: Reading<Row>): readonly Row[] {
  const words = plain(question.search).split(/\s+/).filter(Boolean);
  const asked = reading.filters.filter(({ key }) => question.chosen[key]);
  const found = rows.filter((row) => {
    const text = words.length > 0 ? plain(reading.textOf(row)) : '';
    return words.every((word) => text.includes(word)) && asked.every(({ key, of }) => of(row) === question.chosen[key]);
  });
  const by = reading.sorts[question.sort];
  if (!by) return found;
  const sign = question.order === 'asc' ? 1 : -1;
  return [...found].sort((a, b) => sign * compared(by(a), by(b)));
}

const plain = (text: string) => text.normalize('NFKC').toLowerCase();

function compared(a: string | number, b: string | number): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return String(a).localeCompare(String(b), 'zh-CN', { numeric: true });
}
