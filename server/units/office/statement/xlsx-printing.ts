import type { Blob } from 'node:buffer';
import type Stream from 'node:stream';
import type { Feature } from 'write-excel-file/node';
import { sanitizeAttributeValue, sanitizeTextContent } from 'write-excel-file/utility';

/** What a sheet is printed with, in the order of the sheets. */
export interface PrintedSheet {
  readonly name: string;
  /** The row that heads each page, from 1. */
  readonly headRow: number;
  /** Cells that lead to another sheet. */
  readonly links: readonly { readonly cell: string; readonly sheet: string }[];
}

/**
 * Prints each sheet as wide as a page, its head repeated, with a footer; and lets cells lead to other sheets.
 * @see ECMA-376 part 1, 18.3.1.99 (the order of elements in a worksheet), 18.2.6 (names that a workbook defines)
 */
export function xlsxPrinting(sheets: readonly PrintedSheet[], footer: string): Feature<Stream | Buffer | Blob> {
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          transform: (xml, _options, { sheetIndex }) => printedSheet(xml, sheets[sheetIndex]?.links ?? [], footer),
        },
        'xl/workbook.xml': {
          transform: (xml) =>
            xml.replace('<definedNames/>', `<definedNames>${sheets.map(headOf).join('')}</definedNames>`),
        },
      },
    },
  };
}

const FIT = '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>';
const MARGINS = '<pageMargins left="0.5" right="0.5" top="0.5" bottom="0.7" header="0.3" footer="0.3"/>';

function printedSheet(xml: string, links: PrintedSheet['links'], footer: string): string {
  const hyperlinks = links.map(
    ({ cell, sheet }) => `<hyperlink ref="${cell}" location="${sanitizeAttributeValue(`${quoted(sheet)}!A1`)}"/>`,
  );
  const linked = hyperlinks.length === 0 ? '' : `<hyperlinks>${hyperlinks.join('')}</hyperlinks>`;
  // In a footer & begins a code.
  const words = sanitizeTextContent(`&L&7${footer.replaceAll('&', '&&')}&R&7&P / &N`);
  return xml
    .replace(/<worksheet[^>]*>/, (root) => root + FIT)
    .replace(/<pageSetup ([^>]*)\/>/, (_all, asked: string) =>
      [
        ...[linked, MARGINS, `<pageSetup ${asked} fitToWidth="1" fitToHeight="0"/>`],
        `<headerFooter><oddFooter>${words}</oddFooter></headerFooter>`,
      ].join(''),
    );
}

const headOf = ({ name, headRow }: PrintedSheet, index: number) =>
  `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">${sanitizeTextContent(`${quoted(name)}!$${headRow}:$${headRow}`)}</definedName>`;

const quoted = (sheet: string) => `'${sheet.replaceAll("'", "''")}'`;
