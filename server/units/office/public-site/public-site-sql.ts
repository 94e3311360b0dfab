import { rowSecurity } from '../../../platform/database/row-security.ts';

const MAY_READ = `(select access_may('register.read'))`;
const MAY_PUBLISH = `(select access_may('register.publish'))`;

/** Like the register they are made from, the public pages are the department's as a whole and not a site's. */
export const PUBLIC_SITE_TABLES = [
  `create table office_public_department (
    department_key integer primary key default 1 check (department_key = 1),
    content jsonb not null, revision integer not null default 1,
    recorded_by bigint references access_person, recorded_at timestamptz not null default now())`,
  ...rowSecurity('office_public_department', { read: MAY_READ, write: MAY_PUBLISH, remove: 'false' }),

  `create table office_public_person (
    person_key bigint primary key references access_person,
    content jsonb not null, is_shown boolean not null, revision integer not null default 1)`,
  ...rowSecurity('office_public_person', {
    read: MAY_READ,
    write: `${MAY_PUBLISH} or (${MAY_READ} and person_key = (select access_person_key()))`,
    remove: 'false',
  }),
  // Nobody is shown but by their own word, and only with what they have seen: what somebody else writes, or has written since, is not.
  `create function office_public_person_agrees() returns trigger language plpgsql set search_path = pg_catalog, public, pg_temp as $$
    begin
      if new.person_key is distinct from access_person_key() then
        new.is_shown := tg_op = 'UPDATE' and new.is_shown and old.is_shown and new.content = old.content;
      end if;
      return new;
    end $$`,
  `create trigger office_public_person_agrees before insert or update on office_public_person
    for each row execute function office_public_person_agrees()`,

  `create table office_site_export (
    export_key bigint generated always as identity primary key,
    content_sha256 text not null check (content_sha256 ~ '^[0-9a-f]{64}$'),
    zip_sha256 text not null check (zip_sha256 ~ '^[0-9a-f]{64}$'), files integer not null, size_bytes integer not null,
    exported_by bigint not null references access_person, exported_at timestamptz not null)`,
  ...rowSecurity('office_site_export', { read: MAY_READ, write: MAY_PUBLISH, update: 'false', remove: 'false' }),
];
