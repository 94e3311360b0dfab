import { z } from 'zod';
import type { TypeOf } from '../../../platform/http/type-of.ts';
import { Colleague } from '../../../platform/tasks/contract.ts';

/** What the pages of journals by year ask and are answered, under `/api/research/journals`. */

export const JOURNAL = 'research-journal';
export const JOURNAL_YEAR = 'research-journal-year';
export const JOURNAL_LIST = 'research-journal-list';

const key = z.string().regex(/^\d{1,15}$/);
const said = (most: number) => z.string().trim().min(1).max(most);
const instant = z.iso.datetime({ offset: true });
const year = z.int().min(1900).max(2200);

/** Indexes by the names that lists of journals use; the last four are Chinese core lists. */
export const INDEXES = [
  ...(['SCIE', 'SSCI', 'ESCI', 'AHCI', 'EI', 'MEDLINE'] as const),
  ...(['PKU-CORE', 'CSCD', 'CSTPCD', 'CSSCI'] as const),
] as const;
export const JournalIndex = z.enum(INDEXES).meta({ id: 'JournalIndex' });
export type JournalIndex = TypeOf<typeof JournalIndex>;

/** 1 is the best quarter. */
const quarter = z.int().min(1).max(4);

/** What the department's lists say of a journal in one year; null where no list says it. */
export const JournalYear = z
  .object({
    year,
    indexes: z.array(JournalIndex).max(INDEXES.length),
    jcrQuartile: quarter.nullable(),
    casPartition: quarter.nullable(),
    isTop: z.boolean().nullable().describe('Top journal by the partition of the Chinese Academy of Sciences.'),
  })
  .meta({ id: 'JournalYear' });
export type JournalYear = TypeOf<typeof JournalYear>;

/** What a list or a person says of a year, by its column. */
export const YEAR_COLUMNS = ['indexes', 'jcr_quartile', 'cas_partition', 'is_top'] as const;
export type YearColumn = (typeof YEAR_COLUMNS)[number];

const KeptJournalYear = JournalYear.extend({
  revision: z.int(),
  list: z.string().nullable().describe('The list that said it last, but for what was said by hand; null: none did.'),
  byHand: z.array(z.enum(YEAR_COLUMNS)).describe('What a person said: no list says it anew.'),
  reason: z.string().nullable().describe('Of whoever said it by hand.'),
}).meta({ id: 'KeptJournalYear' });

export const Journal = z
  .object({
    journalKey: key,
    title: z.string(),
    issns: z.array(z.string()),
    years: z.array(KeptJournalYear).describe('Latest first.'),
    works: z.int().describe('Works of the register in it.'),
  })
  .meta({ id: 'Journal' });
export type Journal = TypeOf<typeof Journal>;

/** `GET` */
export const AskedJournals = z.object({
  search: z.string().trim().max(200).optional().describe('Words of the title, or an ISSN.'),
  withWorks: z.stringbool().default(false).describe('Only journals that works of the register appeared in.'),
  offset: z.coerce.number().int().min(0).default(0),
  limit: z.coerce.number().int().min(1).max(200).default(100),
});
export type AskedJournals = TypeOf<typeof AskedJournals>;
export const JournalPage = z.object({ total: z.int(), rows: z.array(Journal) }).meta({ id: 'JournalPage' });
export type JournalPage = TypeOf<typeof JournalPage>;

/** A row of a list that was not taken, and why. */
const RefusedRow = z
  .object({
    line: z.int(),
    why: z.enum(['no-title', 'no-issn', 'issn', 'year', 'quarter', 'index']),
    found: z.string(),
  })
  .meta({ id: 'RefusedJournalRow' });
export type RefusedRow = TypeOf<typeof RefusedRow>;

/**
 * `POST lists`: the department's own file of journals. `year` and `index` stand for columns that it does not have.
 * `isWhole`: it names every journal of that index in that year, so one that it does not name is not in the index then.
 */
export const NewJournalList = z
  .object({
    name: said(200),
    text: z.string().min(1).max(30_000_000),
    year: year.nullable(),
    index: JournalIndex.nullable(),
    isWhole: z.boolean(),
  })
  .refine(({ isWhole, year, index }) => !isWhole || (year !== null && index !== null), { path: ['isWhole'] });
export type NewJournalList = TypeOf<typeof NewJournalList>;

export const JournalList = z
  .object({
    ...{ listKey: key, name: z.string(), year: year.nullable(), index: JournalIndex.nullable(), isWhole: z.boolean() },
    ...{ taken: z.int().describe('Journal-years.'), left: z.int().describe('Journals that left the index by it.') },
    refused: z.array(RefusedRow),
    ...{ loadedBy: Colleague.nullable(), loadedAt: instant },
  })
  .meta({ id: 'JournalList' });
export type JournalList = TypeOf<typeof JournalList>;
export const JournalLists = z.array(JournalList);

/** `PUT :journalKey/years/:year` */
export const CorrectedYear = JournalYear.omit({ year: true }).extend({ reason: said(500) });
export type CorrectedYear = TypeOf<typeof CorrectedYear>;
