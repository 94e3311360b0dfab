import { notFound } from '@isocenter/messages';
import type { Database } from '../../../platform/database/database.ts';
import { keyNumber } from '../../../platform/key-number.ts';
import { recordedBy } from '../../clinic/index.ts';
import type { Work } from './contract.ts';

/** @throws DomainError `platform/not-found` */
export async function readWork(database: Database, workKey: string): Promise<Work> {
  const row = await database
    .selectFrom('research_work as w')
    .leftJoin('access_person as p', 'p.person_key', 'w.recorded_by')
    .select(['w.work_key', 'w.content', 'w.state', 'w.merged_into', 'w.reason', 'w.is_public', 'w.revision'])
    .select(['w.recorded_by', 'w.recorded_at', 'p.name', 'p.name_zh'])
    .where('w.work_key', '=', keyNumber(workKey))
    .executeTakeFirst();
  if (!row) throw notFound('researchWork', workKey);
  return {
    ...{ workKey: String(row.work_key), revision: row.revision, content: row.content, state: row.state },
    mergedInto: row.merged_into === null ? null : String(row.merged_into),
    ...{ reason: row.reason, isPublic: row.is_public, recordedBy: recordedBy(row) },
    recordedAt: row.recorded_at.toISOString(),
  };
}
