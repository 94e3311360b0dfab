import { z } from 'zod';
import { Role } from '../../../platform/access/contract.ts';
import type { TypeOf } from '../../../platform/http/type-of.ts';
import { Signature } from '../../../platform/signatures/contract.ts';
import { Colleague } from '../../../platform/tasks/contract.ts';
import { Diagnosis, PatientLine } from '../patients/contract.ts';

/** What the pages of courses, of the care path and of the board ask and are answered, under `/api/clinic`. */

const key = z.string().regex(/^\d{1,15}$/);
const said = (most: number) => z.string().trim().min(1).max(most);
const instant = z.iso.datetime({ offset: true });
const BothWords = z.object({ en: said(200), zh: said(200) });

export const StepId = z.string().regex(/^[a-z][a-z0-9-]{0,39}$/);

/** How long a step may take, from when the one before it was done; as periods of deadlines. */
export const StepPeriod = z.discriminatedUnion('unit', [
  z.object({ unit: z.literal('hours'), amount: z.int().min(1).max(3660) }),
  z.object({
    unit: z.enum(['days', 'working days']),
    amount: z.int().min(1).max(3660),
    by: z.string().regex(/^(?:(?:[01]\d|2[0-3]):[0-5]\d|24:00)$/),
  }),
]);
export type StepPeriod = TypeOf<typeof StepPeriod>;

/**
 * `way`: a step on the way, in its order. `pause`: the way waits while it holds. `end`: the course is over. `after`: what follows the end.
 */
export const StepKind = z.enum(['way', 'pause', 'end', 'after']);

export const CarePathStep = z
  .object({
    id: StepId,
    kind: StepKind,
    words: BothWords,
    owner: Role.describe('Who is waited for.'),
    signedBy: z.array(Role).max(5).describe('Each of these roles signs; none: it is done by being recorded.'),
    isOptional: z.boolean().describe('The way goes on without it; where it happened it counts.'),
    reopenedBy: z.array(StepId).max(20).describe('Steps whose renewal makes this one to be done anew.'),
    checklist: StepId.nullable(),
    due: StepPeriod.nullable().describe('Null: it is never late.'),
  })
  .meta({ id: 'CarePathStep' });
export type CarePathStep = TypeOf<typeof CarePathStep>;

export const CarePath = z
  .object({
    steps: z.array(CarePathStep).min(2).max(60),
    sendBacks: z
      .array(z.object({ from: StepId, to: StepId, why: BothWords }))
      .max(60)
      .describe('From where a course goes back, and for which reason.'),
    startWithin: z
      .int()
      .min(1)
      .max(365)
      .exactOptional()
      .describe(
        'Within so many working days of the simulation the first fraction is to be given, by the department; absent: it set none.',
      ),
  })
  .meta({ id: 'CarePath' });
export type CarePath = TypeOf<typeof CarePath>;

export const Intent = z.enum(['curative', 'adjuvant', 'palliative', 'other']);
export type Intent = TypeOf<typeof Intent>;

/** What whoever begins a course says. `physician`: the oncologist who answers for it. */
export const CourseContent = z.object({
  title: said(200),
  intent: Intent,
  diagnosisKey: key.nullable(),
  physician: key,
});
export type CourseContent = TypeOf<typeof CourseContent>;
export const NewCourse = CourseContent.extend({ patientKey: key, referredAt: instant });
export type NewCourse = TypeOf<typeof NewCourse>;

/**
 * Why something no longer holds, where the system itself found it: patient QA of the plan is not met; another version of the prescription was
 * signed; the fraction that showed it was struck out; another fraction is the first; a plan has no peer review that agrees; the signature under
 * what shows it lapsed.
 */
export const LapseCode = z.enum([
  ...(['patient-qa-not-met', 'prescription-replaced', 'entered-in-error', 'another-first-fraction'] as const),
  ...(['plan-not-reviewed', 'signature-lapsed'] as const),
]);
export type LapseCode = TypeOf<typeof LapseCode>;

/** Something that happened; `lapsed`: since when and why it no longer holds. */
export const CourseFact = z
  .object({
    factKey: key,
    step: StepId,
    at: instant,
    person: Colleague.nullable(),
    entity: z.string().nullable(),
    entityKey: z.string().nullable(),
    reason: z.string().nullable(),
    lapsed: z
      .object({
        at: instant,
        reason: z.string().nullable().describe('As somebody wrote it.'),
        code: LapseCode.nullable().describe('What the system itself found.'),
      })
      .nullable(),
  })
  .meta({ id: 'CourseFact' });
export type CourseFact = TypeOf<typeof CourseFact>;

/** What a course waits for: a step of its path. */
export const Waiting = z.object({
  step: StepId,
  owner: Role,
  since: instant,
  due: instant.nullable().describe('Null where the path names no time, or the department has no calendar.'),
  isLate: z.boolean(),
});
export type Waiting = TypeOf<typeof Waiting>;

/** Derived from the facts that stand. */
export const CourseState = z.object({
  state: StepId.nullable().describe('The last step of the way with all before it; null where nothing stands.'),
  since: instant.nullable(),
  paused: StepId.nullable().describe('A pause that holds.'),
  waitsFor: z.array(Waiting).describe('The next step; with it the optional ones before it. None after the end.'),
  reopened: z.array(StepId).describe('Done once, and to be done anew because something before it changed.'),
  afterQa: z
    .enum(['verify-anew', 'no-verification'])
    .nullable()
    .describe(
      'Patient QA of the approved plan, not met, ended check, verification or release: no release before a new verification; or the path has no verification that could be asked for. Null: neither.',
    ),
});
export type CourseState = TypeOf<typeof CourseState>;

/** A toxicity of grade 3 or more in a weekly review that no oncologist has signed. */
export const ToxicityToSee = z
  .object({
    grade: z.int().describe('The highest.'),
    byNumber: z.boolean().describe('It follows from a measured number, and nobody gave it.'),
    since: instant.describe('When the earliest such review was made.'),
  })
  .meta({ id: 'ToxicityToSee' });
export type ToxicityToSee = TypeOf<typeof ToxicityToSee>;

export const CourseLine = z
  .object({
    courseKey: key,
    patientKey: key,
    siteKey: key,
    revision: z.int(),
    number: z.int(),
    ...CourseContent.omit({ physician: true }).shape,
    physician: Colleague,
    underWay: z.boolean(),
    openedAt: instant,
  })
  .meta({ id: 'CourseLine' });
export type CourseLine = TypeOf<typeof CourseLine>;

/** What the record calls a sheet. */
export const COURSE_SHEET = 'course-sheet';

/** An item of the step's checklist, in its order; what is not `yes` says why. */
export const SheetItem = z.object({
  answer: z.enum(['yes', 'no', 'not applicable']).nullable(),
  why: z.string().trim().max(500),
});
/** What somebody writes. */
export const SheetWritten = z.object({
  words: z.string().trim().max(4000).describe('What was decided, ordered, done.'),
  items: z.array(SheetItem).max(60),
  withoutQa: z
    .string()
    .trim()
    .max(500)
    .exactOptional()
    .describe('Why the plans are verified although one has no patient QA that a physicist signed.'),
});
export type SheetWritten = TypeOf<typeof SheetWritten>;

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** What there was of a plan when its check or its verification was signed: the check by the computer, and the newest measurement. */
export const PlanBasis = z
  .object({
    approvalKey: key,
    sha256: sha256.describe('Of what the signatures of the plan cover.'),
    ...{ caseKey: z.string(), archiveKey: key, label: z.string().nullable(), phases: z.array(z.int()) },
    isApproved: z.boolean(),
    differences: z.int().describe('Findings that differed when it was put forward, each explained.'),
    check: z
      .object({
        ...{ items: z.int(), agrees: z.int(), differs: z.int(), cannotBeChecked: z.int() },
        judgement: z.int().describe('Items of which something is for a person.'),
      })
      .nullable()
      .describe('The physicist’s first review of MPPG 11.a by the computer; null: not kept.'),
    qa: z
      .object({
        ...{ qaKey: key, sha256, measuredOn: z.string(), isSigned: z.boolean() },
        ...{ passRate: z.number().nullable(), passed: z.int(), points: z.int() },
        verdict: z.enum(['met', 'within tolerance', 'not met', 'cannot be judged']).describe('By AAPM TG-218.'),
        criteria: z.object({
          ...{ doseDifferencePercent: z.number(), distanceToAgreementMm: z.number(), lowDoseCutoffPercent: z.number() },
          ...{ normalisation: z.enum(['global', 'local']), comparison: z.enum(['absolute', 'relative']) },
        }),
      })
      .nullable()
      .describe('The latest of the very plan and dose; null: there is none.'),
  })
  .meta({ id: 'PlanBasis' });
export type PlanBasis = TypeOf<typeof PlanBasis>;

/** `GET courses/:courseKey/sign-off-basis`: of each plan that stands; none: no plan does. */
export const SignOffBasis = z.array(PlanBasis).max(40);

/** Steps that a physicist signs on the basis of the plan check and of patient QA. */
export const STEPS_WITH_BASIS: readonly string[] = ['physics-checked', 'verified'];

export const SheetContent = SheetWritten.extend({
  basis: SignOffBasis.exactOptional().describe('As it was when the sheet was written; of steps that rest on it.'),
});
export type SheetContent = TypeOf<typeof SheetContent>;

/** The sheet of a step, as it is signed. */
export const CourseSheet = z
  .object({
    sheetKey: key,
    step: StepId,
    revision: z.int(),
    content: SheetContent,
    signatures: z.array(Signature),
    isSigned: z.boolean().describe('By everybody whom the path names.'),
  })
  .meta({ id: 'CourseSheet' });
export type CourseSheet = TypeOf<typeof CourseSheet>;

/** `POST courses/:courseKey/facts`: a step that nobody signs, by whoever does it. */
export const NewFact = z.object({ step: StepId, at: instant, reason: z.string().trim().max(500) });
/** `POST courses/:courseKey/back`: the course goes back, for a reason. */
export const SentBack = z.object({ from: StepId, to: StepId, reason: said(500) });
/** `POST courses/:courseKey/reopen`: a course that ended goes on. */
export const Reopened = z.object({ reason: said(500) });

/** `GET courses/:courseKey` */
export const CourseDetail = z
  .object({
    course: CourseLine,
    patient: PatientLine,
    diagnosis: Diagnosis.nullable(),
    path: CarePath,
    facts: z.array(CourseFact).describe('In the order in which they happened.'),
    state: CourseState,
    sheets: z.array(CourseSheet).describe('The latest of each step.'),
    toxicity: ToxicityToSee.nullable(),
    isSummaryToSign: z
      .boolean()
      .describe('It is completed, and the signature of its completion summary no longer stands.'),
  })
  .meta({ id: 'CourseDetail' });
export type CourseDetail = TypeOf<typeof CourseDetail>;

/** `GET care-paths/:siteKey`; at revision 0 it is the one that the product brings. */
export const CarePathDetail = z
  .object({ siteKey: key, revision: z.int(), path: CarePath })
  .meta({ id: 'CarePathDetail' });
export type CarePathDetail = TypeOf<typeof CarePathDetail>;

/** A course that waits for somebody, as the board shows it. */
export const BoardRow = z
  .object({
    courseKey: key,
    patientKey: key,
    name: z.string().nullable(),
    nameZh: z.string().nullable(),
    /** The first of the patient's numbers: whose name is shown is told apart by it. */
    identifier: z.string().nullable(),
    birthDate: z.string().nullable(),
    title: z.string(),
    intent: Intent,
    region: z.string().nullable().describe('ICD-10 of the diagnosis, as entered.'),
    physician: Colleague,
    siteKey: key,
    machines: z.array(z.string()).describe('On which it is treated, by the plans taken over and what is booked.'),
    state: CourseState,
    toxicity: ToxicityToSee.nullable(),
  })
  .meta({ id: 'BoardRow' });
export type BoardRow = TypeOf<typeof BoardRow>;

/** `GET board`: courses under way, and those whose completion waits for a signature again or a severe toxicity of which waits for an oncologist, at the sites of whoever asks; `steps` are those of their paths. */
export const Board = z
  .object({
    rows: z.array(BoardRow),
    steps: z.array(CarePathStep.pick({ id: true, kind: true, words: true, owner: true })),
    hasCalendar: z.boolean().describe('Without one no due time is known.'),
    at: instant,
  })
  .meta({ id: 'Board' });
export type Board = TypeOf<typeof Board>;
