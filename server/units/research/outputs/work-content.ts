import { WORK_TYPES } from '@isocenter/bibliography';
import { z } from 'zod';
import type { TypeOf } from '../../../platform/http/type-of.ts';

const words = (most: number) => z.string().trim().min(1).max(most);

/** As printed on the work; `literal` where the name was not taken apart. */
const Author = z.object({
  family: words(200).exactOptional(),
  given: words(200).exactOptional(),
  literal: words(400).exactOptional(),
  nativeName: words(100).exactOptional(),
  orcid: z.string().exactOptional(),
  isCorresponding: z.boolean().exactOptional(),
  isCoFirst: z.boolean().exactOptional(),
  affiliations: z.array(words(2000)).max(60),
  isGroup: z.boolean().exactOptional(),
});

const Relation = z.object({
  kind: z.enum(['is-preprint-of', 'has-preprint', 'is-retracted-by', 'retracts', 'is-corrected-by', 'corrects']),
  doi: z.string().exactOptional(),
  pmid: z.string().exactOptional(),
  note: words(2000).exactOptional(),
});

/** A paper, book or other output, as `@isocenter/bibliography` reads it from a file, or a person typed it. */
export const WorkContent = z
  .object({
    type: z.enum(WORK_TYPES),
    title: words(2000),
    titleOther: words(2000).exactOptional(),
    language: words(20).exactOptional(),
    authors: z.array(Author).max(5000),
    container: z
      .object({ title: words(1000), abbreviation: words(400).exactOptional(), issns: z.array(z.string()).max(8) })
      .exactOptional(),
    publisher: words(400).exactOptional(),
    publisherPlace: words(200).exactOptional(),
    edition: words(100).exactOptional(),
    issued: z
      .object({
        year: z.int().min(1600).max(2200),
        month: z.int().min(1).max(12).exactOptional(),
        day: z.int().min(1).max(31).exactOptional(),
      })
      .exactOptional(),
    volume: words(100).exactOptional(),
    issue: words(100).exactOptional(),
    pages: words(100).exactOptional(),
    articleNumber: words(100).exactOptional(),
    doi: z.string().max(500).exactOptional(),
    pmid: z.string().max(20).exactOptional(),
    pmcid: z.string().max(20).exactOptional(),
    arxiv: z.string().max(60).exactOptional(),
    isbns: z.array(z.string().max(20)).max(20).exactOptional(),
    url: z.string().max(2000).exactOptional(),
    abstract: words(50_000).exactOptional(),
    keywords: z.array(words(500)).max(500),
    publicationTypes: z.array(words(300)).max(100),
    funding: z.array(z.object({ funder: words(600).exactOptional(), award: words(300).exactOptional() })).max(300),
    relations: z.array(Relation).max(200),
    isRetracted: z.boolean(),
  })
  .meta({ id: 'WorkContent' });
export type WorkContent = TypeOf<typeof WorkContent>;
