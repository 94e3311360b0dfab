import { z } from 'zod';
import type { TypeOf } from '../../../platform/http/type-of.ts';

/** `GET`: what the deadlines of the register would be, and whether the department has them; `POST` puts to use what it never had. */
export const ResearchRules = z
  .object({
    rules: z.array(
      z.object({
        trigger: z.string(),
        words: z.object({ en: z.string(), zh: z.string() }),
        days: z.int(),
        verified: z
          .enum(['source', 'knowledge', 'own'])
          .describe('Whether the day behind it was read in a source, is from knowledge, or is the department’s own.'),
        isKnown: z.boolean().describe('It holds, or was changed or withdrawn since: it is left as it is.'),
      }),
    ),
    hasCalendar: z.boolean(),
  })
  .meta({ id: 'ResearchRules' });
export type ResearchRules = TypeOf<typeof ResearchRules>;
