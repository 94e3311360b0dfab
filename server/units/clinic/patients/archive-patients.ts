import { DomainError, notFound } from '@isocenter/messages';
import { sql } from 'kysely';
import type { Database } from '../../../platform/database/database.ts';
import { keyNumber } from '../../../platform/key-number.ts';
import type { Identifier, PatientDetail } from './contract.ts';
import { keptIdentifiers } from './identifiers.ts';

type ArchivePatient = PatientDetail['archive'][number];

const COLUMNS = sql`a.patient_key::text as "archiveKey", a.patient_id as "patientId", a.name,
  a.name_ideographic as "nameIdeographic", a.birth_date as "birthDate"`;

/** The patients of the archive who are these. */
export async function archiveOf(database: Database, patientKeys: readonly number[]): Promise<ArchivePatient[]> {
  const { rows } = await sql<ArchivePatient>`select ${COLUMNS} from clinic_archive_patient l
    join imaging_patient a on a.patient_key = l.archive_key
    where l.patient_key = any (${[...patientKeys]}::bigint[]) order by a.patient_key`.execute(database);
  return rows;
}

const MOST_SUGGESTED = 20;

/** Whose PatientID is one of the numbers, while they are nobody yet. A PatientID says not of which hospital it is: a person decides. */
export async function suggestedArchive(
  database: Database,
  identifiers: readonly Identifier[],
): Promise<ArchivePatient[]> {
  const { rows } = await sql<ArchivePatient>`select ${COLUMNS} from imaging_patient a
    where a.patient_id = any (${identifiers.map(({ value }) => value)}::text[])
      and not exists (select from clinic_archive_patient l where l.archive_key = a.patient_key)
    order by a.patient_key limit ${MOST_SUGGESTED}`.execute(database);
  return rows;
}

/** Says that a patient of the archive is this person. @throws DomainError `platform/not-found`, `clinic/archive-patient-taken` */
export async function attachArchive(database: Database, patientKey: string, archiveKey: string): Promise<void> {
  const { rows } = await sql<{ patient: boolean; archive: boolean; taken: boolean }>`select
    exists (select from clinic_patient where patient_key = ${keyNumber(patientKey)}) as patient,
    exists (select from imaging_patient where patient_key = ${keyNumber(archiveKey)}) as archive,
    exists (select from clinic_archive_patient where archive_key = ${keyNumber(archiveKey)}) as taken`.execute(
    database,
  );
  if (!rows[0]?.patient) throw notFound('patient', patientKey);
  if (!rows[0].archive) throw notFound('patient', archiveKey);
  const { numInsertedOrUpdatedRows } = await database
    .insertInto('clinic_archive_patient')
    .values({ archive_key: keyNumber(archiveKey), patient_key: keyNumber(patientKey) })
    .onConflict((conflict) => conflict.column('archive_key').doNothing())
    .executeTakeFirst();
  if (rows[0].taken || numInsertedOrUpdatedRows === 0n) throw new DomainError('clinic/archive-patient-taken');
}

/** Takes that back, of the patient or of whoever was merged into them. Who began in the archive stays that patient. @throws DomainError `clinic/archive-patient-own`, `platform/not-found` */
export async function detachArchive(database: Database, patientKey: string, archiveKey: string): Promise<void> {
  const { numDeletedRows } = await database
    .deleteFrom('clinic_archive_patient')
    .where('archive_key', '=', keyNumber(archiveKey))
    .where('patient_key', '=', sql<number>`any (clinic_patient_keys(${keyNumber(patientKey)}))`)
    .whereRef('archive_key', '<>', 'patient_key')
    .executeTakeFirst();
  if (numDeletedRows > 0n) return;
  const attached = await database
    .selectFrom('clinic_archive_patient')
    .select('archive_key')
    .where('archive_key', '=', keyNumber(archiveKey))
    .whereRef('archive_key', '=', 'patient_key')
    .executeTakeFirst();
  throw attached ? new DomainError('clinic/archive-patient-own') : notFound('patient', archiveKey);
}

/**
 * Takes a patient of the archive up: the person has the key that forms and tasks know already, and name, sex and birth date as the
 * objects state them.
 * @param assigner whose number the PatientID is
 * @throws DomainError `platform/not-found`, `clinic/archive-patient-taken`
 */
export async function takeUpArchive(
  database: Database,
  { archiveKey, assigner }: { readonly archiveKey: string; readonly assigner: string },
): Promise<void> {
  const key = keyNumber(archiveKey);
  await database.transaction().execute(async (transaction) => {
    const archive = await transaction
      .selectFrom('imaging_patient')
      .select(['patient_id', 'name', 'name_ideographic', 'birth_date', 'sex', 'site_key'])
      .where('patient_key', '=', key)
      .executeTakeFirst();
    if (!archive) throw notFound('patient', archiveKey);
    const identifiers = archive.patient_id === null ? [] : [{ assigner, value: archive.patient_id }];
    const name = personName(archive.name, ' ');
    const nameZh = personName(archive.name_ideographic, '');
    const added = await transaction
      .insertInto('clinic_patient')
      .values({
        ...{ patient_key: key, site_key: archive.site_key, sex: archive.sex, birth_date: archive.birth_date },
        ...{ name: name ?? (nameZh === null ? (archive.patient_id ?? archiveKey) : null), name_zh: nameZh },
        identifiers: keptIdentifiers(identifiers),
      })
      .onConflict((conflict) => conflict.column('patient_key').doNothing())
      .executeTakeFirst();
    if (added.numInsertedOrUpdatedRows === 0n) throw new DomainError('clinic/archive-patient-taken');
    await attachArchive(transaction, archiveKey, archiveKey);
  });
}

/** A group of a DICOM person name (PS3.5 6.2.1.1), family name first. */
function personName(group: string | null, between: string): string | null {
  const parts = (group ?? '').split('^').map((part) => part.trim());
  return parts.filter((part) => part !== '').join(between) || null;
}
