import { type AnsweredItem, type FormDefinition, writeQuestionnaire, writeResponse } from '@isocenter/forms';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { testPerson } from '../access/test-person.ts';
import { type ActingPerson, acting } from '../database/acting.ts';
import { testDatabase } from '../database/test-database.ts';
import { testServer } from '../http/test-server.ts';
import { PLATFORM_HISTORIES } from '../platform-histories.ts';
import type { History } from '../record/contract.ts';
import { recordRoutes } from '../record/record-routes.ts';
import { leaveProof } from '../signatures/prove-signer.ts';
import type { FilledDetail, FormDetail } from './contract.ts';
import { signFilled } from './filled-store.ts';
import { NO_FILES } from './form-files.ts';
import { formRoutes } from './form-routes.ts';
import { NO_SOURCES } from './form-sources.ts';

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
  return { status: answer.statusCode, body: answer.json() };
}
const common = { required: false, repeats: false, checks: [] } as const;
const text = (linkId: string) => ({ ...common, kind: 'text', lines: 'one', linkId, text: { en: linkId } }) as const;
const version = (number: string, ...linkIds: string[]): FormDefinition => ({
  ...{ url: 'urn:test:versions', version: number, status: 'draft', language: 'en', title: { en: 'Review' } },
  items: linkIds.map(text),
});
async function inUse(definition: FormDefinition): Promise<FormDetail> {
  const { body } = await send('POST', 'forms', { questionnaire: writeQuestionnaire(definition) });
  return (await send('POST', `forms/${body.formKey}/activate`, {}, body.revision)).body;
}

test('a filled form moves to the version in use, for a reason: each answer is there or beside it, queries follow, signatures lapse', async () => {
  const first = version('1', 'skin', 'pain', 'old');
  const { formKey } = await inUse(first);
  let filled: FilledDetail = (await send('POST', `forms/${formKey}/filled`)).body;
  const path = `filled-forms/${filled.filledKey}`;
  const answers: AnsweredItem[] = ['skin', 'pain', 'old'].map((linkId) => ({ linkId, values: [`${linkId}!`] }));
  const response = writeResponse(first, answers, { status: 'in-progress' });
  filled = (await send('PUT', `${path}/answers`, { response, confirmed: [] }, filled.revision)).body;
  filled = (await send('POST', `${path}/steps`, { do: 'complete' }, filled.revision)).body;
  await send('POST', `${path}/queries`, { path: 'pain', words: 'At rest?' });
  await send('POST', `${path}/queries`, { path: 'old', words: 'Which?' });
  await acting(LI, async () => {
    await leaveProof(opened.database, LI, { entity: 'filled-form', entityKey: filled.filledKey, meaning: 'author' });
    const parts = { database: opened.database, sources: NO_SOURCES, files: NO_FILES };
    const { revision } = filled;
    filled = await signFilled(parts, filled.filledKey, { revision, meaning: 'author', today: '2026-03-09' });
  });
  expect(filled.versionInUse).toBeNull();

  const second = await inUse(version('2', 'skin', 'pain at rest'));
  filled = (await send('GET', path)).body;
  expect(filled.versionInUse).toEqual({ formKey: second.formKey, version: '2' });
  expect(filled.state).toBe('signed'); // nothing moves by itself
  const mapping = { skin: 'skin', pain: 'pain at rest', old: null };
  const move = (body: object) => send('POST', `${path}/version`, { mapping, ...body }, filled.revision);
  expect((await move({ formKey: second.formKey, reason: ' ' })).body.code).toBe('forms/migration-reason');
  expect((await move({ formKey, reason: 'x' })).body.code).toBe('forms/migration-target');
  const { body }: { body: FilledDetail } = await move({ formKey: second.formKey, reason: 'protocol amended' });
  expect(body.response.item).toEqual([
    { linkId: 'skin', answer: [{ valueString: 'skin!' }] },
    { linkId: 'pain at rest', answer: [{ valueString: 'pain!' }] },
  ]);
  expect(body.leftOver).toMatchObject([{ path: 'old', version: '1', why: 'unmapped', words: [{ en: 'old!' }] }]);
  expect(body.queries.map((query) => query.path)).toEqual(['pain%20at%20rest', 'old']);
  expect([body.state, body.signatures[0]?.lapsed?.reason]).toEqual(['complete', 'protocol amended']);
  const { rows } = await sql<{ reason: string; form: number }>`
    select content::jsonb ->> 'reason' as reason, (content::jsonb -> 'after' ->> 'form_key')::int as form
    from record_event join record_content using (event_key)
    where entity = 'filled-form' and entity_key = ${filled.filledKey} and action = 'update'
    order by event_key desc limit 1`.execute(opened.owner);
  expect(rows).toEqual([{ reason: 'protocol amended', form: Number(second.formKey) }]);
  const history: History = (await send('GET', `history/filled-form/${filled.filledKey}`)).body;
  const moved = history.events.find(({ reason, action }) => reason === 'protocol amended' && action === 'update');
  expect(moved?.what.en).toBe(
    'on version 2 of the form; pain at rest: pain!; 1 answer(s) without a place in this version kept beside the form',
  );
});
