import { z } from 'zod';
import type { TypeOf } from '../../../platform/http/type-of.ts';
import { JournalIndex } from '../../research/journals/contract.ts';
import { WorkRow } from '../../research/outputs/contract.ts';

const key = z.string().regex(/^\d{1,15}$/);

/** Where on a work an author stands. First are the first and those who are said to be first with them. */
export const PLACES = ['author', 'first', 'corresponding', 'first-or-corresponding'] as const;
export type Place = (typeof PLACES)[number];

/** Whose works count: whoever's is registered; of somebody of the department; of one person. */
const WorksOf = z.discriminatedUnion('who', [
  z.object({ who: z.literal('any') }),
  z.object({ who: z.literal('department'), place: z.enum(PLACES) }),
  z.object({ who: z.literal('person'), personKey: key, place: z.enum(PLACES) }),
]);

const quarterAtMost = z.int().min(1).max(4).nullable();

/** Which works count. null: whatever it is. Index and partition are those of the journal in the year in which the work appeared. */
export const WorkRule = z
  .object({
    types: z.array(WorkRow.shape.type).min(1).nullable(),
    preprints: z.boolean().describe('Whether preprints count; one that has appeared is one work with what appeared.'),
    retracted: z.boolean().describe('Whether retracted works count.'),
    language: z.enum(['zh', 'en']).nullable(),
    whose: WorksOf,
    affiliations: z
      .array(z.string().trim().min(2).max(200))
      .min(1)
      .max(20)
      .exactOptional()
      .describe(
        'Names of the house: one of them stands in an address that such an author prints. Absent: whatever they print.',
      ),
    indexes: z.array(JournalIndex).min(1).nullable().describe('Any of them.'),
    jcrAtMost: quarterAtMost.describe('Quartile of Journal Citation Reports, this one or better.'),
    casAtMost: quarterAtMost.describe('Partition of the Chinese Academy of Sciences, this one or better.'),
  })
  .refine(({ types, preprints }) => preprints || !types?.includes('preprint'), { path: ['preprints'] })
  .meta({ id: 'WorkRule' });
export type WorkRule = TypeOf<typeof WorkRule>;
