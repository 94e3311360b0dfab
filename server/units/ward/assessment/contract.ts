import { BEHAVIOUR_SCALES, MOST_OF_ITEM } from '@isocenter/pain';
import { z } from 'zod';
import type { TypeOf } from '../../../platform/http/type-of.ts';
import { Colleague } from '../../../platform/tasks/contract.ts';

/** What the pages of pain scores ask and are answered, under `/api/ward`. */

const key = z.string().regex(/^\d{1,15}$/);
const words = (most: number) => z.string().trim().max(most);
const instant = z.iso.datetime({ offset: true });
const watched = z.int().min(0).max(MOST_OF_ITEM);
const items = <Name extends string>(names: readonly Name[]) =>
  z.strictObject(Object.fromEntries(names.map((name) => [name, watched])) as Record<Name, typeof watched>);

/** What the record calls a pain score. */
export const SCORE = 'pain-score';
/** And that a full assessment was completed. */
export const FULL_ASSESSMENT_ENTITY = 'full-pain-assessment';

/** Faces Pain Scale – Revised: six faces, each worth so much. */
export const FACES = [0, 2, 4, 6, 8, 10] as const;

/** How strong the pain is, as the patient says, or, item by item, as somebody watches who the patient cannot tell. */
export const Measured = z.discriminatedUnion('instrument', [
  z.object({ instrument: z.literal('nrs'), value: z.int().min(0).max(10) }),
  z.object({ instrument: z.literal('faces'), value: z.literal(FACES) }),
  z.object({ instrument: z.literal('flacc'), items: items(BEHAVIOUR_SCALES.flacc) }),
  z.object({ instrument: z.literal('painad'), items: items(BEHAVIOUR_SCALES.painad) }),
]);
export type Measured = TypeOf<typeof Measured>;
export const SCORE_INSTRUMENTS = [
  'nrs',
  'faces',
  'flacc',
  'painad',
] as const satisfies readonly Measured['instrument'][];

/** What may have changed since the last full assessment, so that another is asked for (A2). */
export const CHANGES = ['site', 'intensity', 'quality', 'breakthrough', 'adverse effect'] as const;

export const ScoreContent = z.object({
  at: instant.describe('When it was assessed, not when it was sent.'),
  during: z.enum(['rest', 'movement']),
  measured: Measured,
  note: words(300),
  changed: z
    .array(z.enum(CHANGES))
    .min(1)
    .max(CHANGES.length)
    .exactOptional()
    .describe('What whoever assessed found changed since the last full assessment; absent: they named nothing.'),
});
export type ScoreContent = TypeOf<typeof ScoreContent>;

/**
 * `POST stays/:stayKey/scores`; `clientKey`: made by the page when the score was tapped. Sent again under the same key it is the same score, so that
 * a page that does not know whether it arrived may send it as often as it likes.
 */
export const NewScore = z.object({ clientKey: z.uuid(), content: ScoreContent });
export type NewScore = TypeOf<typeof NewScore>;

/** `PUT scores/:scoreKey`: never without a reason. */
export const ChangedScore = z.object({ content: ScoreContent, inError: z.boolean(), reason: words(300).min(1) });
export type ChangedScore = TypeOf<typeof ChangedScore>;

export const PainScore = z
  .object({
    scoreKey: key,
    stayKey: key,
    clientKey: z.uuid(),
    revision: z.int(),
    content: ScoreContent,
    pain: z.int().min(0).max(10).describe('The number, the face’s worth, or the sum of the items.'),
    inError: z.boolean(),
    reason: z.string().nullable().describe('Of the last correction.'),
    recordedBy: Colleague.nullable(),
    recordedAt: z.iso.datetime().describe('When it arrived.'),
  })
  .meta({ id: 'PainScore' });
export type PainScore = TypeOf<typeof PainScore>;

/** `GET stays/:stayKey/scores`: the latest first; entered in error, too. */
export const PainScores = z.array(PainScore);

/** `GET stays/:stayKey/full-assessments`: the latest first. */
export const FullAssessments = z
  .object({
    formKey: key.nullable().describe('Of the form that is in use; null where the department has none.'),
    assessments: z.array(z.object({ filledKey: key, completedAt: z.iso.datetime() })),
  })
  .meta({ id: 'FullPainAssessments' });
export type FullAssessments = TypeOf<typeof FullAssessments>;
