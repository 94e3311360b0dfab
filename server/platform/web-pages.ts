import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readdir, stat, utimes, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import fastifyStatic from '@fastify/static';
import { DomainError } from '@isocenter/messages';
import type { HttpServer } from './http/http-server.ts';
import { PROJECT_ROOT } from './project-root.ts';

const DIST = join(PROJECT_ROOT, 'web', 'dist');
const STAMP = join(DIST, '.built');
/** The one route of all files of the pages. */
const PAGES = '/*';
/** What the pages are built from. */
const SOURCES = ['web', 'packages', 'server/units', 'package-lock.json'].map((path) => join(PROJECT_ROOT, path));

/** Builds the pages when they were never built or a source is newer. */
export async function buildWebPages(announce: (line: string) => void): Promise<void> {
  const built = await stat(STAMP).then(
    ({ mtimeMs }) => mtimeMs,
    () => 0,
  );
  const startedAt = new Date();
  if ((await newest(SOURCES)) < built) return;
  announce('Building the pages; this happens once after each change of the sources …');
  const vite = join(dirname(createRequire(import.meta.url).resolve('vite/package.json')), 'bin', 'vite.js');
  await run([vite, 'build', join(PROJECT_ROOT, 'web'), '--logLevel', 'error']);
  await writeFile(STAMP, '');
  await utimes(STAMP, startedAt, startedAt); // a source saved while we built is newer
}

async function newest(paths: readonly string[]): Promise<number> {
  let latest = 0;
  for (const path of paths) {
    const entry = await stat(path);
    if (!entry.isDirectory()) latest = Math.max(latest, entry.mtimeMs);
    else {
      const names = (await readdir(path)).filter((name) => name !== 'node_modules' && name !== 'dist');
      latest = Math.max(latest, await newest(names.map((name) => join(path, name))));
    }
  }
  return latest;
}

async function run(args: readonly string[]): Promise<void> {
  const child = spawn(process.execPath, args, {
    cwd: PROJECT_ROOT,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NODE_ENV: 'production' }, // whoever starts us, the pages are built for use
  });
  let output = '';
  child.stdout.on('data', (text) => (output += text));
  child.stderr.on('data', (text) => (output += text));
  const code = await new Promise((resolve, reject) => child.once('error', reject).once('close', resolve));
  if (code !== 0) throw new DomainError('platform/build-failed', { output: output.trim() });
}

/** Serves the built pages. A page's address that is no file answers the page itself, which finds its place from the URL. */
export async function serveWebPages(server: HttpServer): Promise<void> {
  if (!existsSync(DIST)) return;
  server.addHook('onRoute', (route) => {
    if (route.url === PAGES) route.config = { ...route.config, requires: 'anyone' }; // a page without data is nobody's secret
  });
  await server.register(fastifyStatic, {
    root: DIST,
    cacheControl: false,
    setHeaders: (reply, path) => {
      const named = path.includes(`${join(DIST, 'assets')}`); // the name holds a hash of the content
      void reply.header('cache-control', named ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
  server.addHook('preHandler', async (request, reply) => {
    const isPage = request.method === 'GET' && request.headers.accept?.includes('text/html');
    if (request.is404 && isPage && !/^\/(api|dicom-web|fhir)\//.test(request.url)) return reply.sendFile('index.html');
  });
}
