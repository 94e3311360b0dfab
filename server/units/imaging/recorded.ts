import type { RecordedTable } from '../../platform/record/record-changes-of.ts';

const PATIENT_OF_INSTANCE =
  '(select i.patient_key from imaging_instance i where i.instance_key = changed.instance_key)';

/**
 * How the archive stands in the record. Left out are counters, and what is read from the bytes of an object: the event names
 * the object and its hash, and the bytes are proved by it.
 */
export const IMAGING_RECORDED: readonly RecordedTable[] = [
  {
    table: 'imaging_patient',
    unit: 'imaging',
    entity: 'patient',
    key: ['patient_key'],
    leftOut: [
      ...['search_text', 'instances', 'plans', 'doses', 'images', 'modalities'],
      ...['last_study_date', 'last_arrived_at'],
    ],
    patient: 'changed.patient_key',
  },
  {
    table: 'imaging_identity',
    unit: 'imaging',
    entity: 'stated-identity',
    key: ['patient_key', 'stated'],
    patient: 'changed.patient_key',
  },
  {
    table: 'imaging_study',
    unit: 'imaging',
    entity: 'study',
    key: ['study_key'],
    patient: 'changed.patient_key',
  },
  {
    table: 'imaging_series',
    unit: 'imaging',
    entity: 'series',
    key: ['series_key'],
    patient: '(select s.patient_key from imaging_study s where s.study_key = changed.study_key)',
  },
  {
    table: 'imaging_instance',
    unit: 'imaging',
    entity: 'instance',
    key: ['instance_key'],
    leftOut: ['header', 'attributes'],
    patient: 'changed.patient_key',
    blobs: ['sha256'],
  },
  {
    table: 'imaging_conflict',
    unit: 'imaging',
    entity: 'conflict',
    key: ['conflict_key'],
    leftOut: ['header'],
    patient: PATIENT_OF_INSTANCE,
    blobs: ['sha256', 'replaced_sha256'],
  },
  {
    table: 'imaging_quarantine',
    unit: 'imaging',
    entity: 'quarantined-file',
    key: ['quarantine_key'],
    blobs: ['sha256'],
  },
  {
    table: 'imaging_import',
    unit: 'imaging',
    entity: 'import',
    key: ['import_key'],
    leftOut: [
      ...['owner', 'last_activity_at', 'files_expected', 'stored', 'already_present', 'conflicting', 'quarantined'],
      ...['ignored', 'is_sent'],
    ],
  },
  {
    table: 'imaging_zip',
    unit: 'imaging',
    entity: 'zip',
    key: ['job_key'],
    blobs: ['sha256'],
  },
];
