/** Decodes one PackBits segment (PS3.5 G.3) into every `step`-th byte of `output`, from `first` on. */
function unpackSegment(segment: Uint8Array, output: Uint8Array, place: { first: number; step: number }): number {
  let at = 0;
  let to = place.first;
  while (at < segment.length && to < output.length) {
    const control = segment[at++]!;
    if (control < 128) {
      for (let left = control + 1; left > 0 && at < segment.length && to < output.length; left--, to += place.step)
        output[to] = segment[at++]!;
    } else if (control > 128) {
      const byte = segment[at++]!;
      for (let left = 257 - control; left > 0 && to < output.length; left--, to += place.step) output[to] = byte;
    }
  }
  return (to - place.first) / place.step;
}

/** A run of 128 bytes is written in two (PS3.5 G.3.1): no frame holds more than this for each of its own. */
const MOST_PER_BYTE = 64;

/**
 * One RLE Lossless frame as little-endian bytes (PS3.5 annex G): each byte of the pixels is a segment of its own, the
 * most significant first.
 * @returns undefined if the frame does not hold `pixels` pixels of `bytesPerPixel` bytes
 */
export function decodeRle(frame: Uint8Array, pixels: number, bytesPerPixel: number): Uint8Array | undefined {
  if (frame.length < 64) return undefined;
  const view = new DataView(frame.buffer, frame.byteOffset, frame.byteLength);
  const segments = view.getUint32(0, true);
  if (segments !== bytesPerPixel) return undefined;
  if (pixels * bytesPerPixel > frame.length * MOST_PER_BYTE) return undefined;
  const output = new Uint8Array(pixels * bytesPerPixel);
  for (let segment = 0; segment < segments; segment++) {
    const start = view.getUint32(4 + 4 * segment, true);
    const end = segment + 1 < segments ? view.getUint32(8 + 4 * segment, true) : frame.length;
    if (start < 64 || start > end || end > frame.length) return undefined;
    const place = { first: bytesPerPixel - 1 - segment, step: bytesPerPixel };
    if (unpackSegment(frame.subarray(start, end), output, place) < pixels) return undefined;
  }
  return output;
}
