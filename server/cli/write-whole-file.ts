import { constants } from 'node:fs';
import { access, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';

/**
 * Writes a file whole or not at all: its bytes go to a name beside it, which then takes its place. What stood there before stays until
 * that moment. A device or pipe (`/dev/stdout`) is written to directly.
 */
export async function writeWholeFile(file: string, bytes: Uint8Array): Promise<void> {
  const target = await placeOf(file);
  if (!target.replaceable) return writeFile(target.path, bytes);
  const aside = path.join(path.dirname(target.path), `.${path.basename(target.path)}.${process.pid}.part`);
  try {
    await writeFile(aside, bytes);
    await rename(aside, target.path);
  } catch (error) {
    await rm(aside, { force: true });
    throw error;
  }
}

/** Fails as {@link writeWholeFile} would, before anything is computed for it. */
export async function checkWritable(file: string): Promise<void> {
  const target = await placeOf(file);
  await access(target.replaceable ? path.dirname(target.path) : target.path, constants.W_OK);
}

/** A link is followed, so that the file it leads to is replaced and not the link. */
async function placeOf(file: string): Promise<{ readonly path: string; readonly replaceable: boolean }> {
  const known = await stat(file).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  if (!known) return { path: path.resolve(file), replaceable: true };
  if (known.isDirectory()) throw Object.assign(new Error(`${file} is a folder`), { code: 'EISDIR' });
  if (known.isFile()) await access(file, constants.W_OK);
  return { path: await realpath(file), replaceable: known.isFile() };
}
