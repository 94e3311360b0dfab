/**
 * DICOM bytes for tests, byte by byte from PS3.5, independent of the code that reads and of the code that writes.
 * Keys are tag and VR, `'300A00B0 SQ'`, in ascending order; values are text, numbers (US, UL, SS, FL), bytes or items.
 */
export type Fixture = { readonly [tagAndVr: string]: string | readonly number[] | Uint8Array | readonly Fixture[] };

export interface FixtureEncoding {
  readonly implicit?: boolean;
  readonly bigEndian?: boolean;
  /** Sequences and items of undefined length, closed by delimiters. */
  readonly undefinedLength?: boolean;
}

const LONG_VRS = ['OB', 'OW', 'OF', 'OD', 'SQ', 'UN', 'UT'];
const UNDEFINED_LENGTH = 0xffffffff;

export function encodeDataset(fixture: Fixture, encoding: FixtureEncoding = {}): Uint8Array {
  return joined(Object.entries(fixture).map(([key, value]) => encodeElement(key, value, encoding)));
}

/** A complete file: preamble, meta information with the transfer syntax, data set. */
export function encodeFile(fixture: Fixture, transferSyntaxUid: string, encoding: FixtureEncoding = {}): Uint8Array {
  const meta = encodeDataset({ '00020010 UI': transferSyntaxUid });
  return joined([new Uint8Array(128), ascii('DICM'), meta, encodeDataset(fixture, encoding)]);
}

/** Compressed pixel data as an element of a data set: fragments after an empty offset table. */
export function encapsulated(fragments: readonly Uint8Array[]): Uint8Array {
  const items = fragments.flatMap((fragment) => [itemHeader(0xe000, fragment.length, {}), fragment]);
  const header = joined([u16([0x7fe0, 0x0010], {}), ascii('OB'), u16([0], {}), u32([UNDEFINED_LENGTH], {})]);
  return joined([header, itemHeader(0xe000, 0, {}), ...items, itemHeader(0xe0dd, 0, {})]);
}

export function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

function encodeElement(key: string, value: Fixture[string], encoding: FixtureEncoding): Uint8Array {
  const [tag = '', vr = ''] = key.split(' ');
  const group = Number.parseInt(tag.slice(0, 4), 16);
  const element = Number.parseInt(tag.slice(4), 16);
  const bytes = encodeValue(vr, value, encoding);
  const isOpen = vr === 'SQ' && encoding.undefinedLength === true;
  const length = isOpen ? UNDEFINED_LENGTH : bytes.length;
  const start = u16([group, element], encoding);
  const close = isOpen ? itemHeader(0xe0dd, 0, encoding) : new Uint8Array(0);
  if (encoding.implicit) return joined([start, u32([length], encoding), bytes, close]);
  if (LONG_VRS.includes(vr))
    return joined([start, ascii(vr), u16([0], encoding), u32([length], encoding), bytes, close]);
  return joined([start, ascii(vr), u16([length], encoding), bytes]);
}

function encodeValue(vr: string, value: Fixture[string], encoding: FixtureEncoding): Uint8Array {
  if (value instanceof Uint8Array) return padded(value, 0);
  if (typeof value === 'string') return padded(ascii(value), vr === 'UI' ? 0 : 0x20);
  if (vr === 'SQ')
    return joined([...value].filter((item) => typeof item === 'object').map((item) => encodeItem(item, encoding)));
  const numbers = [...value].filter((number) => typeof number === 'number');
  if (vr === 'US' || vr === 'SS') return u16(numbers, encoding);
  if (vr === 'UL' || vr === 'SL') return u32(numbers, encoding);
  const floats = new Uint8Array(numbers.length * 4);
  const view = new DataView(floats.buffer);
  for (const [index, number] of numbers.entries()) view.setFloat32(index * 4, number, !encoding.bigEndian);
  return floats;
}

function encodeItem(item: Fixture, encoding: FixtureEncoding): Uint8Array {
  const bytes = encodeDataset(item, encoding);
  if (!encoding.undefinedLength) return joined([itemHeader(0xe000, bytes.length, encoding), bytes]);
  return joined([itemHeader(0xe000, UNDEFINED_LENGTH, encoding), bytes, itemHeader(0xe00d, 0, encoding)]);
}

function itemHeader(element: number, length: number, encoding: FixtureEncoding): Uint8Array {
  return joined([u16([0xfffe, element], encoding), u32([length], encoding)]);
}

function padded(bytes: Uint8Array, filler: number): Uint8Array {
  return bytes.length % 2 === 0 ? bytes : joined([bytes, Uint8Array.of(filler)]);
}

function ascii(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}

export function u16(numbers: readonly number[], { bigEndian = false }: FixtureEncoding): Uint8Array {
  const bytes = new Uint8Array(numbers.length * 2);
  const view = new DataView(bytes.buffer);
  for (const [index, number] of numbers.entries()) view.setUint16(index * 2, number & 0xffff, !bigEndian);
  return bytes;
}

export function u32(numbers: readonly number[], { bigEndian = false }: FixtureEncoding): Uint8Array {
  const bytes = new Uint8Array(numbers.length * 4);
  const view = new DataView(bytes.buffer);
  for (const [index, number] of numbers.entries()) view.setUint32(index * 4, number >>> 0, !bigEndian);
  return bytes;
}
