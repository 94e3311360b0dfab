import type { PixelModule } from '../pixel-module.ts';
import { TRANSFER_SYNTAX } from '../uids.ts';
import { decodeRle } from './rle.ts';

/** One compressed frame to little-endian bytes of `bitsAllocated`; undefined or an exception where it cannot be decoded. */
export type FrameDecoder = (frame: Uint8Array, module: PixelModule) => Uint8Array | undefined;

/** The decoder of a transfer syntax; undefined for one that this package does not read. */
export async function frameDecoderFor(transferSyntaxUid: string): Promise<FrameDecoder | undefined> {
  switch (transferSyntaxUid) {
    case TRANSFER_SYNTAX.RLELossless:
      return (frame, { columns, rows, bitsAllocated }) => decodeRle(frame, columns * rows, bitsAllocated / 8);
    default:
      return undefined;
  }
}
