/** Any constant: writers of the record take turns for the moment of their commit. */
export const CHAIN_LOCK = 715_200_266;

/**
 * SQL functions that write the record. They run with the rights of the owner of the tables: the application's database role
 * can neither write nor change an event in another way.
 *
 * Events are appended when the transaction commits (deferred triggers), since the chain has one end: whoever holds it makes all
 * others wait, and between a statement and its commit the archive syncs files. It is the last lock a transaction takes,
 * so no two transactions wait for each other.
 */
export const APPEND_FUNCTIONS = [
  `create function record_setting(name text) returns text language sql stable
    return nullif(current_setting('isocenter.' || name, true), '')`,

  // The array as JSON is what the hash covers; event-hash.ts makes the same text.
  `create function record_append(stream text, unit text, entity text, entity_key text, patient_key bigint, action text,
      redacts bigint, before jsonb, after jsonb) returns void
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
    #variable_conflict use_variable
    declare
      person text := record_setting('person');
      service text := record_setting('service');
      role text := record_setting('role');
      site text := record_setting('site');
      session text := record_setting('session');
      origin text := record_setting('origin');
      last_key bigint;
      last_hash bytea;
      moment timestamptz;
      content text;
      content_hash bytea;
      line text;
    begin
      if person is null and service is null then
        raise exception 'a change of % without anybody who makes it', entity using errcode = 'insufficient_privilege';
      end if;
      perform pg_advisory_xact_lock(${CHAIN_LOCK});
      select e.event_key, e.hash into last_key, last_hash from record_event e order by e.event_key desc limit 1;
      last_key := coalesce(last_key, 0);
      last_hash := coalesce(last_hash, decode(repeat('00', 32), 'hex'));
      moment := clock_timestamp();
      -- The salt: of a redacted event, whose hash stays, the content cannot be guessed.
      content := jsonb_build_object('before', before, 'after', after, 'reason', record_setting('reason'),
        'salt', gen_random_uuid())::text;
      content_hash := sha256(convert_to(content, 'UTF8'));
      line := json_build_array((last_key + 1)::text,
        to_char(moment at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
        stream, person, role, site, service, session, origin, unit, entity, entity_key, patient_key::text, action,
        redacts::text, encode(content_hash, 'hex'), encode(last_hash, 'hex'))::text;
      insert into record_content values (last_key + 1, content);
      insert into record_event values (last_key + 1, moment, stream, person, role, site, service, session, origin, unit,
        entity, entity_key, patient_key, action, redacts, content_hash, last_hash, sha256(convert_to(line, 'UTF8')));
    end $$`,

  // What is no change of a row is said here, and appended with the rest when the transaction commits.
  `create function record_say(stream text, unit text, entity text, entity_key text, patient_key bigint, action text,
      detail jsonb) returns void language sql security definer set search_path = pg_catalog, public, pg_temp
    begin atomic
      insert into record_said (stream, unit, entity, entity_key, patient_key, action, detail)
      values (stream, unit, entity, entity_key, patient_key, action, detail);
    end`,
  `create function record_append_said() returns trigger
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
    begin
      perform record_append(new.stream, new.unit, new.entity, new.entity_key, new.patient_key, new.action, null, null,
        new.detail);
      delete from record_said where said_key = new.said_key;
      return null;
    end $$`,

  // Only the content goes: its hash stays in the event, so the chain holds.
  `create function record_redact(event bigint) returns boolean
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
    declare
      redacted record_event%rowtype;
    begin
      if access_may('record.redact') is not true then
        raise exception 'a redaction by whoever may not' using errcode = 'insufficient_privilege';
      end if;
      delete from record_content where event_key = event;
      if not found then return false; end if;
      select * into redacted from record_event where event_key = event;
      perform record_append(redacted.stream, redacted.unit, redacted.entity, redacted.entity_key, redacted.patient_key,
        'redact', event, null, null);
      return true;
    end $$`,

  `create function record_refuse_change() returns trigger language plpgsql as $$
    begin
      raise exception 'the record is never changed' using errcode = 'insufficient_privilege';
    end $$`,
];
