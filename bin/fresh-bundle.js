import { existsSync, readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Where bundles lie, one folder each, and `current.json`, which says which of them is that of the sources. */
export const BUNDLES = new URL('../server/dist/', import.meta.url);
export const ROOT = fileURLToPath(new URL('..', import.meta.url));

/**
 * What a bundle was made from. A source has changed when its time or its size is another one: not only when it is newer, for an older
 * version may be put back.
 * @typedef {{ folder: string, sources: Record<string, string> }} Bundled
 */

/**
 * Address of the program in the bundle, if that was made from the sources as they are now.
 * @returns {string | undefined}
 */
export function freshBundle() {
  try {
    /** @type {Bundled} */
    const { folder, sources } = JSON.parse(readFileSync(new URL('current.json', BUNDLES), 'utf8'));
    const program = new URL(`${folder}/main.js`, BUNDLES);
    const isFresh = existsSync(program) && Object.entries(sources).every(([path, stamp]) => stampOf(path) === stamp);
    return isFresh ? program.href : undefined;
  } catch {
    return undefined; // none was made, or a source is gone
  }
}

/**
 * Time and size of a source.
 * @param {string} path from the folder of the checkout
 */
export function stampOf(path) {
  const { mtimeMs, size } = statSync(ROOT + path);
  return `${mtimeMs} ${size}`;
}
