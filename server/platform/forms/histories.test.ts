import { type FormDefinition, writeQuestionnaire, writeResponse } from '@isocenter/forms';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { testPerson } from '../access/test-person.ts';
import { type ActingPerson, acting, because } from '../database/acting.ts';
import { testDatabase } from '../database/test-database.ts';
import { testServer } from '../http/test-server.ts';
import { PLATFORM_HISTORIES } from '../platform-histories.ts';
import type { History } from '../record/contract.ts';
import { sentencesText } from '../record/history-text.ts';
import { recordRoutes } from '../record/record-routes.ts';
import { type ToldEvent, tellEvent } from '../record/tell-event.ts';
import { formRoutes } from './form-routes.ts';

let opened: Awaited<ReturnType<typeof testDatabase>>;
const server = testServer();
let LI: ActingPerson;
beforeAll(async () => {
  opened = await testDatabase([]);
  LI = await testPerson(opened.database, 'Li Wei', 'physicist');
  formRoutes(server, { database: opened.database, today: () => '2026-03-09' });
  recordRoutes(server, { database: opened.database, histories: PLATFORM_HISTORIES });
});
afterAll(async () => {
  await server.close();
  await opened.close();
});

async function send(method: 'GET' | 'POST' | 'PUT', url: string, body?: object, revision?: number) {
  const headers = { host: '127.0.0.1', ...(revision === undefined ? {} : { 'if-match': `"${revision}"` }) };
  const asked = { method, url: `/api/platform/${url}`, headers, ...(body ? { payload: body } : {}) };
  const answer = await acting(LI, async () => await server.inject(asked));
  return answer.json();
}
const question = { required: false, repeats: false, checks: [] } as const;
const FORM: FormDefinition = {
  ...{ url: 'urn:test:told', version: '1', status: 'draft', language: 'en', title: { en: 'Output', zh: '输出量' } },
  items: [
    {
      ...{ ...question, kind: 'number', linkId: 'q1', text: { en: 'Reading', zh: '读数' } },
      unit: { code: 'nC', text: 'nC' },
    },
    { ...question, kind: 'yes-no', linkId: 'q2', text: { en: 'All well', zh: '正常' } },
  ],
};
const said = async (path: string): Promise<History> => send('GET', `history/${path}`);

test('a form and what was filled in read in the words of its questions, in both languages; and as they were at a time', async () => {
  const draft = await send('POST', 'forms', { questionnaire: writeQuestionnaire(FORM) });
  await send('POST', `forms/${draft.formKey}/activate`, {}, draft.revision);
  const form = await said(`form/${draft.formKey}`);
  expect(form.events.map(({ what }) => what.en)).toEqual([
    'form made; version 1; title: Output; “Reading” added; “All well” added',
    'put into use',
  ]);

  let filled = await send('POST', `forms/${draft.formKey}/filled`);
  const path = `filled-forms/${filled.filledKey}`;
  const save = async (reading: number, reason = '') => {
    const answers = [
      { linkId: 'q1', values: [reading] },
      { linkId: 'q2', values: [true] },
    ];
    const response = writeResponse(FORM, answers, { status: 'in-progress' });
    filled = await send('PUT', `${path}/answers`, { response, confirmed: [], reason }, filled.revision);
  };
  await save(20.8);
  filled = await send('POST', `${path}/steps`, { do: 'complete' }, filled.revision);
  const then = (await said(`filled-form/${filled.filledKey}`)).events.at(-1)?.at ?? '';
  await save(20.2, 'read again');
  const history = await said(`filled-form/${filled.filledKey}?at=${then}`);
  expect(history.events.map(({ text }) => text.en)).toEqual([
    'filled form made; on version 1 of the form, by Li Wei (Physicist)',
    'Reading: 20.8 nC; All well: Yes, by Li Wei (Physicist)',
    'completed, by Li Wei (Physicist)',
    'Reading changed from 20.8 nC to 20.2 nC, by Li Wei (Physicist), because read again',
  ]);
  expect(history.events.at(-1)?.what.zh).toBe('读数由 20.8 nC 改为 20.2 nC');
  expect(history.state?.what?.en).toEqual([
    'on version 1 of the form',
    'Reading: 20.8 nC',
    'All well: Yes',
    'completed',
  ]);

  const locked = await send('POST', `${path}/locks`, { level: 'item', path: 'q1', reason: 'analysed' });
  const lock = await said(`form-lock/${locked.locks[0].lockKey}`);
  expect(lock.events.map(({ text }) => text.en)).toEqual([
    'locked: this answer, by Li Wei (Physicist), because analysed',
  ]);
});

test('a person is renamed for a reason, and the history says so', async () => {
  const rename = () =>
    opened.database.updateTable('access_person').set({ name: 'Li Na' }).where('person_key', '=', Number(LI.personKey));
  await because('married', () => rename().execute());
  const history = await said(`person/${LI.personKey}`);
  expect(history.events.at(-1)?.what.en).toBe('name changed from Li Wei to Li Na');
});

const cases: readonly [string, Partial<ToldEvent> & { readonly action: string }, string][] = [
  ['role-period', { action: 'insert', after: { role: 'physicist', starts_at: '2026-03-09T00:00:00Z', ends_at: null } }, 'role Physicist from 2026-03-09'],
  ['role-period', { action: 'update', before: { ends_at: null }, after: { ends_at: '2026-04-01T00:00:00Z' } }, 'role until 2026-04-01'],
  ['account', { action: 'update', before: { locked_at: null }, after: { locked_at: '2026-03-09T00:00:00Z' } }, 'account locked'],
  ['account', { action: 'update', before: { has_totp: false }, after: { has_totp: true } }, 'second step at sign-in set up'],
  ['credential', { action: 'update', before: { password_hash: 'a' }, after: { password_hash: 'b' } }, 'password changed'],
  ['session', { action: 'insert', after: {} }, 'signed in'],
  ['site', { action: 'update', before: { name: 'East' }, after: { name: 'East Campus' } }, 'name changed from East to East Campus'],
  ['task', { action: 'update', before: { state: 'open' }, after: { state: 'done' } }, 'done'],
  ['signature-rule', { action: 'insert', after: { meaning: 'author', other_meaning: 'reviewer' } }, 'Author and Reviewer must be two persons'],
  ['form-query', { action: 'update', before: { state: 'open' }, after: { state: 'answered' } }, 'query answered'],
  ['form-lock', { action: 'update', before: { unlocked_at: null }, after: { unlocked_at: '2026-03-09T00:00:00Z' } }, 'unlocked'],
]; // biome-ignore format: a table
for (const [entity, event, en] of cases)
  test(`${entity}: ${en}`, () => {
    const told = tellEvent(
      { before: null, after: null, reason: null, redacts: null, ...event },
      PLATFORM_HISTORIES[entity],
    );
    expect(sentencesText('en', told)).toBe(en);
  });
