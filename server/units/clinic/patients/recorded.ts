import type { RecordedTable } from '../../../platform/record/record-changes-of.ts';

const OF_PATIENT = { unit: 'clinic', patient: 'changed.patient_key' } as const;

/** How what is known of patients stands in the record. */
export const PATIENTS_RECORDED: readonly RecordedTable[] = [
  {
    ...OF_PATIENT,
    table: 'clinic_patient',
    entity: 'clinic-patient',
    key: ['patient_key'],
    leftOut: ['search_text'],
  },
  { ...OF_PATIENT, table: 'clinic_archive_patient', entity: 'clinic-archive-patient', key: ['archive_key'] },
  { ...OF_PATIENT, table: 'clinic_diagnosis', entity: 'diagnosis', key: ['entry_key'] },
  { ...OF_PATIENT, table: 'clinic_irradiation', entity: 'earlier-irradiation', key: ['entry_key'] },
  { ...OF_PATIENT, table: 'clinic_consent', entity: 'consent', key: ['entry_key'] },
];

/** The bytes of signed sheets are proved with the record that names them. */
export const CONSENT_FILES_RECORDED: readonly RecordedTable[] = [
  {
    ...{ unit: 'clinic', table: 'clinic_consent_file', entity: 'consent-file', key: ['file_key'], blobs: ['sha256'] },
    patient: '(select patient_key from clinic_consent e where e.entry_key = changed.entry_key)',
  },
];
