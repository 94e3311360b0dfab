import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { sql } from 'kysely';
import { connect } from '../../server/platform/database/connect.ts';
import type { Database } from '../../server/platform/database/database.ts';
import { makeSystemPostgres, systemPostgresPrograms } from '../../server/platform/database/system-postgres.ts';
import { type S3Server, startCeph } from '../ceph.ts';
import { freePorts } from '../free-ports.ts';
import { startNginx } from '../nginx.ts';
import { openClient } from './client.ts';
import { startLoad } from './load.ts';
import { firstPerson } from './people.ts';
import { type DepartmentProcess, ISOCENTER, startProcess } from './processes.ts';
import { findLost } from './what-was-lost.ts';

const { values, positionals } = parseArgs({ options: { s3: { type: 'boolean' } }, allowPositionals: true });
const SECONDS = Number(positionals[0] ?? 30);
/** Of two workers with two jobs at one time each: then each has one. */
const JOBS_ON_BOTH = 3;
const SERVERS = 3;

/**
 * `npm run several-servers -- SECONDS [--s3]`: three servers and two workers around one PostgreSQL, behind nginx, under load; one
 * server and one worker are killed. Objects lie in a folder that all share, with `--s3` in Ceph's S3 server, and nothing but the
 * database and the bucket is shared. Ends with 0 where nothing failed but what was under way on the killed server, no job, no object
 * and no acknowledged write was lost, and the record holds.
 */
async function main(): Promise<number> {
  const programs = systemPostgresPrograms();
  if (!programs) {
    console.error('There is no PostgreSQL under /usr/lib/postgresql. On Debian: apt-get install postgresql');
    return 1;
  }
  const ending: (() => Promise<void> | void)[] = [];
  try {
    const folder = mkdtempSync(join(tmpdir(), 'isocenter-several-'));
    ending.push(() => rmSync(folder, { recursive: true, force: true }));
    const postgres = makeSystemPostgres(programs, { durable: true });
    ending.push(() => postgres.remove());
    postgres.start();
    const s3 = values.s3 ? await startCeph() : undefined;
    if (s3) ending.push(s3.stop);
    return await killUnderLoad({ folder, databaseUrl: postgres.url, s3, ending });
  } finally {
    for (const end of ending.reverse()) await end();
  }
}

async function killUnderLoad(given: {
  readonly folder: string;
  readonly databaseUrl: string;
  readonly s3: S3Server | undefined;
  readonly ending: (() => Promise<void> | void)[];
}): Promise<number> {
  const { folder, databaseUrl, s3, ending } = given;
  const [port = 0, plainPort = 0, ...servedPorts] = await freePorts(2 + SERVERS);
  const nginx = await startNginx({ servers: servedPorts, port, plainPort });
  ending.push(nginx.stop);
  Object.assign(process.env, { DATABASE_URL: databaseUrl, ISOCENTER_PUBLIC_URL: nginx.url, ...s3?.environment });
  let started = 0;
  const start = async (args: readonly string[], until: RegExp) => {
    started += 1;
    const data = s3 ? join(folder, String(started)) : folder;
    const one = await startProcess([...args, '--data', data], until);
    ending.push(one.kill);
    return one;
  };
  const tokens = await firstPerson(s3 ? join(folder, '0') : folder);
  const servers: DepartmentProcess[] = [];
  for (const served of servedPorts)
    servers.push(await start(['serve', '--port', String(served), '--dicom-port', '0'], /Isocenter +http/));
  const workers = [await start(['worker'], /Worker ready/), await start(['worker'], /Worker ready/)];
  const database = connect(databaseUrl);
  ending.push(() => database.destroy());
  const client = openClient(nginx.url, nginx);
  ending.push(client.close);
  const load = await startLoad(client, tokens);

  await setTimeout((SECONDS * 1000) / 3);
  const before = load.tookMs.length;
  await servers[1]?.kill();
  console.log(`server 2 of ${SERVERS} killed after ${before} answered requests`);
  await untilJobsRun(database, JOBS_ON_BOTH);
  await workers[0]?.kill();
  const killedAt = new Date();
  console.log('worker 1 of 2 killed with jobs under way');
  await setTimeout((SECONDS * 1000) / 3);
  await load.stop();
  const answered = load.tookMs.length;

  const [killedPort = 0] = servedPorts.splice(1, 1);
  const lost = await findLost({ database, load, tokens, nginx, killedPort, survivingPorts: servedPorts, killedAt });
  for (const one of [...servers, ...workers]) await one.stop();
  const verify = ['audit', 'verify', '--data', s3 ? join(folder, '0') : folder, '--lang', 'en'];
  const verified = spawnSync(process.execPath, [ISOCENTER, ...verify], { encoding: 'utf8' });
  console.log(
    `\n${answered} requests answered, p95 ${p95(load.tookMs).toFixed(0)} ms\n${lost.figures.join('\n')}\n${verified.stdout.trim()}`,
  );
  for (const fault of lost.faults) console.error(`✕ ${fault}`);
  return verified.status === 0 && lost.faults.length === 0 ? 0 : 1;
}

async function untilJobsRun(database: Database, count: number): Promise<void> {
  for (;;) {
    const { rows } = await sql<{ jobs: number }>`select count(*) as jobs from job where state = 'running'`.execute(
      database,
    );
    if ((rows[0]?.jobs ?? 0) >= count) return;
    await setTimeout(10);
  }
}

function p95(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length * 0.95)] ?? Number.NaN;
}

process.exitCode = await main();
