import { z } from 'zod';
import type { TypeOf } from '../../../platform/http/type-of.ts';
import { Signature } from '../../../platform/signatures/contract.ts';
import { MODALITIES, StructuredPrescription } from '../../physics/plan-check/contract.ts';
import { CourseLine } from '../course/contract.ts';
import { Diagnosis, PatientLine } from '../patients/contract.ts';
import { EventGrade } from '../review/contract.ts';
import { IMAGING } from '../treatment/contract.ts';

/** What the page of the completion summary asks and is answered, under `/api/clinic`. */

/** What the record calls a completion summary. */
export const COMPLETION = 'completion-summary';

const key = z.string().regex(/^\d{1,15}$/);
const words = z.string().trim().max(4000);
const instant = z.iso.datetime({ offset: true });
const day = z.iso.date().describe('Of the department’s calendar.');

/** What the record does not know, in the words of the oncologist. */
export const CompletionWords = z.object({ tolerance: words, response: words, plan: words });
export type CompletionWords = TypeOf<typeof CompletionWords>;

const TargetDose = z.object({
  label: z.string(),
  plannedGy: z.number(),
  deliveredGy: z.number().describe('Of the fractions whose delivery is known.'),
});

/** What was treated by one plan. */
export const CompletedPhase = z.object({
  treatedPlanKey: key,
  label: z.string(),
  planUid: z.string(),
  phases: z
    .array(z.string())
    .nullable()
    .describe('Phases of the prescription that it carried out, as its approval says; null: no approval names it.'),
  techniques: z.array(z.string()).describe('Ordered for these phases.'),
  modalities: z.array(z.enum(MODALITIES)).describe('Ordered for these phases; where none is told, of the fields.'),
  radiations: z.array(z.string()).describe('Of the fields, as the plan states them.'),
  energiesMv: z.array(z.number()).describe('Nominal, of the fields: MV of photons, else MeV.'),
  machines: z.array(z.string()),
  planned: z.int(),
  given: z.int(),
  notAsPlanned: z.int().describe('Given in part, or more than planned.'),
  notKnown: z.int().describe('Given, and nobody knows how much of it: they count for nothing in the dose.'),
  firstDay: day.nullable(),
  lastDay: day.nullable(),
  targets: z.array(TargetDose),
});
export type CompletedPhase = TypeOf<typeof CompletedPhase>;

const measured = <T extends z.ZodType>(value: T) => z.object({ value, at: instant }).nullable();

/** All that the record knows of a course that was treated. */
export const CompletionRecord = z
  .object({
    course: CourseLine.pick({ courseKey: true, number: true, title: true, intent: true, physician: true }),
    patient: PatientLine,
    diagnosis: Diagnosis.nullable(),
    prescriptions: z
      .array(
        z.object({
          prescriptionKey: key,
          version: z.int(),
          from: instant,
          until: instant.nullable().describe('Null: it still holds.'),
          ...StructuredPrescription.pick({ intent: true, site: true, targets: true }).shape,
          phases: z.array(z.object({ name: z.string(), fractions: z.int() })),
        }),
      )
      .describe('Versions that held on some day of the treatment.'),
    phases: z.array(CompletedPhase),
    targets: z
      .array(
        z.object({
          label: z.string(),
          prescribedGy: z
            .number()
            .nullable()
            .describe('By the last version that held; null: it does not name the target.'),
          deliveredGy: z.number(),
          notKnown: z.int(),
        }),
      )
      .describe('Of all plans together.'),
    shareBy: z.enum(['beam dose', 'monitor units']).nullable(),
    firstDay: day.nullable(),
    lastDay: day.nullable(),
    overallDays: z.int().nullable().describe('Calendar days from the first to the last fraction, both counted.'),
    pauses: z.array(
      z.object({
        step: z.enum(['on-hold', 'adapting']),
        at: instant,
        reason: z.string().nullable(),
        until: instant.nullable(),
        resumedReason: z.string().nullable(),
      }),
    ),
    stopped: z.object({ at: instant, reason: z.string().nullable() }).nullable(),
    worst: z
      .array(EventGrade.omit({ note: true }).extend({ at: instant }))
      .describe('Highest grade of each term in reviews from the first day of treatment on.'),
    ecog: z.object({ start: measured(z.int()), end: measured(z.int()) }),
    weightKg: z.object({
      start: measured(z.number()),
      end: measured(z.number()),
      changePercent: z.number().nullable(),
    }),
    imaging: z
      .array(z.object({ kind: z.enum([...IMAGING, 'not recorded']), fractions: z.int() }))
      .describe('In how many fractions; one with two kinds counts for each.'),
  })
  .meta({ id: 'CompletionRecord' });
export type CompletionRecord = TypeOf<typeof CompletionRecord>;

/** What is still to come, so that the treatment has not ended. */
export const StillOpen = z.object({
  plans: z.array(z.object({ label: z.string(), given: z.int(), planned: z.int() })),
  phases: z.array(z.string()).describe('Of the prescription that holds, without a treated plan.'),
});
export type StillOpen = TypeOf<typeof StillOpen>;

/** `GET courses/:courseKey/completion` */
export const Completion = z
  .object({
    courseKey: key,
    completionKey: key.nullable().describe('Null: nothing was written yet.'),
    revision: z.int(),
    open: StillOpen.nullable().describe('Null: the treatment has ended, or was stopped.'),
    record: CompletionRecord,
    words: CompletionWords,
    sha256: z.string().describe('Of what a signature would cover now: record and words.'),
    isSigned: z.boolean().describe('By a signature that stands, of what is shown.'),
    changed: z
      .object({ at: instant, what: z.string() })
      .nullable()
      .describe('Since when, and by which record beneath, its last signature no longer stands.'),
    signatures: z.array(Signature),
  })
  .meta({ id: 'CompletionSummary' });
export type Completion = TypeOf<typeof Completion>;

/** What is signed is what was shown. */
export const ShownSha256 = z.string().regex(/^[0-9a-f]{64}$/);
