import { setTimeout } from 'node:timers/promises';
import type { JobRow } from '../../server/platform/jobs/contract.ts';
import type { Client } from './client.ts';
import { fillForms, type SavedForms } from './fill-forms.ts';
import { type KeptObjects, keepObjects } from './keep-objects.ts';
import type { LoadTokens } from './people.ts';

/** A request that was not answered as it should. */
export interface FailedRequest {
  readonly method: string;
  readonly path: string;
  /** 0: the connection ended before the answer was whole. */
  readonly status: number;
}

/** What clients asked for, and what they were told: the servers must have kept it. */
export interface Load {
  readonly failed: readonly FailedRequest[];
  /** How long each answered request took [ms]. */
  readonly tookMs: readonly number[];
  readonly forms: SavedForms;
  readonly objects: KeptObjects;
  /** Jobs whose start was acknowledged. */
  readonly jobs: readonly string[];
  stop(): Promise<void>;
}

/** Asks for one person after another, and keeps what failed. */
export interface Asking {
  readonly stopping: AbortSignal;
  /** @returns undefined where it failed */
  json<T>(method: string, path: string, more?: More): Promise<T | undefined>;
  /** @returns undefined where it failed */
  bytes(method: string, path: string, more?: More): Promise<Buffer | undefined>;
}

interface More {
  readonly as?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Uint8Array | object;
}

const READERS = 3;
/** More than workers run at one time, so that each has some. */
const JOBS_AT_ONCE = 6;
const JOBS_EVERY_MS = 4000;
const LISTS = ['/api/imaging/patients', '/api/platform/tasks', '/api/platform/filled-forms', '/api/platform/jobs'];

/** People who fill forms, send and read objects, look at lists and start jobs, as fast as they are answered, until they are stopped. */
export async function startLoad(client: Client, tokens: LoadTokens): Promise<Load> {
  const stopping = new AbortController();
  const failed: FailedRequest[] = [];
  const tookMs: number[] = [];
  const jobs: string[] = [];

  const bytes: Asking['bytes'] = async (method, path, { as = tokens.physicist, headers = {}, body } = {}) => {
    const startedAt = performance.now();
    const sent = body instanceof Uint8Array ? body : body && JSON.stringify(body);
    const answer = await client.ask({
      ...{ method, path },
      headers: {
        authorization: `Bearer ${as}`,
        ...(typeof sent === 'string' ? { 'content-type': 'application/json' } : {}),
        ...headers,
      },
      ...(sent === undefined ? {} : { body: sent }),
    });
    if (answer.status < 200 || answer.status > 299) {
      failed.push({ method, path, status: answer.status });
      return undefined;
    }
    tookMs.push(performance.now() - startedAt);
    return answer.body;
  };
  const asking: Asking = {
    stopping: stopping.signal,
    bytes,
    json: async (method, path, more) => {
      const body = await bytes(method, path, more);
      return body && (body.length === 0 ? {} : JSON.parse(body.toString()));
    },
  };

  async function readLists(): Promise<void> {
    for (let turn = 0; !stopping.signal.aborted; turn++) await asking.json('GET', LISTS[turn % LISTS.length] ?? '');
  }

  async function startJobs(): Promise<void> {
    const as = tokens.administrator;
    const patients = await asking.json<JobRow>('POST', '/api/imaging/demonstration'); // the longest, and the lists show what it makes
    if (patients) jobs.push(patients.jobKey);
    while (!stopping.signal.aborted) {
      for (let count = 0; count < JOBS_AT_ONCE; count++) {
        const path = '/api/platform/record/verification';
        const job = await asking.json<JobRow>('POST', path, { as, body: { head: null } });
        if (job) jobs.push(job.jobKey);
      }
      await setTimeout(JOBS_EVERY_MS, undefined, { signal: stopping.signal }).catch(() => undefined);
    }
  }

  const forms = await fillForms(asking);
  const objects = keepObjects(asking);
  const people = [...forms.people, ...objects.people, ...Array.from({ length: READERS }, readLists), startJobs()];
  return {
    ...{ failed, tookMs, jobs, forms: forms.saved, objects: objects.kept },
    stop: async () => {
      stopping.abort();
      await Promise.all(people);
    },
  };
}
