import { z } from 'zod';
import { InBothLanguages } from '../http/contract.ts';
import type { TypeOf } from '../http/type-of.ts';

export const HistoryActor = z
  .object({
    personKey: z.string().nullable(),
    name: z.string().nullable(),
    nameZh: z.string().nullable(),
    role: z.string().nullable(),
    service: z.string().nullable().describe('The part of the program that did it, by itself or for the person.'),
  })
  .meta({ id: 'HistoryActor', description: 'Who made an event.' });
export type HistoryActor = TypeOf<typeof HistoryActor>;

const instant = z.iso.datetime({ offset: true });

export const HistoryEvent = z
  .object({
    eventKey: z.string(),
    at: instant.describe('UTC.'),
    action: z.string(),
    by: HistoryActor,
    site: z.object({ siteKey: z.string(), name: z.string(), nameZh: z.string().nullable() }).nullable(),
    origin: z
      .string()
      .nullable()
      .describe('From where: the network address and the browser, or the account of the system.'),
    reason: z.string().nullable(),
    redacted: z.boolean().describe('Whether what it said was taken out.'),
    text: InBothLanguages.describe('The whole line in plain words: what, by whom, why.'),
    what: InBothLanguages.describe('The part of `text` that says what happened.'),
  })
  .meta({ id: 'HistoryEvent', description: 'One event in the history of a record.' });
export type HistoryEvent = TypeOf<typeof HistoryEvent>;

export const History = z
  .object({
    entity: z.string(),
    key: z.string(),
    events: z.array(HistoryEvent).describe('The latest of them, the first one first.'),
    before: z.string().nullable().describe('Pass it as `before` for the events before these; null where they begin.'),
    state: z
      .object({
        at: instant,
        row: z
          .record(z.string(), z.unknown())
          .nullable()
          .exactOptional()
          .describe('Null where it did not exist, and absent where a redaction has taken out what it was.'),
        what: z
          .object({ en: z.array(z.string()), zh: z.array(z.string()) })
          .exactOptional()
          .describe('The row in words, a line for each of its fields.'),
      })
      .nullable()
      .describe('With `at`: the record as it was then.'),
  })
  .meta({ id: 'History' });
export type History = TypeOf<typeof History>;
