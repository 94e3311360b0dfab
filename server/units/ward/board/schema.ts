import { sql } from 'kysely';
import type { Migration } from '../../../platform/database/database.ts';
import { FEW_OF_MANY } from '../../../platform/database/few-of-many.ts';
import { atSitesOf } from '../../../platform/database/row-security.ts';
import { AS_OWNER } from '../stay/stay-sql.ts';

/** SQL: an instant as JSON has it. */
const text = (instant: string) => `to_char(${instant} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

/**
 * Every open stay of the sites where whoever asks reads patients, with the latest score that stands, what the deadlines ask for whose page is the
 * ward's, rescue doses that were given in 24 hours, and the latest that was said of the bowel: one question for all. Row security is asked once, not
 * for each row of seven tables.
 */
const BOARD = `create function ward_board(asked timestamptz)
    returns table ("stayKey" text, "patientKey" text, name text, "nameZh" text, identifier text, "birthDate" text, bed text, "admittedAt" text,
    "reportsSelf" boolean, latest jsonb, due jsonb, "rescues24h" int, bowel jsonb)
  stable ${AS_OWNER} ${FEW_OF_MANY} language sql as $$
  select s.stay_key::text, p.patient_key::text, p.name, p.name_zh, p.identifiers -> 0 ->> 'value', p.birth_date, b.name,
    ${text('s.admitted_at')}, s.reports_self,
    (select jsonb_build_object('at', ${text('c.at')}, 'pain', c.pain, 'instrument', c.instrument, 'during', c.content ->> 'during')
      from ward_pain_score c where c.stay_key = s.stay_key and not c.in_error order by c.at desc, c.score_key desc limit 1),
    (select coalesce(jsonb_agg(jsonb_build_object('words', d.said ->> 'words', 'wordsZh', d.said ->> 'wordsZh', 'at', ${text('d.due_at')},
        'isLate', d.due_at < asked) order by d.due_at), '[]')
      from deadline d where d.entity = 'patient' and d.entity_key = s.patient_key::text and d.stopped_at is null
        and d.path like '/ward%'),
    (select count(*)::int from ward_administration a where a.stay_key = s.stay_key and a.is_rescue and a.given and not a.in_error
      and a.at > asked - interval '24 hours' and a.at <= asked),
    (select jsonb_build_object('at', ${text('e.at')}, 'days', e.value) from ward_adverse_effect e
      where e.stay_key = s.stay_key and e.kind = 'bowel' and not e.in_error order by e.at desc, e.effect_key desc limit 1)
  from ward_stay s join ward_bed b using (bed_key)
    join clinic_patient own on own.patient_key = s.patient_key
    join clinic_patient p on p.patient_key = case when own.merged_into is null then own.patient_key else clinic_patient_root(own.patient_key) end
  where s.discharged_at is null and not s.in_error
    and (${atSitesOf('patient.read', 's.site_key')} or s.patient_key = any ((select access_opened_patients())::bigint[]))
  order by b.name, s.stay_key $$`;

const STATEMENTS = [
  'create index deadline_of_entity on deadline (entity, entity_key) where stopped_at is null',
  // Whoever looks at the board hears when something comes due, and when it was done.
  `create trigger ward_deadline_said after insert or update on deadline for each row
    when (new.path like '/ward%') execute function ward_said()`,
  BOARD,
];

export const BOARD_MIGRATIONS: readonly Migration[] = [
  {
    name: '0222 ward board',
    up: async (database) => {
      for (const statement of STATEMENTS) await sql.raw(statement).execute(database);
    },
  },
];
