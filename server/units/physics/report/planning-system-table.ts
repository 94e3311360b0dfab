import type { Estimate } from '@isocenter/dosimetry';
import { formatEstimate, formatQuantity, type QuantityUnit } from '@isocenter/messages';
import type { Content, TableCell } from 'pdfmake/interfaces';
import type { PlanEvaluation, PlanningSystemComparison } from '../contract.ts';
import { metricWithUnit, quantityOf } from './goal-text.ts';
import { COLOURS, type Ink } from './ink.ts';

/** A figure with ours beside theirs, or theirs alone where ours is withheld. */
type Figure =
  | PlanningSystemComparison['differences'][number]
  | NonNullable<PlanningSystemComparison['theirsAlone']>[number];
const NAME_WIDTH = 62;
/** The volume of a body has the longest figures. */
const VOLUME_WIDTH = 58;
/** Few columns are no wider than this. */
const FIGURE_WIDTH = 92;

/** Our figures beside those of the DVHs that the planning system stored, with their difference; nothing where it stored none. */
export function planningSystemTable({ structures }: PlanEvaluation, ink: Ink): Content[] {
  const compared = structures.flatMap(({ name, planningSystem }) =>
    planningSystem ? [{ name, figures: [...planningSystem.differences, ...(planningSystem.theirsAlone ?? [])] }] : [],
  );
  if (compared.length === 0) return [];
  const all = compared.flatMap(({ figures }) => figures);
  const summary = comparisonSummary(structures, ink) ?? '';
  const metrics = [...new Set(all.map(({ metric }) => metric))];
  const cells = (figures: readonly Figure[]) =>
    metrics.map((metric) => cell(figures.find((figure) => figure.metric === metric)));
  return [
    { text: summary, bold: true, fontSize: 7, color: COLOURS.accent, margin: [3, 5, 0, 1] },
    {
      table: {
        headerRows: 1,
        dontBreakRows: true,
        widths: [NAME_WIDTH, ...widthsOf(metrics)],
        body: [
          [ink.say('report.structure'), ...metrics.map((metric) => ink.print(metricWithUnit(metric)))].map(
            (text, i): TableCell => ({
              text,
              bold: true,
              color: COLOURS.accent,
              fillColor: COLOURS.faint,
              alignment: i === 0 ? 'left' : 'right',
            }),
          ),
          ...compared.map(({ name, figures }) => [{ text: ink.print(name) }, ...cells(figures)]),
        ],
      },
      layout: LINES,
      fontSize: 5.4,
    },
    { text: ink.say('report.planning-system-key'), fontSize: 6, color: COLOURS.quiet, margin: [3, 1, 0, 2] },
  ];
}

function widthsOf(metrics: readonly string[]): (number | '*')[] {
  if (metrics.length < 4) return metrics.map(() => FIGURE_WIDTH);
  return metrics.map((metric) => (metric.startsWith('Volume') ? VOLUME_WIDTH : '*'));
}

/** Agreement is claimed for doses only where doses were compared. @returns nothing where the planning system stored no DVH */
export function comparisonSummary(structures: PlanEvaluation['structures'], ink: Ink): string | undefined {
  const compared = structures.flatMap(({ planningSystem }) => planningSystem?.differences ?? []);
  const count = structures.filter(({ planningSystem }) => planningSystem !== null).length;
  if (count === 0) return undefined;
  if (compared.every(({ unit }) => unit === 'cc'))
    return ink.say('report.planning-system-volumes', { structures: count });
  const flagged = compared.filter((difference) => difference.flagged).length;
  return ink.say('report.planning-system', { structures: count, figures: compared.length, flagged });
}

function cell(figure: Figure | undefined): TableCell {
  if (!figure) return { text: '–', alignment: 'right', color: COLOURS.quiet };
  const unit = quantityOf(figure.unit);
  if (!('ours' in figure)) return { text: `– / ${formatQuantity(figure.theirs, unit)}`, alignment: 'right' };
  const { ours, theirs, flagged } = figure;
  return {
    alignment: 'right',
    text: [
      `${formatQuantity(ours.value, unit)} / ${formatQuantity(theirs, unit)}\n`,
      {
        text: `${withSign({ ...ours, value: ours.value - theirs }, unit)}${flagged ? ' ‡' : ''}`,
        bold: flagged,
        color: flagged ? COLOURS.missed : COLOURS.quiet,
      },
    ],
  };
}

function withSign(difference: Estimate, unit: QuantityUnit): string {
  const isMore = difference.value > 0 && formatQuantity(difference.value, unit) !== formatQuantity(0, unit);
  return `${isMore ? '+' : ''}${formatEstimate(difference, unit)}`;
}

const LINES = {
  hLineWidth: (index: number) => (index === 0 ? 0 : 0.4),
  vLineWidth: () => 0,
  hLineColor: () => COLOURS.line,
  paddingLeft: () => 2,
  paddingRight: () => 2,
  paddingTop: () => 0.6,
  paddingBottom: () => 0.6,
};
