import { z } from 'zod';
import type { TypeOf } from '../../../platform/http/type-of.ts';
import { Signature } from '../../../platform/signatures/contract.ts';

/** What the page of a course's peer review asks and is answered, under `/api/clinic`. */

const key = z.string().regex(/^\d{1,15}$/);
const said = (most: number) => z.string().trim().min(1).max(most);
const instant = z.iso.datetime();
const Named = z.object({ personKey: z.string(), name: z.string(), nameZh: z.string().nullable() });

export const PEER_REVIEW = 'clinic-peer-review';
/** The fact of a course that its peer review ended; a path may have a step of this name. */
export const PEER_REVIEWED = 'peer-reviewed';

/** What a comment asks for, from nothing to what changes the treatment. */
export const PIN_SEVERITIES = ['no-change', 'suggestion', 'minor-change', 'major-change'] as const;
export const PinSeverity = z.enum(PIN_SEVERITIES);
export type PinSeverity = TypeOf<typeof PinSeverity>;

export const PEER_REVIEW_OUTCOMES = ['agreed', 'agreed-with-changes', 'not-agreed'] as const;
export const PeerReviewOutcome = z.enum(PEER_REVIEW_OUTCOMES);
export type PeerReviewOutcome = TypeOf<typeof PeerReviewOutcome>;

const ReviewedObject = z.object({ kind: z.string(), sopInstanceUid: z.string(), sha256: z.string() });
export type ReviewedObject = TypeOf<typeof ReviewedObject>;

/** The version of a plan that is reviewed: what the signature covers beside the outcome. */
export const ReviewedVersion = z
  .object({
    caseKey: z.string(),
    archiveKey: key,
    label: z.string().nullable(),
    objects: z.array(ReviewedObject).describe('Plan, structure set and doses with the SHA-256 of their bytes.'),
    frameOfReferenceUid: z.string().nullable(),
  })
  .meta({ id: 'ReviewedVersion' });
export type ReviewedVersion = TypeOf<typeof ReviewedVersion>;

const Resolution = z.object({ words: said(2000), by: Named, at: instant });

/** `POST peer-reviews/:reviewKey/pins` */
export const NewPin = z
  .object({
    words: said(4000),
    severity: PinSeverity,
    atMm: z.tuple([z.number(), z.number(), z.number()]).describe('DICOM patient coordinates x, y, z [mm].'),
    structure: z.object({ roiNumber: z.int(), name: z.string().max(64) }).nullable(),
  })
  .meta({ id: 'NewPin' });
export type NewPin = TypeOf<typeof NewPin>;

/** `PUT peer-reviews/:reviewKey/pins/:pinKey`: its author says it otherwise, at the same place. */
export const PinEdit = NewPin.omit({ atMm: true });
export type PinEdit = TypeOf<typeof PinEdit>;

/** What is kept of a pin: its place by what it was seen in. */
export const PinContent = NewPin.extend({
  frameOfReferenceUid: z.string().nullable(),
  structureSetUid: z.string().nullable().describe('SOP Instance UID of the structure set beside which it was said.'),
});
export type PinContent = TypeOf<typeof PinContent>;

export const ReviewPin = z
  .object({
    pinKey: key,
    revision: z.int(),
    number: z.int().describe('Its number in the course: 1, 2, …'),
    reviewKey: key.describe('The version of the plan at which it was set.'),
    line: key.describe('Of which plan: as `line` of its review.'),
    content: PinContent,
    by: Named,
    at: instant,
    editedAt: instant.nullable().describe('When its author last said it otherwise.'),
    answers: z.array(z.object({ answerKey: key, words: z.string(), by: Named, at: instant })),
    resolution: Resolution.nullable(),
    changedSince: z
      .array(z.string())
      .describe(
        'Kinds of objects that the latest version of this plan has otherwise than the one at which it was set.',
      ),
  })
  .meta({ id: 'ReviewPin' });
export type ReviewPin = TypeOf<typeof ReviewPin>;

/** What was signed: the outcome, and every comment on a version of this plan as it stood then. */
const EndedReview = z.object({
  outcome: PeerReviewOutcome,
  words: z.string(),
  pins: z.array(z.object({ pinKey: key, severity: PinSeverity, words: z.string(), resolution: z.string() })),
});
export type EndedReview = TypeOf<typeof EndedReview>;

export const SUPERSEDED = ['new-version', 'object-changed', 'new-plan', 'new-dose'] as const;

export const PeerReview = z
  .object({
    reviewKey: key,
    line: key.describe('Of which plan: the first review of a version of it, by name or identity.'),
    revision: z.int(),
    content: ReviewedVersion,
    openedBy: Named,
    openedAt: instant,
    ended: EndedReview.nullable(),
    isSigned: z.boolean(),
    superseded: z
      .object({ why: z.enum(SUPERSEDED), at: z.iso.datetime({ offset: true }) })
      .nullable()
      .describe('Why another version took its place; null while it is the one that is reviewed.'),
    reopened: z.array(z.object({ reason: z.string(), by: Named, at: instant })),
    signatures: z.array(Signature),
  })
  .meta({ id: 'PeerReview' });
export type PeerReview = TypeOf<typeof PeerReview>;

/** `GET courses/:courseKey/peer-reviews`, the latest first. */
export const CoursePeerReviews = z
  .object({
    courseKey: key,
    reviews: z.array(PeerReview),
    pins: z.array(ReviewPin).describe('Of all versions, in the order in which they were set.'),
    unreviewed: z
      .array(z.object({ approvalKey: key, label: z.string().nullable(), sha256: z.string() }))
      .describe(
        'Plans put forward or approved of whose objects no review stands that agrees; while there is one, the course is not peer reviewed.',
      ),
    authors: z
      .array(Named)
      .describe('Who contoured, prescribed or planned this course: none of them signs its review.'),
  })
  .meta({ id: 'CoursePeerReviews' });
export type CoursePeerReviews = TypeOf<typeof CoursePeerReviews>;

export const ReviewOpened = z.object({ caseKey: z.string().max(40) });
export const PinAnswer = z.object({ words: said(2000) });
export const ReviewReopened = z.object({ reason: said(1000) });

/** With the signature: `POST peer-reviews/:reviewKey/signatures`. Of an outcome that is not plain agreement somebody says what is meant. */
export const ReviewOutcome = z.object({ outcome: PeerReviewOutcome, words: z.string().trim().max(4000) });
export type ReviewOutcome = TypeOf<typeof ReviewOutcome>;
