import { spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { zipStream } from '../../platform/zip-stream.ts';
import { openZip } from './zip-entries.ts';

const files = [
  { name: 'CT/1.2.3.dcm', text: 'one' },
  { name: 'RTPLAN/计划.dcm', text: '' },
  { name: 'CT/1.2.4.dcm', text: 'x'.repeat(100_000) },
];

async function packed(): Promise<Buffer> {
  const entries = files.map(({ name, text }) => ({ name, bytes: async () => Buffer.from(text) }));
  const chunks: Buffer[] = [];
  for await (const chunk of zipStream(entries)) chunks.push(chunk);
  return Buffer.concat(chunks);
}

test('names and bytes come back from the ZIP', async () => {
  const zip = await openZip(await packed());
  const read: { name: string; text: string }[] = [];
  for await (const { fileName, bytes } of zip.entries()) {
    const chunks: Uint8Array[] = [];
    for await (const chunk of bytes()) chunks.push(chunk);
    read.push({ name: fileName, text: Buffer.concat(chunks).toString() });
  }
  zip.close();
  expect(read).toEqual(files);
});

const python = spawnSync('python3', ['--version']).status === 0;
test.skipIf(!python)('a second program finds no fault in it (python3, skipped where it is missing)', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'zip-stream-'));
  const file = path.join(folder, 'packed.zip');
  await writeFile(file, await packed());
  const checked = spawnSync('python3', ['-m', 'zipfile', '--test', file], { encoding: 'utf8' });
  await rm(folder, { recursive: true });
  expect(checked.stdout + checked.stderr).toBe('Done testing\n');
});
