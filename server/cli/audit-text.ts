import { type Language, say } from '@isocenter/messages';
import { proofSentences } from '../platform/record/proof-sentences.ts';
import type { RecordProof } from '../platform/record/verify-record.ts';

/** What `isocenter audit verify` prints: what holds, and the name of what does not. */
export function auditText(proof: RecordProof, language: Language): string {
  return proofSentences(proof)
    .map(({ key, values }) => say(language, key, values))
    .join('\n');
}
