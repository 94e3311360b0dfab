import type { InstanceHeader } from '@isocenter/dicom-rt';
import { sql } from 'kysely';
import type { Database } from '../../platform/database/database.ts';
import type { ObjectArrival } from './arrival.ts';
import { jsonRows } from './json-rows.ts';
import { firstBy, sorted } from './keyed-lists.ts';
import type { KnownPlaces } from './known-places.ts';
import { statedIdentity } from './schema.ts';
import { integer, storeRows } from './store-rows.ts';

/** What a patient is told apart by; an object without PatientID shares its patient only with its study. */
export function patientIdentity(header: InstanceHeader): string {
  const patientId = header.patient.patientId?.trim();
  return patientId ? `id ${patientId}` : `study ${header.studyInstanceUid}`;
}

/** Where an object hangs in patient → study → series. */
export interface Place {
  readonly patientKey: number;
  readonly seriesKey: number;
}

/**
 * Makes rows of the objects whose SOP Instance UID is free, and their patients, studies and series where these are not there yet. The
 * caller's transaction shares {@link OBJECTS_LOCK} from here on: it makes sure of the bytes before it commits.
 *
 * Patients, and the runs, are locked in one order in every process.
 * @returns the arrivals that became rows, each with its place
 */
export async function insertInstances(
  database: Database,
  arrivals: readonly ObjectArrival[],
  known: Pick<KnownPlaces, 'of'>,
): Promise<Map<ObjectArrival, Place>> {
  const firsts = [...firstBy(arrivals, ({ header }) => header.sopInstanceUid).values()];
  if (firsts.length === 0) return new Map();
  const unplaced = firsts.map(({ header }) => header).filter((header) => !known.of(header));
  const found = await placeObjects(database, unplaced);
  const placeOf = (header: InstanceHeader) => known.of(header) ?? found(header);
  const uids = await storeRows(database, firsts, { placeOf, keptSince: true });
  const stored = firsts.filter(({ header }) => uids.has(header.sopInstanceUid));
  const newlyPlaced = stored.map(({ header }) => header).filter((header) => !known.of(header));
  await insertIdentities(database, newlyPlaced, placeOf);
  return new Map(stored.map((arrival) => [arrival, placeOf(arrival.header)]));
}

/** Makes the patients, studies and series of these objects where they are not there yet. @returns where each object hangs */
export async function placeObjects(
  database: Database,
  headers: readonly InstanceHeader[],
): Promise<(header: InstanceHeader) => Place> {
  if (headers.length === 0) return unplaced;
  const patients = await upsertPatients(database, headers);
  const patientOf = (header: InstanceHeader) => patients.get(patientIdentity(header))!;
  const studyId = (header: InstanceHeader) => `${patientOf(header)} ${header.studyInstanceUid}`;
  const studies = await upsertStudies(database, firstBy(headers, studyId), patientOf);
  const seriesId = (header: InstanceHeader) => `${studies.get(studyId(header))!} ${header.seriesInstanceUid}`;
  const series = await upsertSeries(database, firstBy(headers, seriesId), (header) => studies.get(studyId(header))!);
  return (header) => ({ patientKey: patientOf(header), seriesKey: series.get(seriesId(header))! });
}

function unplaced({ sopInstanceUid }: InstanceHeader): never {
  throw new Error(`nothing was asked to place ${sopInstanceUid}`);
}

async function upsertPatients(database: Database, headers: readonly InstanceHeader[]): Promise<Map<string, number>> {
  const firsts = firstBy(headers, patientIdentity);
  const rows = sorted([...firsts], ([identity]) => identity).map(([identity, { patient }]) => ({
    identity,
    patient_id: patient.patientId?.trim() || null,
    name: patient.name?.alphabetic || null,
    name_ideographic: patient.name?.ideographic || null,
    birth_date: patient.birthDate ?? null,
    sex: patient.sex ?? null,
    search_text: searchText(patient),
  }));
  const { rows: keys } = await sql<{ identity: string; patient_key: number }>`
    insert into imaging_patient as p (identity, patient_id, name, name_ideographic, birth_date, sex, search_text, last_arrived_at)
    select r.*, now() from jsonb_to_recordset(${jsonRows(rows)}) as r(identity text, patient_id text, name text,
      name_ideographic text, birth_date text, sex text, search_text text)
    on conflict (identity) do update set
      name = coalesce(p.name, excluded.name),
      name_ideographic = coalesce(p.name_ideographic, excluded.name_ideographic),
      birth_date = coalesce(p.birth_date, excluded.birth_date),
      sex = coalesce(p.sex, excluded.sex),
      search_text = case when position(excluded.search_text in p.search_text) > 0 then p.search_text
        else p.search_text || ' ' || excluded.search_text end
    returning identity, patient_key`.execute(database);
  return new Map(keys.map((row) => [row.identity, row.patient_key]));
}

function searchText({ patientId, name, birthDate }: InstanceHeader['patient']): string {
  const words = [
    patientId,
    name?.alphabetic,
    name?.ideographic,
    name?.phonetic,
    birthDate,
    birthDate?.replaceAll('-', ''),
  ];
  return words
    .filter((word) => word)
    .join(' ')
    .replace(/[\^\s]+/g, ' ')
    .toLowerCase();
}

async function upsertStudies(
  database: Database,
  firsts: ReadonlyMap<string, InstanceHeader>,
  patientOf: (header: InstanceHeader) => number,
): Promise<Map<string, number>> {
  const rows = sorted([...firsts], ([key]) => key).map(([, header]) => ({
    patient_key: patientOf(header),
    study_instance_uid: header.studyInstanceUid,
    date: header.studyDate ?? null,
    description: header.studyDescription ?? null,
    study_id: header.studyId ?? null,
    accession_number: header.accessionNumber ?? null,
  }));
  const { rows: keys } = await sql<{ study_key: number; patient_key: number; study_instance_uid: string }>`
    insert into imaging_study as s (patient_key, study_instance_uid, date, description, study_id, accession_number)
    select * from jsonb_to_recordset(${jsonRows(rows)}) as r(patient_key bigint, study_instance_uid text, date text,
      description text, study_id text, accession_number text)
    on conflict (study_instance_uid, patient_key) do update set
      date = coalesce(s.date, excluded.date), description = coalesce(s.description, excluded.description)
    returning study_key, patient_key, study_instance_uid`.execute(database);
  return new Map(keys.map((row) => [`${row.patient_key} ${row.study_instance_uid}`, row.study_key]));
}

async function upsertSeries(
  database: Database,
  firsts: ReadonlyMap<string, InstanceHeader>,
  studyOf: (header: InstanceHeader) => number,
): Promise<Map<string, number>> {
  const rows = sorted([...firsts], ([key]) => key).map(([, header]) => ({
    study_key: studyOf(header),
    series_instance_uid: header.seriesInstanceUid,
    modality: header.modality,
    description: header.seriesDescription ?? null,
    series_number: integer(header.seriesNumber),
    frame_of_reference_uid: header.frameOfReferenceUid ?? null,
  }));
  const { rows: keys } = await sql<{ series_key: number; study_key: number; series_instance_uid: string }>`
    insert into imaging_series as s (study_key, series_instance_uid, modality, description, series_number, frame_of_reference_uid)
    select * from jsonb_to_recordset(${jsonRows(rows)}) as r(study_key bigint, series_instance_uid text, modality text,
      description text, series_number int, frame_of_reference_uid text)
    on conflict (series_instance_uid, study_key) do update set
      frame_of_reference_uid = coalesce(s.frame_of_reference_uid, excluded.frame_of_reference_uid)
    returning series_key, study_key, series_instance_uid`.execute(database);
  return new Map(keys.map((row) => [`${row.study_key} ${row.series_instance_uid}`, row.series_key]));
}

export async function insertIdentities(
  database: Database,
  headers: readonly InstanceHeader[],
  placeOf: (header: InstanceHeader) => Place,
): Promise<void> {
  if (headers.length === 0) return;
  const firsts = firstBy(headers, (header) => `${placeOf(header).patientKey} ${statedIdentity(header.patient)}`);
  const rows = sorted([...firsts], ([key]) => key).map(([, header]) => ({
    patient_key: placeOf(header).patientKey,
    stated: statedIdentity(header.patient),
    sop_instance_uid: header.sopInstanceUid,
  }));
  await sql`insert into imaging_identity (patient_key, stated, sop_instance_uid)
    select * from jsonb_to_recordset(${jsonRows(rows)}) as r(patient_key bigint, stated text, sop_instance_uid text)
    on conflict do nothing`.execute(database);
}
