import type { Structure } from '@isocenter/dicom-rt';
import { targetOfName } from '@isocenter/knowledge';

const plain = (name: string) =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s_.-]+/g, '');

/**
 * The structure that a prescribed target means: of its name, whatever its case and separators; else the only one whose name says the same
 * kind, part and dose. Nothing is guessed: several that could be meant are none.
 */
export function targetStructure(target: string, structures: readonly Structure[]): Structure | undefined {
  const named = structures.filter(({ name }) => plain(name) === plain(target));
  if (named.length > 0) return named.find(({ contours }) => contours.length > 0) ?? named[0];
  const asked = targetOfName(target);
  if (asked?.doseGy === undefined) return undefined;
  const alike = structures.filter(({ name }) => {
    const own = targetOfName(name);
    return own?.kind === asked.kind && own.part === asked.part && own.doseGy === asked.doseGy;
  });
  return alike.length === 1 ? alike[0] : undefined;
}
