import { DomainError } from '@isocenter/messages';
import dicomParser, { type ByteStream, type Element } from 'dicom-parser';
import { TAG, tagName } from './tags.ts';
import { TRANSFER_SYNTAX } from './uids.ts';

interface Walk {
  readonly bytes: Uint8Array;
  readonly explicit: boolean;
  readonly bigEndian: boolean;
  uid: string;
}

/**
 * Walks a data set that the parser could not read, to say where it broke: the object's UID where that was still
 * readable, and the attribute with the path of items that leads to it.
 */
export function locateDamage(bytes: Uint8Array, encoding: string, cause?: unknown): DomainError {
  const walk: Walk = {
    bytes,
    explicit: encoding !== TRANSFER_SYNTAX.ImplicitVRLittleEndian,
    bigEndian: encoding === TRANSFER_SYNTAX.ExplicitVRBigEndian,
    uid: '?',
  };
  const damage = firstDamage(walk, 0, bytes.length, '');
  const code = damage.beyondEnd ? 'dicom/truncated' : 'dicom/damaged';
  return new DomainError(code, { uid: walk.uid, attribute: damage.path }, { cause });
}

interface Damage {
  readonly path: string;
  readonly beyondEnd: boolean;
}

type Step = { readonly next: number } | { readonly damage: Damage };

function firstDamage(walk: Walk, start: number, end: number, path: string): Damage {
  let at = start;
  let last = path === '' ? '?' : path.replace(/ > $/, '');
  while (at < end) {
    const step = stepOver(walk, at, path);
    if ('damage' in step) return step.damage.path === '' ? { ...step.damage, path: last } : step.damage;
    last = step.path;
    at = step.next;
  }
  return { path: last, beyondEnd: at >= walk.bytes.length };
}

function stepOver(walk: Walk, at: number, path: string): (Step & { next: number; path: string }) | { damage: Damage } {
  const element = elementHeader(walk, at);
  if (element === undefined) return { damage: { path: '', beyondEnd: true } };
  const here = `${path}${tagName(element.tag)}`;
  const end = element.dataOffset + element.length;
  const undefinedLength = element.length === 0xffffffff;
  if (!undefinedLength && end > walk.bytes.length) {
    const inside = isSequence(walk, element) ? itemsDamage(walk, element, walk.bytes.length, here) : undefined;
    return { damage: inside && 'damage' in inside ? inside.damage : { path: here, beyondEnd: true } };
  }
  if (path === '' && element.tag === TAG.SOPInstanceUID) walk.uid = text(walk, element);
  if (path === '' && element.tag === TAG.PixelData) return { next: walk.bytes.length, path: here };
  if (!undefinedLength && !isSequence(walk, element)) return { next: end, path: here };
  const items = itemsDamage(walk, element, undefinedLength ? walk.bytes.length : end, here);
  return 'damage' in items ? items : { next: items.next, path: here };
}

function itemsDamage(walk: Walk, sequence: Element, limit: number, here: string): Step {
  let at = sequence.dataOffset;
  for (let item = 1; at < limit; item++) {
    const header = itemHeader(walk, at);
    const itemPath = `${here}[${item}]`;
    if (header === undefined) return { damage: { path: itemPath, beyondEnd: true } };
    if (header.tag === 'xfffee0dd') return { next: at + 8 };
    if (header.tag !== 'xfffee000') return { damage: { path: itemPath, beyondEnd: false } };
    const undefinedLength = header.length === 0xffffffff;
    const end = undefinedLength ? walk.bytes.length : at + 8 + header.length;
    let inside = at + 8;
    while (inside < end) {
      if (undefinedLength && itemHeader(walk, inside)?.tag === 'xfffee00d') {
        inside += 8;
        break;
      }
      const step = stepOver(walk, inside, `${itemPath} > `);
      if ('damage' in step)
        return { damage: step.damage.path === '' ? { ...step.damage, path: itemPath } : step.damage };
      inside = step.next;
    }
    if (!undefinedLength && inside > end) return { damage: { path: itemPath, beyondEnd: inside > walk.bytes.length } };
    at = inside;
  }
  const complete = sequence.length !== 0xffffffff && at <= limit;
  return complete ? { next: at } : { damage: { path: here, beyondEnd: true } };
}

function isSequence(walk: Walk, element: Element): boolean {
  if (element.vr === 'SQ') return true;
  if (element.vr !== undefined && element.vr !== 'UN') return false;
  return element.length >= 8 && itemHeader(walk, element.dataOffset)?.tag === 'xfffee000';
}

function streamAt(walk: Walk, at: number): ByteStream | undefined {
  if (at + 8 > walk.bytes.length) return undefined;
  const parser = walk.bigEndian ? dicomParser.bigEndianByteArrayParser : dicomParser.littleEndianByteArrayParser;
  return new dicomParser.ByteStream(parser, walk.bytes, at);
}

/** Tag, VR, length and place of the value; the value itself is not entered. */
function elementHeader(walk: Walk, at: number): Element | undefined {
  const stream = streamAt(walk, at);
  if (!stream) return undefined;
  const tag = dicomParser.readTag(stream);
  const again = streamAt(walk, at);
  if (!again) return undefined;
  try {
    return walk.explicit
      ? dicomParser.readDicomElementExplicit(again, [], tag)
      : dicomParser.readDicomElementImplicit(again, tag);
  } catch {
    return undefined;
  }
}

function itemHeader(walk: Walk, at: number): { tag: string; length: number } | undefined {
  const stream = streamAt(walk, at);
  return stream && { tag: dicomParser.readTag(stream), length: stream.readUint32() };
}

function text(walk: Walk, { dataOffset, length }: Element): string {
  return String.fromCharCode(...walk.bytes.subarray(dataOffset, dataOffset + length)).replace(/[\0\s]+$/, '') || '?';
}
