import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { CSRF_HEADER } from '../access/guard.ts';
import { openAccess } from '../access/open-access.ts';
import { csrfOf } from '../access/secrets.ts';
import { beginSessionOf } from '../access/sign-in.ts';
import { testPerson } from '../access/test-person.ts';
import { type ActingPerson, acting } from '../database/acting.ts';
import { TEST_ACTOR, testDatabase } from '../database/test-database.ts';
import type { HttpServer } from '../http/http-server.ts';
import { testServer } from '../http/test-server.ts';
import { openTask } from '../tasks/open-task.ts';
import type { NoticeList, NoticeRow } from './contract.ts';
import { openNoticeChannel } from './hear-notices.ts';
import { noticeRoutes } from './notice-routes.ts';

let opened: Awaited<ReturnType<typeof testDatabase>>;
let LI: ActingPerson;
let WANG: ActingPerson;
const servers: { readonly server: HttpServer; readonly url: string; close(): Promise<void> }[] = [];

/** A server of its own, with its own connection to the channel, as a further process has it. */
async function serve() {
  const channel = openNoticeChannel(opened.url);
  await channel.ready;
  const server = testServer(openAccess({ database: opened.database, isDemonstration: false }).identify);
  noticeRoutes(server, { database: opened.database, channel, checkEveryMs: 100 });
  const url = await server.listen({ host: '127.0.0.1', port: 0 });
  const close = async () => {
    await server.close();
    await channel.close();
  };
  servers.push({ server, url, close });
}
beforeAll(async () => {
  opened = await testDatabase([]);
  LI = await testPerson(opened.database, 'Li Wei', 'physicist');
  WANG = await testPerson(opened.database, 'Wang Fang', 'nurse');
  for (let server = 0; server < 3; server++) await serve();
});
afterAll(async () => {
  for (const { close } of servers) await close();
  await opened.close();
});
beforeEach(async () => {
  for (const table of ['notice_read', 'notice', 'task'])
    await sql`delete from ${sql.table(table)}`.execute(opened.owner);
});

const urlOf = (server: number) => servers[server]?.url ?? '';
const secretOf = (person: ActingPerson) =>
  acting(TEST_ACTOR, () => beginSessionOf(opened.database, Number(person.personKey), 'test'));
const cookieOf = (secret: string, url: string) => `isocenter-session-${new URL(url).port}=${secret}`;

interface Sent {
  readonly id: string;
  readonly event: string;
  readonly data: string;
}

/** The events of a stream as a browser reads them; `cut()` breaks the line as a dead network does. */
async function streamOf(person: ActingPerson, options: { readonly server: number; readonly after?: string }) {
  const url = urlOf(options.server);
  const secret = await secretOf(person);
  const line = new AbortController();
  const response = await fetch(`${url}/api/platform/notices/stream`, {
    headers: {
      cookie: cookieOf(secret, url),
      ...(options.after === undefined ? {} : { 'last-event-id': options.after }),
    },
    signal: line.signal,
  });
  let text = '';
  const ended = (async () => {
    for await (const bytes of response.body ?? []) text += new TextDecoder().decode(bytes);
  })().catch((error: unknown) => {
    if (!line.signal.aborted) throw error;
  });
  const events = (): readonly Sent[] =>
    text
      .split('\n\n')
      .slice(0, -1)
      .filter((block) => !block.startsWith(':'))
      .map((block) => {
        const fields = new Map(block.split('\n').map((row) => [row.slice(0, row.indexOf(':')), row.split(': ')[1]]));
        return { id: fields.get('id') ?? '', event: fields.get('event') ?? '', data: block.split('data: ')[1] ?? '' };
      });
  const notices = (): readonly NoticeRow[] =>
    events()
      .filter(({ event }) => event === 'notices')
      .flatMap(({ data }) => JSON.parse(data));
  const words = () => notices().map(({ values }) => values['words']);
  const lastId = () =>
    events()
      .map(({ id }) => id)
      .findLast((id) => id !== '') ?? '';
  const cut = async () => {
    line.abort();
    await ended;
  };
  const stream = { response, events, notices, words, lastId, cut, ended, text: () => text };
  if (options.after === undefined && response.ok) await vi.waitUntil(() => lastId() !== '');
  return stream;
}

const give = (to: { personKey: string } | { role: 'physicist' }, words = 'x') =>
  acting(TEST_ACTOR, () =>
    openTask(opened.database, {
      ...{ code: 'task/own-words', values: { words }, about: { entity: 'person', entityKey: '1' }, to, siteKey: '1' },
    }),
  );
const toLi = (words: string) => give({ personKey: LI.personKey }, words);

async function ask(person: ActingPerson, method: 'GET' | 'POST', path: string, body?: object) {
  const secret = await secretOf(person);
  return fetch(`${urlOf(0)}/api/platform/notices${path}`, {
    method,
    headers: {
      cookie: cookieOf(secret, urlOf(0)),
      [CSRF_HEADER]: csrfOf(secret),
      ...(body ? { 'content-type': 'application/json' } : {}),
    },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
}
const listOf = async (person: ActingPerson): Promise<NoticeList> => (await ask(person, 'GET', '')).json();

test('a notice comes to its person on every server, to whoever has its role, and to nobody else', async () => {
  const streams = await Promise.all([0, 1, 2].map((server) => streamOf(LI, { server })));
  const other = await streamOf(WANG, { server: 1 });
  await toLi('to the person');
  await give({ role: 'physicist' }, 'to the role');
  for (const stream of streams)
    await vi.waitUntil(() => stream.words().length === 2 && stream.words().join() === 'to the person,to the role');
  expect(other.words()).toEqual([]);
  expect(other.events().map(({ event }) => event)).toEqual(['begun']);
  for (const stream of [...streams, other]) await stream.cut();
});

test('who gave a task, and from whom it was taken, hear that it changed', async () => {
  const giver = await streamOf(WANG, { server: 2 });
  const taskKey = await acting(WANG, () =>
    openTask(opened.database, {
      ...{ code: 'task/own-words', values: { words: 'x' }, about: { entity: 'person', entityKey: '1' } },
      to: { personKey: LI.personKey },
    }),
  );
  const changes = () => giver.events().filter(({ event }) => event === 'changed').length;
  await vi.waitUntil(() => changes() === 1);
  await acting(LI, () =>
    sql`update task set state = 'done', settled_at = now() where task_key = ${taskKey}`.execute(opened.database),
  );
  await vi.waitUntil(() => changes() === 2);
  expect(giver.notices()).toEqual([]);
  await giver.cut();
});

test('a stream that is cut again and again, on another server each time, loses no notice and brings none twice', async () => {
  const brought: unknown[] = [];
  const first = await streamOf(LI, { server: 0 });
  await first.cut();
  let after = first.lastId();
  let given = 0;
  const giving = (async () => {
    for (; given < 120; given++) await toLi(String(given));
  })();
  for (let server = 0; brought.length < 120; server = (server + 1) % 3) {
    const stream = await streamOf(LI, { server, after });
    await vi.waitUntil(() => stream.notices().length > 0, { timeout: 10_000 });
    await stream.cut();
    brought.push(...stream.words());
    after = stream.lastId();
  }
  await giving;
  expect(brought).toEqual(Array.from({ length: 120 }, (_, index) => String(index)));
}, 60_000);

test('a notice that was written first and committed last comes after the one that overtook it', async () => {
  const stream = await streamOf(LI, { server: 0 });
  await acting(TEST_ACTOR, () =>
    opened.database.transaction().execute(async (slow) => {
      const about = { entity: 'person', entityKey: '1' };
      const to = { personKey: LI.personKey };
      await openTask(slow, { code: 'task/own-words', values: { words: 'slow' }, about, to, siteKey: '1' });
      await toLi('quick');
      await vi.waitUntil(() => stream.words().length === 1);
    }),
  );
  await vi.waitUntil(() => stream.words().length === 2);
  expect(stream.words()).toEqual(['quick', 'slow']);
  const [first] = stream.events().filter(({ event }) => event === 'notices');
  const again = await streamOf(LI, { server: 1, after: first?.id ?? '' });
  await vi.waitUntil(() => again.words().length === 1);
  expect(again.words()).toEqual(['slow']); // by its key, the page would have had it already
  await stream.cut();
  await again.cut();
});

test('what was told while the connection to the database was away comes when it is there again', async () => {
  const stream = await streamOf(LI, { server: 0 });
  const gone = await sql<{ gone: number }>`select count(pg_terminate_backend(pid))::int as gone from pg_stat_activity
    where application_name = 'isocenter notices' and datname = current_database()`.execute(opened.owner);
  expect(gone.rows[0]?.gone).toBe(3);
  await toLi('meanwhile');
  await vi.waitUntil(() => stream.words().join() === 'meanwhile', { timeout: 10_000 });
  await stream.cut();
}, 20_000);

test('the list says what is unread; each is read one by one, by oneself alone', async () => {
  await toLi('one');
  await give({ role: 'physicist' }, 'two');
  const { notices, unread } = await listOf(LI);
  expect(unread).toBe(2);
  expect(notices).toMatchObject([
    { kind: 'task', code: 'task/own-words', values: { words: 'two' }, isRead: false, path: null },
    { values: { words: 'one' }, isRead: false },
  ]);
  const keys = notices.map(({ noticeKey }) => noticeKey);
  expect((await ask(WANG, 'POST', '/read', { noticeKeys: keys })).status).toBe(204); // she sees neither, and reads neither
  expect((await sql`select from notice_read`.execute(opened.owner)).rows).toEqual([]);
  for (let twice = 0; twice < 2; twice++)
    expect((await ask(LI, 'POST', '/read', { noticeKeys: [keys[0]] })).status).toBe(204);
  expect(await listOf(LI)).toMatchObject({ unread: 1, notices: [{ isRead: true }, { isRead: false }] });
  expect(await listOf(WANG)).toEqual({ unread: 0, notices: [] });
});

test('by raw SQL nobody reads the notices of others, or marks them', async () => {
  await toLi('hers');
  const seen = await acting(WANG, () => sql`select from notice`.execute(opened.database));
  expect(seen.rows).toEqual([]);
  const { rows } = await sql<{ notice_key: number }>`select notice_key from notice`.execute(opened.owner);
  for (const person of [LI, WANG])
    await expect(
      acting(WANG, () =>
        sql`insert into notice_read values (${rows[0]?.notice_key}, ${person.personKey})`.execute(opened.database),
      ),
    ).rejects.toThrow('row-level security');
});

const breaks = (person: ActingPerson) =>
  acting(person, () =>
    sql`insert into access_break_glass (person_key, role, patient_key, reason, ends_at)
      values (${person.personKey}, ${person.role}, 7, 'bleeding in the night', now() + interval '1 hour')`.execute(
      opened.database,
    ),
  );
const reported = async () => {
  const told = await sql<{ to: string }>`select kind || ' to the ' || role || ' of site ' || site_key as to from notice
    order by notice_key`.execute(opened.owner);
  const tasks = await sql<{
    code: string;
    said: object;
    path: string;
    role: string;
    patient: string;
  }>`select code, said, path,
    role, patient_key::text as patient from task`.execute(opened.owner);
  return { told: told.rows.map(({ to }) => to), tasks: tasks.rows };
};

test('emergency access is reported once for each opening: a task to the head, a notice to the administrator', async () => {
  await breaks(LI);
  expect((await reported()).told).toEqual(['task to the head of site 1', 'report to the administrator of site 1']);
  expect((await reported()).tasks).toEqual([
    {
      ...{ code: 'task/emergency-access', said: { name: 'Li Wei', nameZh: 'Li Wei' }, path: '/emergency-access' },
      ...{ role: 'head', patient: '7' },
    },
  ]);
  await breaks(LI);
  expect((await reported()).tasks).toHaveLength(2);
});

test('where a campus has no head, emergency access there is reported to the heads that there are', async () => {
  const { rows } = await sql<{ east: string }>`insert into access_site (name, kind) values ('East', 'campus')
    returning site_key::text as east`.execute(opened.owner);
  const east = rows[0]?.east ?? '';
  await sql`insert into access_role_period (person_key, role, site_key) values (${WANG.personKey}, 'nurse', ${east})`.execute(
    opened.owner,
  );
  await testPerson(opened.database, 'Guo Ping', 'head'); // of the first site
  await breaks({ ...WANG, siteKey: east });
  expect((await reported()).told).toEqual([
    'task to the head of site 1',
    `report to the administrator of site ${east}`, // nobody is one anywhere yet: whoever will be one here
  ]);
});

test('the stream says that the session has ended, and ends; whoever is not signed in gets none', async () => {
  expect((await fetch(`${urlOf(0)}/api/platform/notices/stream`)).status).toBe(401);
  const stream = await streamOf(LI, { server: 0 });
  await sql`update access_session set revoked_at = now() where revoked_at is null`.execute(opened.owner);
  await stream.ended; // resolves only when the server ends it
  expect(stream.events().at(-1)?.event).toBe('ended');
  expect(stream.response.headers.get('cache-control')).toBe('no-store');
});

test('an account that is locked gets nothing more', async () => {
  const stream = await streamOf(WANG, { server: 0 });
  await sql`update access_account set locked_at = now() where person_key = ${WANG.personKey}`.execute(opened.owner);
  await stream.ended;
  await sql`update access_account set locked_at = null`.execute(opened.owner);
});
