import type { Content } from 'pdfmake/interfaces';
import type { GoalResult } from '../contract.ts';
import { GoalNotes } from './goal-notes.ts';
import { limitText, metricWithUnit } from './goal-text.ts';
import { COLOURS, type Ink } from './ink.ts';
import type { SourceList } from './source-list.ts';

/** Goals without a figure: what was asked of each structure, and why there is no answer, in one line for each reason. */
export function openGoals(results: readonly GoalResult[], ink: Ink, sources: SourceList): Content[] {
  const groups = new Map<string, GoalResult[]>();
  for (const result of results) {
    const key = JSON.stringify([nameOf(result), result.goal.source, reasonKey(result)]);
    groups.set(key, [...(groups.get(key) ?? []), result]);
  }
  return [...groups.values()].map((group): Content => {
    const [first] = group;
    const asked = group.map(({ goal }) => `${ink.print(metricWithUnit(goal.metric))} ${limitText(goal)}`);
    const why = new GoalNotes(group).sentences(ink).join(' ');
    return {
      margin: [3, 0.5, 0, 0],
      fontSize: 6.5,
      text: [
        { text: '?  ', bold: true, color: COLOURS.open },
        { text: first ? ink.print(nameOf(first)) : '', bold: true },
        `  ${asked.join(ink.say('report.comma'))}  ${first ? sources.cite(first.goal.source) : ''}  `,
        { text: why, color: COLOURS.quiet },
      ],
    };
  });
}

const nameOf = ({ goal, structureName }: GoalResult) => structureName ?? goal.structure;

/** Reasons that differ in their metric only are one. */
function reasonKey({ reason }: GoalResult) {
  return reason && [reason.code, ...Object.entries(reason.values).filter(([name]) => name !== 'metric')];
}
