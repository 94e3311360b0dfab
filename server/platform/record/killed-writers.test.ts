import { spawn } from 'node:child_process';
import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { OpenDatabase } from '../database/connect.ts';
import { removeDataFolder } from '../database/remove-data-folder.ts';
import { makeSystemPostgres, type SystemPostgres, systemPostgresPrograms } from '../database/system-postgres.ts';
import { openWritten, WRITTEN } from './killed-writers-fixture.ts';
import { chainHead } from './read-events.ts';
import type { ChainHead } from './verify-chain.ts';
import { verifyRecord } from './verify-record.ts';

/** More by hand: `ISOCENTER_KILL_ROUNDS=20 npx vitest run --project unit server/platform/record/killed-writers.test.ts`. */
const ROUNDS = Number(process.env['ISOCENTER_KILL_ROUNDS'] ?? 2);

const programs = systemPostgresPrograms();

/** What is killed, with `kill -9`: whoever writes, and with it the database server, or only one of them. */
const KILLS: readonly {
  readonly name: string;
  readonly on: 'embedded' | 'system';
  readonly kills: readonly ('writer' | 'server')[];
}[] = [
  { name: 'the embedded PostgreSQL and its writer', on: 'embedded', kills: ['writer', 'server'] },
  { name: 'the writer on a PostgreSQL of the system', on: 'system', kills: ['writer'] },
  { name: 'a PostgreSQL of the system under its writer', on: 'system', kills: ['server'] },
];

for (const { name, on, kills } of KILLS)
  describe.skipIf(on === 'system' && !programs)(
    programs || on === 'embedded' ? name : `${name}: there is none here`,
    () => {
      let place: { readonly dataFolder: string; readonly url?: string };
      let postgres: SystemPostgres | undefined;
      beforeAll(async () => {
        const dataFolder = await mkdtemp(path.join(tmpdir(), 'isocenter-killed-'));
        if (on === 'system') {
          postgres = makeSystemPostgres(programs!, { durable: true });
          postgres.start();
        }
        place = { dataFolder, ...(postgres ? { url: postgres.url } : {}) };
        await (await openWritten(place)).close();
      });
      afterAll(async () => {
        postgres?.remove();
        await removeDataFolder(place.dataFolder);
      });

      test(`killed ${ROUNDS} times while eight write: no acknowledged write is lost, and the chain holds`, {
        timeout: 60_000 * ROUNDS,
      }, async () => {
        const acknowledged: number[] = [];
        const heads: ChainHead[] = [];
        for (let round = 0; round < ROUNDS; round++) {
          acknowledged.push(...(await writeAndKill(round * 1_000_000, 1 + ((round * 37) % 400))));
          const opened = await openAgain();
          await requireKept(opened, acknowledged, heads.at(-1));
          heads.push(await chainHead(opened.owner));
          await opened.close();
        }
        console.info(
          `${name}: ${ROUNDS} kills, ${acknowledged.length} acknowledged writes, ${heads.at(-1)?.events} events`,
        );
        expect(acknowledged.length).toBeGreaterThan(ROUNDS);
      });

      /** @returns the numbers that were acknowledged, of them `killAfter` and more before the kill */
      async function writeAndKill(first: number, killAfter: number): Promise<readonly number[]> {
        const program = path.join(import.meta.dirname, 'killed-writers-fixture.ts');
        const args = [program, place.dataFolder, String(first), ...(place.url ? [place.url] : [])];
        const child = spawn(process.execPath, ['--import', 'tsx', ...args], { stdio: ['ignore', 'pipe', 'ignore'] });
        const exited = new Promise((resolve) => child.on('exit', resolve));
        let printed = '';
        let killed = false;
        for await (const chunk of child.stdout) {
          printed += chunk;
          if (killed || printed.split('\n').length <= killAfter) continue;
          const server = await databaseServer();
          for (const killing of kills) process.kill(killing === 'writer' ? child.pid! : server, 'SIGKILL');
          killed = true;
        }
        await exited; // one whose database is gone ends by itself
        expect(killed).toBe(true);
        // A line cut in two by the kill acknowledges nothing.
        return printed.split('\n').slice(0, -1).map(Number);
      }

      async function databaseServer(): Promise<number> {
        if (postgres) return postgres.postmaster();
        const { dataFolder } = place;
        const note = await readFile(path.join(dataFolder, 'database.json'), 'utf8').catch(() => undefined);
        const cluster: string = note ? JSON.parse(note).cluster : path.join(dataFolder, 'postgres');
        return Number((await readFile(path.join(cluster, 'postmaster.pid'), 'utf8')).split('\n')[0]);
      }

      /** What the dead server's last processes hold is free after a moment. */
      async function openAgain(): Promise<OpenDatabase> {
        for (let attempt = 1; ; attempt++)
          try {
            if (kills.includes('server')) postgres?.start();
            return await openWritten(place);
          } catch (error) {
            if (attempt === 20) throw error;
            await setTimeout(250);
          }
      }
    },
  );

async function requireKept(
  opened: OpenDatabase,
  acknowledged: readonly number[],
  head: ChainHead | undefined,
): Promise<void> {
  const { rows } = await sql<{ number: number; value: number }>`select * from written order by number`.execute(
    opened.database,
  );
  const values = new Map(rows.map(({ number, value }) => [number, value]));
  expect(acknowledged.filter((number) => values.get(number) !== 1)).toEqual([]);
  const parts = { database: opened.owner, tables: [WRITTEN], blobs: { hashOf: async () => undefined } };
  expect(await verifyRecord(parts, head ? { head } : {})).toMatchObject({ chainBreak: null, rows: [] });
  // Two events of each row that is there, of no other; in one question, for what was under way may still be committed.
  const { rows: counted } = await sql<{ events: number; rows: number }>`
    select (select count(*) from record_event where entity = 'written') as events, (select count(*) from written) as rows`.execute(
    opened.owner,
  );
  expect(counted[0]?.events).toBe(2 * Number(counted[0]?.rows));
}
