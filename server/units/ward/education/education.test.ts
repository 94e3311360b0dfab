import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { EDUCATION_SHEETS } from '@isocenter/knowledge';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { testPerson } from '../../../platform/access/test-person.ts';
import { type ActingPerson, acting } from '../../../platform/database/acting.ts';
import { testDatabase } from '../../../platform/database/test-database.ts';
import type { HttpServer } from '../../../platform/http/http-server.ts';
import { testServer } from '../../../platform/http/test-server.ts';
import { CLINIC_MIGRATIONS } from '../../clinic/index.ts';
import { IMAGING_MIGRATIONS } from '../../imaging/index.ts';
import { PHYSICS_MIGRATIONS } from '../../physics/index.ts';
import { WARD_MIGRATIONS, wardRoutes } from '../index.ts';
import { GivenSheets, SheetChecks } from './contract.ts';

const NOW = new Date('2026-03-09T14:30:00+08:00');
let opened: Awaited<ReturnType<typeof testDatabase>>;
let server: HttpServer;
let nurse: ActingPerson;
let oncologist: ActingPerson;
let elsewhere: ActingPerson;
let stayKey: string;

beforeAll(async () => {
  opened = await testDatabase([
    ...[...IMAGING_MIGRATIONS, ...PHYSICS_MIGRATIONS, ...CLINIC_MIGRATIONS, ...WARD_MIGRATIONS],
  ]);
  await sql`insert into access_site (name, kind) values ('East', 'campus')`.execute(opened.owner);
  nurse = await testPerson(opened.database, 'He Lan', 'nurse');
  oncologist = await testPerson(opened.database, 'Zhou Jing', 'oncologist');
  elsewhere = await testPerson(opened.database, 'Li Wei', 'oncologist', '2');
  server = testServer();
  wardRoutes(server, { ...opened, now: () => NOW });
  await server.ready();
  const { rows } = await acting(nurse, () =>
    sql<{ patient: string; bed: string }>`with b as (insert into ward_bed (name) values ('1') returning bed_key),
      p as (insert into clinic_patient (name, name_zh) values ('Test One', '试验一') returning patient_key)
      select p.patient_key::text as patient, b.bed_key::text as bed from p, b`.execute(opened.owner),
  );
  const { patient: patientKey, bed: bedKey } = rows[0] ?? {};
  const admittedAt = '2026-03-09T10:00:00+08:00';
  stayKey = (await ask('POST', 'stays', { patientKey, bedKey, admittedAt, reportsSelf: true })).json().stayKey;
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
  acting(
    more.as ?? nurse,
    async () =>
      await server.inject({
        ...{ method, url: `/api/ward/${url}`, headers: { host: '127.0.0.1', 'if-match': `"${more.revision ?? 0}"` } },
        ...(payload && { payload }),
      }),
  );
const checkOf = async (sheetId: string, as = nurse) =>
  SheetChecks.parse((await ask('GET', 'education/checks', undefined, { as })).json()).find(
    (each) => each.sheetId === sheetId,
  );
const given = async () => GivenSheets.parse((await ask('GET', `stays/${stayKey}/education`)).json());
const bowels = { sheetId: 'bowels', version: 2, language: 'zh', at: '2026-03-09T14:00:00+08:00' };
const hand = (content: object, sentAs: string = randomUUID()) =>
  ask('POST', `stays/${stayKey}/education`, { sentAs, content });

test('nobody has checked a sheet until somebody who answers for it says so, of the very words, at the own site', async () => {
  expect(await checkOf('bowels')).toMatchObject({ version: 2, revision: 0, checked: null });
  const body = { version: 2, isChecked: true };
  const says = (more: object = {}, revision = 0) =>
    ask('PUT', 'education/bowels/check', { ...body, ...more }, { as: oncologist, revision });
  expect((await says({ version: 3 })).json()).toMatchObject({ code: 'ward/sheet-outdated' });
  expect((await says()).statusCode).toBe(200);
  expect((await checkOf('bowels'))?.checked).toMatchObject({ by: { name: 'Zhou Jing' }, at: NOW.toISOString() });
  expect((await checkOf('bowels', elsewhere))?.checked).toBeNull();
  expect((await says({}, 0)).json()).toMatchObject({ code: 'platform/changed-meanwhile' });
  await sql`update ward_education_check set content_sha256 = 'other words'`.execute(opened.owner);
  expect((await checkOf('bowels'))?.checked).toBeNull();
  expect((await says({}, 1)).statusCode).toBe(200);
  expect((await checkOf('bowels'))?.checked).not.toBeNull();
  expect((await says({ isChecked: false }, 2)).statusCode).toBe(200);
  expect((await checkOf('bowels'))?.checked).toBeNull();
  expect((await says({}, 3)).statusCode).toBe(200);
});

test('of two who say it first at the same time the second is told that it changed meanwhile', async () => {
  const second = await acting(oncologist, () =>
    opened.owner.transaction().execute(async (first) => {
      await sql`insert into ward_education_check (sheet_id, version, content_sha256, is_checked, checked_by, checked_at)
        select 'worries', 1, 'x', true, person_key, ${NOW} from access_person where name = 'Zhou Jing'`.execute(first);
      const sent = ask('PUT', 'education/worries/check', { version: 1, isChecked: true }, { as: oncologist });
      await vi.waitUntil(
        async () => (await sql`select 1 from pg_locks where not granted`.execute(first)).rows.length > 0,
        { timeout: 20_000 },
      );
      return { sent };
    }),
  );
  const answer = await second.sent;
  expect([answer.statusCode, answer.json().code]).toEqual([412, 'platform/changed-meanwhile']);
});

test('what was handed out stands on the stay: sheet, version, language, when, by whom; sent twice it is there once', async () => {
  const sentAs = randomUUID();
  expect((await hand(bowels, sentAs)).statusCode).toBe(201);
  expect((await hand(bowels, sentAs)).statusCode).toBe(201);
  const [first, ...others] = await given();
  expect(others).toEqual([]);
  expect(first).toMatchObject({
    content: { ...bowels, at: '2026-03-09T06:00:00.000Z' },
    recordedBy: { name: 'He Lan' },
  });
  expect((await hand({ ...bowels, language: 'en' }, sentAs)).json()).toMatchObject({ code: 'ward/entry-key-taken' });
  expect((await hand({ ...bowels, version: 3 })).json()).toMatchObject({ code: 'ward/sheet-outdated' });
  expect((await hand({ ...bowels, at: '2026-03-09T15:00:00+08:00' })).json()).toMatchObject({ code: 'ward/not-yet' });
  expect((await hand({ ...bowels, at: '2026-03-09T09:00:00+08:00' })).json()).toMatchObject({
    code: 'ward/outside-stay',
  });
});

test('it is struck out for a reason and restored for one, and never removed', async () => {
  const [first] = await given();
  const put = (inError: boolean, correction: string, revision: number) =>
    ask('PUT', `education-given/${first?.givenKey}`, { inError, correction }, { revision });
  expect((await put(true, ' ', 1)).statusCode).toBe(400);
  expect((await put(true, 'other patient', 1)).statusCode).toBe(200);
  expect((await given())[0]).toMatchObject({ inError: true, correction: 'other patient', revision: 2 });
  expect((await put(false, 'was right', 1)).json()).toMatchObject({ code: 'platform/changed-meanwhile' });
  expect((await put(false, 'was right', 2)).statusCode).toBe(200);
  expect((await given())[0]).toMatchObject({ inError: false });
});

let hasPdfToText = true;
try {
  execFileSync('pdftotext', ['-v'], { stdio: 'ignore' });
} catch {
  hasPdfToText = false;
}
const textOf = (pdf: Buffer) =>
  execFileSync('pdftotext', ['-layout', '-', '-'], { input: pdf, encoding: 'utf8' }).replace(/\s+/g, '');
const pdfOf = async (url: string) => {
  const answer = await ask('GET', url);
  expect([answer.statusCode, answer.headers['content-type']]).toEqual([200, 'application/pdf']);
  return answer.rawPayload;
};

test('each sheet is set in both languages', async () => {
  for (const { id } of EDUCATION_SHEETS)
    for (const lang of ['zh', 'en'])
      expect((await pdfOf(`education/${id}/sheet.pdf?lang=${lang}`)).subarray(0, 5).toString()).toBe('%PDF-');
});

test.skipIf(!hasPdfToText)(`the paper says every statement, whose it is, and who checked it`, async () => {
  const sheet = EDUCATION_SHEETS.find(({ id }) => id === 'bowels')!;
  const zh = textOf(await pdfOf(`education/bowels/sheet.pdf?lang=zh&stayKey=${stayKey}`));
  for (const { says } of sheet.parts.flatMap(({ statements }) => statements))
    expect(zh).toContain(says.zh.replace(/\s+/g, ''));
  expect(zh).toContain('试验一');
  expect(zh).toContain('本单内容由病房审核：ZhouJing');
  const patches = textOf(await pdfOf('education/patches/sheet.pdf?lang=zh'));
  expect(patches).toContain('病房尚未审核');
  expect(patches).not.toContain('试验一');
  const { rows } = await sql<{ action: string }>`select action from record_event
    where entity = 'education-given' and action = 'export'`.execute(opened.owner);
  expect(rows).toHaveLength(1);
});
