import { formatEstimate, formatQuantity, type MessageKey } from '@isocenter/messages';
import type { GoalResult, Verdict } from '../units/physics/contract.ts';
import { eqd2Text } from '../units/physics/eqd2-text.ts';
import { GoalNotes } from '../units/physics/report/goal-notes.ts';
import { isNotOutlined } from '../units/physics/report/goal-table.ts';
import { limitText, metricWithUnit, quantityOf } from '../units/physics/report/goal-text.ts';
import type { Ink } from '../units/physics/report/ink.ts';
import { openGroups } from '../units/physics/report/open-goals.ts';
import { type SourceList, VERIFIED_SIGNS } from '../units/physics/report/source-list.ts';
import { type TextColumn, textTable } from './text-table.ts';
import { wrapText } from './wrap-text.ts';

export const SIGN: Readonly<Record<Verdict, string>> = {
  met: '✓',
  'within tolerance': '≈',
  'not met': '✕',
  'cannot be judged': '?',
};
export const VERDICT_WORD = {
  met: 'report.met',
  'within tolerance': 'report.within-tolerance',
  'not met': 'report.not-met',
  'cannot be judged': 'report.cannot-be-judged',
} as const satisfies Record<Verdict, MessageKey>;

/** From here on a line has room for the verdict's word beside its sign. */
const WIDE = 120;

interface Writing {
  readonly ink: Ink;
  readonly sources: SourceList;
  readonly width: number;
}

/** Paragraphs: goals with a figure as a table with its notes, then those without and why. */
export function goalText(goals: readonly GoalResult[], writing: Writing): readonly (readonly string[])[] {
  const measured = goals.filter((goal) => goal.measured !== null);
  const open = goals.filter((goal) => goal.measured === null);
  return [measured.length > 0 ? goalTable(measured, writing) : [], open.length > 0 ? openGoals(open, writing) : []];
}

function goalTable(goals: readonly GoalResult[], { ink, sources, width }: Writing): readonly string[] {
  const notes = new GoalNotes(goals);
  const wide = width >= WIDE;
  const columns: readonly TextColumn[] = [
    { heading: '' },
    ...(wide ? [{ heading: ink.say('report.verdict') }] : []),
    { heading: ink.say('cli.evaluate.structure'), most: wide ? 40 : 18 },
    { heading: ink.say('cli.evaluate.goal') },
    { heading: ink.say('cli.evaluate.tolerance'), align: 'right' },
    { heading: ink.say('cli.evaluate.measured'), align: 'right' },
    { heading: 'EQD2 (α/β) Gy', align: 'right' },
    { heading: ink.say('report.source') },
  ];
  const rows = goals.map(({ goal, verdict, measured, closeCall, eqd2, structureName, reason }) => {
    const citation = `${VERIFIED_SIGNS[goal.verified]} ${sources.cite(goal.source)}`;
    return [
      SIGN[verdict],
      ...(wide ? [ink.say(VERDICT_WORD[verdict])] : []),
      structureName ?? goal.structure,
      `${metricWithUnit(goal.metric)} ${limitText(goal)}`,
      goal.tolerance === undefined ? '' : formatQuantity(goal.tolerance, quantityOf(goal.unit)),
      `${formatEstimate(measured, quantityOf(goal.unit))}${closeCall ? ' †' : ''}`,
      eqd2 ? `${eqd2Text(eqd2).gy} (${eqd2Text(eqd2).alphaBeta}) ${sources.cite(eqd2.source)}` : '',
      reason ? `${citation} ${notes.letterOf(reason)}` : citation,
    ];
  });
  return [textTable(columns, rows), ...notes.lines(ink).map((line) => wrapText(`  ${line}`, width, '     '))];
}

/** What could not be answered and why, then the organs that are not outlined in one line. */
function openGoals(goals: readonly GoalResult[], { ink, sources, width }: Writing): readonly string[] {
  const comma = ink.say('report.comma');
  const structures = [...new Set(goals.filter(isNotOutlined).map(({ goal }) => ink.organ(goal.structure)))].join(comma);
  const asked = openGroups(
    goals.filter((goal) => !isNotOutlined(goal)),
    ink,
  );
  return [
    `${ink.say('report.cannot-be-judged')}${ink.say('report.colon').trimEnd()}`,
    ...asked.flatMap(({ name, source, asked: limits, why }) => [
      wrapText(`  ? ${name}  ${limits.join(comma)}  ${sources.cite(source)}`, width, '      '),
      ...(why === '' ? [] : [wrapText(`      ${why}`, width, '      ')]),
    ]),
    ...(structures === ''
      ? []
      : [wrapText(`  ? ${ink.say('cli.evaluate.not-outlined', { structures })}`, width, '      ')]),
  ];
}
