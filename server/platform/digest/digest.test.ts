import { spawn } from 'node:child_process';
import { type AddressInfo, createServer } from 'node:net';
import { sql } from 'kysely';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { testPerson } from '../access/test-person.ts';
import { type ActingPerson, acting } from '../database/acting.ts';
import { TEST_ACTOR, testDatabase } from '../database/test-database.ts';
import { saveCalendar } from '../deadlines/rule-store.ts';
import { sweepDeadlines } from '../deadlines/sweep.ts';
import { openTask, settleTasks } from '../tasks/open-task.ts';
import type { DigestChoice } from './contract.ts';
import { chooseDigest, digestReport, ownDigest } from './digest-store.ts';
import { type MailServer, mailServer } from './mail-server.ts';
import { mailSettings } from './mail-settings.ts';
import { sendDigests } from './send-digests.ts';
import { SENDER } from './sender-fixture.ts';

/** A mail server on loopback, as a hospital's takes mails; each test says how it answers. */
interface Answers {
  rcpt?: SMTPServerOptions['onRcptTo'];
  data?: SMTPServerOptions['onData'];
}
let answers: Answers = {};
let received: { readonly to: readonly string[]; readonly text: string }[] = [];
const smtp = new SMTPServer({
  disabledCommands: ['STARTTLS', 'AUTH'],
  onRcptTo: (address, session, done) => (answers.rcpt ? answers.rcpt(address, session, done) : done()),
  onData: (stream, session, done) => {
    let text = '';
    stream.on('data', (bytes) => {
      text += bytes;
    });
    stream.on('end', () => {
      received.push({ to: session.envelope.rcptTo.map(({ address }) => address), text });
      if (answers.data) answers.data(stream, session, done);
      else done();
    });
  },
});
let smtpUrl: string;

let opened: Awaited<ReturnType<typeof testDatabase>>;
let LI: ActingPerson;
let WANG: ActingPerson;
let HEAD: ActingPerson;
beforeAll(async () => {
  opened = await testDatabase([]);
  LI = await testPerson(opened.database, 'Li Wei', 'physicist');
  WANG = await testPerson(opened.database, 'Wang Fang', 'nurse');
  HEAD = await testPerson(opened.database, 'Guo Ping', 'head');
  await new Promise<void>((resolve) => smtp.listen(0, '127.0.0.1', resolve));
  smtpUrl = `smtp://127.0.0.1:${(smtp.server.address() as AddressInfo).port}`;
  smtp.on('error', () => undefined); // a killed sender's line
});
afterAll(async () => {
  await new Promise<void>((resolve) => smtp.close(resolve));
  await opened.close();
});
beforeEach(async () => {
  for (const table of ['mail_digest', 'mail_choice', 'deadline_calendar', 'notice_read', 'notice', 'task'])
    await sql`delete from ${sql.table(table)}`.execute(opened.owner);
  await acting(HEAD, () =>
    saveCalendar(opened.database, { timeZone: 'Asia/Shanghai', weekend: [6, 0], years: {} }, { revision: 0 }),
  );
  answers = {};
  received = [];
});

const parts = (url = smtpUrl) => ({
  mailServer: mailServer({ smtpUrl: url, from: 'isocenter@hospital.example', at: '07:00' }),
  ...{ at: '07:00', timeZone: 'UTC', origin: 'https://isocenter.example' },
});
const sendAt = (at: string | Date, url?: string) => sendDigests(opened.database, () => new Date(at), parts(url));
const BEFORE = new Date('2026-02-28T00:00Z');
const chooses = (me: ActingPerson, choice: Partial<DigestChoice> = {}, now = BEFORE) =>
  acting(me, async () => {
    const { version } = await ownDigest(opened.database, { me, outgoing: null });
    const address = `${me.name.replace(' ', '.')}@hospital.example`;
    const asked = { address, wants: true, language: 'en', ...choice } satisfies DigestChoice;
    return chooseDigest(opened.database, { ...asked, me, now, version });
  });
const ABOUT = { entity: 'person', entityKey: '1' };
const task = (to: { personKey: string } | { role: 'physicist' }, dueAt?: string) =>
  acting(TEST_ACTOR, () =>
    openTask(opened.database, {
      ...{ code: 'task/own-words', values: { words: 'Call Zhang San' }, about: ABOUT, to, siteKey: '1', at: BEFORE },
      ...(dueAt ? { dueAt: new Date(dueAt) } : {}),
    }),
  );
const OUTGOING = { at: '07:00', timeZone: 'UTC' };
const latestOf = async (me: ActingPerson) =>
  (await acting(me, () => ownDigest(opened.database, { me, outgoing: OUTGOING }))).latest;
/** The text of a mail, out of base64 or quoted-printable (RFC 2045, 6.7). */
const bodyOf = (mail: string) => {
  const [head = '', ...rest] = mail.split('\r\n\r\n');
  const body = rest.join('\r\n\r\n');
  if (/content-transfer-encoding: base64/i.test(head)) return Buffer.from(body, 'base64').toString();
  if (!/content-transfer-encoding: quoted-printable/i.test(head)) return body;
  const bytes = body
    .replace(/=\r\n/g, '')
    .replace(/=([\dA-F]{2})/g, (_, hex) => String.fromCharCode(Number(`0x${hex}`)));
  return Buffer.from(bytes, 'latin1').toString();
};
/** 7 in the morning in Shanghai. */
const SEVEN = '2026-03-09T07:00+08:00';

test('the mail has counts and links, no name of a patient, person or task; in the language that was chosen', async () => {
  await chooses(LI);
  await chooses(WANG, { language: 'zh' });
  await task({ personKey: LI.personKey }, '2026-03-08T00:00Z');
  await task({ role: 'physicist' });
  await task({ personKey: WANG.personKey });
  expect(await sendAt('2026-03-09T06:59+08:00')).toBe(0);
  expect(await sendAt(SEVEN)).toBe(2);
  const [li, wang] = received;
  expect(li?.to).toEqual(['Li.Wei@hospital.example']);
  expect(li?.text).toContain('Subject: Isocenter: 2 tasks wait, 1 of them late');
  expect(bodyOf(li?.text ?? '').replace(/\r?\n/g, '\n')).toContain(
    'Tasks that wait for you or your role: 2. Late: 1.\nhttps://isocenter.example/tasks\n',
  );
  expect(bodyOf(li?.text ?? '')).toContain('Unread notices: 2.');
  expect(bodyOf(wang?.text ?? '')).toContain('待您或您的角色办理的任务：1 项；已逾期：0 项。');
  for (const { text } of received) expect(text + bodyOf(text)).not.toMatch(/Zhang|San|Wei[^@]|Fang[^@]/);
});

test('whoever turned it off, has no address, or is locked gets none; on a day on which nothing waits none is sent', async () => {
  await chooses(LI, { wants: false });
  await chooses(WANG, { address: null });
  await chooses(HEAD);
  for (const { personKey } of [LI, WANG]) await task({ personKey });
  expect(await sendAt(SEVEN)).toBe(0);
  expect(await latestOf(HEAD)).toMatchObject({ day: '2026-03-09', state: 'nothing', nextAt: null });
  await chooses(LI, {}, new Date('2026-03-09T07:01+08:00')); // after the mail of the day went out
  await sql`update access_account set locked_at = now() where person_key = ${HEAD.personKey}`.execute(opened.owner);
  await task({ personKey: HEAD.personKey });
  expect(await sendAt('2026-03-09T12:00+08:00')).toBe(0);
  expect(await sendAt('2026-03-10T07:00+08:00')).toBe(1);
  expect(received.map(({ to }) => to[0])).toEqual(['Li.Wei@hospital.example']);
  await sql`update access_account set locked_at = null`.execute(opened.owner);
});

test('a month in a second, by three servers: one mail a person and day, on the days on which something waits', async () => {
  await chooses(LI);
  await chooses(WANG);
  await task({ personKey: LI.personKey });
  await task({ personKey: WANG.personKey });
  const from = new Date('2026-03-01T00:00+08:00').getTime();
  for (let hour = 0; hour < 31 * 24; hour += hour % 24 === 19 ? 5 : hour % 24 === 0 ? 7 : 6) {
    const now = new Date(from + hour * 3_600_000);
    if (hour === 10 * 24)
      await acting(TEST_ACTOR, async () => {
        await settleTasks(opened.database, { about: ABOUT, personKey: WANG.personKey, as: { state: 'done' }, at: now });
        await sql`insert into notice_read select notice_key, person_key from notice where person_key = ${WANG.personKey}`.execute(
          opened.owner,
        );
      });
    await sweepDeadlines(opened.database, now);
    await Promise.all((hour % 24 === 7 ? [1, 2, 3] : [1]).map(() => sendAt(now)));
  }
  const days = (name: string) => received.filter(({ to }) => to[0]?.startsWith(name)).length;
  expect([days('Li'), days('Wang')]).toEqual([31, 10]); // hers settled on the 11th at midnight
  const { rows } = await sql<{ days: number }>`select count(distinct day)::int as days from mail_digest
    where person_key = ${LI.personKey} and state = 'sent'`.execute(opened.owner);
  expect(rows[0]?.days).toBe(31);
}, 120_000);

test('what the mail server does not take for now is tried again, twice as late each time, and is seen until it was sent', async () => {
  let refusals = 2;
  answers.rcpt = (_address, _session, done) => {
    if (refusals-- > 0) done(Object.assign(new Error('come back later'), { responseCode: 451 }));
    else done();
  };
  await chooses(LI);
  await task({ personKey: LI.personKey });
  expect(await sendAt(SEVEN)).toBe(0);
  expect(await latestOf(LI)).toMatchObject({ state: 'waiting', tries: 1, nextAt: '2026-03-08T23:01:00.000Z' });
  expect((await latestOf(LI))?.fault).toContain('451 come back later');
  expect(await acting(HEAD, () => digestReport(opened.database, OUTGOING))).toMatchObject({
    ...{ sentAt: { time: '07:00', timeZone: 'Asia/Shanghai' }, day: '2026-03-09', counts: { waiting: 1 } },
    faults: [{ name: 'Li Wei', tries: 1 }],
  });
  expect(await sendAt('2026-03-09T07:00:59+08:00')).toBe(0);
  expect((await latestOf(LI))?.tries).toBe(1);
  await sendAt('2026-03-09T07:01+08:00');
  expect(await latestOf(LI)).toMatchObject({ tries: 2, nextAt: '2026-03-08T23:03:00.000Z' });
  expect(await sendAt('2026-03-09T07:03+08:00')).toBe(1);
  expect(await latestOf(LI)).toEqual({ day: '2026-03-09', state: 'sent', tries: 3, fault: null, nextAt: null });
});

test('a mail server that is away is waited for once a round, not once for each person', async () => {
  const asked: string[] = [];
  const away: MailServer = {
    post: async ({ to }) => {
      asked.push(to);
      return { is: 'away', fault: 'Greeting never received' };
    },
  };
  for (const me of [LI, WANG]) {
    await chooses(me);
    await task({ personKey: me.personKey });
  }
  const round = (at: string) => sendDigests(opened.database, () => new Date(at), { ...parts(), mailServer: away });
  await round(SEVEN);
  expect(asked).toEqual(['Li.Wei@hospital.example']);
  expect([await latestOf(LI), await latestOf(WANG)]).toMatchObject([
    { state: 'waiting', tries: 1, fault: 'Greeting never received', nextAt: '2026-03-08T23:01:00.000Z' },
    { state: 'waiting', tries: 0 },
  ]);
  await round('2026-03-09T07:00:30+08:00');
  expect(asked[1]).toBe('Wang.Fang@hospital.example');
  expect(await sendAt('2026-03-09T07:02+08:00')).toBe(2);
});

test('a mail that is begun late in a long round is not given up by another server as if begun at its start', async () => {
  for (const me of [LI, WANG]) {
    await chooses(me);
    await task({ personKey: me.personKey });
  }
  let now = new Date(SEVEN);
  const posted: string[] = [];
  const slow: MailServer = {
    post: async ({ to }) => {
      if (posted.length === 0) now = new Date('2026-03-09T07:11+08:00');
      else await sendAt(now); // another server, meanwhile
      posted.push(to);
      return { is: 'sent' };
    },
  };
  expect(await sendDigests(opened.database, () => now, { ...parts(), mailServer: slow })).toBe(2);
  expect(posted).toHaveLength(2);
  expect([await latestOf(LI), await latestOf(WANG)]).toMatchObject([{ state: 'sent' }, { state: 'sent' }]);
});

test('a mail server that is away is asked again until the day is over; one that refuses for good is not', async () => {
  const free = createServer();
  await new Promise<void>((resolve) => free.listen(0, '127.0.0.1', resolve));
  const away = `smtp://127.0.0.1:${(free.address() as AddressInfo).port}`;
  await new Promise((resolve) => free.close(resolve));
  await chooses(LI);
  await task({ personKey: LI.personKey });
  await sendAt(SEVEN, away);
  expect(await latestOf(LI)).toMatchObject({ state: 'waiting', tries: 1 });
  expect((await latestOf(LI))?.fault).toContain('ECONNREFUSED');
  await sendAt('2026-03-10T00:00+08:00', away);
  expect(await latestOf(LI)).toMatchObject({ day: '2026-03-09', state: 'refused', tries: 1, nextAt: null });
  answers.rcpt = (_address, _session, done) => done(Object.assign(new Error('no such mailbox'), { responseCode: 550 }));
  await sendAt('2026-03-10T07:00+08:00');
  expect(await latestOf(LI)).toMatchObject({ day: '2026-03-10', state: 'refused', nextAt: null });
  expect(received).toEqual([]);
});

test('a server that is killed while it sends: nobody has a second mail of the day, and the next day there is one again', async () => {
  await chooses(LI);
  await task({ personKey: LI.personKey });
  const arrived = new Promise<void>((resolve) => {
    answers.data = () => resolve(); // it was taken, and the answer never comes
  });
  const child = spawn(process.execPath, ['--import', 'tsx', SENDER, opened.url, smtpUrl, SEVEN], { stdio: 'inherit' });
  const exited = new Promise((resolve) => child.once('exit', resolve));
  await arrived;
  child.kill('SIGKILL');
  await exited;
  answers = {};
  expect(await latestOf(LI)).toMatchObject({ state: 'sending', tries: 1 });
  for (const at of ['07:05', '07:11', '12:00', '23:59']) expect(await sendAt(`2026-03-09T${at}+08:00`)).toBe(0);
  expect(await latestOf(LI)).toMatchObject({ state: 'unknown', fault: 'the server ended while it sent' });
  expect(received).toHaveLength(1);
  expect(await sendAt('2026-03-10T07:00+08:00')).toBe(1);
}, 60_000);

test('a line that breaks after the mail was handed over is told, and the mail not sent again', async () => {
  await chooses(LI);
  await task({ personKey: LI.personKey });
  answers.data = (_stream, session) => {
    for (const connection of smtp.connections) if (connection.session.id === session.id) connection._socket.destroy();
  };
  expect(await sendAt(SEVEN)).toBe(0);
  expect(await latestOf(LI)).toMatchObject({ state: 'unknown', tries: 1, nextAt: null });
  answers = {};
  expect(await sendAt('2026-03-09T09:00+08:00')).toBe(0);
});

test('by raw SQL nobody sees or sets the mail of another, or says that one was sent', async () => {
  await chooses(LI);
  await task({ personKey: LI.personKey });
  await sendAt(SEVEN);
  const as = (me: ActingPerson, statement: string) => acting(me, () => sql.raw(statement).execute(opened.database));
  expect((await as(WANG, 'select from mail_choice')).rows).toEqual([]);
  expect((await as(WANG, 'select from mail_digest')).rows).toEqual([]);
  expect((await as(HEAD, 'select from mail_choice')).rows).toEqual([]);
  expect((await as(LI, 'select from mail_wanted(now())')).rows).toEqual([]);
  expect((await as(WANG, `select * from mail_counts(${LI.personKey}, now())`)).rows).toEqual([
    { waiting: 0, late: 0, unread: 0 },
  ]);
  await expect(as(WANG, `insert into mail_choice values (${LI.personKey}, 'x@y', true, 'en', now())`)).rejects.toThrow(
    'row-level security',
  );
  await expect(
    as(LI, `insert into mail_digest (person_key, day, state) values (${LI.personKey}, '2026-03-20', 'sent')`),
  ).rejects.toThrow('row-level security');
});

test('without SMTP_URL no mail is sent; settings that make no sense stop the start', () => {
  expect(mailSettings({})).toBeUndefined();
  const good = { SMTP_URL: 'smtps://u:p@mail.example', SMTP_FROM: 'a@b.example' };
  expect(mailSettings(good)).toEqual({ smtpUrl: good.SMTP_URL, from: good.SMTP_FROM, at: '07:00' });
  expect(mailSettings({ ...good, ISOCENTER_DIGEST_AT: '18:30' })?.at).toBe('18:30');
  const code = (settings: NodeJS.ProcessEnv) => {
    try {
      return mailSettings(settings);
    } catch (error) {
      return error instanceof Error && 'code' in error ? error.code : error;
    }
  };
  expect(code({ ...good, SMTP_URL: 'http://mail.example' })).toBe('digest/smtp-url');
  expect(code({ SMTP_URL: good.SMTP_URL })).toBe('digest/from');
  expect(code({ ...good, ISOCENTER_DIGEST_AT: '7' })).toBe('digest/at');
});
