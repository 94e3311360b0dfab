import { z } from 'zod';
import type { TypeOf } from '../../../platform/http/type-of.ts';
import { Colleague } from '../../../platform/tasks/contract.ts';
import type { DISCHARGED_TO } from '../stay/contract.ts';

/** What the pages of contacts after discharge ask and are answered, under `/api/ward`. */

const key = z.string().regex(/^\d{1,15}$/);
const words = (most: number) => z.string().trim().max(most);

/** What the record calls a contact after discharge. */
export const FOLLOW_UP = 'ward-follow-up';

/** Where a patient goes whom the ward asks afterwards: to no other team that treats the pain in its beds. */
export const FOLLOWED_UP = ['home', 'hospice', 'other'] as const satisfies readonly (typeof DISCHARGED_TO)[number][];

export const FOLLOW_UP_WAYS = ['telephone', 'visit', 'message', 'other'] as const;

/** `worst`: the worst pain of the 24 hours before, 0 to 10; null where it was not asked. */
export const FollowUpContent = z
  .object({
    at: z.iso.datetime({ offset: true }),
    way: z.enum(FOLLOW_UP_WAYS),
    isReached: z.boolean().describe('The patient, or who cares for them, was spoken to or answered.'),
    worst: z.int().min(0).max(10).nullable(),
    note: words(500),
  })
  .refine(({ isReached, worst }) => isReached || worst === null, { path: ['worst'] });
export type FollowUpContent = TypeOf<typeof FollowUpContent>;

/** `POST stays/:stayKey/follow-ups`; `sentAs`: made by the device, so that what is sent twice is kept once. */
export const NewFollowUp = z.object({ sentAs: z.uuid(), content: FollowUpContent });
export type NewFollowUp = TypeOf<typeof NewFollowUp>;

/** `PUT follow-ups/:followUpKey` */
export const CorrectedFollowUp = z.object({
  content: FollowUpContent,
  inError: z.boolean(),
  correction: words(300).min(1),
});
export type CorrectedFollowUp = TypeOf<typeof CorrectedFollowUp>;

export const WardFollowUp = z
  .object({
    followUpKey: key,
    revision: z.int(),
    content: FollowUpContent,
    inError: z.boolean(),
    correction: z.string().nullable().describe('Why it was corrected last.'),
    recordedBy: Colleague.nullable(),
  })
  .meta({ id: 'WardFollowUp', description: 'A contact with a patient after the discharge.' });
export type WardFollowUp = TypeOf<typeof WardFollowUp>;

/** `GET stays/:stayKey/follow-ups`: the latest first; entered in error, too. */
export const WardFollowUps = z.array(WardFollowUp);
