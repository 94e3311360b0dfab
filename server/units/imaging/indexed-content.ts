import { type DicomJson, dicomJson, type InstanceHeader, readHeader, readIndexEntry } from '@isocenter/dicom-rt';

/** What the index keeps of an object. */
export interface IndexedContent {
  readonly header: InstanceHeader;
  /** See {@link attributesText}. */
  readonly attributes: string | null;
}

/** Objects without pixels that are longer, structure sets above all, have more attributes than an index should hold [bytes]. */
const LONGEST_INDEXED = 128 * 1024;
const LONGEST_TEXT = 64 * 1024;

/** Where a long value is, as far as the object itself can say: below its own address. */
export const BULK_DATA = 'bulkdata/';
const bulkDataUri = (tag: string) => `${BULK_DATA}${tag}`;

/** @returns undefined where the start does not tell @throws DomainError as `readIndexEntry` */
export function indexedStart(start: Uint8Array, sizeBytes: number): IndexedContent | undefined {
  const entry = readIndexEntry(start, { sizeBytes, bulkDataUri });
  return entry && { header: entry.header, attributes: shortText(entry.attributes) };
}

/** @throws DomainError as `readHeader` */
export function indexedWhole(bytes: Uint8Array): IndexedContent {
  return { header: readHeader(bytes), attributes: bytes.length > LONGEST_INDEXED ? null : attributesText(bytes) };
}

/**
 * The object in the DICOM JSON model, the address of a long value written as `bulkdata/7FE00010`; null where that is long
 * itself, and has to be read from the file when it is asked for.
 */
export function attributesText(bytes: Uint8Array): string | null {
  return shortText(dicomJson(bytes, { bulkDataUri }));
}

function shortText(attributes: DicomJson): string | null {
  const text = JSON.stringify(attributes);
  return text.length > LONGEST_TEXT ? null : text;
}
