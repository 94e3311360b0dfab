import { setTimeout } from 'node:timers/promises';
import { type FormDefinition, writeQuestionnaire, writeResponse } from '@isocenter/forms';
import type { FilledDetail, FormDetail } from '../../server/platform/forms/contract.ts';
import type { JobRow } from '../../server/platform/jobs/contract.ts';
import type { LoadTokens } from './people.ts';

/** A request that was not answered as it should. */
export interface FailedRequest {
  readonly method: string;
  readonly path: string;
  readonly status: number;
}

/** What clients asked for, and what they were told: the servers must have kept it. */
export interface Load {
  readonly failed: readonly FailedRequest[];
  /** How long each answered request took [ms]. */
  readonly tookMs: readonly number[];
  /** Each filled form, with the last value that was acknowledged and the last that was sent. */
  readonly forms: ReadonlyMap<string, { readonly acknowledged: number; readonly sent: number }>;
  /** Jobs whose start was acknowledged. */
  readonly jobs: readonly string[];
  stop(): Promise<void>;
}

const SAVERS = 4;
const READERS = 3;
/** More than workers run at one time, so that each has some. */
const JOBS_AT_ONCE = 6;
const JOBS_EVERY_MS = 4000;
const LISTS = ['/api/imaging/patients', '/api/platform/tasks', '/api/platform/filled-forms', '/api/platform/jobs'];

const CHECKLIST: FormDefinition = {
  ...{
    url: 'urn:load:checklist',
    version: '1',
    status: 'draft',
    language: 'en',
    title: { en: 'Checklist', zh: '核对表' },
  },
  items: [
    { kind: 'number', linkId: 'output', text: { en: 'Output' }, required: true, repeats: false, least: 0, checks: [] },
  ],
};

/** People who fill forms, look at lists and start jobs, as fast as they are answered, until they are stopped. */
export async function startLoad(url: string, tokens: LoadTokens): Promise<Load> {
  const stopping = new AbortController();
  const failed: FailedRequest[] = [];
  const tookMs: number[] = [];
  const forms = new Map<string, { acknowledged: number; sent: number }>();
  const jobs: string[] = [];

  /** @returns undefined where it failed */
  async function ask<T>(
    method: string,
    path: string,
    {
      as = tokens.physicist,
      body,
      headers = {},
    }: { as?: string; body?: object; headers?: Record<string, string> } = {},
  ): Promise<T | undefined> {
    const startedAt = performance.now();
    const json = body === undefined ? {} : { 'content-type': 'application/json' };
    const answer = await fetch(url + path, {
      method,
      headers: { authorization: `Bearer ${as}`, ...json, ...headers },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    if (!answer.ok) {
      await answer.arrayBuffer();
      failed.push({ method, path, status: answer.status });
      return undefined;
    }
    const told: T = await answer.json();
    tookMs.push(performance.now() - startedAt);
    return told;
  }

  const questionnaire = writeQuestionnaire(CHECKLIST);
  const form = await ask<FormDetail>('POST', '/api/platform/forms', { body: { questionnaire } });
  if (!form) throw new Error('the form could not be made');
  await ask('POST', `/api/platform/forms/${form.formKey}/activate`, { headers: { 'if-match': `"${form.revision}"` } });

  async function fillForms(): Promise<void> {
    while (!stopping.signal.aborted) {
      const begun = await ask<FilledDetail>('POST', `/api/platform/forms/${form?.formKey}/filled`);
      if (begun) await fillOne(begun);
    }
  }

  async function fillOne({ filledKey, revision }: FilledDetail): Promise<void> {
    const path = `/api/platform/filled-forms/${filledKey}`;
    const kept = { acknowledged: 0, sent: 0 };
    forms.set(filledKey, kept);
    for (let known: number | undefined = revision; kept.sent < 20 && !stopping.signal.aborted; ) {
      if (known === undefined) {
        known = (await ask<FilledDetail>('GET', path))?.revision; // whether the last one came is not known
        continue;
      }
      kept.sent += 1;
      const response = writeResponse(CHECKLIST, [{ linkId: 'output', values: [kept.sent] }], { status: 'in-progress' });
      const body = { response, confirmed: [], reason: 'load' };
      const saved: FilledDetail | undefined = await ask('PUT', `${path}/answers`, {
        body,
        headers: { 'if-match': `"${known}"` },
      });
      if (saved) kept.acknowledged = kept.sent;
      known = saved?.revision;
    }
  }

  async function readLists(): Promise<void> {
    for (let turn = 0; !stopping.signal.aborted; turn++) await ask('GET', LISTS[turn % LISTS.length] ?? '');
  }

  async function startJobs(): Promise<void> {
    const as = tokens.administrator;
    const patients = await ask<JobRow>('POST', '/api/imaging/demonstration'); // the longest, and the lists show what it makes
    if (patients) jobs.push(patients.jobKey);
    while (!stopping.signal.aborted) {
      for (let count = 0; count < JOBS_AT_ONCE; count++) {
        const job = await ask<JobRow>('POST', '/api/platform/record/verification', { as, body: { head: null } });
        if (job) jobs.push(job.jobKey);
      }
      await setTimeout(JOBS_EVERY_MS, undefined, { signal: stopping.signal }).catch(() => undefined);
    }
  }

  const people = [
    ...Array.from({ length: SAVERS }, fillForms),
    ...Array.from({ length: READERS }, readLists),
    startJobs(),
  ];
  return {
    ...{ failed, tookMs, forms, jobs },
    stop: async () => {
      stopping.abort();
      await Promise.all(people);
    },
  };
}
