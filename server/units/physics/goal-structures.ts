import type { Structure } from '@isocenter/dicom-rt';
import { joinDvhs, type StructureDvh } from '@isocenter/dosimetry';
import { type Notice, notice } from '@isocenter/messages';
import type { NameMatch } from './contract.ts';
import type { MeasuredStructure } from './measure-structure.ts';
import { structureContours } from './structure-contours.ts';

/** A structure that a goal speaks of, as found in the plan. */
export interface GoalStructure {
  readonly roiNumber: number | null;
  readonly name: string | null;
  readonly dvh?: StructureDvh;
  /** Why there is no DVH, or what is to be known of it. */
  readonly reason: Notice | null;
  readonly structure?: Structure;
}

/** Organs of two sides that goals take as one. */
export const BOTH_SIDES: ReadonlyMap<string, readonly [left: string, right: string]> = new Map([
  ['Parotids', ['Parotid_L', 'Parotid_R']],
  ['Lungs', ['Lung_L', 'Lung_R']],
  ['Kidneys', ['Kidney_L', 'Kidney_R']],
  ['Hippocampi', ['Hippocampus_L', 'Hippocampus_R']],
  ['Femur_Heads', ['Femur_Head_L', 'Femur_Head_R']],
  ['BrachialPlexs', ['BrachialPlex_L', 'BrachialPlex_R']],
]);

/** Targets are found by kind, whatever their part or number; each is judged for itself. */
const TARGET = /^(?:GTV|CTV|ITV|PTV)$/;

/**
 * The structures that a goal's TG-263 name stands for: one for an organ, all of a kind for a target. Of two that bear an organ's name,
 * the one a person confirmed counts, else the one that has contours. Both sides of a paired organ are
 * joined where the plan has them one by one.
 */
export class GoalStructures {
  readonly #measured: ReadonlyMap<number, MeasuredStructure>;
  readonly #names: readonly NameMatch[];
  readonly #joined = new Map<string, GoalStructure | undefined>();

  constructor(measured: readonly MeasuredStructure[], names: readonly NameMatch[]) {
    this.#measured = new Map(measured.map((one) => [one.structure.roiNumber, one]));
    this.#names = names;
  }

  find(standardName: string): readonly [GoalStructure, ...GoalStructure[]] {
    const isTarget = TARGET.test(standardName);
    const [first, ...others] = this.#matches((known) =>
      isTarget ? known.startsWith(standardName) : known === standardName,
    );
    if (first && isTarget) return [first, ...others];
    if (first && others.length === 0) return [first];
    if (first) {
      const all = [first, ...others];
      const confirmed = all.filter(({ roiNumber }) => this.#isConfirmed(roiNumber));
      const contoured = all.filter(({ structure }) => structure && structureContours(structure).closed);
      for (const [only, another] of [confirmed, contoured]) if (only && !another) return [only];
      const roiNames = all.map(({ name }) => `"${name}"`).join(', ');
      return [absent(notice('notice/physics/goal-structure-twice', { structure: standardName, roiNames }))];
    }
    if (!this.#joined.has(standardName)) this.#joined.set(standardName, this.#join(standardName));
    return [this.#joined.get(standardName) ?? absent(this.#whyAbsent(standardName))];
  }

  #isConfirmed(roiNumber: number | null): boolean {
    return this.#names.some((name) => name.roiNumber === roiNumber && name.how === 'confirmed');
  }

  #matches(fits: (standardName: string) => boolean): readonly GoalStructure[] {
    return this.#names.flatMap(({ roiNumber, roiName, standardName }) => {
      if (standardName === null || !fits(standardName)) return [];
      const measured = this.#measured.get(roiNumber);
      if (!measured) return [];
      const { dvh, structure, result } = measured;
      const reason = dvh ? null : (result.notices[0] ?? null);
      return [{ roiNumber, name: roiName, structure, reason, ...(dvh && { dvh }) }];
    });
  }

  /** One DVH of both sides, each measured by itself. */
  #join(standardName: string): GoalStructure | undefined {
    const sides = BOTH_SIDES.get(standardName)?.map((side) => this.#matches((known) => known === side));
    const [left, right] = sides ?? [];
    if (left?.length !== 1 || right?.length !== 1) return undefined;
    const [one, other] = [left[0]?.dvh, right[0]?.dvh];
    if (!one || !other) return undefined;
    const name = [...left, ...right].map((side) => side.name).join(' + ');
    const reason = notice('notice/physics/paired-organs', { roiNames: name });
    return { roiNumber: null, name, dvh: joinDvhs(one, other, name), reason };
  }

  #whyAbsent(standardName: string): Notice {
    const perhaps = this.#names.filter(({ suggestions }) =>
      suggestions.some(
        (known) => known === standardName || (TARGET.test(standardName) && known.startsWith(standardName)),
      ),
    );
    if (perhaps.length === 0) return notice('notice/physics/goal-structure-absent', { structure: standardName });
    return notice('notice/physics/goal-structure-unconfirmed', {
      structure: standardName,
      roiNames: perhaps.map(({ roiName }) => `"${roiName}"`).join(', '),
    });
  }
}

const absent = (reason: Notice): GoalStructure => ({ roiNumber: null, name: null, reason });
