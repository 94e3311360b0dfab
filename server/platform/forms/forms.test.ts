import { type AnsweredItem, type FormDefinition, writeQuestionnaire, writeResponse } from '@isocenter/forms';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { testPerson } from '../access/test-person.ts';
import { type ActingPerson, acting } from '../database/acting.ts';
import { testDatabase } from '../database/test-database.ts';
import { testServer } from '../http/test-server.ts';
import { leaveProof } from '../signatures/prove-signer.ts';
import type { FilledDetail, FormDetail, FormSummary } from './contract.ts';
import { signFilled } from './filled-store.ts';
import { NO_FILES } from './form-files.ts';
import { formRoutes } from './form-routes.ts';
import { NO_SOURCES } from './form-sources.ts';

let opened: Awaited<ReturnType<typeof testDatabase>>;
const server = testServer();
beforeAll(async () => {
  opened = await testDatabase([]);
  LI = await testPerson(opened.database, 'Li Wei', 'physicist');
  WANG = await testPerson(opened.database, 'Wang Fang', 'physicist');
  formRoutes(server, { database: opened.database, today: () => '2026-03-09' });
});
afterAll(async () => {
  await server.close();
  await opened.close();
});

let LI: ActingPerson;
let WANG: ActingPerson;

const common = { required: true, repeats: false };
const CHECKLIST: FormDefinition = {
  url: 'urn:test:checklist',
  version: '1',
  status: 'draft',
  language: 'en',
  title: { en: 'Checklist', zh: '核对表' },
  items: [
    {
      ...common,
      kind: 'number',
      linkId: 'reading',
      text: { en: 'Reading' },
      least: 0,
      checks: [
        {
          key: 'off',
          class: 'query',
          expression: "item.where(linkId='deviation').answer.value.abs() <= 3",
          message: { en: 'More than 3 % off.', zh: '偏差超过 3 %。' },
        },
      ],
    },
    {
      ...{
        ...common,
        required: false,
        kind: 'number',
        linkId: 'deviation',
        text: { en: 'Deviation' },
        decimals: 1,
        checks: [],
      },
      calculated: "(item.where(linkId='reading').answer.value / 20 - 1) * 100",
    },
    { ...common, kind: 'yes-no', linkId: 'well', text: { en: 'All well' }, checks: [] },
    {
      ...{ ...common, kind: 'text', linkId: 'what', text: { en: 'What is not' }, lines: 'one', checks: [] },
      skip: { when: 'all', conditions: [{ question: 'well', operator: '=', value: false }] },
    },
  ],
};

type Sent = { as?: ActingPerson; revision?: number; body?: object };
async function send(method: 'GET' | 'POST' | 'PUT' | 'DELETE', url: string, { as = LI, revision, body }: Sent = {}) {
  const headers = { host: '127.0.0.1', ...(revision === undefined ? {} : { 'if-match': `"${revision}"` }) };
  const answer = await acting(
    as,
    async () =>
      await server.inject({ method, url: `/api/platform/${url}`, headers, ...(body ? { payload: body } : {}) }),
  );
  return { status: answer.statusCode, body: answer.body ? answer.json() : undefined, etag: answer.headers['etag'] };
}
const value = (linkId: string, ...values: (number | string | boolean)[]): AnsweredItem => ({ linkId, values });
const response = (...answers: AnsweredItem[]) => writeResponse(CHECKLIST, answers, { status: 'in-progress' });

async function form(version: string): Promise<FormDetail> {
  const questionnaire = writeQuestionnaire({ ...CHECKLIST, url: `urn:test:${version}`, version });
  const { body } = await send('POST', 'forms', { body: { questionnaire } });
  return (await send('POST', `forms/${body.formKey}/activate`, { revision: body.revision })).body;
}
async function begun(version: string) {
  const { formKey } = await form(version);
  const { body } = await send('POST', `forms/${formKey}/filled`);
  let filled: FilledDetail = body;
  const canonical = `urn:test:${version}|${version}`;
  return {
    filled: () => filled,
    save: async (answers: AnsweredItem[], more: { reason?: string; as?: ActingPerson } = {}) => {
      const { as = LI, ...rest } = more;
      const asked = { response: { ...response(...answers), questionnaire: canonical }, confirmed: [], ...rest };
      const answer = await send('PUT', `filled-forms/${filled.filledKey}/answers`, {
        as,
        revision: filled.revision,
        body: asked,
      });
      if (answer.status === 200) filled = answer.body;
      return answer;
    },
    signed: async (as: ActingPerson) => {
      const { filledKey, revision } = filled;
      filled = await acting(as, async () => {
        await leaveProof(opened.database, as, { entity: 'filled-form', entityKey: filledKey, meaning: 'author' });
        return signFilled({ database: opened.database, sources: NO_SOURCES, files: NO_FILES }, filledKey, {
          revision,
          meaning: 'author',
          today: '2026-03-09',
        });
      });
      return filled;
    },
    step: async (step: object, as = LI) => {
      const answer = await send('POST', `filled-forms/${filled.filledKey}/steps`, {
        as,
        revision: filled.revision,
        body: step,
      });
      if (answer.status === 200) filled = answer.body;
      return answer;
    },
    query: async (path: string, body: object, as = WANG) => {
      const answer = await send('POST', `filled-forms/${filled.filledKey}/${path}`, { as, body });
      if (answer.status === 200) filled = answer.body;
      return answer;
    },
  };
}
const GOOD = [value('reading', 20.2), value('well', true)];
const answersOf = ({ response: { item = [] } }: FilledDetail) =>
  Object.fromEntries(item.map(({ linkId, answer }) => [linkId, Object.values(answer![0]!)[0]]));

test('a form is a draft until it is put into use, and then stays as it is', async () => {
  const added = await send('POST', 'forms', { body: { questionnaire: writeQuestionnaire(CHECKLIST) } });
  expect([added.status, added.etag]).toEqual([201, '"1"']);
  const { formKey } = added.body;
  expect((await send('POST', `forms/${formKey}/filled`)).body.code).toBe('forms/not-active');
  const changed = writeQuestionnaire({ ...CHECKLIST, title: { en: 'Daily checklist' } });
  expect((await send('PUT', `forms/${formKey}`, { body: { questionnaire: changed } })).status).toBe(428);
  expect((await send('PUT', `forms/${formKey}`, { revision: 7, body: { questionnaire: changed } })).status).toBe(412);
  const put = await send('PUT', `forms/${formKey}`, { revision: 1, body: { questionnaire: changed } });
  expect(put.body.questionnaire.title).toBe('Daily checklist');
  expect((await send('POST', `forms/${formKey}/activate`, { revision: 2 })).body.questionnaire.status).toBe('active');
  expect((await send('PUT', `forms/${formKey}`, { revision: 3, body: { questionnaire: changed } })).body.code).toBe(
    'forms/not-a-draft',
  );
  expect((await send('DELETE', `forms/${formKey}`, { revision: 1 })).body.code).toBe('forms/not-a-draft');
});

test('a form that makes no sense is refused, with its item', async () => {
  const twice = writeQuestionnaire({ ...CHECKLIST, version: 'odd', items: [CHECKLIST.items[2]!, CHECKLIST.items[2]!] });
  expect((await send('POST', 'forms', { body: { questionnaire: twice } })).body).toMatchObject({
    code: 'forms/link-id-twice',
    values: { linkId: 'well' },
  });
});

test('a new version retires the old one; the same version is not made twice', async () => {
  const of = (version: string) => ({
    body: { questionnaire: writeQuestionnaire({ ...CHECKLIST, url: 'urn:test:v', version }) },
  });
  const first = (await send('POST', 'forms', of('1'))).body;
  await send('POST', `forms/${first.formKey}/activate`, { revision: 1 });
  expect((await send('POST', 'forms', of('1'))).body.code).toBe('forms/version-taken');
  const second = (await send('POST', 'forms', of('2'))).body;
  await send('POST', `forms/${second.formKey}/activate`, { revision: 1 });
  const listed: FormSummary[] = (await send('GET', 'forms')).body.rows;
  const states = listed.filter(({ url }) => url === 'urn:test:v').map(({ version, status }) => `${version} ${status}`);
  expect(states.sort()).toEqual(['1 retired', '2 active']);
});

test('forms come by pages, the last changed first; none twice, none left out', async () => {
  for (const version of ['p1', 'p2', 'p3'])
    await send('POST', 'forms', {
      body: { questionnaire: writeQuestionnaire({ ...CHECKLIST, url: 'urn:test:pages', version }) },
    });
  const whole: FormSummary[] = (await send('GET', 'forms')).body.rows;
  const paged: FormSummary[] = [];
  let after = '';
  do {
    const { body } = await send('GET', `forms?limit=2${after}`);
    expect(body.rows.length).toBeLessThanOrEqual(2);
    paged.push(...body.rows);
    after = body.next === null ? '' : `&after=${body.next}`;
  } while (after);
  expect(paged).toEqual(whole);
  expect(whole.slice(0, 3).map(({ version }) => version)).toEqual(['p3', 'p2', 'p1']);
});

test('a draft keeps whatever is typed, and the server calculates', async () => {
  const { save } = await begun('draft');
  const saved = await save([value('reading', 21), value('deviation', 99), value('what', 'noise')]);
  expect(saved.body).toMatchObject({ state: 'draft', revision: 2, savedBy: 'Li Wei' });
  expect(answersOf(saved.body)).toEqual({ reading: 21, deviation: 5, what: 'noise' });
});

test('a lost update is refused, and nothing is overwritten', async () => {
  const { filled, save } = await begun('lost');
  const before = filled();
  await save([value('reading', 20)]);
  const late = await send('PUT', `filled-forms/${before.filledKey}/answers`, {
    revision: before.revision,
    body: { response: { ...response(), questionnaire: 'urn:test:lost|lost' }, confirmed: [] },
  });
  expect([late.status, late.body.code]).toEqual([412, 'platform/changed-meanwhile']);
  expect(answersOf((await send('GET', `filled-forms/${before.filledKey}`)).body)).toEqual({
    reading: 20,
    deviation: 0,
  });
});

test('an answer that FHIR does not know is refused, and where it stands is told', async () => {
  const { filledKey, revision } = (await begun('shape')).filled();
  const odd = {
    ...response(),
    questionnaire: 'urn:test:shape|shape',
    item: [{ linkId: 'reading', answer: [{ valueDecimal: '20' }] }],
  };
  const refused = await send('PUT', `filled-forms/${filledKey}/answers`, {
    revision,
    body: { response: odd, confirmed: [] },
  });
  expect(refused.body).toMatchObject({
    ...{ status: 400, code: 'platform/request-invalid' },
    fields: [{ in: 'body', pointer: '/response/item/0/answer/0/valueDecimal' }],
  });
});

test('completion needs every answer; after it a change asks why', async () => {
  const { save, step } = await begun('why');
  expect((await step({ do: 'complete' })).body).toMatchObject({
    code: 'forms/step-refused',
    detail: '2 answer(s) are missing or wrong.',
  });
  await save(GOOD);
  expect((await step({ do: 'complete' })).body.state).toBe('complete');
  const changed = [value('reading', 20.1), value('well', true)];
  expect((await save(changed)).body.detail).toBe('1 saved answer(s) change: say why.');
  expect((await save(changed, { reason: 'typing error' })).body.state).toBe('complete');
});

test('what is skipped is no part of a complete form', async () => {
  const { save, step } = await begun('skipped');
  await save([...GOOD, value('what', 'left from before')]);
  expect(answersOf((await step({ do: 'complete' })).body)).toEqual({ reading: 20.2, deviation: 1, well: true });
});

test('a query of a check opens on completion and closes when the check passes', async () => {
  const { save, step } = await begun('check');
  await save([value('reading', 22), value('well', true)]);
  const [query] = (await step({ do: 'complete' })).body.queries;
  expect(query).toMatchObject({ path: 'reading', state: 'open', bySystem: true });
  expect(query.thread[0].words).toEqual({ en: 'More than 3 % off.', zh: '偏差超过 3 %。' });
  const after = await save(GOOD, { reason: 'read again' });
  expect(after.body.queries.map(({ state }: { state: string }) => state)).toEqual(['closed']);
});

test('a person asks, another answers, the first closes', async () => {
  const { save, step, query } = await begun('asked');
  await save(GOOD);
  await step({ do: 'complete' });
  await query('queries', { path: 'reading', words: 'Which chamber?' });
  const [asked] = (await query('queries', { path: 'well', words: 'Sure?' })).body.queries;
  expect((await query(`queries/${asked.queryKey}`, { action: 'answer', words: ' ' }, LI)).body.detail).toBe(
    'Write a few words.',
  );
  await query(`queries/${asked.queryKey}`, { action: 'answer', words: 'Farmer 30013' }, LI);
  const closed = await query(`queries/${asked.queryKey}`, { action: 'close', words: '' });
  expect(closed.body.queries[0].state).toBe('closed');
  expect(
    closed.body.queries[0].thread.map(({ action, by }: { action: string; by: string }) => `${action} ${by}`),
  ).toEqual(['ask Wang Fang', 'answer Li Wei', 'close Wang Fang']);
  expect((await query('queries/999999', { action: 'close', words: '' })).status).toBe(404);
});

test('nobody closes or withdraws the query that asks them, nor that of a check', async () => {
  const { save, step, query, filled } = await begun('judged');
  await save([value('reading', 22), value('well', true)]);
  await step({ do: 'complete' });
  await query('queries', { path: 'well', words: 'Sure?' });
  const [ofCheck, asked] = filled().queries;
  const act = (key: string, action: string, as: ActingPerson) => query(`queries/${key}`, { action, words: 'so' }, as);
  const asks = 'The query asks you: somebody else judges the answer.';
  for (const action of ['close', 'cancel']) expect((await act(asked!.queryKey, action, LI)).body.detail).toBe(asks);
  for (const action of ['close', 'cancel'])
    for (const as of [LI, WANG])
      expect((await act(ofCheck!.queryKey, action, as)).body.detail).toMatch('An edit check asks this');
  const mine = await send('GET', `filled-forms/${filled().filledKey}`);
  expect(mine.body.queries.map(({ actions }: { actions: string[] }) => actions)).toEqual([['answer'], ['answer']]);
  const hers = await send('GET', `filled-forms/${filled().filledKey}`, { as: WANG });
  expect(hers.body.queries[1].actions).toEqual(['answer', 'close', 'cancel']);
});

test('a query is asked about what the form asks, and of a form that is not locked', async () => {
  const { save, step, signed, query } = await begun('places');
  await save(GOOD);
  await step({ do: 'complete' });
  for (const path of ['what', 'nothing', '../reading'])
    expect((await query('queries', { path, words: 'x' })).body.code).toBe('forms/query-place');
  const { body } = await query('queries', { path: 'well', words: 'Sure?' });
  await query(`queries/${body.queries[0].queryKey}`, { action: 'close', words: '' });
  await signed(LI);
  expect((await step({ do: 'lock' })).body.state).toBe('locked');
  expect((await query('queries', { path: 'well', words: 'Sure?' })).body.detail).toBe('The form is locked.');
  expect((await query(`queries/${body.queries[0].queryKey}`, { action: 'reopen', words: 'x' })).status).toBe(409);
});

test('who saved last stays who saved, whoever signs, locks or unlocks', async () => {
  const { save, step, signed } = await begun('saved-by');
  await save(GOOD, { as: WANG });
  await step({ do: 'complete' });
  await signed(LI);
  expect((await step({ do: 'lock' })).body).toMatchObject({ savedBy: 'Wang Fang', changedBy: 'Li Wei' });
});

test('what a check asks and a person answered does not stand against the lock; a person’s query does', async () => {
  const { save, step, signed, query, filled } = await begun('unusual');
  await save([value('reading', 22), value('well', true)]);
  await step({ do: 'complete' });
  await signed(LI);
  expect((await step({ do: 'lock' })).body.detail).toBe('1 query(ies) are not closed.');
  await query(`queries/${filled().queries[0]!.queryKey}`, { action: 'answer', words: 'a weak source' }, LI);
  expect((await step({ do: 'lock' })).body.state).toBe('locked');
});

test('only what is signed is locked', async () => {
  const { save, step } = await begun('lock');
  await save(GOOD);
  await step({ do: 'complete' });
  expect((await step({ do: 'lock' })).body.detail).toBe('Only a signed form can be locked.');
});

test('unlocking: one person asks with a reason, another agrees', async () => {
  const { save, step, signed, filled } = await begun('unlock');
  await save(GOOD);
  await step({ do: 'complete' });
  await signed(LI);
  expect((await step({ do: 'lock' })).body.state).toBe('locked');
  expect((await step({ do: 'unlock' }, WANG)).body.code).toBe('forms/step-refused');
  expect((await step({ do: 'ask-unlock', reason: '' })).body.detail).toBe('Say why it is unlocked.');
  expect((await step({ do: 'ask-unlock', reason: 'late result' })).body.unlockAsked).toEqual({
    by: 'Li Wei',
    mine: true,
    reason: 'late result',
  });
  expect((await step({ do: 'unlock' })).body.detail).toBe('A second person must agree to the unlocking.');
  expect((await step({ do: 'unlock' }, WANG)).body).toMatchObject({ state: 'signed', unlockAsked: null });
  const { rows } = await sql<{ reason: string }>`select content::jsonb ->> 'reason' as reason
    from record_event join record_content using (event_key)
    where entity = 'filled-form' and entity_key = ${filled().filledKey} order by event_key desc limit 1`.execute(
    opened.owner,
  );
  expect(rows).toEqual([{ reason: 'late result' }]);
});

test('by raw SQL as the application’s user nothing that was filled goes away, and a lock holds', async () => {
  const { save, step, signed, query, filled } = await begun('raw');
  await save(GOOD);
  await step({ do: 'complete' });
  await query('queries', { path: 'well', words: 'Sure?' });
  const raw = (statement: string, as = LI) =>
    acting(as, async () => Number((await sql.raw(statement).execute(opened.database)).numAffectedRows ?? 0));
  const where = `where filled_key = ${filled().filledKey}`;
  await expect(raw(`update form_query set state = 'closed' ${where}`)).rejects.toThrow('the query that asks them');
  expect(await raw(`update form_query set state = 'closed' ${where}`, WANG)).toBe(1);
  await signed(LI);
  await step({ do: 'lock' });
  for (const table of ['filled_form', 'form_query', 'form_query_entry'])
    await expect(raw(`delete from ${table}`)).rejects.toThrow('permission denied');
  await expect(raw(`update form_query_entry set words = '"no"'`)).rejects.toThrow('permission denied');
  await expect(raw(`update form_query set state = 'open' ${where}`)).rejects.toThrow('queries of a locked form');
  const unlock = `update filled_form set state = 'signed' ${where}`;
  await expect(raw(unlock)).rejects.toThrow('a reason and a second person');
  await step({ do: 'ask-unlock', reason: 'late result' });
  await expect(raw(unlock)).rejects.toThrow('a reason and a second person');
  await expect(raw(`update filled_form set response = '{}' ${where}`)).rejects.toThrow('a locked form stays');
  const ofForm = `where form_key = ${filled().form.formKey}`;
  await expect(raw(`update form set questionnaire = '{}' ${ofForm}`)).rejects.toThrow('stays as it is');
  await expect(raw(`delete from form ${ofForm}`)).rejects.toThrow('stays as it is');
});
