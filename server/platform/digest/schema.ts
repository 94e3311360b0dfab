import type { Language } from '@isocenter/messages';
import { type ColumnType, sql } from 'kysely';
import type { Migration } from '../database/database.ts';
import { rowSecurity } from '../database/row-security.ts';
import { recordChangesOf } from '../record/record-changes-of.ts';
import type { DigestState } from './contract.ts';
import { DIGEST_RECORDED } from './recorded.ts';

declare module '../database/database.ts' {
  interface Tables {
    mail_choice: ChoiceTable;
    mail_digest: DigestTable;
  }
}

interface ChoiceTable {
  person_key: number;
  address: string | null;
  wants: boolean;
  language: Language;
  changed_at: Date;
}

/** One person's mail of one day: there is one row, so there is one mail. */
interface DigestTable {
  person_key: number;
  /** In the department's time zone. */
  day: ColumnType<string, string, never>;
  state: DigestState;
  tries: number;
  fault: string | null;
  /** When it is tried; null where it is not any more. */
  next_at: Date | null;
  /** Since when a server has been sending it. */
  taken_at: Date | null;
  sent_at: Date | null;
}

export const DIGEST_MIGRATIONS: readonly Migration[] = [
  {
    name: '0048 platform digest',
    up: async (database) => {
      for (const statement of [...TABLES, ...FUNCTIONS, ...ROWS]) await sql.raw(statement).execute(database);
      for (const table of DIGEST_RECORDED) await recordChangesOf(database, table);
    },
  },
];

const TABLES = [
  `create table mail_choice (
    person_key bigint primary key references access_person, address text, wants boolean not null,
    language text not null check (language in ('en', 'zh')), changed_at timestamptz not null)`,
  `create table mail_digest (
    person_key bigint references access_person, day text check (day ~ '^\\d{4}-\\d\\d-\\d\\d$'),
    state text not null check (state in ('waiting', 'sending', 'sent', 'nothing', 'refused', 'unknown')),
    tries int not null default 0, fault text, next_at timestamptz, taken_at timestamptz, sent_at timestamptz,
    primary key (person_key, day))`,
  `create index on mail_digest (next_at) where state = 'waiting'`,
  'create index on mail_digest (day)',
];

const SENDER = `access_setting('service') = 'deadlines'`;
const AS_OWNER = 'security definer set search_path = pg_catalog, public, pg_temp';
const HOLDS = 'r.starts_at <= now() and (r.ends_at is null or r.ends_at > now())';

/** What the sender must know of people whom it does not see: who wants a mail and works here, and how much waits for each. */
const FUNCTIONS = [
  `create function mail_wanted(before timestamptz) returns table (person_key bigint, address text, language text)
    stable ${AS_OWNER} language sql as $$
    select c.person_key, c.address, c.language
    from mail_choice c join access_account a on a.person_key = c.person_key and a.locked_at is null
    where ${SENDER} and c.wants and c.address is not null and c.changed_at <= before
      and exists (select from access_role_period r where r.person_key = c.person_key and ${HOLDS}) $$`,
  `create function mail_counts(person bigint, moment timestamptz) returns table (waiting bigint, late bigint, unread bigint)
    stable ${AS_OWNER} language sql as $$
    with held as (select r.role, r.site_key from access_role_period r where ${SENDER} and r.person_key = person and ${HOLDS}),
      open as (select t.due_at from task t where ${SENDER} and t.state = 'open'
        and (t.person_key = person or (t.role, t.site_key) in (select role, site_key from held)))
    select count(*), count(*) filter (where due_at < moment),
      (select count(*) from notice n where ${SENDER} and n.at > moment - interval '30 days'
        and (n.person_key = person or (n.role, n.site_key) in (select role, site_key from held))
        and not exists (select from notice_read r where r.notice_key = n.notice_key and r.person_key = person))
    from open $$`,
];

const ME = '(select access_person_key())';

const ROWS = [
  ...rowSecurity('mail_choice', { read: `person_key = ${ME}`, write: `person_key = ${ME}` }),
  ...rowSecurity('mail_digest', {
    read: `person_key = ${ME} or (select access_may('deadline.write')) or (select ${SENDER})`,
    write: `(select ${SENDER})`,
  }),
];
