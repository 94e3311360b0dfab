import { z } from 'zod';
import type { TypeOf } from '../../../platform/http/type-of.ts';
import { changeOf, day, EntryPerson, entryMeta, itemId, key, said, Title, words } from '../entries/contract.ts';

/** What the pages of awards, posts, services and accreditations ask and are answered, under `/api/research/recognitions`. */

/** What the record calls one, and a file that proves it. */
export const RECOGNITION = 'research-recognition';
export const EVIDENCE = 'research-evidence';

export const KINDS = {
  award: ['science', 'teaching', 'talent', 'society', 'other'],
  post: ['society', 'committee', 'editorial-board', 'other'],
  service: ['guideline', 'review', 'expert', 'other'],
  accreditation: [
    'key-specialty',
    'key-laboratory',
    'residents-base',
    'training-base',
    'demonstration-ward',
    'doctoral-discipline',
    'postdoctoral-station',
    'other',
  ],
} as const;
export const RECOGNITION_KINDS = ['award', 'post', 'service', 'accreditation'] as const;
export const LEVELS = [
  'international',
  'national',
  'ministerial',
  'provincial',
  'municipal',
  'society',
  'university',
  'hospital',
] as const;

const SORTS = [
  ...(['science', 'teaching', 'talent', 'society', 'committee', 'editorial-board', 'guideline', 'review'] as const),
  ...(['expert', 'key-specialty', 'key-laboratory', 'residents-base', 'training-base'] as const),
  ...(['demonstration-ward', 'doctoral-discipline', 'postdoctoral-station', 'other'] as const),
];

/** What must be reported to the body, and when. */
const Report = z.object({
  id: itemId,
  what: said(200),
  dueOn: day,
  doneOn: day.nullable(),
});

export const RecognitionContent = z
  .object({
    title: Title,
    kind: z.enum(RECOGNITION_KINDS),
    sort: z.enum(SORTS),
    body: said(200).describe('Who gave it, or whom it is for.'),
    level: z.enum(LEVELS),
    rank: words(120).describe('Of an award its class and place; of a post its name.'),
    number: words(80).describe('Of the certificate or notice.'),
    from: day.describe('Of an award the day on which it was given.'),
    to: day.nullable().describe('The last day; null: no end is set.'),
    people: z.array(EntryPerson).max(50),
    reports: z.array(Report).max(60),
    note: words(1000),
  })
  .refine(({ kind, sort }) => KINDS[kind].some((each) => each === sort), { path: ['sort'] })
  .refine(({ from, to }) => to === null || from <= to, { path: ['to'] })
  .meta({ id: 'RecognitionContent' });
export type RecognitionContent = TypeOf<typeof RecognitionContent>;

const Evidence = z.object({
  fileKey: key,
  name: z.string(),
  type: z.string(),
  sizeBytes: z.int(),
  uploadedAt: z.iso.datetime(),
  struckOut: z.string().nullable().describe('Why it does not count any more.'),
});

export const Recognition = z
  .object({
    ...entryMeta,
    content: RecognitionContent,
    state: z.enum(['ahead', 'holds', 'over']).describe('On the day of the answer; an award always holds.'),
    nextReport: Report.nullable().describe('The first that is not done.'),
    files: z.array(Evidence),
  })
  .meta({ id: 'Recognition' });
export type Recognition = TypeOf<typeof Recognition>;

/** `GET`: all of them. */
export const Recognitions = z.object({ today: day, recognitions: z.array(Recognition) }).meta({ id: 'Recognitions' });
export type Recognitions = TypeOf<typeof Recognitions>;

/** `POST` */
export const NewRecognition = z.object({ content: RecognitionContent });
/** `PUT :entryKey` */
export const ChangedRecognition = changeOf(RecognitionContent);
export type ChangedRecognition = TypeOf<typeof ChangedRecognition>;

/** `PUT :entryKey/files/:fileKey/struck-out` */
export const FileStruckOut = z.object({ reason: said(300) });

/** What a statement counts: given within a window, or in force on its last day; of these kinds, sorts and levels. */
export const RecognitionRule = z
  .object({
    dated: z.enum(['given', 'in-force']),
    from: day.nullable(),
    to: day,
    kinds: z.array(z.enum(RECOGNITION_KINDS)).min(1),
    sorts: z.array(z.enum(SORTS)).min(1).nullable(),
    levels: z.array(z.enum(LEVELS)).min(1).nullable(),
  })
  .meta({ id: 'RecognitionRule' });
export type RecognitionRule = TypeOf<typeof RecognitionRule>;
