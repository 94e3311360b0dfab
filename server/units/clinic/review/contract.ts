import { z } from 'zod';
import type { TypeOf } from '../../../platform/http/type-of.ts';
import { Signature } from '../../../platform/signatures/contract.ts';
import { Colleague } from '../../../platform/tasks/contract.ts';

/** What the pages of weekly reviews ask and are answered, under `/api/clinic`. */

const key = z.string().regex(/^\d{1,15}$/);
const words = (most: number) => z.string().trim().max(most);
const instant = z.iso.datetime({ offset: true });

/** What the record calls a weekly review. */
export const REVIEW = 'weekly-review';
/** CTCAE: severe. From here on the treating physician is told. */
export const SEVERE_GRADE = 3;

/** A term of CTCAE with the grade that somebody gave; 0 is: looked for, and not there. */
export const EventGrade = z.object({
  term: z.string().max(60),
  grade: z.int().min(0).max(5),
  attribution: z.enum(['related', 'possibly related', 'not related']).nullable(),
  note: words(300),
});
export type EventGrade = TypeOf<typeof EventGrade>;

export const COUNTS = ['haemoglobin', 'leucocytes', 'neutrophils', 'lymphocytes', 'platelets'] as const;
/** Haemoglobin in g/L, cells in 10⁹/L; `lowerLimit`: of normal, as the laboratory states it. */
export const Count = z.object({
  value: z.number().min(0).max(10_000),
  lowerLimit: z.number().positive().max(10_000).nullable(),
});

export const ReviewContent = z.object({
  at: instant,
  ecog: z.int().min(0).max(5).nullable(),
  weightKg: z.number().min(0.5).max(400).nullable(),
  counts: z.partialRecord(z.enum(COUNTS), Count).describe('Only what was measured.'),
  events: z.array(EventGrade).max(60),
  findings: words(2000),
  decision: z.enum(['continue', 'continue with changes', 'hold', 'stop']).nullable(),
  plan: words(2000),
});
export type ReviewContent = TypeOf<typeof ReviewContent>;

/** A grade that a number has by itself; `undecided`: grade 1 or none, for the laboratory’s limit is not stated. */
export const GradeByNumber = z.object({
  term: z.string(),
  grade: z.union([z.int(), z.literal('undecided')]).nullable(),
});
export type GradeByNumber = TypeOf<typeof GradeByNumber>;

export const Review = z
  .object({
    reviewKey: key,
    revision: z.int(),
    inError: z.boolean(),
    recordedBy: Colleague.nullable(),
    content: ReviewContent,
    doseThenGy: z.number().nullable().describe('To the target with the highest dose, when it was reviewed.'),
    fractionsThen: z.int(),
    byNumber: z.array(GradeByNumber),
    signatures: z.array(Signature),
    isSigned: z.boolean().describe('By a signature that stands.'),
    waitsGrade: z
      .int()
      .nullable()
      .describe('Of a severe toxicity that is new with this review, until an oncologist has signed it.'),
    waitsByNumber: z.boolean().describe('That grade follows from a measured number, and nobody gave it.'),
  })
  .meta({ id: 'WeeklyReview' });
export type Review = TypeOf<typeof Review>;

/** `GET courses/:courseKey/reviews` */
export const Reviews = z
  .object({
    reviews: z.array(Review).describe('The latest first; entered in error, too.'),
    region: z.string().nullable().describe('Of the site that is treated, where its code is one of the table.'),
    worst: z.array(z.object({ term: z.string(), grade: z.int(), at: instant })).describe('Highest grade of each term.'),
    baselineKg: z.number().nullable().describe('The first weight that was measured.'),
    lastAt: instant.nullable(),
    dueAt: instant
      .nullable()
      .describe('Seven days after the last, or after the first fraction; null before it, and after the end.'),
  })
  .meta({ id: 'WeeklyReviews' });
export type Reviews = TypeOf<typeof Reviews>;
