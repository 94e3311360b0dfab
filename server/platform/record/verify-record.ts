import type { Database } from '../database/database.ts';
import { type BlobFault, type BlobHashes, createBlobCheck } from './check-blobs.ts';
import { compareRows, type RowDifference } from './compare-rows.ts';
import { eventPages } from './read-events.ts';
import type { RecordedTable } from './record-changes-of.ts';
import { type ChainBreak, type ChainHead, type ChainProof, NO_EVENTS, proveEnd, proveEvents } from './verify-chain.ts';

/** What was proved of the record, and what was found against it. */
export interface RecordProof {
  /** Events proved, from the first on; `hash` is that of the last. */
  readonly events: number;
  readonly hash: string;
  readonly chainBreak: ChainBreak | null;
  /** Null where the chain does not hold: then the record says nothing of the rows. */
  readonly rows: readonly RowDifference[] | null;
  readonly blobsRead: number;
  readonly blobs: readonly BlobFault[];
}

export interface RecordParts {
  readonly database: Database;
  readonly tables: readonly RecordedTable[];
  readonly blobs: BlobHashes;
}

/**
 * Proves that the record is what was written: the chain, the rows of the recorded tables against their events, and each blob
 * that an event names against its hash. One snapshot is read: the department may be at work meanwhile.
 */
export async function verifyRecord(
  parts: RecordParts,
  options: {
    readonly head?: ChainHead;
    readonly announce?: (events: number) => void;
    readonly signal?: AbortSignal;
  } = {},
): Promise<RecordProof> {
  const { head, signal } = options;
  const blobCheck = createBlobCheck(parts);
  const read = parts.database.transaction().setIsolationLevel('repeatable read').setAccessMode('read only');
  return read.execute(async (snapshot) => {
    let proof: ChainProof = { proved: true, chain: NO_EVENTS };
    for await (const page of eventPages(snapshot)) {
      if (proof.proved) proof = proveEvents(proof.chain, page, head);
      await blobCheck.read(page, signal);
      options.announce?.(proof.chain.events);
    }
    if (proof.proved) proof = proveEnd(proof.chain, head);
    const { events, hash } = proof.chain;
    const proved = { events, hash, ...blobCheck.result() };
    if (!proof.proved) return { ...proved, chainBreak: proof.found, rows: null };
    const rows: RowDifference[] = [];
    for (const table of parts.tables) {
      signal?.throwIfAborted();
      rows.push(...(await compareRows(snapshot, table)));
    }
    return { ...proved, chainBreak: null, rows };
  });
}
