import { z } from 'zod';
import type { JobKind } from '../jobs/job-kind.ts';
import { proofHolds, proofSentences } from './proof-sentences.ts';
import { chainHead } from './read-events.ts';
import { type RecordParts, verifyRecord } from './verify-record.ts';

/** `head`: an end of the record that was kept elsewhere; it must still be in it. */
export const askedVerification = z.object({
  head: z.object({ events: z.number().int().min(1), hash: z.string().regex(/^[0-9a-f]{64}$/) }).nullable(),
});

export type Verification = JobKind<z.infer<typeof askedVerification>>;

/** `isocenter audit verify` as a job: each event is a step. It reads every object, which takes as long as reading the archive. */
export function verificationOf(parts: RecordParts): Verification {
  return {
    kind: 'job/verify-record',
    requires: 'record.verify',
    input: askedVerification,
    retries: 1,
    run: async ({ head }, { signal, progress }) => {
      const { events } = await chainHead(parts.database);
      const proof = await verifyRecord(parts, {
        ...(head ? { head } : {}),
        signal,
        announce: (proved) => progress(proved, Math.max(events, proved)),
      });
      return { said: proofSentences(proof), warns: !proofHolds(proof), path: null };
    },
  };
}
