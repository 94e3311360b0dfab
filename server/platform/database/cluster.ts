import { spawn } from 'node:child_process';
import { createHash, randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chown, link, lstat, mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { DomainError } from '@isocenter/messages';
import pg from 'pg';
import { z } from 'zod';
import { installedPostgres, type PostgresBinaries, sharedPostgres } from './postgres-binaries.ts';

/** Where root's clusters and the binaries that an unprivileged account runs lie. */
const ROOT_HOME = '/var/lib/isocenter';
/** A unix socket's path may have 107 bytes; PostgreSQL appends `/.s.PGSQL.5432`. */
const LONGEST_SOCKET_FOLDER = 90;

/** A PostgreSQL cluster of ours: data directory, socket folder, and the account that runs it. */
export interface Cluster {
  readonly folder: string;
  readonly socketFolder: string;
  readonly account: { readonly uid: number; readonly gid: number } | undefined;
  readonly binaries: PostgresBinaries;
}

/**
 * The cluster that belongs to a data folder; made where there is none yet.
 *
 * A plain user's cluster lies in the data folder. PostgreSQL refuses to run as root, so root's lies under
 * `/var/lib/isocenter`, owned by `nobody`; `database.json` in the data folder remembers which. When that file names a
 * cluster that is gone we refuse: starting with an empty database would look like a lost record.
 * @param announce says in one line where root's cluster was put
 * @throws DomainError `platform/database-missing`, `platform/database-copied`, `platform/no-embedded-postgres`
 */
export async function clusterOf(dataFolder: string, announce: (line: string) => void): Promise<Cluster> {
  const installed = await installedPostgres();
  const inside = join(dataFolder, 'postgres');
  if (process.getuid?.() !== 0) return ready({ folder: inside, account: undefined, binaries: installed });

  const binaries = await sharedPostgres(installed, ROOT_HOME);
  if (existsSync(inside)) {
    const { uid, gid } = await stat(inside); // made by a plain user: run it as that user
    return ready({ folder: inside, account: { uid, gid }, binaries });
  }
  const note = join(dataFolder, 'database.json');
  if (existsSync(note))
    return ready({ folder: await notedCluster(note, dataFolder), account: await nobody(), binaries });
  const folder = join(ROOT_HOME, 'clusters', randomUUID());
  const cluster = await ready({ folder, account: await nobody(), binaries });
  if (!(await writeOnce(note, noteText({ cluster: folder, dataFolder })))) {
    await rm(folder, { recursive: true }); // another first start was quicker
    return clusterOf(dataFolder, announce);
  }
  announce(`PostgreSQL does not run as root: the database runs as "nobody" and lies in ${folder}`);
  return cluster;
}

/** Whether a data folder has a cluster, or the note of one. */
export function hasCluster(dataFolder: string): boolean {
  return existsSync(join(dataFolder, 'postgres')) || existsSync(join(dataFolder, 'database.json'));
}

const noteSchema = z.object({ cluster: z.string(), dataFolder: z.string() });
const noteText = (content: z.infer<typeof noteSchema>) => `${JSON.stringify(content, null, 2)}\n`;
const readNote = async (note: string) => noteSchema.parse(JSON.parse(await readFile(note, 'utf8')));

/**
 * The cluster that a data folder's note names. The note also names the folder it was written for: a folder that was moved is
 * followed, a copy beside its original is refused, for both would write into one record.
 */
async function notedCluster(note: string, dataFolder: string): Promise<string> {
  const noted = await readNote(note);
  if (!existsSync(join(noted.cluster, 'PG_VERSION')))
    throw new DomainError('platform/database-missing', { note, cluster: noted.cluster });
  if (noted.dataFolder === dataFolder) return noted.cluster;
  const original = await readNote(join(noted.dataFolder, 'database.json')).catch(() => undefined);
  if (original?.cluster === noted.cluster)
    throw new DomainError('platform/database-copied', { folder: dataFolder, original: noted.dataFolder });
  await writeFile(`${note}.new`, noteText({ ...noted, dataFolder }));
  await rename(`${note}.new`, note);
  return noted.cluster;
}

/** Writes a whole file unless there is one. @returns whether this call wrote it */
async function writeOnce(path: string, text: string): Promise<boolean> {
  const aside = `${path}.${randomUUID()}`;
  await writeFile(aside, text);
  try {
    await link(aside, path);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  } finally {
    await rm(aside);
  }
}

async function ready(cluster: Omit<Cluster, 'socketFolder'>): Promise<Cluster> {
  await initialise(cluster);
  return { ...cluster, socketFolder: await socketFolderOf(cluster) };
}

/**
 * The cluster's own folder, which only its account may enter. Where its path is too long for a socket, or holds a character
 * that PostgreSQL's settings or the shell of `pg_ctl` would read, a folder made for it beside other temporary files.
 * @throws DomainError `platform/database-socket` if that folder belongs to somebody else
 */
async function socketFolderOf({ folder, account }: Omit<Cluster, 'socketFolder'>): Promise<string> {
  if (folder.length <= LONGEST_SOCKET_FOLDER && /^[\w./-]+$/.test(folder)) return folder;
  const hash = createHash('sha256').update(folder).digest('hex').slice(0, 16);
  const socketFolder = join(tmpdir(), `isocenter-${hash}`);
  const owner = account?.uid ?? process.getuid?.();
  await mkdir(socketFolder, { mode: 0o700 }).then(
    () => account && chown(socketFolder, account.uid, account.gid),
    (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error;
    },
  );
  const { uid, mode } = await lstat(socketFolder);
  if (uid !== owner || (mode & 0o077) !== 0)
    throw new DomainError('platform/database-socket', { folder: socketFolder });
  return socketFolder;
}

/**
 * `initdb`, made aside and renamed: two first starts do not disturb each other, and a half cluster is never used.
 * @throws DomainError `platform/database-missing` if the folder holds something that is no cluster; it is left alone
 */
async function initialise(cluster: Omit<Cluster, 'socketFolder'>): Promise<void> {
  const { folder, account } = cluster;
  if (existsSync(join(folder, 'PG_VERSION'))) return;
  const found = await readdir(folder).catch(() => []);
  if (found.length > 0) throw new DomainError('platform/database-missing', { note: dirname(folder), cluster: folder });
  const aside = `${folder}.${randomUUID()}`;
  await mkdir(dirname(folder), { recursive: true, ...(account ? { mode: 0o755 } : {}) });
  await mkdir(aside, { mode: 0o700 });
  if (account) await chown(aside, account.uid, account.gid);
  try {
    await run(cluster, 'initdb', [
      ...['--pgdata', aside, '--username', 'isocenter', '--auth', 'trust'],
      ...['--encoding', 'UTF8', '--locale-provider', 'builtin', '--builtin-locale', 'C.UTF-8', '--locale', 'C'],
      '--data-checksums',
    ]);
  } catch (cause) {
    await rm(aside, { recursive: true, force: true });
    throw new DomainError('platform/database-initialise', { folder, reason: String(cause) }, { cause });
  }
  await rename(aside, folder).catch(async (error: NodeJS.ErrnoException) => {
    await rm(aside, { recursive: true, force: true });
    if (!existsSync(join(folder, 'PG_VERSION'))) throw error; // else another first start was quicker
  });
}

async function nobody(): Promise<{ uid: number; gid: number }> {
  const line = (await readFile('/etc/passwd', 'utf8')).split('\n').find((entry) => entry.startsWith('nobody:'));
  const [, , uid, gid] = (line ?? 'nobody:x:65534:65534').split(':');
  return { uid: Number(uid), gid: Number(gid) };
}

/** The connection string of a cluster's server: a unix socket, no port, no password to lose. */
export function clusterUrl({ socketFolder }: Cluster, user = 'isocenter'): string {
  return `postgres:///postgres?host=${encodeURIComponent(socketFolder)}&user=${user}`;
}

/**
 * Starts the cluster's server, or adopts the one that a killed process of ours left running. It listens on a unix socket
 * in a folder only its account may enter, never on a port.
 * @returns a connection string for `pg`
 * @throws DomainError `platform/database-start` with the last lines of the server's log
 */
export async function startCluster(
  cluster: Cluster,
  options: { readonly durable: boolean; readonly maxConnections?: number },
): Promise<string> {
  const url = clusterUrl(cluster);
  if (await answers(url)) return url;
  await removeForeignLock(cluster);
  const log = join(cluster.folder, 'server.log');
  const settings = [
    ...['-c', "listen_addresses=''", '-c', `unix_socket_directories='${cluster.socketFolder}'`],
    ...['-c', 'unix_socket_permissions=0700', '-c', `max_connections=${options.maxConnections ?? 50}`],
    ...['-c', 'log_statement=none'],
    ...['-c', 'log_min_error_statement=panic', '-c', 'log_error_verbosity=terse'], // no patient's data in the log
    ...(options.durable ? [] : ['-c', 'fsync=off', '-c', 'full_page_writes=off']),
  ];
  try {
    await run(cluster, 'pg_ctl', ['start', '-w', '-D', cluster.folder, '-l', log, '-o', settings.join(' ')]);
  } catch (cause) {
    if (await answersSoon(url)) return url; // another process of ours started it at the same moment
    const lines = await readFile(log, 'utf8').catch(() => String(cause));
    throw new DomainError(
      'platform/database-start',
      { log, lines: lines.trim().split('\n').slice(-5).join('\n') },
      { cause },
    );
  }
  return url;
}

/** Stops the server unless another process of ours still works with it. */
export async function stopClusterWhenIdle(cluster: Cluster, url: string): Promise<void> {
  if (await inUse(url)) return;
  await stopCluster(cluster).catch(() => undefined);
}

/** Stops the server, whoever works with it. */
export async function stopCluster(cluster: Cluster): Promise<void> {
  await run(cluster, 'pg_ctl', ['stop', '-w', '-m', 'fast', '-D', cluster.folder]);
}

/** Our own connections need a moment to leave the list after they were closed. */
async function inUse(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url });
  try {
    await client.connect();
    for (let attempt = 0; attempt < 10; attempt++) {
      const { rows } = await client.query(
        "select 1 from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid() limit 1",
      );
      if (rows.length === 0) return false;
      await setTimeout(50);
    }
    return true;
  } catch {
    return true; // it is stopping already
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function answersSoon(url: string): Promise<boolean> {
  for (let attempt = 0; attempt < 20; attempt++) {
    if (await answers(url)) return true;
    await setTimeout(250);
  }
  return false;
}

async function answers(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  try {
    await client.connect();
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

/**
 * Removes a `postmaster.pid` whose process is no PostgreSQL any more: after a crash of the machine another program may
 * have been given the number, and in a container without an init a killed server stays as a zombie. PostgreSQL itself
 * would take either for a running server.
 */
async function removeForeignLock(cluster: Cluster): Promise<void> {
  const lock = join(cluster.folder, 'postmaster.pid');
  const pid = Number((await readFile(lock, 'utf8').catch(() => '')).split('\n')[0]);
  if (!pid || process.platform !== 'linux') return;
  const [, program, state] =
    /^\d+ \((.*)\) (\S)/.exec(await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '')) ?? [];
  if (program === undefined) return;
  if (program === 'postgres' && state !== 'Z') return;
  await rm(lock);
  await rm(join(cluster.socketFolder, '.s.PGSQL.5432.lock'), { force: true });
}

async function run(
  cluster: Omit<Cluster, 'socketFolder'>,
  program: 'initdb' | 'pg_ctl',
  args: readonly string[],
): Promise<void> {
  const child = spawn(join(cluster.binaries.folder, 'bin', program), args, {
    cwd: '/',
    detached: true, // Ctrl-C in the terminal is ours to handle, not the database's
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { PATH: process.env['PATH'] ?? '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' },
    ...(cluster.account ?? {}),
  });
  let output = '';
  child.stdout.on('data', (text) => (output += text));
  child.stderr.on('data', (text) => (output += text));
  // `exit`, not `close`: the server that pg_ctl leaves behind keeps the pipes open.
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', resolve);
  });
  child.stdout.destroy();
  child.stderr.destroy();
  if (code !== 0) throw new Error(`${program} ended with ${code}: ${output.trim()}`);
}
