import { formatEstimate, formatQuantity } from '@isocenter/messages';
import type { Content, TableCell } from 'pdfmake/interfaces';
import type { GoalResult } from '../contract.ts';
import { eqd2Text } from '../eqd2-text.ts';
import { GoalNotes } from './goal-notes.ts';
import { limitText, metricWithUnit, quantityOf } from './goal-text.ts';
import { COLOURS, type Ink } from './ink.ts';
import { openGoals } from './open-goals.ts';
import { type SourceList, VERIFIED_SIGNS } from './source-list.ts';
import { VERDICTS, verdictSign } from './verdict-sign.ts';

const COLUMN_WIDTHS = [74, '*', 56, 38, 38, 82, 78, 30];

/**
 * Every goal with its verdict, what missed first. Goals without a figure follow below with the reason; those of structures that nobody
 * outlined stand together in one line.
 */
export function goalTable(results: readonly GoalResult[], ink: Ink, sources: SourceList): Content[] {
  const shown = results
    .filter(({ measured }) => measured !== null)
    .toSorted((a, b) => VERDICTS[a.verdict].order - VERDICTS[b.verdict].order);
  const open = results.filter((result) => result.measured === null && !isNotOutlined(result));
  const absent = results.filter((result) => result.measured === null && isNotOutlined(result));
  const notes = new GoalNotes(shown);
  const table: Content = {
    table: {
      headerRows: 1,
      dontBreakRows: true,
      widths: COLUMN_WIDTHS,
      body: [headings(ink), ...shown.map((result) => row(result, { ink, sources, notes }))],
    },
    layout: ROW_LINES,
    fontSize: 7,
  };
  const below = notes.lines(ink).map(
    (text, i): Content => ({
      text,
      fontSize: 6.2,
      color: COLOURS.quiet,
      margin: [3, i === 0 ? 2 : 0, 0, 0],
    }),
  );
  return [
    ...(shown.length === 0 ? [] : [table, ...below]),
    ...openGoals(open, ink, sources),
    ...notOutlined(absent, ink),
  ];
}

function notOutlined(absent: readonly GoalResult[], ink: Ink): Content[] {
  if (absent.length === 0) return [];
  const names = [...new Set(absent.map(({ goal }) => ink.organ(goal.structure)))].join(ink.say('report.comma'));
  const text = ink.say('report.not-outlined', { count: absent.length, names });
  return [{ text: `?  ${text}`, fontSize: 6.5, color: COLOURS.quiet, margin: [3, 0.5, 0, 0] }];
}

/** Nothing is wrong with a plan that lacks an organ of another region; its goals need no row each. */
export function isNotOutlined({ reason }: GoalResult): boolean {
  return reason?.code === 'notice/physics/goal-structure-absent';
}

function headings(ink: Ink): TableCell[] {
  const heading = (text: string, alignment: 'left' | 'right' = 'left'): TableCell => ({
    text,
    alignment,
    bold: true,
    color: COLOURS.accent,
    fillColor: COLOURS.faint,
  });
  return [
    heading(ink.say('report.verdict')),
    heading(ink.say('report.structure')),
    heading(ink.say('report.metric')),
    heading(ink.say('report.limit'), 'right'),
    heading(ink.say('report.tolerance'), 'right'),
    heading(ink.say('report.measured'), 'right'),
    heading(ink.say('report.eqd2'), 'right'),
    heading(ink.say('report.source'), 'right'),
  ];
}

function row(
  { goal, structureName, verdict, measured, eqd2, reason, closeCall }: GoalResult,
  { ink, sources, notes }: { readonly ink: Ink; readonly sources: SourceList; readonly notes: GoalNotes },
): TableCell[] {
  const { word, colour } = VERDICTS[verdict];
  const citation = sources.cite(goal.source);
  const unit = quantityOf(goal.unit);
  const figure = (value: number) => formatQuantity(value, unit);
  const right = (text: string): TableCell => ({ text, alignment: 'right' });
  const note = reason ? [{ text: `  ${notes.letterOf(reason)}`, fontSize: 6, bold: false, color: COLOURS.quiet }] : [];
  const estimate = `${measured ? formatEstimate(measured, unit) : '–'}${closeCall ? ' †' : ''}`;
  return [
    {
      columns: [
        { svg: verdictSign(verdict), width: 8, margin: [0, 1.2, 0, 0] },
        { text: ink.say(word), color: colour, bold: verdict !== 'met', margin: [3, 0, 0, 0] },
      ],
    },
    structureCell(goal.structure, structureName, ink),
    { text: ink.print(metricWithUnit(goal.metric)) },
    right(limitText(goal)),
    right(goal.tolerance === undefined ? '–' : figure(goal.tolerance)),
    { text: [estimate, ...note], alignment: 'right', bold: true },
    eqd2 ? eqd2Cell(eqd2, sources) : right('–'),
    right(`${VERIFIED_SIGNS[goal.verified]} ${citation}`),
  ];
}

function eqd2Cell(eqd2: NonNullable<GoalResult['eqd2']>, sources: SourceList): TableCell {
  const { gy, alphaBeta } = eqd2Text(eqd2);
  const basis = { text: `  α/β ${alphaBeta} ${sources.cite(eqd2.source)}`, fontSize: 6, color: COLOURS.quiet };
  return { text: [gy, basis], alignment: 'right' };
}

/** The structure as the export names it, and what goals call it where that differs. */
function structureCell(standardName: string, structureName: string | null, ink: Ink): TableCell {
  const name = ink.print(structureName ?? standardName);
  const organ = ink.organ(standardName);
  if (organ === name) return { text: name };
  return { text: [{ text: name }, { text: `  ${organ}`, color: COLOURS.quiet, fontSize: 6 }] };
}

const ROW_LINES = {
  hLineWidth: (index: number) => (index === 0 ? 0 : 0.4),
  vLineWidth: () => 0,
  hLineColor: () => COLOURS.line,
  paddingLeft: () => 3,
  paddingRight: () => 3,
  paddingTop: () => 0.8,
  paddingBottom: () => 0.8,
};
