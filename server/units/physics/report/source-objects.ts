import { createHash } from 'node:crypto';
import type { PlanEvaluation } from '../contract.ts';

/** One line of the list of source objects; a series of images is one line. */
export type ObjectLine =
  | { readonly kind: string; readonly sopInstanceUid: string; readonly sha256: string }
  | { readonly kind: string; readonly count: number; readonly sha256: string };

/** So many objects of one kind are a series. */
const SERIES = 4;

/**
 * The objects an evaluation rests on. Of a series the line gives the SHA-256 of its objects' hashes, sorted, one a line: it
 * changes if one image does.
 */
export function sourceObjects(objects: PlanEvaluation['objects']): readonly ObjectLine[] {
  const kinds = [...new Set(objects.map(({ kind }) => kind))];
  return kinds.flatMap((kind): readonly ObjectLine[] => {
    const ofKind = objects.filter((object) => object.kind === kind);
    if (ofKind.length < SERIES) return ofKind;
    const list = ofKind.map(({ sha256 }) => `${sha256}\n`).toSorted();
    return [{ kind, count: ofKind.length, sha256: createHash('sha256').update(list.join('')).digest('hex') }];
  });
}
