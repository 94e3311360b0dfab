import { rowSecurity } from '../../../platform/database/row-security.ts';

const MAY_READ = `(select access_may('register.read'))`;

/** Like the register they count, statements are the department's as a whole and not a site's. What is frozen stays as it is, whoever acts. */
export const STATEMENT_TABLES = [
  `create table office_statement (
    statement_key bigint generated always as identity primary key,
    content jsonb not null, revision integer not null default 1,
    recorded_by bigint references access_person, recorded_at timestamptz not null default now())`,
  ...rowSecurity('office_statement', {
    ...{ read: MAY_READ, write: `(select access_may('statement.write'))`, remove: 'false' },
  }),

  `create table office_frozen_statement (
    frozen_key bigint generated always as identity primary key,
    statement_key bigint not null references office_statement, revision integer not null,
    told jsonb not null, sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    frozen_by bigint not null references access_person, frozen_at timestamptz not null)`,
  'create index on office_frozen_statement (statement_key)',
  ...rowSecurity('office_frozen_statement', {
    ...{ read: MAY_READ, write: `(select access_may('statement.freeze'))`, update: 'false', remove: 'false' },
  }),
  `create function office_frozen_stays() returns trigger language plpgsql set search_path = pg_catalog, public, pg_temp as $$
    begin
      raise exception 'a frozen statement is never changed' using errcode = 'insufficient_privilege';
    end $$`,
  `create trigger office_frozen_stays before update or delete on office_frozen_statement
    for each row execute function office_frozen_stays()`,
];
