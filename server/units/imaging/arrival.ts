import type { FileOutcome, Refusal } from './contract.ts';
import type { IncomingBlob } from './incoming-blob.ts';
import type { IndexedContent } from './indexed-content.ts';

/** Something that came in and was read: an object, or bytes that are none. */
export type Arrival = { readonly importKey: string | null; readonly fileName: string; readonly blob: IncomingBlob } & (
  | ({ readonly kind: 'object' } & IndexedContent)
  | { readonly kind: 'refused'; readonly refusal: Refusal }
);

/** The answer, true once the arrival is durable. */
export interface Indexed {
  readonly outcome: Exclude<FileOutcome['outcome'], 'ignored'>;
  readonly patientKey?: string;
}

export type ObjectArrival = Extract<Arrival, { kind: 'object' }>;
