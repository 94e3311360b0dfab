import { BODY_REGIONS } from '@isocenter/forms';
import { OPIOID_TABLES, type OpioidTableId } from '@isocenter/knowledge';
import { z } from 'zod';
import type { TypeOf } from '../../../platform/http/type-of.ts';
import { Colleague } from '../../../platform/tasks/contract.ts';

/** What the page of a stay asks of radiotherapy and is answered, under `/api/ward`. */

const key = z.string().regex(/^\d{1,15}$/);
const words = (most: number) => z.string().trim().max(most);
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

/** What the record calls a treated site that is followed, and the pain there. */
export const TREATED_SITE = 'ward-treated-site';
export const SITE_PAIN = 'ward-site-pain';

const tableId = z.enum(OPIOID_TABLES.map(({ id }) => id) as [OpioidTableId, ...OpioidTableId[]]);

/** A bone metastasis that a course treats. */
export const TreatedSiteContent = z.object({
  courseKey: key,
  region: z
    .string()
    .refine((region) => BODY_REGIONS.some(({ code }) => code === region))
    .describe('Of the body map.'),
  words: words(120).describe('Which bone, more closely: L4.'),
});
export type TreatedSiteContent = TypeOf<typeof TreatedSiteContent>;

/**
 * The opioids of the 24 hours before. `recorded`: as the ward gave them, reckoned by the server. `told`: oral morphine that somebody reckoned from what the
 * patient takes. `unknown`: with the reason.
 */
export const OpioidsSaid = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('recorded') }),
  z.object({ kind: z.literal('told'), mg: z.number().min(0).max(100_000) }),
  z.object({ kind: z.literal('unknown'), why: words(200).min(1) }),
]);
export type OpioidsSaid = TypeOf<typeof OpioidsSaid>;

/** `worst`: the worst pain at that site in the 24 hours before. */
export const SitePainContent = z.object({
  at: instant,
  worst: z.int().min(0).max(10),
  opioids: OpioidsSaid,
  note: words(300),
});
export type SitePainContent = TypeOf<typeof SitePainContent>;

/** What the opioids of a day came to when they were kept; later tables change nothing of it. */
export const OpioidsKept = z.object({
  lowMg: z.number().nullable(),
  highMg: z.number().nullable(),
  table: tableId.nullable(),
  edition: z.string().nullable(),
  why: z
    .enum(['no-table', 'not-recorded', 'none-recorded', 'not-converted', 'said'])
    .nullable()
    .describe(
      'Why there is no number; null where there is one. `not-recorded`: doses by the clock were due, and nobody recorded them as given or not.',
    ),
});
export type OpioidsKept = TypeOf<typeof OpioidsKept>;

/** `POST stays/:stayKey/treated-sites`; `sentAs`: made by the device, so that what is sent twice is kept once. */
export const NewTreatedSite = z.object({ sentAs: z.uuid(), content: TreatedSiteContent });
export const ChangedTreatedSite = z.object({
  content: TreatedSiteContent,
  inError: z.boolean(),
  correction: words(300).min(1),
});
/** `POST treated-sites/:treatedSiteKey/pains` */
export const NewSitePain = z.object({ stayKey: key, sentAs: z.uuid(), content: SitePainContent });
export const CorrectedSitePain = z.object({
  content: SitePainContent,
  inError: z.boolean(),
  correction: words(300).min(1),
});

const Judged = z.union([
  z.object({
    response: z.enum(['complete', 'partial', 'progression', 'indeterminate']),
    painChange: z.number(),
    opioidPercent: z.number().nullable(),
  }),
  z.object({
    cannotJudge: z
      .enum([
        ...(['opioids-unknown', 'no-pain-before', 'range', 'no-baseline', 'tables-differ'] as const),
        ...(['during', 'fractions-unknown', 'too-early'] as const),
      ])
      .describe(
        '`during`: fractions of the course are still to be given. `fractions-unknown`: how many were ordered is not known. `too-early`: a part of the 24 hours lies before the last fraction.',
      ),
  }),
]);

const KeptSitePain = z.object({
  sitePainKey: key,
  revision: z.int(),
  content: SitePainContent,
  opioids: OpioidsKept,
  inError: z.boolean(),
  correction: z.string().nullable(),
  recordedBy: Colleague.nullable(),
  isBaseline: z.boolean().describe('The latest before the first fraction.'),
  judged: Judged.nullable().describe('Null before radiotherapy, and of what was entered in error.'),
  daysAfter: z.number().nullable().describe('Since the last fraction that was given by then.'),
});
export type KeptSitePain = TypeOf<typeof KeptSitePain>;

export const TreatedSite = z
  .object({
    treatedSiteKey: key,
    revision: z.int(),
    content: TreatedSiteContent,
    course: z.string(),
    fractions: z.int(),
    fractionsOrdered: z
      .int()
      .nullable()
      .describe('By the prescription that holds, else by the plans; null: neither is there.'),
    firstFractionAt: instant.nullable(),
    lastFractionAt: instant.nullable(),
    inError: z.boolean(),
    correction: z.string().nullable(),
    recordedBy: Colleague.nullable(),
    pains: z.array(KeptSitePain).describe('In their order; entered in error, too.'),
  })
  .meta({ id: 'TreatedSite' });
export type TreatedSite = TypeOf<typeof TreatedSite>;

/** `GET stays/:stayKey/treated-sites`: of the patient, over all stays. */
export const TreatedSites = z
  .object({
    sites: z.array(TreatedSite),
    courses: z.array(z.object({ courseKey: key, title: z.string() })).describe('Of the patient, the latest first.'),
  })
  .meta({ id: 'TreatedSites' });
export type TreatedSites = TypeOf<typeof TreatedSites>;
