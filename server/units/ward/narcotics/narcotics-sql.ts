import { FEW_OF_MANY } from '../../../platform/database/few-of-many.ts';
import { atSitesOf, rowSecurity } from '../../../platform/database/row-security.ts';
import { AS_OWNER } from '../stay/stay-sql.ts';
import { FORMS, KINDS, STRENGTH_UNITS } from './contract.ts';

const oneOf = (column: string, values: readonly string[]) =>
  `check (${column} in (${values.map((value) => `'${value}'`).join(', ')}))`;

/** SQL: by how many units an entry of a kind changes the stock. */
const CHANGE = `case kind when 'receipt' then change = units when 'use' then change = -units when 'waste' then change = -units
  when 'pharmacy-return' then change = -units when 'patch-return' then change = 0 when 'count' then change = 0 else true end`;

/** SQL: by what an amount in a unit is multiplied, so that doses and contents can be compared. */
export const inMicrograms = (unit: string) => `case ${unit} when 'mg' then 1000 else 1 end`;

/** SQL: an entry `e` was not taken back by a counter-entry. */
export const STANDS = `not exists (select from ward_narcotic_entry c where c.of_key = e.entry_key and c.kind = 'correction' and c.counts)`;

/** SQL: when an entry `e` takes its place in the book: what comes in, when its second person signed. */
export const BOOKED_AT = `coalesce(case when e.change > 0 then e.witnessed_at end, e.recorded_at)`;

const READ = atSitesOf('narcotic.read');
const WRITE = atSitesOf('narcotic.write');

/**
 * The ledger. Of an entry nothing changes but that a second person confirms it, once. What goes out is in the balance at once; what comes in,
 * when the second person has signed: so a balance is never above what two persons say is there.
 * `moved` is the one column of which every balance is the sum.
 */
export const NARCOTIC_TABLES = [
  `create table ward_narcotic_item (
    item_key bigint generated always as identity primary key,
    site_key bigint not null default access_arrival_site() references access_site,
    drug text not null, preparation text not null, form text not null ${oneOf('form', FORMS)},
    strength numeric(12, 3) not null check (strength > 0), unit text not null ${oneOf('unit', STRENGTH_UNITS)},
    volume_ml numeric(12, 3) check (volume_ml > 0),
    unique (item_key, site_key), check ((form = 'patch') = (unit = 'mcg/h')),
    constraint ward_narcotic_item_once unique nulls not distinct (site_key, drug, preparation, form, strength, unit, volume_ml))`,
  ...rowSecurity('ward_narcotic_item', { read: READ, write: WRITE, update: 'false', remove: 'false' }),

  `create table ward_narcotic_batch (
    batch_key bigint generated always as identity primary key,
    item_key bigint not null, site_key bigint not null references access_site,
    number text not null, expires_on date not null,
    unique (batch_key, site_key), foreign key (item_key, site_key) references ward_narcotic_item (item_key, site_key),
    constraint ward_narcotic_batch_once unique (item_key, number))`,
  ...rowSecurity('ward_narcotic_batch', { read: READ, write: WRITE, update: 'false', remove: 'false' }),

  `create table ward_narcotic_entry (
    entry_key bigint generated always as identity primary key,
    site_key bigint not null references access_site, batch_key bigint not null,
    sent_as uuid not null unique, sent_sha256 text not null,
    kind text not null ${oneOf('kind', KINDS)}, at timestamptz not null,
    units integer not null check (units >= 0), change integer not null, counts boolean not null,
    voucher text not null default '', reason text not null default '',
    administration_key bigint references ward_administration,
    given numeric(12, 3) check (given > 0), wasted numeric(12, 3) check (wasted >= 0), book integer,
    of_key bigint references ward_narcotic_entry, by_key bigint references ward_narcotic_entry,
    recorded_by bigint not null references access_person, recorded_at timestamptz not null,
    witnessed_by bigint references access_person, witnessed_at timestamptz,
    moved integer not null generated always as (case when counts then change else 0 end) stored,
    needs_witness boolean not null generated always as (kind <> 'use' or wasted > 0) stored,
    foreign key (batch_key, site_key) references ward_narcotic_batch (batch_key, site_key),
    check (${CHANGE}),
    check ((kind = 'use') = (given is not null and wasted is not null)),
    check ((kind in ('use', 'patch-return')) = (administration_key is not null)),
    check ((kind in ('correction', 'settlement')) = (of_key is not null)),
    check ((kind = 'count') = (book is not null)),
    check ((witnessed_by is null) = (witnessed_at is null)),
    check (counts or witnessed_by is null),
    constraint ward_narcotic_in_by_two check (not counts or change <= 0 or witnessed_by is not null),
    constraint ward_narcotic_other_witness check (witnessed_by <> recorded_by))`,
  `create unique index ward_narcotic_corrected_once on ward_narcotic_entry (of_key) where kind = 'correction'`,
  `create unique index ward_narcotic_settled_once on ward_narcotic_entry (of_key) where kind = 'settlement'`,
  'create index on ward_narcotic_entry (batch_key, entry_key)',
  'create index on ward_narcotic_entry (site_key, entry_key)',
  'create index on ward_narcotic_entry (administration_key) where administration_key is not null',
  ...rowSecurity('ward_narcotic_entry', {
    ...{ read: READ, write: `${WRITE} and recorded_by = (select access_person_key())` },
    ...{ update: atSitesOf('narcotic.witness'), remove: 'false' },
  }),
];

export const NARCOTIC_FUNCTIONS = [
  `create function ward_narcotic_balance(of_batch bigint) returns integer stable language sql as $$
    select coalesce(sum(moved), 0)::integer from ward_narcotic_entry where batch_key = of_batch $$`,

  // One entry of a batch at a time: two nurses who take the last tablet at once are told of each other.
  `create function ward_narcotic_kept() returns trigger ${AS_OWNER} language plpgsql as $$
    declare
      -- and what is computed after it
      may_change text[] := array['counts', 'witnessed_by', 'witnessed_at', 'moved', 'needs_witness'];
      adds integer := case when new.counts then new.change else 0 end;
    begin
      perform pg_advisory_xact_lock(hashtext('ward_narcotic_batch'), (new.batch_key % 2147483647)::integer);
      if tg_op = 'UPDATE' then
        if (to_jsonb(new) - may_change) is distinct from (to_jsonb(old) - may_change)
            or old.witnessed_by is not null or new.witnessed_by is null or not new.counts
            or new.witnessed_by is distinct from access_person_key() then
          raise exception 'an entry of the ledger is not changed' using errcode = 'insufficient_privilege';
        end if;
        adds := adds - old.moved;
      end if;
      if ward_narcotic_balance(new.batch_key) + adds < 0 then
        raise exception 'a batch has no less than nothing' using errcode = 'check_violation', constraint = 'ward_narcotic_never_negative';
      end if;
      return new;
    end $$`,
  `create trigger ward_narcotic_kept before insert or update on ward_narcotic_entry
    for each row execute function ward_narcotic_kept()`,

  // Doses of the chart that the ledger does not say the same of, at the sites whose ledger whoever asks may read; amounts in the unit of the dose.
  `create function ward_narcotic_doses() returns table (administration_key bigint, stay_key bigint, at timestamptz, drug text, preparation text,
      dose double precision, entered double precision, unit text) stable ${AS_OWNER} ${FEW_OF_MANY} language sql as $$
    with begun as (
        select i.site_key, i.drug, i.unit = 'mcg/h' as is_patch, min(e.at) as since
        from ward_narcotic_entry e join ward_narcotic_batch b using (batch_key) join ward_narcotic_item i on i.item_key = b.item_key
        where e.kind = 'receipt' and e.counts and ${atSitesOf('narcotic.read', 'i.site_key')} group by 1, 2, 3),
      entered as (
        select e.administration_key, sum(e.given * ${inMicrograms('i.unit')}) as amount
        from ward_narcotic_entry e join ward_narcotic_batch b using (batch_key) join ward_narcotic_item i on i.item_key = b.item_key
        where e.kind = 'use' and ${STANDS} and ${atSitesOf('narcotic.read', 'e.site_key')} group by 1),
      charted as (
        select a.administration_key, a.stay_key, a.at, o.content ->> 'drug' as drug, o.content ->> 'preparation' as preparation, a.unit,
          ${inMicrograms('a.unit')} as factor, coalesce(n.amount, 0) as entered,
          case when a.given and not a.in_error then round(a.dose::numeric * ${inMicrograms('a.unit')}, 3) end as dose
        from ward_administration a join ward_analgesic_order o using (order_key) left join entered n using (administration_key)
          left join begun g on g.site_key = a.site_key and g.drug = o.content ->> 'drug' and g.is_patch = (a.unit = 'mcg/h')
        where a.is_opioid and ${atSitesOf('narcotic.read', 'a.site_key')} and (n.amount > 0 or (a.given and not a.in_error and a.at >= g.since)))
    select c.administration_key, c.stay_key, c.at, c.drug, c.preparation, (c.dose / c.factor)::double precision,
      (c.entered / c.factor)::double precision, c.unit from charted c where coalesce(c.dose, 0) <> c.entered $$`,
];
