import { Agent, type RequestOptions, request } from 'node:https';
import { buffer } from 'node:stream/consumers';

export interface Asked {
  readonly method: string;
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
}

/** Status 0: the connection ended before the answer was whole. */
export interface Answered {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  readonly body: Buffer;
}

/** A client of the department behind its proxy. */
export interface Client {
  ask(asked: Asked): Promise<Answered>;
  close(): void;
}

/** @param options.certificate the proxy's own authority (PEM); `from`: another address of this machine than 127.0.0.1 */
export function openClient(url: string, options: { readonly certificate: string; readonly from?: string }): Client {
  const { certificate: ca, from } = options;
  const agent = new Agent({ keepAlive: true, ca, ...(from === undefined ? {} : { localAddress: from }) });
  return {
    ask: ({ method, path, headers = {}, body }) => sent(new URL(path, url), { agent, method, headers }, body),
    close: () => agent.destroy(),
  };
}

function sent(url: URL, options: RequestOptions, body: string | Uint8Array | undefined): Promise<Answered> {
  return new Promise((resolve) => {
    const broken = () => resolve({ status: 0, headers: {}, body: Buffer.alloc(0) });
    const asking = request(url, options, (answer) => {
      const { statusCode: status = 0, headers } = answer;
      buffer(answer).then((bytes) => resolve({ status, headers, body: bytes }), broken);
    });
    asking.on('error', broken);
    asking.end(body);
  });
}
