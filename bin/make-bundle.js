import { randomUUID } from 'node:crypto';
import { readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { BUNDLES, ROOT, stampOf } from './fresh-bundle.js';

const OUT = fileURLToPath(BUNDLES);
/** A program that runs from an older bundle may still load a part of it: a server, long after its start. */
const KEPT_BUNDLES = 20;

/**
 * Bundles the command and the modules of its threads. What comes from a registry stays outside and is loaded as it is.
 * @returns {Promise<string>} address of the program
 * @throws Error if a source cannot be understood, or the folder cannot be written
 */
export async function makeBundle() {
  const stamps = new Map((await sources()).map((path) => [path, stampOf(path)])); // what is saved while we bundle is newer
  const folder = randomUUID();
  const { metafile } = await build({
    absWorkingDir: ROOT,
    entryPoints: [...stamps.keys()].filter((path) => path === 'server/cli/main.ts' || path.endsWith('-worker.ts')),
    entryNames: '[name]',
    outdir: join(OUT, folder),
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    sourcemap: 'linked',
    sourcesContent: false,
    metafile: true,
    logLevel: 'silent',
    plugins: [onlyOurPackages, addressesOfSources],
  });
  const read = [...Object.keys(metafile.inputs), ...[...stamps.keys()].filter((path) => !path.endsWith('.ts'))];
  const bundled = {
    folder,
    sources: Object.fromEntries(read.map((path) => [path, stamps.get(path) ?? stampOf(path)])),
  };
  await writeFile(join(OUT, folder, 'bundled.json'), JSON.stringify(bundled));
  await rename(join(OUT, folder, 'bundled.json'), join(OUT, 'current.json')); // whole, whoever else makes one now
  await removeOldest().catch(() => undefined); // another process removes them, too
  return pathToFileURL(join(OUT, folder, 'main.js')).href;
}

/** What a bundle may depend on, from the folder of the checkout: our modules, how packages name theirs, and how this is made. */
async function sources() {
  const rooms = await Promise.all(['server', 'packages', 'bin'].map((room) => filesOf(room)));
  return ['package.json', ...rooms.flat()];
}

/** @param {string} room */
async function filesOf(room) {
  const files = await readdir(join(ROOT, room), { recursive: true });
  return files
    .map((file) => `${room}/${file.replaceAll('\\', '/')}`)
    .filter(
      (file) => /(\.ts|\/package\.json|^bin\/.*\.js)$/.test(file) && !/\/(dist|node_modules)\/|\.test\.ts$/.test(file),
    );
}

async function removeOldest() {
  const folders = (await readdir(OUT)).filter((name) => name !== 'current.json').map((name) => join(OUT, name));
  const aged = await Promise.all(folders.map(async (path) => ({ path, madeMs: (await stat(path)).mtimeMs })));
  const old = aged.sort((a, b) => b.madeMs - a.madeMs).slice(KEPT_BUNDLES);
  await Promise.all(old.map(({ path }) => rm(path, { recursive: true, force: true })));
}

/** @type {import('esbuild').Plugin} */
const onlyOurPackages = {
  name: 'only our packages',
  setup({ onResolve }) {
    onResolve({ filter: /^[^./]/ }, ({ path, kind }) =>
      kind === 'entry-point' || path.startsWith('@isocenter/') ? undefined : { path, external: true },
    );
  },
};

/**
 * A module asks for its own address to find files of the checkout: it is told that of its source. A thread's module is the one in the bundle.
 * @type {import('esbuild').Plugin}
 */
const addressesOfSources = {
  name: 'addresses of sources',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]server[\\/].*\.ts$/ }, async ({ path }) => {
      const source = await readFile(path, 'utf8');
      const contents = source
        .replaceAll(
          /new URL\('\.\/([\w-]+-worker)\.ts', import\.meta\.url\)/g,
          "new URL('./$1.js', import.meta['url'])",
        )
        .replaceAll('import.meta.url', JSON.stringify(pathToFileURL(path).href));
      return { contents, loader: 'ts' };
    });
  },
};
