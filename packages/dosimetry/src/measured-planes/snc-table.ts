import { DomainError } from '@isocenter/messages';
import { type Line, numberIn } from './text-lines.ts';

/** One table of an SNC file: a value for each row and column, with the positions that the file writes beside them [cm]. */
export interface SncTable {
  readonly name: string;
  readonly line: number;
  /** Of each row, shape (rows). */
  readonly yCm: Float64Array;
  /** Of each column, shape (columns). */
  readonly xCm: Float64Array;
  /** Shape (rows * columns), column fastest. */
  readonly values: Float64Array;
}

/**
 * Reads the table whose name stands in the line before `Ycm ROW`; below its rows stand the lines `COL` and `Xcm`.
 * @throws DomainError `measured-plane/field-missing`, `measured-plane/row-length`, `measured-plane/not-a-number`
 */
export function readSncTable(lines: readonly Line[], heading: number): SncTable {
  const name = lines[heading]!.text.trim();
  const rows: { readonly line: number; readonly cells: readonly string[] }[] = [];
  let at = heading + 2;
  for (; cells(lines[at])[1] !== 'COL'; at++) {
    const line = lines[at];
    if (!line?.text.trim())
      throw new DomainError('measured-plane/field-missing', {
        line: line?.number ?? lines.length,
        field: `${name}: COL`,
      });
    rows.push({ line: line.number, cells: cells(line) });
  }
  const xLine = lines[at + 1];
  const x = cells(xLine);
  if (!xLine || x[1] !== 'Xcm')
    throw new DomainError('measured-plane/field-missing', { line: lines[at]!.number, field: `${name}: Xcm` });
  const xCm = Float64Array.from(x.slice(2), (text) => numberIn(text, { line: xLine.number, field: `${name} Xcm` }));
  return {
    name,
    line: lines[heading]!.number,
    xCm,
    yCm: Float64Array.from(rows, (row) => numberIn(row.cells[0]!, { line: row.line, field: `${name} Ycm` })),
    values: valuesOf(rows, { name, columns: xCm.length }),
  };
}

function valuesOf(
  rows: readonly { readonly line: number; readonly cells: readonly string[] }[],
  { name, columns }: { readonly name: string; readonly columns: number },
): Float64Array {
  const values = new Float64Array(rows.length * columns);
  rows.forEach(({ line, cells }, row) => {
    if (cells.length !== columns + 2)
      throw new DomainError('measured-plane/row-length', {
        line,
        field: name,
        found: cells.length - 2,
        expected: columns,
      });
    for (let column = 0; column < columns; column++)
      values[row * columns + column] = numberIn(cells[column + 2]!, { line, field: `${name} COL ${column + 1}` });
  });
  return values;
}

/** Cells between tabs; a tab at the end of the line opens none. */
function cells(line: Line | undefined): readonly string[] {
  return line ? line.text.replace(/\t+$/, '').split('\t') : [];
}
