import { notFound } from '@isocenter/messages';
import type { Database } from '../../../platform/database/database.ts';
import { startJob } from '../../../platform/jobs/start-job.ts';
import { keyNumber } from '../../../platform/key-number.ts';
import { actingPerson, recordedBy } from '../recorded-by.ts';
import type { AskedSum, KeptSum, SumResult } from './contract.ts';
import type { SumJob } from './reirradiation-parts.ts';

const MOST_SHOWN = 20;

/** Sums of patients, the latest first. */
export async function sumsOf(database: Database, patientKeys: readonly string[]): Promise<KeptSum[]> {
  const rows = await database
    .selectFrom('clinic_eqd2_sum as s')
    .leftJoin('access_person as p', 'p.person_key', 's.made_by')
    .leftJoin('job as j', 'j.job_key', 's.job_key')
    .select(['s.sum_key', 's.made_at', 's.asked', 's.result', 's.made_by as recorded_by', 'p.name', 'p.name_zh'])
    .select(['j.job_key', 'j.state', 'j.done', 'j.total'])
    .where('s.patient_key', 'in', patientKeys.map(keyNumber))
    .orderBy('sum_key', 'desc')
    .limit(MOST_SHOWN)
    .execute();
  return rows.map((row) => ({
    ...{ sumKey: String(row.sum_key), madeBy: recordedBy(row), madeAt: row.made_at.toISOString() },
    ...{ asked: row.asked, result: row.result },
    job:
      row.job_key === null || row.state === null
        ? null
        : { jobKey: String(row.job_key), state: row.state, done: Number(row.done), total: row.total },
  }));
}

/** Keeps what is asked and starts the job that sums: both, or nothing. @returns the sum's key */
export async function askSum(database: Database, job: SumJob, patientKey: string, asked: AskedSum): Promise<string> {
  return database.transaction().execute(async (transaction) => {
    const { sum_key } = await transaction
      .insertInto('clinic_eqd2_sum')
      .values({ patient_key: keyNumber(patientKey), asked: JSON.stringify(asked), made_by: actingPerson() })
      .returning('sum_key')
      .executeTakeFirstOrThrow();
    const sumKey = String(sum_key);
    const jobKey = await startJob(transaction, job, { sumKey });
    await transaction
      .updateTable('clinic_eqd2_sum')
      .set({ job_key: keyNumber(jobKey) })
      .where('sum_key', '=', sum_key)
      .execute();
    return sumKey;
  });
}

/** @throws DomainError `platform/not-found` */
export async function readSum(database: Database, sumKey: string) {
  const row = await database
    .selectFrom('clinic_eqd2_sum')
    .select(['patient_key', 'asked'])
    .where('sum_key', '=', keyNumber(sumKey))
    .executeTakeFirst();
  if (!row) throw notFound('eqd2Sum', sumKey);
  return { patientKey: String(row.patient_key), asked: row.asked };
}

export async function keepResult(database: Database, sumKey: string, result: SumResult): Promise<void> {
  await database
    .updateTable('clinic_eqd2_sum')
    .set({ result: JSON.stringify(result) })
    .where('sum_key', '=', keyNumber(sumKey))
    .execute();
}
