import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { PROJECT_ROOT } from '../../server/platform/project-root.ts';
import { EXAMPLE_FIGURES } from './example-figures.ts';

const PACKAGES = ['messages', 'dicom-rt', 'dosimetry'];
const inPackages = (path: string) => join(PROJECT_ROOT, 'packages', path);
const examplesOf = (name: string) =>
  readdirSync(inPackages(`${name}/examples`)).map((file) => `${name}/examples/${file.replace(/\.ts$/, '')}`);

describe('an example of a package prints what it says', () => {
  test.each(EXAMPLE_FIGURES)('$example', ({ example, prepare, prints }) => {
    const folder = mkdtempSync(join(tmpdir(), 'isocenter-example-'));
    try {
      prepare?.(folder);
      const lines = execFileSync(process.execPath, ['--import', 'tsx', inPackages(`${example}.ts`), folder], {
        cwd: PROJECT_ROOT,
        encoding: 'utf8',
      });
      expect(lines.trimEnd().split('\n')).toEqual(prints.map((line) => expect.stringMatching(line)));
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  test('none is left out', () => {
    expect(PACKAGES.flatMap(examplesOf).sort()).toEqual(EXAMPLE_FIGURES.map(({ example }) => example).sort());
  });
});

test.each(PACKAGES)('the code in the README of %s is that of its examples', (name) => {
  const readme = readFileSync(inPackages(`${name}/README.md`), 'utf8');
  const code = [...readme.matchAll(/^```ts\n(.*?)^```$/gms)].map(([, block]) => block);
  const examples = examplesOf(name).map((path) => readFileSync(inPackages(`${path}.ts`), 'utf8'));
  expect(code.length).toBeGreaterThan(0);
  for (const block of code) expect(examples).toContain(block);
});
