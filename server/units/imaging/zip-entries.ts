import { crc32 } from 'node:zlib';
import { DomainError } from '@isocenter/messages';
import { type Entry, fromBufferPromise, openPromise, type ZipFile } from 'yauzl';
import { READABLE_BYTES } from './blob-store.ts';

/** One file of a ZIP. Reading it throws a DomainError where its bytes cannot be had, or are not those that were packed. */
export interface ZipEntry {
  readonly fileName: string;
  /** As its directory claims; other bytes are refused when read. */
  readonly sizeBytes: number;
  bytes(): AsyncIterable<Uint8Array>;
}

/**
 * What a ZIP may unfold to: a generous export of a department, and no bomb. One entry may shrink to 1/1000 (an empty dose grid
 * does); beyond that and 64 MiB it is not an object. All together shrink less.
 */
const LIMITS = {
  entries: 500_000,
  totalBytes: 256 * 2 ** 30,
  entryBytes: READABLE_BYTES,
  ratio: 1000,
  ratioFromBytes: 64 * 2 ** 20,
  totalRatio: 200,
  totalRatioFromBytes: 2 ** 30,
};

/** An open ZIP. Close it when the entries have been read, not when they have been listed. */
export interface Zip {
  /** As its directory says, folders among them. */
  readonly entryCount: number;
  /**
   * Its files in their order, without folders; a name with `/` is a path inside it and never one outside.
   * @throws DomainError `imaging/zip-damaged`, `imaging/zip-limit`
   */
  entries(): AsyncGenerator<ZipEntry, void, void>;
  close(): void;
}

/** @throws DomainError `imaging/zip-damaged`, `imaging/zip-limit` */
export async function openZip(source: string | Uint8Array): Promise<Zip> {
  // Names are decoded here, and none becomes a path on this machine: the reader need not judge them.
  const options = { decodeStrings: false, autoClose: false, lazyEntries: true };
  const zip = await damagedUnlessRead(() =>
    typeof source === 'string' ? openPromise(source, options) : fromBufferPromise(Buffer.from(source), options),
  );
  return { entryCount: zip.entryCount, entries: () => entriesOf(zip), close: () => zip.close() };
}

async function* entriesOf(zip: ZipFile): AsyncGenerator<ZipEntry, void, void> {
  if (zip.entryCount > LIMITS.entries)
    throw new DomainError('imaging/zip-limit', { entry: `${zip.entryCount} entries` });
  let totalBytes = 0;
  const entries = zip.eachEntry();
  for (;;) {
    const next = await damagedUnlessRead(() => entries.next());
    if (next.done) return;
    const fileName = decodeName(next.value);
    if (fileName.endsWith('/')) continue;
    if (!isTooLarge(next.value)) totalBytes += next.value.uncompressedSize; // else it is refused when read
    const folded = totalBytes > LIMITS.totalRatioFromBytes && totalBytes > zip.fileSize * LIMITS.totalRatio;
    if (totalBytes > LIMITS.totalBytes || folded) throw new DomainError('imaging/zip-limit', { entry: fileName });
    yield { fileName, sizeBytes: next.value.uncompressedSize, bytes: () => entryBytes(zip, next.value, fileName) };
  }
}

async function* entryBytes(zip: ZipFile, entry: Entry, fileName: string): AsyncGenerator<Uint8Array, void, void> {
  if (entry.isEncrypted()) throw new DomainError('imaging/zip-encrypted', { entry: fileName });
  if (isTooLarge(entry)) throw new DomainError('imaging/zip-limit', { entry: fileName });
  const stream = await damagedUnlessRead(() => zip.openReadStreamPromise(entry), fileName);
  const chunks: AsyncIterator<Buffer> = stream[Symbol.asyncIterator]();
  let crc = 0;
  try {
    for (;;) {
      const next = await damagedUnlessRead(() => chunks.next(), fileName);
      if (next.done) break;
      crc = crc32(next.value, crc);
      yield next.value;
    }
  } finally {
    stream.destroy(); // given up half-way, it would hold the ZIP open
  }
  if (crc !== entry.crc32) throw damaged('CRC-32 differs', { entry: fileName });
}

function isTooLarge({ uncompressedSize, compressedSize }: Entry): boolean {
  const folded = uncompressedSize > LIMITS.ratioFromBytes && uncompressedSize > compressedSize * LIMITS.ratio;
  return uncompressedSize > LIMITS.entryBytes || folded;
}

async function damagedUnlessRead<T>(read: () => Promise<T>, entry = ''): Promise<T> {
  try {
    return await read();
  } catch (cause) {
    throw damaged(cause instanceof Error ? cause.message : String(cause), { entry, cause });
  }
}

function damaged(reason: string, { entry, cause }: { readonly entry: string; readonly cause?: unknown }): DomainError {
  const what = reason.replace(/\.$/, '');
  return new DomainError('imaging/zip-damaged', { what: entry ? `${entry}: ${what}` : what }, { cause });
}

/** Bit 11 of the flags: the name is UTF-8 (APPNOTE 4.4.4). */
const UTF8_FLAG = 0x800;

/** Chinese Windows packs names in GB 18030 and does not say so; what is not UTF-8 is read as that (ASCII is the same in both). */
function decodeName(entry: Entry): string {
  const bytes = entry.fileNameRaw;
  const decode = (encoding: string, fatal: boolean) => new TextDecoder(encoding, { fatal }).decode(bytes);
  const name = () => {
    if (entry.generalPurposeBitFlag & UTF8_FLAG) return decode('utf-8', false);
    try {
      return decode('utf-8', true);
    } catch {
      return decode('gb18030', false);
    }
  };
  return name().replaceAll('\\', '/');
}
