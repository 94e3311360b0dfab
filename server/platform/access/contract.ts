import { z } from 'zod';
import type { TypeOf } from '../http/type-of.ts';

/** What the pages of access ask and are answered, under `/api/platform`. */

/** Every role, in the order in which a department speaks of them. */
export const ROLES = [
  'oncologist',
  'physicist',
  'dosimetrist',
  'therapist',
  'nurse',
  'resident',
  'scheduler',
  'engineer',
  'quality-lead',
  'teacher',
  'coordinator',
  'investigator',
  'monitor',
  'researcher',
  'head',
  'administrator',
] as const;

export const Role = z.enum(ROLES).meta({ id: 'Role' });
export type Role = TypeOf<typeof Role>;

export const Reach = z
  .enum(['own', 'all'])
  .describe('`own`: of the site at which the role is held; `all`: of every site.');
export type Reach = TypeOf<typeof Reach>;

/** What people type. */
export const text = z.string().trim().min(1).max(200);
export const nameZh = text.nullable();
export const login = z.string().regex(/^[\p{L}\p{N}][\p{L}\p{N}._-]{1,63}$/u);
export const password = z.string().min(1).max(500);

/** `POST sites` → {@link Site} */
export const NewSite = z.object({ name: text, nameZh, kind: z.enum(['hospital', 'campus', 'grassroots centre']) });
export type NewSite = TypeOf<typeof NewSite>;

export const Site = z
  .object({
    siteKey: z.string(),
    name: z.string(),
    nameZh: z.string().nullable(),
    kind: NewSite.shape.kind,
  })
  .meta({ id: 'Site' });
export type Site = TypeOf<typeof Site>;

export const PersonName = z
  .object({ personKey: z.string(), name: z.string(), nameZh: z.string().nullable() })
  .meta({ id: 'PersonName' });
export type PersonName = TypeOf<typeof PersonName>;

export const HeldRole = z.object({ roleKey: z.string(), role: Role, site: Site }).meta({ id: 'HeldRole' });
export type HeldRole = TypeOf<typeof HeldRole>;

export const Session = z
  .object({
    person: PersonName,
    login: z.string(),
    role: Role.describe('In which the person acts now.'),
    roleKey: z.string(),
    site: Site,
    roles: z.array(HeldRole).describe('Among which the person may change: `POST session/role {roleKey}`.'),
    sites: z.array(Site),
    rights: z.array(z.string()).describe('Actions of the policy table that the role may.'),
    csrf: z.string().describe('Sent as `x-isocenter-csrf` with every request that changes something.'),
    idleMinutes: z.number(),
    totp: z.boolean().describe('Whether the account has a second step.'),
    mustChange: z
      .object({ by: PersonName, at: z.iso.datetime() })
      .nullable()
      .describe(
        'Who set the present password, and when, where that was somebody else: then nothing opens but `POST own-password`.',
      ),
  })
  .meta({
    id: 'Session',
    description:
      'The answer to every way of signing in too. Where nobody is signed in: 401 `access/signed-out`, or `access/first-start` where there is no account yet.',
  });
export type Session = TypeOf<typeof Session>;

/** `POST sign-in`. 401 `access/totp-needed` where the account has a second step and no `totp` came. */
export const SignIn = z.object({
  login: z.string().min(1).max(200),
  password,
  totp: z.string().max(20).optional(),
});
export type SignIn = TypeOf<typeof SignIn>;

/** `POST first-start` */
export const FirstStart = z.object({
  token: z.string().max(200).describe('What follows `#` in the link on the console.'),
  name: text,
  nameZh,
  login,
  password,
  siteName: text,
  siteNameZh: nameZh,
});
export type FirstStart = TypeOf<typeof FirstStart>;

/** `GET people` */
export const PersonRow = PersonName.extend({
  login: z.string().nullable(),
  state: z.enum(['active', 'locked', 'no account']),
  roles: z.array(HeldRole).describe('Held now.'),
  lastSignInAt: z.iso.datetime().nullable(),
}).meta({ id: 'PersonRow' });
export type PersonRow = TypeOf<typeof PersonRow>;

export const RolePeriod = HeldRole.extend({
  from: z.iso.datetime(),
  until: z.iso.datetime().nullable(),
  state: z.enum(['coming', 'now', 'ended']),
}).meta({ id: 'RolePeriod' });
export type RolePeriod = TypeOf<typeof RolePeriod>;

/** `GET people/:key` */
export const PersonDetail = PersonRow.extend({
  periods: z.array(RolePeriod),
  totp: z.boolean(),
  passwordSetAt: z.iso
    .datetime()
    .nullable()
    .describe('When the present password was set by a person; null where a part of the program did.'),
  version: z.string().describe('What `If-Match` of a change says.'),
}).meta({ id: 'PersonDetail' });
export type PersonDetail = TypeOf<typeof PersonDetail>;

/** `POST people` → {@link PersonDetail} */
export const NewPerson = z.object({ name: text, nameZh, login, password, role: Role, siteKey: z.string() });
export type NewPerson = TypeOf<typeof NewPerson>;

/** `PATCH people/:key` → {@link PersonDetail} */
export const PersonChange = z.object({
  name: text.optional(),
  nameZh: nameZh.optional(),
  locked: z.boolean().optional(),
  password: password.optional(),
  totp: z.literal(false).optional().describe('Only `false`: for a person who lost the telephone.'),
});
export type PersonChange = TypeOf<typeof PersonChange>;

const instant = z.iso.datetime({ offset: true }).nullable();

/** `POST people/:key/roles` → {@link PersonDetail}. `POST people/:key/roles/:roleKey/end` ends one now. */
export const NewRole = z.object({
  role: Role,
  siteKey: z.string(),
  from: instant.describe('Null: now.'),
  until: instant,
});
export type NewRole = TypeOf<typeof NewRole>;

/** `GET people/:key/sessions`, one's own too. `DELETE` of the same ends all but the one that asks; `…/sessions/:sessionKey` ends one. */
export const SessionRow = z
  .object({
    sessionKey: z.string(),
    beganAt: z.iso.datetime(),
    lastUsedAt: z.iso.datetime(),
    origin: z.string(),
    role: Role,
    site: Site,
    current: z.boolean(),
  })
  .meta({ id: 'SessionRow' });
export type SessionRow = TypeOf<typeof SessionRow>;

/** `POST own-password` → 204; every other session of the person ends, and every token and passkey unless told otherwise. */
export const PasswordChange = z.object({
  present: password,
  wanted: password,
  endsTokens: z.boolean().optional(),
  endsPasskeys: z.boolean().optional(),
});
export type PasswordChange = TypeOf<typeof PasswordChange>;

/** `POST own-totp {password}`: a secret to scan; it holds once `POST own-totp {code}` → 204 proved it. `POST own-totp/off {password}` → 204. */
export const TotpOffer = z
  .object({ secret: z.string(), uri: z.string().describe('`otpauth://totp/…`') })
  .meta({ id: 'TotpOffer' });
export type TotpOffer = TypeOf<typeof TotpOffer>;

/** `GET own-tokens`; `POST own-tokens {label, days, password}` → {@link NewToken}; `POST own-tokens/:tokenKey/withdraw {password}` → 204. */
export const TokenRow = z
  .object({
    tokenKey: z.string(),
    label: z.string(),
    role: Role,
    site: Site,
    madeAt: z.iso.datetime(),
    until: z.iso.datetime(),
    lastUsedAt: z.iso.datetime().nullable(),
  })
  .meta({ id: 'TokenRow' });
export type TokenRow = TypeOf<typeof TokenRow>;

export const NewToken = TokenRow.extend({
  token: z.string().describe('Shown this once: `Authorization: Bearer <token>`.'),
}).meta({ id: 'NewToken' });
export type NewToken = TypeOf<typeof NewToken>;

/** `GET policy` */
export const Policy = z
  .object({
    roles: z.array(Role),
    actions: z.array(z.object({ action: z.string(), allowed: z.partialRecord(Role, Reach) })),
  })
  .meta({ id: 'Policy' });
export type Policy = TypeOf<typeof Policy>;

/** `POST break-glass` → {@link BreakGlassRow}, after a patient answered 403 `access/patient-refused`. */
export const BreakGlass = z.object({
  patientKey: z.string().regex(/^\d{1,15}$/),
  reason: z.string().trim().min(5).max(2000),
});
export type BreakGlass = TypeOf<typeof BreakGlass>;

/** `GET break-glass`, by pages, the latest first. */
export const BreakGlassRow = z
  .object({
    breakGlassKey: z.string(),
    at: z.iso.datetime(),
    until: z.iso.datetime(),
    person: PersonName,
    role: Role,
    patientKey: z.string(),
    reason: z.string(),
  })
  .meta({ id: 'BreakGlassRow' });
export type BreakGlassRow = TypeOf<typeof BreakGlassRow>;

/** `GET demonstration-accounts`: empty but for `serve --demo`. `POST sign-in-as {personKey}` → {@link Session}. */
export const DemonstrationAccount = PersonName.extend({ role: Role, site: Site }).meta({ id: 'DemonstrationAccount' });
export type DemonstrationAccount = TypeOf<typeof DemonstrationAccount>;
