import type { NameMatch, Prescription } from './contract.ts';

const TARGET = /^(?:GTV|CTV|ITV|PTV)/;

/**
 * A person who confirmed what a structure is prescribed has said that it is a target: where its name only suggested which kind, that
 * suggestion counts. Where the name suggests several kinds, it is the planning volume, for doses are prescribed to that (ICRU 83).
 */
export function withConfirmedTargets(names: readonly NameMatch[], prescription: Prescription): readonly NameMatch[] {
  if (prescription.state !== 'confirmed') return names;
  const prescribed = new Set(prescription.targets.map(({ roiNumber }) => roiNumber));
  return names.map((match) => {
    if (match.standardName !== null || !prescribed.has(match.roiNumber)) return match;
    const kinds = match.suggestions.filter((known) => TARGET.test(known));
    const standardName = kinds.find((kind) => kind.startsWith('PTV')) ?? (kinds.length === 1 ? kinds[0] : undefined);
    return standardName === undefined ? match : { ...match, standardName, how: 'confirmed' };
  });
}
