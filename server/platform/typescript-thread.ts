import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

/**
 * Node options with which a worker thread runs our sources as they are. By its full address: a bare `tsx` is looked for where the
 * process was started, which may be anywhere.
 */
export const TYPESCRIPT_THREAD: readonly string[] = [
  '--import',
  pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href,
];
