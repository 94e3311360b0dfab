import type { InstanceHeader } from '@isocenter/dicom-rt';
import { DomainError } from '@isocenter/messages';
import type { Arrival } from './arrival.ts';
import type { BlobStore } from './blob-store.ts';
import type { Bytes } from './byte-source.ts';
import type { FileOutcome } from './contract.ts';
import { fileKind } from './file-kind.ts';
import { createGate } from './gate.ts';
import type { IncomingBlob } from './incoming-blob.ts';
import type { Coming, Intake } from './intake.ts';
import { isObjectsAway } from './objects-away.ts';
import { type FileReading, readArriving, readStart, refusalOf } from './read-arriving.ts';
import { openZip } from './zip-entries.ts';

export interface ImportParts {
  readonly blobs: BlobStore;
  readonly intake: Intake;
  /** Told of every file that is no object, so that the run's counters hold all that came. */
  countIgnored(importKey: string | null): Promise<void>;
}

export interface ArrivingFile {
  /** The run that counts it; null outside any run. */
  readonly importKey: string | null;
  readonly fileName: string;
  readonly source: Bytes;
  /** An object of another study is refused. */
  readonly onlyStudyUid?: string;
}

/** A ZIP in a ZIP is opened; one more level is a puzzle, not an export. */
const ZIP_DEPTH = 2;
/** Entries of a ZIP on their way at one time share a commit; each is read whole, so of large ones few. */
const ENTRIES_AT_ONCE = { small: 32, large: 2 };
const LARGE_BYTES = 16 * 2 ** 20;

/**
 * Takes one file in. Each answer is true once it is given: what was stored, kept aside or quarantined is durable.
 * @returns one outcome at least; of a ZIP with files one per file
 * @throws what the disk or the database threw; then nothing of this file (of a ZIP: of the entries not answered) was acknowledged
 */
export async function importFile(parts: ImportParts, file: ArrivingFile): Promise<readonly FileOutcome[]> {
  return importAt(parts, file, 0);
}

async function importAt(parts: ImportParts, file: ArrivingFile, depth: number): Promise<readonly FileOutcome[]> {
  const coming = parts.intake.expect();
  try {
    let fromStart: FileReading | undefined;
    const blob = await parts.blobs.receive(file.source, (arrived) => {
      fromStart = readStart(arrived, file);
      return fromStart?.kind === 'object';
    });
    try {
      return await importReceived(parts, { ...file, blob, coming, fromStart }, depth);
    } finally {
      await blob.discard();
    }
  } finally {
    coming.end();
  }
}

interface ReceivedFile extends Omit<ArrivingFile, 'source'> {
  readonly blob: IncomingBlob;
  readonly coming: Coming;
  readonly fromStart: FileReading | undefined;
}

async function importReceived(parts: ImportParts, file: ReceivedFile, depth: number): Promise<readonly FileOutcome[]> {
  const { importKey, fileName, blob, coming, onlyStudyUid, fromStart } = file;
  const kind = fileKind(fileName, blob.start);
  if (kind === 'other') {
    await parts.countIgnored(importKey);
    return [{ fileName, outcome: 'ignored' }];
  }
  if (kind === 'zip' && depth < ZIP_DEPTH) {
    coming.end(); // its entries say themselves that they come
    return importZip(parts, { importKey, fileName, blob }, depth);
  }
  const reading = await readArriving(blob, { fileName, kind, onlyStudyUid, fromStart });
  if (reading.kind !== 'ignored') return [await takeOrSetAside(parts, { importKey, fileName, blob, ...reading })];
  await parts.countIgnored(importKey);
  const object = reading.header && { object: identityOf(reading.header) };
  return [{ fileName, outcome: 'ignored', refusal: reading.refusal, ...object }];
}

/** An object whose attributes the index cannot hold says so in quarantine; it does not stop the import. */
async function takeOrSetAside(parts: ImportParts, arrival: Arrival): Promise<FileOutcome> {
  try {
    return await take(parts, arrival);
  } catch (error) {
    if (arrival.kind === 'refused' || !isUnstorable(error)) throw error;
    const { importKey, fileName, blob } = arrival;
    return take(parts, { importKey, fileName, blob, kind: 'refused', refusal: refusalOf(error) });
  }
}

/** A value that PostgreSQL cannot hold: SQLSTATE class 22, data exception, or 54, program limit exceeded. */
function isUnstorable(error: unknown): boolean {
  return error instanceof Error && 'code' in error && /^(?:22|54)/.test(String(error.code));
}

async function take({ intake }: ImportParts, arrival: Arrival): Promise<FileOutcome> {
  const { outcome, patientKey } = await intake.take(arrival);
  return {
    fileName: arrival.fileName,
    outcome,
    ...(patientKey === undefined ? {} : { patientKey }),
    ...(arrival.kind === 'refused' ? { refusal: arrival.refusal } : { object: identityOf(arrival.header) }),
  };
}

function identityOf({ sopClassUid, sopInstanceUid, seriesInstanceUid, studyInstanceUid }: InstanceHeader) {
  return { sopClassUid, sopInstanceUid, seriesInstanceUid, studyInstanceUid };
}

interface ArrivedZip {
  /** The run that counts it; null outside any run. */
  readonly importKey: string | null;
  readonly fileName: string;
  readonly blob: IncomingBlob;
}

/** What cannot be taken out of the ZIP quarantines the ZIP itself, once: its bytes hold what was refused. */
async function importZip(parts: ImportParts, zip: ArrivedZip, depth: number): Promise<readonly FileOutcome[]> {
  const outcomes: Promise<readonly FileOutcome[]>[] = [];
  const gates = { small: createGate(ENTRIES_AT_ONCE.small), large: createGate(ENTRIES_AT_ONCE.large) };
  let failed = false;
  const refuse = async (fileName: string, error: unknown) => {
    if (!(error instanceof DomainError) || isObjectsAway(error)) throw error;
    const outcome = await take(parts, { ...zip, kind: 'refused', refusal: refusalOf(error) });
    return [{ ...outcome, fileName }];
  };
  try {
    const opened = await openZip(zip.blob.file ?? (await zip.blob.bytes()));
    try {
      for await (const entry of opened.entries()) {
        if (failed) break;
        const fileName = `${zip.fileName}/${entry.fileName}`;
        const file = { importKey: zip.importKey, fileName, source: entry.bytes() };
        const gate = entry.sizeBytes > LARGE_BYTES ? gates.large : gates.small;
        const { result } = await gate.admit(() => importAt(parts, file, depth + 1));
        const outcome = result.catch((error: unknown) => refuse(fileName, error));
        // Heard at once: a failure that nobody listens to ends the process.
        outcome.catch(() => {
          failed = true;
        });
        outcomes.push(outcome);
      }
    } finally {
      await Promise.allSettled(outcomes);
      opened.close();
    }
  } catch (error) {
    outcomes.push(refuse(zip.fileName, error));
  }
  const answered = (await Promise.all(outcomes)).flat();
  if (answered.length > 0) return answered;
  await parts.countIgnored(zip.importKey);
  return [{ fileName: zip.fileName, outcome: 'ignored' }];
}
