import { spawnSync } from 'node:child_process';
import { makeSystemPostgres, systemPostgresPrograms } from '../server/platform/database/system-postgres.ts';

/**
 * The server's tests on a PostgreSQL server of the system (Debian's package `postgresql`) in place of the embedded one:
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
  const args = ['vitest', 'run', '--project', 'unit', ...(asked.length > 0 ? asked : ['server'])];
  const env = { ...process.env, ISOCENTER_TEST_POSTGRES_URL: url };
  return spawnSync('npx', args, { stdio: 'inherit', env }).status ?? 1;
}

process.exitCode = main();
