import { SOP_CLASS } from '@isocenter/dicom-rt';
import { notFound } from '@isocenter/messages';
import type { Selectable } from 'kysely';
import type { Database, Tables } from '../../platform/database/database.ts';
import { keyNumber } from '../../platform/key-number.ts';
import type { Archive, StoredInstance } from './archive.ts';
import type { BlobStore } from './blob-store.ts';
import { type LinkableInstance, type LinkableObjects, type LinkableSeries, linkCase, linkCases } from './link-cases.ts';
import { IMAGE_MODALITIES } from './store-sql.ts';

/** The archive over its index and its objects. */
export function createArchive({
  database,
  blobs,
}: {
  readonly database: Database;
  readonly blobs: BlobStore;
}): Archive {
  const instance = async (instanceKey: string) => toStored(await instanceRow(database, instanceKey));
  return {
    instance,
    openCase: async (caseKey) => {
      const patientKey = await patientOfCase(database, caseKey);
      const found = patientKey && linkCase(await objectsOfPatient(database, patientKey), caseKey);
      if (!found) throw notFound('case', caseKey);
      return found;
    },
    casesOfPatient: async (patientKey) => linkCases(await objectsOfPatient(database, patientKey)),
    treatmentRecordsOf: async (patientKey) => {
      const rows = await database
        .selectFrom('imaging_instance')
        .select(STORED_COLUMNS)
        .where('patient_key', '=', keyNumber(patientKey))
        .where('modality', '=', 'RTRECORD')
        .orderBy('instance_key')
        .execute();
      return rows.map(toStored).filter(({ header }) => EXTERNAL_RECORDS.includes(header.sopClassUid));
    },
    registrationsOf: async (patientKey) => {
      const rows = await database
        .selectFrom('imaging_instance')
        .select(STORED_COLUMNS)
        .where('patient_key', '=', keyNumber(patientKey))
        .where('modality', '=', 'REG')
        .orderBy('instance_key')
        .execute();
      return rows.map(toStored).filter(({ header }) => header.sopClassUid === SOP_CLASS.SpatialRegistrationStorage);
    },
    instancesOfSeries: async (seriesKey) => {
      const rows = await database
        .selectFrom('imaging_instance')
        .select(STORED_COLUMNS)
        .where('series_key', '=', keyNumber(seriesKey))
        .orderBy('instance_number')
        .orderBy('instance_key')
        .execute();
      return rows.map(toStored);
    },
    bytesOf: async (instanceKey) => blobs.read((await instanceRow(database, instanceKey)).sha256),
  };
}

const EXTERNAL_RECORDS: readonly string[] = [
  SOP_CLASS.RTBeamsTreatmentRecordStorage,
  SOP_CLASS.RTIonBeamsTreatmentRecordStorage,
];

const STORED_COLUMNS = ['instance_key', 'series_key', 'patient_key', 'header', 'label', 'sha256'] as const;
type StoredRow = Pick<Selectable<Tables['imaging_instance']>, (typeof STORED_COLUMNS)[number]>;

async function instanceRow(database: Database, instanceKey: string): Promise<StoredRow> {
  const row = await database
    .selectFrom('imaging_instance')
    .select(STORED_COLUMNS)
    .where('instance_key', '=', keyNumber(instanceKey))
    .executeTakeFirst();
  if (!row) throw notFound('instance', instanceKey);
  return row;
}

function toStored(row: StoredRow): StoredInstance {
  const { sopClassUid, sopInstanceUid, modality, frameOfReferenceUid, seriesInstanceUid } = row.header;
  return {
    instanceKey: String(row.instance_key),
    seriesKey: String(row.series_key),
    patientKey: String(row.patient_key),
    header: {
      sopClassUid,
      sopInstanceUid,
      modality,
      seriesInstanceUid,
      ...(frameOfReferenceUid === undefined ? {} : { frameOfReferenceUid }),
    },
    label: row.label,
    sha256: row.sha256,
  };
}

async function patientOfCase(database: Database, caseKey: string): Promise<string | undefined> {
  const key = keyNumber(caseKey.slice(caseKey.indexOf('-') + 1));
  const row = caseKey.startsWith('images-')
    ? await database
        .selectFrom('imaging_series')
        .innerJoin('imaging_study', 'imaging_study.study_key', 'imaging_series.study_key')
        .select('patient_key')
        .where('series_key', '=', key)
        .executeTakeFirst()
    : await database
        .selectFrom('imaging_instance')
        .select('patient_key')
        .where('instance_key', '=', key)
        .executeTakeFirst();
  return row && String(row.patient_key);
}

async function objectsOfPatient(database: Database, patientKey: string): Promise<LinkableObjects> {
  const [instances, imageSeries] = await Promise.all([
    linkableInstances(database, patientKey),
    linkableSeries(database, patientKey),
  ]);
  return { patientKey, instances, imageSeries };
}

async function linkableInstances(database: Database, patientKey: string): Promise<readonly LinkableInstance[]> {
  const rows = await database
    .selectFrom('imaging_instance')
    .select(STORED_COLUMNS)
    .where('patient_key', '=', keyNumber(patientKey))
    .where('modality', 'in', ['RTPLAN', 'RTSTRUCT', 'RTDOSE'])
    .orderBy('instance_key')
    .execute();
  return rows.map((row) => {
    const { studyInstanceUid, referencedInstanceUids, referencedSeriesUids } = row.header;
    return { ...toStored(row), links: { studyInstanceUid, referencedInstanceUids, referencedSeriesUids } };
  });
}

async function linkableSeries(database: Database, patientKey: string): Promise<readonly LinkableSeries[]> {
  const rows = await database
    .selectFrom('imaging_series')
    .innerJoin('imaging_study', 'imaging_study.study_key', 'imaging_series.study_key')
    .innerJoin('imaging_instance', 'imaging_instance.series_key', 'imaging_series.series_key')
    .select(({ fn }) => [
      'imaging_series.series_key',
      'series_instance_uid',
      'study_instance_uid',
      'imaging_series.modality',
      'imaging_series.description',
      'frame_of_reference_uid',
      fn.countAll<number>().as('slices'),
    ])
    .where('imaging_study.patient_key', '=', keyNumber(patientKey))
    .where('imaging_series.modality', 'in', [...IMAGE_MODALITIES])
    .groupBy(['imaging_series.series_key', 'study_instance_uid'])
    .orderBy('imaging_series.series_key')
    .execute();
  return rows.map((row) => ({
    seriesKey: String(row.series_key),
    seriesInstanceUid: row.series_instance_uid,
    studyInstanceUid: row.study_instance_uid,
    modality: row.modality,
    label: row.description,
    frameOfReferenceUid: row.frame_of_reference_uid,
    slices: row.slices,
  }));
}
