import { APPLICATION_ROLE } from '../database/application-role.ts';

/** With the rights of the owner of the tables; nobody may slip a table or function of their own under it. */
const AS_OWNER = 'security definer set search_path = pg_catalog, public, pg_temp';

/**
 * Whoever sets the password of another knows it. The database itself keeps who set it, whatever the program says, and tells the owner;
 * by such a password nothing is signed. People of a demonstration have one that everybody knows.
 */
export const OWN_PASSWORDS = [
  `alter table access_account add password_set_by bigint references access_person, add password_set_at timestamptz`,
  'alter table access_session add must_change boolean not null default false',
  'alter table access_attempt add attempt_key bigint generated always as identity primary key',

  `create function access_password_set() returns trigger language plpgsql ${AS_OWNER} as $$
    begin
      update access_account set password_set_by = access_setting('person')::bigint, password_set_at = now()
        where person_key = new.person_key and not is_demonstration;
      return null;
    end $$`,
  `create trigger access_password_set after insert or update of password_hash on access_credential
    for each row execute function access_password_set()`,

  `create function access_credential_tell() returns trigger language plpgsql ${AS_OWNER} as $$
    declare
      code text := case when new.password_hash <> old.password_hash then 'task/password-set' else 'task/second-step-off' end;
    begin
      insert into notice (kind, code, said, path, person_key, site_key, at)
        select 'report', code, jsonb_build_object('name', p.name, 'nameZh', coalesce(p.name_zh, p.name)), '/account',
          new.person_key, access_arrival_site(), now()
        from access_person p where p.person_key::text = access_setting('person');
      return null;
    end $$`,
  `create trigger access_credential_tell after update on access_credential for each row
    when (access_setting('person') is distinct from new.person_key::text
      and (new.password_hash <> old.password_hash or (old.totp_secret is not null and new.totp_secret is null)))
    execute function access_credential_tell()`,

  // Only the trigger says who set it.
  `create function access_set_by_stays() returns trigger language plpgsql as $$
    begin
      if current_user = '${APPLICATION_ROLE}' then
        raise exception 'who set a password is not for anybody to say' using errcode = 'insufficient_privilege';
      end if;
      return new;
    end $$`,
  `create trigger access_set_by_stays before update of password_set_by, password_set_at on access_account
    for each row execute function access_set_by_stays()`,
];
