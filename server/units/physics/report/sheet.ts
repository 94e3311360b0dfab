import type { MessageKey } from '@isocenter/messages';
import pdfmake from 'pdfmake';
import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces';
import { COLOURS, type Ink } from './ink.ts';
import type { ReportContext } from './report-context.ts';
import { FONT_FAMILY, FONT_FILES } from './report-fonts.ts';
import { sheetFooter } from './sheet-footer.ts';
import { headerHeightPt, sheetHeader } from './sheet-header.ts';

export interface SheetContent {
  readonly title: MessageKey;
  readonly content: Content[];
  /** Told the number of sheets while they are set. */
  readonly countSheets?: (count: number) => void;
}

/** A report of this department: A4, whose it is above and what it is below each sheet, in the font of the reports. */
export function sheet(context: ReportContext, ink: Ink, { title, content, countSheets }: SheetContent) {
  return {
    pageSize: 'A4',
    pageMargins: [36, headerHeightPt(context, ink), 36, 46],
    info: {
      title: ink.say(title),
      creator: context.softwareVersion,
      creationDate: new Date(context.generatedAt),
    },
    language: context.language === 'zh' ? 'zh-CN' : 'en',
    defaultStyle: { font: FONT_FAMILY, fontSize: 8, color: COLOURS.text, lineHeight: 1.05 },
    header: () => sheetHeader(context, ink, title),
    footer: (page, pages) => {
      countSheets?.(pages);
      return sheetFooter(context, ink, { page, pages });
    },
    content,
  } satisfies TDocumentDefinitions as TDocumentDefinitions;
}

/** Sets a report. It reads the fonts and nothing else: no other file, no address. */
export function pdfOf(definition: TDocumentDefinitions): Promise<Buffer> {
  pdfmake.setFonts({ [FONT_FAMILY]: FONT_FILES });
  pdfmake.setUrlAccessPolicy(() => false);
  pdfmake.setLocalAccessPolicy((path) => Object.values(FONT_FILES).includes(path));
  return pdfmake.createPdf(definition).getBuffer();
}
