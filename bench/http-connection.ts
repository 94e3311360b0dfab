import { once } from 'node:events';
import { connect, type Socket } from 'node:net';

/** A request whose body lies in pieces of memory that may be filled anew once it is answered. */
export interface HttpPost {
  readonly method: 'POST' | 'PUT';
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: readonly Uint8Array[];
}

/** One HTTP/1.1 connection that is kept open: as little work as a sender can have, for it shares the processors with what is measured. */
export interface HttpConnection {
  /** One after the other. @returns the body of the answer @throws Error where the status is none of success */
  send(post: HttpPost): Promise<string>;
  end(): void;
}

/** @param standing headers of every request: who asks */
export async function openHttpConnection(
  url: string,
  standing: Readonly<Record<string, string>>,
): Promise<HttpConnection> {
  const { hostname, port, host } = new URL(url);
  const socket = connect({ host: hostname, port: Number(port), noDelay: true });
  await once(socket, 'connect');
  return {
    send: async ({ method, path, headers, body }) => {
      const length = body.reduce((sum, piece) => sum + piece.length, 0);
      const lines = Object.entries({ host, ...standing, ...headers, 'content-length': length }).map(
        ([name, value]) => `${name}: ${value}`,
      );
      const answered = answerOf(socket);
      socket.cork();
      socket.write(`${method} ${path} HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n`);
      for (const piece of body) socket.write(piece);
      socket.uncork();
      const { status, text } = await answered;
      if (status >= 300) throw new Error(`${method} ${path}: ${status} ${text}`);
      return text;
    },
    end: () => socket.destroy(),
  };
}

/** The next answer on the connection; its length is stated, as Node's servers do for what they have whole. */
async function answerOf(socket: Socket): Promise<{ status: number; text: string }> {
  let received = '';
  socket.setEncoding('utf8');
  for (;;) {
    const [piece]: string[] = await once(socket, 'data');
    received += piece;
    const end = received.indexOf('\r\n\r\n');
    if (end < 0) continue;
    const head = received.slice(0, end);
    const length = Number(/^content-length: (\d+)/im.exec(head)?.[1]);
    if (!Number.isInteger(length)) throw new Error(`no length: ${head}`);
    const text = received.slice(end + 4);
    if (Buffer.byteLength(text) >= length) return { status: Number(head.split(' ')[1]), text };
  }
}
