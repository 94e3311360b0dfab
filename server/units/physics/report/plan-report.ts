import pdfmake from 'pdfmake';
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
import { FONT_FAMILY, FONT_FILES, reportFontCoverage } from './report-fonts.ts';
import { headerHeightPt, rule, sheetHeader } from './sheet-header.ts';
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

/**
 * The report of a plan's evaluation as PDF: one A4 sheet, more where the goals need it. Patient and page number stand on each
 * sheet; the picture is drawn in vectors; what the font cannot print appears as its code point.
 */
export async function planReport(evaluation: PlanEvaluation, context: ReportContext): Promise<Buffer> {
  const ink = inkFor(context.language, await reportFontCoverage());
  pdfmake.setFonts({ [FONT_FAMILY]: FONT_FILES });
  pdfmake.setUrlAccessPolicy(() => false);
  pdfmake.setLocalAccessPolicy((path) => Object.values(FONT_FILES).includes(path));
  let sheets = 0;
  let onSeveral: Buffer | undefined;
  for (const pictures of PICTURES_PT) {
    const countSheets = (count: number) => {
      sheets = count;
    };
    const report = await pdfmake.createPdf(documentOf(evaluation, context, { ink, pictures, countSheets })).getBuffer();
    if (sheets === 1) return report;
    onSeveral ??= report;
  }
  return onSeveral ?? Buffer.alloc(0);
}

function documentOf(
  evaluation: PlanEvaluation,
  context: ReportContext,
  options: { readonly ink: Ink; readonly pictures: Pictures; readonly countSheets: (count: number) => void },
): TDocumentDefinitions {
  const { ink, pictures, countSheets } = options;
  const sources = new SourceList();
  const goals = goalTable(evaluation.goals, ink, sources);
  return {
    pageSize: 'A4',
    pageMargins: [36, headerHeightPt(context, ink), 36, 46],
    info: {
      title: ink.say('report.title'),
      creator: context.softwareVersion,
      creationDate: new Date(context.generatedAt),
    },
    language: context.language === 'zh' ? 'zh-CN' : 'en',
    defaultStyle: { font: FONT_FAMILY, fontSize: 8, color: COLOURS.text, lineHeight: 1.05 },
    header: () => sheetHeader(context, ink),
    footer: (page, pages) => {
      countSheets(pages);
      return sheetFooter(context, ink, { page, pages });
    },
    content: [
      ...judgedBy(evaluation, ink),
      ...picture(evaluation, ink, pictures.dvh),
      ...images(context, ink, pictures.image),
      ...goals,
      ...planningSystemTable(evaluation, ink),
      ...remarks(evaluation, ink, sources),
      signatures(ink),
    ],
  };
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

function signatures(ink: Ink): Content {
  const field = (text: string) => ({
    width: '*',
    stack: [
      { text },
      { canvas: [{ type: 'line' as const, x1: 0, y1: 1, x2: 160, y2: 1, lineWidth: 0.5, lineColor: COLOURS.quiet }] },
    ],
  });
  return {
    unbreakable: true,
    fontSize: 7,
    color: COLOURS.quiet,
    margin: [0, 16, 0, 0],
    columns: [ink.say('report.sign-physicist'), ink.say('report.sign-physician'), ink.say('report.sign-date')].map(
      field,
    ),
  };
}

function sheetFooter(context: ReportContext, ink: Ink, { page, pages }: { page: number; pages: number }): Content {
  const at = context.generatedAt.replace('T', ' ');
  const made =
    context.generatedBy === null
      ? ink.say('report.generated-nobody', { at })
      : ink.say('report.generated', { at, by: context.generatedBy });
  return {
    margin: [36, 8, 36, 0],
    stack: [
      rule(COLOURS.line, 0.5),
      {
        columns: [
          { text: ink.say('report.no-device', { software: context.softwareVersion }), width: '*', bold: true },
          { text: ink.say('report.page', { page, pages }), width: 70, alignment: 'right' },
        ],
        fontSize: 6.5,
        color: COLOURS.quiet,
      },
      { text: made, fontSize: 6.5, color: COLOURS.quiet },
    ],
  };
}
