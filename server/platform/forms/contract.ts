import { questionnaireSchema, responseSchema } from '@isocenter/forms';
import { z } from 'zod';
import type { TypeOf } from '../http/type-of.ts';
import { Signature } from '../signatures/contract.ts';

/** What the pages of the forms get, and what they ask for. */

const FormText = z
  .object({ en: z.string().exactOptional(), zh: z.string().exactOptional() })
  .meta({ id: 'FormText', description: 'A text in the languages it was written in: at least one.' });

const Reason = z.string().max(2000);
export const ItemPath = z.string().min(1).max(400);

export const FormSummary = z
  .object({
    formKey: z.string(),
    url: z.string(),
    version: z.string(),
    status: z.enum(['draft', 'active', 'retired']),
    title: FormText,
    questions: z.int(),
    filled: z.int().describe('How often it was filled.'),
    changedAt: z.iso.datetime(),
  })
  .meta({ id: 'FormSummary', description: 'A version of a form.' });
export type FormSummary = TypeOf<typeof FormSummary>;

export const FormDetail = z
  .object({
    formKey: z.string(),
    revision: z.int().describe('What `If-Match` of a change says.'),
    questionnaire: questionnaireSchema,
  })
  .meta({ id: 'FormDetail' });
export type FormDetail = TypeOf<typeof FormDetail>;

export const QuestionnaireAsked = z
  .object({
    questionnaire: z
      .unknown()
      .describe('A `Questionnaire` of FHIR R4; the refusal says what in it is none, or makes no sense.'),
  })
  .meta({ id: 'QuestionnaireAsked' });

const FormStateTold = z.enum(['draft', 'complete', 'signed', 'locked']);

export const FormPatient = z
  .object({
    patientKey: z.string(),
    label: z.string().nullable().describe('Name and number, for whoever may see the patient.'),
    path: z.string().describe('The page of the patient.'),
  })
  .meta({ id: 'FormPatient' });
export type FormPatient = TypeOf<typeof FormPatient>;

const FormAbout = z
  .object({
    patient: FormPatient.nullable(),
    visit: z.string().nullable().describe('A label of the department’s own: baseline, week 4.'),
  })
  .meta({ id: 'FormAbout', description: 'What a filled form is about, as far as it is about anybody.' });
export type FormAbout = TypeOf<typeof FormAbout>;

export const FormAboutAsked = z
  .object({ patientKey: z.string().nullable(), visit: z.string().max(100).nullable() })
  .meta({ id: 'FormAboutAsked' });

export const FilledSummary = z
  .object({
    filledKey: z.string(),
    formKey: z.string(),
    title: FormText,
    version: z.string(),
    state: FormStateTold,
    beganBy: z.string(),
    savedAt: z.iso.datetime(),
    openQueries: z.int(),
    about: FormAbout,
  })
  .meta({ id: 'FilledSummary', description: 'A filled form in the list.' });
export type FilledSummary = TypeOf<typeof FilledSummary>;

export const Sha256 = z.string().regex(/^[0-9a-f]{64}$/);

export const FileReference = z
  .object({ kind: z.literal('file'), sha256: Sha256, name: z.string(), type: z.string(), sizeBytes: z.int() })
  .meta({ id: 'FileReference', description: 'A file that answers a question; its bytes are kept under their hash.' });

const AnswerValueTold = z
  .union([
    z.number(),
    z.string(),
    z.boolean(),
    z.object({ kind: z.literal('coding'), system: z.string().exactOptional(), code: z.string() }),
    FileReference,
    z.object({ kind: z.literal('dicom'), sopInstanceUid: z.string() }),
  ])
  .meta({
    id: 'AnswerValue',
    description:
      'number and integer: a number; text, date, instant, and a choice that was typed: a string; yes-no: a boolean.',
  });

const TakenOver = z
  .object({
    path: z.string(),
    values: z.array(AnswerValueTold),
    source: z.object({ reference: z.string(), label: FormText, path: z.string() }),
    at: z.iso.datetime(),
  })
  .meta({ id: 'TakenOver', description: 'An answer that was taken over from a record, and where it came from.' });
export type TakenOver = TypeOf<typeof TakenOver>;

const PrefillTaken = TakenOver.extend({
  isKept: z.boolean().describe('Whether the answer is still what was taken over.'),
  sourceIs: z.enum(['same', 'changed', 'gone']),
  now: z.array(AnswerValueTold).describe('What the source says now.'),
}).meta({
  id: 'PrefillTaken',
  description: 'Of an answer that was taken over: what became of it, and of its source.',
});
export type PrefillTaken = TypeOf<typeof PrefillTaken>;

export const FormPrefill = z
  .object({ proposals: z.array(TakenOver.omit({ at: true })), taken: z.array(PrefillTaken) })
  .meta({ id: 'FormPrefill' });
export type FormPrefill = TypeOf<typeof FormPrefill>;

export const TakeOverAsked = z
  .object({ path: ItemPath, reference: z.string().min(1).max(200) })
  .meta({ id: 'TakeOverAsked' });

const UnlockAsked = z.object({ by: z.string(), mine: z.boolean(), reason: z.string() }).meta({
  id: 'UnlockAsked',
  description: 'Somebody asked for it to be unlocked, and another person has not agreed yet.',
});
export type UnlockAsked = TypeOf<typeof UnlockAsked>;

const FormLock = z
  .object({
    lockKey: z.string(),
    level: z.enum(['item', 'visit', 'subject', 'site', 'database']),
    path: z.string().nullable().describe('Of an item.'),
    reason: z.string(),
    by: z.string(),
    at: z.iso.datetime(),
    unlockAsked: UnlockAsked.nullable(),
  })
  .meta({ id: 'FormLock', description: 'A lock over a filled form, or over one of its items.' });
export type FormLock = TypeOf<typeof FormLock>;

const LockReason = Reason.trim().min(1);

export const AskedLock = z
  .discriminatedUnion('level', [
    z.object({ level: z.literal('item'), path: ItemPath, reason: LockReason }),
    z.object({ level: z.enum(['visit', 'subject', 'site', 'database']), reason: LockReason }),
  ])
  .meta({ id: 'AskedLock' });
export type AskedLock = TypeOf<typeof AskedLock>;

const unlockSteps = [
  z.object({ do: z.literal('ask-unlock'), reason: Reason }),
  z.object({ do: z.literal('unlock') }),
] as const;

export const AskedUnlock = z
  .discriminatedUnion('do', unlockSteps)
  .meta({ id: 'AskedUnlock', description: 'One person asks, with the reason; another agrees.' });
export type AskedUnlock = TypeOf<typeof AskedUnlock>;

export const AskedStep = z
  .discriminatedUnion('do', [
    z.object({ do: z.literal('complete') }),
    z.object({ do: z.literal('lock') }),
    ...unlockSteps,
  ])
  .meta({ id: 'AskedStep', description: 'A step in the life of a filled form.' });
export type AskedStep = TypeOf<typeof AskedStep>;

const QueryActionTold = z.enum(['answer', 'close', 'reopen', 'cancel']);

const QueryEntry = z
  .object({
    action: z.enum(['ask', ...QueryActionTold.options]),
    by: z.string(),
    at: z.iso.datetime(),
    words: z.union([FormText, z.string()]).describe('In both languages where an edit check asks.'),
  })
  .meta({ id: 'QueryEntry' });
export type QueryEntry = TypeOf<typeof QueryEntry>;

const FormQuery = z
  .object({
    queryKey: z.string(),
    path: z.string(),
    state: z.enum(['open', 'answered', 'closed', 'cancelled']),
    bySystem: z.boolean().describe('Asked by an edit check, not by a person.'),
    actions: z
      .array(QueryActionTold)
      .describe('What the person who reads this may do with it now, the likeliest first.'),
    thread: z.array(QueryEntry),
  })
  .meta({ id: 'FormQuery', description: 'A question to whoever entered an answer.' });
export type FormQuery = TypeOf<typeof FormQuery>;

export const AskedQuery = z.object({ path: ItemPath, words: Reason.min(1) }).meta({ id: 'AskedQuery' });
export const AskedQueryAction = z.object({ action: QueryActionTold, words: Reason }).meta({ id: 'AskedQueryAction' });

const LeftOver = z
  .object({
    path: z.string(),
    question: FormText,
    values: z.array(AnswerValueTold),
    words: z.array(FormText).describe('The values in words, since their question is gone.'),
    version: z.string().describe('The version that asked.'),
    why: z
      .enum(['unmapped', 'other-kind', 'other-place', 'taken'])
      .describe(
        'Nobody takes it over; its kind or option is none of the other question; the other question stands where it cannot be put, or has an answer.',
      ),
  })
  .meta({ id: 'LeftOver', description: 'An answer for which another version has no place.' });

export const FilledDetail = z
  .object({
    filledKey: z.string(),
    revision: z.int().describe('What `If-Match` of a change says.'),
    state: FormStateTold,
    form: FormDetail,
    response: responseSchema,
    confirmed: z.array(z.string()).describe('Soft findings that were confirmed, by their id.'),
    beganBy: z.string(),
    savedAt: z.iso.datetime(),
    savedBy: z.string().describe('Who answered last; `changedBy` may have signed or locked it since.'),
    changedBy: z.string(),
    queries: z.array(FormQuery),
    signatures: z.array(Signature).describe('In the order in which they were given; those that lapsed stay.'),
    unlockAsked: UnlockAsked.nullable(),
    about: FormAbout,
    leftOver: z.array(LeftOver).describe('Answers to earlier versions for which this one has no place.'),
    versionInUse: z
      .object({ formKey: z.string(), version: z.string() })
      .nullable()
      .describe('The version in use of this form, where that is another one.'),
    locks: z.array(FormLock).describe('The locks that stand over it, the widest first; its own is its state.'),
  })
  .meta({ id: 'FilledDetail', description: 'A filled form.' });
export type FilledDetail = TypeOf<typeof FilledDetail>;

export const AnswersAsked = z
  .object({
    response: responseSchema.describe('To this version of the form.'),
    confirmed: z.array(z.string().max(400)).max(1000),
    reason: Reason.default(''),
  })
  .meta({ id: 'AnswersAsked' });

export const MigrationAsked = z
  .object({
    formKey: z.string(),
    mapping: z
      .record(z.string().max(200), z.string().max(200).nullable())
      .describe(
        'Which question of the other version takes over each question of this one, by linkId; null: none does.',
      ),
    reason: Reason,
  })
  .meta({ id: 'MigrationAsked' });
