import { spawnSync } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * The server's tests on a PostgreSQL server of the system (Debian's package `postgresql`) in place of the embedded one:
 * `npm run test:postgres`, or with a part of them, `npm run test:postgres -- server/platform/record`. It starts a cluster of its own in
 * a temporary folder, without a network port, and removes it.
 */
function main(): number {
  const binaries = installedBinaries();
  if (!binaries) {
    console.error('There is no PostgreSQL under /usr/lib/postgresql. On Debian: apt-get install postgresql');
    return 1;
  }
  const folder = mkdtempSync(join(tmpdir(), 'isocenter-postgres-'));
  const account = process.getuid?.() === 0 ? nobody() : undefined;
  if (account) chownSync(folder, account.uid, account.gid);
  const run = (program: string, args: readonly string[]) => {
    const { status } = spawnSync(join(binaries, program), args, {
      stdio: ['ignore', 'ignore', 'inherit'],
      cwd: '/',
      ...account,
    });
    if (status !== 0) throw new Error(`${program} ended with ${status}`);
  };
  const data = join(folder, 'data');
  const settings = `-c listen_addresses='' -c unix_socket_directories='${folder}' -c fsync=off -c max_connections=200`;
  try {
    run('initdb', [
      '--pgdata',
      data,
      '--username',
      'isocenter',
      '--auth',
      'trust',
      '--encoding',
      'UTF8',
      '--locale',
      'C.UTF-8',
    ]);
    run('pg_ctl', ['start', '-w', '-D', data, '-l', join(folder, 'log'), '-o', settings]);
    return testsOn(`postgres:///postgres?host=${encodeURIComponent(folder)}&user=isocenter`);
  } finally {
    spawnSync(join(binaries, 'pg_ctl'), ['stop', '-m', 'immediate', '-D', data], { cwd: '/', ...account });
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The newest version's programs. */
function installedBinaries(): string | undefined {
  const root = '/usr/lib/postgresql';
  const versions = existsSync(root) ? readdirSync(root).sort((a, b) => Number(b) - Number(a)) : [];
  return versions.map((version) => join(root, version, 'bin')).find((folder) => existsSync(join(folder, 'initdb')));
}

/** PostgreSQL refuses to run as root. */
function nobody(): { readonly uid: number; readonly gid: number } {
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((entry) => entry.startsWith('nobody:'));
  const [, , uid, gid] = (line ?? 'nobody:x:65534:65534').split(':');
  return { uid: Number(uid), gid: Number(gid) };
}

function testsOn(url: string): number {
  const asked = process.argv.slice(2);
  const args = ['vitest', 'run', '--project', 'unit', ...(asked.length > 0 ? asked : ['server'])];
  const env = { ...process.env, ISOCENTER_TEST_POSTGRES_URL: url };
  return spawnSync('npx', args, { stdio: 'inherit', env }).status ?? 1;
}

process.exitCode = main();
