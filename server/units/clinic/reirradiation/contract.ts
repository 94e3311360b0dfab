import { z } from 'zod';
import { Notice } from '../../../platform/http/contract.ts';
import type { TypeOf } from '../../../platform/http/type-of.ts';
import { JobState } from '../../../platform/jobs/contract.ts';
import { Colleague } from '../../../platform/tasks/contract.ts';
import { EarlierIrradiation, PatientLine } from '../patients/contract.ts';

/** What the page of earlier courses and their sum asks and is answered, under `/api/clinic`. */

const key = z.string().regex(/^\d{1,15}$/);
const said = (most: number) => z.string().trim().min(1).max(most);
const alphaBeta = z.number().positive().max(50);
const instant = z.iso.datetime();

/** A plan of the sum. `recovered`: of its EQD2, as a person says with a reason; the product assumes none. */
const AskedPlan = z.object({
  caseKey: z.string().max(60),
  counted: z.enum(['delivered', 'whole plan']),
  recovered: z.object({ percent: z.number().gt(0).max(100), reason: said(300) }).nullable(),
});

/** `POST patients/:patientKey/reirradiation/sums` */
export const AskedSum = z
  .object({
    plans: z.array(AskedPlan).min(1).max(8),
    structures: z
      .array(
        z.object({
          name: said(64).describe('Standard name (TG-263).'),
          alphaBetaGy: alphaBeta,
          source: said(300).describe('From where the α/β is, or who chose it.'),
          levelGy: z.number().positive().max(500).nullable().describe('EQD2 of which the volume is asked.'),
        }),
      )
      .min(1)
      .max(60),
    structuresOf: z.string().max(60).nullable().describe('In whose structures it is summed by voxel; null: it is not.'),
    registrationMm: z
      .number()
      .min(0)
      .max(50)
      .nullable()
      .describe('How well the places agree, as a person says; null: not said.'),
    toldAlphaBetaGy: alphaBeta.nullable().describe('For the prescriptions of irradiation that is only told of.'),
  })
  .meta({ id: 'AskedEqd2Sum' });
export type AskedSum = TypeOf<typeof AskedSum>;

const Figure = z
  .object({ value: z.number(), error: z.number(), endCapEffect: z.number() })
  .nullable()
  .describe('Of EQD2 [Gy], or of a volume [cc].');

const Shares = z
  .object({ sum: z.number(), squares: z.number() })
  .describe('Of the dose of one fraction, what each that was given gave: their sum, and the sum of their squares.');

/** What was given of a plan that takes part: at a voxel of D Gy, EQD2 = d (α/β · sum + d · squares) / (2 + α/β), d = D / plannedFractions. */
const CountedPlan = z.object({
  caseKey: z.string(),
  label: z.string().nullable(),
  counted: z.enum(['delivered', 'whole plan']),
  fractions: z.int().describe('That gave dose.'),
  plannedFractions: z.int().describe('In which the whole dose is to be given.'),
  shares: Shares,
  share: z.number().describe('Of the planned dose, 1 is the whole.'),
  notKnown: z.int().describe('Fractions whose delivery is not known: they count as planned.'),
  recoveredPercent: z.number(),
  recoveredWhy: z.string().nullable(),
  frameOfReferenceUid: z.string().nullable(),
  reason: Notice.nullable().describe('Why it takes no part.'),
  notices: z.array(Notice),
  objects: z.array(z.object({ kind: z.string(), sopInstanceUid: z.string(), sha256: z.string() })),
});
export type CountedPlan = TypeOf<typeof CountedPlan>;

const Range = z
  .object({
    fromGy: z.number(),
    toGy: z.number().nullable().describe('Null where one of the plans that were asked for has no figure.'),
  })
  .nullable();
export type Range = TypeOf<typeof Range>;

const ByVoxel = z
  .object({ figure: Figure, low: z.number().nullable(), high: z.number().nullable() })
  .describe('`low` and `high`: over the shifts of the registration; null where none were said.');
export type ByVoxel = TypeOf<typeof ByVoxel>;

const SummedStructure = z.object({
  name: z.string(),
  alphaBetaGy: z.number(),
  source: z.string(),
  byPlan: z.array(
    z.object({
      caseKey: z.string(),
      roiName: z.string().nullable(),
      maxGy: Figure,
      d0_03ccGy: Figure,
      d2Gy: Figure,
      meanGy: Figure,
      notices: z.array(Notice),
    }),
  ),
  ranges: z.object({ maxGy: Range, d0_03ccGy: Range, d2Gy: Range, meanGy: Range }),
  voxel: z
    .object({
      volumeCc: Figure,
      maxGy: ByVoxel,
      d0_03ccGy: ByVoxel,
      d2Gy: ByVoxel,
      meanGy: ByVoxel,
      levelGy: z.number().nullable(),
      atLevelCc: ByVoxel,
      notices: z.array(Notice),
    })
    .nullable(),
});
export type SummedStructure = TypeOf<typeof SummedStructure>;

/** What came out of a sum; nothing of it is an exact dose. */
export const SumResult = z
  .object({
    plans: z.array(CountedPlan),
    told: z.array(
      z.object({
        site: z.string(),
        doseGy: z.number().nullable(),
        fractions: z.int().nullable(),
        eqd2Gy: z.number().nullable(),
      }),
    ),
    structures: z.array(SummedStructure),
    voxel: z.discriminatedUnion('state', [
      z.object({ state: z.literal('not asked') }),
      z.object({ state: z.literal('refused'), reason: Notice }),
      z.object({
        state: z.literal('summed'),
        structuresOf: z.string(),
        gridSpacingMm: z.array(z.number()).length(3),
        outsideFraction: z.number(),
        registrationUids: z.array(z.string()).describe('SOP instances of the registrations that were used.'),
        registrationMm: z.number().nullable(),
        shifts: z.int(),
      }),
    ]),
    software: z.string(),
  })
  .meta({ id: 'Eqd2SumResult' });
export type SumResult = TypeOf<typeof SumResult>;

const KeptSum = z.object({
  sumKey: key,
  madeBy: Colleague.nullable(),
  madeAt: instant,
  asked: AskedSum,
  result: SumResult.nullable(),
  job: z
    .object({ jobKey: key, state: JobState, done: z.number(), total: z.number().nullable() })
    .nullable()
    .describe('Null for whoever may not see it.'),
});
export type KeptSum = TypeOf<typeof KeptSum>;

/** A plan of the patient that can take part. */
const PlanToSum = z.object({
  caseKey: z.string(),
  archiveKey: z.string(),
  label: z.string().nullable(),
  courses: z.array(z.object({ courseKey: key, number: z.int(), title: z.string() })).describe('That took it over.'),
  given: z.int().describe('Fractions of it that are recorded.'),
  gaveDose: z.int().describe('Of these, those that gave dose, or of which nobody knows.'),
  shares: Shares,
  notKnown: z.int(),
  lastDay: z.string().nullable(),
  fractions: z.int().nullable().describe('Of the whole plan; null where neither it nor people agree on them.'),
  notices: z.array(Notice).describe('Where it was taken over with other figures than it states.'),
  frame: z.int().nullable().describe('Plans of one number share a frame of reference; null where none is stated.'),
  structures: z.array(z.object({ roiName: z.string(), standardName: z.string().nullable() })),
  isRead: z.boolean().describe('Whether its objects could be read.'),
});
export type PlanToSum = TypeOf<typeof PlanToSum>;

/** `GET patients/:patientKey/reirradiation` */
export const Reirradiation = z
  .object({
    patient: PatientLine,
    told: z.array(z.object({ entryKey: key, content: EarlierIrradiation })),
    plans: z.array(PlanToSum).describe('Those with a dose.'),
    withoutDose: z.int().describe('Plans of the archive that have none.'),
    courses: z
      .array(z.object({ courseKey: key, number: z.int(), title: z.string(), hasPlan: z.boolean() }))
      .describe('Of which a plan may or may not be in the archive.'),
    sums: z.array(KeptSum).describe('The latest first.'),
  })
  .meta({ id: 'Reirradiation' });
export type Reirradiation = TypeOf<typeof Reirradiation>;
