import { z } from 'zod';
import type { TypeOf } from '../../../platform/http/type-of.ts';
import { Signature } from '../../../platform/signatures/contract.ts';
import { PatientLine } from '../patients/contract.ts';
import { METHODS } from './gap/compensations.ts';

/** What the pages of the schedule ask and are answered, under `/api/clinic`. */

const key = z.string().regex(/^\d{1,15}$/);
const words = (most: number) => z.string().trim().max(most);
const said = (most: number) => words(most).min(1);
const instant = z.iso.datetime({ offset: true });
const day = z.iso.date();
const time = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/);
const positive = (most: number) => z.number().positive().max(most);

export const RESOURCE_KINDS = ['machine', 'simulator', 'room', 'person'] as const;
export const APPOINTMENT_KINDS = ['consultation', 'simulation', 'treatment', 'review', 'follow-up', 'other'] as const;
export const APPOINTMENT_STATES = ['planned', 'done', 'missed', 'cancelled'] as const;

/** What can be booked: a machine, the CT simulator, a room, a person. `personKey`: who that person is among the accounts. */
export const ResourceContent = z
  .object({
    kind: z.enum(RESOURCE_KINDS),
    name: said(80),
    nameZh: said(80).nullable(),
    personKey: key.nullable(),
    opens: time,
    closes: time,
    inUse: z.boolean(),
  })
  .refine(({ opens, closes }) => closes > opens, { path: ['closes'] });
export type ResourceContent = TypeOf<typeof ResourceContent>;

export const Resource = z
  .object({ ...ResourceContent.shape, resourceKey: key, siteKey: key, revision: z.int() })
  .meta({ id: 'ScheduledResource' });
export type Resource = TypeOf<typeof Resource>;

/** That a resource cannot be used from one instant until another. */
export const DowntimeContent = z
  .object({ resourceKey: key, startsAt: instant, endsAt: instant, reason: said(200), cancelled: z.boolean() })
  .refine(({ startsAt, endsAt }) => Date.parse(endsAt) > Date.parse(startsAt), { path: ['endsAt'] });
export type DowntimeContent = TypeOf<typeof DowntimeContent>;
export const Downtime = z
  .object({ ...DowntimeContent.shape, downtimeKey: key, revision: z.int() })
  .meta({ id: 'ResourceDowntime' });
export type Downtime = TypeOf<typeof Downtime>;

/** `allTheSame`: on a day on which the department does not work, or outside the hours of a resource. */
export const AppointmentContent = z
  .object({
    kind: z.enum(APPOINTMENT_KINDS),
    patientKey: key,
    courseKey: key.nullable(),
    startsAt: instant,
    endsAt: instant,
    resourceKeys: z.array(key).min(1).max(10),
    note: words(300),
    allTheSame: z.boolean(),
  })
  .refine(({ startsAt, endsAt }) => Date.parse(endsAt) > Date.parse(startsAt), { path: ['endsAt'] });
export type AppointmentContent = TypeOf<typeof AppointmentContent>;

/** `PUT schedule/appointments/:appointmentKey`: what became of it, where and when it is. */
export const AppointmentChange = z
  .object({
    startsAt: instant,
    endsAt: instant,
    resourceKeys: z.array(key).min(1).max(10),
    state: z.enum(APPOINTMENT_STATES),
    reason: said(300).nullable().describe('Why it was missed or cancelled.'),
    note: words(300),
    allTheSame: z.boolean(),
  })
  .refine(({ startsAt, endsAt }) => Date.parse(endsAt) > Date.parse(startsAt), { path: ['endsAt'] })
  .refine(({ state, reason }) => state === 'planned' || state === 'done' || reason !== null, { path: ['reason'] });
export type AppointmentChange = TypeOf<typeof AppointmentChange>;

export const Appointment = z
  .object({
    appointmentKey: key,
    revision: z.int(),
    kind: z.enum(APPOINTMENT_KINDS),
    patient: PatientLine,
    courseKey: key.nullable(),
    startsAt: instant,
    endsAt: instant,
    resourceKeys: z.array(key),
    state: z.enum(APPOINTMENT_STATES),
    reason: z.string().nullable(),
    isGiven: z.boolean().describe('The fraction that was given at it is recorded.'),
    note: z.string(),
    placementKey: key.nullable(),
    fraction: z.int().nullable(),
  })
  .meta({ id: 'ScheduledAppointment' });
export type Appointment = TypeOf<typeof Appointment>;

export const DayOff = z.discriminatedUnion('why', [
  z.object({ why: z.literal('weekend') }),
  z.object({ why: z.literal('holiday'), name: z.object({ en: z.string(), zh: z.string() }) }),
]);

/** `GET schedule/week?from=` */
export const Week = z.object({
  timeZone: z.string(),
  days: z.array(z.object({ day, off: DayOff.nullable(), listed: z.boolean() })),
  resources: z.array(Resource),
  appointments: z.array(Appointment).describe('Cancelled ones are left out.'),
  downtimes: z.array(Downtime),
});
export type Week = TypeOf<typeof Week>;

/** `POST schedule/downtimes`: whoever was to come in that time is still to be moved. */
export const DowntimeSaid = z.object({
  downtime: Downtime,
  displaced: z.array(Appointment).describe('Those of patients whom one may see.'),
  displacedCount: z.int().describe('All of them, also for whoever sees no patient.'),
});
export type DowntimeSaid = TypeOf<typeof DowntimeSaid>;

/** How the fractions of a course are to be placed. */
export const PlacementAsk = z
  .object({
    resourceKeys: z.array(key).min(1).max(10),
    fractions: z.int().min(1).max(60),
    fractionGy: positive(50),
    firstDay: day,
    time,
    secondTime: time.nullable().describe('Twice a day.'),
    twiceOn: z.array(day).max(60).nullable().describe('Twice a day on these days only; null: on all.'),
    minutes: z.int().min(1).max(600),
    leastHoursBetween: z.number().min(0).max(72),
    movedMinutes: z.int().min(0).max(600),
    extraDays: z.array(day).max(60),
    compensationKey: key.nullable(),
  })
  .meta({ id: 'PlacementAsk' });
export type PlacementAsk = TypeOf<typeof PlacementAsk>;

const PlacedFraction = z.object({
  fraction: z.int(),
  day,
  startsAt: instant,
  endsAt: instant,
  movedByMinutes: z.int(),
});
const SkippedDay = z.object({
  day,
  why: z.enum(['weekend', 'holiday', 'down', 'full', 'second']),
  name: z.object({ en: z.string(), zh: z.string() }).nullable(),
  said: z.string().nullable(),
});

/** `POST courses/:courseKey/placements/proposal`: what would be placed; nothing is kept. */
export const PlacementProposal = z.object({
  found: z.int().describe('Fewer than were asked for where there is no more room.'),
  fractions: z.array(PlacedFraction),
  skipped: z.array(SkippedDay),
  yearsNotListed: z.array(z.int()),
});
export type PlacementProposal = TypeOf<typeof PlacementProposal>;

/** `POST courses/:courseKey/placements`: as it was shown; `starts` are those of the proposal. */
export const PlacementKept = z.object({ asked: PlacementAsk, starts: z.array(instant).min(1).max(60) });
export type PlacementKept = TypeOf<typeof PlacementKept>;

export const Undo = z.object({ reason: said(300) });

export const CoursePlacement = z.object({
  placementKey: key,
  asked: PlacementAsk,
  placedAt: instant,
  undone: z.object({ at: instant, reason: z.string() }).nullable(),
  firstDay: day,
  lastDay: day,
});

const GapParametersShape = z.object({
  tumour: z.object({
    alphaBetaGy: positive(50),
    kickOffDays: z.number().min(0).max(200),
    dailyLossBedGy: z.number().min(0).max(5),
    source: said(300),
  }),
  late: z.object({
    tissue: said(120),
    alphaBetaGy: positive(50),
    dosePercent: positive(200),
    repairHalfTimeHours: positive(24).nullable(),
    source: said(300),
  }),
  hoursBetween: z.number().min(6, 'Two fractions of a day need six hours.').max(23),
});

/** `POST courses/:courseKey/gap`: with what the effect is reckoned; every figure is a person's choice. */
export const GapAsk = z.object({ resumesOn: day, parameters: GapParametersShape });
export type GapAsk = TypeOf<typeof GapAsk>;

const WrittenBed = z.object({ bedGy: z.number(), written: z.string() });
const GapProposal = z.object({
  method: z.enum(METHODS),
  impossible: z.enum(['no remaining', 'no days left', 'too many', 'nothing to gain']).nullable(),
  found: z
    .object({
      remaining: z.array(
        z.object({ fractions: z.int(), fractionGy: z.number(), pairedHoursApart: z.number().nullable() }),
      ),
      days: z.array(day),
      overallDays: z.int(),
      tumour: WrittenBed,
      late: WrittenBed,
      tumourDifferenceGy: z.number(),
      lateDifferenceGy: z.number(),
    })
    .nullable(),
});
export type GapProposal = TypeOf<typeof GapProposal>;

/** The course as it was placed, as far as it came. */
const Interrupted = z.object({
  fractions: z.int(),
  fractionGy: z.number(),
  firstDay: day,
  plannedLastDay: day,
  given: z.int().describe('The recorded fractions, or where none is recorded the appointments marked as done.'),
  recorded: z.int().describe('Fractions that stand in the record of treatment.'),
  notKnown: z.int().describe('Of them, those of which nobody knows what they delivered: counted whole.'),
  marked: z.int().describe('Appointments marked as done.'),
  missed: z.int(),
  /** The last day for which something is planned; null where nothing is. */
  presentLastDay: day.nullable(),
});

/** `POST courses/:courseKey/gap` */
export const GapEffect = z.object({
  course: Interrupted,
  planned: z.object({ overallDays: z.int(), tumour: WrittenBed, late: WrittenBed }),
  proposals: z.array(GapProposal),
});
export type GapEffect = TypeOf<typeof GapEffect>;

/** `POST courses/:courseKey/compensations`: which of the proposals, and why. */
export const CompensationChoice = GapAsk.extend({ method: z.enum(METHODS), reason: said(1000) });
export type CompensationChoice = TypeOf<typeof CompensationChoice>;

/** What the record calls a compensation. */
export const COMPENSATION = 'gap-compensation';

export const CompensationContent = z.object({ asked: GapAsk, effect: GapEffect, method: z.enum(METHODS) });
export type CompensationContent = TypeOf<typeof CompensationContent>;

/** `GET courses/:courseKey/schedule` */
export const CourseSchedule = z.object({
  timeZone: z.string(),
  appointments: z.array(Appointment),
  placements: z.array(CoursePlacement),
  interrupted: Interrupted.nullable().describe('Null where nothing was placed, or in several phases.'),
  recorded: z.int().describe('Fractions that stand in the record of treatment, placed or not.'),
  phases: z.int().describe('Placements that stand and compensate for nothing.'),
  compensations: z.array(
    z.object({
      ...{
        compensationKey: key,
        revision: z.int(),
        content: CompensationContent,
        reason: z.string(),
        decidedAt: instant,
      },
      signatures: z.array(Signature),
      isSigned: z.boolean().describe('Only then it is carried out.'),
      person: z.object({ name: z.string(), nameZh: z.string().nullable() }),
      placementKey: key.nullable().describe('By which it was carried out.'),
      isStale: z.boolean().describe('To be decided anew: the course is not as it was reckoned from.'),
    }),
  ),
});
export type CourseSchedule = TypeOf<typeof CourseSchedule>;
