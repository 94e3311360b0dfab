import { NOTICES } from '@isocenter/messages';
import { z } from 'zod';

/** What the contracts of several parts share. */

/** What fills the sentence of a code. */
export const Values = z.record(z.string(), z.union([z.string(), z.number()])).meta({ id: 'Values' });

/** A sentence in both languages. */
export const InBothLanguages = z.object({ en: z.string(), zh: z.string() });

/** One of the codes of a table of sentences of `packages/messages`. */
export const codeOf = <Code extends string>(sentences: Readonly<Record<Code, unknown>>) =>
  z.enum(Object.keys(sentences) as Code[]);

/** What is odd about an answer, said in the language of whoever reads. */
export const Notice = z.object({ code: codeOf(NOTICES), values: Values }).meta({ id: 'Notice' });

/** Some rows of a list that may be long: `GET …?limit=100`, and those after them by `after`. */
export const pagesOf = <Row extends z.ZodType>(row: Row) =>
  z.object({
    rows: z.array(row),
    next: z.string().nullable().describe('Pass it as `after` for the rows after these; null where there are none.'),
  });

/** As {@link pagesOf}. */
export interface Page<Row> {
  readonly rows: readonly Row[];
  readonly next: string | null;
}

/** As {@link pagesOf}, where it is told how long the list is. */
export const countedPagesOf = <Row extends z.ZodType>(row: Row) =>
  pagesOf(row).extend({ total: z.int().min(0).describe('How many rows there are on all pages.') });

/** As {@link countedPagesOf}. */
export interface CountedPage<Row> extends Page<Row> {
  readonly total: number;
}
