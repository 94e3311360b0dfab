import type { Structure, StructureSet } from '@isocenter/dicom-rt';
import { type Notice, notice } from '@isocenter/messages';
import { nameMatches } from '../name-matches.ts';

/** The one structure that has a standard name (TG-263), or why there is none. */
export function namedStructure(
  structureSet: StructureSet | undefined,
  standardName: string,
  confirmed: ReadonlyMap<string, string>,
): { readonly structure: Structure } | { readonly reason: Notice } {
  const structures = structureSet?.structures ?? [];
  const numbers = nameMatches(structures, confirmed)
    .filter((match) => match.standardName === standardName)
    .map(({ roiNumber }) => roiNumber);
  const [structure, another] = structures.filter(({ roiNumber }) => numbers.includes(roiNumber));
  if (!structure) return { reason: notice('notice/physics/eqd2-not-outlined', { structure: standardName }) };
  if (another) return { reason: notice('notice/physics/eqd2-outlined-twice', { structure: standardName }) };
  return { structure };
}
