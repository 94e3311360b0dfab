import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packPackages } from '../../tools/pack-packages.ts';

/** An empty project in a folder of its own, outside the repository, into which packed packages were installed. */
export interface OutsideProject {
  readonly folder: string;
  readonly remove: () => void;
}

/** The tarballs of the public packages, made once for all projects of a test file. */
export interface PackedPackages {
  readonly tarballs: ReturnType<typeof packPackages>;
  readonly remove: () => void;
}

export function packOnce(): PackedPackages {
  const folder = mkdtempSync(join(tmpdir(), 'isocenter-tarballs-'));
  return { tarballs: packPackages(folder), remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/**
 * Installs tarballs into an empty project with `npm install`, as a user would.
 * @returns the project, or why the packages that ours stand on cannot be had here
 */
export function installOutside(tarballs: readonly string[]): OutsideProject | { readonly missing: string } {
  const folder = mkdtempSync(join(tmpdir(), 'isocenter-outside-'));
  const remove = () => rmSync(folder, { recursive: true, force: true });
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'outside', private: true, type: 'module' }));
  try {
    execFileSync('npm', ['install', '--prefer-offline', '--no-audit', '--no-fund', ...tarballs], {
      cwd: folder,
      encoding: 'utf8',
      stdio: 'pipe',
    });
    return { folder, remove };
  } catch (failure) {
    remove();
    const said = String(failure);
    if (UNREACHABLE.test(said))
      return { missing: 'the package registry cannot be reached, and npm has no copy of what it was asked for' };
    throw failure;
  }
}

const UNREACHABLE = /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|ENOTCACHED|network/;

/** Packages that a project got, by folder of `node_modules`. */
export function installedIn({ folder }: OutsideProject): readonly string[] {
  return readdirSync(join(folder, 'node_modules/@isocenter'));
}
