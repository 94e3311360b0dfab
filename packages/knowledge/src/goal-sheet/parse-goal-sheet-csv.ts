import { DomainError } from '@isocenter/messages';
import { COMPARISONS, type Comparison, type DoseGoal, type GoalSet, type Verified } from '../dose-goal.ts';
import { checkGoalSheet } from './check-goal-sheet.ts';
import { COLUMNS, type Column, columnOfHeading, type OF_THE_SET, REQUIRED } from './columns.ts';
import { type CsvRecord, parseCsv } from './csv.ts';
import { unitOfMetric } from './metric-unit.ts';

/** One row of the sheet: its line in the file and the text of each column, '' where the sheet has none. */
interface Row {
  readonly line: number;
  readonly text: (column: Column) => string;
}

const OWN_SHEET = { set_id: 'own', set: 'Own goal sheet', version: '1', site: 'any', fractions: 'any' } as const;
const COMPARISON_SIGNS: ReadonlyMap<string, Comparison> = new Map([
  ['≤', '<='],
  ['=<', '<='],
  ['≥', '>='],
  ['=>', '>='],
]);

/**
 * Reads a goal sheet. `structure`, `metric`, `comparison` and `goal` are needed; a sheet without the others is the
 * department's own, with the unit that the metric states. Headings are English or Chinese, in any order.
 *
 * @throws DomainError `knowledge/goal-sheet-…` naming row, column and what was found
 */
export function parseGoalSheetCsv(text: string): GoalSet {
  const [head, ...records] = parseCsv(text);
  if (!head || records.length === 0)
    throw new DomainError('knowledge/goal-sheet-empty', { columns: COLUMNS.join(', ') });
  const rows = rowsOf(head, records);
  const ofSet = (column: keyof typeof OWN_SHEET) => sameInEveryRow(rows, column) || OWN_SHEET[column];
  const set = {
    id: ofSet('set_id'),
    name: ofSet('set'),
    version: ofSet('version'),
    site: ofSet('site'),
    fractions: ofSet('fractions'),
  };
  const goals = rows.map((row, index) => goalOf(row, { defaultId: `${set.id}-${index + 1}`, defaultSource: set.name }));
  checkGoalSheet({ ...set, goals }, (index) => rows[index]?.line ?? 0);
  return { ...set, goals };
}

function rowsOf(head: CsvRecord, records: readonly CsvRecord[]): readonly Row[] {
  const places = new Map<Column, number>();
  for (const [place, heading] of head.cells.entries()) {
    const column = columnOfHeading(heading);
    if (!column) continue;
    const earlier = places.get(column);
    if (earlier !== undefined)
      throw new DomainError('knowledge/goal-sheet-column-twice', {
        column,
        found: `${head.cells[earlier]}, ${heading}`,
      });
    places.set(column, place);
  }
  const missing = REQUIRED.find((column) => !places.has(column));
  if (missing)
    throw new DomainError('knowledge/goal-sheet-column-missing', { column: missing, found: head.cells.join(', ') });
  return records.map(({ line, cells }) => {
    if (cells.length > head.cells.length)
      throw new DomainError('knowledge/goal-sheet-extra-cells', {
        row: line,
        found: cells.length,
        expected: head.cells.length,
      });
    return { line, text: (column) => cells[places.get(column) ?? -1]?.trim() ?? '' };
  });
}

function sameInEveryRow(rows: readonly Row[], column: (typeof OF_THE_SET)[number]): string {
  const said = rows.filter((row) => row.text(column) !== '');
  const first = said[0]?.text(column) ?? '';
  const other = said.find((row) => row.text(column) !== first);
  if (other)
    throw new DomainError('knowledge/goal-sheet-several-sets', {
      row: other.line,
      column,
      found: other.text(column),
      first,
    });
  return first;
}

function goalOf(row: Row, { defaultId, defaultSource }: { defaultId: string; defaultSource: string }): DoseGoal {
  const metric = row.text('metric').replace(/\s/g, '');
  return {
    id: row.text('id') || defaultId,
    structure: row.text('structure'),
    metric,
    comparison: comparisonOf(row),
    goal: numberOf(row, 'goal'),
    ...(row.text('tolerance') === '' ? {} : { tolerance: numberOf(row, 'tolerance') }),
    unit: row.text('unit') || (unitOfMetric(metric) ?? ''),
    ...(row.text('priority') === '' ? {} : { priority: priorityOf(row) }),
    ...optional('endpoint', row.text('endpoint')),
    source: row.text('source') || defaultSource,
    verified: verifiedOf(row),
    ...optional('seenIn', row.text('seen_in')),
    ...optional('note', row.text('note')),
  };
}

function optional<Key extends string>(key: Key, text: string): { readonly [K in Key]?: string } {
  const present: { [K in Key]?: string } = {};
  if (text !== '') present[key] = text;
  return present;
}

function comparisonOf(row: Row): Comparison {
  const sign = row.text('comparison').normalize('NFKC').replace(/\s/g, '');
  const comparison = COMPARISONS.find((known) => known === sign) ?? COMPARISON_SIGNS.get(sign);
  if (!comparison) throw valueError(row, 'comparison', COMPARISONS.join(', '));
  return comparison;
}

function numberOf(row: Row, column: 'goal' | 'tolerance'): number {
  const text = row.text(column).normalize('NFKC');
  if (!/^\d+(?:\.\d+)?$/.test(text)) throw valueError(row, column, '45, 0.5');
  return Number(text);
}

function priorityOf(row: Row): number {
  const text = row.text('priority').normalize('NFKC');
  if (!/^[1-9]\d*$/.test(text)) throw valueError(row, 'priority', '1, 2, 3');
  return Number(text);
}

const MARKS: readonly Verified[] = ['text', 'knowledge', 'own'];
function verifiedOf(row: Row): Verified {
  const text = row.text('verified').toLowerCase();
  if (text === '') return 'own';
  const mark = MARKS.find((known) => known === text);
  if (!mark) throw valueError(row, 'verified', MARKS.join(', '));
  return mark;
}

function valueError(row: Row, column: Column, expected: string): DomainError {
  return new DomainError('knowledge/goal-sheet-value', { row: row.line, column, found: row.text(column), expected });
}
