import { execFileSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { PROJECT_ROOT } from '../server/platform/project-root.ts';
import { findChromium } from '../tests/product/chromium.ts';
import { median } from './median.ts';
import type { PreparedWork, Work } from './work.ts';

const STRUCTURES = 20;

/** What a person sees who draws: the DVH of the structure in hand, after each move of the pen. */
export const drawWorks: readonly Work[] = [
  {
    group: 'dvh',
    name: 'DVH after an edit of one slice, in a page',
    input: '20 ellipsoids of 8 to 50 mm, 2 M voxels, in Chromium',
    judgedBy: 'wall',
    toReach: { seconds: 0.016 },
    prepare: async () => {
      const found = findChromium();
      return 'missing' in found ? { absent: found.missing } : prepareIn(found.path);
    },
  },
];

async function prepareIn(executablePath: string): Promise<PreparedWork> {
  const script = await bundled('draw-contour.ts');
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
  const page = await browser.newPage();
  await page.setContent('<!doctype html><body></body>');
  await page.addScriptTag({ content: script, type: 'module' });
  await page.waitForFunction(() => 'drawContour' in window, undefined, { timeout: 120_000 });
  let tookMs: readonly number[] = [];
  return {
    run: async () => {
      tookMs = await page.evaluate(
        (count) => Array.from({ length: count }, (_, structure) => window.drawContour?.(structure) ?? Number.NaN),
        STRUCTURES,
      );
    },
    timing: () => ({ wallSeconds: Math.max(...tookMs) / 1000, cpuSeconds: Math.max(...tookMs) / 1000 }),
    answer: () => `slowest of the 20; their median: ${median(tookMs).toFixed(1)} ms`,
    end: () => browser.close(),
  };
}

/** A script of the folder `page` with all that it imports, as one file. */
async function bundled(name: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'isocenter-bench-page-'));
  try {
    const entry = fileURLToPath(new URL(`./page/${name}`, import.meta.url));
    const config = join(folder, 'vite.config.js');
    const lib = { entry, formats: ['es'], fileName: 'page' };
    const settings = { logLevel: 'error', build: { lib, outDir: folder, target: 'es2023' } };
    await writeFile(config, `export default ${JSON.stringify(settings)};`);
    execFileSync(process.execPath, [join(PROJECT_ROOT, 'node_modules/vite/bin/vite.js'), 'build', '--config', config], {
      cwd: PROJECT_ROOT,
    });
    return await readFile(join(folder, 'page.js'), 'utf8');
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
