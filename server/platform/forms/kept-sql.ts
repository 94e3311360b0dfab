import { APPLICATION_ROLE } from '../database/application-role.ts';

/**
 * What the database itself keeps of forms, whatever the program asks for: a version that was in use never changes; a locked form stays
 * as it is until a second person agrees to the first one's reason; nothing that was filled or asked is removed; nobody closes the query
 * that asks them.
 */
export const KEPT = [
  'alter table form_query_entry add by_person bigint',
  `alter table filled_form add saved_by_person bigint, add changed_by text,
    add changed_at timestamptz not null default now()`,

  `create function form_in_use_stays() returns trigger language plpgsql as $$
    begin
      if old.status = 'draft' then return case tg_op when 'DELETE' then old else new end; end if;
      if tg_op = 'DELETE' or (new.url, new.version, new.questionnaire) is distinct from (old.url, old.version, old.questionnaire)
          or new.status = 'draft' then
        raise exception 'a form that was in use stays as it is' using errcode = 'insufficient_privilege';
      end if;
      return new;
    end $$`,
  `create trigger form_in_use_stays before update or delete on form
    for each row execute function form_in_use_stays()`,

  `create function filled_form_locked_stays() returns trigger language plpgsql as $$
    begin
      if new.state <> 'locked' and (old.unlock_asked_by_person is null or coalesce(old.unlock_reason, '') = ''
          or old.unlock_asked_by_person = access_setting('person') or access_setting('person') is null) then
        raise exception 'unlocking needs a reason and a second person' using errcode = 'insufficient_privilege';
      end if;
      if (new.form_key, new.response, new.confirmed) is distinct from (old.form_key, old.response, old.confirmed) then
        raise exception 'a locked form stays as it is' using errcode = 'insufficient_privilege';
      end if;
      return new;
    end $$`,
  `create trigger filled_form_locked_stays before update on filled_form
    for each row when (old.state = 'locked') execute function filled_form_locked_stays()`,

  // As the owner: whoever may only ask cannot hold the row of the form.
  `create function form_query_of_locked_stays() returns trigger language plpgsql
    security definer set search_path = pg_catalog, public, pg_temp as $$
    begin
      perform from filled_form f where f.filled_key = new.filled_key and f.state <> 'locked' for share;
      if not found then
        raise exception 'the queries of a locked form stay as they are' using errcode = 'insufficient_privilege';
      end if;
      return new;
    end $$`,
  `create trigger form_query_of_locked_stays before insert or update on form_query
    for each row execute function form_query_of_locked_stays()`,
  `create function form_query_second_person() returns trigger language plpgsql as $$
    begin
      if exists (select from filled_form f where f.filled_key = new.filled_key
            and access_setting('person') in (f.began_by_person::text, f.saved_by_person::text))
          and not exists (select from form_query_entry e where e.query_key = new.query_key and e.action = 'ask'
            and e.by_person::text = access_setting('person')) then
        raise exception 'nobody closes the query that asks them' using errcode = 'insufficient_privilege';
      end if;
      return new;
    end $$`,
  `create trigger form_query_second_person before update of state on form_query
    for each row when (old.finding_id is null and new.state in ('closed', 'cancelled'))
    execute function form_query_second_person()`,
  `create function form_query_of_check_stays() returns trigger language plpgsql as $$
    begin
      raise exception 'nobody cancels what a check asks' using errcode = 'insufficient_privilege';
    end $$`,
  `create trigger form_query_of_check_stays before update of state on form_query
    for each row when (old.finding_id is not null and new.state = 'cancelled')
    execute function form_query_of_check_stays()`,

  `revoke delete on filled_form, form_query, form_query_entry from ${APPLICATION_ROLE}`,
  `revoke update on form_query_entry from ${APPLICATION_ROLE}`,
];
