import { dayIn, instantIn } from '@isocenter/deadlines';
import type { Language } from '@isocenter/messages';
import { sql } from 'kysely';
import { acting } from '../database/acting.ts';
import type { Database } from '../database/database.ts';
import { departmentCalendar } from '../deadlines/rule-store.ts';
import { SWEEPER } from '../deadlines/sweep.ts';
import { type DigestCounts, digestMail } from './digest-mail.ts';
import type { MailServer, Posted } from './mail-server.ts';

export interface DigestParts {
  readonly mailServer: MailServer;
  /** Time of day, `07:00`. */
  readonly at: string;
  /** Holds where the department has no calendar. */
  readonly timeZone: string;
  /** Where the department's pages are: `https://isocenter.hospital.example`. */
  readonly origin: string;
  /** No further mail is begun once it is aborted. */
  readonly signal?: AbortSignal;
}

const FIRST_AGAIN_MS = 60_000;
const LATEST_AGAIN_MS = 3_600_000;
/** Longer no server is at one mail: it ended. */
const LONGEST_SENDING_MS = 10 * 60_000;

/**
 * Sends to everybody who wants it how much waits for them: one mail a day, after a time of day of the department's time zone. That a mail
 * is being sent is committed before it is: however many servers send, and whenever one dies, nobody has two of a day. What the mail server
 * did not take is tried again until the day is over, after a minute, then twice as long each time, an hour at most. Where it is away, the
 * others of the round wait for the next: each would wait for it as long.
 * @param clock asked anew for each mail: a round may last
 * @returns how many were sent
 */
export async function sendDigests(database: Database, clock: () => Date, parts: DigestParts): Promise<number> {
  return acting(SWEEPER, async () => {
    const timeZone = (await departmentCalendar(database))?.content.timeZone ?? parts.timeZone;
    const now = clock();
    const day = dayIn(timeZone, now);
    const goesOut = instantIn(timeZone, day, parts.at);
    await giveUp(database, { now, day });
    if (now >= goesOut) await planDay(database, { day, goesOut });
    let sent = 0;
    while (!parts.signal?.aborted) {
      const taken = await take(database, { now: clock(), day });
      if (!taken) break;
      if ('isPassedOver' in taken) continue;
      const posted = await parts.mailServer.post(digestMail(taken.counts, { ...taken, origin: parts.origin }));
      await note(database, { posted, taken, day, now: clock() });
      if (posted.is === 'sent') sent += 1;
      if (posted.is === 'away') break;
    }
    return sent;
  });
}

/** A row for everybody who wanted the mail before it went out; one that is there stays. */
async function planDay(database: Database, { day, goesOut }: { readonly day: string; readonly goesOut: Date }) {
  await sql`insert into mail_digest (person_key, day, state, next_at)
    select person_key, ${day}, 'waiting', ${goesOut}::timestamptz from mail_wanted(${goesOut})
    on conflict do nothing`.execute(database);
}

/** What an earlier day left, and what a server left that died over it. */
async function giveUp(database: Database, { now, day }: { readonly now: Date; readonly day: string }): Promise<void> {
  const longAgo = new Date(now.getTime() - LONGEST_SENDING_MS);
  await sql`update mail_digest set state = 'unknown', fault = 'the server ended while it sent'
    where state = 'sending' and taken_at < ${longAgo}`.execute(database);
  await sql`update mail_digest set state = 'refused', next_at = null, fault = coalesce(fault, 'the day was over')
    where state = 'waiting' and day < ${day}`.execute(database);
}

interface Taken {
  readonly person_key: number;
  readonly tries: number;
  readonly to: string;
  readonly language: Language;
  readonly counts: DigestCounts;
}

/** Takes one mail that is due; no other server takes it. `isPassedOver`: nothing waits for the person, or they want no mail any more. */
async function take(
  database: Database,
  { now, day }: { readonly now: Date; readonly day: string },
): Promise<Taken | { readonly isPassedOver: true } | undefined> {
  return database.transaction().execute(async (transaction) => {
    const row = await transaction
      .selectFrom('mail_digest')
      .select(['person_key', 'tries'])
      .where('state', '=', 'waiting')
      .where('day', '=', day)
      .where('next_at', '<=', now)
      .orderBy('next_at')
      .orderBy('person_key')
      .limit(1)
      .forUpdate()
      .skipLocked()
      .executeTakeFirst();
    if (!row) return undefined;
    const wanted = await sql<DigestCounts & { address: string; language: Language }>`select w.address, w.language, c.*
      from mail_wanted(${now}) w, mail_counts(w.person_key, ${now}) c where w.person_key = ${row.person_key}`.execute(
      transaction,
    );
    const [found] = wanted.rows;
    const isMailed = found !== undefined && found.waiting + found.unread > 0;
    const tries = row.tries + 1;
    await transaction
      .updateTable('mail_digest')
      .set(isMailed ? { state: 'sending', tries, next_at: null, taken_at: now } : { state: 'nothing', next_at: null })
      .where('person_key', '=', row.person_key)
      .where('day', '=', day)
      .execute();
    if (!isMailed) return { isPassedOver: true };
    const { address: to, language, waiting, late, unread } = found;
    return { person_key: row.person_key, tries, to, language, counts: { waiting, late, unread } };
  });
}

/** Only where no other server has given it up meanwhile. */
async function note(
  database: Database,
  asked: { readonly posted: Posted; readonly taken: Taken; readonly day: string; readonly now: Date },
): Promise<void> {
  const { posted, taken, day, now } = asked;
  await database
    .updateTable('mail_digest')
    .set(valuesAfter(posted, { now, tries: taken.tries }))
    .where('person_key', '=', taken.person_key)
    .where('day', '=', day)
    .where('state', '=', 'sending')
    .execute();
}

function valuesAfter(posted: Posted, { now, tries }: { readonly now: Date; readonly tries: number }) {
  switch (posted.is) {
    case 'sent':
      return { state: 'sent', sent_at: now, fault: null } as const;
    case 'later':
    case 'away': {
      const afterMs = Math.min(FIRST_AGAIN_MS * 2 ** (tries - 1), LATEST_AGAIN_MS);
      return { state: 'waiting', fault: posted.fault, next_at: new Date(now.getTime() + afterMs) } as const;
    }
    case 'never':
      return { state: 'refused', fault: posted.fault } as const;
    case 'unknown':
      return { state: 'unknown', fault: posted.fault } as const;
  }
}
