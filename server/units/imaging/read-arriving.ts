import type { InstanceHeader } from '@isocenter/dicom-rt';
import { DomainError, type ErrorCode } from '@isocenter/messages';
import { READABLE_BYTES } from './blob-store.ts';
import type { Refusal } from './contract.ts';
import { type FileKind, fileKind } from './file-kind.ts';
import { hasFileMeta } from './file-meta.ts';
import type { Arrived, IncomingBlob } from './incoming-blob.ts';
import { type IndexedContent, indexedStart, indexedWhole } from './indexed-content.ts';
import { requireUsableUids } from './usable-uids.ts';

/** What came in: an object; what is kept in quarantine with its reason; or what is not kept, with the object's header where it is one. */
export type FileReading =
  | ({ readonly kind: 'object' } & IndexedContent)
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | { readonly kind: 'ignored'; readonly refusal: Refusal; readonly header?: InstanceHeader };

/** A DICOMDIR lists objects and is none. */
const MEDIA_DIRECTORY: ErrorCode = 'dicom/directory';

interface Named {
  readonly fileName: string;
  readonly onlyStudyUid?: string | undefined;
}

/** What the start of a file tells of an object; undefined where it does not. */
export function readStart({ start, sizeBytes }: Arrived, { fileName, onlyStudyUid }: Named): FileReading | undefined {
  if (sizeBytes > READABLE_BYTES || fileKind(fileName, start) !== 'dicom') return undefined;
  return judge(() => indexedStart(start, sizeBytes), onlyStudyUid);
}

/** @param file.fromStart what {@link readStart} told @throws what the disk threw */
export async function readArriving(
  blob: IncomingBlob,
  file: Named & { readonly kind: FileKind; readonly fromStart: FileReading | undefined },
): Promise<FileReading> {
  const { fileName, kind, onlyStudyUid, fromStart } = file;
  if (kind === 'zip')
    return { kind: 'refused', refusal: refusalOf(new DomainError('imaging/zip-limit', { entry: fileName })) };
  if (blob.sizeBytes > READABLE_BYTES) {
    const refusal = refusalOf(new DomainError('imaging/too-large', { bytes: blob.sizeBytes }));
    return { kind: hasFileMeta(blob.start) ? 'refused' : 'ignored', refusal };
  }
  if (fromStart) return fromStart;
  const bytes = await blob.bytes(); // what the disk throws is no fault of the file
  return judge(() => indexedWhole(bytes), onlyStudyUid);
}

function judge(read: () => IndexedContent, onlyStudyUid: string | undefined): FileReading;
function judge(read: () => IndexedContent | undefined, onlyStudyUid: string | undefined): FileReading | undefined;
function judge(read: () => IndexedContent | undefined, onlyStudyUid: string | undefined): FileReading | undefined {
  try {
    const content = read();
    if (!content) return undefined;
    const { header } = content;
    requireUsableUids(header);
    if (onlyStudyUid === undefined || header.studyInstanceUid === onlyStudyUid) return { kind: 'object', ...content };
    const values = { uid: header.sopInstanceUid, study: onlyStudyUid };
    return { kind: 'ignored', header, refusal: refusalOf(new DomainError('imaging/other-study', values)) };
  } catch (error) {
    const refusal = refusalOf(error);
    return { kind: refusal.code === MEDIA_DIRECTORY ? 'ignored' : 'refused', refusal };
  }
}

export function refusalOf(error: unknown): Refusal {
  if (error instanceof DomainError) return { code: error.code, values: error.values };
  return { code: 'imaging/unreadable', values: { reason: error instanceof Error ? error.message : String(error) } };
}
