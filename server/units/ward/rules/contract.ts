import { z } from 'zod';
import type { TypeOf } from '../../../platform/http/type-of.ts';

/** `GET rules`: what the ward's deadlines would be, and whether the department has them; `POST rules` puts to use what it never had. */
export const WardRules = z
  .object({
    rules: z.array(
      z.object({
        trigger: z.string(),
        words: z.object({ en: z.string(), zh: z.string() }),
        period: z.object({ unit: z.enum(['minutes', 'hours']), amount: z.int() }),
        cites: z.string().describe('The rule of the department’s sheet.'),
        isKnown: z.boolean().describe('It holds, or was changed or withdrawn since: it is left as it is.'),
      }),
    ),
    hasForm: z.boolean().describe('Whether the form of the full assessment is in use.'),
    hasCalendar: z.boolean(),
    afterDischarge: z
      .object({ isKnown: z.boolean() })
      .describe('The contact after discharge: no source names its days, so the department states them.'),
  })
  .meta({ id: 'WardRules' });
export type WardRules = TypeOf<typeof WardRules>;

/** `POST rules/after-discharge` */
export const ContactAfterDischarge = z.object({ days: z.int().min(1).max(90) });
