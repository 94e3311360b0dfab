import { DomainError } from '@isocenter/messages';
import { attribute, type DataSet, type Vr } from './attributes.ts';
import { ByteWriter } from './byte-writer.ts';
import { formatDecimal } from './format-decimal.ts';

/** Longest text of one value [characters]; of a name, of one component group (PS3.5 section 6.2). */
const MAXIMUM_CHARACTERS: { readonly [vr in Vr]?: number } = { CS: 16, LO: 64, PN: 64, SH: 16, ST: 1024, UI: 64 };

/** What may stand in a value; all others refuse control characters and the backslash, which parts values. */
const ALLOWED: { readonly [vr in Vr]?: RegExp } = {
  CS: /^[A-Z0-9 _]*$/,
  DA: /^(\d{8})?$/,
  TM: /^(\d{6}(\.\d{1,6})?)?$/,
  UI: /^((0|[1-9]\d*)(\.(0|[1-9]\d*))*)?$/,
  ST: /^[^\p{Cc}]*(?:[\t\n\f\r][^\p{Cc}]*)*$/u,
};
const ALLOWED_TEXT = /^[^\\\p{Cc}]*$/u;

const INTEGER_RANGE: { readonly [vr in Vr]?: readonly [number, number] } = {
  AT: [0, 2 ** 32 - 1],
  IS: [-(2 ** 31), 2 ** 31 - 1],
  US: [0, 2 ** 16 - 1],
  UL: [0, 2 ** 32 - 1],
};

/** Representations whose length takes four bytes after two reserved ones (PS3.5 section 7.1.2). */
const LONG_FORM: readonly string[] = ['OB', 'OW', 'SQ', 'UN'];
const SHORT_FORM_MAXIMUM = 0xfffe;
const ITEM_TAG = 0xfffee000;

type Item = string | number | DataSet;

/**
 * A data set in explicit VR little endian: attributes in ascending order of tag, values of even length, sequences and
 * items of explicit length, text in UTF-8. A value too long for its representation's two-byte length is written
 * as UN (PS3.5 section 6.2.2).
 *
 * @param sopInstanceUid names the object in a refusal
 * @throws DomainError if a value is longer than, or holds what, its representation does not allow
 */
export function encodeDataSet(dataSet: DataSet, sopInstanceUid: string): Uint8Array {
  const out = new ByteWriter();
  writeDataSet(out, dataSet, { sopInstanceUid, place: '' });
  return out.result();
}

interface Context {
  readonly sopInstanceUid: string;
  /** Where we are, for a refusal: `BeamSequence[2] `. */
  readonly place: string;
}

function writeDataSet(out: ByteWriter, dataSet: DataSet, context: Context): void {
  const present = Object.entries(dataSet)
    .map(([keyword, value]) => ({ keyword, value, entry: attribute(keyword) }))
    .sort((a, b) => a.entry[0] - b.entry[0]);
  for (const { keyword, value, entry } of present) {
    if (value === undefined) continue;
    const [tag, vr] = entry;
    if (value instanceof Uint8Array) {
      writeElement(out, tag, vr, value, 0);
    } else if (vr === 'SQ') {
      writeSequence(out, tag, itemsOf(value).filter(isDataSet), { ...context, place: `${context.place}${keyword}` });
    } else {
      writeElement(out, tag, vr, encodeValues(vr, itemsOf(value), keyword, context), vr === 'UI' ? 0 : 0x20);
    }
  }
}

function itemsOf(value: Item | ArrayLike<Item>): readonly Item[] {
  if (typeof value === 'string' || typeof value === 'number') return [value];
  return isList(value) ? Array.from(value) : [value];
}

function isList(value: DataSet | ArrayLike<Item>): value is ArrayLike<Item> {
  return 'length' in value;
}

function isDataSet(item: Item): item is DataSet {
  return typeof item === 'object';
}

function writeTag(out: ByteWriter, tag: number): void {
  out.uint16(tag >>> 16);
  out.uint16(tag & 0xffff);
}

function writeElement(out: ByteWriter, tag: number, vr: Vr, value: Uint8Array, padding: number): void {
  const length = value.length + (value.length % 2);
  const written = length > SHORT_FORM_MAXIMUM && !LONG_FORM.includes(vr) ? 'UN' : vr;
  writeTag(out, tag);
  out.ascii(written);
  if (LONG_FORM.includes(written)) {
    out.uint16(0);
    out.uint32(length);
  } else {
    out.uint16(length);
  }
  out.bytes(value);
  if (length > value.length) out.bytes(Uint8Array.of(padding));
}

function writeSequence(out: ByteWriter, tag: number, items: readonly DataSet[], context: Context): void {
  writeTag(out, tag);
  out.ascii('SQ');
  out.uint16(0);
  measured(out, () => {
    for (const [index, item] of items.entries()) {
      writeTag(out, ITEM_TAG);
      measured(out, () => writeDataSet(out, item, { ...context, place: `${context.place}[${index + 1}] ` }));
    }
  });
}

/** Writes a four-byte length, then what it measures. */
function measured(out: ByteWriter, write: () => void): void {
  const position = out.length;
  out.uint32(0);
  write();
  out.setUint32(position, out.length - position - 4);
}

function encodeValues(vr: Vr, items: readonly Item[], keyword: string, context: Context): Uint8Array {
  const where = { sopInstanceUid: context.sopInstanceUid, attribute: `${context.place}${keyword}` };
  const numbers = items.filter((item) => typeof item === 'number');
  switch (vr) {
    case 'AT':
    case 'FL':
    case 'US':
    case 'UL':
    case 'IS':
    case 'DS':
      for (const value of numbers) checkNumber(vr, value, where);
      return encodeNumbers(vr, numbers);
    default: {
      const texts = items.filter((item) => typeof item === 'string').map((text) => asWritten(vr, text));
      for (const text of texts) checkText(vr, text, where);
      return new TextEncoder().encode(texts.join('\\'));
    }
  }
}

function encodeNumbers(vr: Vr, values: readonly number[]): Uint8Array {
  const out = new ByteWriter();
  if (vr === 'IS' || vr === 'DS') out.ascii(values.map(formatDecimal).join('\\'));
  for (const value of values) {
    if (vr === 'US') out.uint16(value);
    if (vr === 'UL') out.uint32(value);
    if (vr === 'FL') out.float32(value);
    if (vr === 'AT') writeTag(out, value);
  }
  return out.result();
}

/** DICOM leaves out the marks in dates and times. */
function asWritten(vr: Vr, text: string): string {
  if (vr === 'DA') return text.replaceAll('-', '');
  return vr === 'TM' ? text.replaceAll(':', '') : text;
}

type Where = { readonly sopInstanceUid: string; readonly attribute: string };

function checkNumber(vr: Vr, value: number, where: Where): void {
  const range = INTEGER_RANGE[vr];
  const writable = range
    ? Number.isInteger(value) && value >= range[0] && value <= range[1]
    : Number.isFinite(vr === 'FL' ? Math.fround(value) : value);
  if (!writable) throw new DomainError('dicom/write/number', { ...where, found: value, representation: vr });
}

/** The text itself is never in the message: it may be a patient's name. */
function checkText(vr: Vr, text: string, where: Where): void {
  const maximum = MAXIMUM_CHARACTERS[vr];
  const groups = vr === 'PN' ? text.split('=') : [text];
  const characters = Math.max(...groups.map((group) => [...group].length));
  if (maximum !== undefined && characters > maximum)
    throw new DomainError('dicom/write/text-too-long', { ...where, characters, maximum });
  if (!(ALLOWED[vr] ?? ALLOWED_TEXT).test(text))
    throw new DomainError('dicom/write/character', { ...where, representation: vr });
}
