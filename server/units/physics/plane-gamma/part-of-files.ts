import type { ReadPlane } from './read-plane-files.ts';

/**
 * Which of two files was measured. A file of an array was, whichever comes first; a plane that SNC Patient extracted is of the plan. Where the
 * files do not tell, the first one is the measured dose: it is the reference of the comparison.
 */
export function partOfFiles(
  first: ReadPlane,
  second: ReadPlane,
): { readonly measured: ReadPlane; readonly planned: ReadPlane } {
  return likelihood(second) > likelihood(first)
    ? { measured: second, planned: first }
    : { measured: first, planned: second };
}

function likelihood(read: ReadPlane): number {
  if (read.kind === 'dose') return 1;
  return read.plane.format === 'SNC plane' ? 0 : 2;
}
