import { LANGUAGES } from '@isocenter/messages';
import { z } from 'zod';
import type { TypeOf } from '../http/type-of.ts';

export const DigestState = z
  .enum(['waiting', 'sending', 'sent', 'nothing', 'refused', 'unknown'])
  .describe(
    '`waiting`: to be sent, or sent again. `sending`: a server is at it. `sent`: the mail server took it. `nothing`: nothing waited for the person. `refused`: the mail server did not take it, for good or until the day was over. `unknown`: the line or the server broke while it was sent; it may have come, so it is not sent again.',
  );
export type DigestState = TypeOf<typeof DigestState>;

export const DigestChoice = z
  .object({ address: z.email().max(254).nullable(), wants: z.boolean(), language: z.enum(LANGUAGES) })
  .meta({
    id: 'DigestChoice',
    description: 'How a person wants the daily mail; without an address there is none.',
  });
export type DigestChoice = TypeOf<typeof DigestChoice>;

export const DigestOfDay = z
  .object({
    day: z.iso.date().describe('In the department’s time zone.'),
    state: DigestState,
    tries: z.int(),
    fault: z.string().nullable().describe('What the mail server said, or why it was not reached.'),
    nextAt: z.iso.datetime().nullable().describe('Null where it is not tried again.'),
  })
  .meta({ id: 'DigestOfDay', description: 'One day’s mail to a person.' });
export type DigestOfDay = TypeOf<typeof DigestOfDay>;

const SentAt = z
  .object({ time: z.string(), timeZone: z.string() })
  .nullable()
  .describe('When the mail goes out, `07:00` in the department’s time zone; null where it has no mail server.');

export const OwnDigest = z
  .object({
    sentAt: SentAt,
    choice: DigestChoice,
    version: z.string().describe('Of the choice: what `If-Match` of `PUT` says.'),
    latest: DigestOfDay.nullable().describe('The latest one; null where there was none.'),
  })
  .meta({ id: 'OwnDigest', description: 'What a person’s own page shows.' });
export type OwnDigest = TypeOf<typeof OwnDigest>;

export const DigestReport = z
  .object({
    sentAt: SentAt,
    day: z.iso.date().nullable(),
    counts: z.partialRecord(DigestState, z.int()),
    faults: z.array(DigestOfDay.extend({ name: z.string(), nameZh: z.string().nullable() })),
  })
  .meta({
    id: 'DigestReport',
    description:
      'What those who keep the deadlines see of the latest day: how many mails stand how, and those with a fault.',
  });
export type DigestReport = TypeOf<typeof DigestReport>;
