import { DomainError, type Notice, notice } from '@isocenter/messages';
import dicomParser, { type DataSet } from 'dicom-parser';
import { Inflate } from 'fflate';
import { type ElementHeader, elementHeader } from './element-header.ts';
import { DEEPEST_NESTING, locateDamage } from './locate-damage.ts';
import { TAG, tagName } from './tags.ts';
import { TRANSFER_SYNTAX } from './uids.ts';

/** The attributes of a file up to its pixel data, and how it was encoded. */
export interface ParsedFile {
  readonly raw: DataSet;
  readonly transferSyntaxUid: string;
  /** What the file meta information says the object is; a second witness where the data set does not say. */
  readonly metaSopClassUid?: string;
  readonly metaSopInstanceUid?: string;
  readonly notices: readonly Notice[];
}

interface FileMeta {
  readonly datasetOffset: number;
  readonly transferSyntaxUid?: string;
  readonly sopClassUid?: string;
  readonly sopInstanceUid?: string;
}

type Encoding =
  | typeof TRANSFER_SYNTAX.ImplicitVRLittleEndian
  | typeof TRANSFER_SYNTAX.ExplicitVRLittleEndian
  | typeof TRANSFER_SYNTAX.ExplicitVRBigEndian;

const PREAMBLE_LENGTH = 128;

/**
 * Reads a DICOM file up to its pixel data. Files without preamble, without meta information, or whose data set is encoded
 * in another way than the meta information says are read by what their first element looks like, and a notice says so.
 * @param options.bytesBeyond how much of the file follows `file`, where that is only its start [bytes]; it may hold nothing
 *   but the rest of the pixel data
 * @throws DomainError `dicom/not-dicom`, `dicom/truncated`, `dicom/damaged`, `dicom/nested-too-deep`
 */
export function parseFile(file: Uint8Array, { bytesBeyond = 0 } = {}): ParsedFile {
  // A Node Buffer is a Uint8Array whose slice() is a view, not a copy; what follows wants the plain one.
  const bytes = new Uint8Array(file.buffer, file.byteOffset, file.byteLength);
  const meta = readMeta(bytes);
  const notices: Notice[] = [];
  const declared = meta.transferSyntaxUid;
  const deflated = declared === TRANSFER_SYNTAX.DeflatedExplicitVRLittleEndian;
  const dataset = deflated ? inflate(bytes.subarray(meta.datasetOffset)) : bytes.subarray(meta.datasetOffset);
  const found = guessEncoding(dataset, meta.datasetOffset > 0);
  if (found === undefined) throw new DomainError('dicom/not-dicom', {});
  if (declared === undefined) notices.push(notice('notice/dicom/no-transfer-syntax', { found: ENCODING_NAME[found] }));
  else if (found !== encodingOf(declared))
    notices.push(notice('notice/dicom/transfer-syntax-wrong', { declared, found: ENCODING_NAME[found] }));
  const agrees = declared !== undefined && found === encodingOf(declared);
  return {
    raw: parseDataset(dataset, { encoding: found, bytesBeyond }),
    transferSyntaxUid: agrees ? declared : found,
    ...(meta.sopClassUid === undefined ? {} : { metaSopClassUid: meta.sopClassUid }),
    ...(meta.sopInstanceUid === undefined ? {} : { metaSopInstanceUid: meta.sopInstanceUid }),
    notices,
  };
}

function readMeta(bytes: Uint8Array): FileMeta {
  let at = 0;
  if (hasPrefix(bytes, PREAMBLE_LENGTH)) at = PREAMBLE_LENGTH + 4;
  else if (hasPrefix(bytes, 0)) at = 4;
  const values: { [tag: string]: string } = {};
  // The group length (0002,0000) is often wrong or absent: the meta information ends where its group does.
  while (at + 8 <= bytes.length && bytes[at] === 0x02 && bytes[at + 1] === 0x00) {
    const element = elementHeader(bytes, at, META_ENCODING);
    if (!element || element.dataOffset + element.length > bytes.length)
      throw new DomainError('dicom/truncated', { uid: '?', attribute: tagName(element?.tag ?? 'x00020000') });
    if (element.length <= 64) values[element.tag] = asciiUid(bytes, element);
    at = element.dataOffset + element.length;
  }
  const transferSyntaxUid = values[TAG.TransferSyntaxUID];
  const sopClassUid = values[TAG.MediaStorageSOPClassUID];
  const sopInstanceUid = values[TAG.MediaStorageSOPInstanceUID];
  return {
    datasetOffset: at,
    ...(transferSyntaxUid ? { transferSyntaxUid } : {}),
    ...(sopClassUid ? { sopClassUid } : {}),
    ...(sopInstanceUid ? { sopInstanceUid } : {}),
  };
}

/** The meta information is explicit little endian whatever the data set is (PS3.10 7.1). */
const META_ENCODING = { explicit: true, bigEndian: false };

function asciiUid(bytes: Uint8Array, { dataOffset, length }: ElementHeader): string {
  return String.fromCharCode(...bytes.subarray(dataOffset, dataOffset + length)).replace(/[\0\s]+$/, '');
}

function hasPrefix(bytes: Uint8Array, at: number): boolean {
  return bytes[at] === 0x44 && bytes[at + 1] === 0x49 && bytes[at + 2] === 0x43 && bytes[at + 3] === 0x4d;
}

/** A few bytes may stand for as much as one likes: more than this no data set has [bytes]. */
const MOST_INFLATED = 2 ** 28;
const INFLATED_AT_ONCE = 2 ** 16;

function inflate(deflated: Uint8Array): Uint8Array {
  const parts: Uint8Array[] = [];
  let length = 0;
  const stream = new Inflate((part) => {
    length += part.length;
    if (length > MOST_INFLATED) throw new RangeError(`more than ${MOST_INFLATED} bytes`);
    parts.push(part);
  });
  try {
    for (let at = 0; at < deflated.length || at === 0; at += INFLATED_AT_ONCE)
      stream.push(deflated.subarray(at, at + INFLATED_AT_ONCE), at + INFLATED_AT_ONCE >= deflated.length);
  } catch (cause) {
    throw new DomainError('dicom/damaged', { uid: '?', attribute: 'deflated data set' }, { cause });
  }
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

const ENCODING_NAME: { readonly [E in Encoding]: string } = {
  [TRANSFER_SYNTAX.ImplicitVRLittleEndian]: 'Implicit VR Little Endian',
  [TRANSFER_SYNTAX.ExplicitVRLittleEndian]: 'Explicit VR Little Endian',
  [TRANSFER_SYNTAX.ExplicitVRBigEndian]: 'Explicit VR Big Endian',
};

/** How the data set of a transfer syntax is encoded: all compressed ones are explicit little endian (PS3.5 A.4). */
function encodingOf(transferSyntaxUid: string): Encoding {
  if (transferSyntaxUid === TRANSFER_SYNTAX.ImplicitVRLittleEndian) return TRANSFER_SYNTAX.ImplicitVRLittleEndian;
  if (transferSyntaxUid === TRANSFER_SYNTAX.ExplicitVRBigEndian) return TRANSFER_SYNTAX.ExplicitVRBigEndian;
  return TRANSFER_SYNTAX.ExplicitVRLittleEndian;
}

/** The groups a composite object can begin with. */
const FIRST_GROUPS: readonly number[] = [0x0004, 0x0008, 0x0010, 0x0018, 0x0020, 0x0028];

/** What the first element looks like; undefined where it looks like no element at all. After meta information any group may come. */
function guessEncoding(bytes: Uint8Array, afterMeta: boolean): Encoding | undefined {
  if (bytes.length < 8) return undefined;
  const explicit = isUpperCase(bytes[4]!) && isUpperCase(bytes[5]!);
  const littleGroup = bytes[0]! + bytes[1]! * 256;
  const bigGroup = bytes[0]! * 256 + bytes[1]!;
  if (explicit && FIRST_GROUPS.includes(littleGroup)) return TRANSFER_SYNTAX.ExplicitVRLittleEndian;
  if (explicit && FIRST_GROUPS.includes(bigGroup)) return TRANSFER_SYNTAX.ExplicitVRBigEndian;
  const length = bytes[4]! + bytes[5]! * 0x100 + bytes[6]! * 0x10000 + bytes[7]! * 0x1000000;
  const plausible = length === 0xffffffff || length <= bytes.length - 8;
  return (afterMeta || FIRST_GROUPS.includes(littleGroup)) && plausible
    ? TRANSFER_SYNTAX.ImplicitVRLittleEndian
    : undefined;
}

function isUpperCase(byte: number): boolean {
  return byte >= 0x41 && byte <= 0x5a;
}

function parseDataset(
  bytes: Uint8Array,
  { encoding, bytesBeyond }: { readonly encoding: Encoding; readonly bytesBeyond: number },
): DataSet {
  try {
    const raw = dicomParser.parseDicom(withoutPrefix(bytes), { TransferSyntaxUID: encoding, untilTag: TAG.PixelData });
    // The parser also warns where an empty last element left it nothing to peek at, which is no fault of the file.
    const ending = raw.warnings.find(
      (warning) => /^eof encountered .*delimit/.test(warning) && !/peeking/.test(warning),
    );
    if (ending === undefined && isWhole(raw, bytesBeyond)) return raw;
    throw locateDamage(bytes, encoding);
  } catch (cause) {
    if (cause instanceof DomainError) throw cause;
    throw locateDamage(bytes, encoding, cause);
  }
}

/** The parser looks for `DICM` at 128 even where it was told the transfer syntax; no data set starts that way by right. */
function withoutPrefix(bytes: Uint8Array): Uint8Array {
  if (hasPrefix(bytes, PREAMBLE_LENGTH)) throw new DomainError('dicom/not-dicom', {});
  return bytes;
}

/** No element reaches beyond the end of what contains it, nor nests too deep. The parser seeks past the end of implicit elements without a word. */
function isWhole(raw: DataSet, bytesBeyond: number): boolean {
  return elementsEndWithin(raw, raw.byteArray.length, { depth: 0, bytesBeyond });
}

const DELIMITER_LENGTH = 8;

function elementsEndWithin(
  dataset: DataSet,
  limit: number,
  { depth, bytesBeyond }: { readonly depth: number; readonly bytesBeyond: number },
): boolean {
  if (depth > DEEPEST_NESTING) return false;
  for (const tag in dataset.elements) {
    const element = dataset.elements[tag]!;
    const isPixelData = depth === 0 && tag === TAG.PixelData;
    if (element.length === 0xffffffff) {
      if (isPixelData) continue;
      return false;
    }
    const isOpenSequence = element.hadUndefinedLength === true && element.items !== undefined;
    const end = element.dataOffset + element.length + (isOpenSequence ? DELIMITER_LENGTH : 0);
    if (end > (isPixelData ? limit + bytesBeyond : limit)) return false;
    if (element.hadUndefinedLength && !element.items && !endsWithDelimiter(dataset, end)) return false;
    if (!element.items) continue;
    for (const { dataSet } of element.items)
      if (dataSet && !elementsEndWithin(dataSet, limit, { depth: depth + 1, bytesBeyond })) return false;
  }
  return true;
}

/** Where the parser finds no end of an element of undefined length, it silently takes all that is left. */
function endsWithDelimiter({ byteArray, byteArrayParser }: DataSet, end: number): boolean {
  const isDelimiterAt = (at: number) => at >= 0 && byteArrayParser.readUint16(byteArray, at) === 0xfffe;
  return end < byteArray.length || isDelimiterAt(end - DELIMITER_LENGTH);
}
