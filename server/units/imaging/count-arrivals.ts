import { sql } from 'kysely';
import type { Database } from '../../platform/database/database.ts';
import type { ObjectArrival } from './arrival.ts';
import type { FileOutcome } from './contract.ts';
import { jsonRows } from './json-rows.ts';
import { groupBy, sorted } from './keyed-lists.ts';
import { COUNTER } from './schema.ts';

/** Modalities of which a series is an image volume. */
export const IMAGE_MODALITIES: ReadonlySet<string> = new Set(['CT', 'MR', 'PT']);

/** Keeps the counters of the patient list. */
export async function countPatients(database: Database, stored: ReadonlyMap<ObjectArrival, string>): Promise<void> {
  const byPatient = groupBy([...stored], ([, patientKey]) => patientKey);
  const rows = [...byPatient].map(([patientKey, entries]) => {
    const headers = entries.map(([{ header }]) => header);
    const dates = headers.flatMap(({ studyDate }) => studyDate ?? []).sort();
    return {
      patient_key: Number(patientKey),
      instances: headers.length,
      plans: headers.filter(({ modality }) => modality === 'RTPLAN').length,
      doses: headers.filter(({ modality }) => modality === 'RTDOSE').length,
      images: headers.filter(({ modality }) => IMAGE_MODALITIES.has(modality)).length,
      modalities: [...new Set(headers.map(({ modality }) => modality))],
      last_study_date: dates.at(-1) ?? null,
    };
  });
  if (rows.length === 0) return;
  await sql`update imaging_patient p set
      instances = p.instances + r.instances, plans = p.plans + r.plans, doses = p.doses + r.doses, images = p.images + r.images,
      modalities = array(select distinct unnest(p.modalities || r.modalities) order by 1),
      last_study_date = greatest(p.last_study_date, r.last_study_date), last_arrived_at = now()
    from jsonb_to_recordset(${jsonRows(rows)}) as r(patient_key bigint, instances int, plans int, doses int, images int,
      modalities text[], last_study_date text)
    where p.patient_key = r.patient_key`.execute(database);
}

/** Adds to the counters of the import runs, in the order of their keys. */
export async function countImports(
  database: Database,
  outcomes: readonly { readonly importKey: string | null; readonly outcome: FileOutcome['outcome'] }[],
): Promise<void> {
  const counted = outcomes.filter(({ importKey }) => importKey !== null);
  const byImport = groupBy(counted, ({ importKey }) => importKey!);
  for (const [importKey, entries] of sorted([...byImport], ([key]) => key.padStart(20))) {
    const increments = Object.entries(COUNTER).flatMap(([outcome, column]) => {
      const count = entries.filter((entry) => entry.outcome === outcome).length;
      return count > 0 ? [sql`${sql.ref(column)} = ${sql.ref(column)} + ${count}`] : [];
    });
    await sql`update imaging_import set ${sql.join([sql`last_activity_at = now()`, ...increments])}
      where import_key = ${importKey}`.execute(database);
  }
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
