import { z } from 'zod';
import type { TypeOf } from '../../../platform/http/type-of.ts';
import { cents, changeOf, day, EntryPerson, entryMeta, itemId, key, said, Title, words } from '../entries/contract.ts';
import { MONTH_AND_DAY } from './in-house-day.ts';

/** What the pages of projects ask and are answered, under `/api/research/projects`. */

/** What the record calls a project. */
export const PROJECT = 'research-project';

export const PROGRAMMES = [
  'national-key',
  'nsfc-general',
  'nsfc-youth',
  'nsfc-other',
  'ministerial',
  'provincial',
  'municipal',
  'teaching',
  'hospital',
  'international',
  'industry',
] as const;

export type Programme = (typeof PROGRAMMES)[number];

/** What the department is in it. */
export const PROJECT_ROLES = ['led', 'sub-project', 'participated'] as const;

/** Headings of direct and indirect costs as the National Natural Science Foundation has them; others in their own words. */
export const HEADINGS = ['equipment', 'business', 'labour', 'indirect'] as const;

export const PROJECT_EVENTS = ['progress-report', 'extension', 'closing-report', 'accepted', 'terminated'] as const;

const ProjectEvent = z
  .object({
    id: itemId,
    kind: z.enum(PROJECT_EVENTS),
    on: day,
    year: z.int().min(1980).max(2100).nullable().describe('Of a progress report: the year that it tells of.'),
    until: day.nullable().describe('Of an extension: the new end.'),
    document: words(60),
    reason: words(500).describe('Of an extension and a termination.'),
  })
  .refine(({ kind, year }) => (kind === 'progress-report') === (year !== null), { path: ['year'] })
  .refine(({ kind, until }) => (kind === 'extension') === (until !== null), { path: ['until'] })
  .refine(({ kind, reason }) => (kind !== 'extension' && kind !== 'terminated') || reason !== '', { path: ['reason'] });

/** What the record does not know of itself, for the report of a year; the items are those of the foundation's report. */
export const REPORT_ITEMS = ['execution', 'results', 'cooperation', 'trained', 'exchange', 'problems'] as const;
const Narrative = z.object({
  id: itemId,
  year: z.int().min(1980).max(2100),
  ...{ execution: words(4000), results: words(4000), cooperation: words(4000) },
  ...{ trained: words(4000), exchange: words(4000), problems: words(4000) },
});

const heading = said(60);

/** Money in fen. The end moves with the last extension, and the state follows from the events. */
export const ProjectContent = z
  .object({
    title: Title,
    programme: z.enum(PROGRAMMES),
    funder: said(200),
    number: words(60),
    role: z.enum(PROJECT_ROLES),
    leadInstitution: words(200).describe('Who leads it, where that is somebody else.'),
    from: day,
    to: day,
    people: z
      .array(
        EntryPerson.safeExtend({
          isLeader: z.boolean(),
          sharePercent: z.number().min(0).max(100).nullable(),
        }),
      )
      .max(60),
    budget: z.array(z.object({ id: itemId, heading, amountCents: cents })).max(40),
    spending: z.array(z.object({ id: itemId, heading, on: day, amountCents: cents, note: words(200) })).max(2000),
    inHouseDay: z
      .string()
      .regex(MONTH_AND_DAY)
      .nullable()
      .describe(
        'Month and day by which the department wants the annual report: the last such day that is not after the funder’s. null: it is asked for by the funder’s. `02-29` is the 28th in a year without one.',
      ),
    events: z.array(ProjectEvent).max(60),
    narratives: z.array(Narrative).max(12),
    note: words(1000),
  })
  .refine(({ from, to }) => from <= to, { path: ['to'] })
  .meta({ id: 'ProjectContent' });
export type ProjectContent = TypeOf<typeof ProjectContent>;

/** What of a heading was granted and spent. `overCents`: by how much more was spent. */
const SheetLine = z.object({
  heading: z.string(),
  budgetCents: z.int(),
  spentCents: z.int(),
  overCents: z.int(),
});

const ProjectStanding = z.object({
  state: z
    .enum(['planned', 'running', 'to-close', 'closed', 'terminated'])
    .describe('`to-close`: over, without a closing report.'),
  endsOn: day.describe('By the last extension.'),
  isExtended: z.boolean(),
});

/** What is due next. `verified`: whether the day was read in a source, is the department’s own, or from knowledge. */
const ProjectDue = z.object({
  what: z.enum(['progress-report', 'closing-report']),
  year: z.int().nullable(),
  dueOn: day,
  inHouseOn: day.nullable(),
  verified: z.enum(['source', 'knowledge']),
});

export const Project = z
  .object({
    ...entryMeta,
    content: ProjectContent,
    standing: ProjectStanding,
    sheet: z.object({ lines: z.array(SheetLine), budgetCents: z.int(), spentCents: z.int() }),
    due: z.array(ProjectDue),
    patents: z.array(z.object({ patentKey: key, title: Title, number: z.string().nullable() })),
  })
  .meta({ id: 'Project' });
export type Project = TypeOf<typeof Project>;

/** `GET`: all of them. */
export const Projects = z.object({ today: day, projects: z.array(Project) }).meta({ id: 'Projects' });
export type Projects = TypeOf<typeof Projects>;

/** `POST` */
export const NewProject = z.object({ content: ProjectContent });
/** `PUT :entryKey` */
export const ChangedProject = changeOf(ProjectContent);
export type ChangedProject = TypeOf<typeof ChangedProject>;

/** What a statement counts: begun, running or closed within a window, of these programmes, in these roles. */
export const ProjectRule = z
  .object({
    dated: z.enum(['began', 'running', 'closed']),
    ...{ from: day, to: day },
    programmes: z.array(z.enum(PROGRAMMES)).min(1),
    roles: z.array(z.enum(PROJECT_ROLES)).min(1),
  })
  .meta({ id: 'ProjectRule' });
export type ProjectRule = TypeOf<typeof ProjectRule>;
