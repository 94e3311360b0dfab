import { spawn } from 'node:child_process';
import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { OpenDatabase } from '../database/connect.ts';
import { removeDataFolder } from '../database/test-database.ts';
import { openWritten, WRITTEN } from './killed-writers-fixture.ts';
import { chainHead } from './read-events.ts';
import type { ChainHead } from './verify-chain.ts';
import { verifyRecord } from './verify-record.ts';

/** More by hand: `ISOCENTER_KILL_ROUNDS=20 npx vitest run --project unit server/platform/record/killed-writers.test.ts`. */
const ROUNDS = Number(process.env['ISOCENTER_KILL_ROUNDS'] ?? 2);

let dataFolder: string;
beforeAll(async () => {
  dataFolder = await mkdtemp(path.join(tmpdir(), 'isocenter-killed-'));
  await (await openWritten(dataFolder)).close();
});
afterAll(() => removeDataFolder(dataFolder));

/** Kills the writing process, and with it the database server where it is ours. @returns the numbers that were acknowledged */
async function writeAndKill(first: number, killAfter: number): Promise<readonly number[]> {
  const program = path.join(import.meta.dirname, 'killed-writers-fixture.ts');
  const child = spawn(process.execPath, ['--import', 'tsx', program, dataFolder, String(first)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exited = new Promise((resolve) => child.on('exit', resolve));
  let printed = '';
  for await (const chunk of child.stdout) {
    printed += chunk;
    if (printed.split('\n').length <= killAfter) continue;
    const server = await databaseServer();
    child.kill('SIGKILL');
    if (server !== undefined) process.kill(server, 'SIGKILL');
    break;
  }
  await exited;
  // A line cut in two by the kill acknowledges nothing.
  return printed.split('\n').slice(0, -1).map(Number);
}

async function databaseServer(): Promise<number | undefined> {
  if (process.env['DATABASE_URL']) return undefined;
  const note = await readFile(path.join(dataFolder, 'database.json'), 'utf8').catch(() => undefined);
  const cluster: string = note ? JSON.parse(note).cluster : path.join(dataFolder, 'postgres');
  return Number((await readFile(path.join(cluster, 'postmaster.pid'), 'utf8')).split('\n')[0]);
}

/** What the dead server's last processes hold is free after a moment. */
async function openAgain(): Promise<OpenDatabase> {
  for (let attempt = 1; ; attempt++)
    try {
      return await openWritten(dataFolder);
    } catch (error) {
      if (attempt === 20) throw error;
      await setTimeout(250);
    }
}

test(`killed ${ROUNDS} times while eight write: no acknowledged write is lost, and the chain holds`, {
  timeout: 60_000 * ROUNDS,
}, async () => {
  const acknowledged: number[] = [];
  const heads: ChainHead[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    acknowledged.push(...(await writeAndKill(round * 1_000_000, 1 + ((round * 37) % 400))));
    const opened = await openAgain();
    const { rows } = await sql<{ number: number; value: number }>`select * from written order by number`.execute(
      opened.database,
    );
    const values = new Map(rows.map(({ number, value }) => [number, value]));
    expect(acknowledged.filter((number) => values.get(number) !== 1)).toEqual([]);
    const parts = { database: opened.owner, tables: [WRITTEN], blobs: { hashOf: async () => undefined } };
    const head = heads.at(-1);
    expect(await verifyRecord(parts, head ? { head } : {})).toMatchObject({ chainBreak: null, rows: [] });
    // Two events of each row that is there, of no other.
    const { rows: events } = await sql<{ events: number }>`
      select count(*) as events from record_event where entity = 'written'`.execute(opened.owner);
    expect(events[0]?.events).toBe(2 * rows.length);
    heads.push(await chainHead(opened.owner));
    await opened.close();
  }
  console.info(`${ROUNDS} kills, ${acknowledged.length} acknowledged writes, ${heads.at(-1)?.events} events`);
  expect(acknowledged.length).toBeGreaterThan(ROUNDS);
});
