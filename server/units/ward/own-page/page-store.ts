import type { WorkCalendar } from '@isocenter/deadlines';
import { DomainError } from '@isocenter/messages';
import { sql } from 'kysely';
import type { Database } from '../../../platform/database/database.ts';
import type { LinkEntrance } from '../../../platform/patient-links/contract.ts';
import { hashesOf, refuseUnlessOpen } from '../../../platform/patient-links/link-store.ts';
import { sha256Of } from '../analgesics/sent-once.ts';
import {
  type AnswerLevel,
  MOST_AN_HOUR,
  type OwnPage,
  type OwnPageAnswered,
  type SentAnswer,
  type WardContactContent,
} from './contract.ts';
import { dueOfAnswer } from './due-of-answer.ts';
import { flagsOfAnswer } from './flags-of-answer.ts';
import { isStaffed } from './is-staffed.ts';

interface Opened {
  readonly said: string;
  readonly calendar: WorkCalendar | null;
  readonly contact: WardContactContent | null;
  readonly alert_at: Date | null;
  readonly alert_told_at: Date | null;
  readonly alert_acknowledged_at: Date | null;
}

/** What the page says to whoever has link and code. @throws DomainError `platform/link-refused`, `platform/link-shut`, `platform/link-closed` */
export async function openOwnPage(database: Database, entrance: LinkEntrance, now: Date): Promise<OwnPage> {
  const row = await opened(database, entrance);
  const { contact, alert_at, calendar } = row;
  return {
    isStaffed: calendar !== null && isStaffed(contact?.hours ?? [], { calendar, now }),
    contact: contact && {
      ...{ phone: contact.phone, emergency: contact.emergency, withinMinutes: contact.withinMinutes },
    },
    alert: alert_at && alertOf(alert_at, row.alert_told_at, row.alert_acknowledged_at),
  };
}

async function opened(database: Database, entrance: LinkEntrance): Promise<Opened> {
  const { secret, code } = hashesOf(entrance);
  const { rows } = await sql<Opened>`select * from ward_page_open(${secret}, ${code})`.execute(database);
  const [row] = rows;
  refuseUnlessOpen(row?.said);
  if (!row) throw new DomainError('platform/link-refused');
  return row;
}

const alertOf = (at: Date, told: Date | null, acknowledged: Date | null) => ({
  ...{ at: at.toISOString(), toldAt: told?.toISOString() ?? null },
  acknowledgedAt: acknowledged?.toISOString() ?? null,
});

interface Kept {
  readonly said: string;
  readonly said_at: Date;
  readonly acknowledged_at: Date | null;
  readonly level: AnswerLevel;
  readonly told_at: Date | null;
}

/**
 * Keeps an answer, once; of a red one the nurses are told with it. Outside of staffed hours, and without a calendar, it waits for them, due from the next staffed minute, and nobody is said to have been told.
 * @throws DomainError as {@link openOwnPage}; `ward/entry-key-taken` where something else came under the mark; `ward/too-many-answers`
 */
export async function sayOnOwnPage(database: Database, sent: SentAnswer, now: Date): Promise<OwnPageAnswered> {
  const { sentAs, secondsAgo, language, content, ...entrance } = sent;
  const { calendar, contact } = await opened(database, entrance);
  const judged = flagsOfAnswer(content);
  const isRed = judged.level === 'red' && calendar !== null && contact !== null;
  const asked = {
    ...{ sentAs, sha256: sha256Of({ language, content }), language, content, ...judged, arrivedAt: now },
    at: new Date(now.getTime() - secondsAgo * 1000),
    ...(isRed && isStaffed(contact.hours, { calendar, now }) && { toldAt: now }),
    ...(isRed && { dueAt: dueOfAnswer(contact, { calendar, now }) }),
  };
  const { secret, code } = hashesOf(entrance);
  const { rows } = await sql<Kept>`
    select * from ward_page_say(${secret}, ${code}, ${JSON.stringify(asked)}::jsonb)`.execute(database);
  const [kept] = rows;
  if (kept?.said === 'taken') throw new DomainError('ward/entry-key-taken');
  if (kept?.said === 'many') throw new DomainError('ward/too-many-answers', { most: MOST_AN_HOUR });
  refuseUnlessOpen(kept?.said);
  if (!kept) throw new DomainError('platform/link-refused');
  const { level, told_at, said_at, acknowledged_at } = kept;
  const page = await openOwnPage(database, entrance, now);
  return {
    ...page,
    alert: level === 'red' ? alertOf(said_at, told_at, acknowledged_at) : page.alert,
    sent: { level, toldAt: told_at?.toISOString() ?? null },
  };
}
