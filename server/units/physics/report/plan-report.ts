import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces';
import type { PlanEvaluation } from '../contract.ts';
import { curvesToDraw } from './dvh-curves.ts';
import { curvesInPicture, dvhPicture } from './dvh-picture.ts';
import { goalTable } from './goal-table.ts';
import { COLOURS, type Ink, inkFor } from './ink.ts';
import { judgedBy } from './judged-by.ts';
import { planningSystemTable } from './planning-system-table.ts';
import { remarks } from './remarks.ts';
import type { ReportContext } from './report-context.ts';
import { reportFontCoverage } from './report-fonts.ts';
import { pdfOf, sheet } from './sheet.ts';
import { headerHeightPt } from './sheet-header.ts';
import { signatures } from './signatures.ts';
import { SourceList } from './source-list.ts';

const PAGE_WIDTH_PT = 523;
/** Heights of the DVH and of the images, the best first; they give way to a long goal table until all stands on one sheet. */
const PICTURES_PT = [
  { dvh: 215, image: 110 },
  { dvh: 175, image: 100 },
  { dvh: 145, image: 85 },
  { dvh: 120, image: 70 },
] as const;
type Pictures = (typeof PICTURES_PT)[number];
/** Lines break otherwise where a picture is smaller: so much room more than the overflow is asked for. */
const SLACK_PT = 6;
/** Where everything but the signatures ends; they themselves move to the next sheet as one. */
const END = 'end';
/** With the space above them. */
const SIGNATURES_PT = 30;

/**
 * The report of a plan's evaluation as PDF: one A4 sheet, more where the goals need it. Patient and page number stand on each
 * sheet; the picture is drawn in vectors; what the font cannot print appears as its code point.
 *
 * It is set once with the large picture. Where that runs over by less than a smaller picture saves, it is set once more with that one.
 */
export async function planReport(evaluation: PlanEvaluation, context: ReportContext): Promise<Buffer> {
  const ink = inkFor(context.language, await reportFontCoverage());
  const set = (pictures: Pictures) => typeset(evaluation, context, { ink, pictures });
  const [large, ...smaller] = PICTURES_PT;
  const first = await set(large);
  if (first.sheets === 1) return first.pdf;
  const saved = ({ dvh, image }: Pictures) => large.dvh - dvh + (context.images?.length ? large.image - image : 0);
  const enough = smaller.find((pictures) => saved(pictures) >= first.overflowPt + SLACK_PT);
  if (!enough) return first.pdf;
  const second = await set(enough);
  return second.sheets === 1 ? second.pdf : first.pdf;
}

interface Typeset {
  readonly pdf: Buffer;
  readonly sheets: number;
  /** By how much all exceeds one sheet [pt], as far as the sheets are full. */
  readonly overflowPt: number;
}

async function typeset(
  evaluation: PlanEvaluation,
  context: ReportContext,
  options: { readonly ink: Ink; readonly pictures: Pictures },
): Promise<Typeset> {
  let sheets = 0;
  let overflowPt = 0;
  const definition = documentOf(evaluation, context, {
    ...options,
    countSheets: (count) => {
      sheets = count;
    },
  });
  const pdf = await pdfOf({
    ...definition,
    pageBreakBefore: ({ id, startPosition }) => {
      const { pageNumber, pageInnerHeight, top } = startPosition;
      const needed = top - headerHeightPt(context, options.ink) + SIGNATURES_PT;
      if (id === END) overflowPt = needed + (pageNumber - 2) * pageInnerHeight;
      return false;
    },
  });
  return { pdf, sheets, overflowPt };
}

function documentOf(
  evaluation: PlanEvaluation,
  context: ReportContext,
  options: { readonly ink: Ink; readonly pictures: Pictures; readonly countSheets: (count: number) => void },
): TDocumentDefinitions {
  const { ink, pictures, countSheets } = options;
  const sources = new SourceList();
  const goals = goalTable(evaluation.goals, ink, sources);
  return sheet(context, ink, {
    title: 'report.title',
    countSheets,
    content: [
      ...judgedBy(evaluation, ink),
      ...picture(evaluation, ink, pictures.dvh),
      ...images(context, ink, pictures.image),
      ...goals,
      ...planningSystemTable(evaluation, ink),
      ...remarks(evaluation, ink, sources),
      { text: ' ', fontSize: 1, id: END },
      signatures(ink),
    ],
  });
}

function picture(evaluation: PlanEvaluation, ink: Ink, heightPt: number): Content[] {
  const { curves, leftOut, outside } = curvesToDraw(evaluation.structures, {
    goals: evaluation.goals,
    most: curvesInPicture(heightPt),
  });
  if (curves.length === 0) return [{ text: ink.say('report.dvh-none'), color: COLOURS.quiet, margin: [0, 2, 0, 4] }];
  const svg = dvhPicture(curves, { goals: evaluation.goals, widthPt: PAGE_WIDTH_PT, heightPt, ink });
  const captions = [
    ...(evaluation.goals.length > 0 ? [ink.say('report.dvh-marks')] : []),
    ...(curves.some(({ theirs }) => theirs) ? [ink.say('report.dvh-theirs')] : []),
    ...(outside.length > 0 ? [ink.say('report.dvh-outside', { names: listed(outside, ink) })] : []),
    ...(leftOut > 0 ? [ink.say('report.dvh-further', { count: leftOut })] : []),
  ];
  return [
    { svg, width: PAGE_WIDTH_PT },
    { text: captions.join('   '), fontSize: 6, color: COLOURS.quiet, margin: [28, 0, 0, 4] },
  ];
}

const listed = (structures: PlanEvaluation['structures'], ink: Ink) =>
  structures.map(({ name }) => ink.print(name)).join(ink.say('report.comma'));

function images({ images = [] }: ReportContext, ink: Ink, heightPt: number): Content[] {
  if (images.length === 0) return [];
  const gap = 6;
  const width = Math.min(150, (PAGE_WIDTH_PT - gap * (images.length - 1)) / images.length);
  return [
    {
      margin: [0, 0, 0, 4],
      columnGap: gap,
      columns: images.map(({ caption, png }) => ({
        width,
        stack: [
          {
            image: `data:image/png;base64,${Buffer.from(png).toString('base64')}`,
            fit: [width, heightPt] as [number, number],
          },
          { text: ink.print(caption), fontSize: 6, color: COLOURS.quiet },
        ],
      })),
    },
  ];
}
