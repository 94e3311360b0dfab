import { sql } from 'kysely';
import { writePolicy } from '../access/write-policy.ts';
import type { ActingService } from '../database/acting.ts';
import { type OpenDatabase, openDatabase } from '../database/connect.ts';
import type { Migration } from '../database/database.ts';
import { migrate } from '../database/migrate.ts';
import { PLATFORM_MIGRATIONS } from '../platform-migrations.ts';
import { type RecordedTable, recordChangesOf } from './record-changes-of.ts';

export const WRITTEN: RecordedTable = { table: 'written', unit: 'test', entity: 'written', key: ['number'] };

const MIGRATIONS: readonly Migration[] = [
  {
    name: '9001 written',
    up: async (database) => {
      await sql`create table written (number bigint primary key, value int not null)`.execute(database);
      await recordChangesOf(database, WRITTEN);
    },
  },
];

const WRITER: ActingService = { kind: 'service', service: 'start', origin: 'killed' };

/** A durable database, as a department has it; what was killed in it is mended by starting it. */
export async function openWritten(place: {
  readonly dataFolder: string;
  readonly url?: string | undefined;
}): Promise<OpenDatabase> {
  const { dataFolder, url } = place;
  const opened = await openDatabase(dataFolder, { announce: () => undefined, durable: true, standing: WRITER, url });
  await migrate(opened.owner, [...PLATFORM_MIGRATIONS, ...MIGRATIONS]);
  await writePolicy(opened.owner);
  return opened;
}

/** Inserts and changes rows without end, many at once, and prints the number of each once its transaction is committed. */
async function writeUntilKilled(place: Parameters<typeof openWritten>[0], first: number): Promise<never> {
  const { database } = await openWritten(place);
  let next = first;
  const write = async (): Promise<never> => {
    for (;;) {
      const number = next++;
      await database.transaction().execute(async (transaction) => {
        await sql`insert into written values (${number}, 0)`.execute(transaction);
        await sql`update written set value = 1 where number = ${number}`.execute(transaction);
      });
      process.stdout.write(`${number}\n`);
    }
  };
  return Promise.race(Array.from({ length: 8 }, write));
}

const [, program, dataFolder, first, url] = process.argv;
if (program === import.meta.filename && dataFolder) await writeUntilKilled({ dataFolder, url }, Number(first));
