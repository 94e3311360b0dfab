import { fileURLToPath } from 'node:url';

/** The folder of the checkout: where the pages are built and, unless told otherwise, the data lies. */
export const PROJECT_ROOT = fileURLToPath(new URL('../..', import.meta.url));
