/** What a file is, by its first bytes, then by its name; `other` is nothing that an archive of DICOM objects keeps. */
export type FileKind = 'dicom' | 'zip' | 'other';

/** What a desktop or an export leaves beside the objects. */
const DESKTOP_FILES = new Set([
  '.ds_store',
  'thumbs.db',
  'desktop.ini',
  'autorun.inf',
  'lockfile',
  'version',
  'dicomdir',
]);
const OTHER_EXTENSION =
  /\.(?:txt|md|rtf|pdf|docx?|xlsx?|pptx?|csv|tsv|json|xml|html?|css|js|py|m|log|ini|cfg|ya?ml|png|jpe?g|gif|bmp|tiff?|svg|mp4|avi|exe|dll|bat|sh|lnk|url|db|sqlite|rar|7z|gz|tar)$/i;

const PREAMBLE_LENGTH = 128;
/** Of a file inside, and of the end where there is none (APPNOTE 4.3.7, 4.3.16). */
const ZIP_MARKS = ['PK\x03\x04', 'PK\x05\x06'];

/**
 * A file without the `DICM` mark may still be an object (planning systems write such), so what is not known to be
 * something else counts as DICOM, and the reader says what is wrong with it.
 */
export function fileKind(fileName: string, bytes: Uint8Array): FileKind {
  if (asciiAt(bytes, PREAMBLE_LENGTH, 4) === 'DICM') return 'dicom';
  if (bytes.length === 0) return 'other';
  const segments = fileName.split(/[/\\]/);
  const name = segments.at(-1) ?? '';
  if (segments.includes('__MACOSX') || name.startsWith('._')) return 'other';
  if (DESKTOP_FILES.has(name.toLowerCase()) || OTHER_EXTENSION.test(name)) return 'other'; // a workbook is a ZIP, too
  if (ZIP_MARKS.includes(asciiAt(bytes, 0, 4))) return 'zip';
  return isText(bytes) ? 'other' : 'dicom';
}

/** No object of ours is without a NUL: element lengths of 2 or 4 bytes hold some. */
function isText(bytes: Uint8Array): boolean {
  const start = bytes.subarray(0, 4096);
  return start.every((byte) => byte >= 0x20 || byte === 0x09 || byte === 0x0a || byte === 0x0d);
}

const asciiAt = (bytes: Uint8Array, offset: number, length: number) =>
  String.fromCharCode(...bytes.subarray(offset, offset + length));
