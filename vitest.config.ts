import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['packages/**/*.test.ts', 'server/**/*.test.ts', 'web/**/*.test.ts', 'bench/**/*.test.ts'],
          testTimeout: 180_000,
          hookTimeout: 180_000,
          globalSetup: ['server/platform/database/test-cluster.ts'],
          // One process for many files: loading the modules anew for each took a quarter of the time. One for each core: many wait for others.
          isolate: false,
          maxWorkers: availableParallelism(),
        },
      },
      {
        test: {
          name: 'product',
          expect: { poll: { timeout: 30_000 } }, // a page that is late is not wrong
          globalSetup: ['tests/product/find-chromium.ts', 'tests/product/demonstration-copy.ts'],
          include: ['tests/**/*.test.ts'],
          testTimeout: 180_000,
          hookTimeout: 180_000,
          maxWorkers: 2, // a browser and a server each, which wait for one another
        },
      },
    ],
  },
});
