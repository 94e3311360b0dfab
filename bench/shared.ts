import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT_ROOT } from '../server/platform/project-root.ts';
import type { Absent } from './work.ts';

const SHARED = join(PROJECT_ROOT, '..', 'shared');
/** The peers' harness. */
export const HARNESS = join(SHARED, 'bench', 'peers');
export const reference = (path: string): string => join(SHARED, 'reference', path);
export const sharedData = (path: string): string => join(SHARED, 'data', path);

/** Nothing if all are there, else why the work cannot run. */
export function absentUnless(...paths: readonly string[]): Absent | undefined {
  return paths.every((path) => existsSync(path))
    ? undefined
    : { absent: 'its input, in ../shared, is not beside the checkout' };
}
