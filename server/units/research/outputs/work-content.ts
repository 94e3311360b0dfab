import { z } from 'zod';
import type { TypeOf } from '../../../platform/http/type-of.ts';

const words = (most: number) => z.string().trim().min(1).max(most);

export const WORK_TYPES = [
  ...(['article', 'review', 'letter', 'editorial', 'guideline', 'preprint', 'conference-paper'] as const),
  ...(['chapter', 'book', 'thesis', 'correction', 'retraction-notice', 'other'] as const),
] as const;

/** As printed on the work; `literal` where the name was not taken apart. */
const Author = z.object({
  family: words(200).optional(),
  given: words(200).optional(),
  literal: words(400).optional(),
  nativeName: words(100).optional(),
  orcid: z.string().optional(),
  isCorresponding: z.boolean().optional(),
  isCoFirst: z.boolean().optional(),
  affiliations: z.array(words(2000)).max(60),
  isGroup: z.boolean().optional(),
});

const Relation = z.object({
  kind: z.enum(['is-preprint-of', 'has-preprint', 'is-retracted-by', 'retracts', 'is-corrected-by', 'corrects']),
  doi: z.string().optional(),
  pmid: z.string().optional(),
  note: words(2000).optional(),
});

/** A paper, book or other output, as `@isocenter/bibliography` reads it from a file, or a person typed it. */
export const WorkContent = z
  .object({
    type: z.enum(WORK_TYPES),
    title: words(2000),
    titleOther: words(2000).optional(),
    language: words(20).optional(),
    authors: z.array(Author).max(5000),
    container: z
      .object({ title: words(1000), abbreviation: words(400).optional(), issns: z.array(z.string()).max(8) })
      .optional(),
    publisher: words(400).optional(),
    issued: z
      .object({
        year: z.int().min(1600).max(2200),
        month: z.int().min(1).max(12).optional(),
        day: z.int().min(1).max(31).optional(),
      })
      .optional(),
    volume: words(100).optional(),
    issue: words(100).optional(),
    pages: words(100).optional(),
    articleNumber: words(100).optional(),
    doi: z.string().max(500).optional(),
    pmid: z.string().max(20).optional(),
    pmcid: z.string().max(20).optional(),
    arxiv: z.string().max(60).optional(),
    abstract: words(50_000).optional(),
    keywords: z.array(words(500)).max(500),
    publicationTypes: z.array(words(300)).max(100),
    funding: z.array(z.object({ funder: words(600).optional(), award: words(300).optional() })).max(300),
    relations: z.array(Relation).max(200),
    isRetracted: z.boolean(),
  })
  .meta({ id: 'WorkContent' });
export type WorkContent = TypeOf<typeof WorkContent>;
