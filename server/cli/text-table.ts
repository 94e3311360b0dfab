import { displayWidth } from './display-width.ts';
import { wrapText } from './wrap-text.ts';

/** A column of a table on the terminal; figures are right-aligned. */
export interface TextColumn {
  readonly heading: string;
  readonly align?: 'left' | 'right';
  /** A longer cell goes on in further lines. */
  readonly most?: number;
}

/** A table in plain text: columns as wide as their widest cell, two spaces between, a rule under the headings. */
export function textTable(columns: readonly TextColumn[], cells: readonly (readonly string[])[]): string {
  const rows = cells.flatMap((row) => linesOf(columns, row));
  const widths = widthsOf(columns, rows);
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, c) => {
        const gap = ' '.repeat((widths[c] ?? 0) - displayWidth(cell));
        return columns[c]?.align === 'right' ? gap + cell : cell + gap;
      })
      .join('  ')
      .trimEnd();
  return [
    line(columns.map(({ heading }) => heading)),
    widths.map((width) => '─'.repeat(width)).join('  '),
    ...rows.map((row) => line(columns.map((_, c) => row[c] ?? ''))),
  ].join('\n');
}

/** Places that the lines of {@link textTable} take. */
export function tableWidth(columns: readonly TextColumn[], cells: readonly (readonly string[])[]): number {
  const widths = widthsOf(
    columns,
    cells.flatMap((row) => linesOf(columns, row)),
  );
  return widths.reduce((sum, width) => sum + width, 2 * (widths.length - 1));
}

function widthsOf(columns: readonly TextColumn[], rows: readonly (readonly string[])[]): readonly number[] {
  return columns.map(({ heading }, c) =>
    Math.max(displayWidth(heading), ...rows.map((row) => displayWidth(row[c] ?? ''))),
  );
}

/** A row as lines of cells: what is too long for its column goes on below. */
function linesOf(columns: readonly TextColumn[], row: readonly string[]): readonly (readonly string[])[] {
  const parts = columns.map(({ most }, c) => {
    const cell = row[c] ?? '';
    return most === undefined ? [cell] : wrapText(cell, most, '  ').split('\n');
  });
  const height = Math.max(...parts.map(({ length }) => length));
  return Array.from({ length: height }, (_, i) => parts.map((lines) => lines[i] ?? ''));
}
