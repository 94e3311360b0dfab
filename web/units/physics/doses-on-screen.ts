import type { CaseScene, SceneDose } from '../../../server/units/physics/contract.ts';
import type { CaseAddress, Comparison } from './case-url.ts';

/** Which doses of a case the page draws, measures and sets against each other: A is the case's own, B the second one. */
export interface DosesOnScreen {
  readonly a: SceneDose | null;
  readonly b: { readonly caseKey: string; readonly doseKey: string } | null;
  /** How A and B stand to each other; null where there is no B. */
  readonly comparison: Comparison | null;
  /** What the planes show: A, their sum `12+13` or their difference `12-13`. */
  readonly shownKey: string | null;
  /** What structures, DVH and goals are measured in: A, or the sum. A difference is looked at, never judged. */
  readonly measuredKey: string | null;
}

export function dosesOnScreen(
  scene: Pick<CaseScene, 'caseKey' | 'doses'>,
  address: Pick<CaseAddress, 'doseKey' | 'withDoseKey' | 'withCaseKey' | 'comparison'>,
): DosesOnScreen {
  const a = scene.doses.find((dose) => dose.doseKey === address.doseKey) ?? scene.doses[0] ?? null;
  const b =
    a && address.withDoseKey ? { caseKey: address.withCaseKey ?? scene.caseKey, doseKey: address.withDoseKey } : null;
  const aKey = a?.doseKey ?? null;
  const comparison = b && address.comparison;
  const sum = comparison === 'sum' ? `${aKey}+${b?.doseKey}` : null;
  const difference = comparison === 'difference' ? `${aKey}-${b?.doseKey}` : null;
  return { a, b, comparison, shownKey: sum ?? difference ?? aKey, measuredKey: sum ?? aKey };
}
