const AS_OWNER = 'security definer set search_path = pg_catalog, public, pg_temp';

/** So many wrong codes shut a link for so long. */
const FAILURES = 5;
export const SHUT_MINUTES = 15;

/** SQL: whether the code was wrong too often of late. */
export const LINK_IS_SHUT = `failures >= ${FAILURES} and failed_at > now() - interval '${SHUT_MINUTES} minutes'`;

/** SQL: makes a unit's table of links, of what `of` names: `stay_key bigint not null references ward_stay`. */
export const linkTable = (table: string, of: string): string => `create table ${table} (
    link_key bigint generated always as identity primary key, ${of},
    secret_sha256 text not null unique, code_sha256 text not null, expires_at timestamptz not null, revoked_at timestamptz,
    failures integer not null default 0, failed_at timestamptz, last_used_at timestamptz,
    made_by bigint references access_person, made_at timestamptz not null default now())`;

/** Columns of {@link linkTable} that only count, and those that hold hashes: how the record takes them. */
export const LINK_COUNTS = ['failures', 'failed_at', 'last_used_at'] as const;
export const LINK_SECRETS = ['secret_sha256', 'code_sha256'] as const;

/**
 * SQL: makes the function that opens links of a table, and is asked by whatever a patient may do. `said`: `open`, or why not: `unknown` (no such link),
 * `over` (it has ended), `shut` (the code was wrong too often), `wrong` (this code is), `closed` (what the link is of is over). `thing`: what the link is of.
 * @param options.holds SQL over the link `l`, where it ends by more than its day and being taken back
 * @param options.closed SQL over the link `l`: what it is of is over, which is told to whoever knows link and code
 */
export const linkOpening = (options: {
  readonly name: string;
  readonly table: string;
  readonly of: string;
  readonly holds?: string;
  readonly closed?: string;
}): string => {
  const { name, table, of, holds = 'true', closed } = options;
  const ofLink = (condition: string) =>
    `exists (select from ${table} l where l.link_key = found_link.link_key and ${condition})`;
  return `create function ${name}(secret text, code text) returns table (said text, link bigint, thing bigint)
    ${AS_OWNER} language plpgsql as $$
    declare
      found_link ${table};
    begin
      select l.* into found_link from ${table} l where l.secret_sha256 = secret for update;
      if found_link is null then
        return query select 'unknown', null::bigint, null::bigint;
      elsif found_link.revoked_at is not null or found_link.expires_at < now()
        or not ${ofLink(holds)} then
        return query select 'over', null::bigint, null::bigint;
      elsif found_link.failures >= ${FAILURES} and found_link.failed_at > now() - interval '${SHUT_MINUTES} minutes' then
        return query select 'shut', null::bigint, null::bigint;
      elsif found_link.code_sha256 <> code then
        update ${table} l set failed_at = now(), failures =
          case when l.failed_at > now() - interval '${SHUT_MINUTES} minutes' then l.failures + 1 else 1 end
          where l.link_key = found_link.link_key;
        return query select 'wrong', null::bigint, null::bigint;${
          closed === undefined
            ? ''
            : `
      elsif ${ofLink(closed)} then
        return query select 'closed', null::bigint, null::bigint;`
        }
      else
        update ${table} l set failures = 0, failed_at = null, last_used_at = now()
          where l.link_key = found_link.link_key;
        return query select 'open', found_link.link_key, found_link.${of};
      end if;
    end $$`;
};
