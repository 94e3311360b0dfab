import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { sql } from 'kysely';
import { connect } from '../../server/platform/database/connect.ts';
import type { Database } from '../../server/platform/database/database.ts';
import { makeSystemPostgres, systemPostgresPrograms } from '../../server/platform/database/system-postgres.ts';
import { PROJECT_ROOT } from '../../server/platform/project-root.ts';
import { startLoad } from './load.ts';
import { firstPerson } from './people.ts';
import { type DepartmentProcess, startProcess } from './processes.ts';
import { startReverseProxy } from './reverse-proxy.ts';
import { findLost } from './what-was-lost.ts';

const SECONDS = Number(process.argv[2] ?? 30);
/** Of two workers with two jobs at one time each: then each has one. */
const JOBS_ON_BOTH = 3;

/**
 * `npm run several-servers -- SECONDS`: three servers and two workers around one PostgreSQL, behind one reverse proxy, under load; one
 * server and one worker are killed. Ends with 0 where nothing failed but what was under way on the killed server, no job and no
 * acknowledged write was lost, and the record holds.
 */
async function main(): Promise<number> {
  const programs = systemPostgresPrograms();
  if (!programs) {
    console.error('There is no PostgreSQL under /usr/lib/postgresql. On Debian: apt-get install postgresql');
    return 1;
  }
  const postgres = makeSystemPostgres(programs, { durable: true });
  const folder = mkdtempSync(join(tmpdir(), 'isocenter-several-'));
  process.env['DATABASE_URL'] = postgres.url;
  const running: DepartmentProcess[] = [];
  const start = async (args: readonly string[], until: RegExp) => {
    const env = { DATABASE_URL: postgres.url, ISOCENTER_DATA: folder };
    const started = await startProcess(args, { env, until });
    running.push(started);
    return started;
  };
  const database = connect(postgres.url);
  try {
    postgres.start();
    const tokens = await firstPerson(folder);
    const serve = () => start(['serve', '--port', '0', '--dicom-port', '0'], /Isocenter +(http\S+)/);
    const servers = [await serve(), await serve(), await serve()];
    const workers = [await start(['worker'], /Worker ready/), await start(['worker'], /Worker ready/)];
    const ports = servers.map(({ printed }) => Number(new URL(printed).port));
    const proxy = await startReverseProxy(ports);
    const load = await startLoad(proxy.url, tokens);

    await setTimeout((SECONDS * 1000) / 3);
    const before = load.tookMs.length;
    await servers[1]?.kill();
    console.log(`server 2 of 3 killed after ${before} answered requests`);
    await untilJobsRun(database, JOBS_ON_BOTH);
    await workers[0]?.kill();
    const killedAt = new Date();
    console.log('worker 1 of 2 killed with jobs under way');
    await setTimeout((SECONDS * 1000) / 3);
    await load.stop();
    const answered = load.tookMs.length;

    const lost = await findLost({ database, load, proxy, killedPort: ports[1] ?? 0, killedAt });
    await proxy.close();
    for (const one of running) await one.stop();
    const verified = spawnSync(
      process.execPath,
      [join(PROJECT_ROOT, 'bin/isocenter.js'), 'audit', 'verify', '--data', folder, '--lang', 'en'],
      { encoding: 'utf8', env: process.env },
    );
    console.log(
      `\n${answered} requests answered, p95 ${p95(load.tookMs).toFixed(0)} ms\n${lost.figures.join('\n')}\n${verified.stdout.trim()}`,
    );
    for (const fault of lost.faults) console.error(`✕ ${fault}`);
    return verified.status === 0 && lost.faults.length === 0 ? 0 : 1;
  } finally {
    await database.destroy();
    for (const one of running) await one.kill();
    postgres.remove();
    rmSync(folder, { recursive: true, force: true });
  }
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
