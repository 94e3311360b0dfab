import { readdir, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { DomainError } from '@isocenter/messages';

/** A file to import, and the name under which its outcome is told. */
export interface FoundFile {
  readonly path: string;
  readonly name: string;
}

/**
 * All files of the paths, folders walked in the order of their names; a link is followed once, so that no circle is walked.
 * @throws DomainError `imaging/path-missing`
 */
export async function findFiles(paths: readonly string[]): Promise<readonly FoundFile[]> {
  const found: FoundFile[] = [];
  const walked = new Set<string>();
  for (const given of paths) {
    const root = path.resolve(given);
    const entry = await stat(root).catch((cause: unknown) => {
      throw new DomainError('imaging/path-missing', { path: given }, { cause });
    });
    if (entry.isDirectory()) await walk(root, { found, walked, nameFrom: path.dirname(root) });
    else found.push({ path: root, name: path.basename(root) });
  }
  return found;
}

interface Walk {
  readonly found: FoundFile[];
  readonly walked: Set<string>;
  readonly nameFrom: string;
}

async function walk(folder: string, into: Walk): Promise<void> {
  const real = await realpath(folder);
  if (into.walked.has(real)) return;
  into.walked.add(real);
  const entries = await readdir(folder, { withFileTypes: true });
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    const full = path.join(folder, entry.name);
    const kind = entry.isSymbolicLink() ? await stat(full).catch(() => entry) : entry;
    if (kind.isDirectory()) await walk(full, into);
    else if (kind.isFile() || entry.isSymbolicLink())
      into.found.push({ path: full, name: path.relative(into.nameFrom, full) });
  }
}
