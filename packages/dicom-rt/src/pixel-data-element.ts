import { DomainError } from '@isocenter/messages';
import type { Dataset } from './dataset.ts';
import { TAG } from './tags.ts';

/** A run of bytes in {@link Dataset.bytes}. */
export interface ByteRange {
  readonly start: number;
  readonly end: number;
}

const UNDEFINED_LENGTH = 0xffffffff;

/**
 * @param bytesBeyond how much of the file follows `dataset.bytes` [bytes]
 * @throws DomainError `dicom/truncated` if the file ends inside the pixel data, `dicom/damaged` if its fragments do not chain
 */
export function checkPixelDataIsWhole(dataset: Dataset, bytesBeyond = 0): void {
  const element = dataset.element(TAG.PixelData);
  if (!element) return;
  if (element.length === UNDEFINED_LENGTH) fragmentsOf(dataset);
  else if (element.dataOffset + element.length > dataset.bytes.length + bytesBeyond) throw truncated(dataset);
}

/** Whether the pixel data is compressed (encapsulated). */
export function isEncapsulated(dataset: Dataset): boolean {
  return dataset.element(TAG.PixelData)?.length === UNDEFINED_LENGTH;
}

/** The one run of bytes of uncompressed pixel data; undefined where there is none. */
export function nativePixelData(dataset: Dataset): ByteRange | undefined {
  const element = dataset.element(TAG.PixelData);
  if (!element || element.length === 0 || element.length === UNDEFINED_LENGTH) return undefined;
  return { start: element.dataOffset, end: element.dataOffset + element.length };
}

/**
 * The fragments of compressed pixel data (PS3.5 A.4) and the byte offsets of the frames' first fragments, where the
 * basic offset table has them.
 */
export function fragmentsOf(dataset: Dataset): { fragments: readonly ByteRange[]; frameOffsets: readonly number[] } {
  const element = dataset.element(TAG.PixelData);
  if (element?.length !== UNDEFINED_LENGTH) return { fragments: [], frameOffsets: [] };
  const bytes = dataset.bytes;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const fragments: ByteRange[] = [];
  let at = element.dataOffset;
  for (;;) {
    // Some writers leave the closing delimiter out; a file that ends between two fragments has lost nothing else.
    if (at === bytes.length && fragments.length > 1) break;
    if (at + 8 > bytes.length) throw truncated(dataset);
    const group = view.getUint16(at, true);
    const number = view.getUint16(at + 2, true);
    const length = view.getUint32(at + 4, true);
    if (group === 0xfffe && number === 0xe0dd) break;
    if (group !== 0xfffe || number !== 0xe000)
      throw new DomainError('dicom/damaged', {
        uid: dataset.uidInMessages,
        attribute: `${dataset.pathOf(TAG.PixelData)}[${fragments.length + 1}]`,
      });
    if (at + 8 + length > bytes.length) throw truncated(dataset);
    fragments.push({ start: at + 8, end: at + 8 + length });
    at += 8 + length;
  }
  const [table, ...rest] = fragments;
  const frameOffsets = table ? offsetsIn(view, table) : [];
  return { fragments: rest, frameOffsets };
}

function offsetsIn(view: DataView, table: ByteRange): readonly number[] {
  return Array.from({ length: (table.end - table.start) >> 2 }, (_, index) =>
    view.getUint32(table.start + index * 4, true),
  );
}

function truncated(dataset: Dataset): DomainError {
  return new DomainError('dicom/truncated', { uid: dataset.uidInMessages, attribute: dataset.pathOf(TAG.PixelData) });
}
