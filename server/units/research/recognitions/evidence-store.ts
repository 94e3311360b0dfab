import type { Readable } from 'node:stream';
import { DomainError, notFound } from '@isocenter/messages';
import type { Database } from '../../../platform/database/database.ts';
import { isOfType } from '../../../platform/forms/file-type.ts';
import type { FormFiles } from '../../../platform/forms/form-files.ts';
import { upTo } from '../../../platform/forms/up-to.ts';
import { keyNumber } from '../../../platform/key-number.ts';
import { actingPerson } from '../../clinic/index.ts';
import { oneEntry } from '../entries/entry-store.ts';
import { RECOGNITIONS } from './recognition-kind.ts';

const TYPES = ['application/pdf', 'image/jpeg', 'image/png'];
const LARGEST_MB = 30;

interface Parts {
  readonly database: Database;
  readonly files: FormFiles;
}

interface OfEntry {
  readonly entryKey: string;
  readonly fileKey: string;
}

/** Keeps a certificate or notice. @throws DomainError `platform/not-found`, `forms/file-type`, `forms/file-content`, `forms/file-size` */
export async function addEvidence(
  { database, files }: Parts,
  entryKey: string,
  asked: { readonly name: string; readonly type: string; readonly source: AsyncIterable<Uint8Array> },
): Promise<void> {
  const { name, type, source } = asked;
  await oneEntry(database, RECOGNITIONS, entryKey);
  if (!TYPES.includes(type)) throw new DomainError('forms/file-type', { type, types: TYPES.join(', ') });
  const arrived = await files.receive(upTo(source, LARGEST_MB));
  try {
    const { sha256, sizeBytes } = arrived;
    if (!isOfType(arrived.start, type)) throw new DomainError('forms/file-content', { type });
    await arrived.keep(async (transaction) => {
      await transaction
        .insertInto('research_evidence')
        .values({
          ...{ recognition_key: keyNumber(entryKey), sha256, name, type, size_bytes: sizeBytes },
          uploaded_by: actingPerson(),
        })
        .execute();
    });
  } finally {
    await arrived.discard();
  }
}

/** @throws DomainError `platform/not-found` */
export async function openEvidence(
  { database, files }: Parts,
  { entryKey, fileKey }: OfEntry,
): Promise<{ readonly name: string; readonly type: string; readonly stream: Readable }> {
  const row = await database
    .selectFrom('research_evidence')
    .select(['name', 'type', 'sha256'])
    .where('file_key', '=', keyNumber(fileKey))
    .where('recognition_key', '=', keyNumber(entryKey))
    .executeTakeFirst();
  if (!row) throw notFound('researchEvidence', fileKey);
  const { name, type, sha256 } = row;
  return { name, type, stream: await files.stream(sha256) };
}

/** It no longer counts, for a reason; it is kept and shown as struck out. @throws DomainError `platform/not-found`, `clinic/file-struck-out` */
export async function strikeOutEvidence(
  database: Database,
  { entryKey, fileKey }: OfEntry,
  { reason, at }: { readonly reason: string; readonly at: Date },
): Promise<void> {
  const which = database
    .selectFrom('research_evidence')
    .select('struck_out_at')
    .where('file_key', '=', keyNumber(fileKey))
    .where('recognition_key', '=', keyNumber(entryKey));
  if (!(await which.executeTakeFirst())) throw notFound('researchEvidence', fileKey);
  const { numUpdatedRows } = await database
    .updateTable('research_evidence')
    .set({ struck_out_at: at, struck_out_by: actingPerson(), struck_out_reason: reason })
    .where('file_key', '=', keyNumber(fileKey))
    .where('struck_out_at', 'is', null)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) throw new DomainError('clinic/file-struck-out');
}
