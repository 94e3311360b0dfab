import type { Readable } from 'node:stream';
import { notFound } from '@isocenter/messages';
import type { Selectable } from 'kysely';
import { because } from '../../platform/database/acting.ts';
import type { Database, Tables } from '../../platform/database/database.ts';
import type { CountedPage } from '../../platform/http/contract.ts';
import { type AskedPage, pageOf, placeAfter, placeOfKey } from '../../platform/http/page.ts';
import { keyNumber } from '../../platform/key-number.ts';
import { type BlobStore, READABLE_BYTES } from './blob-store.ts';
import type { FileAnswer, QuarantineRow, UnpackingZip } from './contract.ts';
import { type ArrivedZip, type ImportParts, importOrKeep } from './import-file.ts';
import { removeUnnamed } from './remove-unnamed.ts';

/** What could not be read, the latest first. */
export async function quarantinedFiles(database: Database, asked: AskedPage): Promise<CountedPage<QuarantineRow>> {
  const after = asked.after === undefined ? null : placeAfter(asked.after).key;
  const found = await database
    .selectFrom('imaging_quarantine')
    .selectAll()
    .$if(after !== null, (query) => query.where('quarantine_key', '<', after))
    .orderBy('quarantine_key', 'desc')
    .limit(asked.limit + 1)
    .execute();
  const { total } = await database
    .selectFrom('imaging_quarantine')
    .select(({ fn }) => fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  const rows = found.map((row) => ({
    quarantineKey: String(row.quarantine_key),
    fileName: row.file_name,
    sizeBytes: row.size_bytes,
    sha256: row.sha256,
    arrivedAt: row.arrived_at.toISOString(),
    refusal: row.refusal,
  }));
  const placeOf = ({ quarantine_key }: (typeof found)[number]) => placeOfKey(quarantine_key);
  return { ...pageOf(found, { limit: asked.limit, placeOf }, rows), total: Number(total) };
}

/** @throws DomainError `platform/not-found` */
export async function quarantinedFile(
  database: Database,
  quarantineKey: string,
): Promise<Selectable<Tables['imaging_quarantine']>> {
  const row = await database
    .selectFrom('imaging_quarantine')
    .selectAll()
    .where('quarantine_key', '=', keyNumber(quarantineKey))
    .executeTakeFirst();
  if (!row) throw notFound('quarantinedFile', quarantineKey);
  return row;
}

/** The kept bytes; what is too large to be read at once comes as a stream. */
export async function quarantinedBytes(
  blobs: BlobStore,
  { sha256, size_bytes }: Selectable<Tables['imaging_quarantine']>,
): Promise<Uint8Array | Readable> {
  return size_bytes > READABLE_BYTES ? blobs.stream(sha256) : blobs.read(sha256);
}

/** Why a file left the quarantine that nobody discarded; a word of the catalogue, so that the history says it in its language. */
export const TAKEN_IN = 'reason.quarantine.taken-in';

interface RetryParts extends ImportParts {
  readonly database: Database;
  keepZip(zip: ArrivedZip): Promise<UnpackingZip>;
}

/**
 * Reads the kept bytes again, as a newer version may be able to; what is taken in leaves the quarantine. A ZIP does so when its job has
 * unpacked it, and only its objects stay.
 */
export async function retryQuarantined(
  { database, keepZip, ...parts }: RetryParts,
  quarantineKey: string,
): Promise<FileAnswer> {
  const row = await quarantinedFile(database, quarantineKey);
  const source = await quarantinedBytes(parts.blobs, row);
  const [answer] = await importOrKeep(parts, { importKey: null, fileName: row.file_name, source }, keepZip);
  if (answer!.outcome !== 'quarantined' && answer!.outcome !== 'unpacking')
    await because(TAKEN_IN, () => discardQuarantined({ database, blobs: parts.blobs }, quarantineKey));
  return answer!;
}

/** Forgets the file, then its bytes: stopped in between, bytes stay that no row names, never a row without its bytes. */
export async function discardQuarantined(
  { database, blobs }: { readonly database: Database; readonly blobs: BlobStore },
  quarantineKey: string,
): Promise<void> {
  const { quarantine_key, sha256 } = await quarantinedFile(database, quarantineKey);
  await database.deleteFrom('imaging_quarantine').where('quarantine_key', '=', quarantine_key).execute();
  await removeUnnamed({ database, blobs }, sha256);
}
