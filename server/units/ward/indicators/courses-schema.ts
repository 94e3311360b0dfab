import { sql } from 'kysely';
import type { Migration } from '../../../platform/database/database.ts';
import { FEW_OF_MANY } from '../../../platform/database/few-of-many.ts';
import { atSitesOf } from '../../../platform/database/row-security.ts';
import { AS_OWNER } from '../stay/stay-sql.ts';
import { WEAK_OPIOIDS } from './weak-opioids.ts';

const GIVEN = 'a.stay_key = s.stay_key and a.given and not a.in_error';
const WEAK = [...WEAK_OPIOIDS].map((drug) => `'${drug}'`).join(', ');
const HOUR_48 = "s.admitted_at + interval '48 hours'";
const HOUR_72 = "s.admitted_at + interval '72 hours'";
/** SQL: signed orders `o` of opioids, of a stay `s`, that run or are given by the clock. */
const BY_THE_CLOCK = `ward_analgesic_order o where o.stay_key = s.stay_key and o.is_signed and o.content ->> 'purpose' = 'opioid'
  and o.content -> 'schedule' ->> 'kind' in ('regular', 'patch', 'infusion')`;

/**
 * What further indicators are counted from, of the same stays as `ward_indicator_stays`: whether a consent to strong opioids stands by the day of the first one
 * (a date of which only the month or year is known counts by that), whether an antagonist was given, and, where an opioid was given within 72 h, whether an order by the clock
 * stood then that had stayed as it was since 48 h, without single doses of a titration or other rates of an infusion in between.
 */
const COURSES = `create function ward_indicator_courses(since date, until date, zone text, now_at timestamptz) returns table ("stayKey" text,
      "hasConsent" boolean, "hasAntagonist" boolean, "isUnchanged72h" boolean) stable ${AS_OWNER} ${FEW_OF_MANY} language sql as $$
    with consents as materialized (
      select clinic_patient_root(c.patient_key) as person, c.content ->> 'date' as given, c.content ->> 'withdrawn' as withdrawn
      from clinic_consent c where c.content ->> 'kind' = 'strong opioids' and not c.in_error)
    select s.stay_key::text,
      (select exists (select from consents c where c.person = case when p.merged_into is null then s.patient_key else clinic_patient_root(s.patient_key) end
          and c.given <= left(f.day, length(c.given)) and (c.withdrawn is null or c.withdrawn > left(f.day, length(c.withdrawn))))
        from (select to_char(a.at at time zone zone, 'YYYY-MM-DD') as day from ward_administration a join ward_analgesic_order o using (order_key)
          where ${GIVEN} and a.is_opioid and o.content ->> 'drug' not in (${WEAK}) order by a.at limit 1) f),
      case when exists (select from ward_administration a where ${GIVEN} and a.is_opioid) then exists (
        select from ward_administration a join ward_analgesic_order o using (order_key)
        where ${GIVEN} and o.content ->> 'purpose' = 'opioid-antagonist') end,
      case when ${HOUR_72} <= least(now_at, coalesce(s.discharged_at, 'infinity'))
          and exists (select from ward_administration a where ${GIVEN} and a.is_opioid and a.at <= ${HOUR_72}) then
        exists (select from ${BY_THE_CLOCK} and (o.content ->> 'startsAt')::timestamptz <= ${HOUR_72} and (o.stopped_at is null or o.stopped_at > ${HOUR_72}))
        and not exists (select from ${BY_THE_CLOCK} and ((o.content ->> 'startsAt')::timestamptz between ${HOUR_48} and ${HOUR_72}
            or o.stopped_at between ${HOUR_48} and ${HOUR_72}))
        and not exists (select from ward_administration a join ward_analgesic_order o using (order_key)
          where ${GIVEN} and a.is_opioid and o.content -> 'schedule' ->> 'kind' in ('once', 'infusion') and a.at between ${HOUR_48} and ${HOUR_72}) end
    from ward_stay s join clinic_patient p on p.patient_key = s.patient_key
    where not s.in_error and ${atSitesOf('indicator.read', 's.site_key')}
      and s.admitted_at >= since::timestamp at time zone zone and s.admitted_at < until::timestamp at time zone zone $$`;

export const WARD_COURSE_MIGRATIONS: readonly Migration[] = [
  {
    name: '0250 ward indicators of opioid courses',
    up: async (database) => void (await sql.raw(COURSES).execute(database)),
  },
];
