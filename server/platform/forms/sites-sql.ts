import { atSitesOf, rowSecurityAnew } from '../database/row-security.ts';

const OF_ITS_FORM = 'exists (select from filled_form f where f.filled_key = form_query.filled_key)';
const OF_ITS_QUERY = 'exists (select from form_query q where q.query_key = form_query_entry.query_key)';
const ASKED_OR_FILLED = `(${atSitesOf('form.query', 'f.site_key')} or ${atSitesOf('form.fill', 'f.site_key')})`;

/** Whoever sees the form, patient or site that is closed; a lock over everything is seen by all. */
const SEES_LOCKED = `(filled_key is null or exists (select from filled_form f where f.filled_key = form_lock.filled_key))`;
const lockAt = (action: string) => `(select access_may('${action}')) and ${SEES_LOCKED}
  and (site_key is null or ${atSitesOf(action)})`;

/**
 * What was filled in belongs to the site where it was begun, and its queries with it; a patient that was opened in an emergency is read
 * with it. The forms themselves are the department's: they say nothing of anybody. Filling a form asks and closes queries of its checks
 * by itself. Locking, and agreeing to an unlocking, are rights of their own; what is locked for all sites is locked by those who may at all.
 */
export const AT_SITES = [
  'create index on filled_form (site_key, saved_at desc)',
  ...rowSecurityAnew('filled_form', {
    read: `${atSitesOf('form.read')} or patient_key = any ((select access_opened_patients())::bigint[])`,
    write: `${atSitesOf('form.fill')} or ${atSitesOf('form.sign')}`,
  }),
  ...rowSecurityAnew('form_query', {
    read: OF_ITS_FORM,
    write: `exists (select from filled_form f where f.filled_key = form_query.filled_key and ${ASKED_OR_FILLED})`,
  }),
  ...rowSecurityAnew('form_query_entry', {
    read: OF_ITS_QUERY,
    write: `exists (select from form_query q join filled_form f using (filled_key)
      where q.query_key = form_query_entry.query_key and ${ASKED_OR_FILLED})`,
  }),
  ...rowSecurityAnew('form_lock', {
    read: lockAt('form.read'),
    write: `${lockAt('form.lock')} and (level <> 'database' or (select access_everywhere('form.lock')))`,
    update: `(${lockAt('form.fill')}) or (${lockAt('form.unlock')})`,
  }),
  `create function form_unlock_right() returns trigger language plpgsql as $$
    begin
      if access_everywhere('form.unlock') or (new.level <> 'database' and access_may('form.unlock')) then return new; end if;
      raise exception 'form.unlock is not allowed to whoever acts' using errcode = 'insufficient_privilege';
    end $$`,
  `create trigger form_unlock_right before update on form_lock for each row
    when (new.unlocked_at is not null) execute function form_unlock_right()`,
  `create function filled_form_lock_right() returns trigger language plpgsql as $$
    declare
      asked text := case new.state when 'locked' then 'form.lock' else 'form.unlock' end;
    begin
      if new.site_key = any (access_sites(asked)) then return new; end if;
      raise exception '% is not allowed to whoever acts', asked using errcode = 'insufficient_privilege';
    end $$`,
  `create trigger filled_form_lock_right before update on filled_form for each row
    when ((old.state = 'locked') is distinct from (new.state = 'locked')) execute function filled_form_lock_right()`,
];
