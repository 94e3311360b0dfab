/**
 * Records as comma-separated values with CRLF (RFC 4180), quoted only where needed. A text that a spreadsheet would take for
 * a formula (`=HYPERLINK(…)` as somebody's name) stands behind an apostrophe; numbers stay as they are.
 */
export function formatCsv(records: readonly (readonly string[])[]): string {
  return records.map((cells) => `${cells.map(written).join(',')}\r\n`).join('');
}

/** The records as a file. On a Chinese Windows, Excel takes UTF-8 for what it is only behind a byte order mark. */
export function csvFile(records: readonly (readonly string[])[]): Blob {
  return new Blob(['\uFEFF', formatCsv(records)], { type: 'text/csv;charset=utf-8' });
}

const FORMULA = /^[=+\-@\t\r]/;
const NUMBER = /^[+-]?\d+(\.\d+)?$/;

function written(cell: string): string {
  const harmless = FORMULA.test(cell) && !NUMBER.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]|^\s|\s$/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
