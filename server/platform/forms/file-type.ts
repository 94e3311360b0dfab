/** The types of files whose beginning says what they are, and those that are text. Source: IANA media types; file signatures as `file(1)` knows them. */
const SIGNATURES: readonly { readonly is: RegExp; readonly begins: (start: Uint8Array) => boolean }[] = [
  { is: /^application\/pdf$/, begins: (start) => ascii(start, 0, 5) === '%PDF-' },
  { is: /^image\/png$/, begins: (start) => ascii(start, 1, 4) === 'PNG' && start[0] === 0x89 },
  { is: /^image\/jpeg$/, begins: (start) => start[0] === 0xff && start[1] === 0xd8 && start[2] === 0xff },
  { is: /^image\/gif$/, begins: (start) => ascii(start, 0, 4) === 'GIF8' },
  { is: /^image\/webp$/, begins: (start) => ascii(start, 0, 4) === 'RIFF' && ascii(start, 8, 12) === 'WEBP' },
  { is: /^image\/tiff$/, begins: (start) => ['II*\0', 'MM\0*'].includes(ascii(start, 0, 4)) },
  { is: /^application\/dicom$/, begins: (start) => ascii(start, 128, 132) === 'DICM' },
  {
    is: /^application\/(?:zip|x-zip-compressed|vnd\.openxmlformats-officedocument\..+|vnd\.oasis\.opendocument\..+)$/,
    begins: (start) => ascii(start, 0, 2) === 'PK',
  },
  { is: /^(?:text\/.+|application\/(?:json|xml))$/, begins: isText },
];

const ascii = (start: Uint8Array, from: number, to: number) => String.fromCharCode(...start.subarray(from, to));

/** UTF-8 without NUL; the last character may be cut. */
function isText(start: Uint8Array): boolean {
  if (start.includes(0)) return false;
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(start, { stream: true });
    return true;
  } catch {
    return false;
  }
}

/**
 * Whether bytes that begin so are of the type that was stated. A type without a signature here is none that can be checked:
 * `application/octet-stream` claims nothing and holds for anything.
 */
export function isOfType(start: Uint8Array, type: string): boolean {
  if (type === 'application/octet-stream') return true;
  return SIGNATURES.some(({ is, begins }) => is.test(type) && begins(start));
}
