import { DomainError, type Notice, notFound, notice } from '@isocenter/messages';
import { type Selectable, sql } from 'kysely';
import type { Database, Tables } from '../../platform/database/database.ts';
import { keyNumber } from '../../platform/key-number.ts';
import type { Archive, StoredCase } from './archive.ts';
import type { CaseRow, InstanceRow, PatientDetail, SeriesRow, StudyRow } from './contract.ts';
import { groupBy } from './keyed-lists.ts';
import { toPatientRow } from './patient-list.ts';
import { IMAGE_MODALITIES } from './store-sql.ts';

/** Everything of one patient: studies, series, RT objects one by one, and the cases they form. */
export async function patientDetail(
  { database, archive }: { readonly database: Database; readonly archive: Archive },
  patientKey: string,
): Promise<PatientDetail> {
  const key = keyNumber(patientKey);
  const patient = await database
    .selectFrom('imaging_patient')
    .selectAll()
    .where('patient_key', '=', key)
    .executeTakeFirst();
  if (!patient) throw await whyNot(database, patientKey);
  const [studies, cases, notices] = await Promise.all([
    studiesOf(database, key),
    archive.casesOfPatient(patientKey),
    identityNotices(database, key),
  ]);
  const dates = await instanceDates(database, key);
  const seriesDates = new Map(studies.flatMap(({ date, series }) => series.map((row) => [row.seriesKey, date])));
  const dateOf = ({ plan, doses, structureSet, seriesKey }: StoredCase) => {
    const named = (plan ?? doses[0] ?? structureSet)?.instanceKey;
    return (named === undefined ? seriesDates.get(seriesKey ?? '') : dates.get(named)) ?? null;
  };
  return { ...toPatientRow(patient), studies, cases: cases.map((found) => toCaseRow(found, dateOf(found))), notices };
}

/** There is no such patient, or one whom this role does not see: who may open the record in an emergency must learn which. */
async function whyNot(database: Database, patientKey: string): Promise<DomainError> {
  const { rows } = await sql<{
    there: boolean;
  }>`select imaging_patient_exists(${keyNumber(patientKey)}) as there`.execute(database);
  return rows[0]?.there
    ? new DomainError('access/patient-refused', { key: patientKey })
    : notFound('patient', patientKey);
}

function toCaseRow(found: StoredCase, date: string | null): CaseRow {
  const { caseKey, kind, label, plan, structureSet, doses, seriesKey } = found;
  const has = {
    image: seriesKey !== null,
    structures: structureSet !== null,
    plan: plan !== null,
    dose: doses.length > 0,
  };
  return { caseKey, kind, label, date, has };
}

async function studiesOf(database: Database, patientKey: number): Promise<readonly StudyRow[]> {
  const [studies, series, instances, counts] = await Promise.all([
    database
      .selectFrom('imaging_study')
      .selectAll()
      .where('patient_key', '=', patientKey)
      .orderBy('date', (order) => order.desc().nullsLast())
      .orderBy('study_key')
      .execute(),
    database
      .selectFrom('imaging_series')
      .innerJoin('imaging_study', 'imaging_study.study_key', 'imaging_series.study_key')
      .selectAll('imaging_series')
      .where('patient_key', '=', patientKey)
      .orderBy('series_number')
      .orderBy('series_key')
      .execute(),
    database
      .selectFrom('imaging_instance')
      .select(INSTANCE_COLUMNS)
      .where('patient_key', '=', patientKey)
      .where('modality', 'not in', [...IMAGE_MODALITIES])
      .orderBy('instance_key')
      .execute(),
    database
      .selectFrom('imaging_instance')
      .select(({ fn }) => ['series_key', fn.countAll<number>().as('count')])
      .where('patient_key', '=', patientKey)
      .groupBy('series_key')
      .execute(),
  ]);
  const countOf = new Map(counts.map((row) => [row.series_key, row.count]));
  const instancesOf = groupBy(instances, (row) => String(row.series_key));
  const seriesOf = groupBy(series, (row) => String(row.study_key));
  const toSeriesRow = (row: Selectable<Tables['imaging_series']>): SeriesRow => ({
    seriesKey: String(row.series_key),
    seriesInstanceUid: row.series_instance_uid,
    modality: row.modality,
    description: row.description,
    seriesNumber: row.series_number,
    instanceCount: countOf.get(row.series_key) ?? 0,
    rtInstances: (instancesOf.get(String(row.series_key)) ?? []).map(toInstanceRow),
  });
  return studies.map((study) => ({
    studyKey: String(study.study_key),
    studyInstanceUid: study.study_instance_uid,
    date: study.date,
    description: study.description,
    series: (seriesOf.get(String(study.study_key)) ?? []).map(toSeriesRow),
  }));
}

const INSTANCE_COLUMNS = [
  ...(['instance_key', 'series_key', 'sop_instance_uid', 'sop_class_uid', 'modality', 'label'] as const),
  ...(['instance_number', 'size_bytes', 'sha256', 'arrived_at'] as const),
] as const;

function toInstanceRow(
  row: Pick<Selectable<Tables['imaging_instance']>, (typeof INSTANCE_COLUMNS)[number]>,
): InstanceRow {
  return {
    instanceKey: String(row.instance_key),
    sopInstanceUid: row.sop_instance_uid,
    sopClassUid: row.sop_class_uid,
    modality: row.modality,
    label: row.label,
    instanceNumber: row.instance_number,
    sizeBytes: row.size_bytes,
    sha256: row.sha256,
    arrivedAt: row.arrived_at.toISOString(),
  };
}

async function instanceDates(database: Database, patientKey: number): Promise<ReadonlyMap<string, string | null>> {
  const rows = await database
    .selectFrom('imaging_instance')
    .innerJoin('imaging_series', 'imaging_series.series_key', 'imaging_instance.series_key')
    .innerJoin('imaging_study', 'imaging_study.study_key', 'imaging_series.study_key')
    .select(['instance_key', 'date'])
    .where('imaging_instance.patient_key', '=', patientKey)
    .where('imaging_instance.modality', 'not in', [...IMAGE_MODALITIES])
    .execute();
  return new Map(rows.map((row) => [String(row.instance_key), row.date]));
}

/** Objects of one PatientID that state different persons; the names themselves stay out of the message. */
async function identityNotices(database: Database, patientKey: number): Promise<readonly Notice[]> {
  const stated = await database
    .selectFrom('imaging_identity')
    .select('sop_instance_uid')
    .where('patient_key', '=', patientKey)
    .orderBy('sop_instance_uid')
    .execute();
  if (stated.length < 2) return [];
  return [notice('notice/imaging/identity-differs', { count: stated.length, uid: stated[1]!.sop_instance_uid })];
}
