import { DomainError, notFound } from '@isocenter/messages';
import { type Selectable, sql } from 'kysely';
import type { Database, Tables } from '../../../platform/database/database.ts';
import { keyNumber } from '../../../platform/key-number.ts';
import { archiveOf, suggestedArchive } from './archive-patients.ts';
import type { PatientContent, PatientDetail, PatientLine, PatientPage, PatientSearch } from './contract.ts';
import { entriesOf } from './entry-store.ts';
import { keptIdentifiers, shownIdentifiers } from './identifiers.ts';

export type PatientRow = Selectable<Tables['clinic_patient']>;

/** SQLSTATEs of the patients' own rules, see `patients-sql.ts`. */
const IDENTIFIER_TAKEN = 'CL001';

/** Patients whom nobody found to be somebody else, by the words that their rows have, or those of whoever was merged into them. */
export async function searchPatients(
  database: Database,
  { words, offset, limit }: PatientSearch,
): Promise<PatientPage> {
  const likes = words
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '')
    .map((word) => `%${word.replace(/[\\%_]/g, '\\$&')}%`);
  const found =
    likes.length === 0
      ? sql`select patient_key from clinic_patient where merged_into is null`
      : sql`select distinct clinic_patient_root(patient_key) as patient_key from clinic_patient
          where search_text like all (${likes}::text[])`;
  const { rows } = await sql<PatientRow & { total: number; all_identifiers: PatientLine['identifiers'] }>`
    select p.*, count(*) over ()::int as total, (select jsonb_agg(each) from clinic_patient m, jsonb_array_elements(m.identifiers) each
      where m.patient_key = any (clinic_patient_keys(p.patient_key))) as all_identifiers
    from clinic_patient p join (${found}) found using (patient_key)
    order by coalesce(p.name, p.name_zh), p.patient_key offset ${offset} limit ${limit}`.execute(database);
  return {
    total: rows[0]?.total ?? (offset > 0 ? (await searchPatients(database, { words, offset: 0, limit: 1 })).total : 0),
    rows: rows.map((row) => ({ ...lineOf(row), identifiers: shownIdentifiers(row.all_identifiers ?? []) })),
  };
}

/**
 * A patient with all that is known of them, and of whoever was merged into them.
 * @throws DomainError `platform/not-found`; `access/patient-refused` where there is one whom this role does not see
 */
export async function patientDetail(database: Database, patientKey: string): Promise<PatientDetail> {
  const rows = await rowsOf(database, patientKey);
  const [own] = rows;
  if (!own) throw await whyNot(database, patientKey);
  const keys = rows.map(({ patient_key }) => patient_key);
  const [diagnoses, irradiations, consents, archive] = await Promise.all([
    entriesOf(database, 'diagnoses', keys),
    entriesOf(database, 'irradiations', keys),
    entriesOf(database, 'consents', keys),
    archiveOf(database, keys),
  ]);
  const identifiers = shownIdentifiers(rows.flatMap((row) => row.identifiers));
  return {
    ...lineOf(own),
    ...{
      identifiers,
      ownIdentifiers: shownIdentifiers(own.identifiers),
      revision: own.revision,
      siteKey: String(own.site_key),
    },
    merged: rows.slice(1).map((row) => ({
      ...lineOf(row),
      ...{ revision: row.revision, mergedAt: row.merged_at?.toISOString() ?? '' },
    })),
    ...{ diagnoses, irradiations, consents, archive },
    suggested: await suggestedArchive(database, identifiers),
  };
}

/** The patient whom a key means, first, and whoever was merged into them, as whoever acts may see them. */
async function rowsOf(database: Database, patientKey: string): Promise<readonly PatientRow[]> {
  const { rows } = await sql<PatientRow>`
    select p.* from clinic_patient p, (select clinic_patient_root(${keyNumber(patientKey)}) as root) asked
    where p.patient_key = any (clinic_patient_keys(asked.root))
    order by p.patient_key <> asked.root, p.merged_at, p.patient_key`.execute(database);
  return rows[0]?.merged_into === null ? rows : []; // where only a part is seen, the person is not
}

async function whyNot(database: Database, patientKey: string): Promise<DomainError> {
  const { rows } = await sql<{
    there: boolean;
  }>`select clinic_patient_exists(${keyNumber(patientKey)}) as there`.execute(database);
  return rows[0]?.there
    ? new DomainError('access/patient-refused', { key: patientKey })
    : notFound('patient', patientKey);
}

/** @throws DomainError `clinic/identifier-taken` */
export async function addPatient(database: Database, content: PatientContent): Promise<string> {
  const row = await withFreeIdentifiers(() =>
    database.insertInto('clinic_patient').values(columnsOf(content)).returning('patient_key').executeTakeFirstOrThrow(),
  );
  return String(row.patient_key);
}

/**
 * Never a patient who was merged: their key answers with the other's content and revision, which would be written over their own.
 * @throws DomainError `clinic/patient-merged`, `clinic/identifier-taken`, `platform/changed-meanwhile`, `platform/not-found`
 */
export async function changePatient(
  database: Database,
  patientKey: string,
  { content, revision }: { readonly content: PatientContent; readonly revision: number },
): Promise<void> {
  const { numUpdatedRows } = await withFreeIdentifiers(() =>
    database
      .updateTable('clinic_patient')
      .set({ ...columnsOf(content), revision: revision + 1 })
      .where('patient_key', '=', keyNumber(patientKey))
      .where('revision', '=', revision)
      .where('merged_into', 'is', null)
      .executeTakeFirst(),
  );
  if (numUpdatedRows > 0n) return;
  const merged = await database
    .selectFrom('clinic_patient')
    .select(sql<string>`clinic_patient_root(patient_key)::text`.as('root'))
    .where('patient_key', '=', keyNumber(patientKey))
    .where('merged_into', 'is not', null)
    .executeTakeFirst();
  if (merged) throw new DomainError('clinic/patient-merged', { key: merged.root });
  await refuseOther(database, patientKey, revision);
}

/** The patient is not there in the version that was asked for. */
export async function refuseOther(database: Database, patientKey: string, expected: number): Promise<never> {
  const row = await database
    .selectFrom('clinic_patient')
    .select('revision')
    .where('patient_key', '=', keyNumber(patientKey))
    .executeTakeFirst();
  if (!row) throw await whyNot(database, patientKey);
  throw new DomainError('platform/changed-meanwhile', { found: row.revision, expected });
}

/** @throws DomainError `clinic/identifier-taken`, which names the other patient by key */
async function withFreeIdentifiers<T>(write: () => Promise<T>): Promise<T> {
  try {
    return await write();
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === IDENTIFIER_TAKEN)) throw error;
    throw new DomainError('clinic/identifier-taken', { key: 'detail' in error ? String(error.detail) : '' });
  }
}

function columnsOf({ name, nameZh, sex, birthDate, identifiers }: PatientContent) {
  return { name, name_zh: nameZh, sex, birth_date: birthDate, identifiers: keptIdentifiers(identifiers) };
}

function lineOf({ patient_key, name, name_zh, sex, birth_date, identifiers }: PatientRow): PatientLine {
  return {
    patientKey: String(patient_key),
    ...{ name, nameZh: name_zh, sex, birthDate: birth_date, identifiers: shownIdentifiers(identifiers) },
  };
}
