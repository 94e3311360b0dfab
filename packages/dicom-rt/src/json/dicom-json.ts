import type { DataSet, Element } from 'dicom-parser';
import { type TextDecoding, textDecodingFor } from '../character-set.ts';
import { withoutPaddingAfter, withoutPaddingBefore } from '../padding.ts';
import { parseFile } from '../parse-file.ts';
import { VR_OF_TAG } from './value-representations.ts';

/** A person's name in the three groups of PS3.5 6.2. */
export type JsonPersonName = Partial<Record<'Alphabetic' | 'Ideographic' | 'Phonetic', string>>;
export type JsonValue = string | number | null | JsonPersonName | DicomJson;

/** One attribute in the DICOM JSON model (PS3.18 F.2.2); neither value nor bytes where it is empty. */
export interface JsonAttribute {
  readonly vr: string;
  readonly Value?: readonly JsonValue[];
  readonly InlineBinary?: string;
  readonly BulkDataURI?: string;
}

/** A data set by tag, eight upper-case hexadecimal digits. */
export interface DicomJson {
  readonly [tag: string]: JsonAttribute;
}

interface Context {
  readonly decode: TextDecoding;
  /** Absent inside items: their values are written out, whatever their length. */
  readonly bulkDataUri: ((tag: string) => string) | undefined;
  readonly isSigned: boolean;
}

/** Binary values longer than this are referred to, not written out [bytes]. */
const INLINE_BYTES = 1024;
const PIXEL_DATA = '7FE00010';

/**
 * A file in the DICOM JSON model of PS3.18 annex F: text in Unicode, numbers as numbers, long binary values as a reference.
 * Ends with the pixel data; what a few systems write after it is left out. Group lengths and the meta information are no part of it.
 *
 * @param bulkDataUri where the value of a top-level tag can be had
 * @throws DomainError as `readInstance`
 */
export function dicomJson(
  bytes: Uint8Array,
  { bulkDataUri }: { readonly bulkDataUri: (tag: string) => string },
): DicomJson {
  return parsedJson(parseFile(bytes).raw, bulkDataUri);
}

/** {@link dicomJson} of a file that is parsed already. */
export function parsedJson(raw: DataSet, bulkDataUri: (tag: string) => string): DicomJson {
  const terms = (raw.string('x00080005') ?? '').split('\\').map((term) => term.trim().toUpperCase());
  const { decode } = textDecodingFor(terms.filter((term, index) => term !== '' || (index === 0 && terms.length > 1)));
  const context = {
    decode,
    bulkDataUri,
    isSigned: raw.uint16('x00280103') === 1,
  };
  // Whatever the file was written in, this text is UTF-8, and says so (PS3.18 F.2).
  return { ...dataSetJson(raw, context), '00080005': { vr: 'CS', Value: ['ISO_IR 192'] } };
}

function dataSetJson(raw: DataSet, context: Context): DicomJson {
  const json: { [tag: string]: JsonAttribute } = {};
  let isSorted = true;
  let before = '';
  for (const key in raw.elements) {
    const tag = key.slice(1).toUpperCase();
    if (!isAttribute(tag)) continue;
    if (tag < before) isSorted = false;
    before = tag;
    json[tag] = attributeJson(raw, raw.elements[key]!, { context, tag });
  }
  return isSorted ? json : Object.fromEntries(Object.entries(json).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Not group lengths, meta information, and the delimiters that the parser lists among the attributes of an item. */
function isAttribute(tag: string): boolean {
  return !(tag.endsWith('0000') || tag.startsWith('0002') || tag.startsWith('FFFE'));
}

interface Attribute {
  readonly context: Context;
  readonly tag: string;
}

function attributeJson(raw: DataSet, element: Element, { context, tag }: Attribute): JsonAttribute {
  const vr = representationOf(element, tag, context.isSigned);
  if (element.items || vr === 'SQ') {
    const inside = { ...context, bulkDataUri: undefined };
    const items = (element.items ?? []).flatMap(({ dataSet }) => (dataSet ? [dataSetJson(dataSet, inside)] : []));
    return items.length > 0 ? { vr: 'SQ', Value: items } : { vr: 'SQ' };
  }
  if (element.length === 0) return { vr };
  const { bulkDataUri } = context;
  if (bulkDataUri && tag === PIXEL_DATA) return { vr, BulkDataURI: bulkDataUri(tag) };
  const bytes: Uint8Array = raw.byteArray.subarray(element.dataOffset, element.dataOffset + element.length);
  if (BINARY.has(vr)) {
    if (bulkDataUri && bytes.length > INLINE_BYTES) return { vr, BulkDataURI: bulkDataUri(tag) };
    return { vr, InlineBinary: base64(bytes) };
  }
  const values = valuesOf(raw, { element, vr, bytes, decode: context.decode });
  return values.length > 0 ? { vr, Value: values } : { vr };
}

const BINARY: ReadonlySet<string> = new Set(['OB', 'OD', 'OF', 'OL', 'OV', 'OW', 'UN']);

/** The file's own word, else the dictionary's; pixel data in implicit VR is OW (PS3.5 A.1). */
function representationOf({ vr, items }: Element, tag: string, isSigned: boolean): string {
  if (vr !== undefined && vr !== 'UN') return vr;
  if (items) return 'SQ';
  const isRepeating = tag.startsWith('50') || tag.startsWith('60');
  const repeating = isRepeating ? `${tag.slice(0, 2)}00${tag.slice(4)}` : tag;
  const known = tag === PIXEL_DATA ? 'OW' : (VR_OF_TAG.get(repeating) ?? 'UN');
  if (known === 'xs') return isSigned ? 'SS' : 'US';
  return known;
}

interface ValueSource {
  readonly element: Element;
  readonly vr: string;
  readonly bytes: Uint8Array;
  readonly decode: TextDecoding;
}

function valuesOf(raw: DataSet, { element, vr, bytes, decode }: ValueSource): readonly JsonValue[] {
  const numeric = NUMERIC[vr];
  if (numeric) {
    const count = Math.floor(bytes.length / numeric.size);
    return Array.from({ length: count }, (_, index) => numeric.read(raw, element.tag, index) ?? null);
  }
  if (vr === 'AT')
    return Array.from({ length: bytes.length >> 2 }, (_, index) => {
      const hex = (part: number) => (raw.uint16(element.tag, 2 * index + part) ?? 0).toString(16).padStart(4, '0');
      return `${hex(0)}${hex(1)}`.toUpperCase();
    });
  const text = decode(bytes);
  // Text of one value may hold backslashes and leading spaces; only its padding goes.
  if (vr === 'LT' || vr === 'ST' || vr === 'UT' || vr === 'UR') return nonEmpty([withoutPaddingAfter(text, isPadding)]);
  const parts = text.includes('\\') ? text.split('\\').map(unpadded) : [unpadded(text)];
  if (vr === 'PN') return nonEmpty(parts).map((part) => (part === null ? null : personName(part)));
  if (vr === 'DS' || vr === 'IS') return nonEmpty(parts).map(numberOrText);
  return nonEmpty(parts);
}

/** Most values have no padding, and need no search for it. */
function unpadded(part: string): string {
  const first = part.charCodeAt(0);
  const last = part.charCodeAt(part.length - 1);
  return first === 0x20 || last === 0x20 || last === 0 ? unpaddedSlowly(part) : part;
}

function unpaddedSlowly(part: string): string {
  return withoutPaddingAfter(withoutPaddingBefore(part, isSpace), isPadding);
}

const isSpace = (character: string) => character === ' ';
const isPadding = (character: string) => character === ' ' || character === '\0';

/** An empty value among others is null (PS3.18 F.2.5); nothing but empty values is no value. */
function nonEmpty(parts: readonly string[]): readonly (string | null)[] {
  return parts.every((part) => part === '') ? [] : parts.map((part) => (part === '' ? null : part));
}

function numberOrText(part: string | null): number | string | null {
  const number = Number(part);
  return part !== null && Number.isFinite(number) ? number : part;
}

function personName(part: string): JsonPersonName {
  const [alphabetic = '', ideographic = '', phonetic = ''] = part.split('=');
  return {
    ...(alphabetic ? { Alphabetic: alphabetic } : {}),
    ...(ideographic ? { Ideographic: ideographic } : {}),
    ...(phonetic ? { Phonetic: phonetic } : {}),
  };
}

interface NumericReader {
  readonly size: number;
  readonly read: (raw: DataSet, tag: string, index: number) => number | undefined;
}

/** 64-bit integers beyond 2^53 lose their last digits here; no attribute that we know holds such. */
const wide = (raw: DataSet, tag: string, index: number) => {
  const low = raw.uint32(tag, 2 * index);
  const high = raw.uint32(tag, 2 * index + 1);
  return low === undefined || high === undefined ? undefined : high * 2 ** 32 + low;
};

const NUMERIC: { readonly [vr: string]: NumericReader | undefined } = {
  US: { size: 2, read: (raw, tag, index) => raw.uint16(tag, index) },
  SS: { size: 2, read: (raw, tag, index) => raw.int16(tag, index) },
  UL: { size: 4, read: (raw, tag, index) => raw.uint32(tag, index) },
  SL: { size: 4, read: (raw, tag, index) => raw.int32(tag, index) },
  FL: { size: 4, read: (raw, tag, index) => finite(raw.float(tag, index)) },
  FD: { size: 8, read: (raw, tag, index) => finite(raw.double(tag, index)) },
  UV: { size: 8, read: wide },
};

/** JSON knows no infinity. */
const finite = (value: number | undefined) => (Number.isFinite(value) ? value : undefined);

const BASE64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** RFC 4648, section 4. */
function base64(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 3) {
    const triple = (bytes[at]! << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0);
    for (const shift of [18, 12, 6, 0]) text += BASE64[(triple >> shift) & 63];
  }
  const padding = (3 - (bytes.length % 3)) % 3;
  return text.slice(0, text.length - padding) + '='.repeat(padding);
}
