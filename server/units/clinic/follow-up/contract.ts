import { datePrecision } from '@isocenter/forms';
import { z } from 'zod';
import { Notice } from '../../../platform/http/contract.ts';
import type { TypeOf } from '../../../platform/http/type-of.ts';
import { Colleague } from '../../../platform/tasks/contract.ts';
import { EventGrade } from '../review/contract.ts';

/** What the pages of follow-up ask and are answered, under `/api/clinic`. */

const key = z.string().regex(/^\d{1,15}$/);
const words = (most: number) => z.string().trim().max(most);
const said = (most: number) => words(most).min(1);
const day = z.iso.date();
const mm = z.number().min(-5000).max(5000);

/** From which day the visits of a course are counted. */
const CountedFrom = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('last fraction') }),
  z.object({ kind: z.literal('stated end'), day }),
]);

/** What somebody ordered; nothing of it is the product's own. */
export const FollowUpScheme = z
  .object({
    from: CountedFrom,
    steps: z
      .array(
        z.object({
          every: z.int().min(1).max(60),
          unit: z.enum(['weeks', 'months']),
          visits: z.int().min(1).max(60),
        }),
      )
      .min(1)
      .max(10)
      .describe('One after the other: 8 visits every 3 months, then 6 every 6 months.'),
    graceDays: z.int().min(0).max(365).describe('So many days after its due day a visit is overdue.'),
    note: words(1000),
  })
  .meta({ id: 'FollowUpScheme' });
export type FollowUpScheme = TypeOf<typeof FollowUpScheme>;

/**
 * `made`: by the visit that lies nearest to it. `missed`: none, and a later one was made. `due`: its day has come. `overdue`: the grace is over.
 */
export const DueState = z.enum(['made', 'missed', 'overdue', 'due', 'to come']);
export const DueVisit = z
  .object({ number: z.int(), day, state: DueState, visitKey: key.nullable() })
  .meta({ id: 'DueVisit' });
export type DueVisit = TypeOf<typeof DueVisit>;

const RecurrenceKind = z.enum(['local', 'regional', 'distant']);

export const VisitContent = z
  .object({
    day,
    how: z.enum(['in person', 'telephone', 'letter', 'other hospital']),
    ecog: z.int().min(0).max(4).nullable(),
    events: z.array(EventGrade).max(60),
    disease: z.enum(['no evidence', 'persistent', 'recurrence', 'not assessed']),
    recurrences: z.array(RecurrenceKind).max(3).describe('Which; of a recurrence only.'),
    findings: words(2000),
    nextVisit: day.nullable().describe('As agreed with the patient, beside what the scheme says.'),
  })
  .refine(({ disease, recurrences }) => (disease === 'recurrence') === recurrences.length > 0, {
    path: ['recurrences'],
  })
  .refine(({ day: made, nextVisit }) => nextVisit === null || nextVisit > made, { path: ['nextVisit'] });
export type VisitContent = TypeOf<typeof VisitContent>;

export const PointMm = z.tuple([mm, mm, mm]).describe('DICOM patient coordinates [mm]');

/** `POST courses/:courseKey/follow-up/visits/:visitKey/places`: a place on the dose of a plan that the course treated. */
export const NewPlace = z.object({
  kind: RecurrenceKind,
  treatedPlanKey: key,
  pointMm: PointMm,
  target: said(64).describe('Whose planned dose is 100 %.'),
  note: words(500),
});
export type NewPlace = TypeOf<typeof NewPlace>;

/** A place with the dose that the server read there, as it was when the place was recorded. */
export const PlaceContent = NewPlace.extend({
  caseKey: z.string(),
  planUid: z.string(),
  frameOfReferenceUid: z.string().nullable(),
  doseUids: z.array(z.string()),
  doseGy: z.number().nullable().describe('Planned, of the whole plan; null where the grid does not reach.'),
  gridSpacingMm: z.array(z.number()).length(3),
  prescribedGy: z
    .number()
    .positive()
    .nullable()
    .describe('Of the target, in as many fractions as the dose is of; null where the plan states another dose for it.'),
  notices: z.array(Notice).describe('Where the plan was taken over with other figures than it states.'),
});
export type PlaceContent = TypeOf<typeof PlaceContent>;

export const RecurrencePlace = z
  .object({
    placeKey: key,
    revision: z.int(),
    inError: z.boolean(),
    recordedBy: Colleague.nullable(),
    content: PlaceContent,
    percent: z.number().nullable().describe('Of the planned dose of the target; null where either is not known.'),
  })
  .meta({ id: 'RecurrencePlace' });
export type RecurrencePlace = TypeOf<typeof RecurrencePlace>;

export const Visit = z
  .object({
    visitKey: key,
    revision: z.int(),
    inError: z.boolean(),
    recordedBy: Colleague.nullable(),
    content: VisitContent,
    daysSinceEnd: z.int().nullable(),
    isLate: z.boolean().nullable().describe('More than 90 days after the end; null where no end is known.'),
    places: z.array(RecurrencePlace),
  })
  .meta({ id: 'FollowUpVisit' });
export type Visit = TypeOf<typeof Visit>;

const partialDate = z.string().refine((text) => datePrecision(text) !== undefined);

/** What somebody heard of whether the patient lives. */
export const SurvivalContent = z
  .object({
    status: z.enum(['alive', 'dead']),
    day: partialDate.describe('Of the last contact, as a whole date; of the death as far as it is known.'),
    cause: z.enum(['of disease', 'of treatment', 'other', 'unknown']).nullable().describe('Of a death, as entered.'),
    source: said(300),
    note: words(500),
  })
  .refine(({ status, day: told }) => status === 'dead' || datePrecision(told) === 'day', { path: ['day'] })
  .refine(({ status, cause }) => (status === 'dead') === (cause !== null), { path: ['cause'] });
export type SurvivalContent = TypeOf<typeof SurvivalContent>;

/** `GET patients/:patientKey/survival` */
export const Survival = z
  .object({
    status: z.enum(['alive', 'dead', 'not known']),
    lastKnownAlive: z
      .object({ day, by: z.enum(['visit', 'fraction', 'review', 'said']) })
      .nullable()
      .describe('The latest of what was said, of visits, reviews and fractions.'),
    death: SurvivalContent.nullable(),
    entries: z.array(
      z.object({
        survivalKey: key,
        patientKey: key,
        revision: z.int(),
        inError: z.boolean(),
        recordedBy: Colleague.nullable(),
        content: SurvivalContent,
      }),
    ),
  })
  .meta({ id: 'Survival' });
export type Survival = TypeOf<typeof Survival>;

/** `GET courses/:courseKey/follow-up` */
export const FollowUp = z
  .object({
    endDay: day.nullable().describe('Of the treatment: the last fraction once the course has ended, or as stated.'),
    endedBy: z.enum(['last fraction', 'stated end']).nullable(),
    underWay: z.boolean(),
    scheme: FollowUpScheme.nullable(),
    schemeKey: key.nullable(),
    schemeRevision: z.int().describe('0 where there is none yet.'),
    due: z.array(DueVisit).describe('None after a death, and none before the end is known.'),
    agreed: z.object({ day, state: DueState }).nullable().describe('The next visit, as agreed at the latest one.'),
    overdueSince: day.nullable(),
    visits: z.array(Visit).describe('The latest first; entered in error, too.'),
    worstLate: z.array(z.object({ term: z.string(), grade: z.int(), at: z.string() })),
    region: z.string().nullable(),
    plans: z
      .array(
        z.object({
          treatedPlanKey: key,
          caseKey: z.string(),
          planUid: z.string(),
          archiveKey: z.string(),
          label: z.string(),
          fractions: z.int().describe('As it was ordered.'),
          targets: z.array(z.object({ label: z.string(), doseGy: z.number() })),
        }),
      )
      .describe('Treated, and in the archive still.'),
    patientKey: key,
    survival: Survival,
  })
  .meta({ id: 'FollowUp' });
export type FollowUp = TypeOf<typeof FollowUp>;

/** A course of which a visit is waited for: the earliest. */
export const FollowUpLine = z
  .object({
    courseKey: key,
    patientKey: key,
    name: z.string().nullable(),
    nameZh: z.string().nullable(),
    identifier: z.string().nullable().describe('The first of the patient’s numbers.'),
    birthDate: z.string().nullable(),
    title: z.string(),
    region: z.string().nullable().describe('ICD-10 of the diagnosis, as entered.'),
    physician: Colleague,
    day,
    state: DueState,
    lastVisit: day.nullable(),
  })
  .meta({ id: 'FollowUpLine' });
export type FollowUpLine = TypeOf<typeof FollowUpLine>;

/** `GET follow-up?within=30`: of all courses of the own sites, the earliest day first; `today` is that of the department. */
export const FollowUpList = z.object({ lines: z.array(FollowUpLine), today: day }).meta({ id: 'FollowUpList' });
export type FollowUpList = TypeOf<typeof FollowUpList>;

/** `GET patients/:patientKey/follow-up`: what is due of each course. */
export const PatientFollowUp = z
  .object({
    survival: Survival,
    courses: z.array(
      z.object({
        courseKey: key,
        number: z.int(),
        title: z.string(),
        hasScheme: z.boolean(),
        next: z.object({ day, state: DueState }).nullable(),
        overdueSince: day.nullable(),
      }),
    ),
  })
  .meta({ id: 'PatientFollowUp' });
export type PatientFollowUp = TypeOf<typeof PatientFollowUp>;
