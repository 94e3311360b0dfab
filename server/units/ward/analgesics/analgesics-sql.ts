import { atSitesOf, rowSecurity } from '../../../platform/database/row-security.ts';
import { ofStay } from '../stay/stay-sql.ts';

/** Of a stay, and of its site. */
const OF_STAY = `stay_key bigint not null references ward_stay, site_key bigint not null references access_site,
    revision integer not null default 1`;
const RECORDED = `recorded_by bigint references access_person, recorded_at timestamptz not null default now()`;
/** What was entered wrongly is corrected with a reason, and stays. */
const CORRECTED = `in_error boolean not null default false, correction text, check (not in_error or correction is not null)`;

const bound = (table: string, action: string) =>
  rowSecurity(table, {
    read: ofStay(table),
    write: `${ofStay(table, action)} and site_key = (select s.site_key from ward_stay s where s.stay_key = ${table}.stay_key)`,
    remove: 'false',
  });

/** Orders, what was given of them, and adverse effects: of a stay, never removed. */
export const ANALGESIC_TABLES = [
  `create table ward_opioid_table (
    site_key bigint primary key default access_arrival_site() references access_site,
    table_id text not null, edition text not null, revision integer not null default 1)`,
  ...rowSecurity('ward_opioid_table', {
    ...{ read: atSitesOf('patient.read'), write: atSitesOf('opioid-table.write'), remove: 'false' },
  }),

  `create table ward_analgesic_order (
    order_key bigint generated always as identity primary key, ${OF_STAY},
    content jsonb not null, replaces_key bigint references ward_analgesic_order, is_signed boolean not null default false,
    stopped_at timestamptz, stop_reason text, replaced_by_key bigint references ward_analgesic_order, ${RECORDED},
    check ((stopped_at is not null)::int = num_nonnulls(stop_reason, replaced_by_key)))`,
  'create index on ward_analgesic_order (stay_key)',
  ...bound('ward_analgesic_order', 'analgesic-order.write'),

  `create table ward_administration (
    administration_key bigint generated always as identity primary key, ${OF_STAY},
    sent_as uuid not null unique, sent_sha256 text not null, order_key bigint not null references ward_analgesic_order,
    at timestamptz not null, given boolean not null, dose double precision check (dose > 0), unit text not null, route text not null,
    is_rescue boolean not null, is_opioid boolean not null, reason text not null,
    removed_at timestamptz check (removed_at >= at), ${CORRECTED}, ${RECORDED}, check (given = (dose is not null)))`,
  'create index on ward_administration (stay_key, at)',
  'create index on ward_administration (order_key, at)',
  ...bound('ward_administration', 'administration.write'),

  `create table ward_adverse_effect (
    effect_key bigint generated always as identity primary key, ${OF_STAY},
    sent_as uuid not null unique, sent_sha256 text not null, at timestamptz not null, kind text not null, value integer not null check (value >= 0),
    note text not null default '', ${CORRECTED}, ${RECORDED})`,
  'create index on ward_adverse_effect (stay_key, at)',
  ...bound('ward_adverse_effect', 'administration.write'),

  ...['ward_analgesic_order', 'ward_administration', 'ward_adverse_effect'].map(
    (table) =>
      `create trigger ${table}_said after insert or update on ${table} for each row execute function ward_said_of_stay()`,
  ),
];
