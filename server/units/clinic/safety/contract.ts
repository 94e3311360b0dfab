import {
  CONTRIBUTING_FACTOR_IDS,
  EVENT_CLASS_IDS,
  INCIDENT_TECHNIQUE_IDS,
  PROBLEM_TYPE_IDS,
} from '@isocenter/knowledge';
import { z } from 'zod';
import type { TypeOf } from '../../../platform/http/type-of.ts';

/** What the pages of incident learning ask and are answered, under `/api/clinic/incidents` and `/api/clinic/failure-modes`. */

const key = z.string().regex(/^\d{1,15}$/);
const words = (most: number) => z.string().trim().max(most);
const said = (most: number) => words(most).min(1);
const instant = z.iso.datetime();
/** The id of a step of the care path. */
const step = z.string().regex(/^[a-z0-9-]{1,60}$/);

export const EventClass = z.enum(EVENT_CLASS_IDS);
/** An address of a page of this product, without what follows `?`: it names keys, nothing of a patient. */
const pagePath = z.string().regex(/^\/[\w/.-]{0,300}$/);

/** `POST incidents` */
export const IncidentReport = z
  .object({
    eventClass: EventClass,
    words: said(4000),
    pagePath: pagePath.nullable().describe('Where the reporter was; null where they would rather not say.'),
    anonymous: z.boolean(),
  })
  .meta({ id: 'IncidentReport' });
export type IncidentReport = TypeOf<typeof IncidentReport>;

export const IncidentReceived = z
  .object({ incidentKey: key.nullable().describe('Null of an anonymous report: it has none until the hour is over.') })
  .meta({ id: 'IncidentReceived' });
export type IncidentReceived = TypeOf<typeof IncidentReceived>;

export const IncidentState = z.enum(['new', 'analysed', 'closed']);
export type IncidentState = TypeOf<typeof IncidentState>;

export const IncidentAnalysis = z
  .object({
    /** As it is judged, which may be another than was reported. */
    eventClass: EventClass,
    problemTypes: z.array(z.enum(PROBLEM_TYPE_IDS)).min(1).max(21),
    technique: z.enum(INCIDENT_TECHNIQUE_IDS).nullable(),
    arose: step.nullable().describe('The step of the care path in which it arose.'),
    found: step.nullable().describe('The step in which it was found.'),
    account: words(8000).describe('What happened, as it was found out.'),
    factors: z
      .array(z.object({ kind: z.enum(CONTRIBUTING_FACTOR_IDS), words: said(1000) }))
      .max(30)
      .describe('What contributed to it.'),
    lesson: words(4000),
  })
  .meta({ id: 'IncidentAnalysis' });
export type IncidentAnalysis = TypeOf<typeof IncidentAnalysis>;

const Named = z.object({ personKey: z.string(), name: z.string(), nameZh: z.string().nullable() });

export const IncidentRow = z
  .object({
    incidentKey: key,
    eventClass: EventClass.describe('As analysed; as reported until then.'),
    words: z.string(),
    state: IncidentState,
    reportedAt: instant.describe('Of an anonymous report, the end of the hour in which it came.'),
    openActions: z.int(),
    lateActions: z.int(),
  })
  .meta({ id: 'IncidentRow' });
export type IncidentRow = TypeOf<typeof IncidentRow>;

export const IncidentAction = z
  .object({
    actionKey: key,
    revision: z.int(),
    words: z.string(),
    owner: Named,
    dueOn: z.iso.date(),
    doneAt: instant.nullable(),
    outcome: z.string().nullable(),
    isLate: z.boolean(),
  })
  .meta({ id: 'IncidentAction' });
export type IncidentAction = TypeOf<typeof IncidentAction>;

/** `GET incidents/:incidentKey` */
export const IncidentDetail = IncidentRow.extend({
  revision: z.int(),
  reportedClass: EventClass,
  reporter: Named.nullable().describe('Null where the report was anonymous.'),
  pagePath: z.string().nullable(),
  patientKey: key.nullable(),
  analysis: IncidentAnalysis.nullable(),
  closedAt: instant.nullable(),
  actions: z.array(IncidentAction),
}).meta({ id: 'IncidentDetail' });
export type IncidentDetail = TypeOf<typeof IncidentDetail>;

/** `POST incidents/:incidentKey/actions` */
export const NewIncidentAction = z
  .object({ words: said(500), owner: key, dueOn: z.iso.date() })
  .meta({ id: 'NewIncidentAction' });
export type NewIncidentAction = TypeOf<typeof NewIncidentAction>;

const score = z.int().min(1).max(10);

/** A way in which a step of the care path may fail; how often it does is not typed, but counted. */
export const FailureMode = z
  .object({
    step,
    problemType: z.enum(PROBLEM_TYPE_IDS),
    words: said(500),
    severity: score,
    detectability: score.describe('Lack of detectability: 10 is never found in time.'),
    controls: words(2000),
  })
  .meta({ id: 'FailureMode' });
export type FailureMode = TypeOf<typeof FailureMode>;

export const OccurrenceFound = z.discriminatedUnion('known', [
  z.object({ known: z.enum(['seen', 'at most']), score: z.int(), percent: z.number() }),
  z.object({ known: z.literal('no'), why: z.literal('no courses') }),
]);

export const FailureModeRow = z
  .object({
    modeKey: key,
    revision: z.int(),
    content: FailureMode,
    incidents: z.array(key).describe('The events that the occurrence counts.'),
    courses: z.int().describe('Courses of its site whose treatment began since: over them the occurrence is counted.'),
    occurrence: OccurrenceFound,
    riskPriority: z.int().nullable().describe('O × S × D; with `at most`, the most that it can be.'),
  })
  .meta({ id: 'FailureModeRow' });
export type FailureModeRow = TypeOf<typeof FailureModeRow>;

/** `GET failure-modes` */
export const FailureModes = z
  .object({
    since: z.iso.date().describe('From this day on events and courses are counted.'),
    rows: z.array(FailureModeRow),
  })
  .meta({ id: 'FailureModes' });
export type FailureModes = TypeOf<typeof FailureModes>;
