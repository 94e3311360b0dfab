import type { InstanceHeader } from './instance.ts';
import { type DicomJson, parsedJson } from './json/dicom-json.ts';
import { parseFile } from './parse-file.ts';
import { instanceOf } from './read-instance.ts';
import { TAG } from './tags.ts';
import { TRANSFER_SYNTAX } from './uids.ts';

/** What an archive keeps of an object to find it and to answer for it without its file. */
export interface IndexEntry {
  readonly header: InstanceHeader;
  readonly attributes: DicomJson;
}

/**
 * Reads an object for an index, from the start of its file where that holds everything before uncompressed pixel data:
 * an image need not be read whole for its header.
 *
 * @param start the first bytes of the file, or all of them
 * @param options.sizeBytes length of the whole file [bytes]; the pixel data must end within it
 * @param options.bulkDataUri as `dicomJson`
 * @returns undefined where the start does not tell, or tells that something is wrong: then the whole file has to be read
 * @throws DomainError as `readInstance`, where `start` is the whole file
 */
export function readIndexEntry(
  start: Uint8Array,
  options: { readonly sizeBytes: number; readonly bulkDataUri: (tag: string) => string },
): IndexEntry | undefined {
  const bytesBeyond = options.sizeBytes - start.length;
  if (bytesBeyond <= 0) return entryOf(start, { ...options, bytesBeyond: 0 });
  try {
    return entryOf(start, { ...options, bytesBeyond });
  } catch {
    return undefined;
  }
}

function entryOf(
  bytes: Uint8Array,
  { bytesBeyond, bulkDataUri }: { readonly bytesBeyond: number; readonly bulkDataUri: (tag: string) => string },
): IndexEntry | undefined {
  const file = parseFile(bytes, { bytesBeyond });
  const reachedPixels = file.raw.elements[TAG.PixelData] !== undefined;
  const isDeflated = file.transferSyntaxUid === TRANSFER_SYNTAX.DeflatedExplicitVRLittleEndian;
  if (bytesBeyond > 0 && (!reachedPixels || isDeflated)) return undefined;
  const { header } = instanceOf(file, { bytes, bytesBeyond });
  return { header, attributes: parsedJson(file.raw, bulkDataUri) };
}
