import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A server behind the proxy, and what of its requests is under way. */
interface Backend {
  readonly port: number;
  /** Until then nobody is sent there: it did not answer [ms, performance.now()]. */
  awayUntil: number;
}

/** How a request went that the proxy could not bring to its end. */
export interface BrokenRequest {
  readonly method: string;
  readonly path: string;
  /** The server that had begun with it. */
  readonly port: number;
  readonly at: number;
}

export interface ReverseProxy {
  readonly url: string;
  /** Answered with 502: they were under way on a server that went away, and were no GET. */
  readonly broken: readonly BrokenRequest[];
  /** GETs that another server answered in place of the one that went away. */
  retried(): number;
  close(): Promise<void>;
}

const AWAY_MS = 1000;

/**
 * A reverse proxy as nginx is one with `proxy_next_upstream error` and its defaults: servers in turn, `Host` kept; a server that takes no
 * connection is left out for a second and the request goes to the next; a GET whose server goes away goes to the next, too. Any other
 * request whose server goes away is answered 502: it may have been carried out.
 */
export async function startReverseProxy(ports: readonly number[]): Promise<ReverseProxy> {
  const backends: readonly Backend[] = ports.map((port) => ({ port, awayUntil: 0 }));
  const broken: BrokenRequest[] = [];
  let turn = 0;
  let retried = 0;
  const next = (tried: ReadonlySet<Backend>): Backend | undefined => {
    const left = backends
      .map((_, index) => backends[(turn + index) % backends.length]!)
      .filter((one) => !tried.has(one));
    turn += 1;
    return left.find(({ awayUntil }) => awayUntil < performance.now()) ?? left[0];
  };
  const server = createServer(async (asked, answer) => {
    const body = await bodyOf(asked);
    const tried = new Set<Backend>();
    for (let backend = next(tried); backend; backend = next(tried)) {
      const outcome = await passOn(asked, body, answer, backend.port);
      if (outcome === 'answered') return;
      tried.add(backend);
      backend.awayUntil = performance.now() + AWAY_MS;
      if (outcome === 'broken' && asked.method !== 'GET') {
        broken.push({ method: asked.method ?? '', path: asked.url ?? '', port: backend.port, at: performance.now() });
        break;
      }
      if (outcome === 'broken') retried += 1;
    }
    answer.writeHead(502).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    broken,
    retried: () => retried,
    close: () => new Promise((resolve) => void server.close(() => resolve()).closeAllConnections()),
  };
}

async function bodyOf(asked: IncomingMessage): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of asked) pieces.push(piece);
  return Buffer.concat(pieces);
}

/**
 * Answers are read whole before the first byte goes on, so that one that breaks off can be asked for elsewhere. @returns `refused`: the
 * server took no connection; `broken`: it went away before its answer was whole
 */
function passOn(
  asked: IncomingMessage,
  body: Buffer,
  answer: ServerResponse,
  port: number,
): Promise<'answered' | 'refused' | 'broken'> {
  return new Promise((resolve) => {
    let isConnected = false;
    const passed = request(
      { host: '127.0.0.1', port, method: asked.method, path: asked.url, headers: asked.headers, agent: false },
      (came) => {
        bodyOf(came).then(
          (bytes) => {
            if (!came.complete) return resolve('broken');
            const { 'transfer-encoding': _whole, connection: _own, ...headers } = came.headers;
            answer.writeHead(came.statusCode ?? 502, { ...headers, 'content-length': bytes.length }).end(bytes);
            resolve('answered');
          },
          () => resolve('broken'),
        );
      },
    );
    passed.on('socket', (socket) => socket.once('connect', () => (isConnected = true)));
    passed.on('error', () => resolve(isConnected ? 'broken' : 'refused'));
    passed.end(body);
  });
}
