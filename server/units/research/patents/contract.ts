import { LIFE_EVENTS, PATENT_TYPES } from '@isocenter/patents';
import { z } from 'zod';
import type { TypeOf } from '../../../platform/http/type-of.ts';
import {
  CURRENCIES,
  cents,
  changeOf,
  day,
  EntryPerson,
  entryMeta,
  itemId,
  key,
  said,
  Title,
  words,
} from '../entries/contract.ts';

/** What the pages of patents ask and are answered, under `/api/research/patents`. */

/** What the record calls a patent. */
export const PATENT = 'research-patent';

/** Where it is filed: China, internationally (PCT), or elsewhere. Only numbers of the first two are read. */
export const OFFICES = ['CN', 'WO', 'other'] as const;
export const INCOME_KINDS = ['licence', 'transfer', 'implementation'] as const;

/** An international application is not granted, and no right of it lapses: offices grant, each under a number of its own. */
export const NO_PCT_EVENTS = [
  'granted',
  'lapsed',
  'invalidated',
] as const satisfies readonly (typeof LIFE_EVENTS)[number][];

const PatentEvent = z.object({
  id: itemId,
  kind: z.enum(LIFE_EVENTS),
  on: day,
  document: words(60).describe('Publication or grant number, number of the notice.'),
  note: words(300),
});

/** The state is not here: it follows from the events. */
export const PatentContent = z
  .object({
    title: Title,
    office: z.enum(OFFICES),
    type: z.enum(PATENT_TYPES),
    number: words(40).nullable().describe('Application number; of China with its check digit.'),
    applicants: z.array(said(200)).max(20),
    inventors: z.array(EntryPerson).max(50),
    events: z.array(PatentEvent).max(100),
    fees: z
      .array(
        z.object({
          id: itemId,
          year: z.int().min(1).max(20).describe('Of the patent, counted from the filing date.'),
          paidOn: day,
          amountCents: cents.nullable(),
          surchargeCents: cents.nullable(),
        }),
      )
      .max(20),
    income: z
      .array(
        z.object({
          id: itemId,
          kind: z.enum(INCOME_KINDS),
          from: said(200),
          on: day,
          amountCents: cents,
          currency: z.enum(CURRENCIES),
        }),
      )
      .max(200),
    projectKeys: z.array(key).max(20),
    note: words(1000),
  })
  .meta({ id: 'PatentContent' });
export type PatentContent = TypeOf<typeof PatentContent>;

const dayOrNot = day.nullable();
/** By the events, on the day of the answer. */
const PatentStanding = z.object({
  state: z.enum([
    ...(['none', 'disclosed', 'filed', 'preliminary-passed', 'published', 'in-examination', 'rejected'] as const),
    ...(['withdrawn', 'in-force', 'lapsed', 'invalidated', 'expired'] as const),
  ]),
  ...{ filedOn: dayOrNot, publishedOn: dayOrNot, grantedOn: dayOrNot, expiresOn: dayOrNot },
  ...{ isUsed: z.boolean(), isTransferred: z.boolean() },
});

/** The fee that is to be paid next, of a Chinese patent in force. */
const NextFee = z.object({
  year: z.int(),
  dueOn: day,
  graceUntil: day.describe('With a surcharge until this day.'),
  state: z
    .enum(['ahead', 'due', 'grace', 'over'])
    .describe('`due`: within 90 days. `over`: the record has no payment.'),
  isGap: z.boolean().describe('A later year is paid.'),
});

export const Patent = z
  .object({
    ...entryMeta,
    content: PatentContent,
    standing: PatentStanding,
    nextFee: NextFee.nullable(),
    verified: z
      .enum(['source', 'knowledge'])
      .nullable()
      .describe('Of the kind codes of its documents; null where none was read.'),
    projects: z.array(z.object({ projectKey: key, title: Title, number: z.string() })),
  })
  .meta({ id: 'Patent' });
export type Patent = TypeOf<typeof Patent>;

/** `GET`: all of them. */
export const Patents = z.object({ today: day, patents: z.array(Patent) }).meta({ id: 'Patents' });
export type Patents = TypeOf<typeof Patents>;

/** `POST` */
export const NewPatent = z.object({ content: PatentContent });
/** `PUT :entryKey` */
export const ChangedPatent = changeOf(PatentContent);
export type ChangedPatent = TypeOf<typeof ChangedPatent>;

/** What a statement counts: filed or granted within a window, of these kinds and offices, perhaps in force on a day. */
export const PatentRule = z
  .object({
    dated: z.enum(['filed', 'granted']),
    from: day.nullable(),
    to: day,
    types: z.array(z.enum(PATENT_TYPES)).min(1),
    offices: z.array(z.enum(OFFICES)).min(1).exactOptional().describe('Absent: of any office.'),
    inForceOn: day.nullable(),
    firstInventorOurs: z.boolean(),
  })
  .meta({ id: 'PatentRule' });
export type PatentRule = TypeOf<typeof PatentRule>;
