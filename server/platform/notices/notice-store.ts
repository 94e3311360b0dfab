import type { TaskCode } from '@isocenter/messages';
import { type Selectable, sql } from 'kysely';
import type { ActingPerson } from '../database/acting.ts';
import type { Database, Tables } from '../database/database.ts';
import type { NoticeList, NoticeRow } from './contract.ts';

/** More are not listed. */
const LISTED = 100;
/** More are not sent as one event of a stream. */
const SENT_AT_ONCE = 200;

type Found = Selectable<Tables['notice']> & { readonly is_read: boolean };

/** What the person was told, or whoever has the person's role at the site; the last one first. */
export async function listNotices(database: Database, me: ActingPerson): Promise<NoticeList> {
  const [own, ofRole] = [sql`person_key = ${me.personKey}`, ofMyRole(me)];
  const latest = (whose: typeof own) =>
    sql`(select *, ${isReadBy(me)} from notice n where ${whose} order by place desc limit ${LISTED})`;
  const { rows } = await sql<Found>`select * from (${latest(own)} union all ${latest(ofRole)}) told
    order by place desc limit ${LISTED}`.execute(database);
  const notices = rows.map(noticeRow);
  return { notices, unread: notices.filter(({ isRead }) => !isRead).length };
}

/** Notices that were committed after the one at `place`, in that order; `place`: of the last of them. */
export async function noticesAfter(
  database: Database,
  { me, place }: { readonly me: ActingPerson; readonly place: number },
): Promise<{ readonly notices: readonly NoticeRow[]; readonly place: number; readonly isAll: boolean }> {
  const { rows } = await sql<Found>`select *, ${isReadBy(me)} from notice n
    where place > ${place} and (person_key = ${me.personKey} or (${ofMyRole(me)}))
    order by place limit ${SENT_AT_ONCE}`.execute(database);
  return { notices: rows.map(noticeRow), place: rows.at(-1)?.place ?? place, isAll: rows.length < SENT_AT_ONCE };
}

/** The place of the last notice to the person or the person's role; 0 where there is none. */
export async function latestPlace(database: Database, me: ActingPerson): Promise<number> {
  const { rows } = await sql<{ place: number }>`select coalesce(max(place), 0) as place from notice
    where person_key = ${me.personKey} or (${ofMyRole(me)})`.execute(database);
  return rows[0]?.place ?? 0;
}

/** From now on these are read; those of others, which one does not see, are passed over. */
export async function markRead(database: Database, me: ActingPerson, noticeKeys: readonly string[]): Promise<void> {
  await sql`insert into notice_read (notice_key, person_key)
    select notice_key, ${me.personKey}::bigint from notice where notice_key = any (${[...noticeKeys]}::bigint[])
    on conflict do nothing`.execute(database);
}

const ofMyRole = ({ role, siteKey }: ActingPerson) => sql`role = ${role} and site_key = ${siteKey}`;

const isReadBy = ({ personKey }: ActingPerson) =>
  sql`exists (select from notice_read r where r.notice_key = n.notice_key and r.person_key = ${personKey}) as is_read`;

function noticeRow(row: Found): NoticeRow {
  return {
    noticeKey: String(row.notice_key),
    kind: row.kind,
    code: row.code as TaskCode, // written by tell() and notice_of_task()
    values: row.said,
    path: row.path,
    at: row.at.toISOString(),
    isRead: row.is_read,
  };
}
