import type { FileOutcome } from '../../../server/units/imaging/contract.ts';
import type { ChosenFile } from './collect-files.ts';
import type { UploadEvent } from './upload-queue.ts';

/** How an upload stands. Files are what was chosen; outcomes may be more, for a ZIP gives one per entry. */
export interface UploadTally {
  readonly files: number;
  readonly filesAnswered: number;
  readonly filesFailed: number;
  readonly bytes: number;
  readonly bytesSent: number;
  readonly counts: Readonly<Record<FileOutcome['outcome'], number>>;
  /** What a person must know one by one: everything but stored, already present and ignored. */
  readonly remarkable: readonly FileOutcome[];
  /** What is no DICOM object and was passed over, by name, for the person who wonders where a file is. */
  readonly ignored: readonly FileOutcome[];
  readonly failures: readonly { readonly file: ChosenFile; readonly error: unknown }[];
  readonly patientKeys: ReadonlySet<string>;
  /** Files that wait for the network. */
  readonly blocked: ReadonlySet<ChosenFile>;
  /** ZIPs that are on the server and not unpacked yet: how many of their files are, and how many there are. */
  readonly unpacking: ReadonlyMap<ChosenFile, { readonly done: number; readonly total: number | null }>;
  /** Bytes of the files under way, which count as sent only in part. */
  readonly underWay: ReadonlyMap<ChosenFile, number>;
}

/** Outcomes after which the object is in the archive. */
const ARRIVED: ReadonlySet<FileOutcome['outcome']> = new Set(['stored', 'already present']);

export function startTally(files: readonly ChosenFile[]): UploadTally {
  return {
    files: files.length,
    filesAnswered: 0,
    filesFailed: 0,
    bytes: totalBytes(files),
    bytesSent: 0,
    counts: { stored: 0, 'already present': 0, conflict: 0, quarantined: 0, ignored: 0 },
    remarkable: [],
    ignored: [],
    failures: [],
    patientKeys: new Set(),
    blocked: new Set(),
    unpacking: new Map(),
    underWay: new Map(),
  };
}

/** The tally with more files to go. */
export function tallyMore(tally: UploadTally, files: readonly ChosenFile[]): UploadTally {
  return { ...tally, files: tally.files + files.length, bytes: tally.bytes + totalBytes(files) };
}

/** The tally after one event; of bytes that must be sent again, none has been sent. */
export function tallyEvent(tally: UploadTally, event: UploadEvent): UploadTally {
  const underWay = new Map(tally.underWay);
  const blocked = new Set(tally.blocked);
  const unpacking = new Map(tally.unpacking);
  const before = underWay.get(event.file) ?? 0;
  blocked.delete(event.file);
  underWay.delete(event.file);
  unpacking.delete(event.file);
  switch (event.kind) {
    case 'bytes': {
      const sent = Math.min(event.sentBytes, event.file.blob.size);
      underWay.set(event.file, sent);
      return { ...tally, blocked, underWay, bytesSent: tally.bytesSent - before + sent };
    }
    case 'waiting':
      blocked.add(event.file);
      return { ...tally, blocked, underWay, bytesSent: tally.bytesSent - before };
    case 'kept':
    case 'unpacked': {
      underWay.set(event.file, event.file.blob.size); // all sent, not settled yet
      const { done, total } = event.kind === 'kept' ? { done: 0, total: null } : event;
      unpacking.set(event.file, { done, total });
      const sent = {
        ...tally,
        blocked,
        underWay,
        unpacking,
        bytesSent: tally.bytesSent - before + event.file.blob.size,
      };
      return event.kind === 'kept' ? sent : withOutcomes(sent, event.outcomes);
    }
    case 'failed':
      return {
        ...tally,
        blocked,
        unpacking,
        underWay,
        bytesSent: tally.bytesSent - before + event.file.blob.size,
        filesFailed: tally.filesFailed + 1,
        failures: [...tally.failures, { file: event.file, error: event.error }],
      };
    case 'answered':
      return withOutcomes(
        {
          ...tally,
          blocked,
          unpacking,
          underWay,
          bytesSent: tally.bytesSent - before + event.file.blob.size,
          filesAnswered: tally.filesAnswered + 1,
        },
        event.outcomes,
      );
  }
}

function withOutcomes(tally: UploadTally, outcomes: readonly FileOutcome[]): UploadTally {
  const counts = { ...tally.counts };
  for (const { outcome } of outcomes) counts[outcome] += 1;
  const arrived = outcomes.flatMap(({ outcome, patientKey }) =>
    patientKey !== undefined && ARRIVED.has(outcome) ? [patientKey] : [],
  );
  const remarkable = outcomes.filter(({ outcome }) => outcome === 'conflict' || outcome === 'quarantined');
  const ignored = outcomes.filter(({ outcome }) => outcome === 'ignored');
  return {
    ...tally,
    counts,
    remarkable: remarkable.length > 0 ? [...tally.remarkable, ...remarkable] : tally.remarkable,
    ignored: ignored.length > 0 ? [...tally.ignored, ...ignored] : tally.ignored,
    patientKeys: arrived.some((key) => !tally.patientKeys.has(key))
      ? new Set([...tally.patientKeys, ...arrived])
      : tally.patientKeys,
  };
}

/** Files without an answer yet. */
export function filesRemaining(tally: UploadTally): number {
  return tally.files - tally.filesAnswered - tally.filesFailed;
}

function totalBytes(files: readonly ChosenFile[]): number {
  return files.reduce((sum, { blob }) => sum + blob.size, 0);
}
