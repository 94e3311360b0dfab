import { expect, test } from 'vitest';
import { collectDropped, type DroppedEntry } from './collect-files.ts';

const file = (fullPath: string): DroppedEntry => ({
  isFile: true,
  isDirectory: false,
  fullPath,
  file: (found) => found(new Blob([fullPath])),
});
const locked = (fullPath: string): DroppedEntry => ({
  isFile: true,
  isDirectory: false,
  fullPath,
  file: (_found, failed) => failed(new Error('NotReadableError')),
});
/** Answers in portions of `portion`, then nothing, as browsers do. */
const folder = (fullPath: string, children: readonly DroppedEntry[], portion = 100): DroppedEntry => ({
  isFile: false,
  isDirectory: true,
  fullPath,
  createReader: () => {
    let at = 0;
    return {
      readEntries: (found) => {
        found(children.slice(at, at + portion));
        at += portion;
      },
    };
  },
});

test('a nested folder is walked whole, also where the browser answers in portions', async () => {
  const slices = Array.from({ length: 250 }, (_, index) => file(`/export/CT/${index}.dcm`));
  const { files, unreadable } = await collectDropped([
    folder('/export', [folder('/export/CT', slices), file('/export/RS.dcm'), folder('/export/empty', [])]),
    file('/plan.zip'),
  ]);
  expect(files).toHaveLength(252);
  expect(files[0]?.path).toBe('export/CT/0.dcm');
  expect(files.slice(-2).map(({ path }) => path)).toEqual(['export/RS.dcm', 'plan.zip']);
  expect(unreadable).toEqual([]);
});

test('a file that the browser cannot read is named, and the others go on', async () => {
  const { files, unreadable } = await collectDropped([folder('/a', [locked('/a/1.dcm'), file('/a/2.dcm')])]);
  expect(files.map(({ path }) => path)).toEqual(['a/2.dcm']);
  expect(unreadable).toEqual(['a/1.dcm']);
});

test('the count so far is told', async () => {
  const told: number[] = [];
  await collectDropped([file('/1'), file('/2')], (count) => told.push(count));
  expect(told).toEqual([1, 2]);
});
