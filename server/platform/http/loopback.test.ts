import { expect, test } from 'vitest';
import { isLoopback, requireLoopback } from './loopback.ts';
import { testServer } from './test-server.ts';

const hosts = [
  { host: '127.0.0.1', loopback: true },
  { host: '127.8.4.2', loopback: true },
  { host: 'localhost', loopback: true },
  { host: '[::1]', loopback: true },
  { host: '0.0.0.0', loopback: false },
  { host: '10.0.0.5', loopback: false },
  { host: '127.0.0.1.example.org', loopback: false },
  { host: '::', loopback: false },
];
for (const { host, loopback } of hosts)
  test(`${host} is ${loopback ? '' : 'not '}this machine only`, () => expect(isLoopback(host)).toBe(loopback));

test('listening beyond this machine is refused', () => {
  expect(() => requireLoopback('0.0.0.0')).toThrow(expect.objectContaining({ code: 'platform/host-refused' }));
});

const requests = [
  { headers: { host: '127.0.0.1:8080' }, status: 200 },
  { headers: { host: '127.0.0.1:8080', origin: 'http://127.0.0.1:8080' }, status: 200 },
  { headers: { host: 'rebound.example.org' }, status: 403 },
  { headers: { host: '127.0.0.1:8080', origin: 'https://example.org' }, status: 403 },
  { headers: { host: '127.0.0.1:8080', origin: 'null' }, status: 403 },
];
for (const { headers, status } of requests)
  test(`a request with ${JSON.stringify(headers)} is answered ${status}`, async () => {
    const server = testServer();
    server.get('/ping', { config: { requires: 'anyone' } }, async () => 'pong');
    expect((await server.inject({ url: '/ping', headers })).statusCode).toBe(status);
  });

const kept = [
  { url: '/api/patients', control: 'no-store' },
  { url: '/fhir/Patient', control: 'no-store' },
  { url: '/dicom-web/studies', control: 'private, no-store' },
  { url: '/api/stream', control: 'no-cache' }, // as its route says
  { url: '/api/none-here', control: 'no-store' }, // a refusal, too
  { url: '/page', control: undefined },
];
for (const { url, control } of kept)
  test(`of the answer to ${url} caches are told ${control}`, async () => {
    const server = testServer();
    const config = { requires: 'anyone' } as const;
    for (const path of ['/api/patients', '/fhir/Patient', '/dicom-web/studies', '/page'])
      server.get(path, { config }, async () => ({ of: 'a patient' }));
    server.get('/api/stream', { config }, async (_request, reply) =>
      reply.header('cache-control', 'no-cache').send('x'),
    );
    const answer = await server.inject({ url, headers: { host: '127.0.0.1' } });
    expect(answer.headers['cache-control']).toBe(control);
  });
