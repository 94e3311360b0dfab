import {
  type Answers,
  allFilled,
  answerText,
  type FormDefinition,
  isFilledGroup,
  isFilledQuestion,
  type LeftOver,
  layOut,
  type Question,
  textIn,
} from '@isocenter/forms';
import { type Language, say } from '@isocenter/messages';
import Papa from 'papaparse';
import type { FilledSummary } from './contract.ts';

/** One filled form as a row. */
export interface FilledRecord extends Pick<FilledSummary, 'filledKey' | 'state' | 'beganBy' | 'savedAt' | 'about'> {
  readonly savedBy: string;
  readonly answers: Answers;
  readonly leftOver: readonly LeftOver[];
}

const HEAD = ['filled', 'version', 'state', 'patient', 'visit', 'begunBy', 'savedBy', 'savedAt'] as const;

/**
 * What was filled on one version of a form, one row each. A column is named after the place of its question, a unit behind it: `dose [Gy]`,
 * `beam[2]/mu`; fillings are counted from 1, `beam.fillings` says how many there are. Several answers to one question stand in one
 * cell, with `; ` between them; choices in `language`, numbers plain. Text that a spreadsheet would take for a formula stands behind an apostrophe.
 */
export function filledCsv(definition: FormDefinition, records: readonly FilledRecord[], language: Language): string {
  const laidOut = records.map((record) => ({ record, cells: cellsOf(definition, record.answers, language) }));
  const columns = columnsOf(
    definition,
    laidOut.map(({ cells }) => cells),
  );
  const rows = laidOut.map(({ record, cells }) => [
    ...[record.filledKey, definition.version, say(language, `forms.state.${record.state}`)],
    ...[record.about.patient?.label ?? record.about.patient?.patientKey ?? '', record.about.visit ?? ''],
    ...[record.beganBy, record.savedBy, record.savedAt],
    ...columns.map((column) => cells.get(column) ?? ''),
    record.leftOver.map((left) => leftOverText(left, language)).join('; '),
  ]);
  // A spreadsheet on a Chinese Windows takes UTF-8 for what it is only behind a byte order mark.
  return `\ufeff${Papa.unparse([[...HEAD, ...columns, 'leftOver'], ...rows], { escapeFormulae: true })}\r\n`;
}

type Cell = string | number;

function cellsOf({ items }: FormDefinition, answers: Answers, language: Language): ReadonlyMap<string, Cell> {
  const cells = new Map<string, Cell>();
  for (const filled of allFilled(layOut(items, answers))) {
    if (isFilledGroup(filled) && filled.item.repeats)
      cells.set(`${nameOf(filled.path)}.fillings`, filled.fillings.length);
    if (!isFilledQuestion(filled) || filled.values.length === 0) continue;
    const [only, ...others] = filled.values;
    const isNumber = typeof only === 'number' && others.length === 0;
    const { item } = filled;
    const words = filled.values.map((value) =>
      typeof value === 'number' ? String(value) : answerText(item, value, language),
    );
    cells.set(columnOf(item, filled.path), isNumber ? only : words.join('; '));
  }
  return cells;
}

const columnOf = (item: Question, path: string) =>
  'unit' in item && item.unit ? `${nameOf(path)} [${item.unit.text}]` : nameOf(path);

/** A path as people count: the first filling is 1. */
const nameOf = (path: string) =>
  path
    .split('/')
    .map((step) => decodeURIComponent(step).replace(/\[(\d+)\]$/, (_, index) => `[${Number(index) + 1}]`))
    .join('/');

/** In the order of the form; of a repeating group as many fillings as the fullest row has. Questions that nobody answered stand there, too. */
function columnsOf({ items }: FormDefinition, rows: readonly ReadonlyMap<string, Cell>[]): readonly string[] {
  const widest = (group: string) => Math.max(0, ...rows.map((cells) => Number(cells.get(`${group}.fillings`) ?? 0)));
  const columns: string[] = [];
  const visit = (inner: FormDefinition['items'], prefix: string) => {
    for (const item of inner) {
      const name = `${prefix}${item.linkId}`;
      if (item.kind === 'display') continue;
      if (item.kind !== 'group') columns.push('unit' in item && item.unit ? `${name} [${item.unit.text}]` : name);
      else if (!item.repeats) visit(item.items, `${name}/`);
      else {
        columns.push(`${name}.fillings`);
        for (let filling = 1; filling <= widest(name); filling++) visit(item.items, `${name}[${filling}]/`);
      }
    }
  };
  visit(items, '');
  return columns;
}

function leftOverText({ question, version, words }: LeftOver, language: Language): string {
  return `${textIn(question, language)} (${version}): ${words.map((each) => textIn(each, language)).join(', ')}`;
}
