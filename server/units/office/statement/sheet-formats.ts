import type { PrintedStatement } from './printed-statement.ts';
import { statementDocx } from './statement-docx.ts';
import { statementPdf } from './statement-pdf.ts';
import { statementXlsx } from './statement-xlsx.ts';

/** The files that a statement is taken along as. */
export const SHEET_FORMATS = {
  pdf: { type: 'application/pdf', make: statementPdf },
  docx: { type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', make: statementDocx },
  xlsx: { type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', make: statementXlsx },
} as const satisfies Readonly<
  Record<string, { readonly type: string; make(statement: PrintedStatement): Promise<Buffer> }>
>;
export type SheetFormat = keyof typeof SHEET_FORMATS;
