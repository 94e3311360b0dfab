import type { Database } from '../../platform/database/database.ts';
import type { FormPatient } from '../../platform/forms/contract.ts';
import { keyNumber } from '../../platform/key-number.ts';

/** The patient of a form, by name and number, as whoever acts may see them. */
export async function patientOfForm(database: Database, patientKey: string): Promise<FormPatient | undefined> {
  const row = await database
    .selectFrom('imaging_patient')
    .select(['patient_id', 'name', 'name_ideographic'])
    .where('patient_key', '=', keyNumber(patientKey))
    .executeTakeFirst();
  if (!row) return undefined;
  const name = row.name_ideographic ?? row.name?.replaceAll('^', ' ').trim() ?? null;
  return {
    patientKey,
    label: [name, row.patient_id].filter(Boolean).join(' · ') || null,
    path: `/patients/${patientKey}`,
  };
}
