import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import type { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { DomainError } from '@isocenter/messages';
import { extract, pack } from 'tar-stream';
import { z } from 'zod';

/** A part is held in memory; what is longer is several parts. */
export const PART_BYTES = 4 * 2 ** 20;
const END = 'end.json';

/** One part of a backup. What is longer than {@link PART_BYTES} comes as several of one name, one after the other. */
export interface BackupPart {
  /** `tables/imaging_patient`, `objects/ab12…` */
  readonly name: string;
  readonly bytes: Buffer;
}

/** Writes parts as a tar archive; its last member says how many came before it and what their hash is. */
export interface BackupWriter {
  add(name: string, source: Iterable<Uint8Array> | AsyncIterable<Uint8Array>): Promise<void>;
  /** @param end what is known only at the end */
  finish(end: Readonly<Record<string, unknown>>): Promise<void>;
}

/** SHA-256 over names and bytes of all parts in their order: a part that is altered, missing or out of place changes it. */
function partsHash() {
  const hash = createHash('sha256');
  let parts = 0;
  return {
    add: ({ name, bytes }: BackupPart) => {
      parts += 1;
      hash.update(`${name}\n${bytes.length}\n`).update(bytes);
    },
    result: () => ({ parts, sha256: hash.digest('hex') }),
  };
}

/** @param file to be closed by the caller, who also makes it durable */
export function writeBackupTo(file: Writable): BackupWriter {
  const archive = pack();
  const written = pipeline(archive, file);
  const hash = partsHash();
  const addPart = async (part: BackupPart) => {
    hash.add(part);
    await member(part.name, part.bytes);
  };
  let failed: { readonly error: unknown } | undefined;
  let tellFailure: (error: unknown) => void = () => undefined;
  written.catch((error: unknown) => {
    failed = { error };
    tellFailure(error);
  });
  const member = (name: string, bytes: Buffer) =>
    new Promise<void>((resolve, reject) => {
      if (failed) throw failed.error;
      tellFailure = reject;
      archive.entry({ name, size: bytes.length, mode: 0o600, mtime: new Date(0) }, bytes, (error) =>
        error ? reject(error) : resolve(),
      );
    });
  return {
    add: async (name, source) => {
      for await (const bytes of inParts(source)) await addPart({ name, bytes });
    },
    finish: async (end) => {
      await member(END, Buffer.from(JSON.stringify({ ...end, ...hash.result() })));
      archive.finalize();
      await written;
    },
  };
}

/** At least one part, which may be empty. */
async function* inParts(source: Iterable<Uint8Array> | AsyncIterable<Uint8Array>): AsyncGenerator<Buffer, void, void> {
  let held: Uint8Array[] = [];
  let heldBytes = 0;
  let any = false;
  for await (const piece of source) {
    held.push(piece);
    heldBytes += piece.length;
    if (heldBytes < PART_BYTES) continue;
    yield Buffer.concat(held);
    any = true;
    held = [];
    heldBytes = 0;
  }
  if (heldBytes > 0 || !any) yield Buffer.concat(held);
}

const endSchema = z.looseObject({ parts: z.number(), sha256: z.string() });

/**
 * The parts of a backup in their order; the last is followed by nothing only where the backup is whole.
 * @returns what was written at the end
 * @throws DomainError `backup/not-a-backup`, `backup/damaged`
 */
export async function* readBackup(path: string): AsyncGenerator<BackupPart, Record<string, unknown>, void> {
  const archive = extract();
  const reading = pipeline(createReadStream(path), archive);
  reading.catch(() => undefined); // the archive tells
  const hash = partsHash();
  let first = true;
  try {
    for await (const entry of archive) {
      const pieces: Buffer[] = [];
      for await (const piece of entry) pieces.push(piece as Buffer);
      const part = { name: entry.header.name, bytes: Buffer.concat(pieces) };
      if (first && part.name !== HEADER) throw new DomainError('backup/not-a-backup', { file: path });
      first = false;
      if (part.name === END) return proved(part.bytes, hash.result(), path);
      hash.add(part);
      yield part;
    }
  } catch (cause) {
    if (cause instanceof DomainError || isOfTheDisk(cause)) throw cause;
    throw new DomainError(first ? 'backup/not-a-backup' : 'backup/damaged', { file: path }, { cause });
  } finally {
    archive.destroy();
  }
  throw new DomainError(first ? 'backup/not-a-backup' : 'backup/damaged', { file: path });
}

/** What every backup begins with. */
export const HEADER = 'isocenter-backup.json';

function proved(bytes: Buffer, found: { readonly parts: number; readonly sha256: string }, path: string) {
  const end = endSchema.safeParse(parseJson(bytes));
  if (!end.success || end.data.parts !== found.parts || end.data.sha256 !== found.sha256)
    throw new DomainError('backup/damaged', { file: path });
  return end.data;
}

function parseJson(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch {
    return undefined;
  }
}

/** `ENOENT`, `EACCES`, `EIO`: the file could not be read at all. */
function isOfTheDisk(cause: unknown): boolean {
  return cause instanceof Error && 'syscall' in cause;
}
