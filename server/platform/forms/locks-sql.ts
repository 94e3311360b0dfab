import { APPLICATION_ROLE } from '../database/application-role.ts';
import { rowSecurity } from '../database/row-security.ts';

const may = (action: string) => `(select access_may('${action}'))`;

/**
 * What a form is about, and the locks that close more, or less, than one form. A lock that was opened stays as a row: who closed what,
 * when, why, and who opened it again.
 */
export const LOCKS = [
  `alter table filled_form add patient_key bigint, add visit text check (visit <> ''),
    add column if not exists site_key bigint not null default access_arrival_site() references access_site`,
  'create index on filled_form (patient_key, saved_at desc) where patient_key is not null',
  `create table form_lock (
    lock_key bigint generated always as identity primary key,
    level text not null check (level in ('item', 'visit', 'subject', 'site', 'database')),
    filled_key bigint references filled_form, path text,
    site_key bigint references access_site, patient_key bigint, visit text,
    reason text not null check (reason <> ''),
    locked_by text not null, locked_by_person bigint references access_person,
    locked_at timestamptz not null default now(),
    unlock_asked_by text, unlock_asked_by_person bigint references access_person, unlock_reason text,
    unlocked_by text, unlocked_by_person bigint references access_person, unlocked_at timestamptz,
    check (case level when 'item' then filled_key is not null and path is not null
      when 'visit' then patient_key is not null and visit is not null
      when 'subject' then patient_key is not null
      when 'site' then site_key is not null else true end))`,
  `create index form_lock_standing on form_lock (level) where unlocked_at is null`,
  ...rowSecurity('form_lock', { read: may('form.read'), write: may('form.design') }),
  `revoke delete on form_lock from ${APPLICATION_ROLE}`,

  `create function form_lock_stays() returns trigger language plpgsql as $$
    begin
      if (new.level, new.filled_key, new.path, new.site_key, new.patient_key, new.visit, new.reason, new.locked_by, new.locked_at)
          is distinct from (old.level, old.filled_key, old.path, old.site_key, old.patient_key, old.visit, old.reason,
            old.locked_by, old.locked_at) or old.unlocked_at is not null then
        raise exception 'a lock stays as it was made' using errcode = 'insufficient_privilege';
      end if;
      if new.unlocked_at is not null and (old.unlock_asked_by_person is null or coalesce(old.unlock_reason, '') = ''
          or old.unlock_asked_by_person::text = access_setting('person') or access_setting('person') is null) then
        raise exception 'unlocking needs a reason and a second person' using errcode = 'insufficient_privilege';
      end if;
      return new;
    end $$`,
  `create trigger form_lock_stays before update on form_lock for each row execute function form_lock_stays()`,

  `create function filled_form_about_stays() returns trigger language plpgsql as $$
    begin
      raise exception 'whom a complete form is about stays' using errcode = 'insufficient_privilege';
    end $$`,
  `create trigger filled_form_about_stays before update of patient_key, visit on filled_form for each row
    when (old.state <> 'draft' and (new.patient_key, new.visit) is distinct from (old.patient_key, old.visit))
    execute function filled_form_about_stays()`,

  // Locks of single items are held by the program, which knows the form; all wider ones by the database, too.
  `create function filled_form_is_closed() returns trigger language plpgsql
    security definer set search_path = pg_catalog, public, pg_temp as $$
    begin
      if exists (select from form_lock l where l.unlocked_at is null and (l.level = 'database'
          or (l.level = 'site' and l.site_key = new.site_key)
          or (l.level = 'subject' and l.patient_key = new.patient_key)
          or (l.level = 'visit' and l.patient_key = new.patient_key and l.visit = new.visit))) then
        raise exception 'what this form is about is locked' using errcode = 'insufficient_privilege';
      end if;
      return new;
    end $$`,
  `create trigger filled_form_is_closed before insert or update of form_key, response, confirmed, patient_key, visit, site_key
    on filled_form for each row execute function filled_form_is_closed()`,
];
