import { type Language, say } from '@isocenter/messages';
import type { BlobFault } from '../platform/record/check-blobs.ts';
import type { RowDifference } from '../platform/record/compare-rows.ts';
import type { ChainBreak } from '../platform/record/verify-chain.ts';
import type { RecordProof } from '../platform/record/verify-record.ts';

/** What `isocenter audit verify` prints: what holds, and the name of what does not. */
export function auditText(proof: RecordProof, language: Language): string {
  const { events, hash, chainBreak, rows, blobs, blobsRead } = proof;
  const sentence = (key: Parameters<typeof say>[1], values = {}) => say(language, key, values);
  return [
    sentence('cli.audit.events', { events }),
    ...(chainBreak ? [breakText(chainBreak, language), sentence('cli.audit.rows-not-compared')] : []),
    ...(rows?.length === 0 ? [sentence('cli.audit.rows-hold')] : (rows ?? []).map((row) => rowText(row, language))),
    sentence('cli.audit.blobs', { count: blobsRead - blobs.length }),
    ...blobs.map((fault) => blobText(fault, language)),
    ...(chainBreak ? [] : [sentence('cli.audit.head', { head: `${events}:${hash}` })]),
  ].join('\n');
}

function breakText(found: ChainBreak, language: Language): string {
  const { eventKey: event } = found;
  switch (found.kind) {
    case 'altered':
      return say(language, 'cli.audit.altered', { event });
    case 'missing':
      return found.lastKey === event
        ? say(language, 'cli.audit.missing-one', { event })
        : say(language, 'cli.audit.missing', { event, last: found.lastKey });
    case 'out of place':
      return say(language, 'cli.audit.out-of-place', { event });
    case 'content missing':
      return say(language, 'cli.audit.content-missing', { event });
    case 'cut':
      return say(language, 'cli.audit.cut', { event });
    case 'rewritten':
      return say(language, 'cli.audit.rewritten', { event });
  }
}

const ROW = {
  altered: 'cli.audit.row-altered',
  removed: 'cli.audit.row-removed',
  'put in': 'cli.audit.row-put-in',
} as const;

function rowText({ kind, entity, entityKey, columns, eventKey }: RowDifference, language: Language): string {
  const values = { entity, key: entityKey, columns: columns.join(', '), event: eventKey ?? '–' };
  return say(language, ROW[kind], values);
}

function blobText({ kind, sha256, eventKey }: BlobFault, language: Language): string {
  return say(language, kind === 'swapped' ? 'cli.audit.blob-swapped' : 'cli.audit.blob-lost', {
    sha256,
    event: eventKey,
  });
}
