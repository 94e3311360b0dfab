#!/usr/bin/env node
import { freshBundle } from './fresh-bundle.js';

process.setSourceMapsEnabled(true); // a stack trace names files and lines of the repository
const program = freshBundle() ?? (await newBundle());
if (program) await import(program);
else {
  const { register } = await import('tsx/esm/api');
  register();
  await import('../server/cli/main.ts');
}

/** Nothing where none can be made, the folder being closed to us, say: the sources then run as they are, and say what is wrong with one. */
function newBundle() {
  return import('./make-bundle.js').then(({ makeBundle }) => makeBundle()).catch(() => undefined);
}
