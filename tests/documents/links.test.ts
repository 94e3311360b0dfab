import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { PROJECT_ROOT } from '../../server/platform/project-root.ts';

const NOT_OURS = ['node_modules', 'dist', '.git', '.isocenter', 'data', 'coverage'];

function documentsIn(folder: string): string[] {
  return readdirSync(join(PROJECT_ROOT, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return NOT_OURS.includes(entry.name) ? [] : documentsIn(path);
    return entry.name.endsWith('.md') ? [path] : [];
  });
}

/** Links and pictures of a text that lead to a file of the repository, without the place in it. */
function linksOf(document: string): readonly string[] {
  const text = readFileSync(join(PROJECT_ROOT, document), 'utf8').replace(/^```.*?^```$/gms, '');
  return [...text.matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, target = '']) => target.replace(/#.*$/, ''))
    .filter((target) => target !== '' && !/^[a-z]+:/.test(target));
}

test.each(documentsIn('.'))('%s links to files that are there', (document) => {
  const folder = dirname(join(PROJECT_ROOT, document));
  expect(linksOf(document).filter((target) => !existsSync(join(folder, target)))).toEqual([]);
});
