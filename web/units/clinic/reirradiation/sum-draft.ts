import { type AlphaBeta, alphaBetaFor } from '@isocenter/knowledge';
import type { AskedSum, PlanToSum } from '../../../../server/units/clinic/reirradiation/contract.ts';

/** What is to be summed while somebody chooses: no plan, no structure and no α/β is chosen for anybody. */
export interface SumDraft {
  readonly plans: Readonly<Record<string, PlanDraft>>;
  readonly structures: Readonly<Record<string, StructureDraft>>;
  readonly structuresOf: string | null;
  readonly registrationMm: string;
  readonly toldAlphaBetaGy: string;
}

export interface PlanDraft {
  readonly counted: AskedSum['plans'][number]['counted'] | null;
  readonly recovered: string;
  readonly why: string;
}

export interface StructureDraft {
  readonly isAsked: boolean;
  readonly alphaBetaGy: string;
  /** Of the table’s value, as long as it stands unchanged. */
  readonly source: string | null;
  readonly levelGy: string;
}

export const NO_PLAN: PlanDraft = { counted: null, recovered: '', why: '' };
export const NO_STRUCTURE: StructureDraft = { isAsked: false, alphaBetaGy: '', source: null, levelGy: '' };
export const BLANK: SumDraft = {
  ...{ plans: {}, structures: {}, structuresOf: null, registrationMm: '', toldAlphaBetaGy: '' },
};

export const countedOf = (draft: SumDraft, { caseKey }: Pick<PlanToSum, 'caseKey'>): PlanDraft =>
  draft.plans[caseKey] ?? NO_PLAN;

/** The plans that are counted. */
export function chosenPlans(draft: SumDraft, plans: readonly PlanToSum[]): PlanToSum[] {
  return plans.filter((plan) => countedOf(draft, plan).counted !== null);
}

/** Standard names that one of the plans outlines, with how many do; those of most plans first. */
export function namesOf(plans: readonly Pick<PlanToSum, 'structures'>[]): { name: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const { structures } of plans)
    for (const name of new Set(structures.flatMap(({ standardName }) => standardName ?? [])))
      counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts]
    .map(([name, count]) => ({ name, count }))
    .sort((one, other) => other.count - one.count || (one.name < other.name ? -1 : 1));
}

/** What the table proposes for a structure, target or organ; to be taken by a person. */
export function proposedFor(name: string): AlphaBeta | null {
  return alphaBetaFor(/^(?:[GCPI]TV|IGTV)/.test(name) ? 'target' : name);
}

const between = (typed: string, least: number, most: number): number | null | undefined => {
  if (typed.trim() === '') return null;
  const number = Number(typed);
  return Number.isFinite(number) && number >= least && number <= most ? number : undefined;
};
/** `null` for nothing, undefined for what is none. */
export const positive = (typed: string, most: number) => {
  const number = between(typed, 0, most);
  return number === 0 ? undefined : number;
};
export const registrationOf = (typed: string) => between(typed, 0, 50);

export const isPlanSound = ({ counted, recovered, why }: PlanDraft): boolean => {
  const percent = positive(recovered, 100);
  return counted === null || percent === null || (percent !== undefined && why.trim() !== '');
};
export const isStructureSound = ({ isAsked, alphaBetaGy, levelGy }: StructureDraft): boolean =>
  !isAsked || (typeof positive(alphaBetaGy, 50) === 'number' && positive(levelGy, 500) !== undefined);

/**
 * The question of a draft without faults; undefined where something is missing.
 * @param own words for an α/β that somebody typed
 */
export function askedSum(draft: SumDraft, plans: readonly PlanToSum[], own: string): AskedSum | undefined {
  const chosen = chosenPlans(draft, plans);
  const names = namesOf(chosen).map(({ name }) => name);
  const structures = names.flatMap((name) => {
    const structure = draft.structures[name];
    return structure?.isAsked ? [{ name, structure }] : [];
  });
  const registrationMm = registrationOf(draft.registrationMm);
  const toldAlphaBetaGy = positive(draft.toldAlphaBetaGy, 50);
  const isSound =
    chosen.every((plan) => isPlanSound(countedOf(draft, plan))) &&
    structures.every(({ structure }) => isStructureSound(structure));
  if (chosen.length === 0 || structures.length === 0 || !isSound) return undefined;
  if (registrationMm === undefined || toldAlphaBetaGy === undefined) return undefined;
  const isThere = chosen.some(({ caseKey }) => caseKey === draft.structuresOf);
  return {
    plans: chosen.flatMap((plan) => {
      const { counted, recovered, why } = countedOf(draft, plan);
      const percent = positive(recovered, 100) ?? null;
      if (counted === null) return [];
      const taken = percent === null ? null : { percent, reason: why.trim() };
      return [{ caseKey: plan.caseKey, counted, recovered: taken }];
    }),
    structures: structures.map(({ name, structure }) => ({
      ...{ name, alphaBetaGy: Number(structure.alphaBetaGy), source: structure.source ?? own },
      levelGy: positive(structure.levelGy, 500) ?? null,
    })),
    ...{ structuresOf: isThere ? draft.structuresOf : null, registrationMm, toldAlphaBetaGy },
  };
}
