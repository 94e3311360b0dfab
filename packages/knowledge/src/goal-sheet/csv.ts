import { DomainError } from '@isocenter/messages';

/** One record of a CSV file and the line on which it begins, counted from 1. */
export interface CsvRecord {
  readonly line: number;
  readonly cells: readonly string[];
}

/**
 * Reads comma-separated values; a semicolon or a tab separates where the first line has more of them, as spreadsheets
 * write it in some languages. Empty records are left out.
 *
 * @throws DomainError `knowledge/goal-sheet-quote` if a quotation mark is never closed
 * @see RFC 4180
 */
export function parseCsv(text: string): readonly CsvRecord[] {
  const source = text.replace(/^\uFEFF/, '');
  const separator = separatorOf(source);
  const records: CsvRecord[] = [];
  let cells: string[] = [];
  let cell = '';
  let quotedFrom: number | null = null;
  let line = 1;
  let startLine = 1;
  const endRecord = () => {
    cells.push(cell);
    if (cells.some((value) => value.trim() !== '')) records.push({ line: startLine, cells });
    cells = [];
    cell = '';
    startLine = line;
  };
  for (let at = 0; at < source.length; at++) {
    const character = source.charAt(at);
    if (character === '\n') line++;
    if (quotedFrom !== null) {
      if (character !== '"') cell += character;
      else if (source.charAt(at + 1) === '"') {
        cell += '"';
        at++;
      } else quotedFrom = null;
    } else if (character === '"' && cell.trim() === '') {
      cell = '';
      quotedFrom = line;
    } else if (character === separator) {
      cells.push(cell);
      cell = '';
    } else if (character === '\n') endRecord();
    else if (character !== '\r') cell += character;
  }
  if (quotedFrom !== null) throw new DomainError('knowledge/goal-sheet-quote', { row: quotedFrom });
  endRecord();
  return records;
}

/** Writes records with CRLF, quoting only where needed. */
export function formatCsv(records: readonly (readonly string[])[]): string {
  const quoted = (cell: string) => (/[",;\t\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
  return records.map((cells) => `${cells.map(quoted).join(',')}\r\n`).join('');
}

function separatorOf(text: string): string {
  const firstLine = /^[^\n]*/.exec(text)?.[0] ?? '';
  const count = (separator: string) => firstLine.split(separator).length;
  return [',', ';', '\t'].reduce((best, separator) => (count(separator) > count(best) ? separator : best));
}
