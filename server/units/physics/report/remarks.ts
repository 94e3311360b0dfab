import { formatFraction, type NoticeCode } from '@isocenter/messages';
import type { Content } from 'pdfmake/interfaces';
import type { PlanEvaluation, StructureResult } from '../contract.ts';
import { OUTSIDE_NOT_SEEN } from './dvh-curves.ts';
import { endpoints } from './endpoints.ts';
import { COLOURS, type Ink } from './ink.ts';
import { methodText } from './method-text.ts';
import { plainTable, section } from './section.ts';
import type { SourceList } from './source-list.ts';
import { sourceObjects } from './source-objects.ts';

/** What stands below the figures: sources, endpoints, warnings, method, and the objects it all rests on. */
export function remarks(evaluation: PlanEvaluation, ink: Ink, sources: SourceList): Content[] {
  const guarded = endpoints(
    evaluation.goals.filter(({ measured }) => measured !== null),
    ink,
  );
  return [
    ...(sources.entries.length === 0
      ? []
      : [
          {
            text: ink.say('report.marks'),
            fontSize: 6,
            color: COLOURS.quiet,
            margin: [3, 2, 0, 0] as [number, number, number, number],
          },
          section(ink.say('report.sources'), [{ text: sources.entries.map(ink.print).join('   ') }]),
        ]),
    ...(guarded.length === 0 ? [] : [section(ink.say('report.endpoints'), [{ text: guarded.join('   ') }])]),
    section(ink.say('report.warnings'), warnings(evaluation, ink), 6.8, COLOURS.text),
    section(ink.say('report.method'), [{ text: methodText(evaluation, ink) }]),
    section(ink.say('report.objects'), [objects(evaluation, ink)]),
  ];
}

function warnings(evaluation: PlanEvaluation, ink: Ink): Content[] {
  const judged = new Set(evaluation.goals.map(({ roiNumber }) => roiNumber));
  const isJudged = ({ roiNumber }: { roiNumber: number }) => judged.has(roiNumber);
  const remarksOf = (structures: readonly StructureResult[]) =>
    structures.flatMap(({ notices }) => notices.filter(({ code }) => !SAID_ONCE.includes(code)));
  const own = remarksOf(evaluation.structures.filter(isJudged));
  const others = remarksOf(evaluation.structures.filter((structure) => !isJudged(structure)));
  const reasons = new Set(evaluation.goals.flatMap(({ reason }) => (reason ? [ink.notice(reason)] : [])));
  const lines = [...new Set([...evaluation.notices, ...own].map(ink.notice))].filter((line) => !reasons.has(line));
  if (others.length > 0) lines.push(ink.say('report.warnings-further', { count: others.length }));
  const outside = outsideDoseGrid(evaluation.structures, ink);
  const bullets = lines.map((text): Content => ({ text: `• ${text}` }));
  if (outside) bullets.unshift({ text: `• ${outside}`, bold: true, color: COLOURS.missed });
  return bullets.length === 0 ? [{ text: ink.say('report.warnings-none') }] : bullets;
}

/** Said for all structures together: what lies outside the dose grid in one line, what the planning system has otherwise in its table. */
const SAID_ONCE: readonly string[] = [
  'notice/dosimetry/outside-dose-grid',
  'notice/dosimetry/withheld-outside',
  'notice/physics/differs-from-planning-system',
] satisfies NoticeCode[];

/** Whoever reads a figure or a curve must know what it does not hold, whether or not a goal asks for it. */
function outsideDoseGrid(structures: readonly StructureResult[], ink: Ink): string | undefined {
  const parts = structures.flatMap(({ name, notices }) =>
    notices
      .filter(({ code }) => code === 'notice/dosimetry/outside-dose-grid')
      .map(({ values }) => `${ink.print(name)} ${values['percent']} %`),
  );
  if (parts.length === 0) return undefined;
  return ink.say('report.outside-grid', {
    structures: parts.join(ink.say('report.comma')),
    share: formatFraction(OUTSIDE_NOT_SEEN),
  });
}

function objects(evaluation: PlanEvaluation, ink: Ink): Content {
  const body = sourceObjects(evaluation.objects).map((line) => [
    ink.print(line.kind),
    'count' in line ? ink.say('report.objects-combined', { count: line.count }) : line.sopInstanceUid,
    line.sha256,
  ]);
  if (body.length === 0) return { text: '–' };
  return plainTable(['auto', '*', 'auto'], body);
}
