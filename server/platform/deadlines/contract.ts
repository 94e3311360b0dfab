import type { DeadlineRule } from '@isocenter/deadlines';
import { z } from 'zod';
import { ROLES, Role } from '../access/contract.ts';
import type { TypeOf } from '../http/type-of.ts';

/** What the page of rules and the calendar asks and is answered, under `/api/platform/deadlines`. */

/** Of a rule that follows events: the department's own name, `event.chart-check`. */
const EVENT_TRIGGER = z.templateLiteral(['event.', z.string().regex(/[a-z0-9-]{1,60}/)]);
/** What begins a deadline: what the program itself says, or a rule that follows events of the record. */
export const Trigger = z.union([z.literal(['form-query.asked', 'severe-toxicity.told']), EVENT_TRIGGER]);
export type Trigger = z.output<typeof Trigger>;
/** Those of which the program itself says when they begin and end. */
export type ProgramTrigger = Exclude<Trigger, `event.${string}`>;

const time = z.string().regex(/^(?:(?:[01]\d|2[0-3]):[0-5]\d|24:00)$/);
const amount = z.int().min(1).max(3660);
const period = z
  .discriminatedUnion('unit', [
    z.object({ unit: z.enum(['minutes', 'hours']), amount }),
    z.object({ unit: z.enum(['days', 'working days']), amount, by: time }),
  ])
  .meta({ id: 'DeadlinePeriod' });
const after = period.nullable();

const name = z.string().regex(/^[\w.-]{1,80}$/);
const scalar = z.union([z.string().max(200), z.number(), z.boolean(), z.null()]);
const path = z.string().min(1).max(200);
const pattern = z
  .object({
    unit: name,
    entity: name,
    actions: z.array(name).min(1).max(10),
    where: z
      .array(
        z.union([
          z.strictObject({ path, is: scalar }),
          z.strictObject({ path, isOneOf: z.array(scalar).min(1).max(50) }),
          z.strictObject({ path, isNot: scalar }),
        ]),
      )
      .max(10),
  })
  .meta({ id: 'EventPattern' });
const sentence = z.string().trim().min(1).max(200);

/** `PUT rules/:trigger` */
export const RuleContent = z.object({
  event: z
    .object({
      starts: pattern,
      stops: z.array(pattern).max(10),
      of: z.enum(['record', 'patient']),
      concerned: z.union([z.literal('acting'), z.object({ path })]),
      countedFrom: path
        .optional()
        .describe('Where the event has the instant from which the period is counted; absent: when it was recorded.'),
      words: z.object({ en: sentence, zh: sentence }),
      page: z
        .string()
        .max(200)
        .regex(/^\/[\w/{}.-]*$/)
        .nullable(),
    })
    .optional()
    .describe('Absent where the program itself says when it begins and ends.'),
  period,
  actor: z.union([z.object({ role: Role }), z.object({ person: z.literal('concerned'), otherwise: Role })]),
  recipients: z.array(Role).max(ROLES.length).describe('Who is told when it begins, beside the actor.'),
  whenLate: z
    .array(
      z.discriminatedUnion('do', [
        z.object({ do: z.literal('remind'), after }),
        z.object({ do: z.literal('escalate'), after, to: Role }),
      ]),
    )
    .max(20)
    .describe('`after` the due time; null: at once.'),
});

/** As the server keeps it. */
export type TriggeredRule = DeadlineRule<Trigger, Role>;

/** `GET rules/:trigger` */
export const Rule = RuleContent.extend({ trigger: z.string() }).meta({ id: 'DeadlineRule' });
export type Rule = TypeOf<typeof Rule>;

export const RuleDetail = z
  .object({
    ruleKey: z.string(),
    version: z.int(),
    content: Rule,
    since: z.iso.datetime(),
    running: z.int().describe('Of this rule in all its versions, how many deadlines run now.'),
    late: z.int().describe('How many of these are late.'),
  })
  .meta({
    id: 'DeadlineRuleDetail',
    description: 'The rule that holds for a trigger; without one there is no deadline.',
  });
export type RuleDetail = TypeOf<typeof RuleDetail>;

const weekday = z.literal([0, 1, 2, 3, 4, 5, 6]);
const day = z.iso.date();

/** `PUT calendar` → {@link CalendarDetail} */
export const Calendar = z
  .object({
    timeZone: z.string().max(60).describe('IANA name: `Asia/Shanghai`.'),
    weekend: z.array(weekday).max(6).describe('0 is Sunday, 6 Saturday.'),
    years: z.record(
      z.string().regex(/^\d{4}$/),
      z.object({
        verified: z
          .enum(['source', 'knowledge'])
          .describe('`source`: read in the text that `source` names. `knowledge`: not checked against any text.'),
        source: z.string().trim().max(500).exactOptional(),
        holidays: z
          .array(z.object({ day, name: z.object({ en: z.string().max(60), zh: z.string().max(60) }) }))
          .max(120),
        makeUpDays: z.array(day).max(60).describe('Days of a weekend on which one works (调休).'),
      }),
    ),
  })
  .meta({ id: 'WorkCalendar' });
export type Calendar = TypeOf<typeof Calendar>;

export const CalendarDetail = z.object({ revision: z.int(), content: Calendar }).meta({ id: 'CalendarDetail' });
export type CalendarDetail = TypeOf<typeof CalendarDetail>;

export const DeadlineFault = z
  .object({
    trigger: z.string(),
    kind: z.enum(['not begun', 'step not taken', 'not stopped']),
    entity: z.string().describe('Of the record that it is about.'),
    entityKey: z.string(),
    fault: z.string().describe('As the program says it.'),
    tries: z.int(),
    nextAt: z.iso.datetime(),
  })
  .meta({
    id: 'DeadlineFault',
    description: 'A deadline that could not begin or stop, or whose next step could not be taken; it is tried again.',
  });
export type DeadlineFault = TypeOf<typeof DeadlineFault>;

/** `GET` of the deadlines themselves */
export const DeadlineSettings = z
  .object({
    rules: z.array(RuleDetail).describe('No entry for a trigger without a rule.'),
    calendar: CalendarDetail.nullable().describe('Null until one is set.'),
    faults: z.array(DeadlineFault),
  })
  .meta({ id: 'DeadlineSettings' });
export type DeadlineSettings = TypeOf<typeof DeadlineSettings>;
