import { readQuestionnaire, readResponse } from '@isocenter/forms';
import type { Language } from '@isocenter/messages';
import { recordEvent } from '../record/record-event.ts';
import { type FilledRecord, filledCsv } from './filled-csv.ts';
import { type FormParts, patientsOf } from './filled-detail.ts';
import { formDetail } from './form-store.ts';

/** Everything that was filled on one version of a form and that whoever asks sees, as CSV; that it was taken out is in the record. */
export async function exportCsv(
  { database, sources }: FormParts,
  formKey: string,
  language: Language,
): Promise<{ readonly csv: string; readonly version: string }> {
  const { questionnaire } = await formDetail(database, formKey);
  const { definition } = readQuestionnaire(questionnaire);
  const rows = await database
    .selectFrom('filled_form')
    .select([
      'filled_key',
      'state',
      'began_by',
      'saved_by',
      'saved_at',
      'response',
      'left_over',
      'patient_key',
      'visit',
    ])
    .where('form_key', '=', Number(formKey))
    .orderBy('filled_key')
    .execute();
  const patients = await patientsOf(sources, rows);
  const records = rows.map(
    (row): FilledRecord => ({
      ...{ filledKey: String(row.filled_key), state: row.state, beganBy: row.began_by, savedBy: row.saved_by },
      savedAt: row.saved_at.toISOString(),
      answers: readResponse(row.response, definition),
      leftOver: row.left_over,
      about: { patient: patients.get(row.patient_key ?? -1) ?? null, visit: row.visit },
    }),
  );
  const happening = { stream: 'data', unit: 'platform', entity: 'form', entityKey: formKey, action: 'export' } as const;
  await recordEvent(database, { ...happening, detail: { format: 'csv', rows: records.length } });
  return { csv: filledCsv(definition, records, language), version: definition.version };
}
