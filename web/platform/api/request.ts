import { refusalOf, unreachable } from './api-error.ts';

interface RequestOptions {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Sent as JSON. */
  readonly json?: unknown;
  readonly signal?: AbortSignal | undefined;
}

/**
 * JSON from our own server; the contract is its type.
 * @throws ApiError the refusal, or `frame.unreachable`; an abort passes through as it is
 */
export async function requestJson<Answer>(path: string, options: RequestOptions = {}): Promise<Answer> {
  const response = await request(path, options);
  const answer: Answer = await response.json();
  return answer;
}

/** As {@link requestJson}, for an answer without a body. */
export async function requestNothing(path: string, options: RequestOptions = {}): Promise<void> {
  await request(path, options);
}

/** As {@link requestJson}, for voxels and other bytes. */
export async function requestBytes(path: string, options: RequestOptions = {}): Promise<ArrayBuffer> {
  const response = await request(path, options);
  return response.arrayBuffer();
}

async function request(path: string, { method = 'GET', json, signal }: RequestOptions): Promise<Response> {
  const response = await fetch(path, {
    method,
    ...(json === undefined ? {} : { body: JSON.stringify(json), headers: { 'content-type': 'application/json' } }),
    ...(signal ? { signal } : {}),
  }).catch((cause: unknown) => {
    if (signal?.aborted) throw cause;
    throw unreachable();
  });
  if (!response.ok) throw refusalOf(response.status, await response.text());
  return response;
}
