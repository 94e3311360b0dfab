import { z } from 'zod';
import type { TypeOf } from '../../../platform/http/type-of.ts';
import { Colleague } from '../../../platform/tasks/contract.ts';
import { CourseLine } from '../course/contract.ts';
import { PatientLine } from '../patients/contract.ts';

/** What the pages of the treatment rooms ask and are answered, under `/api/clinic`. */

const key = z.string().regex(/^\d{1,15}$/);
const words = (most: number) => z.string().trim().max(most);
const said = (most: number) => words(most).min(1);
const instant = z.iso.datetime({ offset: true });
const mm = z.number().min(-500).max(500);

/** A field as the plan orders it; `doseGy`: of one fraction, to the point the plan names. */
export const TreatedField = z
  .object({
    number: z.int(),
    name: z.string().nullable(),
    radiation: z.string(),
    energyMv: z.number().nullable(),
    gantryDeg: z.array(z.number()).describe('First and last angle where it turns.'),
    collimatorDeg: z.number().nullable(),
    couchDeg: z.number().nullable(),
    plannedMu: z.number().nullable(),
    doseGy: z.number().nullable(),
  })
  .meta({ id: 'TreatedField' });
export type TreatedField = TypeOf<typeof TreatedField>;

/** A dose reference of the plan, by what the plan states of it: PS3.3 C.8.8.10. */
export const ReferencePoint = z
  .object({
    number: z.int(),
    name: z.string().nullable(),
    kind: z.enum(['POINT', 'COORDINATES', 'SITE', 'VOLUME']).nullable(),
    statedGy: z.number().nullable().describe('Prescribed to it by the whole plan, where the plan says so.'),
    byField: z
      .array(z.object({ number: z.int(), doseGy: z.number() }))
      .describe('Of one fraction, of the fields for which the plan states it.'),
  })
  .meta({ id: 'ReferencePoint' });
export type ReferencePoint = TypeOf<typeof ReferencePoint>;

export const TreatedTarget = z.object({ label: said(64), doseGy: z.number().positive().max(200) });
export type TreatedTarget = TypeOf<typeof TreatedTarget>;

/** Shift of the table from the setup marks to the isocentre, or as imaging corrected it [mm]. */
export const Shift = z.object({ verticalMm: mm, longitudinalMm: mm, lateralMm: mm }).meta({ id: 'CouchShift' });
export type Shift = TypeOf<typeof Shift>;

/** A plan as it is treated: taken over from the archive once, so that what is delivered later is measured by what was ordered then. */
export const TreatedPlan = z.object({
  label: z.string(),
  caseKey: z.string(),
  planUid: z.string(),
  planSha256: z.string(),
  fractionGroup: z.int().nullable().describe('Number of its only group; null where the plan has none.'),
  machine: z.string().nullable(),
  fractions: z.int().min(1).max(200),
  targets: z.array(TreatedTarget).min(1).max(20).describe('Dose of the whole plan.'),
  fields: z.array(TreatedField),
  points: z.array(ReferencePoint).max(200).exactOptional().describe('Absent: taken over before they were kept.'),
  shift: Shift.nullable(),
  setup: words(1000).describe('How the patient lies, what lies under them, bolus.'),
  despite: words(500).describe('Why it was taken over though it was not the approved plan; else empty.'),
});
export type TreatedPlan = TypeOf<typeof TreatedPlan>;

/** `POST courses/:courseKey/treated-plans`. What the plan states itself need not be said; what it does not state must be. */
export const NewTreatedPlan = z.object({
  caseKey: z.string().max(60),
  machine: said(64).nullable(),
  fractions: z.int().min(1).max(200).nullable(),
  targets: z.array(TreatedTarget).max(20).nullable(),
  shift: Shift.nullable(),
  setup: words(1000),
  despite: words(500),
});
export type NewTreatedPlan = TypeOf<typeof NewTreatedPlan>;

/** `PUT courses/:courseKey/treated-plans/:treatedPlanKey`: what was ordered stays as it was taken over. */
export const TreatedPlanChange = TreatedPlan.pick({ machine: true, shift: true, setup: true }).extend({
  inError: z.boolean(),
});
export type TreatedPlanChange = TypeOf<typeof TreatedPlanChange>;

const TreatedPlanRow = z.object({ treatedPlanKey: key, revision: z.int(), inError: z.boolean(), plan: TreatedPlan });
export type TreatedPlanRow = TypeOf<typeof TreatedPlanRow>;

const NEXT = z
  .int()
  .nullable()
  .describe(
    'Number of the fraction that is due, beyond those of the plan in place of one not given; null where all were given.',
  );

/** A step that is waited for, or a pause that holds, in the words of the department's path. */
export const WaitedFor = z.object({ id: z.string(), en: z.string(), zh: z.string() });
export type WaitedFor = TypeOf<typeof WaitedFor>;

/** By what somebody made sure who lies there. */
export const IDENTIFIERS = ['name', 'birth date', 'number', 'wristband', 'photograph', 'biometric'] as const;
export const IMAGING = ['none', 'kv', 'cbct', 'portal', 'surface', 'mr', 'ultrasound'] as const;

const toldMm = z.number().min(-20_000).max(20_000).optional();
const CouchTold = z
  .object({ verticalMm: toldMm, longitudinalMm: toldMm, lateralMm: toldMm })
  .describe('Where the table stood, on the scale of its machine.');

export const FieldGiven = z.object({
  number: z.int(),
  name: z.string().max(64).nullable(),
  plannedMu: z.number().min(0).max(100_000).nullable(),
  deliveredMu: z.number().min(0).max(100_000).nullable().describe('Null: not known. 0: not given.'),
  interruptions: z.array(z.object({ by: z.enum(['operator', 'machine', 'unknown']), why: words(200) })).max(20),
  overridden: z.boolean().describe('Somebody let the machine go on beyond a tolerance.'),
  couch: CouchTold.nullable(),
  pointDoses: z
    .array(
      z.object({ number: z.int(), doseGy: z.number().min(-10).max(1000), how: z.enum(['calculated', 'measured']) }),
    )
    .max(400)
    .exactOptional()
    .describe('At the dose references of the plan, as the record of the machine tells; absent: it does not.'),
});
export type FieldGiven = TypeOf<typeof FieldGiven>;

export const FractionContent = z.object({
  treatedPlanKey: key,
  number: z.int().min(1).max(200),
  startedAt: instant,
  endedAt: instant.nullable(),
  machine: words(64),
  identifiedBy: z.array(z.enum(IDENTIFIERS)).max(IDENTIFIERS.length),
  imaging: z.array(z.enum(IMAGING)).max(IMAGING.length),
  shift: Shift.nullable().describe('As imaging corrected it; null: not corrected, or not known.'),
  fields: z.array(FieldGiven).min(1).max(60),
  note: words(1000),
  despite: words(500).describe('Why it was given though the course was not ready for it; else empty.'),
});
export type FractionContent = TypeOf<typeof FractionContent>;

export const Delivery = z.enum(['as planned', 'in part', 'more than planned', 'not known']);
export type Delivery = TypeOf<typeof Delivery>;

export const Fraction = z
  .object({
    fractionKey: key,
    revision: z.int(),
    inError: z.boolean(),
    source: z.enum(['hand', 'record']),
    recordUids: z.array(z.string()),
    recordedBy: Colleague.nullable(),
    recordedAt: instant,
    content: FractionContent,
    delivery: Delivery,
    differenceMu: z.number().nullable().describe('Delivered less planned, of all fields; null where one is not known.'),
    share: z.number().nullable().describe('Of the dose of one fraction; null where it is not known.'),
  })
  .meta({ id: 'Fraction' });
export type Fraction = TypeOf<typeof Fraction>;

export const DoseToDate = z
  .object({
    treatedPlanKey: key,
    label: z.string(),
    plannedGy: z.number(),
    deliveredGy: z.number().describe('Of the fractions whose delivery is known.'),
    given: z.int().describe('Fractions that gave something, or of which nobody knows.'),
    planned: z.int(),
    notKnown: z.int().describe('Fractions that count for nothing here, for nobody knows what they gave.'),
  })
  .meta({ id: 'DoseToDate' });
export type DoseToDate = TypeOf<typeof DoseToDate>;

/** Dose at a reference point: recorded where the machine's records tell it of each field, else counted from the plan by monitor units. */
export const PointDoseToDate = z
  .object({
    treatedPlanKey: key,
    ...{ number: z.int(), name: z.string().nullable(), kind: ReferencePoint.shape.kind },
    perFractionGy: z.number().nullable().describe('Null: the plan does not state it for each of its fields.'),
    plannedGy: z.number().nullable().describe('All fractions; else what the plan prescribes to it.'),
    toDateGy: z.number().nullable().describe('Of the fractions of which it is known; null: of none.'),
    deviationGy: z.number().nullable().describe('To date less planned, of the fractions of which it is known.'),
    given: z.int().describe('Fractions that gave something, or of which nobody knows.'),
    ...{ measured: z.int(), calculated: z.int(), counted: z.int(), notKnown: z.int() },
  })
  .meta({ id: 'PointDoseToDate' });
export type PointDoseToDate = TypeOf<typeof PointDoseToDate>;

/** `GET courses/:courseKey/treatment` */
export const Treatment = z
  .object({
    course: CourseLine,
    patient: PatientLine,
    plans: z.array(
      TreatedPlanRow.extend({
        whyNot: WaitedFor.nullable().describe('Why it is not to be treated now; null: it may.'),
        next: NEXT,
      }),
    ),
    fractions: z.array(Fraction).describe('In the order in which they were given; entered in error, too.'),
    doses: z.array(DoseToDate),
    pointDoses: z.array(PointDoseToDate),
    /** How the share of a fraction was found. */
    shareBy: z.enum(['beam dose', 'monitor units']).nullable(),
    cases: z
      .array(z.object({ caseKey: z.string(), label: z.string().nullable(), isApproved: z.boolean() }))
      .describe('Plans of the archive.'),
    waiting: z.int().describe('Treatment records of the archive that were not taken over yet.'),
    mayTreat: z.boolean().describe('By the path, and one of its plans is the approved one.'),
    whyNot: WaitedFor.nullable(),
    isTreated: z.boolean().describe('Its treatment began and did not end.'),
    state: z.string().nullable(),
    paused: z.string().nullable(),
  })
  .meta({ id: 'CourseTreatment' });
export type Treatment = TypeOf<typeof Treatment>;

/** What became of each treatment record of the patient: `POST courses/:courseKey/treatment-records`. */
export const TakenOver = z
  .object({
    taken: z.int(),
    left: z.array(
      z.object({
        recordUid: z.string(),
        why: z.enum([
          'not readable',
          'no plan',
          'another plan',
          'another group',
          'no fraction',
          'no time',
          'given already',
        ]),
      }),
    ),
  })
  .meta({ id: 'TakenOverRecords' });
export type TakenOver = TypeOf<typeof TakenOver>;

export const Halt = z.object({ reason: said(500) });

/** `GET day`: whom each machine treats. */
export const DayLine = z
  .object({
    courseKey: key,
    patient: PatientLine,
    title: z.string(),
    treatedPlanKey: key,
    planLabel: z.string(),
    machine: z.string().nullable().describe('Where it is booked on that day, else that of the plan.'),
    appointment: z
      .object({
        appointmentKey: key,
        at: instant,
        state: z.enum(['planned', 'done', 'missed']),
        reason: z.string().nullable(),
      })
      .nullable()
      .describe('Of its treatments booked on that day the first that is planned, else the last.'),
    isPlaced: z.boolean().describe('Its fractions are booked, on whatever days.'),
    next: NEXT,
    fractions: z.int(),
    paused: z.boolean(),
    whyNot: WaitedFor.nullable().describe('Why it is not to be treated now; null: it may.'),
    givenToday: z.array(
      z.object({
        ...{ fractionKey: key, number: z.int(), at: instant, delivery: Delivery },
        recordedAt: instant.describe('When it was entered, which after downtime is later than it was given.'),
      }),
    ),
  })
  .meta({ id: 'TreatmentDayLine' });
export type DayLine = TypeOf<typeof DayLine>;
