import { crc32 } from 'node:zlib';

export interface FileToPack {
  readonly name: string;
  bytes(): Promise<Uint8Array>;
}

/** Sizes and counts beyond these need the ZIP64 records (APPNOTE 4.5.3). */
const MAX_32 = 0xffffffff;
const MAX_16 = 0xffff;
const VERSION_ZIP64 = 45;
const NAMES_ARE_UTF8 = 0x800;

interface Packed {
  readonly name: Buffer;
  readonly crc: number;
  readonly size: number;
  readonly offset: number;
}

/** Files as a ZIP, uncompressed, one after the other in memory: pixel data hardly shrinks, pages are small. */
export async function* zipStream(files: Iterable<FileToPack>): AsyncGenerator<Buffer, void, void> {
  const packed: Packed[] = [];
  let offset = 0;
  for (const file of files) {
    const bytes = await file.bytes();
    const entry = { name: Buffer.from(file.name, 'utf8'), crc: crc32(bytes), size: bytes.length, offset };
    packed.push(entry);
    const header = localHeader(entry);
    yield header;
    yield Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
    offset += header.length + bytes.length;
  }
  const directory = Buffer.concat(packed.map(centralHeader));
  yield directory;
  yield endRecords({ count: packed.length, size: directory.length, offset });
}

/** What local and central header share: version to flags, method, time, sizes, length of the name. */
function common({ name, crc, size }: Packed): Buffer {
  const fields = Buffer.alloc(26);
  fields.writeUInt16LE(VERSION_ZIP64, 0);
  fields.writeUInt16LE(NAMES_ARE_UTF8, 2);
  fields.writeUInt16LE(0x21, 8); // 1 January 1980: no date is claimed
  fields.writeUInt32LE(crc, 10);
  fields.writeUInt32LE(size, 14);
  fields.writeUInt32LE(size, 18);
  fields.writeUInt16LE(name.length, 22);
  return fields;
}

const localHeader = (entry: Packed) => Buffer.concat([Buffer.from('PK\x03\x04'), common(entry), entry.name]);

function centralHeader(entry: Packed): Buffer {
  const far = entry.offset >= MAX_32;
  const extra = Buffer.alloc(far ? 12 : 0);
  if (far) {
    extra.writeUInt16LE(1, 0);
    extra.writeUInt16LE(8, 2);
    extra.writeBigUInt64LE(BigInt(entry.offset), 4);
  }
  const shared = common(entry);
  shared.writeUInt16LE(extra.length, 24);
  const place = Buffer.alloc(14);
  place.writeUInt32LE(far ? MAX_32 : entry.offset, 10);
  return Buffer.concat([Buffer.from([0x50, 0x4b, 1, 2, VERSION_ZIP64, 0]), shared, place, entry.name, extra]);
}

function endRecords({ count, size, offset }: { count: number; size: number; offset: number }): Buffer {
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(Math.min(count, MAX_16), 8);
  end.writeUInt16LE(Math.min(count, MAX_16), 10);
  end.writeUInt32LE(Math.min(size, MAX_32), 12);
  end.writeUInt32LE(Math.min(offset, MAX_32), 16);
  if (count < MAX_16 && size < MAX_32 && offset < MAX_32) return end;
  const zip64 = Buffer.alloc(56);
  zip64.write('PK\x06\x06', 'latin1');
  zip64.writeBigUInt64LE(44n, 4);
  zip64.writeUInt16LE(VERSION_ZIP64, 12);
  zip64.writeUInt16LE(VERSION_ZIP64, 14);
  zip64.writeBigUInt64LE(BigInt(count), 24);
  zip64.writeBigUInt64LE(BigInt(count), 32);
  zip64.writeBigUInt64LE(BigInt(size), 40);
  zip64.writeBigUInt64LE(BigInt(offset), 48);
  const locator = Buffer.alloc(20);
  locator.write('PK\x06\x07', 'latin1');
  locator.writeBigUInt64LE(BigInt(offset + size), 8);
  locator.writeUInt32LE(1, 16);
  return Buffer.concat([zip64, locator, end]);
}
