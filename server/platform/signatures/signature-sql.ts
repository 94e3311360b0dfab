/** With the rights of the owner of the tables; nobody may slip a table or function of their own under it. */
const AS_OWNER = 'security definer set search_path = pg_catalog, public, pg_temp';

/**
 * SQL functions by which alone signatures come to be and lapse.
 *
 * `signature_add` signs for whoever acts and for nobody else, once for each time the password was given (`signature_proof`), where the
 * role may and no rule of four eyes stands against it: SQLSTATE `SG001` says that another person must.
 * `signature_lapse_of` is the trigger of a table that holds what was signed, `signature_required` that of one whose state says
 * it is signed; see {@link import('./signed-entity.ts')}.
 */
export const SIGNATURE_FUNCTIONS = [
  `create function signature_add(entity text, entity_key text, meaning text, content_sha256 text) returns bigint
    language plpgsql ${AS_OWNER} as $$
    #variable_conflict use_variable
    declare
      person bigint := access_person_key();
      session text := access_setting('session');
      added bigint;
    begin
      if person is null or session is null then
        raise exception 'a person signs, and nobody for another' using errcode = 'insufficient_privilege';
      end if;
      if not exists (select from signature_kind k where k.entity = entity and access_may(k.sign_action)) then
        raise exception 'the role does not sign %', entity using errcode = 'insufficient_privilege';
      end if;
      perform pg_advisory_xact_lock(hashtextextended('signature ' || entity || ' ' || entity_key, 0));
      delete from signature_proof p where p.proof_key = (select q.proof_key from signature_proof q
        where q.entity = entity and q.entity_key = entity_key and q.meaning = meaning and q.person_key = person
          and q.session = session and q.proved_at > now() - interval '1 minute' limit 1 for update skip locked);
      if not found then
        raise exception 'the password was not given for this signature' using errcode = 'insufficient_privilege';
      end if;
      if exists (select from signature s join signature_rule r on r.entity = s.entity
          and (r.meaning, r.other_meaning) in ((s.meaning, meaning), (meaning, s.meaning))
          where s.entity = entity and s.entity_key = entity_key and s.person_key = person and s.lapsed_at is null) then
        raise exception 'another person must sign as %', meaning using errcode = 'SG001';
      end if;
      insert into signature (entity, entity_key, meaning, content_sha256, person_key, name, name_zh, role, session, signed_at)
        select entity, entity_key, meaning, content_sha256, person, p.name, p.name_zh, access_setting('role'), session, now()
        from access_person p where p.person_key = person
        returning signature_key into added;
      perform record_say('workflow', 'platform', entity, entity_key, null, 'sign',
        jsonb_build_object('signature', added, 'meaning', meaning, 'sha256', content_sha256));
      delete from signature_proof p where p.proved_at < now() - interval '1 minute';
      return added;
    end $$`,

  `create function signature_lapse(of_entity text, of_key text) returns void language plpgsql ${AS_OWNER} as $$
    declare
      lapsed record;
    begin
      for lapsed in
        update signature s set lapsed_at = now(), lapsed_reason = access_setting('reason'), lapsed_by = coalesce(
          (select p.name from access_person p where p.person_key::text = access_setting('person')), access_setting('service'), '')
        where s.entity = of_entity and s.entity_key = of_key and s.lapsed_at is null
        returning s.signature_key, s.meaning, s.name
      loop
        perform record_say('workflow', 'platform', of_entity, of_key, null, 'signature-lapsed',
          jsonb_build_object('signature', lapsed.signature_key, 'meaning', lapsed.meaning, 'name', lapsed.name));
      end loop;
    end $$`,

  // Arguments: the entity, and the column with the key of what was signed.
  `create function signature_lapse_of() returns trigger language plpgsql ${AS_OWNER} as $$
    begin
      perform signature_lapse(tg_argv[0], to_jsonb(old) ->> tg_argv[1]);
      return null;
    end $$`,

  `create function signature_required() returns trigger language plpgsql ${AS_OWNER} as $$
    begin
      if not exists (select from signature s
          where s.entity = tg_argv[0] and s.entity_key = to_jsonb(new) ->> tg_argv[1] and s.lapsed_at is null) then
        raise exception '% says it is signed, and no signature stands', tg_argv[0] using errcode = 'check_violation';
      end if;
      return null;
    end $$`,
];

/** Signing asks for the right at the site of what is signed. As the last step, after everything that {@link SIGNATURE_FUNCTIONS} refuses. */
export const SIGNED_WHERE_IT_IS = [
  `create function signature_where_it_is() returns trigger language plpgsql ${AS_OWNER} as $$
    declare
      kind signature_kind;
      allowed boolean := true;
    begin
      select * into kind from signature_kind k where k.entity = new.entity;
      if kind.held_in is not null then
        execute format('select exists (select from %I r where r.%I::text = $1 and r.site_key = any ($2))', kind.held_in, kind.held_by)
          into allowed using new.entity_key, access_sites(kind.sign_action);
      end if;
      if allowed then return new; end if;
      raise exception 'the role does not sign % at its site', new.entity using errcode = 'insufficient_privilege';
    end $$`,
  `create trigger signature_where_it_is before insert on signature
    for each row execute function signature_where_it_is()`,
];

/** Nobody signs by a password that somebody else set, and so knows. */
export const SIGNED_BY_OWN_PASSWORD = [
  `create function signature_by_own_password() returns trigger language plpgsql ${AS_OWNER} as $$
    begin
      if exists (select from access_account a where a.person_key = new.person_key and a.password_set_by <> a.person_key) then
        raise exception 'the password is not the signer''s own' using errcode = 'insufficient_privilege';
      end if;
      return new;
    end $$`,
  `create trigger signature_by_own_password before insert on signature
    for each row execute function signature_by_own_password()`,
];
