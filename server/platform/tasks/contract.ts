import { TASK_CODES } from '@isocenter/messages';
import { z } from 'zod';
import { Role } from '../access/contract.ts';
import { codeOf, Values } from '../http/contract.ts';
import type { TypeOf } from '../http/type-of.ts';

/** What the page of tasks gets, and what it asks for. */

export const TaskState = z.enum(['open', 'done', 'cancelled']);
export type TaskState = TypeOf<typeof TaskState>;

export const WhoseTasks = z
  .enum(['mine', 'role', 'given', 'all'])
  .describe(
    '`mine`: given to me. `role`: for whoever has my role at my site. `given`: I opened it or handed it on. `all`: of the sites I oversee.',
  );
export type WhoseTasks = TypeOf<typeof WhoseTasks>;

export const Colleague = z
  .object({ personKey: z.string(), name: z.string(), nameZh: z.string().nullable() })
  .meta({ id: 'Colleague' });
export type Colleague = TypeOf<typeof Colleague>;

export const ColleagueInRoles = Colleague.extend({ roles: z.array(Role) }).meta({ id: 'ColleagueInRoles' });
export type ColleagueInRoles = TypeOf<typeof ColleagueInRoles>;

export const TaskRow = z
  .object({
    taskKey: z.string(),
    code: codeOf(TASK_CODES),
    values: Values,
    path: z.string().nullable().describe('The page on which it is done.'),
    person: Colleague.nullable().describe('Null where it is for a role.'),
    role: Role.nullable(),
    state: TaskState,
    dueAt: z.iso.datetime().nullable(),
    isLate: z.boolean().describe('Open, and its due time is over.'),
    openedAt: z.iso.datetime(),
    openedBy: Colleague.nullable().describe('Null where the program did.'),
    handedBy: Colleague.nullable(),
    handedReason: z.string().nullable(),
    settledAt: z.iso.datetime().nullable(),
    settledBy: Colleague.nullable(),
    reason: z.string().nullable(),
    version: z.string().describe('What `If-Match` of a change says.'),
  })
  .meta({ id: 'TaskRow' });
export type TaskRow = TypeOf<typeof TaskRow>;

export const TaskCount = z
  .object({ waiting: z.int(), late: z.int() })
  .meta({ id: 'TaskCount', description: 'What waits for me or my role: the rail’s number.' });
export type TaskCount = TypeOf<typeof TaskCount>;

export const TaskWords = z.string().trim().min(1).max(500);

const PersonAsked = z.string().regex(/^\d{1,15}$/);

export const GivenTask = z
  .object({
    words: TaskWords,
    to: z.union([z.object({ personKey: PersonAsked }), z.object({ role: Role })]),
    dueAt: z.iso.datetime({ offset: true }).nullable(),
  })
  .meta({ id: 'GivenTask', description: 'A task that a person gives in own words.' });
export type GivenTask = TypeOf<typeof GivenTask>;

export const TaskHandOver = z
  .object({ personKey: PersonAsked, reason: TaskWords.nullable() })
  .meta({ id: 'TaskHandOver' });
export type TaskHandOver = TypeOf<typeof TaskHandOver>;
