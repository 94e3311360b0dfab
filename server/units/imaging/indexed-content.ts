import { type DicomJson, dicomJson, type InstanceHeader, readHeader, readIndexEntry } from '@isocenter/dicom-rt';

/** What the index keeps of an object. */
export interface IndexedContent {
  readonly header: InstanceHeader;
  /** See {@link attributesText}; null where they are long, and have to be read from the file when they are asked for. */
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
  if (!entry) return undefined;
  const { text, isShort } = textOf(entry.attributes);
  return { header: entry.header, attributes: isShort ? text : null };
}

/** @throws DomainError as `readHeader` */
export function indexedWhole(bytes: Uint8Array): IndexedContent {
  const header = readHeader(bytes);
  if (bytes.length > LONGEST_INDEXED) return { header, attributes: null };
  const { text, isShort } = attributesText(bytes);
  return { header, attributes: isShort ? text : null };
}

/** The object in the DICOM JSON model, the address of a long value written as `bulkdata/7FE00010`; what is not short is no part of the index. */
export function attributesText(bytes: Uint8Array): { readonly text: string; readonly isShort: boolean } {
  return textOf(dicomJson(bytes, { bulkDataUri }));
}

function textOf(attributes: DicomJson) {
  const text = JSON.stringify(attributes);
  return { text, isShort: text.length <= LONGEST_TEXT };
}
