import { DomainError } from '@isocenter/messages';
import { expect, test } from 'vitest';
import { giveSessionCookie, sessionSecretOf } from '../access/session-cookie.ts';
import { originOf, type PublicAddress, publicAddressOf } from './public-address.ts';
import { testServer } from './test-server.ts';

const settings = [
  { setting: undefined, host: undefined },
  { setting: '', host: undefined },
  { setting: 'https://isocenter.hospital.example', host: 'isocenter.hospital.example' },
  { setting: 'https://Isocenter.hospital.example:8443/', host: 'isocenter.hospital.example:8443' },
];
for (const { setting, host } of settings)
  test(`the setting ${setting} means the host ${host}`, () => expect(publicAddressOf(setting)?.host).toBe(host));

const REFUSED = [
  'http://a.example',
  'a.example',
  'https://a.example/path',
  'https://u:p@a.example',
  'https://a.example?q',
];
for (const setting of REFUSED)
  test(`the setting ${setting} is refused`, () =>
    expect(() => publicAddressOf(setting)).toThrow(expect.objectContaining({ code: 'platform/public-url' })));

const PUBLIC = publicAddressOf('https://isocenter.hospital.example');

/** Answers what it understood of the request, and gives a session. */
function server(publicAddress?: PublicAddress) {
  const built = testServer(async () => new DomainError('access/signed-out'), { publicAddress });
  built.get('/ping', { config: { requires: 'anyone' } }, async (request, reply) => {
    giveSessionCookie(request, reply, 'given');
    return { ip: request.ip, origin: originOf(request), secret: sessionSecretOf(request) };
  });
  return built;
}

const throughProxy = {
  host: 'isocenter.hospital.example',
  'x-forwarded-proto': 'https',
  'x-forwarded-for': '10.1.2.3',
};
const page = 'https://isocenter.hospital.example';
const requests = [
  { headers: throughProxy, code: 'answered' },
  { headers: { ...throughProxy, origin: page }, code: 'answered' },
  { headers: { ...throughProxy, host: 'ISOCENTER.hospital.example' }, code: 'answered' },
  { headers: { ...throughProxy, host: '127.0.0.1:8080' }, code: 'answered' },
  { headers: { host: '127.0.0.1:8080' }, code: 'answered' },
  { headers: { ...throughProxy, 'x-forwarded-proto': 'http' }, code: 'platform/not-by-tls' },
  { headers: { host: '127.0.0.1:8080', 'x-forwarded-proto': 'http' }, code: 'platform/not-by-tls' },
  { headers: { host: 'isocenter.hospital.example' }, code: 'platform/not-by-tls' },
  { headers: { ...throughProxy, host: 'other.example' }, code: 'platform/foreign-host' },
  { headers: { ...throughProxy, origin: 'http://isocenter.hospital.example' }, code: 'platform/foreign-origin' },
  { headers: { ...throughProxy, origin: 'https://other.example' }, code: 'platform/foreign-origin' },
  { headers: { host: '127.0.0.1:8080', origin: 'http://127.0.0.1:8080' }, code: 'platform/foreign-origin' },
];
for (const { headers, code } of requests)
  test(`behind a proxy a request with ${JSON.stringify(headers)} is ${code}`, async () => {
    const answer = await server(PUBLIC).inject({ url: '/ping', headers });
    expect(answer.statusCode === 200 ? 'answered' : answer.json().code).toBe(code);
    expect(answer.headers['strict-transport-security']).toBe('max-age=31536000');
  });

test('the address of a person is the one that the proxy saw, not one that the person wrote before it', async () => {
  const headers = { ...throughProxy, 'x-forwarded-for': '10.9.9.9, 10.1.2.3' };
  expect((await server(PUBLIC).inject({ url: '/ping', headers })).json()).toMatchObject({
    ip: '10.1.2.3',
    origin: page,
  });
});

test('another machine is not believed to be a proxy', async () => {
  const asked = { url: '/ping', headers: throughProxy, remoteAddress: '10.5.5.5' };
  expect((await server(PUBLIC).inject(asked)).json().code).toBe('platform/not-by-tls');
});

test('without a public address nothing of a proxy is believed', async () => {
  const headers = { ...throughProxy, host: '127.0.0.1:8080' };
  const answer = await server().inject({ url: '/ping', headers });
  expect(answer.json()).toMatchObject({ ip: '127.0.0.1', origin: 'http://127.0.0.1:8080' });
  expect(answer.headers['strict-transport-security']).toBeUndefined();
  expect(answer.headers['set-cookie']).not.toContain('Secure');
});

test('the session’s cookie is for TLS and this name only', async () => {
  const cookie = '__Host-isocenter-session=of-the-browser';
  const answer = await server(PUBLIC).inject({ url: '/ping', headers: { ...throughProxy, cookie } });
  expect(answer.headers['set-cookie']).toBe(
    '__Host-isocenter-session=given; Path=/; HttpOnly; SameSite=Strict; Secure',
  );
  expect(answer.json().secret).toBe('of-the-browser');
});
