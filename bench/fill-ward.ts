import { sql } from 'kysely';
import type { Database } from '../server/platform/database/database.ts';
import { exclusionsAsIndexes } from './exclusions-as-indexes.ts';

const CHANCE = 0.42;

interface WardSize {
  readonly beds: number;
  readonly days: number;
  /** Of each stay; the last of each bed is still open. */
  readonly daysEach: number;
}

/**
 * Fills an empty ward by one statement a table, drawn from a fixed seed: each bed always taken, a score every six hours, two regular doses a day and a
 * rescue on most, the bowel once a day. Triggers sleep meanwhile; left out is what the record keeps of each change, which is measured apart (`platform`).
 */
export async function fillWard(owner: Database, size: WardSize): Promise<void> {
  await owner.transaction().execute(async (transaction) => {
    await sql`select setseed(${CHANCE})`.execute(transaction);
    await sql`set local session_replication_role = replica`.execute(transaction);
    await exclusionsAsIndexes(transaction, ['ward_stay'], () => addStays(transaction, size));
    for (const statement of OF_STAYS) await sql.raw(statement).execute(transaction);
  });
}

async function addStays(owner: Database, { beds, days, daysEach }: WardSize): Promise<void> {
  const site = sql`(select min(site_key) from access_site)`;
  const stays = Math.floor(days / daysEach);
  await sql`insert into ward_bed (name, site_key) select n::text, ${site} from generate_series(1, ${beds}) n`.execute(
    owner,
  );
  await sql`insert into clinic_patient (name, name_zh, sex, birth_date, identifiers, site_key)
    select 'Bench Patient ' || n, '测试' || n, 'F', '1960-01-01',
      jsonb_build_array(jsonb_build_object('assigner', 'Bench', 'value', 'B' || n)), ${site}
    from generate_series(1, ${beds * stays}) n`.execute(owner);
  await sql`insert into ward_stay (patient_key, site_key, bed_key, admitted_at, reports_self, discharged_at, discharged_to)
    select patient_key, site_key, bed_key, begins, true, case when turn > 0 then begins + ${daysEach}::int * interval '1 day' end,
      case when turn > 0 then 'home' end
    from (select *, now() - (turn * ${daysEach}::int + bed_key % ${daysEach}::int + 0.5) * interval '1 day' as begins
      from (select p.patient_key, p.site_key, b.bed_key, (n - 1) / ${beds}::int as turn
        from (select *, row_number() over (order by patient_key) as n from clinic_patient) p
          join (select bed_key, row_number() over (order by bed_key) as place from ward_bed) b on (n - 1) % ${beds}::int + 1 = place) each) placed`.execute(
    owner,
  );
}

/** SQL: the hours of a stay, so many apart. */
const every = (hours: number) =>
  `generate_series(admitted_at, coalesce(discharged_at, now()) - interval '1 minute', interval '${hours} hours')`;

const OF_STAYS = [
  `insert into ward_pain_score (stay_key, client_key, sent_sha256, at, instrument, pain, content)
    select stay_key, gen_random_uuid(), '', at + random() * interval '2 hours', 'nrs',
      greatest(0, (7 - extract(epoch from at - admitted_at) / 43200 + random() * 3 - 1.5)::int), '{"during": "rest"}'
    from ward_stay, ${every(6)} as at`,
  `insert into ward_analgesic_order (stay_key, site_key, content, is_signed)
    select stay_key, site_key, jsonb_build_object('purpose', purpose, 'drug', drug,
      'startsAt', to_char(admitted_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')), true
    from ward_stay, (values ('opioid', 'morphine'), ('laxative', null)) ordered (purpose, drug)
    where purpose = 'opioid' or stay_key % 10 > 0`,
  ...[
    { hours: 12, rescue: false },
    { hours: 16, rescue: true },
  ].map(
    ({
      hours,
      rescue,
    }) => `insert into ward_administration (stay_key, site_key, sent_as, sent_sha256, order_key, at, given, dose, unit, route,
        is_rescue, is_opioid, reason)
      select stay_key, site_key, gen_random_uuid(), '', order_key, given_at + random() * interval '3 hours', true, 10, 'mg', 'oral', ${rescue}, true, ''
      from ward_stay join ward_analgesic_order using (stay_key, site_key), ${every(hours)} as given_at where content ->> 'purpose' = 'opioid'`,
  ),
  `insert into ward_adverse_effect (stay_key, site_key, sent_as, sent_sha256, at, kind, value)
    select stay_key, site_key, gen_random_uuid(), '', at, 'bowel', (random() * 4)::int from ward_stay, ${every(24)} as at`,
  `insert into ward_full_assessment (filled_key, stay_key, completed_at)
    select stay_key, stay_key, admitted_at + random() * interval '26 hours' from ward_stay`,
  `insert into deadline (rule_key, trigger, entity, entity_key, code, task_key, years_not_listed, site_key, started_at, due_at, said, path)
    select 1, 'bench', 'patient', patient_key::text, 'late', stay_key, '{}', site_key, now(), now() + (random() - 0.3) * interval '6 hours',
      '{"words": "Score the pain", "wordsZh": "疼痛评分"}', '/ward' from ward_stay where discharged_at is null`,
];
