import { z } from 'zod';
import type { TypeOf } from '../../../platform/http/type-of.ts';
import { Colleague } from '../../../platform/tasks/contract.ts';
import { key, Title } from '../entries/contract.ts';
import { WorkRow } from '../outputs/contract.ts';
import { ACKNOWLEDGEMENTS } from './acknowledgement.ts';

/** What came of a project, as its page and the page of a work ask it. */

/** What the record calls somebody's word on a work and a project. */
export const PROJECT_WORK = 'research-project-work';

export const ProjectWork = WorkRow.extend({
  state: z.enum(['stands', 'struck']).describe('A struck one was entered in error, and is not counted.'),
  acknowledgement: z.enum(ACKNOWLEDGEMENTS).describe('Whether the funding that the work prints names the number.'),
  funding: z.array(z.string()).describe('As printed.'),
  linkKey: key.nullable().describe('Of what was said of it; null: nobody has said anything.'),
  saidBy: Colleague.nullable(),
  saidAt: z.iso.datetime().nullable(),
}).meta({ id: 'ProjectWork' });
export type ProjectWork = TypeOf<typeof ProjectWork>;

/** `GET :entryKey/works` */
export const ProjectWorks = z
  .object({
    works: z.array(ProjectWork).describe('What came of the project, the latest first.'),
    check: z.object({ named: z.int(), notNamed: z.int(), unknown: z.int() }).describe('Of those that stand.'),
    proposed: z.array(ProjectWork).describe('Works that name the number, and nobody has said anything of.'),
    notOf: z.array(ProjectWork).describe('Said not to be of the project.'),
  })
  .meta({ id: 'ProjectWorks' });
export type ProjectWorks = TypeOf<typeof ProjectWorks>;

/** `PUT :entryKey/works/:workKey`: whether a work came of the project; null takes the word back. */
export const SaidOf = z.object({ isOf: z.boolean().nullable() });
export type SaidOf = TypeOf<typeof SaidOf>;

export const WorkProject = z
  .object({
    projectKey: key,
    title: Title,
    number: z.string(),
    acknowledgement: z.enum(ACKNOWLEDGEMENTS),
    isOf: z.boolean().nullable().describe('Null: the work names the number, and nobody has said anything.'),
  })
  .meta({ id: 'WorkProject' });
export type WorkProject = TypeOf<typeof WorkProject>;

/** `GET /api/research/works/:workKey/projects` */
export const WorkProjects = z.array(WorkProject);
