import { sql } from 'kysely';
import type { Migration } from '../../../platform/database/database.ts';
import { FEW_OF_MANY } from '../../../platform/database/few-of-many.ts';
import { atSitesOf } from '../../../platform/database/row-security.ts';
import { FOLLOWED_UP } from '../follow-up/contract.ts';
import { AS_OWNER } from '../stay/stay-sql.ts';

const TO = FOLLOWED_UP.map((to) => `'${to}'`).join(', ');

/**
 * Stays in pain that ended in a month, of those whom the ward asks afterwards: when they were first reached, and when they came back. When a contact was due is
 * told by the deadline in use and not by the database.
 */
const DISCHARGES = `create function ward_indicator_discharges(since date, until date, zone text) returns table ("stayKey" text, "patientKey" text,
      "dischargedAt" timestamptz, month text, "reachedAt" timestamptz, "admittedAgainAt" timestamptz) stable ${AS_OWNER} ${FEW_OF_MANY} language sql as $$
    select s.stay_key::text, s.patient_key::text, s.discharged_at, to_char(s.discharged_at at time zone zone, 'YYYY-MM'),
      (select min(f.at) from ward_follow_up f where f.stay_key = s.stay_key and f.is_reached and not f.in_error),
      (select min(n.admitted_at) from ward_stay n where n.patient_key = s.patient_key and not n.in_error and n.admitted_at >= s.discharged_at)
    from ward_stay s
    where not s.in_error and s.discharged_to in (${TO}) and ${atSitesOf('indicator.read', 's.site_key')}
      and s.discharged_at >= since::timestamp at time zone zone and s.discharged_at < until::timestamp at time zone zone
      and exists (select from ward_pain_score c where c.stay_key = s.stay_key and not c.in_error and c.pain > 0) $$`;

export const WARD_DISCHARGE_MIGRATIONS: readonly Migration[] = [
  {
    name: '0316 ward indicator of contacts after discharge',
    up: async (database) => {
      await sql`create index on ward_stay (discharged_at) where discharged_at is not null and not in_error`.execute(
        database,
      );
      await sql.raw(DISCHARGES).execute(database);
    },
  },
];
