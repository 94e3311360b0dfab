import { DomainError } from '@isocenter/messages';
import { type ElementEncoding, type ElementHeader, elementHeader } from './element-header.ts';
import { TAG, tagName } from './tags.ts';
import { TRANSFER_SYNTAX } from './uids.ts';

interface Walk extends ElementEncoding {
  readonly bytes: Uint8Array;
  uid: string;
}

/** Sequences within sequences that a data set may have; real objects have less than ten, and readers follow each level by a call. */
export const DEEPEST_NESTING = 32;

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
  return new DomainError(CODES[damage.kind], { uid: walk.uid, attribute: damage.path }, { cause });
}

const CODES = { ends: 'dicom/truncated', contradicts: 'dicom/damaged', nests: 'dicom/nested-too-deep' } as const;

interface Damage {
  readonly path: string;
  /** The file ends here, its lengths and content contradict each other, or it nests deeper than {@link DEEPEST_NESTING}. */
  readonly kind: keyof typeof CODES;
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
  return { path: last, kind: endsAt(walk, at) };
}

function stepOver(walk: Walk, at: number, path: string): (Step & { next: number; path: string }) | { damage: Damage } {
  const element = elementHeader(walk.bytes, at, walk);
  if (element === undefined) return { damage: { path: '', kind: 'ends' } };
  const here = `${path}${tagName(element.tag)}`;
  if (depthOf(path) > DEEPEST_NESTING) return { damage: { path: here, kind: 'nests' } };
  const end = element.dataOffset + element.length;
  const undefinedLength = element.length === 0xffffffff;
  if (!undefinedLength && end > walk.bytes.length) {
    const inside = isSequence(walk, element) ? itemsDamage(walk, element, walk.bytes.length, here) : undefined;
    return { damage: inside && 'damage' in inside ? inside.damage : { path: here, kind: 'ends' } };
  }
  if (path === '' && element.tag === TAG.SOPInstanceUID) walk.uid = text(walk, element);
  if (path === '' && element.tag === TAG.PixelData) return { next: walk.bytes.length, path: here };
  if (!undefinedLength && !isSequence(walk, element)) return { next: end, path: here };
  const items = itemsDamage(walk, element, undefinedLength ? walk.bytes.length : end, here);
  return 'damage' in items ? items : { next: items.next, path: here };
}

function itemsDamage(walk: Walk, sequence: ElementHeader, limit: number, here: string): Step {
  let at = sequence.dataOffset;
  for (let item = 1; at < limit; item++) {
    const header = itemHeader(walk, at);
    const itemPath = `${here}[${item}]`;
    if (header === undefined) return { damage: { path: itemPath, kind: 'ends' } };
    if (header.tag === 'xfffee0dd') return { next: at + 8 };
    if (header.tag !== 'xfffee000') return { damage: { path: itemPath, kind: 'contradicts' } };
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
    if (!undefinedLength && inside > end) return { damage: { path: itemPath, kind: endsAt(walk, inside - 1) } };
    at = inside;
  }
  const complete = sequence.length !== 0xffffffff && at <= limit;
  return complete ? { next: at } : { damage: { path: here, kind: 'ends' } };
}

/** Beyond the last byte, the file ends; before it, what is written contradicts itself. */
function endsAt(walk: Walk, at: number): Damage['kind'] {
  return at >= walk.bytes.length ? 'ends' : 'contradicts';
}

function depthOf(path: string): number {
  return path.split(' > ').length - 1;
}

function isSequence(walk: Walk, element: ElementHeader): boolean {
  if (element.vr === 'SQ') return true;
  if (element.vr !== undefined && element.vr !== 'UN') return false;
  return element.length >= 8 && itemHeader(walk, element.dataOffset)?.tag === 'xfffee000';
}

/** Items and delimiters have no representation in any encoding. */
function itemHeader(walk: Walk, at: number): ElementHeader | undefined {
  return elementHeader(walk.bytes, at, { explicit: false, bigEndian: walk.bigEndian });
}

const LONGEST_UID = 64;

function text(walk: Walk, { dataOffset, length }: ElementHeader): string {
  const end = dataOffset + Math.min(length, LONGEST_UID);
  return String.fromCharCode(...walk.bytes.subarray(dataOffset, end)).replace(/[\0\s]+$/, '') || '?';
}
