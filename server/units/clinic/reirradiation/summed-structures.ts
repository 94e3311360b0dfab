import type { Physics } from '../../physics/index.ts';
import type { AskedSum, ByVoxel, Range, SummedStructure } from './contract.ts';

type PlanEqd2 = Awaited<ReturnType<Physics['planEqd2']>>;
export type KnownSum = Extract<Awaited<ReturnType<Physics['eqd2Sum']>>, { isKnown: true }>;
type VoxelFigure = 'maxGy' | 'd0_03ccGy' | 'd2Gy' | 'meanGy' | 'atLevelCc';
type PlanFigure = SummedStructure['byPlan'][number]['maxGy'];

/**
 * Structure by structure: what each plan gives, between what bounds their sum lies, and the sum by voxel where there is one.
 * @param plans all that were asked for: where one has no figure, or takes no part at all, nothing bounds the sum from above
 * @param voxel the sum as the images lie, first, then each with the other plans shifted; empty where it was not summed by voxel
 */
export function summedStructures(
  asked: AskedSum,
  plans: readonly { readonly caseKey: string; readonly eqd2: PlanEqd2 }[],
  voxel: readonly KnownSum[],
): SummedStructure[] {
  return asked.structures.map(({ name, alphaBetaGy, source, levelGy }, index) => {
    const ofPlans = plans.flatMap(({ caseKey, eqd2 }) => {
      const structure = eqd2.structures[index];
      return structure ? [{ caseKey, structure }] : [];
    });
    const isWhole = ofPlans.length === plans.length;
    const singles = (figure: 'maxGy' | 'd0_03ccGy' | 'd2Gy' | 'meanGy') =>
      ofPlans.map(({ structure }) => structure[figure]);
    const bounds = (figure: 'd0_03ccGy' | 'd2Gy') => ofPlans.map(({ structure }) => structure.boundOf[figure]);
    const highest = (figure: 'maxGy' | 'meanGy') => singles(figure).map(upper);
    const range = (figures: readonly PlanFigure[], most: readonly (number | null)[]) =>
      rangeOf(figures, isWhole ? most : [null]);
    return {
      ...{ name, alphaBetaGy, source },
      byPlan: ofPlans.map(({ caseKey, structure }) => {
        const { roiName, maxGy, d0_03ccGy, d2Gy, meanGy, notices } = structure;
        return { caseKey, roiName, maxGy, d0_03ccGy, d2Gy, meanGy, notices: [...notices] };
      }),
      ranges: {
        maxGy: range(singles('maxGy'), highest('maxGy')),
        d0_03ccGy: range(singles('d0_03ccGy'), bounds('d0_03ccGy')),
        d2Gy: range(singles('d2Gy'), bounds('d2Gy')),
        meanGy: range(singles('meanGy'), highest('meanGy')),
      },
      voxel: voxelOf(voxel, index, levelGy),
    };
  });
}

/** From the highest single one, for no dose lessens another, to the sum of what bounds them. */
function rangeOf(figures: readonly PlanFigure[], most: readonly (number | null)[]): Range {
  const known = figures.flatMap((figure) => figure ?? []).map(({ value }) => value);
  if (known.length === 0) return null;
  const isBounded = most.every((each) => each !== null);
  return {
    fromGy: Math.max(...known),
    toGy: isBounded ? most.reduce<number>((sum, each) => sum + (each ?? 0), 0) : null,
  };
}

const upper = (figure: PlanFigure) => (figure ? figure.value + figure.error + figure.endCapEffect : null);

function voxelOf(voxel: readonly KnownSum[], index: number, levelGy: number | null): SummedStructure['voxel'] {
  const first = voxel[0]?.structures[index];
  if (!first) return null;
  const all = voxel.flatMap(({ structures }) => structures[index] ?? []);
  const over = (figure: VoxelFigure): ByVoxel => {
    const values = all.map((each) => each[figure]?.value);
    const isRanged = all.length > 1 && values.every((value) => value !== undefined);
    const known = values.flatMap((value) => value ?? []);
    return {
      figure: first[figure],
      ...(isRanged ? { low: Math.min(...known), high: Math.max(...known) } : { low: null, high: null }),
    };
  };
  return {
    ...{ volumeCc: first.volumeCc, levelGy, notices: [...first.notices] },
    ...{ maxGy: over('maxGy'), d0_03ccGy: over('d0_03ccGy'), d2Gy: over('d2Gy'), meanGy: over('meanGy') },
    atLevelCc: over('atLevelCc'),
  };
}
