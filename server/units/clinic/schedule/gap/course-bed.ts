import {
  type FractionGroup,
  groupBedGy,
  repopulationLossGy,
  type Tissue,
  unrepairedShare,
} from '@isocenter/radiobiology';
import type { GapParameters } from './interrupted-course.ts';

/** BED of a course with the arithmetic that gave it, as one line that a person can follow with a pocket calculator. */
export interface WrittenBed {
  readonly bedGy: number;
  readonly written: string;
}

/** BED of the tumour: what the fractions give, less what repopulation takes. */
export function tumourBed(
  groups: readonly FractionGroup[],
  { tumour }: GapParameters,
  overallDays: number,
): WrittenBed {
  const { alphaBetaGy, kickOffDays, dailyLossBedGy } = tumour;
  const lossGy = repopulationLossGy(overallDays, { kickOffDays, dailyLossBedGy });
  const { bedGy, written } = sum(groups, { alphaBetaGy });
  const loss =
    overallDays > kickOffDays
      ? `${num(dailyLossBedGy)} × (${overallDays} − ${num(kickOffDays)})`
      : `0 (${overallDays} ≤ ${num(kickOffDays)})`;
  return said(`${written} − ${loss}`, bedGy - lossGy);
}

/** BED of the late-responding tissue, with what two fractions of a day leave unrepaired. */
export function lateBed(groups: readonly FractionGroup[], { late }: GapParameters): WrittenBed {
  const scaled = groups.map((group) => ({ ...group, fractionGy: (group.fractionGy * late.dosePercent) / 100 }));
  const { alphaBetaGy, repairHalfTimeHours } = late;
  const { bedGy, written } = sum(scaled, { alphaBetaGy, repairHalfTimeHours: repairHalfTimeHours ?? undefined });
  return said(written, bedGy);
}

function sum(groups: readonly FractionGroup[], tissue: Tissue): WrittenBed {
  const counted = groups.filter(({ fractions }) => fractions > 0);
  return {
    bedGy: counted.reduce((total, group) => total + groupBedGy(group, tissue), 0),
    written: counted.map((group) => groupWritten(group, tissue)).join(' + ') || '0',
  };
}

function groupWritten(group: FractionGroup, tissue: Tissue): string {
  const share = unrepairedShare(group, tissue);
  const each = num(group.fractionGy, 3);
  const met = share === 0 ? '' : `(1 + ${share.toFixed(3)}) × `;
  return `${group.fractions} × ${each} × (1 + ${met}${each}/${num(tissue.alphaBetaGy)})`;
}

const said = (written: string, bedGy: number): WrittenBed => ({
  bedGy,
  written: `${written} = ${bedGy.toFixed(2)} Gy`,
});

/** As it was chosen, or to so many decimals where it was reckoned. */
function num(value: number, decimals = 6): string {
  return String(Number(value.toFixed(decimals)));
}
