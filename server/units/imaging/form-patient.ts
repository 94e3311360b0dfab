import { sql } from 'kysely';
import type { Database } from '../../platform/database/database.ts';
import type { FormPatient } from '../../platform/forms/contract.ts';
import type { FormSource } from '../../platform/forms/form-sources.ts';
import { keyNumber } from '../../platform/key-number.ts';
import { PATIENT, type PatientRow } from './fhir-patient.ts';

/** The patient of a form, by name and number, as whoever acts may see them. */
export async function patientOfForm(database: Database, patientKey: string): Promise<FormPatient | undefined> {
  const row = await database
    .selectFrom('imaging_patient')
    .select(['patient_id', 'name', 'name_ideographic'])
    .where('patient_key', '=', keyNumber(patientKey))
    .executeTakeFirst();
  if (!row) return undefined;
  const name = row.name_ideographic?.replaceAll('^', '') ?? row.name?.replaceAll('^', ' ').trim() ?? null;
  return {
    patientKey,
    label: [name, row.patient_id].filter(Boolean).join(' · ') || null,
    path: `/patients/${patientKey}`,
  };
}

/** The patient as a source of answers: the FHIR `Patient` that the façade gives. */
export async function patientForForms(database: Database, patientKey: string): Promise<readonly FormSource[]> {
  const { rows } =
    await sql<PatientRow>`select * from (${PATIENT.rows}) p where patient_key = ${keyNumber(patientKey)}`.execute(
      database,
    );
  return rows.map((row) => ({
    reference: `Patient/${patientKey}`,
    label: { en: 'Patient', zh: '患者信息' },
    path: `/patients/${patientKey}`,
    resource: PATIENT.resource(row),
  }));
}
