import type { InstanceHeader } from '@isocenter/dicom-rt';
import { DomainError } from '@isocenter/messages';
import type { Arrival } from './arrival.ts';
import type { BlobStore } from './blob-store.ts';
import type { Bytes } from './byte-source.ts';
import type { FileAnswer, FileOutcome, UnpackingZip } from './contract.ts';
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
  return importAt(parts, file, { depth: 0, zipped: (zip) => importZip(parts, zip, 0) });
}

/** Takes one file in as {@link importFile} does, but hands a ZIP to `keepZip`. */
export async function importOrKeep(
  parts: ImportParts,
  file: ArrivingFile,
  keepZip: (zip: ArrivedZip) => Promise<UnpackingZip>,
): Promise<readonly FileAnswer[]> {
  return importAt(parts, file, { depth: 0, zipped: async (zip) => [await keepZip(zip)] });
}

/** What is done with a ZIP, and how many others it lies in. */
interface Zipped<Answer> {
  readonly depth: number;
  zipped(zip: ArrivedZip): Promise<readonly Answer[]>;
}

async function importAt<Answer>(
  parts: ImportParts,
  file: ArrivingFile,
  zipped: Zipped<Answer>,
): Promise<readonly (FileOutcome | Answer)[]> {
  const coming = parts.intake.expect();
  try {
    let fromStart: FileReading | undefined;
    const blob = await parts.blobs.receive(file.source, (arrived) => {
      fromStart = readStart(arrived, file);
      return fromStart?.kind === 'object';
    });
    try {
      return await importReceived(parts, { ...file, blob, coming, fromStart }, zipped);
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

async function importReceived<Answer>(
  parts: ImportParts,
  file: ReceivedFile,
  { depth, zipped }: Zipped<Answer>,
): Promise<readonly (FileOutcome | Answer)[]> {
  const { importKey, fileName, blob, coming, onlyStudyUid, fromStart } = file;
  const kind = fileKind(fileName, blob.start);
  if (kind === 'other') {
    await parts.countIgnored(importKey);
    return [{ fileName, outcome: 'ignored' }];
  }
  if (kind === 'zip' && depth < ZIP_DEPTH) {
    coming.end(); // its entries say themselves that they come
    return zipped({ importKey, fileName, blob });
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

export interface ArrivedZip {
  /** The run that counts it; null outside any run. */
  readonly importKey: string | null;
  readonly fileName: string;
  readonly blob: IncomingBlob;
}

async function importZip(parts: ImportParts, zip: ArrivedZip, depth: number): Promise<readonly FileOutcome[]> {
  const answers: (readonly FileOutcome[])[] = [];
  const told = ({ place, outcomes }: AnsweredEntry) => {
    answers[place] = outcomes;
  };
  await unpackZip(parts, zip, { depth, told });
  return answers.flat();
}

/** What became of one entry of a ZIP; of a ZIP in it, of each of its files. */
export interface AnsweredEntry {
  /** From 1; what the ZIP itself was refused with, or that there was nothing in it, comes after its last entry. */
  readonly place: number;
  /** Entries of the ZIP, folders among them. */
  readonly of: number;
  readonly outcomes: readonly FileOutcome[];
}

interface Unpacking {
  /** Of the ZIP inside others. */
  readonly depth?: number;
  /** Entries up to this place were answered before, and are left out. */
  readonly after?: number;
  /** Once it is aborted no more entries are begun. */
  readonly signal?: AbortSignal;
  /** Told in any order, each when it is durable. */
  told(entry: AnsweredEntry): void;
}

/**
 * Takes in the files of a ZIP. What cannot be taken out of it quarantines the ZIP itself, once: its bytes hold what was refused.
 * @throws what the disk or the database threw, when the entries under way are settled; those that were told stay
 */
export async function unpackZip(
  parts: ImportParts,
  zip: ArrivedZip,
  { depth = 0, after = 0, signal, told }: Unpacking,
): Promise<void> {
  const underWay: Promise<void>[] = [];
  const gates = { small: createGate(ENTRIES_AT_ONCE.small), large: createGate(ENTRIES_AT_ONCE.large) };
  const within = { depth: depth + 1, zipped: (inner: ArrivedZip) => importZip(parts, inner, depth + 1) };
  let failed = false;
  let place = 0;
  let of = 0;
  const refuse = async (fileName: string, error: unknown) => {
    if (!(error instanceof DomainError) || isObjectsAway(error)) throw error;
    const outcome = await take(parts, { ...zip, kind: 'refused', refusal: refusalOf(error) });
    return [{ ...outcome, fileName }];
  };
  const answer = (outcomes: Promise<readonly FileOutcome[]>) => {
    const at = { place, of };
    const answered = outcomes.then((settled) => told({ ...at, outcomes: settled }));
    // Heard at once: a failure that nobody listens to ends the process.
    answered.catch(() => {
      failed = true;
    });
    underWay.push(answered);
  };
  try {
    const opened = await openZip(zip.blob.file ?? (await zip.blob.bytes()));
    of = opened.entryCount;
    try {
      for await (const entry of opened.entries()) {
        if (failed || signal?.aborted) break;
        place += 1;
        if (place <= after) continue;
        const fileName = `${zip.fileName}/${entry.fileName}`;
        const file = { importKey: zip.importKey, fileName, source: entry.bytes() };
        const gate = entry.sizeBytes > LARGE_BYTES ? gates.large : gates.small;
        const { result } = await gate.admit(() => importAt(parts, file, within));
        answer(result.catch((error: unknown) => refuse(fileName, error)));
      }
    } finally {
      await Promise.allSettled(underWay);
      opened.close();
    }
    if (place === 0 && !signal?.aborted && after === 0) {
      place = 1;
      await parts.countIgnored(zip.importKey);
      answer(Promise.resolve([{ fileName: zip.fileName, outcome: 'ignored' }]));
    }
  } catch (error) {
    place += 1;
    if (place > after || !(error instanceof DomainError) || isObjectsAway(error)) answer(refuse(zip.fileName, error));
  }
  await Promise.all(underWay);
}
