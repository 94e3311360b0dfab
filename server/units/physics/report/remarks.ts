import type { MessageKey } from '@isocenter/messages';
import type { Content } from 'pdfmake/interfaces';
import type { PlanEvaluation } from '../contract.ts';
import { COLOURS, type Ink } from './ink.ts';
import type { SourceList } from './source-list.ts';
import { sourceObjects } from './source-objects.ts';

/** What stands below the figures: sources, warnings, method, and the objects it all rests on. */
export function remarks(evaluation: PlanEvaluation, ink: Ink, sources: SourceList): Content[] {
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
    section(ink.say('report.warnings'), warnings(evaluation, ink), 6.8, COLOURS.text),
    section(ink.say('report.method'), [{ text: method(evaluation, ink) }]),
    section(ink.say('report.objects'), [objects(evaluation, ink)]),
  ];
}

function section(title: string, content: Content[], fontSize = 6.2, color: string = COLOURS.quiet): Content {
  return {
    margin: [0, 3, 0, 0],
    columns: [
      { text: title, width: 62, bold: true, fontSize: 7, color: COLOURS.accent },
      { width: '*', stack: content, fontSize, color },
    ],
  };
}

function warnings(evaluation: PlanEvaluation, ink: Ink): Content[] {
  const judged = new Set(evaluation.goals.map(({ roiNumber }) => roiNumber));
  const isJudged = ({ roiNumber }: { roiNumber: number }) => judged.has(roiNumber);
  const own = evaluation.structures.filter(isJudged).flatMap(({ notices }) => notices);
  const others = evaluation.structures.filter((structure) => !isJudged(structure)).flatMap(({ notices }) => notices);
  const reasons = new Set(evaluation.goals.flatMap(({ reason }) => (reason ? [ink.notice(reason)] : [])));
  const lines = [...new Set([...evaluation.notices, ...own].map(ink.notice))].filter((line) => !reasons.has(line));
  const compared = planningSystem(evaluation, ink);
  if (compared) lines.push(compared);
  if (others.length > 0) lines.push(ink.say('report.warnings-further', { count: others.length }));
  return lines.length === 0
    ? [{ text: ink.say('report.warnings-none') }]
    : lines.map((text) => ({ text: `• ${text}` }));
}

function planningSystem({ structures }: PlanEvaluation, ink: Ink): string | null {
  const compared = structures.flatMap(({ planningSystem }) => (planningSystem ? [planningSystem.differences] : []));
  if (compared.length === 0) return null;
  const figures = compared.flat();
  return ink.say('report.planning-system', {
    structures: compared.length,
    figures: figures.length,
    flagged: figures.filter(({ flagged }) => flagged).length,
  });
}

const METHOD_WORDS: Readonly<Record<string, MessageKey>> = {
  trilinear: 'report.interpolation-trilinear',
  slab: 'report.end-cap-slab',
  trapezoid: 'report.end-cap-trapezoid',
};

function method({ method: { interpolation, endCap, software } }: PlanEvaluation, ink: Ink): string {
  const word = (term: string) => {
    const key = METHOD_WORDS[term];
    return key ? ink.say(key) : term;
  };
  return ink.say('report.method-text', { interpolation: word(interpolation), endCap: word(endCap), software });
}

function objects(evaluation: PlanEvaluation, ink: Ink): Content {
  const body = sourceObjects(evaluation.objects).map((line) => [
    ink.print(line.kind),
    'count' in line ? ink.say('report.objects-combined', { count: line.count }) : line.sopInstanceUid,
    line.sha256,
  ]);
  if (body.length === 0) return { text: '–' };
  return {
    table: { widths: ['auto', '*', 'auto'], body },
    layout: {
      hLineWidth: () => 0,
      vLineWidth: () => 0,
      paddingTop: () => 0,
      paddingBottom: () => 0,
      paddingLeft: () => 0,
      paddingRight: () => 6,
    },
    fontSize: 5.6,
  };
}
