import type { Structure } from '@isocenter/dicom-rt';
import type { NameMatch } from '../contract.ts';
import { meanX } from './share-on-left.ts';

/** Where the middle of the patient is, and by what that is known. */
export interface Midline {
  readonly xMm: number;
  readonly by: string;
}

const UNPAIRED = ['SpinalCord', 'Brainstem', 'Pituitary', 'OpticChiasm', 'Bladder', 'Rectum'];

/** Between organs of two sides, else through organs of the midline, else through the body; undefined where none of them is outlined. */
export function midlineOf(structures: readonly Structure[], names: readonly NameMatch[]): Midline | undefined {
  const at = positions(structures, names);
  const pairs = pairsOf(at);
  if (pairs.length > 0)
    return { xMm: median(pairs.map(({ left, right }) => (left + right) / 2)), by: 'organs of two sides' };
  const middle = UNPAIRED.flatMap((name) => at.get(name) ?? []);
  if (middle.length > 0) return { xMm: median(middle), by: 'organs of the midline' };
  const body = at.get('External');
  return body === undefined ? undefined : { xMm: body, by: 'the body' };
}

/** Organs that are outlined on both sides, with where each lies. */
export function pairedOrgans(structures: readonly Structure[], names: readonly NameMatch[]) {
  return pairsOf(positions(structures, names));
}

function positions(structures: readonly Structure[], names: readonly NameMatch[]): ReadonlyMap<string, number> {
  const at = new Map<string, number>();
  for (const { standardName, roiNumber } of names) {
    const structure = structures.find((known) => known.roiNumber === roiNumber);
    const x = structure && meanX(structure);
    if (standardName !== null && x !== undefined) at.set(standardName, x);
  }
  return at;
}

function pairsOf(at: ReadonlyMap<string, number>) {
  return [...at].flatMap(([name, left]) => {
    const right = name.endsWith('_L') ? at.get(`${name.slice(0, -2)}_R`) : undefined;
    return right === undefined ? [] : [{ organ: name.slice(0, -2), left, right }];
  });
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}
