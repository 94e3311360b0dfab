import { FEW_OF_MANY } from '../../../platform/database/few-of-many.ts';
import { atSitesOf } from '../../../platform/database/row-security.ts';
import { AS_OWNER } from '../stay/stay-sql.ts';
import { inMicrograms, STANDS } from './narcotics-sql.ts';

/** SQL: the unit of what an infusion gave; a rate has that of its dose. */
const massUnit = (unit: string) =>
  `case ${unit} when 'mg/h' then 'mg' when 'infused mcg/h' then 'mcg' else ${unit} end`;
const IS_INFUSION = `a.unit in ('mg/h', 'infused mcg/h')`;

/**
 * A syringe lasts over several rates: of an infusion the ledger and the chart are held against one another by the order, not by the stretch. It stands
 * under its last stretch. While one runs there is no amount yet, and nothing disagrees.
 */
export const INFUSION_FUNCTIONS = [
  // What the stretches of an order gave, rates times hours, to a thousandth; null where none stands.
  `create function ward_infusion_given(of_order bigint) returns table (amount numeric, runs boolean, last_key bigint) stable language sql as $$
    select round(sum(a.dose::numeric * extract(epoch from a.removed_at - a.at) / 3600) filter (where a.given and not a.in_error), 3),
      coalesce(bool_or(a.removed_at is null) filter (where a.given and not a.in_error), false), max(a.administration_key)
    from ward_administration a where a.order_key = of_order and ${IS_INFUSION} $$`,

  'drop function ward_narcotic_doses()',
  // Doses of the chart that the ledger does not say the same of, and infusions that run, at the sites whose ledger whoever asks may read.
  `create function ward_narcotic_doses() returns table (administration_key bigint, stay_key bigint, at timestamptz, drug text, preparation text,
      dose double precision, entered double precision, unit text, runs boolean) stable ${AS_OWNER} ${FEW_OF_MANY} language sql as $$
    with begun as (
        select i.site_key, i.drug, i.unit = 'mcg/h' as is_patch, min(e.at) as since
        from ward_narcotic_entry e join ward_narcotic_batch b using (batch_key) join ward_narcotic_item i on i.item_key = b.item_key
        where e.kind = 'receipt' and e.counts and ${atSitesOf('narcotic.read', 'i.site_key')} group by 1, 2, 3),
      entered as (
        select e.administration_key, sum(e.given * ${inMicrograms('i.unit')}) as amount
        from ward_narcotic_entry e join ward_narcotic_batch b using (batch_key) join ward_narcotic_item i on i.item_key = b.item_key
        where e.kind = 'use' and ${STANDS} and ${atSitesOf('narcotic.read', 'e.site_key')} group by 1),
      chart as (
        select a.*, o.content ->> 'drug' as drug, o.content ->> 'preparation' as preparation, n.amount, ${IS_INFUSION} as infused
        from ward_administration a join ward_analgesic_order o using (order_key) left join entered n using (administration_key)
        where a.is_opioid and ${atSitesOf('narcotic.read', 'a.site_key')}),
      charted as (
        select a.administration_key, a.stay_key, a.site_key, a.at, a.at as since, a.drug, a.preparation, a.unit, coalesce(a.amount, 0) as entered,
          case when a.given and not a.in_error then round(a.dose::numeric * ${inMicrograms('a.unit')}, 3) end as dose, false as runs
        from chart a where not a.infused
        union all
        select g.last_key, min(a.stay_key), min(a.site_key), max(a.at), min(a.at), min(a.drug), min(a.preparation), ${massUnit('min(a.unit)')},
          coalesce(sum(a.amount), 0), case when not g.runs then round(g.amount * ${inMicrograms(massUnit('min(a.unit)'))}, 3) end, g.runs
        from chart a, ward_infusion_given(a.order_key) g where a.infused group by a.order_key, g.last_key, g.runs, g.amount)
    select c.administration_key, c.stay_key, c.at, c.drug, c.preparation, (c.dose / ${inMicrograms('c.unit')})::double precision,
      (c.entered / ${inMicrograms('c.unit')})::double precision, c.unit, c.runs
    from charted c left join begun g on g.site_key = c.site_key and g.drug = c.drug and g.is_patch = (c.unit = 'mcg/h')
    where (c.entered > 0 or ((c.dose is not null or c.runs) and c.since >= g.since)) and (c.runs or coalesce(c.dose, 0) <> c.entered) $$`,
];
