/** UTF-16, little endian: text with a NUL in every other place. */
const UTF_16_MARK = [0xff, 0xfe];
const LOOKED_AT = 4096;

/**
 * Whether bytes are a DICOM object rather than the text of an array: the mark behind the preamble or, as planning systems also write files without
 * it, a NUL, which lengths of elements hold and text does not.
 */
export function isDicom(bytes: Uint8Array): boolean {
  if (String.fromCharCode(...bytes.subarray(128, 132)) === 'DICM') return true;
  return !UTF_16_MARK.every((byte, n) => bytes[n] === byte) && bytes.subarray(0, LOOKED_AT).includes(0);
}
