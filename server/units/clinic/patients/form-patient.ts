import type { Database } from '../../../platform/database/database.ts';
import type { FormPatient } from '../../../platform/forms/contract.ts';
import { keyNumber } from '../../../platform/key-number.ts';

/** The patient of a form, where the clinic knows the person: by name and number, as whoever acts may see them. */
export async function clinicPatientOfForm(database: Database, patientKey: string): Promise<FormPatient | undefined> {
  const row = await database
    .selectFrom('clinic_patient')
    .select(['name', 'name_zh', 'identifiers'])
    .where('patient_key', '=', keyNumber(patientKey))
    .executeTakeFirst();
  if (!row) return undefined;
  const label = [row.name_zh ?? row.name, row.identifiers[0]?.value].filter(Boolean).join(' · ');
  return { patientKey, label, path: `/registry/${patientKey}` };
}
