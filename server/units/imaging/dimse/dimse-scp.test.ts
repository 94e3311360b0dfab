import { type ChildProcess, execFile, spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { testDatabase } from '../../../platform/database/test-database.ts';
import type { HttpServer } from '../../../platform/http/http-server.ts';
import { testServer } from '../../../platform/http/test-server.ts';
import { fixtureObject } from '../object-fixture.ts';
import { type Imaging, openImaging } from '../open-imaging.ts';
import { imagingRoutes } from '../routes.ts';
import { IMAGING_MIGRATIONS } from '../schema.ts';
import { type DimseScp, startDimseScp } from './dimse-scp.ts';

const run = promisify(execFile);
const dcmtk = ['storescu', 'dcmsend', 'echoscu', 'storescp'].every((name) => !spawnSync(name, ['--version']).error);
const shared = path.resolve(import.meta.dirname, '../../../../../shared/data');

/** The bytes after the meta information, whose length (0002,0000) states. */
const dataSetOf = (file: Buffer) => file.subarray(144 + file.readUInt32LE(140));

describe.skipIf(!dcmtk)('the C-STORE provider, sent to by DCMTK (skipped where dcmtk is missing)', () => {
  let opened: Awaited<ReturnType<typeof testDatabase>>;
  let imaging: Imaging;
  let server: HttpServer;
  let scp: DimseScp;
  let folder: string;
  let other: { process: ChildProcess; port: number; folder: string };

  beforeAll(async () => {
    opened = await testDatabase(IMAGING_MIGRATIONS);
    imaging = await openImaging(opened);
    server = testServer();
    await imagingRoutes(server, imaging);
    scp = await startDimseScp(imaging, { host: '127.0.0.1', port: 0 });
    folder = await mkdtemp(path.join(tmpdir(), 'dimse-'));
    other = await startStorescp();
  });
  afterAll(async () => {
    other.process.kill();
    await scp.close();
    await server.close();
    await imaging.close();
    await opened.close();
    await rm(folder, { recursive: true });
  });

  /** DCMTK's own receiver, which writes data sets bit by bit as they came: what was on the wire. */
  async function startStorescp() {
    const port = await freePort();
    const received = path.join(folder, 'received');
    await mkdir(received);
    const args = ['--bit-preserving', '--prefer-lossless', '+xa', '--output-directory', received, String(port)];
    const child = spawn('storescp', args, { stdio: 'ignore' });
    await vi.waitFor(() => answers(port), { timeout: 10_000 });
    return { process: child, port, folder: received };
  }

  const send = (program: string, args: readonly string[], port = scp.port) => {
    const firstPath = args.findIndex((argument) => argument.startsWith('/'));
    return run(program, [...args.slice(0, firstPath), '127.0.0.1', String(port), ...args.slice(firstPath)]);
  };

  async function write(name: string, objects: readonly Uint8Array[]): Promise<string> {
    const place = path.join(folder, name);
    await mkdir(place);
    for (const [index, bytes] of objects.entries()) await writeFile(path.join(place, `${index}.dcm`), bytes);
    return place;
  }

  const retrieve = async (study: string) =>
    server.inject({ url: `/dicom-web/studies/${study}`, headers: { host: '127.0.0.1', accept: 'application/dicom' } });

  test('C-ECHO is answered', async () => {
    await run('echoscu', ['127.0.0.1', String(scp.port)]);
  });

  const senders = [
    { program: 'storescu', args: ['--scan-directories', '-aet', 'TPS'] },
    { program: 'dcmsend', args: ['--scan-directories', '--aetitle', 'TPS'] },
  ];
  for (const { program, args } of senders)
    test(`${program}: an object comes back as DCMTK's own receiver has it, with who sent it`, async () => {
      const study = `1.2.${program.length}`;
      const long = 'x'.repeat(60_000);
      const place = await write(program, [fixtureObject({ uid: `${study}.1.1`, studyUid: study, comment: long })]);
      await send(program, [...args, place]);
      await send(program, [...args, place], other.port);
      const file = (await retrieve(study)).rawPayload;
      const names = (await readdir(other.folder)).filter((name) => name.endsWith(`${study}.1.1`));
      const theirs = await readFile(path.join(other.folder, names[0]!));
      expect(Buffer.compare(dataSetOf(file), dataSetOf(theirs))).toBe(0);
      expect(file.toString('latin1', 132, 600)).toContain('AE\x04\0TPS ');
      const { rows } = await patients();
      expect(rows.map(({ patientId }) => patientId)).toEqual(['P1']);
    });

  const patients = async (): Promise<{ rows: { patientId: string }[] }> =>
    (await server.inject({ url: '/api/imaging/patients', headers: { host: '127.0.0.1' } })).json();

  test('ninety objects in three associations at once are all there, and the runs are counted', async () => {
    const places = await Promise.all(
      [0, 1, 2].map((part) =>
        write(
          `many-${part}`,
          Array.from({ length: 30 }, (_, n) => fixtureObject({ uid: `1.4.${part}.${n + 1}`, studyUid: `1.4.${part}` })),
        ),
      ),
    );
    await Promise.all(places.map((place) => send('storescu', ['--scan-directories', place])));
    await vi.waitFor(async () => {
      const runs = (await imaging.runs.latest(3)).map(({ source, state, stored }) => ({ source, state, stored }));
      expect(runs).toEqual(Array(3).fill({ source: 'C-STORE', state: 'complete', stored: 30 }));
    });
  });

  test('an object larger than what may wait for the disk passes, and a second time changes nothing', async () => {
    const object = fixtureObject({ uid: '1.6.1.1', studyUid: '1.6' });
    const pixels = Buffer.alloc(24 * 2 ** 20, 7);
    const head = Buffer.from([0xe0, 0x7f, 0x10, 0, 0x4f, 0x57, 0, 0, 0, 0, 0, 0]);
    head.writeUInt32LE(pixels.length, 8);
    const place = await write('large', [Buffer.concat([object, head, pixels])]);
    await send('storescu', ['--scan-directories', place]);
    await send('storescu', ['--scan-directories', place]);
    const file = (await retrieve('1.6')).rawPayload;
    expect(Buffer.compare(file.subarray(-pixels.length), pixels)).toBe(0);
    expect(await imaging.runs.latest(1)).toMatchObject([{ alreadyPresent: 1, stored: 0 }]);
  });

  test.skipIf(!existsSync(shared))(
    'what came as a file and then by C-STORE is one object (skipped without ../shared)',
    async () => {
      const plan = path.join(shared, 'openkbp-dicom', 'kbp-pt-099');
      const files = (await readdir(plan, { recursive: true })).filter((name) => name.endsWith('.dcm')).slice(-20);
      const importKey = await imaging.runs.open('command line', null);
      for (const fileName of files)
        await imaging.importFile({ importKey, fileName, source: await readFile(path.join(plan, fileName)) });
      for (const syntax of ['--propose-little', '--propose-implicit'])
        await send('storescu', [syntax, ...files.map((name) => path.join(plan, name))]);
      const runs = (await imaging.runs.latest(2)).map(({ alreadyPresent, conflicting }) => ({
        alreadyPresent,
        conflicting,
      }));
      expect(runs).toEqual(Array(2).fill({ alreadyPresent: files.length, conflicting: 0 }));
    },
  );

  test('what is not stored is not answered with Success', async () => {
    const first = await write('first', [fixtureObject({ uid: '1.7.1.1', studyUid: '1.7' })]);
    const second = await write('second', [fixtureObject({ uid: '1.7.1.1', studyUid: '1.7', comment: 'other bytes' })]);
    await send('storescu', ['--scan-directories', first]);
    const refused = await send('storescu', ['-v', '--scan-directories', second]).catch((error) => error);
    expect(`${refused.stdout}${refused.stderr}`).toMatch(/Received Store Response \(.*0x0?111/);
  });

  test('an association that breaks off inside an object leaves nothing', async () => {
    const place = await write('broken', [
      fixtureObject({ uid: '1.8.1.1', studyUid: '1.8', comment: 'y'.repeat(60_000) }),
    ]);
    // A wire that is cut after 30 kB
    const wire = createServer((client) => {
      const through = connect(scp.port, '127.0.0.1');
      let passed = 0;
      client.on('data', (bytes) => {
        passed += bytes.length;
        if (passed > 30_000) {
          client.destroy();
          through.destroy();
        } else through.write(bytes);
      });
      through.on('data', (bytes) => client.write(bytes));
      for (const end of [client, through]) end.on('error', () => undefined);
    });
    await new Promise<void>((resolve) => wire.listen(0, '127.0.0.1', resolve));
    const address = wire.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    await expect(send('storescu', ['--scan-directories', place], port)).rejects.toThrow();
    wire.close();
    expect((await retrieve('1.8')).statusCode).toBe(404);
    await run('echoscu', ['127.0.0.1', String(scp.port)]);
  });

  const compressed = path.join(shared, 'conformance-oddities');
  test.skipIf(!existsSync(compressed))(
    'compressed and big-endian objects keep their transfer syntax (skipped without ../shared)',
    async () => {
      const syntaxes = [
        { file: 'JPEG2000.dcm', option: '--propose-j2k-lossy' },
        { file: 'ExplVR_BigEnd.dcm', option: '--propose-big' },
      ];
      for (const { file, option } of syntaxes) {
        const source = path.join(compressed, file);
        if (!existsSync(source)) continue;
        await send('storescu', [option, source]);
        const [latest] = await imaging.runs.latest(1);
        expect(latest).toMatchObject({ source: 'C-STORE', quarantined: 0, stored: 1 });
      }
    },
  );
});

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === 'object' && address ? address.port : 0;
}

async function answers(port: number): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => {
      socket.destroy();
      resolve();
    });
    socket.on('error', reject);
  });
}
