import { textTable } from '../server/cli/text-table.ts';

/** A table that the terminal and the document show alike. */
export interface Table {
  readonly title: string;
  /** What a reader must know of the columns. */
  readonly note?: string;
  readonly headings: readonly { readonly heading: string; readonly align?: 'left' | 'right' }[];
  readonly rows: readonly (readonly string[])[];
}

/** For the terminal. */
export function tableText({ title, note, headings, rows }: Table): string {
  return [title, ...(note === undefined ? [] : [note]), '', textTable(headings, rows), ''].join('\n');
}

/** For a document: a heading, the note, the table. */
export function tableMarkdown(
  { title, note, headings, rows }: Table,
  { level = 2 }: { readonly level?: number } = {},
): string {
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  const rule = headings.map(({ align }) => (align === 'right' ? '---:' : '---'));
  return [
    `${'#'.repeat(level)} ${title}`,
    '',
    ...(note === undefined ? [] : [note, '']),
    line(headings.map(({ heading }) => heading)),
    `|${rule.join('|')}|`,
    ...rows.map(line),
    '',
  ].join('\n');
}
