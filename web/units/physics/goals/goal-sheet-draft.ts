import { parseMetric } from '@isocenter/dosimetry';
import type { DoseGoal, GoalSet } from '@isocenter/knowledge';

/** One goal as it is being typed; texts until it is saved, so that nothing typed is lost. */
export interface DraftRow {
  readonly key: number;
  readonly structure: string;
  readonly metric: string;
  readonly comparison: DoseGoal['comparison'];
  readonly goal: string;
  readonly tolerance: string;
  readonly priority: string;
  readonly source: string;
  /** What the row came from; kept while its figures stay as they were. */
  readonly origin: DoseGoal | null;
}

export interface DraftSheet {
  readonly name: string;
  readonly version: string;
  readonly site: string;
  readonly fractions: string;
  readonly rows: readonly DraftRow[];
}

export type DraftColumn = 'structure' | 'metric' | 'goal' | 'tolerance' | 'priority';

/** What keeps a sheet from being saved: which cell of which row, or its missing name. */
export type DraftFault = { readonly key: number; readonly column: DraftColumn } | 'name' | 'no goals';

export function draftOf(set: Omit<GoalSet, 'id'>): DraftSheet {
  const { name, version, site, fractions } = set;
  return { name, version, site, fractions, rows: set.goals.map(rowOf) };
}

function rowOf(origin: DoseGoal, key: number): DraftRow {
  return {
    key,
    structure: origin.structure,
    metric: origin.metric,
    comparison: origin.comparison,
    goal: String(origin.goal),
    tolerance: origin.tolerance === undefined ? '' : String(origin.tolerance),
    priority: origin.priority === undefined ? '' : String(origin.priority),
    source: origin.source,
    origin,
  };
}

export function addRow(sheet: DraftSheet): DraftSheet {
  const key = 1 + Math.max(-1, ...sheet.rows.map((row) => row.key));
  const row: DraftRow = {
    key,
    structure: '',
    metric: '',
    comparison: '<=',
    goal: '',
    tolerance: '',
    priority: '',
    source: '',
    origin: null,
  };
  return { ...sheet, rows: [...sheet.rows, row] };
}

export function changeRow(sheet: DraftSheet, key: number, part: Partial<DraftRow>): DraftSheet {
  return { ...sheet, rows: sheet.rows.map((row) => (row.key === key ? { ...row, ...part } : row)) };
}

export function removeRow(sheet: DraftSheet, key: number): DraftSheet {
  return { ...sheet, rows: sheet.rows.filter((row) => row.key !== key) };
}

/** Every fault of a sheet; a sheet without one can be saved. */
export function draftFaults(sheet: DraftSheet): readonly DraftFault[] {
  const number = (text: string) => text.trim() !== '' && Number.isFinite(Number(text));
  const optional = (text: string) => text.trim() === '' || number(text);
  return [
    ...(sheet.name.trim() === '' ? (['name'] as const) : []),
    ...(sheet.rows.length === 0 ? (['no goals'] as const) : []),
    ...sheet.rows.flatMap(({ key, structure, metric, goal, tolerance, priority }) => {
      const faulty: DraftColumn[] = [];
      if (structure.trim() === '') faulty.push('structure');
      if (unitOfMetric(metric) === null) faulty.push('metric');
      if (!number(goal)) faulty.push('goal');
      if (!optional(tolerance)) faulty.push('tolerance');
      if (!optional(priority) || (priority.trim() !== '' && !Number.isInteger(Number(priority))))
        faulty.push('priority');
      return faulty.map((column) => ({ key, column }));
    }),
  ];
}

/**
 * The sheet to be saved. A goal that says what its source says, of the same structure and by the same name of the source, keeps its
 * source mark; a changed or new one is the department's own. What was noted of one structure is not kept for another.
 */
export function savedSheet(sheet: DraftSheet): Omit<GoalSet, 'id'> {
  const { name, version, site, fractions, rows } = sheet;
  return {
    name: name.trim(),
    version: version.trim() || '1',
    site: site.trim() || 'any',
    fractions: fractions.trim() || 'any',
    goals: rows.map((row, n): DoseGoal => {
      const { origin, comparison } = row;
      const metric = row.metric.trim();
      const goal = Number(row.goal);
      const tolerance = row.tolerance.trim() === '' ? undefined : Number(row.tolerance);
      const structure = row.structure.trim();
      const source = row.source.trim() || name.trim();
      const ofStructure = origin?.structure === structure;
      const untouched =
        ofStructure &&
        origin.source === source &&
        origin.metric === metric &&
        origin.comparison === comparison &&
        origin.goal === goal &&
        origin.tolerance === tolerance;
      return {
        id: `${n + 1}`,
        structure,
        metric,
        comparison,
        goal,
        ...(tolerance === undefined ? {} : { tolerance }),
        unit: unitOfMetric(metric) ?? '',
        ...(row.priority.trim() === '' ? {} : { priority: Number(row.priority) }),
        ...(ofStructure && origin.endpoint ? { endpoint: origin.endpoint } : {}),
        source,
        verified: untouched ? origin.verified : 'own',
        ...(untouched && origin.seenIn ? { seenIn: origin.seenIn } : {}),
        ...(ofStructure && origin.note ? { note: origin.note } : {}),
      };
    }),
  };
}

/** The unit a metric is stated in; null where it is no metric. */
function unitOfMetric(metric: string): string | null {
  try {
    return parseMetric(metric.trim()).unit;
  } catch {
    return null;
  }
}
