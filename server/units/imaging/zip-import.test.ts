import { crc32, deflateRawSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { testDatabase } from '../../platform/database/test-database.ts';
import { fixtureObject } from './object-fixture.ts';
import { type Imaging, openImaging } from './open-imaging.ts';
import { quarantinedFiles } from './quarantine.ts';
import { IMAGING_MIGRATIONS } from './schema.ts';

let opened: Awaited<ReturnType<typeof testDatabase>>;
let imaging: Imaging;
let run: string;
beforeAll(async () => {
  opened = await testDatabase(IMAGING_MIGRATIONS);
  imaging = await openImaging(opened);
});
beforeEach(async () => {
  run = await imaging.runs.open('page', 1);
});
afterAll(async () => {
  await imaging.close();
  await opened.close();
});

interface Packed {
  readonly name: Uint8Array;
  readonly bytes: Uint8Array;
  readonly flags?: number;
  /** Claims other than the truth. */
  readonly crc?: number;
  readonly size?: number;
}
const utf8 = (name: string) => Buffer.from(name, 'utf8');

/** A ZIP by APPNOTE 4.3: local headers with data, central directory, end record. */
function zip(...files: Packed[]): Uint8Array {
  const local: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const { name, bytes, flags = 0x800, crc = crc32(bytes), size = bytes.length } of files) {
    const data = deflateRawSync(bytes);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(flags, 2);
    common.writeUInt16LE(8, 4);
    common.writeUInt32LE(crc, 10);
    common.writeUInt32LE(data.length, 14);
    common.writeUInt32LE(size, 18);
    common.writeUInt16LE(name.length, 22);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    local.push(Buffer.from('PK\x03\x04'), common, Buffer.from(name), data);
    central.push(Buffer.from('PK\x01\x02\x14\0', 'latin1'), common, place, Buffer.from(name));
    offset += 30 + name.length + data.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(files.length, 8);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...local, directory, end]);
}

async function* inPieces(bytes: Uint8Array) {
  for (let at = 0; at < bytes.length; at += 1000) yield bytes.subarray(at, at + 1000);
}
const take = (source: Uint8Array) => imaging.importFile({ importKey: run, fileName: 'export.zip', source });
const object = fixtureObject({ uid: '1.2.1' });

test('every file of a ZIP, and of a ZIP inside it, has its outcome; folders have none', async () => {
  const files = Array.from({ length: 80 }, (_, n) => ({
    name: utf8(`CT/${n}.dcm`),
    bytes: fixtureObject({ uid: `1.3.${n}` }),
  }));
  const inner = zip({ name: utf8('again.dcm'), bytes: files[0]!.bytes }, { name: utf8('new.dcm'), bytes: object });
  const packed = zip(
    { name: utf8('CT/'), bytes: new Uint8Array() },
    ...files,
    { name: utf8('inner.zip'), bytes: inner },
    { name: utf8('notes.txt'), bytes: utf8('exported') },
  );
  const outcomes = await imaging.importFile({ importKey: run, fileName: 'export.zip', source: inPieces(packed) });
  expect(outcomes).toHaveLength(83);
  // The first object comes twice; on a busy machine the second may be there first.
  const [first, again] = [outcomes[0]!, outcomes[80]!];
  expect([first.outcome, again.outcome].sort()).toEqual(['already present', 'stored']);
  expect(outcomes.slice(1, 80).filter(({ outcome }) => outcome !== 'stored')).toEqual([]);
  expect([again.fileName, ...outcomes.slice(81).map(({ fileName, outcome }) => [fileName, outcome])]).toEqual([
    'export.zip/inner.zip/again.dcm',
    ['export.zip/inner.zip/new.dcm', 'stored'],
    ['export.zip/notes.txt', 'ignored'],
  ]);
  expect(await imaging.runs.progress(run)).toMatchObject({ stored: 81, alreadyPresent: 1, ignored: 1 });
});

// 计划 in UTF-8 with and without the flag, and in GB 18030 as Chinese Windows packs it
const names = [
  { how: 'UTF-8, said so', flags: 0x800, name: utf8('计划.dcm') },
  { how: 'UTF-8, not said', flags: 0, name: utf8('计划.dcm') },
  { how: 'GB 18030', flags: 0, name: Buffer.from([0xbc, 0xc6, 0xbb, 0xae, ...utf8('.dcm')]) },
];
for (const { how, flags, name } of names)
  test(`a Chinese name in ${how} is read as 计划.dcm`, async () => {
    expect((await take(zip({ name, bytes: object, flags }))).map(({ fileName }) => fileName)).toEqual([
      'export.zip/计划.dcm',
    ]);
  });

const good = { name: utf8('good.dcm'), bytes: object };
const damaged = [
  { what: 'an entry with a password', entry: { flags: 0x801 }, code: 'imaging/zip-encrypted' },
  { what: 'an entry whose checksum differs', entry: { crc: 1 }, code: 'imaging/zip-damaged' },
  { what: 'an entry of another size', entry: { size: 7 }, code: 'imaging/zip-damaged' },
  { what: 'an entry of 5 GB', entry: { size: 0xfffffff0 }, code: 'imaging/zip-limit', bytes: Buffer.alloc(2 ** 20) },
];
for (const { what, entry, code, bytes } of damaged)
  test(`${what} is refused as ${code}, the rest is taken, and the ZIP is kept`, async () => {
    const packed = zip(good, { name: utf8('bad.dcm'), bytes: bytes ?? object, ...entry });
    const outcomes = await take(packed);
    expect(outcomes.map(({ outcome }) => outcome === 'quarantined')).toEqual([false, true]);
    expect(outcomes[1]).toMatchObject({ fileName: 'export.zip/bad.dcm', refusal: { code } });
    const [kept] = (await quarantinedFiles(opened.database, { limit: 100 })).rows;
    expect(kept).toMatchObject({ fileName: 'export.zip', sizeBytes: packed.length });
    expect(Buffer.compare(await imaging.blobs.read(kept!.sha256), packed)).toBe(0);
  });

test('a third level of ZIPs is refused as what it is', async () => {
  const third = zip({ name: utf8('third.zip'), bytes: zip(good) });
  const outcomes = await take(zip({ name: utf8('second.zip'), bytes: third }));
  expect(outcomes).toMatchObject([
    { fileName: 'export.zip/second.zip/third.zip', outcome: 'quarantined', refusal: { code: 'imaging/zip-limit' } },
  ]);
});

test('many entries that unfold to far more than the ZIP are refused together', async () => {
  const claimed = Array.from({ length: 20 }, (_, n) => ({ name: utf8(`${n}`), bytes: object, size: 60 * 2 ** 20 }));
  expect((await take(zip(...claimed))).at(-1)).toMatchObject({
    fileName: 'export.zip',
    outcome: 'quarantined',
    refusal: { code: 'imaging/zip-limit' },
  });
});

test('a ZIP with nothing in it is named and counted', async () => {
  expect(await take(zip({ name: utf8('CT/'), bytes: new Uint8Array() }))).toEqual([
    { fileName: 'export.zip', outcome: 'ignored' },
  ]);
  expect(await imaging.runs.progress(run)).toMatchObject({ ignored: 1 });
});

test('a ZIP that was cut off is kept with its reason', async () => {
  const outcomes = await take(zip(good).subarray(0, 100));
  expect(outcomes).toMatchObject([
    {
      fileName: 'export.zip',
      outcome: 'quarantined',
      refusal: { code: 'imaging/zip-damaged', values: { what: expect.stringMatching(/^\w.*\w$/) } },
    },
  ]);
});
