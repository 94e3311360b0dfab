import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { testPerson } from '../../../platform/access/test-person.ts';
import { type ActingPerson, acting } from '../../../platform/database/acting.ts';
import { testDatabase } from '../../../platform/database/test-database.ts';
import type { HttpServer } from '../../../platform/http/http-server.ts';
import { testServer } from '../../../platform/http/test-server.ts';
import { CLINIC_MIGRATIONS } from '../../clinic/index.ts';
import { IMAGING_MIGRATIONS } from '../../imaging/index.ts';
import { PHYSICS_MIGRATIONS } from '../../physics/index.ts';
import { WARD_MIGRATIONS, wardRoutes } from '../index.ts';
import { WardProcedures } from './contract.ts';
import { correctProcedure } from './procedure-store.ts';

const NOW = new Date('2026-03-09T14:30:00+08:00');
let opened: Awaited<ReturnType<typeof testDatabase>>;
let server: HttpServer;
let nurse: ActingPerson;
let physicist: ActingPerson;
let elsewhere: ActingPerson;
let stayKey: string;

beforeAll(async () => {
  opened = await testDatabase([
    ...[...IMAGING_MIGRATIONS, ...PHYSICS_MIGRATIONS, ...CLINIC_MIGRATIONS, ...WARD_MIGRATIONS],
  ]);
  await sql`insert into access_site (name, kind) values ('East', 'campus')`.execute(opened.owner);
  nurse = await testPerson(opened.database, 'He Lan', 'nurse');
  physicist = await testPerson(opened.database, 'Xu Ming', 'physicist');
  elsewhere = await testPerson(opened.database, 'Li Wei', 'nurse', '2');
  server = testServer();
  wardRoutes(server, { ...opened, now: () => NOW });
  await server.ready();
  const { rows } = await sql<{
    key: string;
  }>`with p as (insert into clinic_patient (name) values ('A') returning patient_key, site_key),
      b as (insert into ward_bed (site_key, name) select site_key, '1' from p returning bed_key)
    insert into ward_stay (patient_key, site_key, bed_key, admitted_at, reports_self)
    select patient_key, site_key, bed_key, ${new Date('2026-03-09T08:00:00+08:00')}, true from p, b returning stay_key::text as key`.execute(
    opened.owner,
  );
  stayKey = rows[0]?.key ?? '';
});
afterAll(async () => {
  await server.close();
  await opened.close();
});

const ask = (
  method: 'GET' | 'POST' | 'PUT',
  url: string,
  payload?: object,
  more: { as?: ActingPerson; revision?: number } = {},
) =>
  acting(more.as ?? nurse, async () => {
    const headers = { host: '127.0.0.1', ...(more.revision === undefined ? {} : { 'if-match': `"${more.revision}"` }) };
    return await server.inject({ method, url: `/api/ward/${url}`, headers, ...(payload && { payload }) });
  });
const BLOCK = { kind: 'nerve-block', site: 'coeliac plexus', performer: 'Dr Sun, anaesthesia', note: '' };
const content = (part: object = {}) => ({ at: '2026-03-09T10:00:00+08:00', ...BLOCK, ...part });
const add = (part: object = {}, { sentAs = randomUUID(), as = nurse }: { sentAs?: string; as?: ActingPerson } = {}) =>
  ask('POST', `stays/${stayKey}/procedures`, { sentAs, content: content(part) }, { as });
const told = async () => WardProcedures.parse((await ask('GET', `stays/${stayKey}/procedures`)).json());

test('is kept once however often it is sent, and another under its mark is refused', async () => {
  const sentAs = randomUUID();
  for (let times = 0; times < 2; times++) expect((await add({}, { sentAs })).statusCode).toBe(201);
  expect((await add({ site: 'splanchnic' }, { sentAs })).json()).toMatchObject({ code: 'ward/entry-key-taken' });
  expect(await told()).toMatchObject([{ content: BLOCK, inError: false, recordedBy: { name: 'He Lan' } }]);
});

test('lies within the stay, and another kind says which', async () => {
  expect((await add({ at: '2026-03-09T07:00:00+08:00' })).json()).toMatchObject({ code: 'ward/outside-stay' });
  expect((await add({ at: '2026-03-09T15:00:00+08:00' })).json()).toMatchObject({ code: 'ward/not-yet' });
  expect((await add({ kind: 'other' })).statusCode).toBe(400);
  expect((await add({ kind: 'other', note: 'cordotomy', at: '2026-03-09T11:00:00+08:00' })).statusCode).toBe(201);
  expect((await told()).map((each) => each.content.kind)).toEqual(['other', 'nerve-block']);
});

test('is corrected and struck out for a reason, by the ward of its site', async () => {
  const block = (await told())[1]!;
  const put = (part: object, more: object = {}) =>
    ask(
      'PUT',
      `procedures/${block.procedureKey}`,
      { content: content(), inError: false, correction: '', ...part },
      more,
    );
  const { revision } = block;
  expect((await put({ inError: true }, { revision })).statusCode).toBe(400);
  const struck = { inError: true, correction: 'another patient' };
  expect((await put(struck, { revision, as: elsewhere })).statusCode).toBe(404);
  expect((await put({ content: content({ site: 'left' }), correction: 'side' }, { revision })).statusCode).toBe(200);
  expect((await put(struck, { revision })).statusCode).toBe(412);
  expect((await put(struck, { revision: revision + 1 })).statusCode).toBe(200);
  expect((await told())[1]).toMatchObject({ inError: true, correction: 'another patient' });
  // two at once: one is kept, the other is told that it was overtaken
  const twice = await Promise.all([1, 2].map(() => put(struck, { revision: revision + 2 })));
  expect(twice.map(({ statusCode }) => statusCode).sort()).toEqual([200, 412]);
  const asked = {
    procedureKey: block.procedureKey,
    revision: revision + 3,
    content: block.content,
    now: NOW,
    ...struck,
  };
  await acting(physicist, async () => {
    await expect(correctProcedure(opened.database, asked)).rejects.toMatchObject({ code: 'access/refused' });
  });
});
