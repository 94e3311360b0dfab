import type { Readable } from 'node:stream';
import { notFound } from '@isocenter/messages';
import { keyNumber } from '../../../platform/key-number.ts';
import type { QaParts } from './keep-qa.ts';

/** The file of the array as it was given. @throws DomainError `platform/not-found` of a result without one, `imaging/blob-missing` */
export async function openQaFile(
  { database, files }: Pick<QaParts, 'database' | 'files'>,
  qaKey: string,
): Promise<{ readonly name: string; readonly stream: Readable }> {
  const row = await database
    .selectFrom('physics_patient_qa')
    .select(['content', 'file_sha256'])
    .where('qa_key', '=', keyNumber(qaKey))
    .executeTakeFirst();
  if (!row?.file_sha256) throw notFound('patientQa', qaKey);
  return { name: row.content.measuredFile.name, stream: await files.stream(row.file_sha256) };
}
