import { randomUUID } from 'node:crypto';
import type { Weekday } from '@isocenter/deadlines';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { beginAttempt } from '../../../platform/access/attempts.ts';
import { asSignIn } from '../../../platform/access/caller.ts';
import { testPerson } from '../../../platform/access/test-person.ts';
import { type ActingPerson, acting } from '../../../platform/database/acting.ts';
import { testDatabase } from '../../../platform/database/test-database.ts';
import { saveCalendar } from '../../../platform/deadlines/rule-store.ts';
import type { HttpServer } from '../../../platform/http/http-server.ts';
import { testServer } from '../../../platform/http/test-server.ts';
import { type Concerned, openNoticeChannel } from '../../../platform/notices/hear-notices.ts';
import { listNotices } from '../../../platform/notices/notice-store.ts';
import { MadePatientLink } from '../../../platform/patient-links/contract.ts';
import { listTasks } from '../../../platform/tasks/task-store.ts';
import { CLINIC_MIGRATIONS } from '../../clinic/index.ts';
import { IMAGING_MIGRATIONS } from '../../imaging/index.ts';
import { PHYSICS_MIGRATIONS } from '../../physics/index.ts';
import { WardBoard } from '../board/contract.ts';
import { WARD_MIGRATIONS, wardRoutes } from '../index.ts';
import { Stay } from '../stay/contract.ts';
import { type AnswerContent, OwnPage, OwnPageAnswered, OwnPageOfStay, WardPatientAnswers } from './contract.ts';

// A Monday that is far off, since links end by the clock of the database; the ward reads from 8 to 17:30 by the clocks of Shanghai.
const STAFFED = new Date('2096-03-12T14:30:00+08:00');
const NIGHT = new Date('2096-03-12T22:00:00+08:00');
const CONTACT = {
  hours: [{ day: 1, from: '08:00', until: '17:30' }],
  ...{ phone: '021-5555 0100', emergency: '120', withinMinutes: 15 },
};
const WELL: AnswerContent = {
  ...{ by: 'patient', pain: 2, rescue: { taken: false }, stoolDays: 1, drowsy: 'no', signs: [], message: '' },
};
const RED: AnswerContent = { ...WELL, pain: 8, message: 'it shoots into my leg' };

/** Of whoever asks by `inject`. */
const ADDRESS = '127.0.0.1';

let opened: Awaited<ReturnType<typeof testDatabase>>;
let channel: ReturnType<typeof openNoticeChannel>;
let server: HttpServer;
let nurse: ActingPerson;
let elsewhere: ActingPerson;
let now = STAFFED;
let stay: Stay;

beforeAll(async () => {
  opened = await testDatabase([
    ...[...IMAGING_MIGRATIONS, ...PHYSICS_MIGRATIONS, ...CLINIC_MIGRATIONS, ...WARD_MIGRATIONS],
  ]);
  await sql`insert into access_site (name, kind) values ('East', 'campus')`.execute(opened.owner);
  nurse = await testPerson(opened.database, 'He Lan', 'nurse');
  elsewhere = await testPerson(opened.database, 'Li Wei', 'nurse', '2');
  channel = openNoticeChannel(opened.url);
  await channel.ready;
  server = testServer();
  wardRoutes(server, { ...opened, now: () => now });
  await server.ready();
  const patientKey = await acting(nurse, async () => {
    const { rows } = await sql<{ key: string }>`insert into clinic_patient (name) values ('A')
      returning patient_key::text as key`.execute(opened.database);
    return rows[0]?.key ?? '';
  });
  await ask('POST', 'beds', { name: '1', inUse: true });
  const { beds } = WardBoard.parse((await ask('GET', 'board')).json());
  const admitted = { patientKey, bedKey: beds[0]?.bedKey, admittedAt: '2096-03-12T10:00:00+08:00', reportsSelf: true };
  stay = Stay.parse((await ask('POST', 'stays', admitted)).json());
});
afterAll(async () => {
  await server.close();
  await channel.close();
  await opened.close();
});
beforeEach(() => {
  now = STAFFED;
});

interface More {
  readonly as?: ActingPerson;
  readonly revision?: number;
}
const ask = (method: 'GET' | 'POST' | 'PUT' | 'DELETE', url: string, payload?: object, more: More = {}) =>
  acting(more.as ?? nurse, async () => {
    const headers = { host: '127.0.0.1', ...(more.revision === undefined ? {} : { 'if-match': `"${more.revision}"` }) };
    return await server.inject({ method, url: `/api/ward/${url}`, headers, ...(payload && { payload }) });
  });
/** As the phone asks: nobody is signed in. */
const phone = async (url: 'open' | 'answers', payload: object) =>
  await server.inject({ method: 'POST', url: `/api/ward/own-page/${url}`, headers: { host: '127.0.0.1' }, payload });
const link = async () => {
  const { path, code } = MadePatientLink.parse(
    (await ask('POST', `stays/${stay.stayKey}/page-links`, { days: 30 })).json(),
  );
  return { secret: path.slice(path.indexOf('#') + 1), code };
};
const say = (entrance: object, content: AnswerContent, more: object = {}) =>
  phone('answers', { ...entrance, sentAs: randomUUID(), secondsAgo: 0, language: 'zh', content, ...more });
const onBoard = async (as = nurse) =>
  WardPatientAnswers.parse((await ask('GET', 'patient-answers', undefined, { as })).json());
const ofStay = async () => OwnPageOfStay.parse((await ask('GET', `stays/${stay.stayKey}/own-page`)).json());
const notices = async (as = nurse) => {
  const { notices: told } = await acting(as, () => listNotices(opened.database, as));
  return told.filter(({ code }) => code === 'task/patient-red-answer');
};
const openTasks = () =>
  acting(nurse, async () => {
    const asked = { whose: 'role', settled: false, limit: 50, after: undefined, me: nurse, now } as const;
    const { rows } = await listTasks(opened.database, asked);
    return rows.filter(({ code }) => code === 'task/patient-red-answer');
  });
const settle = async () => {
  for (const { answer } of await onBoard())
    if (answer.acknowledged === null)
      await ask('PUT', `patient-answers/${answer.answerKey}/acknowledgement`, { done: 'called' }, answer);
};

describe('a link', () => {
  test('is handed out only once the ward has entered what the page tells patients to do', async () => {
    const made = await ask('POST', `stays/${stay.stayKey}/page-links`, { days: 30 });
    expect(made.json()).toMatchObject({ code: 'ward/contact-missing' });
    expect((await ask('PUT', 'contact', CONTACT, { revision: 0 })).json()).toMatchObject({
      ...{ content: CONTACT, revision: 1, timeZone: null, isStaffed: false },
    });
    const early = await ask('POST', `stays/${stay.stayKey}/page-links`, { days: 30 });
    expect(early.json()).toMatchObject({ code: 'ward/time-zone-missing' });
    expect(await ofStay()).toMatchObject({ hasContact: true, hasTimeZone: false });
    await saveCalendar(opened.owner, { timeZone: 'Asia/Shanghai', weekend: [6, 0], years: {} }, { revision: 0 });
    expect((await ask('GET', 'contact')).json()).toMatchObject({ timeZone: 'Asia/Shanghai', isStaffed: true });
    expect((await ask('PUT', 'contact', CONTACT, { revision: 0 })).statusCode).toBe(412);
    expect((await ask('POST', `stays/${stay.stayKey}/page-links`, { days: 121 })).statusCode).toBe(400);
    const night = { ...CONTACT, hours: [{ day: 1, from: '22:00', until: '06:00' }] };
    expect((await ask('PUT', 'contact', night, { revision: 1 })).statusCode).toBe(400);
  });

  test('opens a page that says nothing of the patient; the ward sees when it was last used', async () => {
    const entrance = await link();
    expect((await ofStay()).links[0]).toMatchObject({ isOpen: true, lastUsedAt: null, madeBy: { name: 'He Lan' } });
    expect((await phone('open', entrance)).json()).toEqual({
      ...{ isStaffed: true, contact: { phone: '021-5555 0100', emergency: '120', withinMinutes: 15 }, alert: null },
    });
    expect((await ofStay()).links[0]?.lastUsedAt).toEqual(expect.any(String));
  });

  test('is shut after five wrong codes, also for the right one, and for an answer', async () => {
    const { secret, code } = await link();
    const wrong = { secret, code: code === '000000' ? '000001' : '000000' };
    for (let time = 0; time < 5; time++) expect((await phone('open', wrong)).json().code).toBe('platform/link-refused');
    expect((await phone('open', { secret, code })).json()).toMatchObject({
      ...{ code: 'platform/link-shut', values: { minutes: 15 } },
    });
    expect((await say({ secret, code }, RED)).json().code).toBe('platform/link-shut');
    expect((await ofStay()).answers).toEqual([]);
  });

  test('that was taken back opens nothing and keeps nothing', async () => {
    const entrance = await link();
    const [made] = (await ofStay()).links;
    expect((await ask('DELETE', `stays/${stay.stayKey}/page-links/${made?.linkKey}`)).statusCode).toBe(204);
    expect((await phone('open', entrance)).json().code).toBe('platform/link-refused');
    expect((await say(entrance, RED)).json().code).toBe('platform/link-refused');
    expect((await ofStay()).answers).toEqual([]);
  });
});

describe('a page that was left open after its link ended', () => {
  test('asks as often as it likes, and staff sign in from its address all the same', async () => {
    const entrance = await link();
    const [made] = (await ofStay()).links;
    await ask('DELETE', `stays/${stay.stayKey}/page-links/${made?.linkKey}`);
    for (let time = 0; time < 60; time++)
      expect((await phone('open', entrance)).json().code).toBe('platform/link-refused');
    await asSignIn('test', () => beginAttempt(opened.database, 'He.Lan', ADDRESS));
    expect((await phone('open', await link())).statusCode).toBe(200);
  });

  test('is refused by a link whose day has passed too', async () => {
    const entrance = await link();
    const [made] = (await ofStay()).links;
    await sql`update ward_page_link set expires_at = now() - interval '1 minute' where link_key = ${made?.linkKey}`.execute(
      opened.owner,
    );
    expect((await phone('open', entrance)).json().code).toBe('platform/link-refused');
    expect((await say(entrance, RED)).json().code).toBe('platform/link-refused');
  });

  test('unknown links are refused from an address after a while, and staff sign in from it all the same', async () => {
    const codes: string[] = [];
    for (let time = 0; time < 60; time++)
      codes.push((await phone('open', { secret: `unknown-link-${randomUUID()}`, code: '123456' })).json().code);
    expect(codes[0]).toBe('platform/link-refused');
    expect(codes.at(-1)).toBe('access/too-many-attempts');
    await asSignIn('test', () => beginAttempt(opened.database, 'He.Lan', ADDRESS));
    await opened.owner.deleteFrom('access_attempt').execute();
  });
});

describe('an answer', () => {
  test('that is red is told to the nurses with its commit, and stands on the board until somebody has seen to it', async () => {
    const entrance = await link();
    const heard: (Concerned | null)[] = [];
    const hearing = channel.hear((concerned) => heard.push(concerned));
    const { sent, alert } = OwnPageAnswered.parse((await say(entrance, RED, { secondsAgo: 90 })).json());
    expect(sent).toEqual({ level: 'red', toldAt: STAFFED.toISOString() });
    expect(alert).toMatchObject({ at: '2096-03-12T06:28:30.000Z', acknowledgedAt: null });
    // No sweep, no clock: the database says it to every server as the answer is committed.
    await expect.poll(() => heard).toContainEqual(expect.objectContaining({ subject: 'ward', site: 1 }));
    await expect.poll(() => heard).toContainEqual(expect.objectContaining({ role: 'nurse', site: 1 }));
    hearing.stop();
    expect(await notices()).toMatchObject([{ kind: 'task', path: `/ward/stays/${stay.stayKey}`, values: {} }]);
    expect(await openTasks()).toMatchObject([{ role: 'nurse', dueAt: '2096-03-12T06:45:00.000Z' }]);
    const [row] = await onBoard();
    expect(row).toMatchObject({
      bed: '1',
      answer: { level: 'red', flags: ['severe pain'], content: RED, acknowledged: null, language: 'zh' },
    });

    const seen = { done: 'went to the bed' };
    const path = `patient-answers/${row?.answer.answerKey}/acknowledgement`;
    expect((await ask('PUT', path, { done: '' }, { revision: 1 })).statusCode).toBe(400);
    now = new Date(STAFFED.getTime() + 240_000);
    const [answer] = OwnPageOfStay.parse((await ask('PUT', path, seen, { revision: 1 })).json()).answers;
    expect(answer?.acknowledged).toMatchObject({ at: now.toISOString(), by: { name: 'He Lan' }, ...seen });
    expect((await ask('PUT', path, seen, { revision: 1 })).statusCode).toBe(412);
    expect(await openTasks()).toEqual([]);
    const page = OwnPage.parse((await phone('open', entrance)).json());
    expect(page.alert).toMatchObject({ toldAt: STAFFED.toISOString(), acknowledgedAt: now.toISOString() });
  });

  test('that is red outside of staffed hours is said to have been told to nobody, and waits on the board', async () => {
    now = NIGHT;
    const entrance = await link();
    const before = OwnPage.parse((await phone('open', entrance)).json());
    expect(before.isStaffed).toBe(false);
    const answered = OwnPageAnswered.parse((await say(entrance, { ...WELL, signs: ['leg weakness'] })).json());
    expect(answered).toMatchObject({
      sent: { level: 'red', toldAt: null },
      ...{ isStaffed: false, alert: { toldAt: null, acknowledgedAt: null } },
    });
    // the ward is staffed again on the next Monday at 8 o’clock, and has 15 minutes
    const dueAt = '2096-03-19T00:15:00.000Z';
    expect(await openTasks()).toMatchObject([{ dueAt }]);
    now = new Date('2096-03-13T08:00:00+08:00');
    expect((await onBoard()).map(({ answer }) => [answer.flags, answer.dueAt])).toEqual([[['leg weakness'], dueAt]]);
    await settle();
  });

  test('that is red on a public holiday is told to nobody, though it is a weekday of the staffed week; the ward may enter hours for such days', async () => {
    const entrance = await link();
    const calendar = { timeZone: 'Asia/Shanghai', weekend: [6, 0] as Weekday[] };
    const holiday = { day: '2096-03-12', name: { en: 'Arbor Day', zh: '植树节' } };
    const year = { verified: 'knowledge' as const, holidays: [holiday], makeUpDays: [] };
    await saveCalendar(opened.owner, { ...calendar, years: { 2096: year } }, { revision: 1 });
    expect((await phone('open', entrance)).json().isStaffed).toBe(false);
    expect((await say(entrance, RED)).json()).toMatchObject({ isStaffed: false, sent: { level: 'red', toldAt: null } });
    expect((await ask('GET', 'contact')).json()).toMatchObject({ isStaffed: false, hasHolidays: true });
    const hours = [...CONTACT.hours, { day: 'holiday', from: '14:00', until: '15:00' }];
    expect((await ask('PUT', 'contact', { ...CONTACT, hours }, { revision: 1 })).json().isStaffed).toBe(true);
    expect((await phone('open', entrance)).json().isStaffed).toBe(true);
    expect((await say(entrance, RED)).json().sent).toEqual({ level: 'red', toldAt: STAFFED.toISOString() });
    await settle();
    await ask('PUT', 'contact', CONTACT, { revision: 2 });
    await saveCalendar(opened.owner, { ...calendar, years: {} }, { revision: 2 });
    expect((await ask('GET', 'contact')).json()).toMatchObject({ isStaffed: true, hasHolidays: false });
  });

  test('that is not red tells nobody; the board shows the latest of a day', async () => {
    const next = Date.parse('2096-03-13T14:30:00+08:00');
    now = new Date(next);
    const entrance = await link();
    const told = (await notices()).length;
    expect((await say(entrance, { ...WELL, stoolDays: 3 })).json().sent).toEqual({ level: 'amber', toldAt: null });
    now = new Date(next + 60_000);
    await say(entrance, WELL);
    expect(await notices()).toHaveLength(told);
    expect((await onBoard()).map(({ answer }) => answer.level)).toEqual(['none']);
    now = new Date('2096-03-14T15:00:00+08:00');
    expect(await onBoard()).toEqual([]);
  });

  test('sent again is kept once, and tells once; another under its mark is refused', async () => {
    const entrance = await link();
    const mark = { sentAs: randomUUID() };
    const [kept, told] = [(await ofStay()).answers.length, (await notices()).length];
    const first = OwnPageAnswered.parse((await say(entrance, RED, mark)).json());
    now = new Date(STAFFED.getTime() + 600_000);
    const again = OwnPageAnswered.parse((await say(entrance, RED, { ...mark, secondsAgo: 600 })).json());
    expect(again).toEqual(first);
    expect([(await ofStay()).answers.length, (await notices()).length]).toEqual([kept + 1, told + 1]);
    expect((await say(entrance, WELL, mark)).json().code).toBe('ward/entry-key-taken');
    expect((await say(await link(), { ...RED, pain: 9 }, mark)).json().code).toBe('ward/entry-key-taken');
    await settle();
  });

  test('that was red and comes late is shown as what it is, not as the one before that somebody has seen to', async () => {
    const entrance = await link();
    await say(entrance, RED);
    await settle();
    now = new Date(STAFFED.getTime() + 60_000);
    const said = new Date(STAFFED.getTime() - 3_540_000).toISOString();
    const late = { sentAs: randomUUID(), secondsAgo: 3600 };
    const { alert } = OwnPageAnswered.parse((await say(entrance, { ...RED, pain: 9 }, late)).json());
    expect(alert).toEqual({ at: said, toldAt: now.toISOString(), acknowledgedAt: null });
    expect(OwnPage.parse((await phone('open', entrance)).json()).alert).toEqual(alert);
    await settle();
    // Sent again, it tells of itself.
    await say(entrance, RED);
    const again = OwnPageAnswered.parse(
      (await say(entrance, { ...RED, pain: 9 }, { ...late, secondsAgo: 3700 })).json(),
    );
    expect(again.alert).toMatchObject({ at: said, acknowledgedAt: now.toISOString() });
    await settle();
  });

  test('that is red joins the open task of the stay, which is done once somebody has seen to all of them', async () => {
    const entrance = await link();
    await say(entrance, RED);
    await say(entrance, { ...RED, pain: 9 });
    expect(await openTasks()).toHaveLength(1);
    const [first] = await onBoard();
    await ask('PUT', `patient-answers/${first?.answer.answerKey}/acknowledgement`, { done: 'called' }, { revision: 1 });
    expect(await openTasks()).toHaveLength(1);
    await settle();
    expect(await openTasks()).toEqual([]);
  });

  test('by day joins the task of the night, which is due before', async () => {
    const entrance = await link();
    now = NIGHT;
    await say(entrance, RED);
    now = new Date('2096-03-19T08:10:00+08:00');
    await say(entrance, RED);
    expect((await openTasks()).map(({ dueAt }) => dueAt)).toEqual(['2096-03-19T00:15:00.000Z']);
    await settle();
    expect(await openTasks()).toEqual([]);
  });

  test('while the ward has no hours is due at no time; once it has, the next makes a task of its own', async () => {
    const entrance = await link();
    const { revision } = (await ask('GET', 'contact')).json();
    await ask('PUT', 'contact', { ...CONTACT, hours: [] }, { revision });
    await say(entrance, RED);
    expect((await openTasks()).map(({ dueAt }) => dueAt)).toEqual([null]);
    await ask('PUT', 'contact', CONTACT, { revision: revision + 1 });
    await say(entrance, RED);
    expect((await openTasks()).map(({ dueAt }) => dueAt).sort()).toEqual(['2096-03-12T06:45:00.000Z', null]);
    await settle();
    expect(await openTasks()).toEqual([]);
  });

  test('is taken 30 times an hour by one link; one that was kept may come again', async () => {
    const entrance = await link();
    const first = { sentAs: randomUUID() };
    now = new Date('2096-03-26T09:00:00+08:00');
    expect((await say(entrance, WELL, first)).statusCode).toBe(200);
    for (let time = 1; time < 30; time++) expect((await say(entrance, WELL)).statusCode).toBe(200);
    const refused = await say(entrance, WELL);
    expect([refused.statusCode, refused.json().code]).toEqual([429, 'ward/too-many-answers']);
    expect((await say(entrance, WELL, first)).statusCode).toBe(200);
    now = new Date('2096-03-26T10:00:01+08:00');
    expect((await say(entrance, WELL)).statusCode).toBe(200);
  });

  test('without anything in it is refused', async () => {
    const nothing = { pain: null, rescue: null, stoolDays: null, drowsy: null, signs: null, message: ' ' };
    expect((await say(await link(), { ...WELL, ...nothing })).statusCode).toBe(400);
  });

  test('changes no score, no dose and no adverse effect of the ward’s own', async () => {
    await say(await link(), { ...RED, rescue: { taken: true, ago: '1-2 h', count: 3, helped: 'no' }, stoolDays: 6 });
    const [row] = WardBoard.parse((await ask('GET', 'board')).json()).rows;
    expect(row).toMatchObject({ latest: null, rescues24h: 0, bowel: null });
    await settle();
  });

  test('is seen by nobody of another site, and seen to by nobody there', async () => {
    const told = (await notices(elsewhere)).length;
    await say(await link(), RED);
    expect(await onBoard(elsewhere)).toEqual([]);
    expect(await notices(elsewhere)).toHaveLength(told);
    const [row] = await onBoard();
    const path = `patient-answers/${row?.answer.answerKey}/acknowledgement`;
    const refused = await ask('PUT', path, { done: 'x' }, { revision: 1, as: elsewhere });
    expect(refused.statusCode).toBe(404);
    const theirs = await ask('GET', `stays/${stay.stayKey}/own-page`, undefined, { as: elsewhere });
    expect(theirs.statusCode).toBe(404);
    await settle();
  });
});

describe('after the patient has left', () => {
  const change = async (part: Partial<Stay['content']>, inError = false) => {
    const content = { ...stay.content, ...part };
    const changed = { content, inError, reason: 'as it was' };
    stay = Stay.parse((await ask('PUT', `stays/${stay.stayKey}`, changed, { revision: stay.revision })).json());
  };

  test('the page goes on, and a red answer stands on the board without a bed', async () => {
    const entrance = await link();
    await change({ discharge: { at: '2096-03-12T14:00:00+08:00', to: 'home', note: '' } });
    await settle();
    expect((await say(entrance, RED)).json().sent).toMatchObject({ level: 'red', toldAt: STAFFED.toISOString() });
    expect(await onBoard()).toMatchObject([{ bed: null, name: 'A', answer: { flags: ['severe pain'] } }]);
    await settle();
    expect(await onBoard()).toEqual([]);
  });

  test('what is amber, and a message, stand on the board until somebody has seen to them', async () => {
    await settle();
    const entrance = await link();
    await say(entrance, { ...WELL, message: 'when is my next visit?' });
    await say(entrance, { ...WELL, stoolDays: 4 });
    await say(entrance, WELL);
    expect(await onBoard()).toMatchObject([
      { bed: null, answer: { level: 'none', acknowledged: null } },
      { bed: null, answer: { level: 'amber', acknowledged: null } },
    ]);
    await settle();
    expect(await onBoard()).toEqual([]);
  });

  const HOME = { at: '2096-03-12T14:00:00+08:00', to: 'home', note: '' } as const;
  const isClosed = async (entrance: object) => {
    const { code } = (await phone('open', entrance)).json();
    const answered = (await say(entrance, WELL)).json().code;
    expect(answered).toBe(code);
    return code === 'platform/link-closed';
  };

  test('it closes with a stay that was entered in error, and with the patient’s death', async () => {
    const entrance = await link();
    const kept = (await ofStay()).answers.length;
    await change({}, true);
    expect(await isClosed(entrance)).toBe(true);
    await change({ discharge: { ...HOME, to: 'died' } });
    expect(await isClosed(entrance)).toBe(true);
    const made = await ask('POST', `stays/${stay.stayKey}/page-links`, { days: 30 });
    expect(made.json()).toMatchObject({ code: 'ward/no-own-page' });
    const told = await ofStay();
    expect([told.isClosed, told.answers.length, told.links.filter(({ isOpen }) => isOpen)]).toEqual([true, kept, []]);
    await change({ discharge: HOME });
    expect(await isClosed(entrance)).toBe(false);
  });

  test('it closes with a death at home, as the clinic heard of it, and opens again where that was struck out', async () => {
    const entrance = await link();
    const heard = (status: 'alive' | 'dead') =>
      sql`insert into clinic_survival (patient_key, content)
        values (${stay.patientKey}, ${JSON.stringify({ status, day: '2096-03' })})`.execute(opened.owner);
    await heard('alive');
    expect(await isClosed(entrance)).toBe(false);
    await heard('dead');
    expect(await isClosed(entrance)).toBe(true);
    expect((await ofStay()).isClosed).toBe(true);
    await sql`update clinic_survival set in_error = true`.execute(opened.owner);
    expect(await isClosed(entrance)).toBe(false);
  });

  test('it closes with a later stay that ended with the death, also of whoever was merged', async () => {
    const entrance = await link();
    await sql`with twin as (insert into clinic_patient (name) values ('A too') returning patient_key)
      insert into ward_stay (patient_key, site_key, bed_key, admitted_at, reports_self, discharged_at, discharged_to)
      select patient_key, 1, ${stay.content.bedKey}, '2096-03-20T08:00:00+08:00', true, '2096-03-21T08:00:00+08:00', 'died' from twin`.execute(
      opened.owner,
    );
    expect(await isClosed(entrance)).toBe(false);
    await sql`update clinic_patient set merged_into = ${stay.patientKey}, merged_at = now() where name = 'A too'`.execute(
      opened.owner,
    );
    expect(await isClosed(entrance)).toBe(true);
  });

  test('that it is closed is told only to whoever knows the code', async () => {
    await sql`update clinic_patient set merged_into = null, merged_at = null where name = 'A too'`.execute(
      opened.owner,
    );
    const entrance = await link();
    await change({ discharge: { ...HOME, to: 'died' } });
    const wrong = { ...entrance, code: entrance.code === '000000' ? '000001' : '000000' };
    expect((await phone('open', wrong)).json().code).toBe('platform/link-refused');
    expect(await isClosed(entrance)).toBe(true);
  });
});
