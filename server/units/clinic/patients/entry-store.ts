import { DomainError, notFound, type Thing } from '@isocenter/messages';
import { sql } from 'kysely';
import type { Database } from '../../../platform/database/database.ts';
import { keyNumber } from '../../../platform/key-number.ts';
import type { EntryContent, EntryKind, PatientDetail } from './contract.ts';

const TABLES = {
  diagnoses: 'clinic_diagnosis',
  irradiations: 'clinic_irradiation',
  consents: 'clinic_consent',
} as const satisfies Record<EntryKind, string>;

const THINGS = {
  diagnoses: 'diagnosis',
  irradiations: 'earlierIrradiation',
  consents: 'consent',
} as const satisfies Record<EntryKind, Thing>;

/** SQL: what was attached to a consent, in its order. */
const FILES = sql`, (select coalesce(jsonb_agg(jsonb_build_object('fileKey', f.file_key::text, 'name', f.name, 'type', f.type,
    'sizeBytes', f.size_bytes, 'sha256', f.sha256, 'struckOut', case when f.struck_out_at is not null then
      jsonb_build_object('at', f.struck_out_at, 'reason', f.struck_out_reason) end) order by f.file_key), '[]')
  from clinic_consent_file f where f.entry_key = clinic_consent.entry_key) as files`;

/** What stands under patients, the latest first; what was entered in error, too. */
export async function entriesOf<Kind extends EntryKind>(
  database: Database,
  kind: Kind,
  patientKeys: readonly number[],
): Promise<PatientDetail[Kind]> {
  const { rows } = await sql<PatientDetail[Kind][number]>`
    select entry_key::text as "entryKey", patient_key::text as "patientKey", revision, content, in_error as "inError"${kind === 'consents' ? FILES : sql``}
    from ${sql.table(TABLES[kind])} where patient_key = any (${[...patientKeys]}::bigint[])
    order by in_error, content ->> 'date' desc nulls last, entry_key desc`.execute(database);
  return rows as PatientDetail[Kind];
}

/** @returns its key; @throws DomainError `platform/not-found` where there is no such patient */
export async function addEntry<Kind extends EntryKind>(
  database: Database,
  kind: Kind,
  { patientKey, content }: { readonly patientKey: string; readonly content: EntryContent[Kind] },
): Promise<string> {
  const { rows } = await sql<{ key: string }>`insert into ${sql.table(TABLES[kind])} (patient_key, content)
    select patient_key, ${JSON.stringify(content)}::jsonb from clinic_patient where patient_key = ${keyNumber(patientKey)}
    returning entry_key::text as key`.execute(database);
  if (!rows[0]) throw notFound('patient', patientKey);
  return rows[0].key;
}

interface Changed<Content> {
  /** Under whom it stands, or into whom that patient was merged. */
  readonly patientKey: string;
  readonly entryKey: string;
  readonly content: Content;
  readonly inError: boolean;
  /** From which it was changed. */
  readonly revision: number;
}

/** @throws DomainError `platform/changed-meanwhile`; `platform/not-found`, where it stands under another patient, too */
export async function changeEntry<Kind extends EntryKind>(
  database: Database,
  kind: Kind,
  { patientKey, entryKey, content, inError, revision }: Changed<EntryContent[Kind]>,
): Promise<void> {
  const table = sql.table(TABLES[kind]);
  const asked = sql`entry_key = ${keyNumber(entryKey)} and patient_key = any (clinic_patient_keys(${keyNumber(patientKey)}))`;
  const { numAffectedRows } =
    await sql`update ${table} set content = ${JSON.stringify(content)}::jsonb, in_error = ${inError},
    revision = revision + 1 where ${asked} and revision = ${revision}`.execute(database);
  if (numAffectedRows === 1n) return;
  const { rows } = await sql<{ revision: number }>`select revision from ${table} where ${asked}`.execute(database);
  if (!rows[0]) throw notFound(THINGS[kind], entryKey);
  throw new DomainError('platform/changed-meanwhile', { found: rows[0].revision, expected: revision });
}
