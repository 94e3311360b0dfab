import { z } from 'zod';
import type { TypeOf } from '../../../platform/http/type-of.ts';
import { Colleague } from '../../../platform/tasks/contract.ts';
import { WORK_TYPES, WorkContent } from './work-content.ts';

/** What the pages of papers and other outputs ask and are answered, under `/api/research/works`. */

/** What the record calls a work, what a file said of it, an import, two works that may be one, a merge; and a person as author. */
export const WORK = 'research-work';
export const SOURCE = 'research-work-source';
export const IMPORT = 'research-import';
export const DOUBT = 'research-doubt';
export const MERGE = 'research-merge';
export const PROFILE = 'research-profile';
export const NAME_FORM = 'research-name-form';
export const AUTHORSHIP = 'research-authorship';

const key = z.string().regex(/^\d{1,15}$/);
const instant = z.iso.datetime({ offset: true });

/** `stands`: counted. `merged`: the same work as another one, which stands in its place. `struck`: entered in error. */
export const WORK_STATES = ['stands', 'merged', 'struck'] as const;

export const WorkRow = z
  .object({
    workKey: key,
    type: z.enum(WORK_TYPES),
    title: z.string(),
    authors: z.string().describe('As printed, the first ones.'),
    container: z.string().nullable(),
    year: z.int().nullable(),
    doi: z.string().nullable(),
    isRetracted: z.boolean(),
  })
  .meta({ id: 'WorkRow' });
export type WorkRow = TypeOf<typeof WorkRow>;

export const WORK_SORTS = ['year', 'title', 'container', 'recorded'] as const;

/** `GET` */
export const AskedWorks = z.object({
  search: z.string().trim().max(200).optional().describe('Words that must all occur.'),
  type: z.enum(WORK_TYPES).optional(),
  from: z.coerce.number().int().min(1600).max(2200).optional().describe('Year of publication, the first that counts.'),
  to: z.coerce.number().int().min(1600).max(2200).optional().describe('Year of publication, the last that counts.'),
  sort: z.enum(WORK_SORTS).default('year'),
  order: z.enum(['asc', 'desc']).default('desc'),
  offset: z.coerce.number().int().min(0).default(0),
  limit: z.coerce.number().int().min(1).max(200).default(100),
});
export type AskedWorks = TypeOf<typeof AskedWorks>;

export const WorkList = z.object({ total: z.int(), rows: z.array(WorkRow) }).meta({ id: 'WorkList' });
export type WorkList = TypeOf<typeof WorkList>;

export const Work = z
  .object({
    workKey: key,
    revision: z.int(),
    content: WorkContent,
    state: z.enum(WORK_STATES),
    mergedInto: key.nullable(),
    reason: z.string().nullable().describe('Why it was changed or struck out last.'),
    isPublic: z.boolean(),
    recordedBy: Colleague.nullable(),
    recordedAt: instant,
  })
  .meta({ id: 'ResearchWork' });
export type Work = TypeOf<typeof Work>;
