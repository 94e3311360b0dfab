import { DomainError } from '@isocenter/messages';
import dicomParser, { type DataSet, type Element } from 'dicom-parser';
import type { TextDecoding } from './character-set.ts';
import { parseDecimalStrings } from './decimal-string.ts';
import { isBlankOrNull, withoutPaddingAfter, withoutPaddingBefore } from './padding.ts';
import { singleByteText } from './single-byte-text.ts';
import { tagName } from './tags.ts';
import type { Vec3 } from './voxel-grid.ts';

/** More of a value is not quoted in a refusal [characters]. */
const LONGEST_QUOTE = 200;

/** What every item of one object shares: its name in messages and how its text is encoded. */
export interface DatasetContext {
  readonly uid: string;
  readonly decode: TextDecoding;
}

/**
 * The attributes of one object or sequence item, each read on demand from the file's bytes. A getter answers `undefined`
 * where the attribute is absent or empty, and refuses a value that cannot be what its attribute means; the refusal names
 * the object, the attribute and the path of items that leads to it.
 */
export class Dataset {
  private readonly raw: DataSet;
  private readonly context: DatasetContext;
  private readonly path: string;

  constructor(raw: DataSet, context: DatasetContext, path = '') {
    this.raw = raw;
    this.context = context;
    this.path = path;
  }

  get uidInMessages(): string {
    return this.context.uid;
  }

  /** The bytes that the offsets of {@link element} point into; differs from the file's where that was deflated. */
  get bytes(): Uint8Array {
    return this.raw.byteArray;
  }

  element(tag: string): Element | undefined {
    return this.raw.elements[tag];
  }

  /** `BeamSequence (300A,00B0)[2] > ControlPointSequence (300A,0111)`: items count from 1. */
  pathOf(tag: string): string {
    return `${this.path}${tagName(tag)}`;
  }

  has(tag: string): boolean {
    const element = this.raw.elements[tag];
    return element !== undefined && element.length !== 0;
  }

  /** The whole value as text in the object's character set, without padding. */
  text(tag: string): string | undefined {
    const bytes = this.rawValue(tag);
    if (!bytes) return undefined;
    const padded = withoutPaddingAfter(this.context.decode(bytes), isBlankOrNull);
    const text = withoutPaddingBefore(padded, isBlankOrNull);
    return text === '' ? undefined : text;
  }

  /** The values of a coded string, upper case; empty where absent. */
  codes(tag: string): readonly string[] {
    const text = this.asciiText(tag);
    return text === '' ? [] : text.split('\\').map((code) => code.trim().toUpperCase());
  }

  code(tag: string): string | undefined {
    return this.codes(tag)[0] || undefined;
  }

  uid(tag: string): string | undefined {
    return this.asciiText(tag).split('\\')[0]?.trim() || undefined;
  }

  /** An Integer String; `3.0`, as some systems write, is 3. */
  integer(tag: string): number | undefined {
    const number = this.decimal(tag);
    if (number !== undefined && !Number.isInteger(number)) throw this.invalid(tag, String(number), 'an integer');
    return number;
  }

  decimal(tag: string): number | undefined {
    return this.decimals(tag)?.[0];
  }

  /** All values of a Decimal or Integer String. */
  decimals(tag: string): Float64Array | undefined {
    const element = this.raw.elements[tag];
    if (!element || element.length === 0) return undefined;
    const numbers = parseDecimalStrings(this.raw.byteArray, element.dataOffset, element.length);
    if (numbers.length === 0) return undefined;
    for (let index = 0; index < numbers.length; index++) {
      if (Number.isFinite(numbers[index]!)) continue;
      const found = this.asciiText(tag).split('\\')[index] ?? '';
      throw this.invalid(tag, `"${found.slice(0, 32)}" (value ${index + 1})`, 'a number');
    }
    return numbers;
  }

  vec3(tag: string): Vec3 | undefined {
    const numbers = this.decimals(tag);
    if (!numbers) return undefined;
    if (numbers.length !== 3) throw this.invalid(tag, `${numbers.length} values`, '3 values');
    return [numbers[0]!, numbers[1]!, numbers[2]!];
  }

  uint16(tag: string): number | undefined {
    const element = this.raw.elements[tag];
    return element && element.length >= 2 ? this.raw.uint16(tag) : undefined;
  }

  uint16s(tag: string): readonly number[] | undefined {
    const element = this.raw.elements[tag];
    if (!element || element.length < 2) return undefined;
    return Array.from({ length: element.length >> 1 }, (_, index) => this.raw.uint16(tag, index) ?? 0);
  }

  /** All values of a 32-bit floating point attribute. */
  floats(tag: string): Float64Array | undefined {
    const element = this.raw.elements[tag];
    if (!element || element.length < 4) return undefined;
    const floats = new Float64Array(element.length >> 2);
    for (let index = 0; index < floats.length; index++) {
      const value = this.raw.float(tag, index);
      if (value === undefined || !Number.isFinite(value))
        throw this.invalid(tag, `${value} (value ${index + 1})`, 'a number');
      floats[index] = value;
    }
    return floats;
  }

  items(tag: string): readonly Dataset[] {
    const element = this.raw.elements[tag];
    if (!element) return [];
    const items = element.items ?? this.itemsOfUnknown(element);
    const sequence = `${this.path}${tagName(tag)}`;
    return items.flatMap(({ dataSet }, index) =>
      dataSet ? [new Dataset(dataSet, this.context, `${sequence}[${index + 1}] > `)] : [],
    );
  }

  item(tag: string): Dataset | undefined {
    return this.items(tag)[0];
  }

  /** `value`, or a refusal that the attribute is missing. */
  require<T>(tag: string, value: T | undefined): T {
    if (value !== undefined) return value;
    throw new DomainError('dicom/attribute-missing', { uid: this.context.uid, attribute: this.pathOf(tag) });
  }

  invalid(tag: string, found: string, expected: string): DomainError {
    return new DomainError('dicom/attribute-invalid', {
      uid: this.context.uid,
      attribute: this.pathOf(tag),
      found: found.length > LONGEST_QUOTE ? `${found.slice(0, LONGEST_QUOTE)}…` : found,
      expected,
    });
  }

  /** The bytes of a value that is no sequence. */
  rawValue(tag: string): Uint8Array | undefined {
    const element = this.raw.elements[tag];
    if (!element || element.length === 0 || element.items) return undefined;
    const bytes: Uint8Array = this.raw.byteArray;
    return bytes.subarray(element.dataOffset, element.dataOffset + element.length);
  }

  private asciiText(tag: string): string {
    const bytes = this.rawValue(tag);
    if (!bytes) return '';
    const text = singleByteText(bytes);
    return (text.includes('\0') ? text.replaceAll('\0', '') : text).trim();
  }

  /** A sequence written with VR UN and a length: its items are implicit little endian (PS3.5 6.2.2 note 2). */
  private itemsOfUnknown(element: Element): readonly Element[] {
    if (element.vr !== 'UN' || element.length < 8) return [];
    const stream = new dicomParser.ByteStream(
      dicomParser.littleEndianByteArrayParser,
      this.raw.byteArray,
      element.dataOffset,
    );
    const sequence: Element = { tag: element.tag, length: element.length, dataOffset: element.dataOffset };
    try {
      dicomParser.readSequenceItemsImplicit(stream, sequence);
    } catch {
      throw this.invalid(element.tag, 'bytes without items', 'a sequence');
    }
    return sequence.items ?? [];
  }
}
