import { DomainError } from '@isocenter/messages';
import { type Line, numberIn, quoted } from './text-lines.ts';

/** A field of the header, `Name: value`, and the line in which it stands. */
export interface OpgField {
  readonly line: number;
  readonly value: string;
}

/** The grid of an OmniPro file in its own units: `null` where a cell is empty or no number is known. */
export interface OpgFile {
  readonly field: (name: string) => OpgField | undefined;
  readonly bodyLine: number;
  readonly xMm: readonly number[];
  readonly rows: readonly { readonly yMm: number; readonly values: readonly (number | null)[] }[];
}

/**
 * Takes an OmniPro ASCII file apart; `asciiheaderext` counts as header. Cells are separated as the header says.
 * @throws DomainError `measured-plane/field-missing`, `measured-plane/not-understood`, `measured-plane/not-a-number`,
 *   `measured-plane/row-length`
 */
export function readOpg(lines: readonly Line[]): OpgFile {
  const body = requiredLine(lines, (text) => text.trim() === '<asciibody>', '<asciibody>');
  const end = requiredLine(lines, (text) => text.trim() === '</asciibody>', '</asciibody>');
  const fields = headerFields(lines.slice(0, body));
  const field = (name: string) => fields.get(name.toLowerCase());
  const separator = separatorOf(field('separator'));
  const inBody = lines.slice(body + 1, end);
  const xAt = inBody.findIndex(({ text }) => /^\s*X\[/.test(text));
  const yAt = inBody.findIndex(({ text }) => /^\s*Y\[/.test(text));
  if (xAt < 0 || yAt < xAt)
    throw new DomainError('measured-plane/field-missing', {
      line: lines[body]!.number,
      field: xAt < 0 ? 'X[mm]' : 'Y[mm]',
    });
  const xLine = inBody[xAt]!;
  const xUnit = lengthUnit(xLine, field('length unit'));
  const yUnit = lengthUnit(inBody[yAt]!, field('length unit'));
  const xMm = cells(xLine.text, separator)
    .slice(1)
    .map((cell) => xUnit * numberIn(decimal(cell, separator), { line: xLine.number, field: 'X' }));
  const rows = inBody
    .slice(yAt + 1)
    .filter(({ text }) => text.trim() !== '')
    .map((line) => rowOf(line, { separator, yUnit, columns: xMm.length }));
  requireCount(field('no. of columns'), xMm.length, 'No. of Columns');
  requireCount(field('no. of rows'), rows.length, 'No. of Rows');
  return { field, bodyLine: lines[body]!.number, xMm, rows };
}

function requiredLine(lines: readonly Line[], is: (text: string) => boolean, field: string): number {
  const at = lines.findIndex(({ text }) => is(text));
  if (at < 0) throw new DomainError('measured-plane/field-missing', { line: lines.length, field });
  return at;
}

function headerFields(lines: readonly Line[]): ReadonlyMap<string, OpgField> {
  return new Map(
    lines.flatMap(({ number, text }) => {
      const [, name, value] = /^\s*([^:<]+):\s*(.*)$/.exec(text) ?? [];
      return name ? [[name.trim().toLowerCase(), { line: number, value: (value ?? '').trim() }] as const] : [];
    }),
  );
}

function separatorOf(field: OpgField | undefined): string {
  const written = field?.value.replace(/^"(.*)"$/, '$1') ?? '[TAB]';
  if (/^\[tab\]$/i.test(written)) return '\t';
  if (written === ',' || written === ';') return written;
  throw new DomainError('measured-plane/not-understood', {
    line: field!.line,
    field: 'Separator',
    found: quoted(written),
    known: '[TAB] , ;',
  });
}

/** Cells of a line; a separator at its end opens none. */
function cells(text: string, separator: string): readonly string[] {
  const all = text.split(separator).map((cell) => cell.trim());
  return all.at(-1) === '' ? all.slice(0, -1) : all;
}

/** A decimal comma where the comma does not separate. */
const decimal = (cell: string, separator: string) => (separator === ',' ? cell : cell.replace(',', '.'));

function rowOf(
  line: Line,
  { separator, yUnit, columns }: { readonly separator: string; readonly yUnit: number; readonly columns: number },
): OpgFile['rows'][number] {
  const [y, ...values] = cells(line.text, separator);
  if (values.length !== columns)
    throw new DomainError('measured-plane/row-length', {
      line: line.number,
      field: 'asciibody',
      found: values.length,
      expected: columns,
    });
  const at = { line: line.number, field: 'asciibody' };
  return {
    yMm: yUnit * numberIn(decimal(y!, separator), { line: line.number, field: 'Y' }),
    values: values.map((cell) => (cell === '' || /^nan$/i.test(cell) ? null : numberIn(decimal(cell, separator), at))),
  };
}

const LENGTHS: Readonly<Record<string, number>> = { mm: 1, cm: 10 };

/** Millimetres per unit: of `X[mm]`, else of the header. */
function lengthUnit({ number, text }: Line, header: OpgField | undefined): number {
  const found = /\[(\w*)\]/.exec(text)?.[1] || header?.value || 'mm';
  const unit = LENGTHS[found.toLowerCase()];
  if (unit) return unit;
  throw new DomainError('measured-plane/not-understood', {
    line: number,
    field: 'Length Unit',
    found: quoted(found),
    known: 'mm, cm',
  });
}

function requireCount(field: OpgField | undefined, found: number, name: string): void {
  if (!field || numberIn(field.value, { line: field.line, field: name }) === found) return;
  throw new DomainError('measured-plane/row-length', { line: field.line, field: name, found, expected: field.value });
}
