import { useEffect, useMemo } from 'react';
import type { CaseScene, ContourDocument } from '../../../../server/units/physics/contract.ts';
import { useContours, useStructureSets } from '../queries.ts';
import { useSame } from '../use-same.ts';
import type { ComparisonAddress, StructureChoice } from './comparison-url.ts';
import { NOT_CHOSEN } from './comparison-url.ts';
import { outlinedStructure } from './outlined-structure.ts';

type DocumentStructure = ContourDocument['structures'][number];

/** The two structures that the address names, with the sets they can be chosen from. */
export function useSides(
  scene: CaseScene,
  address: ComparisonAddress,
  onAddress: (change: Partial<ComparisonAddress>) => void,
) {
  const sets = useStructureSets(scene.caseKey);
  const [choiceA, choiceB] = [useSame(address.a), useSame(address.b)];
  const contoursA = useContours(choiceA?.structureSetKey ?? scene.structureSetKey);
  const contoursB = useContours(choiceB?.structureSetKey ?? scene.structureSetKey);
  const a = useMemo(() => structureOf(contoursA.data, choiceA), [contoursA.data, choiceA]);
  const b = useMemo(() => structureOf(contoursB.data, choiceB), [contoursB.data, choiceB]);
  const drawn = useMemo(
    () => [...(a ? [outlinedStructure('a', a)] : []), ...(b ? [outlinedStructure('b', b)] : [])],
    [a, b],
  );

  // Another set was chosen: its structure of the same name is what one looks for.
  const namesakeOfB = choiceA?.roiNumber === NOT_CHOSEN ? namesake(contoursA.data, b) : null;
  const namesakeOfA = choiceB?.roiNumber === NOT_CHOSEN ? namesake(contoursB.data, a) : null;
  useEffect(() => {
    if (choiceA && namesakeOfB !== null) onAddress({ a: { ...choiceA, roiNumber: namesakeOfB } });
    if (choiceB && namesakeOfA !== null) onAddress({ b: { ...choiceB, roiNumber: namesakeOfA } });
  }, [choiceA, choiceB, namesakeOfA, namesakeOfB, onAddress]);

  const failed = [sets, contoursA, contoursB].find(({ isError }) => isError);
  return {
    sets: sets.data ?? [],
    contours: { a: contoursA.data, b: contoursB.data },
    a,
    b,
    drawn,
    failure: failed?.error ?? null,
    retry: () => void failed?.refetch(),
  };
}

function structureOf(document: ContourDocument | undefined, choice: StructureChoice | null): DocumentStructure | null {
  const found = choice && document?.structures.find(({ roiNumber }) => roiNumber === choice.roiNumber);
  return found && found.loops.length > 0 ? found : null;
}

function namesake(document: ContourDocument | undefined, other: DocumentStructure | null): number | null {
  if (!document || !other) return null;
  return document.structures.find(({ name, loops }) => name === other.name && loops.length > 0)?.roiNumber ?? null;
}
