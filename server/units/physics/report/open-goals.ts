import type { Content } from 'pdfmake/interfaces';
import type { GoalResult } from '../contract.ts';
import { GoalNotes } from './goal-notes.ts';
import { limitText, metricWithUnit } from './goal-text.ts';
import { COLOURS, type Ink } from './ink.ts';
import type { SourceList } from './source-list.ts';

/** What was asked of one structure by one source and cannot be answered, for one reason. */
interface OpenGroup {
  readonly name: string;
  readonly source: string;
  /** `Mean (Gy) < 44.00` */
  readonly asked: readonly string[];
  readonly why: string;
}

export function openGroups(results: readonly GoalResult[], ink: Ink): readonly OpenGroup[] {
  const groups = new Map<string, { readonly first: GoalResult; readonly all: GoalResult[] }>();
  for (const result of results) {
    const key = JSON.stringify([nameOf(result), result.goal.source, reasonKey(result)]);
    const group = groups.get(key) ?? { first: result, all: [] };
    group.all.push(result);
    groups.set(key, group);
  }
  return [...groups.values()].map(({ first, all }) => ({
    name: ink.print(nameOf(first)),
    source: first.goal.source,
    asked: all.map(({ goal }) => `${ink.print(metricWithUnit(goal.metric))} ${limitText(goal)}`),
    why: new GoalNotes(all).sentences(ink).join(' '),
  }));
}

/** Goals without a figure, in one line for each group. */
export function openGoals(results: readonly GoalResult[], ink: Ink, sources: SourceList): Content[] {
  return openGroups(results, ink).map(
    ({ name, source, asked, why }): Content => ({
      margin: [3, 0.5, 0, 0],
      fontSize: 6.5,
      text: [
        { text: '?  ', bold: true, color: COLOURS.open },
        { text: name, bold: true },
        `  ${asked.join(ink.say('report.comma'))}  ${sources.cite(source)}  `,
        { text: why, color: COLOURS.quiet },
      ],
    }),
  );
}

const nameOf = ({ goal, structureName }: GoalResult) => structureName ?? goal.structure;

/** Reasons that differ in their metric only are one. */
function reasonKey({ reason }: GoalResult) {
  return reason && [reason.code, ...Object.entries(reason.values).filter(([name]) => name !== 'metric')];
}
