import type { Readable } from 'node:stream';
import { DomainError } from '@isocenter/messages';
import type { Database } from '../database/database.ts';

/** Bytes that arrived and were hashed, not kept yet. */
export interface ArrivedFile {
  readonly sha256: string;
  readonly sizeBytes: number;
  /** Its first bytes, enough to tell what it is. */
  readonly start: Uint8Array;
  /** Keeps the bytes and, in one transaction with what makes sure that nobody removes them, the row that names them. */
  keep(name: (transaction: Database) => Promise<void>): Promise<void>;
  /** Always to be called. */
  discard(): Promise<void>;
}

/** Where the files of forms are kept, under the hash of their bytes. */
export interface FormFiles {
  /** @throws what the source throws; then nothing is left */
  receive(source: AsyncIterable<Uint8Array>): Promise<ArrivedFile>;
  stream(sha256: string): Promise<Readable>;
}

/** A place that keeps none. */
export const NO_FILES: FormFiles = {
  receive: async () => {
    throw new DomainError('forms/no-file-store');
  },
  stream: async () => {
    throw new DomainError('forms/no-file-store');
  },
};
