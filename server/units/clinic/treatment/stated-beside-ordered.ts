import { type Notice, notice } from '@isocenter/messages';
import type { StatedPrescription } from '../../physics/index.ts';
import type { TreatedPlan, TreatedTarget } from './contract.ts';

/** A dose [Gy] is typed and stated with two decimals. */
const SAME_GY = 0.005;

/**
 * What 100 % is on the dose grid of a plan, for a target as it was taken over. The grid is that of the plan’s own fractions: of so many
 * fractions as ordered, the target gets less or more than it shows.
 * @returns null for the dose where the plan states another one for the target: then nobody knows of what the grid would be a share
 */
export function hundredPercent(
  { label, doseGy }: TreatedTarget,
  { fractions: ordered }: Pick<TreatedPlan, 'fractions'>,
  stated: StatedPrescription,
): { readonly prescribedGy: number | null; readonly notices: readonly Notice[] } {
  const onGridGy = stated.fractions === null ? doseGy : (doseGy * stated.fractions) / ordered;
  const own = stated.targets.find((target) => target.label === label)?.doseGy;
  const differs = own !== undefined && Math.abs(own - onGridGy) > SAME_GY;
  const told = { target: label, said: doseGy, ordered };
  return {
    prescribedGy: differs ? null : onGridGy,
    notices: [
      ...fractionsBeside(stated.fractions, ordered),
      ...(differs ? [notice('notice/taken-over/dose-differs', { ...told, stated: own })] : []),
      ...(own === undefined ? [notice('notice/taken-over/dose-not-stated', told)] : []),
    ],
  };
}

function fractionsBeside(stated: number | null, ordered: number): readonly Notice[] {
  if (stated === null) return [notice('notice/taken-over/fractions-not-stated', { said: ordered })];
  return stated === ordered ? [] : [notice('notice/taken-over/fractions-differ', { stated, said: ordered })];
}

/**
 * In how many fractions the dose grid of a plan is given: as the plan states, whatever else was said; where it does not state it, as was said.
 * @param said at taking the plan over, on its page, or read from its names
 * @returns null where nobody said it, or it was said differently
 */
export function fractionsOfGrid(
  stated: number | null,
  said: readonly number[],
): { readonly fractions: number | null; readonly notices: readonly Notice[] } {
  const others = [...new Set(said)].filter((fractions) => fractions !== stated);
  const list = others.join(', ');
  if (stated !== null)
    return {
      fractions: stated,
      notices: others.length === 0 ? [] : [notice('notice/taken-over/fractions-differ', { stated, said: list })],
    };
  const [one, another] = others;
  if (one === undefined) return { fractions: null, notices: [] };
  if (another !== undefined)
    return { fractions: null, notices: [notice('notice/taken-over/fractions-disagree', { said: list })] };
  return { fractions: one, notices: [notice('notice/taken-over/fractions-not-stated', { said: list })] };
}
