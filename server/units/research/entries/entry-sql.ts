import { rowSecurity } from '../../../platform/database/row-security.ts';
import { MAY_READ, MAY_WRITE } from '../register-sql.ts';

/** What is on the public page is said by whoever may say so; once for all tables of entries. */
export const ENTRY_FUNCTIONS = [
  `create function research_entry_public() returns trigger language plpgsql set search_path = pg_catalog, public, pg_temp as $$
    begin
      if new.is_public is distinct from (case when tg_op = 'UPDATE' then old.is_public else false end)
          and access_may('register.publish') is not true then
        raise exception 'only who may publish changes what is public' using errcode = '42501';
      end if;
      return new;
    end $$`,
];

/** A table of entries. `asked`: columns of instants from which rules of deadlines count. */
export function entryTable(table: string, { key, asked }: { readonly key: string; readonly asked: readonly string[] }) {
  return [
    `create table ${table} (
      ${key} bigint generated always as identity primary key,
      content jsonb not null, ${asked.map((column) => `${column} timestamptz,`).join(' ')}
      is_public boolean not null default false,
      in_error boolean not null default false, reason text, check (not in_error or reason is not null),
      revision integer not null default 1,
      recorded_by bigint references access_person, recorded_at timestamptz not null default now())`,
    ...rowSecurity(table, { read: MAY_READ, write: MAY_WRITE, remove: 'false' }),
    `create trigger ${table}_public before insert or update on ${table} for each row execute function research_entry_public()`,
  ];
}
