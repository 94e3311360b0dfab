import { setTimeout } from 'node:timers/promises';
import { sql } from 'kysely';
import type { Database } from '../../server/platform/database/database.ts';
import type { Nginx, PassedRequest } from '../nginx.ts';
import { hashOf, OBJECT } from './keep-objects.ts';
import type { Load } from './load.ts';
import type { LoadTokens } from './people.ts';

interface Asked {
  /** The owner of the tables: what the load was told is compared with what is there. */
  readonly database: Database;
  readonly load: Load;
  readonly tokens: LoadTokens;
  readonly nginx: Nginx;
  readonly killedPort: number;
  readonly survivingPorts: readonly number[];
  /** When the worker was. */
  readonly killedAt: Date;
}

interface Lost {
  readonly faults: readonly string[];
  readonly figures: readonly string[];
}

/** The lease of a job, and what the worker that takes it over may need. */
const JOBS_OVER_WITHIN_MS = 180_000;

/** What of the load is not as its clients were told. */
export async function findLost(asked: Asked): Promise<Lost> {
  const parts = [await objectsLost(asked), await writesLost(asked), await jobsLost(asked), requestsLost(asked)];
  return { faults: parts.flatMap(({ faults }) => faults), figures: parts.flatMap(({ figures }) => figures) };
}

/** Each failure of a client is one request that was under way on the killed server. */
function requestsLost({ load, nginx, killedPort }: Asked): Lost {
  const faults: string[] = [];
  const passed = nginx.passed();
  const wentAway = ({ askedPorts, wasUnderWay, isWhole, status }: PassedRequest) =>
    askedPorts.includes(killedPort) && (askedPorts.length > 1 || (wasUnderWay && (!isWhole || status === 502)));
  const broken = passed.filter(wentAway);
  for (const { method, path, status } of load.failed) {
    const index = broken.findIndex(
      (one) => one.method === method && one.path === path && (one.status === status || !one.isWhole),
    );
    if (index >= 0) broken.splice(index, 1);
    else faults.push(`${method} ${path} failed with ${status} and was not under way on the killed server`);
  }
  for (const { method, path, status } of passed.filter((one) => one.status >= 500 && !wentAway(one)))
    faults.push(`${method} ${path} was answered with ${status}`);
  const elsewhere = broken.filter(({ status }) => status < 400).length;
  const told = load.failed.map(({ method, status }) => `${method} ${status || 'broken off'}`).join(', ');
  const figures = [
    `${load.failed.length} requests failed (${told}), each under way on the killed server; ${elsewhere} were answered by another in its place`,
  ];
  return { faults, figures };
}

const READ_BACK_AT_ONCE = 8;

/** Every object that was acknowledged comes back from the servers that are left as it was sent. */
async function objectsLost({ load, tokens, survivingPorts }: Asked): Promise<Lost> {
  const faults = load.objects.altered.map((address) => `${address} gave other bytes under load`);
  const waiting = [...load.objects.sha256].entries();
  const readBack = async () => {
    for (const [turn, [address, hash]] of waiting) {
      const url = `http://127.0.0.1:${survivingPorts[turn % survivingPorts.length]}${address}`;
      const answer = await fetch(url, { headers: { ...OBJECT, authorization: `Bearer ${tokens.physicist}` } });
      const found = hashOf(new Uint8Array(await answer.arrayBuffer()));
      if (!answer.ok || found !== hash) faults.push(`${url}: ${answer.status}, ${found} instead of ${hash}`);
    }
  };
  await Promise.all(Array.from({ length: READ_BACK_AT_ONCE }, readBack));
  const figures = [
    `${load.objects.sha256.size} objects acknowledged, all read back from the servers left; ${load.objects.reads()} read under load`,
  ];
  return { faults, figures };
}

/** Every filled form is there, with the last value that was acknowledged, or with one that was sent after it. */
async function writesLost({ database, load }: Asked): Promise<Lost> {
  const { rows } = await sql<{ key: string; value: number | null }>`select filled_key::text as key,
      (jsonb_path_query_first(response, '$.item[*].answer[*].valueDecimal'))::float8 as value from filled_form`.execute(
    database,
  );
  const values = new Map(rows.map(({ key, value }) => [key, value ?? 0]));
  const faults: string[] = [];
  let acknowledged = 0;
  for (const [key, { acknowledged: last, sent }] of load.forms) {
    const value = values.get(key) ?? -1;
    acknowledged += last + 1;
    if (value < last || value > sent)
      faults.push(`form ${key}: ${last} was acknowledged, ${sent} sent, ${value} is there`);
  }
  return {
    faults,
    figures: [
      `${load.forms.size} forms hold the last of ${acknowledged} writes that were sent for them and acknowledged`,
    ],
  };
}

/** Every job whose start was acknowledged comes to its end, also those of the killed worker. */
async function jobsLost({ database, load, killedAt }: Asked): Promise<Lost> {
  const states = async () => {
    const { rows } = await sql<{ state: string; losses: number; ended_at: Date | null }>`
      select state, losses, ended_at from job where job_key = any(${[...load.jobs]}::bigint[])`.execute(database);
    return rows;
  };
  const until = performance.now() + JOBS_OVER_WITHIN_MS;
  let jobs = await states();
  while (jobs.some(({ ended_at }) => ended_at === null) && performance.now() < until) {
    await setTimeout(200);
    jobs = await states();
  }
  const faults: string[] = [];
  const done = jobs.filter(({ state }) => state === 'done');
  if (done.length < load.jobs.length) faults.push(`${load.jobs.length} jobs were started, ${done.length} are done`);
  const takenOver = jobs.filter(({ losses }) => losses > 0);
  if (takenOver.length === 0) faults.push('the killed worker held no job');
  const lastMs = Math.max(...takenOver.map(({ ended_at }) => (ended_at?.getTime() ?? Number.NaN) - killedAt.getTime()));
  const figures = [
    `${done.length} of ${load.jobs.length} jobs done; ${takenOver.length} of the killed worker, the last ${(lastMs / 1000).toFixed(0)} s after it was killed`,
  ];
  return { faults, figures };
}
