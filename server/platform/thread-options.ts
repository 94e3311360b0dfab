import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

/**
 * Node options with which a thread runs the module of that address: one of our sources as it is, or one of the bundle. By its full
 * address: a bare `tsx` is looked for where the process was started, which may be anywhere.
 */
export function threadOptions(module: string): string[] {
  return [
    ...(module.endsWith('.ts')
      ? ['--import', pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href]
      : ['--enable-source-maps']),
    // The pool requires a module before it imports it; a thread that ends meanwhile takes the whole process with it (Node 20.20).
    '--no-experimental-require-module',
  ];
}
