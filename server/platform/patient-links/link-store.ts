import { randomInt } from 'node:crypto';
import { DomainError, notFound } from '@isocenter/messages';
import { sql } from 'kysely';
import { newSecret, sha256 } from '../access/secrets.ts';
import { actorNow } from '../database/acting.ts';
import type { Database } from '../database/database.ts';
import { keyNumber } from '../key-number.ts';
import type { LinkEntrance, MadePatientLink, PatientLink } from './contract.ts';
import { LINK_IS_SHUT, SHUT_MINUTES } from './link-sql.ts';

const DAY_MS = 86_400_000;

/** Where a unit keeps its links, and the page they lead to. */
export interface LinkKind {
  readonly table: string;
  /** The column of what a link is of. */
  readonly of: string;
  /** `/report` */
  readonly page: string;
}

/** The secret of the link and the code are told here, once. */
export async function makeLink(
  database: Database,
  { table, of, page }: LinkKind,
  { thing, days, now }: { readonly thing: string; readonly days: number; readonly now: Date },
): Promise<MadePatientLink> {
  const secret = newSecret();
  const code = String(randomInt(1_000_000)).padStart(6, '0');
  const actor = actorNow();
  const expiresAt = new Date(now.getTime() + days * DAY_MS);
  const hashed = hashesOf({ secret, code });
  await sql`insert into ${sql.table(table)} (${sql.ref(of)}, secret_sha256, code_sha256, expires_at, made_by)
    values (${keyNumber(thing)}, ${hashed.secret}, ${hashed.code}, ${expiresAt},
      ${actor?.kind === 'person' ? keyNumber(actor.personKey) : null})`.execute(database);
  return { path: `${page}#${secret}`, code, expiresAt: expiresAt.toISOString() };
}

/** @throws DomainError `platform/not-found` where there is none of this, or whoever acts may not change it */
export async function revokeLink(
  database: Database,
  { table, of }: LinkKind,
  { thing, linkKey, now }: { readonly thing: string; readonly linkKey: string; readonly now: Date },
): Promise<void> {
  const { numAffectedRows } = await sql`update ${sql.table(table)} set revoked_at = coalesce(revoked_at, ${now})
    where link_key = ${keyNumber(linkKey)} and ${sql.ref(of)} = ${keyNumber(thing)}`.execute(database);
  if (!numAffectedRows) throw notFound('reportLink', linkKey);
}

interface LinkRow {
  readonly link_key: number;
  readonly made_at: Date;
  readonly made_by: number | null;
  readonly name: string | null;
  readonly name_zh: string | null;
  readonly expires_at: Date;
  readonly revoked_at: Date | null;
  readonly last_used_at: Date | null;
  readonly locked: boolean | null;
}

/** The latest first, those that are over too. */
export async function linksOf(
  database: Database,
  { table, of }: LinkKind,
  { thing, now }: { readonly thing: string; readonly now: Date },
): Promise<PatientLink[]> {
  const { rows } =
    await sql<LinkRow>`select link_key, made_at, made_by, p.name, p.name_zh, expires_at, revoked_at, last_used_at,
      ${sql.raw(LINK_IS_SHUT)} as locked
    from ${sql.table(table)} l left join access_person p on p.person_key = l.made_by
    where ${sql.ref(of)} = ${keyNumber(thing)} order by link_key desc`.execute(database);
  return rows.map((row) => ({
    ...{ linkKey: String(row.link_key), madeAt: row.made_at.toISOString(), expiresAt: row.expires_at.toISOString() },
    madeBy: row.made_by === null ? null : { personKey: String(row.made_by), name: row.name ?? '', nameZh: row.name_zh },
    lastUsedAt: row.last_used_at?.toISOString() ?? null,
    ...{ isOpen: row.revoked_at === null && row.expires_at > now, isLocked: row.locked ?? false },
  }));
}

/** What the database knows of a link and its code. */
export function hashesOf({ secret, code }: LinkEntrance): LinkEntrance {
  return { secret: sha256(secret), code: sha256(`${secret} ${code}`) };
}

/** Whoever asks has the secret of a link that was handed out: nothing was guessed. It reads like a link that is unknown. */
class LinkOver extends DomainError {
  readonly isOver = true;
}

/** Whether a refusal says that a secret or a code was wrong: then it may have been guessed. */
export const mayBeGuessed = (error: unknown): boolean =>
  error instanceof DomainError && error.code === 'platform/link-refused' && !('isOver' in error);

/**
 * Whether the link or the code is wrong is not told: a link that was guessed is no link. Whoever knows both is told that the page is closed.
 * @param said of the function that {@link import('./link-sql.ts').linkOpening} makes
 * @throws DomainError `platform/link-refused`, `platform/link-shut`, `platform/link-closed`
 */
export function refuseUnlessOpen(said: string | undefined): void {
  if (said === 'shut') throw new DomainError('platform/link-shut', { minutes: SHUT_MINUTES });
  if (said === 'closed') throw new DomainError('platform/link-closed');
  if (said === 'over') throw new LinkOver('platform/link-refused');
  if (said !== 'open') throw new DomainError('platform/link-refused');
}
