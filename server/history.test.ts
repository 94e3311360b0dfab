import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type ActingPerson, acting } from './platform/database/acting.ts';
import { testDatabase } from './platform/database/test-database.ts';
import type { HttpServer } from './platform/http/http-server.ts';
import { testServer } from './platform/http/test-server.ts';
import type { History } from './platform/record/contract.ts';
import { recordRoutes } from './platform/record/record-routes.ts';
import { redactEvent } from './platform/record/redact-event.ts';
import { verifyRecord } from './platform/record/verify-record.ts';
import { IMAGING_HISTORIES, IMAGING_MIGRATIONS, type Imaging, openImaging } from './units/imaging/index.ts';
import { fixtureObject } from './units/imaging/object-fixture.ts';
import { openPhysics, PHYSICS_HISTORIES, PHYSICS_MIGRATIONS, physicsRoutes } from './units/physics/index.ts';

let opened: Awaited<ReturnType<typeof testDatabase>>;
let imaging: Imaging;
let server: HttpServer;
let close: () => Promise<void>;
const people = new Map<string, ActingPerson>();

beforeAll(async () => {
  opened = await testDatabase([...IMAGING_MIGRATIONS, ...PHYSICS_MIGRATIONS]);
  const { database } = opened;
  await sql`insert into access_site (name, kind) values ('Campus', 'campus')`.execute(opened.owner);
  for (const [name, nameZh, role, siteKey] of [
    ['Wang Min', '王敏', 'physicist', '1'],
    ['Li Wei', '李伟', 'physicist', '2'],
    ['Chen Jing', '陈静', 'head', '1'],
    ['Zhao Lei', '赵磊', 'administrator', '1'],
  ] as const)
    people.set(name, await personWith({ name, nameZh, role, siteKey }));
  imaging = await openImaging(opened);
  const physics = openPhysics({ database, archive: imaging.archive });
  server = testServer(async ({ headers }) => {
    const actor = people.get(String(headers['x-test-person']))!;
    return { actor, csrf: null, may: () => true };
  });
  physicsRoutes(server, physics);
  recordRoutes(server, { database, histories: { ...IMAGING_HISTORIES, ...PHYSICS_HISTORIES } });
  await server.ready();
  close = async () => {
    await server.close();
    await physics.close();
    await imaging.close();
    await opened.close();
  };
});
afterAll(() => close());

async function personWith(person: {
  name: string;
  nameZh: string;
  role: string;
  siteKey: string;
}): Promise<ActingPerson> {
  const { rows } = await sql<{ person_key: number }>`insert into access_person (name, name_zh)
    values (${person.name}, ${person.nameZh}) returning person_key`.execute(opened.owner);
  const personKey = rows[0]!.person_key;
  await sql`insert into access_role_period (person_key, role, site_key)
    values (${personKey}, ${person.role}, ${person.siteKey}::bigint)`.execute(opened.owner);
  const { name, role, siteKey } = person;
  return {
    kind: 'person',
    personKey: String(personKey),
    name,
    role,
    siteKey,
    sessionKey: '1',
    origin: '10.0.0.7 a browser',
  };
}

const as = (person: string, more: Record<string, string> = {}) => ({
  host: '127.0.0.1',
  'x-test-person': person,
  ...more,
});
const history = async (person: string, path: string) => {
  const answer = await server.inject({ url: `/api/platform/history/${path}`, headers: as(person) });
  return { status: answer.statusCode, body: answer.json<History>() };
};

const goal = {
  id: 'g1',
  structure: 'PTV',
  metric: 'D95%[%]',
  comparison: '>=',
  goal: 95,
  unit: '%',
  source: 'own',
  verified: 'own',
};
const sheet = { name: 'Lung', version: '1', site: 'Thorax', fractions: '30', goals: [goal] };

test('a goal that was changed reads in plain words: what, by whom, why; and the sheet as it was before', async () => {
  const made = await server.inject({
    ...{ method: 'POST', url: '/api/physics/goal-sets', payload: sheet },
    headers: as('Wang Min'),
  });
  const between = new Date().toISOString();
  const { id } = made.json<{ id: string }>();
  const changed = await server.inject({
    ...{ method: 'PUT', url: `/api/physics/goal-sets/${id}`, payload: { ...sheet, goals: [{ ...goal, goal: 93 }] } },
    headers: as('Chen Jing', { 'if-match': '"1"', 'x-isocenter-reason': encodeURIComponent('采用新版指南') }),
  });
  expect(changed.statusCode).toBe(200);
  const { body } = await history('Wang Min', `goal-set/${id.slice('own-'.length)}?at=${between}`);
  expect(body.events.map(({ text }) => text.en)).toEqual([
    'goal sheet made; name: Lung; site: Thorax; fractions: 30; goal PTV D95%[%] added, by Wang Min (Physicist)',
    'PTV D95%[%]: limit changed from 95 to 93, by Chen Jing (Head of department), because 采用新版指南',
  ]);
  expect(body.events[1]?.text.zh).toBe('PTV D95%[%]：限值由 95 改为 93。操作者：陈静（科主任）。原因：采用新版指南');
  expect(body.events[1]).toMatchObject({
    reason: '采用新版指南',
    origin: '10.0.0.7 a browser',
    site: { name: 'Hospital' },
  });
  expect(body.state?.row).toMatchObject({ revision: 1, content: { goals: [{ goal: 95 }] } });
});

test('a long history comes by pages from its end; none of its events twice, none left out', async () => {
  const made = await server.inject({
    ...{ method: 'POST', url: '/api/physics/goal-sets', payload: { ...sheet, name: 'Long' } },
    headers: as('Wang Min'),
  });
  const { id } = made.json<{ id: string }>();
  for (let revision = 1; revision <= 4; revision++)
    await server.inject({
      ...{ method: 'PUT', url: `/api/physics/goal-sets/${id}`, payload: { ...sheet, name: `Long ${revision}` } },
      headers: as('Wang Min', { 'if-match': `"${revision}"` }),
    });
  const path = `goal-set/${id.slice('own-'.length)}`;
  const whole = (await history('Wang Min', path)).body;
  expect([whole.events.length, whole.before]).toEqual([5, null]);
  const told: string[] = [];
  let before: string | null = null;
  do {
    const { body }: { body: History } = await history(
      'Wang Min',
      `${path}?limit=2${before ? `&before=${before}` : ''}`,
    );
    told.unshift(...body.events.map(({ eventKey }) => eventKey));
    before = body.before;
  } while (before);
  expect(told).toEqual(whole.events.map(({ eventKey }) => eventKey));
  const then = (await history('Wang Min', `${path}?limit=1&at=${whole.events[1]?.at}`)).body;
  expect(then.state?.row).toMatchObject({ content: { name: 'Long 1' } });
});

test('who may not see a record sees no history of it, also by raw SQL', async () => {
  const [outcome] = await acting(people.get('Wang Min')!, () =>
    imaging.importFile({
      importKey: null,
      fileName: 'a',
      source: fixtureObject({ uid: '1.2.1', patientName: 'Phantom^A' }),
    }),
  );
  const path = `patient/${outcome?.patientKey}`;
  const seen = await history('Wang Min', path);
  expect(seen.body.events[0]?.text.en).toBe(
    'patient made; patient ID: P1; name: Phantom^A, by Wang Min (Physicist), through the archive',
  );
  expect((await history('Chen Jing', path)).status).toBe(200); // the head, everywhere
  for (const other of ['Li Wei', 'Zhao Lei']) expect((await history(other, path)).status).toBe(404); // another site, no patients
  for (const entity of ['patient', 'study', 'series', 'instance']) {
    const counted = (person: string) =>
      acting(people.get(person)!, async () => {
        const { rows } = await sql<{ events: number; contents: number }>`
          select count(*) as events, count(c.content) as contents
          from record_event e left join record_content c using (event_key) where entity = ${entity}`.execute(
          opened.database,
        );
        return rows[0];
      });
    expect(await counted('Li Wei')).toEqual({ events: 0, contents: 0 });
    expect((await counted('Wang Min'))?.contents).toBeGreaterThan(0);
  }
});

test('of what is gone only who may read the whole record reads', async () => {
  const made = await server.inject({
    ...{ method: 'POST', url: '/api/physics/goal-sets', payload: { ...sheet, name: 'Gone' } },
    headers: as('Wang Min'),
  });
  const { id } = made.json<{ id: string }>();
  const headers = { ...as('Wang Min'), 'if-match': '"1"' };
  await server.inject({ method: 'DELETE', url: `/api/physics/goal-sets/${id}`, headers });
  const path = `goal-set/${id.slice('own-'.length)}`;
  expect((await history('Wang Min', path)).status).toBe(404);
  const { body } = await history('Chen Jing', path);
  expect(body.events.at(-1)?.text.en).toBe('goal sheet removed, by Wang Min (Physicist)');
});

test('a redaction takes out what an event says, and says who did it and why; the record holds', async () => {
  const redact = (person: string, eventKey: string) =>
    server.inject({
      ...{ method: 'POST', url: `/api/platform/record/${eventKey}/redaction`, payload: { reason: 'wrong patient' } },
      headers: as(person),
    });
  const { body } = await history('Chen Jing', 'goal-set/1');
  const eventKey = body.events[1]!.eventKey;
  const past = acting(people.get('Wang Min')!, () => redactEvent(opened.database, eventKey, 'wrong patient'));
  await expect(past).rejects.toThrow('a redaction by whoever may not'); // without the guard, the database refuses
  expect((await redact('Chen Jing', eventKey)).statusCode).toBe(204);
  expect((await redact('Chen Jing', eventKey)).statusCode).toBe(404);
  const after = await history('Wang Min', `goal-set/1?at=${new Date().toISOString()}`);
  expect(after.body.events.map(({ what }) => what.en).slice(1)).toEqual([
    'what this event said was taken out',
    `what event ${eventKey} said was taken out`,
  ]);
  expect(after.body.events[2]?.text.en).toContain('by Chen Jing (Head of department), because wrong patient');
  expect(after.body.state).not.toHaveProperty('row');
  const parts = { database: opened.owner, tables: [], blobs: { hashOf: async () => undefined } };
  expect(await verifyRecord(parts)).toMatchObject({ chainBreak: null });
});

test('what was never there, and what nobody described, is not found', async () => {
  for (const path of ['goal-set/999', 'nonsense/1', 'constructor/1', 'patient/not%20a%20number'])
    expect((await history('Chen Jing', path)).status, path).toBe(404);
});
