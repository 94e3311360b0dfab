import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeSystemPostgres, systemPostgresPrograms } from '../server/platform/database/system-postgres.ts';
import { PROJECT_ROOT } from '../server/platform/project-root.ts';

/**
 * The server's tests that work in a database, on a PostgreSQL server of the system (Debian's package `postgresql`) in place of the embedded one:
 * `npm run test:postgres`, or with a part of them, `npm run test:postgres -- server/platform/record`. It starts a cluster of its own in
 * a temporary folder, without a network port, and removes it.
 */
function main(): number {
  const programs = systemPostgresPrograms();
  if (!programs) {
    console.error('There is no PostgreSQL under /usr/lib/postgresql. On Debian: apt-get install postgresql');
    return 1;
  }
  const postgres = makeSystemPostgres(programs, { durable: false });
  try {
    postgres.start();
    return testsOn(postgres.url);
  } finally {
    postgres.remove();
  }
}

function testsOn(url: string): number {
  const asked = process.argv.slice(2);
  const args = ['vitest', 'run', '--project', 'unit', ...(asked.length > 0 ? asked : testsWithDatabase())];
  const env = { ...process.env, ISOCENTER_TEST_POSTGRES_URL: url };
  return spawnSync('npx', args, { stdio: 'inherit', env }).status ?? 1;
}

/** The tests that take a database of `test-database.ts`. On the others, of which some start a department of their own, the server has no effect. */
function testsWithDatabase(): readonly string[] {
  const takes = /\b(?:testDatabase|databaseWithoutTables)\(/;
  const files = readdirSync(join(PROJECT_ROOT, 'server'), { recursive: true, encoding: 'utf8' });
  return files
    .filter((file) => file.endsWith('.test.ts'))
    .map((file) => join('server', file))
    .filter((file) => takes.test(readFileSync(join(PROJECT_ROOT, file), 'utf8')));
}

process.exitCode = main();
