import { type ApiError, refusalOf, unreachable } from './api-error.ts';
import { pageSession } from './page-session.ts';

export interface RequestOptions {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Sent as JSON. */
  readonly json?: unknown;
  /** Sent as its bytes, in place of JSON. */
  readonly file?: File;
  /** The version of the thing that is changed, as it was read: a lost update is refused (`If-Match`). */
  readonly revision?: number | string;
  readonly signal?: AbortSignal | undefined;
  /** Where nobody is signed in: `wait` until the person has (what was asked for is not lost), or `refuse`, which the sign-in itself needs. */
  readonly signedOut?: 'wait' | 'refuse';
  /** Of a session that the page has not begun yet. */
  readonly csrf?: string;
}

/**
 * JSON from our own server; the contract is its type. Where the answer has no body: undefined.
 * @throws ApiError the refusal, or `frame.unreachable`; an abort passes through as it is
 */
export async function requestJson<Answer>(path: string, options: RequestOptions = {}): Promise<Answer> {
  const response = await request(path, options);
  const answer: Answer = response.status === 204 ? undefined : await response.json();
  return answer;
}

/** As {@link requestJson}, for voxels and other bytes. */
export async function requestBytes(path: string, options: RequestOptions = {}): Promise<ArrayBuffer> {
  const response = await request(path, options);
  return response.arrayBuffer();
}

/** By this header the server knows that one of its own pages asks for a change. */
export const CSRF_HEADER = 'x-isocenter-csrf';

/**
 * Whether a refusal says that the session has ended, or that another one of the same browser took its place: the same request succeeds
 * once the person has signed in again.
 */
export function isSignedOut({ code }: ApiError): boolean {
  return pageSession.signIns() > 0 && (code === 'access/signed-out' || code === 'access/csrf');
}

/** Bytes of which nobody says what they are. */
const OCTETS = 'application/octet-stream';

async function request(path: string, options: RequestOptions): Promise<Response> {
  for (;;) {
    const signIns = pageSession.signIns();
    const response = await send(path, options);
    if (response.ok) return response;
    const refusal = refusalOf(response.status, await response.text());
    if (options.signedOut === 'refuse' || !isSignedOut(refusal)) throw refusal;
    await pageSession.begunAfter(signIns, options.signal);
  }
}

function send(path: string, { method = 'GET', json, file, revision, signal, csrf }: RequestOptions): Promise<Response> {
  return fetch(path, {
    method,
    headers: {
      ...(json === undefined ? {} : { 'content-type': 'application/json' }),
      ...(file ? { 'content-type': file.type || OCTETS, 'x-file-name': encodeURIComponent(file.name) } : {}),
      ...(revision === undefined ? {} : { 'if-match': `"${revision}"` }),
      ...(method === 'GET' ? {} : { [CSRF_HEADER]: csrf ?? pageSession.csrf() }),
    },
    ...(json === undefined ? {} : { body: JSON.stringify(json) }),
    ...(file ? { body: file } : {}),
    ...(signal ? { signal } : {}),
  }).catch((cause: unknown) => {
    if (signal?.aborted) throw cause;
    throw unreachable();
  });
}
