import { type FormDefinition, writeQuestionnaire } from '@isocenter/forms';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { testPerson } from '../access/test-person.ts';
import { type ActingPerson, acting } from '../database/acting.ts';
import { testDatabase } from '../database/test-database.ts';
import { testServer } from '../http/test-server.ts';
import type { FilledDetail, FormPrefill } from './contract.ts';
import { formRoutes } from './form-routes.ts';
import type { FormSource } from './form-sources.ts';

let opened: Awaited<ReturnType<typeof testDatabase>>;
const server = testServer();
let LI: ActingPerson;
let sources: FormSource[] = [];
beforeAll(async () => {
  opened = await testDatabase([]);
  LI = await testPerson(opened.database, 'Li Wei', 'physicist');
  const about = {
    patient: async (patientKey: string) => ({ patientKey, label: 'Phantom A', path: `/patients/${patientKey}` }),
    of: async () => sources,
  };
  formRoutes(server, { database: opened.database, today: () => '2026-03-09', sources: about });
});
afterAll(async () => {
  await server.close();
  await opened.close();
});

const question = { required: false, repeats: false, checks: [] } as const;
const CHECK: FormDefinition = {
  ...{ url: 'urn:test:plan-check', version: '1', status: 'draft', language: 'en', title: { en: 'Plan check' } },
  items: [
    {
      ...{ ...question, kind: 'number', linkId: 'dose', text: { en: 'Dose' }, unit: { code: 'Gy', text: 'Gy' } },
      prefill: "%prefill.parameter.where(name='prescribedDose').value.value",
    },
    { ...question, kind: 'text', lines: 'one', linkId: 'note', text: { en: 'Note' } },
  ],
};
const plan = (name: string, doseGy: number): FormSource => ({
  ...{ reference: `RTPLAN/${name}`, label: { en: `Plan ${name}` }, path: `/patients/1/cases/${name}` },
  resource: {
    resourceType: 'Parameters',
    parameter: [{ name: 'prescribedDose', valueQuantity: { value: doseGy, unit: 'Gy' } }],
  },
});

async function send(method: 'GET' | 'POST', url: string, body?: object, revision?: number) {
  const headers = { host: '127.0.0.1', ...(revision === undefined ? {} : { 'if-match': `"${revision}"` }) };
  const asked = { method, url: `/api/platform/${url}`, headers, ...(body ? { payload: body } : {}) };
  const answer = await acting(LI, async () => await server.inject(asked));
  return { status: answer.statusCode, body: answer.json() };
}

test('an answer is taken over from one of two plans, with the way to it; when the plan changes, or is gone, the form says so', async () => {
  const draft = (await send('POST', 'forms', { questionnaire: writeQuestionnaire(CHECK) })).body;
  await send('POST', `forms/${draft.formKey}/activate`, {}, draft.revision);
  const about = { patientKey: '1', visit: null };
  const begun: FilledDetail = (await send('POST', `forms/${draft.formKey}/filled`, about)).body;
  const path = `filled-forms/${begun.filledKey}/prefill`;
  const prefill = async (): Promise<FormPrefill> => (await send('GET', path)).body;

  sources = [plan('A', 60), plan('B', 50)];
  expect((await prefill()).proposals.map(({ values, source }) => [values, source.path])).toEqual([
    [[60], '/patients/1/cases/A'],
    [[50], '/patients/1/cases/B'],
  ]);
  const wrong = await send('POST', path, { path: 'note', reference: 'RTPLAN/A' }, begun.revision);
  expect(wrong.body.code).toBe('forms/nothing-to-take-over');
  const taken = await send('POST', path, { path: 'dose', reference: 'RTPLAN/B' }, begun.revision);
  expect(taken.body.response.item).toEqual([{ linkId: 'dose', answer: [{ valueDecimal: 50 }] }]);
  expect((await prefill()).proposals).toEqual([]); // what is answered is not proposed again

  const standing = async () => (await prefill()).taken.map(({ isKept, sourceIs, now }) => [isKept, sourceIs, now]);
  expect(await standing()).toEqual([[true, 'same', [50]]]);
  sources = [plan('A', 60), plan('B', 45)];
  expect(await standing()).toEqual([[true, 'changed', [45]]]);
  sources = [plan('A', 60)];
  expect(await standing()).toEqual([[true, 'gone', []]]);

  const nobody: FilledDetail = (await send('POST', `forms/${draft.formKey}/filled`)).body;
  expect((await send('GET', `filled-forms/${nobody.filledKey}/prefill`)).body).toEqual({ proposals: [], taken: [] });
});
