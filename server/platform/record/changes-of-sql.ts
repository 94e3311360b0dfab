/** What {@link RECORD_CHANGES_OF} is made of. */
export const CHANGES_OF_FUNCTIONS = [
  `create function record_columns(changed regclass, left_out text[], secret text[], variant text, prefix text) returns text
    language sql stable set search_path = pg_catalog, public, pg_temp
    return (select string_agg(case variant
        when 'values' then prefix || quote_ident(attname)
        when 'pairs' then quote_literal(attname) || ', ' || case
          when attname = any(secret)
            then format('left(encode(sha256(convert_to(%s%I, ''UTF8'')), ''hex''), 16)', prefix, attname)
          when atttypid = 'timestamptz'::regtype
            then format('to_char(%s%I at time zone ''UTC'', ''YYYY-MM-DD"T"HH24:MI:SS.US"Z"'')', prefix, attname)
          else prefix || quote_ident(attname) end
        end, ', ' order by attnum)
      from pg_attribute where attrelid = changed and attnum > 0 and not attisdropped and attname <> all(left_out))`,

  // One column is its text; several are a JSON array of texts: no separator that a name could hold.
  `create function record_key_of(key_columns text[], prefix text) returns text language sql immutable
    return case cardinality(key_columns)
      when 1 then format('%s%I::text', prefix, key_columns[1])
      else (select 'json_build_array(' || string_agg(format('%s%I::text', prefix, c), ', ' order by n) || ')::text'
        from unnest(key_columns) with ordinality as k(c, n)) end`,

  // The same key as a condition that an index answers, on the text $1.
  `create function record_where_key(changed regclass, key_columns text[]) returns text language sql stable
    return (select string_agg(format('r.%I = %s::%s', k.c,
        case cardinality(key_columns) when 1 then '$1' else format('($1::jsonb ->> %s)', k.n - 1) end,
        format_type(a.atttypid, a.atttypmod)), ' and ' order by k.n)
      from unnest(key_columns) with ordinality as k(c, n)
      join pg_attribute a on a.attrelid = changed and a.attname = k.c)`,

  `create function record_only_changed(inout before jsonb, inout after jsonb) language sql immutable
    return (select row(jsonb_object_agg(b.key, b.value), jsonb_object_agg(a.key, a.value))
      from jsonb_each(before) b join jsonb_each(after) a using (key) where a.value <> b.value)`,

  // The rows' events, one upon the other, are the row as it was last.
  `create aggregate record_state(jsonb) (sfunc = jsonb_concat, stype = jsonb, initcond = '{}')`,
];

/**
 * `record_changes_of`: from now on each change of a row of `changed` is an event; see {@link import('./record-changes-of.ts')}.
 * Makes for the table
 * - `record_row_of(row)`: the row as the record keeps it, jsonb of every column that is not left out; instants in UTC,
 *   secrets as the first digits of their SHA-256;
 * - the trigger function and three deferred triggers. An update that changes no recorded column costs no more than the comparison: the
 *   counters of a patient move with every slice that arrives. The columns of an update are not asked for, since a trigger before it may
 *   change others than the statement names.
 * Rows that are there already become events `found`, so that the record can tell the state of every row since.
 */
export const RECORD_CHANGES_OF = `create or replace function record_changes_of(changed regclass, stream text, unit text, entity text, key_columns text[],
    left_out text[], secret text[], patient text) returns void
  language plpgsql set search_path = pg_catalog, public, pg_temp as $$
  declare
    pairs text := record_columns(changed, left_out, secret, 'pairs', '$1.');
    trigger_function text := format('record_change_of_%s', changed);
  begin
    if record_setting('person') is null and record_setting('service') is null then
      perform set_config('isocenter.service', 'start', true);
    end if;
    insert into record_entity (entity, table_name, sees) values (entity, changed::text,
        format('select exists (select from %s r where %s)', changed, record_where_key(changed, key_columns)))
      on conflict on constraint record_entity_pkey do update set table_name = excluded.table_name, sees = excluded.sees;
    execute format('create or replace function record_row_of(%1$s) returns jsonb language sql stable
      return jsonb_build_object(%2$s)', changed, pairs);
    execute format('create or replace function %1$I() returns trigger
      language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $body$
      declare
        before jsonb;
        after jsonb;
        changed %2$s%%rowtype := case when tg_op = ''DELETE'' then old else new end;
      begin
        if tg_op <> ''INSERT'' then before := jsonb_build_object(%3$s); end if;
        if tg_op <> ''DELETE'' then after := jsonb_build_object(%4$s); end if;
        if tg_op = ''UPDATE'' then
          if %5$s is distinct from %6$s then raise exception ''the key of a recorded row stays''; end if;
          select * into before, after from record_only_changed(before, after);
        end if;
        perform record_append(%11$L, %7$L, %8$L, %9$s, (%10$s), lower(tg_op), null, before, after);
        return null;
      end $body$',
      trigger_function, changed, record_columns(changed, left_out, secret, 'pairs', 'old.'),
      record_columns(changed, left_out, secret, 'pairs', 'new.'), record_key_of(key_columns, 'old.'),
      record_key_of(key_columns, 'new.'), unit, entity, record_key_of(key_columns, 'changed.'), patient, stream);
    execute format('drop trigger if exists record_insert on %1$s; drop trigger if exists record_update on %1$s;
      drop trigger if exists record_delete on %1$s', changed);
    execute format('create constraint trigger record_insert after insert on %s deferrable initially deferred
      for each row execute function %I()', changed, trigger_function);
    execute format('create constraint trigger record_delete after delete on %s deferrable initially deferred
      for each row execute function %I()', changed, trigger_function);
    execute format('create constraint trigger record_update after update on %s deferrable initially deferred
      for each row when ((%s) is distinct from (%s)) execute function %I()', changed,
      record_columns(changed, left_out, secret, 'values', 'old.'), record_columns(changed, left_out, secret, 'values', 'new.'),
      trigger_function);
    execute format('select record_append(%L, %L, %L, %s, (%s), ''found'', null, null, record_row_of(changed))
      from %s changed order by %s', stream, unit, entity, record_key_of(key_columns, 'changed.'), patient, changed,
      array_to_string(key_columns, ', '));
  end $$`;
