import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { ArchiveProcess } from './archive-process.ts';
import { createFileBuffer } from './file-buffer.ts';
import { openHttpConnection } from './http-connection.ts';

/** Sends files in one of the ways into the archive; each is acknowledged when it resolves. */
export type Sender = (archive: ArchiveProcess, paths: readonly string[]) => Promise<void>;

/** A slice takes half of it. */
const LARGEST_FILE_BYTES = 1024 * 1024;

/** DCMTK's `dcmsend`, one process an association, as the peers' harness calls it. */
export function dcmsend(associations: number): Sender {
  const pduOption = associations === 1 ? ['--max-send-pdu', '131072'] : [];
  return async ({ dicomPort }, paths) => {
    await Promise.all(
      shares(paths, associations).map(async (share) => {
        const args = [...pduOption, '127.0.0.1', String(dicomPort), ...share];
        const child = spawn('dcmsend', args, { stdio: 'ignore', env: { ...process.env, TCP_NODELAY: '1' } });
        const [code] = await once(child, 'exit');
        if (code !== 0) throw new Error(`dcmsend ended with ${code}`);
      }),
    );
  };
}

/** A file a request, as the page sends them. */
export function rest(connections: number): Sender {
  return async ({ url, token }, paths) => {
    const first = await openHttpConnection(url, { authorization: `Bearer ${token}` });
    const imports = '/api/imaging/imports';
    const headers = { 'content-type': 'application/json' };
    const run = await first.send({ method: 'POST', path: imports, headers, body: [Buffer.from('{}')] });
    first.end();
    const { importKey }: { importKey: string } = JSON.parse(run);
    await Promise.all(
      shares(paths, connections).map(async (share) => {
        const connection = await openHttpConnection(url, { authorization: `Bearer ${token}` });
        const read = createFileBuffer(LARGEST_FILE_BYTES);
        for (const path of share)
          await connection.send({
            method: 'PUT',
            path: `${imports}/${importKey}/files`,
            headers: { 'content-type': 'application/octet-stream', 'x-file-name': 'slice.dcm' },
            body: [read(path)],
          });
        connection.end();
      }),
    );
  };
}

/** STOW-RS over one connection. */
export function stow(instancesARequest: number): Sender {
  return async ({ url, token }, paths) => {
    const connection = await openHttpConnection(url, { authorization: `Bearer ${token}` });
    const readers = Array.from({ length: instancesARequest }, () => createFileBuffer(LARGEST_FILE_BYTES));
    const before = Buffer.from('--b1\r\nContent-Type: application/dicom\r\n\r\n');
    const after = Buffer.from('\r\n');
    for (let from = 0; from < paths.length; from += instancesARequest) {
      const share = paths.slice(from, from + instancesARequest);
      const parts = share.flatMap((path, index) => [before, readers[index]!(path), after]);
      await connection.send({
        method: 'POST',
        path: '/dicom-web/studies',
        headers: { 'content-type': 'multipart/related; type="application/dicom"; boundary=b1' },
        body: [...parts, Buffer.from('--b1--')],
      });
    }
    connection.end();
  };
}

function shares(paths: readonly string[], count: number): readonly (readonly string[])[] {
  return Array.from({ length: count }, (_, share) => paths.filter((_path, index) => index % count === share));
}
