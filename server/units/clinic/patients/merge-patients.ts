import { DomainError, notFound } from '@isocenter/messages';
import type { Database } from '../../../platform/database/database.ts';
import { keyNumber } from '../../../platform/key-number.ts';
import { refuseOther } from './patient-store.ts';

/** SQLSTATEs of the patients' own rules, see `patients-sql.ts`. */
const IN_A_CIRCLE = 'CL002';
const ACROSS_SITES = 'CL003';

/**
 * Says that two patients are one person: from now on the key of the first means the second, too. Nothing is moved, so that
 * {@link undoMerge} gives each back what it had.
 * @param options.revision of the patient that is merged
 * @throws DomainError `clinic/merge-circle`, `clinic/merge-sites`, `platform/changed-meanwhile`, `platform/not-found`
 */
export async function mergePatient(
  database: Database,
  patientKey: string,
  { into, revision }: { readonly into: string; readonly revision: number },
): Promise<void> {
  const target = await database
    .selectFrom('clinic_patient')
    .select('patient_key')
    .where('patient_key', '=', keyNumber(into))
    .executeTakeFirst();
  if (!target) throw notFound('patient', into);
  if (into === patientKey) throw new DomainError('clinic/merge-circle');
  await setMerged(database, patientKey, { revision, into: target.patient_key });
}

/** Undoes a merge: the patient stands alone again, with all that was and became theirs. @throws DomainError as {@link mergePatient} */
export async function undoMerge(database: Database, patientKey: string, revision: number): Promise<void> {
  await setMerged(database, patientKey, { revision, into: null });
}

async function setMerged(
  database: Database,
  patientKey: string,
  { revision, into }: { readonly revision: number; readonly into: number | null },
): Promise<void> {
  try {
    const { numUpdatedRows } = await database
      .updateTable('clinic_patient')
      .set({ merged_into: into, merged_at: into === null ? null : new Date(), revision: revision + 1 })
      .where('patient_key', '=', keyNumber(patientKey))
      .where('revision', '=', revision)
      .where('merged_into', into === null ? 'is not' : 'is', null)
      .executeTakeFirst();
    if (numUpdatedRows === 0n) await refuseOther(database, patientKey, revision);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === IN_A_CIRCLE) throw new DomainError('clinic/merge-circle');
    if (code === ACROSS_SITES) throw new DomainError('clinic/merge-sites');
    throw error;
  }
}
