/** Tag, representation, length and place of an element's value; the value itself is not entered. */
export interface ElementHeader {
  /** `x300a00b0` */
  readonly tag: string;
  /** Absent in implicit VR, and of items and delimiters. */
  readonly vr?: string;
  readonly length: number;
  readonly dataOffset: number;
}

export interface ElementEncoding {
  readonly explicit: boolean;
  readonly bigEndian: boolean;
}

/** Representations with a length of four bytes, as the parser knows them (PS3.5 7.1.2). */
const LONG_REPRESENTATIONS = ['OB', 'OD', 'OF', 'OL', 'OW', 'SQ', 'UC', 'UN', 'UR', 'UT'];
const ITEM_GROUP = 0xfffe;

/** The header of the element at `at`; undefined where the bytes end inside it. */
export function elementHeader(
  bytes: Uint8Array,
  at: number,
  { explicit, bigEndian }: ElementEncoding,
): ElementHeader | undefined {
  if (at + 8 > bytes.length) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const group = view.getUint16(at, !bigEndian);
  const tag = `x${hex(group)}${hex(view.getUint16(at + 2, !bigEndian))}`;
  if (!explicit || group === ITEM_GROUP) return { tag, length: view.getUint32(at + 4, !bigEndian), dataOffset: at + 8 };
  const vr = String.fromCharCode(bytes[at + 4]!, bytes[at + 5]!);
  if (!LONG_REPRESENTATIONS.includes(vr))
    return { tag, vr, length: view.getUint16(at + 6, !bigEndian), dataOffset: at + 8 };
  if (at + 12 > bytes.length) return undefined;
  return { tag, vr, length: view.getUint32(at + 8, !bigEndian), dataOffset: at + 12 };
}

function hex(number: number): string {
  return number.toString(16).padStart(4, '0');
}
