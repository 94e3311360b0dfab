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

/** `own`: of the site at which the role is held; `all`: of every site. */
export type Reach = 'own' | 'all';

export interface Site {
  readonly siteKey: string;
  readonly name: string;
  readonly nameZh: string | null;
  readonly kind: 'hospital' | 'campus' | 'grassroots centre';
}

/** `POST sites` */
export type NewSite = Omit<Site, 'siteKey'>;

export interface PersonName {
  readonly personKey: string;
  readonly name: string;
  readonly nameZh: string | null;
}

export interface HeldRole {
  readonly roleKey: string;
  readonly role: Role;
  readonly site: Site;
}

/**
 * `GET session`, and the answer to every way of signing in. Where nobody is signed in: 401 `access/signed-out`, or
 * `access/first-start` where there is no account yet.
 */
export interface Session {
  readonly person: PersonName;
  readonly login: string;
  /** In which the person acts now. */
  readonly role: Role;
  readonly roleKey: string;
  readonly site: Site;
  /** Among which the person may change: `POST session/role {roleKey}`. */
  readonly roles: readonly HeldRole[];
  readonly sites: readonly Site[];
  /** Actions of the policy table that the role may. */
  readonly rights: readonly string[];
  /** Sent as `x-isocenter-csrf` with every request that changes something. */
  readonly csrf: string;
  readonly idleMinutes: number;
  /** Whether the account has a second step. */
  readonly totp: boolean;
  /** Who set the present password, and when, where that was somebody else: then nothing opens but `POST own-password`. */
  readonly mustChange: { readonly by: PersonName; readonly at: string } | null;
}

/** `POST sign-in`. 401 `access/totp-needed` where the account has a second step and no `totp` came. */
export interface SignIn {
  readonly login: string;
  readonly password: string;
  readonly totp?: string | undefined;
}

/** `POST first-start`; `token` is what follows `#` in the link on the console. */
export interface FirstStart {
  readonly token: string;
  readonly name: string;
  readonly nameZh: string | null;
  readonly login: string;
  readonly password: string;
  readonly siteName: string;
  readonly siteNameZh: string | null;
}

/** `GET people` */
export interface PersonRow extends PersonName {
  readonly login: string | null;
  readonly state: 'active' | 'locked' | 'no account';
  /** Held now. */
  readonly roles: readonly HeldRole[];
  readonly lastSignInAt: string | null;
}

export interface RolePeriod extends HeldRole {
  readonly from: string;
  readonly until: string | null;
  readonly state: 'coming' | 'now' | 'ended';
}

/** `GET people/:key` */
export interface PersonDetail extends PersonRow {
  readonly periods: readonly RolePeriod[];
  readonly totp: boolean;
  /** When the present password was set by a person; null where a part of the program did. */
  readonly passwordSetAt: string | null;
  /** What `If-Match` of a change says. */
  readonly version: string;
}

/** `POST people` → {@link PersonDetail} */
export interface NewPerson {
  readonly name: string;
  readonly nameZh: string | null;
  readonly login: string;
  readonly password: string;
  readonly role: Role;
  readonly siteKey: string;
}

/** `PATCH people/:key` → {@link PersonDetail} */
export interface PersonChange {
  readonly name?: string | undefined;
  readonly nameZh?: string | null | undefined;
  readonly locked?: boolean | undefined;
  readonly password?: string | undefined;
  /** Only `false`: for a person who lost the telephone. */
  readonly totp?: false | undefined;
}

/** `POST people/:key/roles` → {@link PersonDetail}. ISO instants; `from` null: now. `POST people/:key/roles/:roleKey/end` ends one now. */
export interface NewRole {
  readonly role: Role;
  readonly siteKey: string;
  readonly from: string | null;
  readonly until: string | null;
}

/** `GET people/:key/sessions`, one's own too. `DELETE` of the same ends all but the one that asks; `…/sessions/:sessionKey` ends one. */
export interface SessionRow {
  readonly sessionKey: string;
  readonly beganAt: string;
  readonly lastUsedAt: string;
  readonly origin: string;
  readonly role: Role;
  readonly site: Site;
  readonly current: boolean;
}

/** `POST own-password` → 204; every other session of the person ends, and every token and passkey unless told otherwise. */
export interface PasswordChange {
  readonly present: string;
  readonly wanted: string;
  readonly endsTokens?: boolean | undefined;
  readonly endsPasskeys?: boolean | undefined;
}

/** `POST own-totp {password}`: a secret to scan; it holds once `POST own-totp {code}` → 204 proved it. `POST own-totp/off {password}` → 204. */
export interface TotpOffer {
  readonly secret: string;
  /** `otpauth://totp/…` */
  readonly uri: string;
}

/** `GET own-tokens`; `POST own-tokens {label, days, password}` → {@link NewToken}; `POST own-tokens/:tokenKey/withdraw {password}` → 204. */
export interface TokenRow {
  readonly tokenKey: string;
  readonly label: string;
  readonly role: Role;
  readonly site: Site;
  readonly madeAt: string;
  readonly until: string;
  readonly lastUsedAt: string | null;
}

export interface NewToken extends TokenRow {
  /** Shown this once: `Authorization: Bearer <token>`. */
  readonly token: string;
}

/** `GET policy` */
export interface Policy {
  readonly roles: readonly Role[];
  readonly actions: readonly { readonly action: string; readonly allowed: Readonly<Partial<Record<Role, Reach>>> }[];
}

/** `POST break-glass` → {@link BreakGlassRow}, after a patient answered 403 `access/patient-refused`. */
export interface BreakGlass {
  readonly patientKey: string;
  readonly reason: string;
}

/** `GET break-glass`, by pages, the latest first. */
export interface BreakGlassRow {
  readonly breakGlassKey: string;
  readonly at: string;
  readonly until: string;
  readonly person: PersonName;
  readonly role: Role;
  readonly patientKey: string;
  readonly reason: string;
}

/** `GET demonstration-accounts`: empty but for `serve --demo`. `POST sign-in-as {personKey}` → {@link Session}. */
export interface DemonstrationAccount extends PersonName {
  readonly role: Role;
  readonly site: Site;
}
