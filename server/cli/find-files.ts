import { readdir, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { DomainError } from '@isocenter/messages';
import { pathUnreadable } from '../platform/path-unreadable.ts';

/** A file to read, and the name under which its outcome is told. */
export interface FoundFile {
  readonly path: string;
  readonly name: string;
}

/** `closed`: what the system does not let us enter, and links that lead out. What is in them is not known. */
export interface FoundFiles {
  readonly files: readonly FoundFile[];
  readonly closed: readonly { readonly file: string; readonly error: DomainError }[];
}

/**
 * All files of the paths, folders walked in the order of their names. A link inside a folder is followed where it stays in that folder,
 * once, so that no circle is walked; one that leads out is told and not followed, for it would take in what nobody gave. A link that leads
 * nowhere counts as a file: reading it says why there is none.
 * @throws DomainError `imaging/path-missing`, `imaging/path-unreadable` for a path as given
 */
export async function findFiles(paths: readonly string[]): Promise<FoundFiles> {
  const found: Walk = { files: [], closed: [], walked: new Set() };
  for (const given of paths) {
    const root = path.resolve(given);
    const entry = await stat(root).catch((cause: NodeJS.ErrnoException) => {
      throw cause.code === 'ENOENT'
        ? new DomainError('imaging/path-missing', { path: given }, { cause })
        : pathUnreadable(given, cause);
    });
    if (!entry.isDirectory()) found.files.push({ path: root, name: path.basename(root) });
    else {
      const refused = await walk(root, { nameFrom: path.dirname(root), root: await realpath(root) }, found);
      if (refused) throw pathUnreadable(given, refused);
    }
  }
  return { files: found.files, closed: found.closed };
}

interface Walk {
  readonly files: FoundFile[];
  readonly closed: { file: string; error: DomainError }[];
  readonly walked: Set<string>;
}

/** @returns why the folder cannot be entered, or nothing */
async function walk(
  folder: string,
  from: { readonly nameFrom: string; readonly root: string },
  into: Walk,
): Promise<unknown> {
  let entries: Awaited<ReturnType<typeof entriesOf>>;
  try {
    const real = await realpath(folder);
    if (into.walked.has(real)) return undefined;
    into.walked.add(real);
    entries = await entriesOf(folder);
  } catch (error) {
    return error;
  }
  for (const entry of entries) {
    const full = path.join(folder, entry.name);
    const name = path.relative(from.nameFrom, full);
    const kind = entry.isSymbolicLink() ? await stat(full).catch(() => null) : entry;
    const target = kind && entry.isSymbolicLink() ? await realpath(full) : full;
    if (target !== full && target !== from.root && !target.startsWith(from.root + path.sep)) {
      const error = new DomainError('imaging/path-unreadable', { path: full, why: `link → ${target}` });
      into.closed.push({ file: name, error });
    } else if (kind?.isDirectory()) {
      const refused = await walk(full, from, into);
      if (refused) into.closed.push({ file: name, error: pathUnreadable(full, refused) });
    } else if (!kind || kind.isFile()) into.files.push({ path: full, name });
  }
  return undefined;
}

async function entriesOf(folder: string) {
  const entries = await readdir(folder, { withFileTypes: true });
  return entries.sort((a, b) => (a.name < b.name ? -1 : 1));
}
