import { sql } from 'kysely';
import type { ActingPerson } from '../database/acting.ts';
import type { Database } from '../database/database.ts';
import { departmentCalendar } from '../deadlines/rule-store.ts';
import { requireSame, versionOf } from '../http/asked-revision.ts';
import type { DigestChoice, DigestOfDay, DigestReport, DigestState, OwnDigest } from './contract.ts';

/** More faults are not listed. */
const LISTED = 50;

/** Who chose nothing has no address, so gets no mail; once there is one, they do. */
const NOT_CHOSEN: DigestChoice = { address: null, wants: true, language: 'zh' };

/** When the mail goes out: null where the department has no mail server. */
export interface Outgoing {
  readonly at: string;
  /** Holds where the department has no calendar. */
  readonly timeZone: string;
}

export async function ownDigest(
  database: Database,
  { me, outgoing }: { readonly me: ActingPerson; readonly outgoing: Outgoing | null },
): Promise<OwnDigest> {
  const person = Number(me.personKey);
  const choice = await choiceOf(database, person);
  const latest = await database
    .selectFrom('mail_digest')
    .selectAll()
    .where('person_key', '=', person)
    .orderBy('day', 'desc')
    .limit(1)
    .executeTakeFirst();
  return {
    sentAt: await sentAt(database, outgoing),
    choice,
    version: versionOf(choice),
    latest: latest ? digestOfDay(latest) : null,
  };
}

async function choiceOf(database: Database, person: number): Promise<DigestChoice> {
  const choice = await database
    .selectFrom('mail_choice')
    .select(['address', 'wants', 'language'])
    .where('person_key', '=', person)
    .executeTakeFirst();
  return choice ?? NOT_CHOSEN;
}

/** From now on. @throws DomainError `platform/changed-meanwhile` where the present choice is not the one of `version` */
export async function chooseDigest(
  database: Database,
  {
    me,
    now,
    version,
    ...choice
  }: DigestChoice & { readonly me: ActingPerson; readonly now: Date; readonly version: string },
): Promise<void> {
  const person = Number(me.personKey);
  const values = { ...choice, changed_at: now };
  await database.transaction().execute(async (transaction) => {
    await sql`select pg_advisory_xact_lock(hashtext('mail choice ' || ${me.personKey}))`.execute(transaction);
    requireSame(versionOf(await choiceOf(transaction, person)), version);
    await transaction
      .insertInto('mail_choice')
      .values({ person_key: person, ...values })
      .onConflict((conflict) => conflict.column('person_key').doUpdateSet(values))
      .execute();
  });
}

export async function digestReport(database: Database, outgoing: Outgoing | null): Promise<DigestReport> {
  const latest = await database
    .selectFrom('mail_digest')
    .select((of) => of.fn.max('day').as('day'))
    .executeTakeFirst();
  const day = latest?.day ?? null;
  const counts = await database
    .selectFrom('mail_digest')
    .select(['state', (of) => of.fn.countAll<number>().as('mails')])
    .where('day', '=', day)
    .groupBy('state')
    .execute();
  const faults = await database
    .selectFrom('mail_digest')
    .innerJoin('access_person', 'access_person.person_key', 'mail_digest.person_key')
    .selectAll('mail_digest')
    .select(['name', 'name_zh'])
    .where('day', '=', day)
    .where('fault', 'is not', null)
    .orderBy('name')
    .limit(LISTED)
    .execute();
  return {
    sentAt: await sentAt(database, outgoing),
    day,
    counts: Object.fromEntries(counts.map(({ state, mails }) => [state, Number(mails)])),
    faults: faults.map((row) => ({ ...digestOfDay(row), name: row.name, nameZh: row.name_zh })),
  };
}

async function sentAt(database: Database, outgoing: Outgoing | null): Promise<OwnDigest['sentAt']> {
  if (!outgoing) return null;
  const calendar = await departmentCalendar(database);
  return { time: outgoing.at, timeZone: calendar?.content.timeZone ?? outgoing.timeZone };
}

interface Row {
  readonly day: string;
  readonly state: DigestState;
  readonly tries: number;
  readonly fault: string | null;
  readonly next_at: Date | null;
}

function digestOfDay({ day, state, tries, fault, next_at }: Row): DigestOfDay {
  return { day, state, tries, fault, nextAt: next_at?.toISOString() ?? null };
}
