import { z } from 'zod';
import type { TypeOf } from '../../../platform/http/type-of.ts';
import { SCORE_INSTRUMENTS } from '../assessment/contract.ts';
import { Bed } from '../stay/contract.ts';

const key = z.string().regex(/^\d{1,15}$/);
const instant = z.iso.datetime();

/** Who lies on the ward now. */
export const WardBoardRow = z
  .object({
    stayKey: key,
    patientKey: key,
    name: z.string().nullable(),
    nameZh: z.string().nullable(),
    identifier: z.string().nullable().describe('The first of the patient’s numbers.'),
    birthDate: z.string().nullable(),
    bed: z.string(),
    admittedAt: instant,
    reportsSelf: z.boolean(),
    latest: z
      .object({
        at: instant,
        pain: z.int(),
        instrument: z.enum(SCORE_INSTRUMENTS),
        during: z.enum(['rest', 'movement']),
      })
      .nullable()
      .describe('The latest score that stands; null where none was taken.'),
    due: z
      .array(z.object({ words: z.string(), wordsZh: z.string(), at: instant, isLate: z.boolean() }))
      .describe('What the deadlines of the ward ask for, the earliest first.'),
    rescues24h: z.int().describe('Rescue doses given in the last 24 hours.'),
    bowel: z
      .object({ at: instant, days: z.int() })
      .nullable()
      .describe('Days without stool as they were last asked for; null where nobody asked.'),
  })
  .meta({ id: 'WardBoardRow' });
export type WardBoardRow = TypeOf<typeof WardBoardRow>;

/** `GET board`: the beds of the own site, and who lies in them, by bed. */
export const WardBoard = z
  .object({
    beds: z.array(Bed),
    rows: z.array(WardBoardRow),
    hasRules: z
      .boolean()
      .describe('Whether any deadline leads to the ward, and a calendar counts it: else nothing is ever due.'),
    at: instant,
  })
  .meta({ id: 'WardBoard' });
export type WardBoard = TypeOf<typeof WardBoard>;
