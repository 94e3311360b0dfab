import { sql } from 'kysely';
import type { Migration } from './database.ts';

/** The database role of the department at work: it owns nothing, is bound by row-level security, and changes no schema. */
export const APPLICATION_ROLE = 'isocenter_application';

/** Roles belong to the server, not to one database: another database of ours may have made it, this moment even. */
const MAKE_ROLE = `do $$ begin
    create role ${APPLICATION_ROLE} nosuperuser nocreatedb nocreaterole noinherit nobypassrls login;
  exception when duplicate_object or unique_violation then null;
  end $$`;

/** Whoever owns the tables may take the role; a superuser may anyway. Before version 16, a member of a role may always take it. */
const MAY_TAKE_ROLE = `do $$ begin
    if not pg_has_role(current_user, '${APPLICATION_ROLE}', 'member') then
      execute format('grant ${APPLICATION_ROLE} to %I', current_user);
    end if;
  end $$`;

/** The role, and what it may with the tables that are there and with those that come. */
export const APPLICATION_ROLE_MIGRATION: Migration = {
  name: '0006 platform application role',
  up: async (database) => {
    for (const statement of [
      MAKE_ROLE,
      MAY_TAKE_ROLE,
      `grant usage on schema public to ${APPLICATION_ROLE}`,
      `grant select, insert, update, delete on all tables in schema public to ${APPLICATION_ROLE}`,
      `grant usage on all sequences in schema public to ${APPLICATION_ROLE}`,
      `revoke insert, update, delete on applied_migration from ${APPLICATION_ROLE}`,
      `alter default privileges in schema public grant select, insert, update, delete on tables to ${APPLICATION_ROLE}`,
      `alter default privileges in schema public grant usage on sequences to ${APPLICATION_ROLE}`,
    ])
      await sql.raw(statement).execute(database);
  },
};
