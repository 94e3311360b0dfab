import { sql } from 'kysely';
import { type ActingPerson, type ActingService, type Actor, acting } from '../database/acting.ts';
import type { Database } from '../database/database.ts';
import type { Role } from './contract.ts';
import { type Action, reachOf } from './policy.ts';
import { csrfOf, sha256 } from './secrets.ts';

/** Whose request is to be answered. */
export interface Caller {
  readonly actor: Actor;
  /** What a change must come with; a program's token needs none, since no browser sends it by itself. */
  readonly csrf: string | null;
  may(action: Action): boolean;
}

/** A person with a session or a token. */
export interface SignedIn extends Caller {
  readonly actor: ActingPerson & { readonly role: Role };
  readonly login: string;
  readonly roleKey: string;
  /** Somebody else set the password by which the session began: it opens nothing but a new one. */
  readonly mustChange: boolean;
}

export const IDLE_MINUTES = 30;
/** A working day: then the password is asked for again, however busy the page was. */
export const SESSION_HOURS = 12;

/** For so long an answer of the database holds in a process that serves alone; what it ends is forgotten at once. */
const REMEMBERED_MS = 2000;
/** A session's last use is written no more often. */
const USE_NOTED_SECONDS = 60;

const SIGN_IN: ActingService = { kind: 'service', service: 'sign-in', origin: '' };

/** The part of this program that may read credentials. `origin`: for whose request. */
export function asSignIn<T>(origin: string, work: () => T): T {
  return acting({ ...SIGN_IN, origin }, work);
}

/** Who holds a session's or a token's secret. */
export interface Callers {
  ofSession(secret: string, origin: string): Promise<SignedIn | undefined>;
  ofToken(secret: string, origin: string): Promise<SignedIn | undefined>;
  /** Rights or sessions changed: whoever asks next is looked up anew. */
  forget(): void;
}

/**
 * @param options.isDemonstration else the people of a demonstration that was here before are nobody: neither their sessions nor their tokens open anything
 * @param options.isAlone else other servers end sessions and change roles, too: then nothing is remembered from one request to the next
 */
export function createCallers(
  database: Database,
  { isDemonstration, isAlone }: { readonly isDemonstration: boolean; readonly isAlone: boolean },
): Callers {
  const known = new Map<string, { readonly caller: SignedIn; readonly until: number }>();
  const remembered = async (hash: string, origin: string, find: () => Promise<SignedIn | undefined>) => {
    const now = performance.now();
    const entry = known.get(hash);
    if (entry && entry.until > now) return { ...entry.caller, actor: { ...entry.caller.actor, origin } };
    for (const [key, { until }] of known) if (until <= now) known.delete(key);
    const caller = await asSignIn(origin, find);
    if (caller && isAlone) known.set(hash, { caller, until: now + REMEMBERED_MS });
    return caller;
  };
  return {
    ofSession: (secret, origin) =>
      remembered(sha256(secret), origin, () => sessionCaller(database, { secret, origin, isDemonstration })),
    ofToken: (secret, origin) =>
      remembered(sha256(secret), origin, () => tokenCaller(database, { secret, origin, isDemonstration })),
    forget: () => known.clear(),
  };
}

interface CallerRow {
  readonly key: number;
  readonly person_key: number;
  readonly name: string;
  readonly login: string;
  readonly role_key: number;
  readonly role: Role;
  readonly site_key: number;
  readonly unnoted: boolean;
  readonly must_change: boolean;
}

/** Of a held role whose person may sign in: the rows that `from` and `holds` leave. */
const holder = (isDemonstration: boolean) => sql`join access_person p using (person_key)
    join access_account a on a.person_key = p.person_key and a.locked_at is null
      and (${isDemonstration} or not a.is_demonstration)
    join access_role_period r on r.role_key = h.role_key and r.starts_at <= now() and (r.ends_at is null or r.ends_at > now())`;
const COLUMNS = sql`h.person_key, p.name, a.login, r.role_key, r.role, r.site_key`;

interface Shown {
  readonly secret: string;
  readonly origin: string;
  readonly isDemonstration: boolean;
}

async function sessionCaller(
  database: Database,
  { secret, origin, isDemonstration }: Shown,
): Promise<SignedIn | undefined> {
  const { rows } = await sql<CallerRow>`select h.session_key as key, h.must_change, ${COLUMNS},
      h.last_used_at < now() - make_interval(secs => ${USE_NOTED_SECONDS}) as unnoted
    from access_session h ${holder(isDemonstration)}
    where h.token_sha256 = ${sha256(secret)} and h.revoked_at is null and h.ends_at > now()
      and h.last_used_at > now() - make_interval(mins => ${IDLE_MINUTES})`.execute(database);
  const [row] = rows;
  if (!row) return undefined;
  if (row.unnoted)
    await sql`update access_session set last_used_at = now() where session_key = ${row.key}`.execute(database);
  return callerOf(row, { sessionKey: String(row.key), origin, csrf: csrfOf(secret) });
}

async function tokenCaller(
  database: Database,
  { secret, origin, isDemonstration }: Shown,
): Promise<SignedIn | undefined> {
  const { rows } = await sql<CallerRow>`select h.token_key as key, false as must_change, ${COLUMNS},
      coalesce(h.last_used_at < now() - make_interval(secs => ${USE_NOTED_SECONDS}), true) as unnoted
    from access_token h ${holder(isDemonstration)}
    where h.token_sha256 = ${sha256(secret)} and h.revoked_at is null and h.ends_at > now()`.execute(database);
  const [row] = rows;
  if (!row) return undefined;
  if (row.unnoted)
    await sql`update access_token set last_used_at = now() where token_key = ${row.key}`.execute(database);
  return callerOf(row, { sessionKey: `token ${row.key}`, origin, csrf: null });
}

function callerOf(
  row: CallerRow,
  shown: { readonly sessionKey: string; readonly origin: string; readonly csrf: string | null },
): SignedIn {
  return {
    actor: {
      kind: 'person',
      personKey: String(row.person_key),
      name: row.name,
      role: row.role,
      siteKey: String(row.site_key),
      sessionKey: shown.sessionKey,
      origin: shown.origin,
    },
    login: row.login,
    roleKey: String(row.role_key),
    csrf: shown.csrf,
    mustChange: row.must_change,
    may: (action) => reachOf(row.role, action) !== undefined,
  };
}
