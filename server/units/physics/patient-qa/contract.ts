import { z } from 'zod';
import type { TypeOf } from '../../../platform/http/type-of.ts';

/** What the pages of patient QA ask and are answered, under `/api/physics`. */

const key = z.string().regex(/^\d{1,15}$/);
const said = (most: number) => z.string().trim().min(1).max(most);
const instant = z.iso.datetime();
const share = z.number().min(0).max(1);
const Named = z.object({ personKey: z.string(), name: z.string(), nameZh: z.string().nullable() });

export const PATIENT_QA = 'patient-qa';

/** By which a pass rate was made: results are comparable only where all of it agrees. */
export const QaCriteria = z.object({
  doseDifferencePercent: z.number().positive().max(100),
  distanceToAgreementMm: z.number().positive().max(100),
  lowDoseCutoffPercent: z.number().min(0).max(100),
  normalisation: z.enum(['global', 'local']),
  comparison: z.enum(['absolute', 'relative']).describe('Gy with Gy; or relative, the planned dose scaled.'),
});
export type QaCriteria = TypeOf<typeof QaCriteria>;

/** What no file tells. */
const Circumstances = z.object({
  machine: said(64),
  technique: said(40),
  region: said(80).describe('Treated site.'),
  device: said(80).describe('The array.'),
  measuredOn: z.iso.date(),
  note: z.string().trim().max(2000),
});

/** `POST cases/:caseKey/patient-qa`: the server compares the file with the plan, and keeps what came out. */
export const NewPatientQa = Circumstances.extend({
  doseKey: key,
  file: z
    .object({ name: said(200), base64: z.base64().max(11_000_000) })
    .describe('As the array wrote it, or a plane of dose as RTDOSE; 8 MB at most.'),
  criteria: QaCriteria,
  centreMm: z
    .tuple([z.number(), z.number(), z.number()])
    .describe(
      'The centre of the array in patient coordinates [mm]. An RTDOSE in the frame of reference of the dose lies where it says itself.',
    ),
}).meta({ id: 'NewPatientQa' });
export type NewPatientQa = TypeOf<typeof NewPatientQa>;

/** What a signature covers beside the acceptance. */
export const PatientQaContent = Circumstances.extend({
  caseKey: z.string(),
  planLabel: z.string().nullable(),
  objects: z.array(z.object({ kind: z.string(), sopInstanceUid: z.string(), sha256: z.string() })),
  measuredFile: z.object({
    name: z.string(),
    sha256: z.string(),
    array: z.string(),
    measuredAt: z.string().nullable(),
  }),
  criteria: QaCriteria,
  centreMm: z.tuple([z.number(), z.number(), z.number()]),
  patientPosition: z
    .enum(['HFS', 'HFP', 'FFS', 'FFP'])
    .nullable()
    .describe(
      'As the plan states it: it turns the array in the dose. Null in a planned plane, where it tells nothing, and of an RTDOSE that says itself where it lies.',
    ),
  points: z.int().describe('Detectors that reach the cut-off and could be judged.'),
  passed: z.int(),
  passRate: share.nullable().describe('Null where no point was judged: not 0.'),
  notJudged: z.int().describe('Detectors above the cut-off where the plan has no dose.'),
  meanGamma: z.number().nullable(),
  maxGamma: z.number().nullable(),
  plannedScale: z.number().describe('The planned dose was multiplied by this; 1 for Gy with Gy.'),
  verdict: z
    .enum(['met', 'within tolerance', 'not met', 'cannot be judged'])
    .describe('By the universal limits of AAPM TG-218.'),
  reason: z.enum(['limits-do-not-apply', 'no-points', 'not-all-judged']).nullable(),
  software: z.string(),
});
export type PatientQaContent = TypeOf<typeof PatientQaContent>;

export const PatientQa = z
  .object({
    qaKey: key,
    revision: z.int(),
    patientKey: key,
    patient: z.object({
      patientId: z.string().nullable(),
      name: z.string().nullable(),
      nameIdeographic: z.string().nullable(),
    }),
    content: PatientQaContent,
    isOfPresentPlan: z
      .boolean()
      .describe('Whether the archive holds plan and dose with the very bytes that were measured.'),
    hasFile: z.boolean().describe('The file of the array is kept; false: it was kept before files were.'),
    keptBy: Named.nullable(),
    keptAt: instant,
    accepted: z
      .object({ reason: z.string(), by: Named, at: instant })
      .nullable()
      .describe('By whose signature that stands; with a reason where the limits are not met.'),
    excluded: z
      .object({ reason: z.string(), by: Named, at: instant })
      .nullable()
      .describe('From local limits, and why.'),
  })
  .meta({ id: 'PatientQa' });
export type PatientQa = TypeOf<typeof PatientQa>;

/** Beside the local limits; `above`: better than the process was, which is a change of it, too. */
export const QaStanding = z.enum(['within', 'below tolerance', 'below action', 'above']);
export type QaStanding = TypeOf<typeof QaStanding>;

/** Results that are comparable, in the order in which they were measured, and the limits that they make. */
export const QaStream = z
  .object({
    machine: z.string(),
    technique: z.string(),
    criteria: QaCriteria,
    points: z.array(
      z.object({
        qaKey: key,
        measuredOn: z.string(),
        passRate: share,
        isExcluded: z.boolean(),
        standing: QaStanding.nullable(),
      }),
    ),
    results: z.int().describe('That limits are made of: those that were not excluded.'),
    needed: z.int().describe('So many make limits.'),
    local: z
      .object({
        from: z.string(),
        until: z.string(),
        mean: share,
        standardDeviation: z.number(),
        meanMovingRange: z.number(),
        tolerance: z.object({ lower: share, upper: share }),
        action: share,
      })
      .nullable()
      .describe('Null of too few results.'),
  })
  .meta({ id: 'QaStream' });
export type QaStream = TypeOf<typeof QaStream>;

/** `GET patient-qa`, the latest first. */
export const PatientQaList = z
  .object({
    rows: z.array(PatientQa),
    streams: z.array(QaStream),
    universal: z.object({ name: z.string(), tolerance: share, action: share, source: z.string() }),
  })
  .meta({ id: 'PatientQaList' });
export type PatientQaList = TypeOf<typeof PatientQaList>;

export const QaExcluded = z.object({ reason: said(1000).nullable().describe('Null takes it in again.') });
/** With the signature: `POST patient-qa/:qaKey/signatures`. */
export const QaAccepted = z.object({ reason: z.string().trim().max(2000) });
