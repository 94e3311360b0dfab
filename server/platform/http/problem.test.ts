import { STATUS_CODES } from 'node:http';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { DomainError, say } from '@isocenter/messages';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { z } from 'zod';
import type { HttpServer } from './http-server.ts';
import { testServer } from './test-server.ts';

let server: HttpServer;
let port: number;
const config = { requires: 'signed in' } as const;

beforeAll(async () => {
  server = testServer();
  const body = z.object({ doseGy: z.number().max(150), fractions: z.number().int() });
  server.post('/api/courses', { config, schema: { body }, bodyLimit: 100 }, async () => 'done');
  server.get(
    '/api/doses/:key',
    { config, schema: { params: z.object({ key: z.string().max(3) }) } },
    async () => 'done',
  );
  server.get('/api/refused', { config }, async () => {
    throw new DomainError('platform/changed-meanwhile', { found: 3, expected: 2 });
  });
  server.get('/api/broken', { config }, async () => {
    throw new Error('password of the database');
  });
  server.get('/api/unstorable', { config }, async () => {
    throw Object.assign(new Error('value "19790203" is out of range'), { code: '22003' });
  });
  await server.listen({ host: '127.0.0.1', port: 0 });
  port = Number(new URL(server.listeningOrigin).port);
});
afterAll(() => server.close());

const json = { 'content-type': 'application/json' };
const course = (payload: string, headers: Record<string, string> = json) =>
  ({ url: '/api/courses', method: 'POST', payload, headers }) as const;

const refused = [
  { ask: { url: '/api/nowhere' }, status: 404, code: 'platform/no-such-address' },
  { ask: { url: '/nowhere?name=Li' }, status: 404, code: 'platform/no-such-address' },
  { ask: { url: '/api/%zz' }, status: 400, code: 'platform/address-unreadable' },
  { ask: { url: '/api/refused' }, status: 412, code: 'platform/changed-meanwhile' },
  { ask: { url: '/api/doses/four' }, status: 400, code: 'platform/request-invalid' },
  { ask: { url: '/api/unstorable' }, status: 400, code: 'platform/request-invalid' },
  { ask: course('{"doseGy":'), status: 400, code: 'platform/request-invalid' },
  { ask: course('a', { 'content-type': 'text/x' }), status: 415, code: 'platform/media-type' },
  { ask: course(`"${'a'.repeat(100)}"`), status: 413, code: 'platform/body-too-large' },
  { ask: { url: '/', headers: { host: 'example.org' } }, status: 403, code: 'platform/foreign-host' },
] as const;
for (const { ask, status, code } of refused)
  test(`${'method' in ask ? ask.method : 'GET'} ${ask.url} is a problem of ${status} ${code}`, async () => {
    const answer = await server.inject(ask);
    expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/);
    expect(answer.headers['x-content-type-options']).toBe('nosniff');
    const problem = answer.json();
    expect([answer.statusCode, problem.status]).toEqual([status, status]);
    expect(problem).toMatchObject({ type: `urn:isocenter:error:${code}`, code, title: STATUS_CODES[status] });
    expect(problem.detail).toBe(say('en', code, problem.values));
    expect(answer.body).not.toMatch(/name=Li|19790203|zz/);
  });

test('what of a body does not fit is listed by field', async () => {
  const { fields, values } = (await server.inject(course('{"doseGy":200}'))).json();
  expect(fields).toEqual([
    { in: 'body', pointer: '/doseGy', says: expect.stringContaining('150') },
    { in: 'body', pointer: '/fractions', says: expect.stringContaining('number') },
  ]);
  expect(values.fields).toContain('/doseGy');
  const { fields: ofPath } = (await server.inject({ url: '/api/doses/four' })).json();
  expect(ofPath).toEqual([{ in: 'path', pointer: '/key', says: expect.any(String) }]);
});

test('a failure of the server tells nothing of itself, but names the line on its console', async () => {
  const onConsole = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const answer = await server.inject({ url: '/api/broken' });
  const told = onConsole.mock.calls[0] ?? [];
  onConsole.mockRestore();
  expect([answer.statusCode, answer.json().code]).toEqual([500, 'platform/internal']);
  expect(answer.body).not.toContain('password');
  expect(answer.json().instance).toMatch(/^urn:uuid:[0-9a-f-]{36}$/);
  expect(told).toEqual([answer.json().instance, expect.stringMatching(/^Error\n {4}at .*problem\.test\.ts:\d+/)]);
  expect(told[1]).not.toContain('password');
});

const onTheWire = [
  { what: 'no HTTP', sent: '\u0016\u0003\u0001\r\n\r\n', status: 400, code: 'platform/not-http' },
  {
    what: 'headers without end',
    sent: `GET / HTTP/1.1\r\nhost: 127.0.0.1\r\nx: ${'a'.repeat(20_000)}\r\n\r\n`,
    status: 431,
    code: 'platform/headers-too-large',
  },
];
for (const { what, sent, status, code } of onTheWire)
  test(`${what} is a problem of ${status} ${code}`, async () => {
    const socket = connect({ host: '127.0.0.1', port });
    socket.write(sent);
    const [head = '', body = ''] = (await text(socket)).split('\r\n\r\n');
    expect(head).toContain(`HTTP/1.1 ${status} `);
    expect(head).toContain('content-type: application/problem+json');
    expect(JSON.parse(body)).toMatchObject({ status, code, type: `urn:isocenter:error:${code}` });
  });

test('a server that is being stopped finishes what it began, and says that to who asks after', async () => {
  const stopping = testServer();
  let finish: (() => void) | undefined;
  let isClosing = false;
  stopping.addHook('preClose', async () => {
    isClosing = true;
  });
  stopping.get('/api/slow', { config }, () => new Promise<string>((resolve) => (finish = () => resolve('done'))));
  const address = new URL(await stopping.listen({ host: '127.0.0.1', port: 0 }));
  const socket = connect({ host: '127.0.0.1', port: Number(address.port) });
  const ask = `GET /api/slow HTTP/1.1\r\nhost: ${address.host}\r\n\r\n`;
  socket.write(ask);
  await vi.waitFor(() => expect(finish).toBeDefined());
  const closed = stopping.close();
  await vi.waitFor(() => expect(isClosing).toBe(true));
  socket.write(ask);
  setTimeout(() => finish?.(), 50);
  const answered = await text(socket);
  await closed;
  expect(answered).toMatch(/^HTTP\/1.1 200 .*done.*HTTP\/1.1 503 .*"code":"platform\/closing"/s);
});
