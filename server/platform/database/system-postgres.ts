import { spawnSync } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A cluster of the system's PostgreSQL in a temporary folder, without a network port: what tests run on in place of the embedded one. */
export interface SystemPostgres {
  /** Of its first database, for the owner of everything. */
  readonly url: string;
  start(): void;
  /** The process that `kill -9` ends it by. */
  postmaster(): number;
  /** Stops it and removes its folder. */
  remove(): void;
}

/** The newest version's programs (Debian's package `postgresql`); undefined where there are none. */
export function systemPostgresPrograms(): string | undefined {
  const root = '/usr/lib/postgresql';
  const versions = existsSync(root) ? readdirSync(root).sort((a, b) => Number(b) - Number(a)) : [];
  return versions.map((version) => join(root, version, 'bin')).find((folder) => existsSync(join(folder, 'initdb')));
}

/** @param programs from {@link systemPostgresPrograms} @param options.durable false: no fsync */
export function makeSystemPostgres(programs: string, { durable }: { readonly durable: boolean }): SystemPostgres {
  const folder = mkdtempSync(join(tmpdir(), 'isocenter-postgres-'));
  const account = process.getuid?.() === 0 ? nobody() : undefined;
  if (account) chownSync(folder, account.uid, account.gid);
  const data = join(folder, 'data');
  const run = (program: string, args: readonly string[]) => {
    const { status, stderr } = spawnSync(join(programs, program), args, {
      // What a server that is left running keeps open, nobody waits for.
      stdio: ['ignore', 'ignore', program === 'initdb' ? 'pipe' : 'ignore'],
      encoding: 'utf8',
      cwd: '/',
      ...account,
    });
    if (status !== 0) throw new Error(`${program} ended with ${status}: ${stderr ?? `see ${join(folder, 'log')}`}`);
  };
  const encoding = ['--encoding', 'UTF8', '--locale', 'C.UTF-8'];
  run('initdb', ['--pgdata', data, '--username', 'isocenter', '--auth', 'trust', ...encoding]);
  const settings = `-c listen_addresses='' -c unix_socket_directories='${folder}' -c max_connections=200${durable ? '' : ' -c fsync=off'}`;
  return {
    url: `postgres:///postgres?host=${encodeURIComponent(folder)}&user=isocenter`,
    start: () => run('pg_ctl', ['start', '-w', '-D', data, '-l', join(folder, 'log'), '-o', settings]),
    postmaster: () => Number(readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n')[0]),
    remove: () => {
      spawnSync(join(programs, 'pg_ctl'), ['stop', '-m', 'immediate', '-D', data], { cwd: '/', ...account });
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** PostgreSQL refuses to run as root. */
function nobody(): { readonly uid: number; readonly gid: number } {
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((entry) => entry.startsWith('nobody:'));
  const [, , uid, gid] = (line ?? 'nobody:x:65534:65534').split(':');
  return { uid: Number(uid), gid: Number(gid) };
}
