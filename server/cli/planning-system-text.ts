import { formatEstimate, formatQuantity, MISSING } from '@isocenter/messages';
import type { StructureResult } from '../units/physics/contract.ts';
import { quantityOf } from '../units/physics/report/goal-text.ts';
import type { Ink } from '../units/physics/report/ink.ts';
import { comparisonSummary } from '../units/physics/report/planning-system-table.ts';
import { textTable } from './text-table.ts';
import { wrapText } from './wrap-text.ts';

/** Our figures beside those of the DVHs that the planning system stored, each with its difference; what differs beyond the error is marked. */
export function planningSystemText(structures: readonly StructureResult[], ink: Ink, width: number): readonly string[] {
  const summary = comparisonSummary(structures, ink);
  if (summary === undefined) return [];
  const rows = structures.flatMap(({ name, planningSystem: stored }) =>
    [
      ...(stored?.differences ?? []).map(({ metric, unit, ours, theirs, flagged }) => [
        metric,
        formatEstimate(ours, quantityOf(unit)),
        formatQuantity(theirs, quantityOf(unit)),
        `${formatQuantity(ours.value - theirs, quantityOf(unit))}${flagged ? ' ‡' : '  '}`,
      ]),
      ...(stored?.theirsAlone ?? []).map(({ metric, unit, theirs }) => [
        metric,
        MISSING,
        formatQuantity(theirs, quantityOf(unit)),
        `${MISSING}  `,
      ]),
    ].map((figures, i) => [i === 0 ? name : '', ...figures]),
  );
  const columns = [
    { heading: ink.say('cli.evaluate.structure'), most: 30 },
    { heading: ink.say('cli.evaluate.metric') },
    { heading: ink.say('cli.evaluate.measured'), align: 'right' },
    { heading: ink.say('cli.evaluate.planning-system'), align: 'right' },
    { heading: `${ink.say('cli.evaluate.difference')}  `, align: 'right' },
  ] as const;
  return [
    wrapText(summary, width),
    ...(rows.length > 0
      ? [textTable(columns, rows), wrapText(`  ${ink.say('cli.evaluate.differs')}`, width, '  ')]
      : []),
  ];
}
