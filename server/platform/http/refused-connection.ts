import type { Socket } from 'node:net';
import { DomainError } from '@isocenter/messages';
import { PROBLEM_TYPE, problemOf } from './problem.ts';

/** Bytes that are no HTTP request reach no route: they are answered on the socket, and the connection ends. */
export function refuseConnection(error: Error & { readonly code?: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || socket.destroyed) return;
  const { status, title, ...rest } = problemOf(new DomainError(codeOf(error.code)));
  const body = JSON.stringify({ ...rest, status, title });
  const head = [
    `HTTP/1.1 ${status} ${title}`,
    `content-type: ${PROBLEM_TYPE}`,
    `content-length: ${Buffer.byteLength(body)}`,
    'connection: close',
  ];
  if (socket.writable) socket.write(`${head.join('\r\n')}\r\n\r\n${body}`);
  socket.destroySoon();
}

function codeOf(code: string | undefined) {
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT') return 'platform/request-slow';
  if (code === 'HPE_HEADER_OVERFLOW') return 'platform/headers-too-large';
  return 'platform/not-http';
}
