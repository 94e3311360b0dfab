import { sql } from 'kysely';
import type { Database } from '../../platform/database/database.ts';
import type { FileOutcome } from './contract.ts';
import { jsonRows } from './json-rows.ts';
import { groupBy } from './keyed-lists.ts';
import { COUNTER } from './schema.ts';
import { IMAGE_MODALITIES } from './store-sql.ts';

/** Adds to the counters of the import runs; they are locked in the order of their keys. */
export async function countImports(
  database: Database,
  outcomes: readonly { readonly importKey: string | null; readonly outcome: FileOutcome['outcome'] }[],
): Promise<void> {
  const byImport = groupBy(
    outcomes.filter(({ importKey }) => importKey !== null),
    ({ importKey }) => importKey!,
  );
  if (byImport.size === 0) return;
  const rows = [...byImport].map(([importKey, entries]) => ({
    import_key: Number(importKey),
    ...Object.fromEntries(
      Object.entries(COUNTER).map(([outcome, column]) => [
        column,
        entries.filter((entry) => entry.outcome === outcome).length,
      ]),
    ),
  }));
  const sum = (column: string) => sql`${sql.ref(column)} = i.${sql.ref(column)} + r.${sql.ref(column)}`;
  await sql`with locked as materialized (
      select import_key from imaging_import where import_key = any(${rows.map((row) => row.import_key)}::bigint[])
      order by import_key for update)
    update imaging_import i set ${sql.join([sql`last_activity_at = now()`, ...Object.values(COUNTER).map(sum)])}
    from locked join jsonb_to_recordset(${jsonRows(rows)}) as r(import_key bigint, stored int, already_present int,
      conflicting int, quarantined int, ignored int) using (import_key)
    where i.import_key = locked.import_key`.execute(database);
}

/** Counts the patients anew from their objects, after an object changed its patient or its kind. */
export async function recountPatients(database: Database, patientKeys: readonly number[]): Promise<void> {
  await sql`update imaging_patient p set
      instances = c.instances, plans = c.plans, doses = c.doses, images = c.images, modalities = c.modalities,
      last_study_date = c.last_study_date
    from (
      select k.patient_key, count(i.*)::int as instances,
        (count(*) filter (where i.modality = 'RTPLAN'))::int as plans,
        (count(*) filter (where i.modality = 'RTDOSE'))::int as doses,
        (count(*) filter (where i.modality = any(${[...IMAGE_MODALITIES]}::text[])))::int as images,
        coalesce(array_agg(distinct i.modality) filter (where i.modality is not null), '{}') as modalities,
        max(s.date) as last_study_date
      from unnest(${[...patientKeys]}::bigint[]) as k(patient_key)
      left join imaging_instance i on i.patient_key = k.patient_key
      left join imaging_series e on e.series_key = i.series_key
      left join imaging_study s on s.study_key = e.study_key
      group by k.patient_key) c
    where p.patient_key = c.patient_key`.execute(database);
}
