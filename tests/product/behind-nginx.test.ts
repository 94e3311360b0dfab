import { mkdtempSync, rmSync } from 'node:fs';
import { get } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { Session, SessionRow } from '../../server/platform/access/contract.ts';
import type { PasskeyChallenge } from '../../server/platform/access/passkeys/contract.ts';
import { freePorts } from '../../tools/free-ports.ts';
import { hasNginx, type Nginx, startNginx } from '../../tools/nginx.ts';
import { type Asked, type Client, openClient } from '../../tools/several-servers/client.ts';
import { type DepartmentProcess, startProcess } from '../../tools/several-servers/processes.ts';

const PERSON = { login: 'li', password: 'three quiet rooms' };
/** An address of this machine that is neither the proxy's nor that of other tests. */
const PEOPLE = { li: '127.0.0.11', guesser: '127.0.0.12', neighbour: '127.0.0.13' };

describe.skipIf(!hasNginx())(
  `behind nginx with the file of the documents${hasNginx() ? '' : ' (skipped: nginx is not installed)'}`,
  () => {
    const folder = mkdtempSync(join(tmpdir(), 'isocenter-behind-nginx-'));
    const clients: Client[] = [];
    let nginx: Nginx;
    let department: DepartmentProcess;
    let servedPort = 0;
    let cookie = '';
    let csrf = '';
    let personKey = '';

    beforeAll(async () => {
      const [port = 0, plainPort = 0, served = 0, nobody = 0] = await freePorts(4);
      servedPort = served;
      nginx = await startNginx({ servers: [served, nobody], port, plainPort });
      vi.stubEnv('ISOCENTER_PUBLIC_URL', nginx.url);
      const args = ['serve', '--port', String(served), '--dicom-port', '0', '--data', folder];
      department = await startProcess(args, /open https:\S+#(\S+)/);
      const site = { siteName: 'Hospital', siteNameZh: null };
      const first = { token: department.printed, ...PERSON, name: 'Li', nameZh: null, ...site };
      const entered = await ask({ method: 'POST', path: '/api/platform/first-start', body: first });
      expect(entered.status).toBe(200);
      cookie = String(entered.headers['set-cookie']);
      const session: Session = JSON.parse(entered.body.toString());
      csrf = session.csrf;
      personKey = session.person.personKey;
    });
    afterAll(async () => {
      vi.unstubAllEnvs();
      for (const client of clients) client.close();
      await department?.stop();
      await nginx?.stop();
      rmSync(folder, { recursive: true, force: true });
    });

    function ask(asked: Omit<Asked, 'body'> & { readonly body?: object }, from = PEOPLE.li) {
      const client = openClient(nginx.url, { certificate: nginx.certificate, from });
      clients.push(client);
      const { body, headers, ...rest } = asked;
      const json = body && { 'content-type': 'application/json' };
      return client.ask({
        ...rest,
        headers: { ...json, cookie: cookie.split(';')[0] ?? '', 'x-isocenter-csrf': csrf, ...headers },
        ...(body && { body: JSON.stringify(body) }),
      });
    }

    test('the session is a cookie that only TLS carries, and opens what it should', async () => {
      expect(cookie).toMatch(/^__Host-isocenter-session=\S+; Path=\/; HttpOnly; SameSite=Strict; Secure$/);
      const { status, headers, body } = await ask({ method: 'GET', path: '/api/platform/session' });
      const session: Session = JSON.parse(body.toString());
      expect([status, session.login]).toEqual([200, PERSON.login]);
      expect(headers['strict-transport-security']).toBe('max-age=31536000');
      const { body: login } = await ask({ method: 'GET', path: '/' });
      expect(login.toString()).toContain('<div id="root">');
    });

    test('a session names the address of the person, whatever the browser says of it', async () => {
      const headers = { 'x-forwarded-for': '10.9.9.9', 'x-forwarded-proto': 'http' };
      const signIn = { method: 'POST', path: '/api/platform/sign-in', body: PERSON, headers };
      expect((await ask(signIn, PEOPLE.neighbour)).status).toBe(200);
      const { body } = await ask({ method: 'GET', path: `/api/platform/people/${personKey}/sessions` });
      const sessions: readonly SessionRow[] = JSON.parse(body.toString());
      expect(sessions.map(({ origin }) => origin).sort()).toEqual([PEOPLE.li, PEOPLE.neighbour]);
    });

    test('what comes in the clear, past the proxy, or from the page of another site is refused', async () => {
      const plain = await fetch(`${nginx.plainUrl}/patients?search=x`, { redirect: 'manual' });
      expect([plain.status, plain.headers.get('location')]).toEqual([308, `${nginx.url}/patients?search=x`]);
      const past = await fetch(`http://127.0.0.1:${servedPort}/api/platform/health`, {
        headers: { 'x-forwarded-proto': 'http' },
      });
      expect([past.status, (await past.json()).code]).toEqual([403, 'platform/not-by-tls']);
      const foreign = { origin: 'https://elsewhere.example' };
      const other = await ask({ method: 'GET', path: '/api/platform/session', headers: foreign });
      expect([other.status, JSON.parse(other.body.toString()).code]).toEqual([403, 'platform/foreign-origin']);
    });

    test('guesses are counted by the address that guesses, and keep nobody else out', async () => {
      const guess = (turn: number) =>
        ask(
          {
            method: 'POST',
            path: '/api/platform/sign-in',
            body: { login: `nobody${turn}`, password: 'a guess of many' },
            headers: { 'x-forwarded-for': `10.1.1.${turn}` },
          },
          PEOPLE.guesser,
        );
      const statuses: number[] = [];
      for (let turn = 0; turn < 51; turn++) statuses.push((await guess(turn)).status);
      expect([statuses.filter((status) => status === 401).length, statuses.at(-1)]).toEqual([50, 429]);
      const signIn = { method: 'POST', path: '/api/platform/sign-in', body: PERSON };
      expect((await ask(signIn, PEOPLE.neighbour)).status).toBe(200);
    });

    test('a passkey is asked for under the name that people see', async () => {
      const { body } = await ask({ method: 'POST', path: '/api/platform/passkey-sign-in/options' });
      const challenge: PasskeyChallenge = JSON.parse(body.toString());
      expect(challenge.rpId).toBe('localhost');
    });

    test('notices go on at once', async () => {
      const stream = openStream();
      await stream.until('event: begun');
      const task = { words: 'look', to: { role: 'administrator' }, dueAt: null };
      const startedAt = performance.now();
      expect((await ask({ method: 'POST', path: '/api/platform/tasks', body: task })).status).toBe(201);
      await stream.until('event: changed');
      expect(performance.now() - startedAt).toBeLessThan(2_000); // well below a breath of the stream, that would push a held one out
      stream.close();
    });

    test('a server that is not there is no failed request, whatever is asked', async () => {
      const given = () =>
        nginx.passed().filter(({ method, path }) => method === 'POST' && path === '/api/platform/tasks');
      const before = given().length;
      for (let turn = 0; turn < 6; turn++) {
        const task = { words: `task ${turn}`, to: { role: 'administrator' }, dueAt: null };
        expect((await ask({ method: 'POST', path: '/api/platform/tasks', body: task })).status).toBe(201);
        await new Promise((resolve) => setTimeout(resolve, 400)); // longer than the pause of a server that took no connection, in all
      }
      // At least: the log may be late with a task of the test before.
      await vi.waitFor(() => expect(given().length).toBeGreaterThanOrEqual(before + 6));
      // Of all tests here, each of which expects its answers: nginx passes over a server for a while that took no connection.
      const elsewhere = nginx.passed().filter(({ method, askedPorts }) => method === 'POST' && askedPorts.length > 1);
      expect(elsewhere.length).toBeGreaterThan(0);
    });

    function openStream() {
      let text = '';
      const asking = get(
        `${nginx.url}/api/platform/notices/stream`,
        { ca: nginx.certificate, headers: { cookie: cookie.split(';')[0] ?? '' }, agent: false },
        (answer) => answer.setEncoding('utf8').on('data', (piece) => (text += piece)),
      );
      return {
        until: (found: string) => vi.waitFor(() => expect(text).toContain(found), { timeout: 4_000, interval: 10 }),
        close: () => asking.destroy(),
      };
    }
  },
);
