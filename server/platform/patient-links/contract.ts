import { z } from 'zod';
import type { TypeOf } from '../http/type-of.ts';
import { Colleague } from '../tasks/contract.ts';

/** What the pages ask and are answered that hand out links to patients, and those that patients open by them. */

const instant = z.iso.datetime({ offset: true });

export const LinkLanguage = z.enum(['en', 'zh']);

export const NewPatientLink = z.object({ days: z.int().min(1).max(120) });

/** Told once, to whoever made it: neither stands in the database. `path` holds the secret after `#`, which no browser sends to a server. */
export const MadePatientLink = z
  .object({ path: z.string(), code: z.string().regex(/^\d{6}$/), expiresAt: instant })
  .meta({ id: 'MadePatientLink' });
export type MadePatientLink = TypeOf<typeof MadePatientLink>;

export const PatientLink = z
  .object({
    linkKey: z.string().regex(/^\d{1,15}$/),
    madeAt: instant,
    madeBy: Colleague.nullable(),
    expiresAt: instant,
    lastUsedAt: instant.nullable().describe('When link and code were last right; null where they never were.'),
    isOpen: z.boolean(),
    isLocked: z.boolean().describe('The code was wrong too often; it opens again by itself.'),
  })
  .meta({ id: 'PatientLink' });
export type PatientLink = TypeOf<typeof PatientLink>;

/** What the patient brings: the secret of the link, and the code they were told apart from it. */
export const LinkEntrance = z.object({ secret: z.string().min(20).max(100), code: z.string().regex(/^\d{6}$/) });
export type LinkEntrance = TypeOf<typeof LinkEntrance>;
