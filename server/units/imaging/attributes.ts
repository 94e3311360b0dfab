import { sql } from 'kysely';
import { throughService } from '../../platform/access/through-service.ts';
import type { Database } from '../../platform/database/database.ts';
import type { BlobStore } from './blob-store.ts';
import { attributesText, BULK_DATA } from './indexed-content.ts';

/** A stored object and what the index has of its attributes. */
export interface AttributedRow {
  readonly sha256: string;
  readonly attributes: string | null;
}

/**
 * The attributes of a stored object as DICOM JSON, from the index where it has them. Else they are read from the file, and kept
 * in the index where they are short: so objects that came before the index held any need not be read twice.
 * @throws DomainError `imaging/blob-missing`, `imaging/blob-altered`
 */
export async function attributesOf(
  { database, blobs }: { readonly database: Database; readonly blobs: BlobStore },
  row: AttributedRow,
): Promise<string> {
  if (row.attributes !== null) return row.attributes;
  const { text, isShort } = attributesText(await blobs.read(row.sha256));
  if (isShort)
    // The index is the archive's to complete; whoever asks may see the object.
    await throughService('archive', () =>
      database
        .updateTable('imaging_instance')
        .set({ attributes: text })
        .where('sha256', '=', row.sha256)
        .where('attributes', 'is', null)
        .execute(),
    );
  return text;
}

/** Objects whose attributes are asked for at one time. */
const BLOCK = 250;

/** The attributes of many objects in their order, block by block. */
export async function* attributesOfAll<Row extends { readonly instanceKey: number; readonly sha256: string }>(
  parts: { readonly database: Database; readonly blobs: BlobStore },
  rows: readonly Row[],
): AsyncGenerator<readonly { readonly row: Row; readonly text: string }[], void, void> {
  for (let from = 0; from < rows.length; from += BLOCK) {
    const block = rows.slice(from, from + BLOCK);
    const kept = await keptAttributes(
      parts.database,
      block.map(({ instanceKey }) => instanceKey),
    );
    const texts: { row: Row; text: string }[] = [];
    for (const row of block) {
      const attributes = kept.get(row.instanceKey) ?? null;
      texts.push({ row, text: await attributesOf(parts, { sha256: row.sha256, attributes }) });
    }
    yield texts;
  }
}

async function keptAttributes(
  database: Database,
  keys: readonly number[],
): Promise<ReadonlyMap<number, string | null | undefined>> {
  const { rows } = await sql<{ instance_key: number; attributes: string | null }>`
    select instance_key, attributes from imaging_instance where instance_key = any(${keys}::bigint[])`.execute(
    database,
  );
  return new Map(rows.map((row) => [row.instance_key, row.attributes]));
}

/**
 * The attributes with the addresses of long values where `instanceUrl` is that of the object. Within a JSON text the mark that
 * is looked for stands in no value: a quote inside one is escaped.
 */
export function withBulkDataAt(text: string, instanceUrl: string): string {
  const address = JSON.stringify(`${instanceUrl}/${BULK_DATA}`).slice(0, -1);
  return text.replaceAll(`"BulkDataURI":"${BULK_DATA}`, () => `"BulkDataURI":${address}`);
}
