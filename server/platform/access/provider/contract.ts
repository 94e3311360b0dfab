import { z } from 'zod';
import type { TypeOf } from '../../http/type-of.ts';
import { password } from '../contract.ts';

/** What the pages ask and are answered about a hospital's own login (OpenID Connect), under `/api/platform`. */

/** `GET provider` */
export const ProviderOffer = z
  .object({ offered: z.boolean().describe('Whether people may come in by it.') })
  .meta({ id: 'ProviderOffer' });
export type ProviderOffer = TypeOf<typeof ProviderOffer>;

/** `POST provider/sign-in`, and for whoever is signed in `POST provider/confirmation` → {@link ProviderAddress}, where the browser goes next. */
export const ProviderVisit = z.object({
  returnTo: z
    .string()
    .max(2000)
    .regex(/^\/(?![/\\])[^\\\s]*$/) // nothing leads elsewhere, `//elsewhere` and `/\elsewhere` neither
    .describe('A path of this server, to which the browser comes back.'),
});
export type ProviderVisit = TypeOf<typeof ProviderVisit>;

export const ProviderAddress = z.object({ url: z.string() }).meta({ id: 'ProviderAddress' });
export type ProviderAddress = TypeOf<typeof ProviderAddress>;

/** `POST provider/sign-out` */
export const ProviderFarewell = z
  .object({
    url: z
      .string()
      .nullable()
      .describe(
        'Where the browser ends the session of the hospital’s login too; null where nothing is left to end there.',
      ),
  })
  .meta({ id: 'ProviderFarewell' });
export type ProviderFarewell = TypeOf<typeof ProviderFarewell>;

/** `POST own-password/by-provider` → 204, within minutes after the login was confirmed. */
export const PasswordByProvider = z.object({ wanted: password });
export type PasswordByProvider = TypeOf<typeof PasswordByProvider>;

export const ProviderSubject = z
  .object({
    subject: z.string().describe('As the provider calls the person: `sub`.'),
    linkedAt: z.iso.datetime(),
    linkedBy: z.enum(['administrator', 'claim']),
  })
  .meta({ id: 'ProviderSubject' });
export type ProviderSubject = TypeOf<typeof ProviderSubject>;

/** `GET people/:key/provider-subject`; `PUT {subject}`, `DELETE`: of this version. */
export const LinkedSubject = z
  .object({
    linked: ProviderSubject.nullable().describe('Null where none is linked.'),
    version: z.string().describe('What `If-Match` of a change says.'),
  })
  .meta({ id: 'LinkedSubject' });
export type LinkedSubject = TypeOf<typeof LinkedSubject>;
