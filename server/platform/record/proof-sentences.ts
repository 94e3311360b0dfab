import type { MessageKey, Values } from '@isocenter/messages';
import type { BlobFault } from './check-blobs.ts';
import type { RowDifference } from './compare-rows.ts';
import type { ChainBreak } from './verify-chain.ts';
import type { RecordProof } from './verify-record.ts';

/** A sentence of the catalogue, to be said in either language. */
interface ProofSentence {
  readonly key: MessageKey;
  readonly values: Values;
}

/** Whether the proof found nothing against the record. */
export function proofHolds({ chainBreak, rows, blobs }: RecordProof): boolean {
  return chainBreak === null && rows?.length === 0 && blobs.length === 0;
}

/** What a proof of the record says: what holds, and the name of what does not. */
export function proofSentences(proof: RecordProof): readonly ProofSentence[] {
  const { events, hash, chainBreak, rows, blobs, blobsRead } = proof;
  return [
    sentence('cli.audit.events', { events }),
    ...(chainBreak ? [breakSentence(chainBreak), sentence('cli.audit.rows-not-compared')] : []),
    ...(rows?.length === 0 ? [sentence('cli.audit.rows-hold')] : (rows ?? []).map(rowSentence)),
    sentence('cli.audit.blobs', { count: blobsRead - blobs.length }),
    ...blobs.map(blobSentence),
    ...(chainBreak ? [] : [sentence('cli.audit.head', { head: `${events}:${hash}` })]),
  ];
}

function sentence(key: MessageKey, values: Values = {}): ProofSentence {
  return { key, values };
}

function breakSentence(found: ChainBreak): ProofSentence {
  const { eventKey: event } = found;
  switch (found.kind) {
    case 'altered':
      return sentence('cli.audit.altered', { event });
    case 'missing':
      return found.lastKey === event
        ? sentence('cli.audit.missing-one', { event })
        : sentence('cli.audit.missing', { event, last: found.lastKey });
    case 'out of place':
      return sentence('cli.audit.out-of-place', { event });
    case 'content missing':
      return sentence('cli.audit.content-missing', { event });
    case 'cut':
      return sentence('cli.audit.cut', { event });
    case 'rewritten':
      return sentence('cli.audit.rewritten', { event });
  }
}

const ROW = {
  altered: 'cli.audit.row-altered',
  removed: 'cli.audit.row-removed',
  'put in': 'cli.audit.row-put-in',
} as const;

function rowSentence({ kind, entity, entityKey, columns, eventKey }: RowDifference): ProofSentence {
  return sentence(ROW[kind], { entity, key: entityKey, columns: columns.join(', '), event: eventKey ?? '–' });
}

function blobSentence({ kind, sha256, eventKey }: BlobFault): ProofSentence {
  return sentence(kind === 'swapped' ? 'cli.audit.blob-swapped' : 'cli.audit.blob-lost', { sha256, event: eventKey });
}
