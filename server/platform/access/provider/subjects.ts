import { DomainError } from '@isocenter/messages';
import { sql } from 'kysely';
import type { Database } from '../../database/database.ts';
import { requireSame, versionOf } from '../../http/asked-revision.ts';
import { keyNumber } from '../../key-number.ts';
import { endSessions } from '../sessions.ts';
import { signInTransaction } from '../sign-in-transaction.ts';
import type { LinkedSubject, ProviderSubject } from './contract.ts';
import type { ProviderPerson } from './provider.ts';

/** As whom a provider knows a person here. */
export async function subjectOf(
  database: Database,
  issuer: string,
  personKey: string,
): Promise<ProviderSubject | null> {
  const row = await database
    .selectFrom('access_provider_subject')
    .select(['subject', 'linked_at', 'linked_by'])
    .where('person_key', '=', keyNumber(personKey))
    .where('issuer', '=', issuer)
    .executeTakeFirst();
  return row ? { subject: row.subject, linkedAt: row.linked_at.toISOString(), linkedBy: row.linked_by } : null;
}

/** As {@link subjectOf}, with the version that a change says it changes. */
export async function linkedSubject(database: Database, issuer: string, personKey: string): Promise<LinkedSubject> {
  const linked = await subjectOf(database, issuer, personKey);
  return { linked, version: versionOf(linked) };
}

/** Of a link that is as whoever asks has read it; nobody else changes it meanwhile. @throws DomainError `platform/changed-meanwhile` */
async function changeLink(
  database: Database,
  { issuer, personKey, version }: { readonly issuer: string; readonly personKey: string; readonly version: string },
  change: (transaction: Database, before: ProviderSubject | null) => Promise<void>,
): Promise<void> {
  await signInTransaction(database, async (transaction) => {
    await sql`select from access_person where person_key = ${keyNumber(personKey)} for no key update`.execute(
      transaction,
    );
    const before = await linkedSubject(transaction, issuer, personKey);
    requireSame(before.version, version);
    await change(transaction, before.linked);
  });
}

/**
 * Links a person to a subject, instead of the one before, whose sessions end; where it is refused the one before stays.
 * @throws DomainError `access/provider-subject-taken` where the subject is another person's, `platform/changed-meanwhile`
 */
export async function linkSubject(
  database: Database,
  issuer: string,
  { subject, ...read }: { readonly personKey: string; readonly version: string; readonly subject: string },
): Promise<void> {
  await changeLink(database, { issuer, ...read }, async (transaction, before) => {
    const { personKey } = read;
    if (before?.subject === subject) return;
    await removeLink(transaction, issuer, personKey);
    await addLink(transaction, { issuer, subject, personKey: keyNumber(personKey), linkedBy: 'administrator' });
  });
}

/** Whoever came in by the link is out. @throws DomainError `platform/changed-meanwhile` */
export async function unlinkSubject(
  database: Database,
  issuer: string,
  read: { readonly personKey: string; readonly version: string },
): Promise<void> {
  await changeLink(database, { issuer, ...read }, (transaction) => removeLink(transaction, issuer, read.personKey));
}

async function removeLink(transaction: Database, issuer: string, personKey: string): Promise<void> {
  const removed = await transaction
    .deleteFrom('access_provider_subject')
    .where('person_key', '=', keyNumber(personKey))
    .where('issuer', '=', issuer)
    .returning('subject')
    .executeTakeFirst();
  if (removed) await endSessions(transaction, personKey, {});
}

/**
 * The person of a subject: the linked one; else, where the settings name a claim, the account of that name, which is linked now and
 * was linked to nobody before. Nobody is made. As the sign-in acts.
 * @throws DomainError `access/provider-unlinked`, `access/account-locked`
 */
export async function personOfSubject(database: Database, met: ProviderPerson): Promise<number> {
  const linked = await account(database)
    .innerJoin('access_provider_subject', 'access_provider_subject.person_key', 'access_account.person_key')
    .where('issuer', '=', met.issuer)
    .where('subject', '=', met.subject)
    .executeTakeFirst();
  const found = linked ?? (met.login === undefined ? undefined : await claimed(database, met, met.login));
  if (!found || found.is_demonstration) throw new DomainError('access/provider-unlinked', { subject: met.subject });
  if (found.locked_at) throw new DomainError('access/account-locked');
  if (!linked) {
    const { issuer, subject } = met;
    await addLink(database, { issuer, subject, personKey: found.person_key, linkedBy: 'claim' });
  }
  return found.person_key;
}

function account(database: Database) {
  return database.selectFrom('access_account').select(['access_account.person_key', 'locked_at', 'is_demonstration']);
}

/** Whoever is linked already stays who they are, whatever name another subject brings. */
async function claimed(database: Database, { issuer }: ProviderPerson, login: string) {
  return account(database)
    .where('login', '=', login.trim().toLowerCase())
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('access_provider_subject')
            .select('subject')
            .whereRef('access_provider_subject.person_key', '=', 'access_account.person_key')
            .where('issuer', '=', issuer),
        ),
      ),
    )
    .executeTakeFirst();
}

interface Link {
  readonly issuer: string;
  readonly subject: string;
  readonly personKey: number;
  readonly linkedBy: ProviderSubject['linkedBy'];
}

async function addLink(database: Database, { issuer, subject, personKey, linkedBy }: Link): Promise<void> {
  const added = await database
    .insertInto('access_provider_subject')
    .values({ issuer, subject, person_key: personKey, linked_by: linkedBy, linked_at: sql<Date>`now()` })
    .onConflict((conflict) => conflict.doNothing())
    .returning('subject')
    .executeTakeFirst();
  if (!added) throw new DomainError('access/provider-subject-taken');
}
