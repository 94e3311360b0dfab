import type { Content } from 'pdfmake/interfaces';
import { COLOURS, type Ink } from './ink.ts';
import type { ReportContext } from './report-context.ts';
import { rule } from './sheet-header.ts';

/** Stands below each sheet: what the program is not, who made the sheet and when, and its number. */
export function sheetFooter(
  context: ReportContext,
  ink: Ink,
  { page, pages }: { page: number; pages: number },
): Content {
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
