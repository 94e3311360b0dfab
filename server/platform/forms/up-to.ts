import { DomainError } from '@isocenter/messages';

const BYTES_OF_MB = 1024 * 1024;

/** Bytes as they come, counted. @throws DomainError `forms/file-size` beyond the largest size */
export async function* upTo(source: AsyncIterable<Uint8Array>, largestMb: number): AsyncGenerator<Uint8Array> {
  let bytes = 0;
  for await (const piece of source) {
    bytes += piece.length;
    if (bytes > largestMb * BYTES_OF_MB) throw new DomainError('forms/file-size', { largestMb });
    yield piece;
  }
}
