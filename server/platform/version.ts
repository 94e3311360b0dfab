import { createRequire } from 'node:module';

const program: { readonly version: string } = createRequire(import.meta.url)('../../package.json');

/** The version of this program, as its package says. */
export const VERSION = program.version;
