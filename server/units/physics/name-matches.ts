import type { Structure } from '@isocenter/dicom-rt';
import { resolveStructureName } from '@isocenter/knowledge';
import { type Notice, notice } from '@isocenter/messages';
import type { NameMatch } from './contract.ts';
import { nameVersion } from './name-version.ts';

/** How each structure's name was understood. @param confirmed ROI name → TG-263 name, as persons confirmed */
export function nameMatches(
  structures: readonly Structure[],
  confirmed: ReadonlyMap<string, string>,
): readonly NameMatch[] {
  return structures.map(({ roiNumber, name }) => ({
    roiNumber,
    roiName: name,
    ...resolveStructureName(name, { confirmed }),
    version: nameVersion(confirmed.get(name)),
  }));
}

/** Says which names wait for a person; those that nobody could guess are left in peace. */
export function namesToConfirm(names: readonly NameMatch[]): readonly Notice[] {
  const open = names.filter(({ how }) => how === 'suggested' || how === 'ambiguous');
  if (open.length === 0) return [];
  return [
    notice('notice/physics/names-to-confirm', {
      count: open.length,
      names: open.map(({ roiName, suggestions }) => `"${roiName}" (${suggestions.slice(0, 3).join(' / ')})`).join(', '),
    }),
  ];
}
