import { sql } from 'kysely';
import type { Database } from '../database/database.ts';
import { parsedContent } from './event-content.ts';
import type { ChainedEvent } from './event-hash.ts';
import type { RecordedTable } from './record-changes-of.ts';

/** Where the bytes lie that events name. */
export interface BlobHashes {
  /** SHA-256 of the bytes kept under this hash [64 hexadecimal digits]; undefined where there are none. */
  hashOf(sha256: string): Promise<string | undefined>;
}

/** Bytes that are not those an event names: other ones lie in their place, or none. */
export interface BlobFault {
  readonly kind: 'swapped' | 'lost';
  readonly sha256: string;
  readonly eventKey: string;
  readonly entity: string;
  readonly entityKey: string;
}

/** Reads every blob that events name, each once. */
export function createBlobCheck({
  database,
  tables,
  blobs,
}: {
  readonly database: Database;
  readonly tables: readonly RecordedTable[];
  readonly blobs: BlobHashes;
}) {
  const naming = tables.filter((table) => table.blobs !== undefined);
  const columnsOf = new Map(naming.map((table) => [table.entity, table.blobs ?? []]));
  const seen = new Set<string>();
  const faults: BlobFault[] = [];
  return {
    read: async (events: readonly ChainedEvent[], signal?: AbortSignal): Promise<void> => {
      for (const event of events)
        for (const sha256 of blobsOf(event, columnsOf.get(event.entity))) {
          if (seen.has(sha256)) continue;
          seen.add(sha256);
          signal?.throwIfAborted();
          const found = await blobs.hashOf(sha256);
          if (found === sha256) continue;
          // What was discarded may be gone; as long as a row names it, it may not.
          if (found === undefined && !(await isNamed(database, naming, sha256))) continue;
          const { eventKey, entity, entityKey } = event;
          faults.push({ kind: found === undefined ? 'lost' : 'swapped', sha256, eventKey, entity, entityKey });
        }
    },
    result: (): { readonly blobsRead: number; readonly blobs: readonly BlobFault[] } => ({
      blobsRead: seen.size,
      blobs: faults,
    }),
  };
}

function blobsOf({ content }: ChainedEvent, columns: readonly string[] | undefined): readonly string[] {
  if (columns === undefined || content === null) return [];
  const { after } = parsedContent(content);
  return columns.flatMap((column) => {
    const value = after?.[column];
    return typeof value === 'string' && /^[0-9a-f]{64}$/.test(value) ? value : [];
  });
}

async function isNamed(database: Database, tables: readonly RecordedTable[], sha256: string): Promise<boolean> {
  for (const { table, blobs = [] } of tables)
    for (const column of blobs) {
      const { rows } = await sql`select 1 from ${sql.table(table)}
        where ${sql.ref(column)} = ${sha256} limit 1`.execute(database);
      if (rows.length > 0) return true;
    }
  return false;
}
