import type { InstanceHeader } from '@isocenter/dicom-rt';
import { DomainError, type ErrorCode } from '@isocenter/messages';
import { READABLE_BYTES } from './blob-store.ts';
import type { Refusal } from './contract.ts';
import type { FileKind } from './file-kind.ts';
import { hasFileMeta } from './file-meta.ts';
import type { IncomingBlob } from './incoming-blob.ts';
import { type IndexedContent, indexedStart, indexedWhole } from './indexed-content.ts';
import { requireUsableUids } from './usable-uids.ts';

/** What came in: an object; what is kept in quarantine with its reason; or what is not kept, with the object's header where it is one. */
export type FileReading =
  | ({ readonly kind: 'object' } & IndexedContent)
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | { readonly kind: 'ignored'; readonly refusal: Refusal; readonly header?: InstanceHeader };

/** A DICOMDIR lists objects and is none. */
const MEDIA_DIRECTORY: ErrorCode = 'dicom/directory';

/** @throws what the disk threw */
export async function readArriving(
  blob: IncomingBlob,
  file: { readonly fileName: string; readonly kind: FileKind; readonly onlyStudyUid?: string | undefined },
): Promise<FileReading> {
  const { fileName, kind, onlyStudyUid } = file;
  if (kind === 'zip')
    return { kind: 'refused', refusal: refusalOf(new DomainError('imaging/zip-limit', { entry: fileName })) };
  if (blob.sizeBytes > READABLE_BYTES) {
    const refusal = refusalOf(new DomainError('imaging/too-large', { bytes: blob.sizeBytes }));
    return { kind: hasFileMeta(blob.start) ? 'refused' : 'ignored', refusal };
  }
  return readObject(blob, onlyStudyUid);
}

async function readObject(blob: IncomingBlob, onlyStudyUid: string | undefined): Promise<FileReading> {
  const fromStart = judge(() => indexedStart(blob.start, blob.sizeBytes), onlyStudyUid);
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
