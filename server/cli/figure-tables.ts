import { type TextColumn, tableWidth, textTable } from './text-table.ts';

/** A table by names and figures, and where a line does not hold all figures, one below the other of as many as it does. */
export function figureTables(
  rows: readonly { readonly names: readonly string[]; readonly figures: readonly string[] }[],
  columns: { readonly names: readonly TextColumn[]; readonly figures: readonly TextColumn[] },
  width: number,
): string {
  const part = (from: number, to: number) =>
    [
      [...columns.names, ...columns.figures.slice(from, to)],
      rows.map(({ names, figures }) => [...names, ...figures.slice(from, to)]),
    ] as const;
  const tables: string[] = [];
  for (let from = 0, to = 0; to < columns.figures.length; from = to) {
    to = from + 1;
    while (to < columns.figures.length && tableWidth(...part(from, to + 1)) <= width) to++;
    tables.push(textTable(...part(from, to)));
  }
  return tables.join('\n\n');
}
