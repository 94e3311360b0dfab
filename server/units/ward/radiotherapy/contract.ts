import { z } from 'zod';
import type { TypeOf } from '../../../platform/http/type-of.ts';
import { Colleague } from '../../../platform/tasks/contract.ts';

/** What the page of a stay asks of radiotherapy and is answered, under `/api/ward`. */

const key = z.string().regex(/^\d{1,15}$/);
const instant = z.iso.datetime({ offset: true });

/** What the record calls a referral from the ward. */
export const REFERRAL = 'ward-radiotherapy-referral';

/** What says that the pain comes from bone: its nature or its cause in the latest full assessment, or a diagnosis of C79.5 in the registry. */
export const BONE_SIGNS = ['nature', 'cause', 'diagnosis'] as const;
/** Why no referral is offered. `watched`: the latest score is the sum of a behaviour scale, and no number from 0 to 10. */
export const NOT_OFFERED = ['over', 'open', 'no-score', 'watched', 'below', 'not-bone'] as const;

/** Why a patient is referred: from the latest score and from what says that the pain is of bone. */
export const ReferralReason = z.object({
  score: z.object({ scoreKey: key, at: instant, pain: z.int().min(0).max(10), instrument: z.enum(['nrs', 'faces']) }),
  signs: z.array(z.enum(BONE_SIGNS)).min(1),
  assessedAt: instant.nullable().describe('Of the full assessment; null where there is none.'),
  regions: z.array(z.string()).describe('Where it hurts, of the body map of that assessment.'),
});
export type ReferralReason = TypeOf<typeof ReferralReason>;

const WardReferral = z.object({
  referralKey: key,
  revision: z.int(),
  courseKey: key,
  title: z.string(),
  reason: ReferralReason,
  at: instant,
  recordedBy: Colleague.nullable(),
  withdrawn: z.object({ at: instant, reason: z.string() }).nullable(),
  isOpen: z.boolean().describe('Its course is under way.'),
  step: z.object({ en: z.string(), zh: z.string() }).nullable().describe('The last step of the course that is done.'),
  isFresh: z.boolean().describe('Nothing came of it yet, so that it can be withdrawn here.'),
});
export type WardReferral = TypeOf<typeof WardReferral>;

/** `GET stays/:stayKey/radiotherapy` */
export const StayRadiotherapy = z
  .object({
    offer: z.discriminatedUnion('isOffered', [
      z.object({ isOffered: z.literal(true), reason: ReferralReason }),
      z.object({ isOffered: z.literal(false), why: z.enum(NOT_OFFERED) }),
    ]),
    referrals: z.array(WardReferral).describe('From the ward, the latest first; of earlier stays, too.'),
    otherCourses: z
      .array(z.object({ courseKey: key, title: z.string() }))
      .describe('Of the patient, under way and not begun here.'),
  })
  .meta({ id: 'StayRadiotherapy' });
export type StayRadiotherapy = TypeOf<typeof StayRadiotherapy>;

/** `POST stays/:stayKey/radiotherapy-referrals`: `scoreKey` is the score that the page showed, `physician` the oncologist who answers for the course. */
export const NewReferral = z.object({ scoreKey: key, physician: key });
export type NewReferral = TypeOf<typeof NewReferral>;

/** `POST radiotherapy-referrals/:referralKey/withdrawal` */
export const Withdrawal = z.object({ reason: z.string().trim().min(1).max(300) });
