import { z } from 'zod';
import type { TypeOf } from '../../../platform/http/type-of.ts';
import { LinkEntrance, LinkLanguage, PatientLink } from '../../../platform/patient-links/contract.ts';
import { Colleague } from '../../../platform/tasks/contract.ts';

/** What the patient's own page asks, and what pages of the ward ask about it, under `/api/ward`. */

const key = z.string().regex(/^\d{1,15}$/);
const words = (most: number) => z.string().trim().max(most);
const instant = z.iso.datetime({ offset: true });

/** What the record calls links to the page, what patients said there, and who of the ward reads it when. */
export const OWN_PAGE_LINK = 'ward-page-link';
export const PATIENT_ANSWER = 'ward-patient-answer';
export const WARD_CONTACT = 'ward-contact';

const timeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/);
const telephone = z
  .string()
  .trim()
  .regex(/^[\d+][\d ()-]{1,29}$/);

/** Days that go by hours of their own, whichever weekday they are: public holidays, and days of a weekend on which one works. */
export const SPECIAL_DAYS = ['holiday', 'make-up'] as const;

/** One stretch of a day of the week, 0 is Sunday, or of days that the calendar calls special; clocks of the department. A night is two of them. */
export const StaffedHours = z
  .object({ day: z.union([z.int().min(0).max(6), z.enum(SPECIAL_DAYS)]), from: timeOfDay, until: timeOfDay })
  .refine(({ from, until }) => from < until, { path: ['until'] });
export type StaffedHours = TypeOf<typeof StaffedHours>;

/** When somebody of the ward reads what patients send, and what patients do otherwise. Nothing of it is assumed. */
export const WardContactContent = z.object({
  hours: z.array(StaffedHours).max(36).describe('None: nobody reads it at any time, and the page says so.'),
  phone: telephone.describe('Of the ward, for patients.'),
  emergency: telephone.describe('The emergency number.'),
  withinMinutes: z.int().min(1).max(240).describe('Within which the ward calls back after a red answer.'),
});
export type WardContactContent = TypeOf<typeof WardContactContent>;

/** `GET contact`, of the own site; `PUT contact` takes {@link WardContactContent}. */
export const WardContact = z
  .object({
    content: WardContactContent.nullable().describe('Null until the ward has entered it: then no link is handed out.'),
    revision: z.int(),
    timeZone: z
      .string()
      .nullable()
      .describe('By whose clocks the hours are; null until the department has set it: then no link is handed out.'),
    isStaffed: z.boolean().describe('Now.'),
    hasHolidays: z
      .boolean()
      .describe(
        'Whether the calendar of the department has an entry for this year: else its public holidays are not known.',
      ),
  })
  .meta({ id: 'WardContact' });
export type WardContact = TypeOf<typeof WardContact>;

export const RESCUE_AGO = ['under 1 h', '1-2 h', '2-4 h', 'over 4 h'] as const;
export const RESCUE_HELPED = ['yes', 'some', 'no', 'too early'] as const;
export const DROWSY = ['no', 'sleepy', 'hard to wake'] as const;
export const SIGNS = ['slow breathing', 'leg weakness', 'urine trouble'] as const;
/** So many answers an hour by one link; more are refused. */
export const MOST_AN_HOUR = 30;
/** So many days without stool, or more. */
export const MOST_STOOL_DAYS = 6;

const Rescue = z.discriminatedUnion('taken', [
  z.object({ taken: z.literal(false) }),
  z.object({
    taken: z.literal(true),
    ago: z.enum(RESCUE_AGO).nullable().describe('The last of them, before the answer.'),
    count: z.int().min(1).max(9).nullable().describe('Of the last 24 hours; 9: or more.'),
    helped: z.enum(RESCUE_HELPED).nullable(),
  }),
]);

/** What a patient says; null is what was not answered. */
export const AnswerContent = z
  .object({
    by: z.enum(['patient', 'other']).describe('Whose thumb it was: somebody may answer for a patient.'),
    pain: z.int().min(0).max(10).nullable().describe('Now, by number.'),
    rescue: Rescue.nullable(),
    stoolDays: z.int().min(0).max(MOST_STOOL_DAYS).nullable().describe('Days since the last stool; 6: or more.'),
    drowsy: z.enum(DROWSY).nullable(),
    signs: z.array(z.enum(SIGNS)).max(SIGNS.length).nullable().describe('Empty: none of them.'),
    message: words(500),
  })
  .refine(({ by: _, message, ...asked }) => message !== '' || Object.values(asked).some((answer) => answer !== null));
export type AnswerContent = TypeOf<typeof AnswerContent>;

/** What an answer stands out by. `red`: the ward is told at once; `amber`: seen when somebody looks. */
interface Flag {
  readonly level: 'red' | 'amber';
  readonly source: { readonly en: string; readonly zh: string };
  /** `knowledge`: nobody has read it in the text of its source. */
  readonly verified: 'text' | 'knowledge';
}
const CORD = { en: 'spinal cord compression: general knowledge', zh: '脊髓压迫：常识' };
export const FLAGS = {
  'severe pain': {
    level: 'red',
    source: { en: 'A9: 7 to 10 is severe (癌症疼痛诊疗规范 2018)', zh: 'A9：7~10 分为重度（癌症疼痛诊疗规范 2018）' },
    verified: 'knowledge',
  },
  'pain after rescue': {
    level: 'red',
    source: {
      en: 'pain of 4 or more in spite of the extra dose, as the sheet for home says: general knowledge',
      zh: '用备用药后疼痛仍 ≥4 分（同出院指导）：常识',
    },
    verified: 'knowledge',
  },
  'hard to wake': {
    level: 'red',
    source: { en: 'sedation by opioids: general knowledge', zh: '阿片类药物过度镇静：常识' },
    verified: 'knowledge',
  },
  'slow breathing': {
    level: 'red',
    source: { en: 'respiratory depression by opioids: general knowledge (E2)', zh: '阿片类药物呼吸抑制：常识 (E2)' },
    verified: 'knowledge',
  },
  'leg weakness': { level: 'red', source: CORD, verified: 'knowledge' },
  'urine trouble': { level: 'red', source: CORD, verified: 'knowledge' },
  'many rescues': {
    level: 'amber',
    source: {
      en: 'B5: three rescue doses or more in 24 h (癌症疼痛诊疗规范 2018)',
      zh: 'B5：24 小时解救用药 ≥3 次（癌症疼痛诊疗规范 2018）',
    },
    verified: 'knowledge',
  },
  'no stool': {
    level: 'amber',
    source: { en: 'constipation by opioids: general knowledge', zh: '阿片类药物所致便秘：常识' },
    verified: 'knowledge',
  },
} as const satisfies Readonly<Record<string, Flag>>;
export type FlagId = keyof typeof FLAGS;
const FlagIds = z.enum(Object.keys(FLAGS) as [FlagId, ...FlagId[]]);
const Level = z.enum(['red', 'amber', 'none']);
export type AnswerLevel = TypeOf<typeof Level>;

/** What the page of the patient knows: nothing that tells who the patient is. */
const PAGE = {
  isStaffed: z
    .boolean()
    .describe(
      'Whether somebody of the ward reads it now, by the hours that it entered and the calendar of the department; false where there is none.',
    ),
  contact: WardContactContent.omit({ hours: true }).nullable(),
  alert: z
    .object({
      at: instant,
      toldAt: instant.nullable().describe('When it was put before the ward; null outside of staffed hours.'),
      acknowledgedAt: instant.nullable().describe('When somebody of the ward said that they had seen it.'),
    })
    .nullable()
    .describe(
      'The red answer that arrived last of those that nobody has seen to; else the last of all. Where one was just sent, that one.',
    ),
};

/** `POST own-page/open` */
export const OwnPage = z.object(PAGE).meta({ id: 'PatientOwnPage' });
export type OwnPage = TypeOf<typeof OwnPage>;

/**
 * `POST own-page/answers`; `sentAs`: made by the phone when the answer was given: sent again under it, it is the same answer. `secondsAgo`: since then, by
 * the phone's own clock, which may be wrong: so no instant of the phone is believed.
 */
export const SentAnswer = LinkEntrance.extend({
  sentAs: z.uuid(),
  secondsAgo: z.int().min(0).max(2_592_000),
  language: LinkLanguage,
  content: AnswerContent,
});
export type SentAnswer = TypeOf<typeof SentAnswer>;

export const OwnPageAnswered = z
  .object({ ...PAGE, sent: z.object({ level: Level, toldAt: instant.nullable() }).describe('What became of it.') })
  .meta({ id: 'PatientOwnPageAnswered' });
export type OwnPageAnswered = TypeOf<typeof OwnPageAnswered>;

/** Reported by the patient: never a score or an administration of the ward's own. */
export const PatientAnswer = z
  .object({
    answerKey: key,
    stayKey: key,
    revision: z.int(),
    at: instant.describe('When it was said, reckoned back from when it arrived.'),
    arrivedAt: instant,
    language: LinkLanguage,
    content: AnswerContent,
    level: Level,
    flags: z.array(FlagIds).describe('What makes it red or amber.'),
    toldAt: instant
      .nullable()
      .describe('When it was put before the nurses, within staffed hours; null outside of them.'),
    dueAt: instant
      .nullable()
      .describe(
        'By when somebody is to have seen to a red answer: of one that came outside of staffed hours it counts from the next staffed minute.',
      ),
    acknowledged: z
      .object({ at: instant, by: Colleague.nullable(), done: z.string() })
      .nullable()
      .describe('Who has seen to it, when, and what was done.'),
  })
  .meta({ id: 'WardPatientAnswer' });
export type PatientAnswer = TypeOf<typeof PatientAnswer>;

/** `GET stays/:stayKey/own-page` */
export const OwnPageOfStay = z
  .object({
    links: z.array(PatientLink),
    answers: z.array(PatientAnswer).describe('The latest first.'),
    isClosed: z
      .boolean()
      .describe(
        'The stay was entered in error, or the patient has died: no link opens the page, and none is handed out.',
      ),
    hasContact: z.boolean().describe('Whether the ward has entered what the page tells patients to do.'),
    hasTimeZone: z.boolean().describe('Whether the department has set by whose clocks the staffed hours are.'),
  })
  .meta({ id: 'WardOwnPageOfStay' });
export type OwnPageOfStay = TypeOf<typeof OwnPageOfStay>;

/** `PUT patient-answers/:answerKey/acknowledgement` → {@link OwnPageOfStay} */
export const Acknowledgement = z.object({ done: words(300).min(1) });
export type Acknowledgement = TypeOf<typeof Acknowledgement>;

/**
 * `GET patient-answers`, for the board: every red answer that nobody has seen to, of whoever has left the ward too, the oldest first; of those who have left
 * also what they have said since that is amber or has a message, until somebody has seen to it; then the latest of the last 24 hours of each who lies there.
 */
export const WardPatientAnswers = z.array(
  z
    .object({
      answer: PatientAnswer,
      patientKey: key,
      name: z.string().nullable(),
      nameZh: z.string().nullable(),
      identifier: z.string().nullable().describe('The first of the patient’s numbers.'),
      birthDate: z.string().nullable(),
      bed: z.string().nullable().describe('Null where the patient has left the ward.'),
    })
    .meta({ id: 'WardPatientAnswerOnBoard' }),
);
export type WardPatientAnswers = TypeOf<typeof WardPatientAnswers>;
