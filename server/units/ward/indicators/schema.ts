import { reassessAfterMinutes } from '@isocenter/pain';
import { sql } from 'kysely';
import type { Migration } from '../../../platform/database/database.ts';
import { FEW_OF_MANY } from '../../../platform/database/few-of-many.ts';
import { atSitesOf } from '../../../platform/database/row-security.ts';
import { ORDER_ROUTES } from '../analgesics/contract.ts';
import { AS_OWNER } from '../stay/stay-sql.ts';

const READ = atSitesOf('indicator.read', 's.site_key');
const iso = (instant: string) => `to_char(${instant} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
const month = (instant: string) => `to_char(${instant} at time zone zone, 'YYYY-MM')`;

/** SQL over a score `c` of a stay `s`: it stands, and the patient said it. */
const SELF_REPORTED = `c.stay_key = s.stay_key and not c.in_error and c.instrument in ('nrs', 'faces')`;
/** SQL over an administration `a` of a stay `s`: it was given. */
const GIVEN = 'a.stay_key = s.stay_key and a.given and not a.in_error';

/** SQL: how a stay `s` stands at an hour after admission, where it lasted so long. */
const standing = (hours: number) => {
  const then = `s.admitted_at + interval '${hours} hours'`;
  return `case when ${then} <= least(now_at, coalesce(s.discharged_at, 'infinity')) then json_build_object(
    'pain', (select c.pain from ward_pain_score c where ${SELF_REPORTED} and c.at <= ${then} order by c.at desc, c.score_key desc limit 1),
    'rescues', (select count(*) from ward_administration a where ${GIVEN} and a.is_rescue and a.at <= ${then}
      and a.at > ${then} - interval '24 hours')) end`;
};

const DAY_1 = "s.admitted_at + interval '24 hours'";

/** SQL: whether a stay `s` was assessed in full within so many hours; null while that is not known, or where it ended before. */
const inFull = (hours: number) => {
  const then = `s.admitted_at + interval '${hours} hours'`;
  return `case when exists (select from ward_full_assessment x where x.stay_key = s.stay_key and x.completed_at <= ${then}) then true
    when ${then} <= least(now_at, coalesce(s.discharged_at, 'infinity')) then false end`;
};

/** Within so many minutes after a rescue dose by a route somebody scores the pain. Of other routes no rule was found, and none is counted. */
const WINDOWS = `(values ${ORDER_ROUTES.flatMap((route) => {
  const rule = reassessAfterMinutes(route);
  return rule ? `('${route}', ${rule.minutes})` : [];
}).join(', ')}) as w (route, minutes)`;

/** What the ward's indicators are counted from, of the sites whose indicators whoever asks may read; asked once, not for each of thousands of scores. */
const SOURCES = [
  `create function ward_indicator_stays(since date, until date, zone text, now_at timestamptz) returns table ("stayKey" text, "patientKey" text,
      "admittedAt" text, month text, first json, "after24h" json, "after72h" json, opioid json, "day1" json,
      "inFull8h" boolean, "inFull24h" boolean)
    stable ${AS_OWNER} ${FEW_OF_MANY} language sql as $$
    select s.stay_key::text, s.patient_key::text, ${iso('s.admitted_at')}, ${month('s.admitted_at')},
      (select json_build_object('pain', c.pain, 'isSelfReported', c.instrument in ('nrs', 'faces')) from ward_pain_score c
        where c.stay_key = s.stay_key and not c.in_error order by c.at, c.score_key limit 1),
      ${standing(24)}, ${standing(72)},
      (select json_build_object('hasLaxative', exists (select from ward_analgesic_order o where o.stay_key = s.stay_key and o.is_signed
          and o.content ->> 'purpose' = 'laxative' and (o.content ->> 'startsAt')::timestamptz <= a.at + interval '24 hours'
          and (o.stopped_at is null or o.stopped_at > a.at)))
        from ward_administration a where ${GIVEN} and a.is_opioid order by a.at limit 1),
      case when ${DAY_1} <= now_at then (select json_build_object('worst', max(c.pain), 'given',
          (select coalesce(json_agg(distinct jsonb_build_object('purpose', o.content ->> 'purpose', 'drug', o.content ->> 'drug')), '[]')
            from ward_administration a join ward_analgesic_order o using (order_key) where ${GIVEN} and a.at <= ${DAY_1}))
        from ward_pain_score c where ${SELF_REPORTED} and c.at <= ${DAY_1} having count(*) > 0) end,
      ${inFull(8)}, ${inFull(24)}
    from ward_stay s where not s.in_error and ${READ}
      and s.admitted_at >= since::timestamp at time zone zone and s.admitted_at < until::timestamp at time zone zone $$`,

  `create function ward_indicator_rescues(since date, until date, zone text, now_at timestamptz) returns table ("stayKey" text, "patientKey" text,
      at timestamptz, month timestamp, "isReassessed" boolean) stable ${AS_OWNER} ${FEW_OF_MANY} language sql as $$
    select s.stay_key::text, s.patient_key::text, a.at, date_trunc('month', a.at at time zone zone),
      exists (select from ward_pain_score c where c.stay_key = s.stay_key and not c.in_error
        and c.at > a.at and c.at <= a.at + w.minutes * interval '1 minute')
    from ward_administration a join ward_stay s using (stay_key) join ${WINDOWS} on w.route = a.route
    where a.is_rescue and a.given and not a.in_error and not s.in_error and ${READ}
      and a.at >= since::timestamp at time zone zone and a.at < until::timestamp at time zone zone
      and a.at + w.minutes * interval '1 minute' <= now_at $$`,
];

export const WARD_INDICATOR_MIGRATIONS: readonly Migration[] = [
  {
    name: '0245 ward indicators',
    up: async (database) => {
      await sql`create index on ward_administration (at) where is_rescue and given and not in_error`.execute(database);
      for (const statement of SOURCES) await sql.raw(statement).execute(database);
    },
  },
];
