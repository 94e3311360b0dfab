/** A column of a table on the terminal; figures are right-aligned. */
export interface TextColumn {
  readonly heading: string;
  readonly align?: 'left' | 'right';
}

/** A table in plain text: columns as wide as their widest cell, two spaces between, a rule under the headings. */
export function textTable(columns: readonly TextColumn[], rows: readonly (readonly string[])[]): string {
  const widths = columns.map(({ heading }, c) =>
    Math.max(displayWidth(heading), ...rows.map((row) => displayWidth(row[c] ?? ''))),
  );
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

/** Places a text takes on a terminal: Chinese characters and full-width forms take two. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const character of text) width += WIDE.test(character) ? 2 : 1;
  return width;
}

const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|[\u{20000}-\u{3fffd}]/u;
