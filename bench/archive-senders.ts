import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { Agent, request } from 'node:http';
import type { ArchiveProcess } from './archive-process.ts';

/** Sends files in one of the ways into the archive; each is acknowledged when it resolves. */
export type Sender = (archive: ArchiveProcess, paths: readonly string[]) => Promise<void>;

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
    const agent = new Agent({ keepAlive: true, maxSockets: connections });
    const run = await post(agent, `${url}/api/imaging/imports`, Buffer.from('{}'), { token, type: 'application/json' });
    const { importKey }: { importKey: string } = JSON.parse(run);
    await Promise.all(
      shares(paths, connections).map(async (share) => {
        for (const path of share)
          await post(agent, `${url}/api/imaging/imports/${importKey}/files`, await readFile(path), {
            token,
            method: 'PUT',
            type: 'application/octet-stream',
            name: 'slice.dcm',
          });
      }),
    );
    agent.destroy();
  };
}

/** STOW-RS over one connection. */
export function stow(instancesARequest: number): Sender {
  return async ({ url, token }, paths) => {
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    for (let from = 0; from < paths.length; from += instancesARequest) {
      const parts: Buffer[] = [];
      for (const path of paths.slice(from, from + instancesARequest))
        parts.push(
          Buffer.from('--b1\r\nContent-Type: application/dicom\r\n\r\n'),
          await readFile(path),
          Buffer.from('\r\n'),
        );
      await post(agent, `${url}/dicom-web/studies`, Buffer.concat([...parts, Buffer.from('--b1--')]), {
        token,
        type: 'multipart/related; type="application/dicom"; boundary=b1',
      });
    }
    agent.destroy();
  };
}

function shares(paths: readonly string[], count: number): readonly (readonly string[])[] {
  return Array.from({ length: count }, (_, share) => paths.filter((_path, index) => index % count === share));
}

interface Posted {
  readonly token: string;
  readonly type: string;
  readonly method?: 'POST' | 'PUT';
  readonly name?: string;
}

async function post(
  agent: Agent,
  url: string,
  body: Buffer,
  { token, type, method = 'POST', name }: Posted,
): Promise<string> {
  const headers = {
    authorization: `Bearer ${token}`,
    'content-type': type,
    'content-length': body.length,
    ...(name ? { 'x-file-name': name } : {}),
  };
  const sent = request(url, { agent, method, headers });
  sent.end(body);
  const [answer] = await once(sent, 'response');
  let text = '';
  for await (const piece of answer) text += piece;
  if (answer.statusCode >= 300) throw new Error(`${method} ${url}: ${answer.statusCode} ${text}`);
  return text;
}
