import type { Random } from './random.ts';

/** One way to damage a file. `donor` is another file of the corpus. */
type Mutation = (bytes: Uint8Array, random: Random, donor: Uint8Array) => Uint8Array;

/** Damages a file in one to three ways; the names of the ways say how. */
export function mutate(
  bytes: Uint8Array,
  random: Random,
  donor: Uint8Array,
): { readonly bytes: Uint8Array; readonly ways: readonly string[] } {
  const ways = Array.from({ length: random.pick([1, 1, 1, 2, 2, 3]) }, () => random.pick(DRAWN));
  const damaged = ways.reduce((so, { work }) => (so.length > 0 ? work(so, random, donor) : so), bytes);
  return { bytes: damaged, ways: ways.map(({ name }) => name) };
}

/** The ways, and how often each is drawn: most cases should get past the first bytes, to where values are given their meaning. */
const WAYS: readonly { readonly name: string; readonly times: number; readonly work: Mutation }[] = [
  { name: 'bits flipped', times: 3, work: flipBits },
  { name: 'bytes made at random', times: 2, work: randomBytes },
  { name: 'truncated', times: 1, work: (bytes, random) => bytes.slice(0, random.below(bytes.length)) },
  { name: 'range deleted', times: 1, work: deleteRange },
  { name: 'range duplicated', times: 1, work: duplicateRange },
  { name: 'range of another file spliced in', times: 1, work: splice },
  { name: 'length field changed', times: 3, work: changeLength },
  { name: 'representation changed', times: 3, work: changeRepresentation },
  { name: 'tag changed', times: 3, work: changeTag },
  { name: 'text turned to junk', times: 6, work: junkText },
  { name: 'numbers turned to extremes', times: 4, work: extremeNumbers },
  { name: 'element repeated', times: 2, work: repeatElement },
  { name: 'sequences nested', times: 1, work: nestSequences },
];
const DRAWN = WAYS.flatMap((way) => Array.from({ length: way.times }, () => way));

function flipBits(bytes: Uint8Array, random: Random): Uint8Array {
  const damaged = bytes.slice();
  for (let left = 1 + random.below(4); left > 0; left--) {
    const at = random.below(damaged.length);
    damaged[at]! ^= 1 << random.below(8);
  }
  return damaged;
}

function randomBytes(bytes: Uint8Array, random: Random): Uint8Array {
  const damaged = bytes.slice();
  const start = random.below(damaged.length);
  for (let at = start; at < Math.min(damaged.length, start + 1 + random.below(16)); at++)
    damaged[at] = random.below(256);
  return damaged;
}

interface Range {
  readonly start: number;
  readonly end: number;
}

function someRange(bytes: Uint8Array, random: Random): Range {
  const start = random.below(bytes.length);
  const longest = random.pick([4, 64, 1024, bytes.length]);
  return { start, end: Math.min(bytes.length, start + 1 + random.below(longest)) };
}

function deleteRange(bytes: Uint8Array, random: Random): Uint8Array {
  const { start, end } = someRange(bytes, random);
  return joined([bytes.subarray(0, start), bytes.subarray(end)]);
}

function duplicateRange(bytes: Uint8Array, random: Random): Uint8Array {
  const { start, end } = someRange(bytes, random);
  return joined([bytes.subarray(0, end), bytes.subarray(start, end), bytes.subarray(end)]);
}

function splice(bytes: Uint8Array, random: Random, donor: Uint8Array): Uint8Array {
  const { start, end } = someRange(donor, random);
  const at = random.below(bytes.length);
  const resume = random.pick([at, Math.min(bytes.length, at + end - start)]);
  return joined([bytes.subarray(0, at), donor.subarray(start, end), bytes.subarray(resume)]);
}

/** What looks like an element with an explicit VR: two letters that are one. Its length is read as little endian; of others it is merely wrong. */
interface ElementPlace {
  readonly at: number;
  readonly vr: string;
  readonly isLong: boolean;
  readonly valueAt: number;
  readonly length: number;
}

const SHORT_VRS = [
  'AE',
  'AS',
  'CS',
  'DA',
  'DS',
  'FD',
  'FL',
  'IS',
  'LO',
  'PN',
  'SH',
  'TM',
  'UI',
  'UL',
  'US',
  'SS',
  'AT',
];
const LONG_VRS = ['OB', 'OW', 'OF', 'SQ', 'UN', 'UT'];
const TEXT_VRS = ['AS', 'CS', 'DA', 'DS', 'IS', 'LO', 'PN', 'SH', 'TM', 'UI'];

/** Of each pair of bytes that are a representation, which. */
const VR_OF_PAIR = new Map([...SHORT_VRS, ...LONG_VRS].map((vr) => [pairOf(ascii(vr), 0), vr]));
const IS_VR = Uint8Array.from({ length: 65_536 }, (_, pair) => (VR_OF_PAIR.has(pair) ? 1 : 0));

function placesOf(bytes: Uint8Array): readonly ElementPlace[] {
  const places: ElementPlace[] = [];
  for (let at = 0; at + 12 <= bytes.length; at++)
    if (IS_VR[pairOf(bytes, at + 4)] === 1) places.push(placeAt(bytes, at, VR_OF_PAIR.get(pairOf(bytes, at + 4))!));
  return places;
}

function placeAt(bytes: Uint8Array, at: number, vr: string): ElementPlace {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const isLong = LONG_VRS.includes(vr);
  const length = isLong ? view.getUint32(at + 8, true) : view.getUint16(at + 6, true);
  const valueAt = at + (isLong ? 12 : 8);
  return { at, vr, isLong, valueAt, length: Math.min(length, bytes.length - valueAt) };
}

function pairOf(bytes: Uint8Array, at: number): number {
  return bytes[at]! * 256 + bytes[at + 1]!;
}

function somePlace(bytes: Uint8Array, random: Random, vrs?: readonly string[]): ElementPlace | undefined {
  const places = placesOf(bytes).filter(({ vr }) => !vrs || vrs.includes(vr));
  return places.length > 0 ? random.pick(places) : undefined;
}

const LENGTHS = [0, 1, 2, 7, 8, 0x7fff, 0xffff, 0x10000, 0x7fffffff, 0x80000000, 0xfffffffe, 0xffffffff];

function changeLength(bytes: Uint8Array, random: Random): Uint8Array {
  const damaged = bytes.slice();
  const view = new DataView(damaged.buffer);
  const place = somePlace(damaged, random);
  const little = random.below(4) > 0;
  const length = random.below(3) > 0 ? random.pick(LENGTHS) : random.below(2 * bytes.length);
  if (!place) {
    if (bytes.length >= 4) view.setUint32(2 * random.below((bytes.length - 2) >> 1), length, little);
  } else if (place.isLong) view.setUint32(place.at + 8, length, little);
  else view.setUint16(place.at + 6, length & 0xffff, little);
  return damaged;
}

function changeRepresentation(bytes: Uint8Array, random: Random): Uint8Array {
  const damaged = bytes.slice();
  const place = somePlace(damaged, random);
  if (place) damaged.set(ascii(random.pick([...SHORT_VRS, ...LONG_VRS, 'ZZ', '\0\0'])), place.at + 4);
  return damaged;
}

/** Another element's tag, so that a value stands where another is expected. */
function changeTag(bytes: Uint8Array, random: Random, donor: Uint8Array): Uint8Array {
  const damaged = bytes.slice();
  const place = somePlace(damaged, random);
  const other = somePlace(donor, random);
  if (place && other) damaged.set(donor.subarray(other.at, other.at + 4), place.at);
  return damaged;
}

const JUNK = [
  '-',
  '..',
  '0',
  '-1',
  'NaN',
  '1e9',
  '1e400',
  '1E-320',
  '2147483648',
  '9'.repeat(40),
  '\\'.repeat(9),
  '1\\2\\3',
  '1e6\\0\\0',
  '0\\0\\1e308',
  '-1e308\\1e308',
  '1e-9\\1e-9',
  '0.6\\0.8\\0\\-0.8\\0.6\\0',
  '0\\0.6\\0.8\\1\\0\\0',
  '\u00ff',
  '$B',
];

/** Written over the value, or in its place with a fitting length. */
function junkText(bytes: Uint8Array, random: Random): Uint8Array {
  const place = somePlace(bytes, random, TEXT_VRS);
  if (!place) return flipBits(bytes, random);
  const junk = ascii(random.pick(JUNK));
  const even = junk.length % 2 === 0 ? junk : joined([junk, ascii(' ')]);
  const damaged = joined([bytes.subarray(0, place.valueAt), even, bytes.subarray(place.valueAt + place.length)]);
  new DataView(damaged.buffer).setUint16(place.at + 6, even.length, true);
  return damaged;
}

const EXTREMES = [0, 1, 0x7f, 0x80, 0xff, 0x7fff, 0x8000, 0xffff];

function extremeNumbers(bytes: Uint8Array, random: Random): Uint8Array {
  const damaged = bytes.slice();
  const place = somePlace(damaged, random, ['US', 'SS', 'UL', 'FL', 'FD', 'OW', 'OB']);
  if (!place) return flipBits(bytes, random);
  const view = new DataView(damaged.buffer);
  for (let at = place.valueAt; at + 2 <= Math.min(place.valueAt + place.length, place.valueAt + 16); at += 2)
    view.setUint16(at, random.pick(EXTREMES), true);
  return damaged;
}

function repeatElement(bytes: Uint8Array, random: Random): Uint8Array {
  const place = somePlace(bytes, random);
  if (!place) return duplicateRange(bytes, random);
  const end = place.valueAt + place.length;
  const copies = Array.from({ length: 1 + random.below(20) }, () => bytes.subarray(place.at, end));
  return joined([bytes.subarray(0, place.at), ...copies, bytes.subarray(place.at)]);
}

/** Sequences within sequences of undefined length, far deeper than any object has; closed, or left open. */
function nestSequences(bytes: Uint8Array, random: Random): Uint8Array {
  const at = somePlace(bytes, random)?.at ?? random.below(bytes.length);
  const depth = random.pick([2, 30, 300, 3000]);
  const opened = Array.from({ length: depth }, () => SEQUENCE_START);
  const closed = Array.from({ length: random.pick([0, depth]) }, () => SEQUENCE_END);
  return joined([bytes.subarray(0, at), ...opened, ...closed, bytes.subarray(at)]);
}

/** ReferencedImageSequence, explicit little endian, and its first item. */
const SEQUENCE_START = Uint8Array.of(
  0x08,
  0,
  0x40,
  0x11,
  0x53,
  0x51,
  0,
  0,
  255,
  255,
  255,
  255,
  0xfe,
  255,
  0,
  0xe0,
  255,
  255,
  255,
  255,
);
const SEQUENCE_END = Uint8Array.of(0xfe, 255, 0x0d, 0xe0, 0, 0, 0, 0, 0xfe, 255, 0xdd, 0xe0, 0, 0, 0, 0);

function ascii(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat(parts));
}
