import type { RecordedTable } from '../record/record-changes-of.ts';

const unit = 'platform';

/** How forms and what was answered on them stand in the record. */
export const FORMS_RECORDED: readonly RecordedTable[] = [
  { unit, table: 'form', entity: 'form', key: ['form_key'], leftOut: ['revision', 'changed_at'] },
  {
    unit,
    table: 'filled_form',
    entity: 'filled-form',
    key: ['filled_key'],
    leftOut: ['revision', 'saved_by', 'saved_by_person', 'saved_at', 'changed_by', 'changed_at'],
    patient: 'changed.patient_key',
  },
  { unit, table: 'form_lock', entity: 'form-lock', key: ['lock_key'], patient: 'changed.patient_key' },
  { unit, table: 'form_file', entity: 'form-file', key: ['file_key'], blobs: ['sha256'] },
  { unit, table: 'form_query', entity: 'form-query', key: ['query_key'] },
  { unit, table: 'form_query_entry', entity: 'form-query-entry', key: ['entry_key'] },
];
