import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';

/** How the server is to its clients: it answers, it says that it cannot, or its connections break. */
export type S3State = 'up' | 'overloaded' | 'gone';

/** The little of S3 that short objects need, over HTTP, in memory. */
export async function s3ServerInMemory() {
  const objects = new Map<string, Buffer>();
  let state: S3State = 'up';
  const answer = async (asked: IncomingMessage): Promise<{ readonly status: number; readonly body?: Buffer }> => {
    const body = await buffer(asked);
    if (state === 'overloaded') return { status: 503, body: Buffer.from('<Error><Code>SlowDown</Code></Error>') };
    const key = new URL(asked.url ?? '/', 'http://s3').pathname.split('/').slice(2).join('/');
    if (key === '') return { status: 200 };
    const found = objects.get(key);
    if (asked.method === 'PUT') {
      const sha256 = createHash('sha256').update(body).digest('hex');
      if (asked.headers['x-amz-content-sha256'] !== sha256) return { status: 400 };
      objects.set(key, body);
      return { status: 200 };
    }
    if (asked.method === 'DELETE') {
      objects.delete(key);
      return { status: 204 };
    }
    if (!found) return { status: 404, body: Buffer.from('<Error><Code>NoSuchKey</Code></Error>') };
    return { status: 200, body: found };
  };
  const server = createServer(async (asked, reply) => {
    if (state === 'gone') return asked.socket.destroy();
    const { status, body = Buffer.alloc(0) } = await answer(asked);
    return reply.writeHead(status, { 'content-length': body.length }).end(asked.method === 'HEAD' ? undefined : body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    objects,
    environment: {
      S3_ENDPOINT: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
      S3_BUCKET: 'isocenter',
      S3_ACCESS_KEY_ID: 'id',
      S3_SECRET_ACCESS_KEY: 'secret',
    },
    become: (next: S3State) => {
      state = next;
    },
    close: () => new Promise((resolve) => void server.close(resolve).closeAllConnections()),
  };
}
