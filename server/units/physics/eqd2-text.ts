import { formatQuantity } from '@isocenter/messages';
import type { GoalResult } from './contract.ts';
import { VERIFIED_SIGNS } from './report/source-list.ts';

/** EQD2 and the alpha/beta it was made with, with the mark of its row; both of both, the lower EQD2 first, where the source names two values. */
export function eqd2Text({ gy, alphaBetaGy, verified, other }: NonNullable<GoalResult['eqd2']>): {
  readonly gy: string;
  readonly alphaBeta: string;
} {
  const all = [...(other ? [other] : []), { gy, alphaBetaGy }];
  return {
    gy: all.map((one) => formatQuantity(one.gy, 'Gy')).join('–'),
    alphaBeta: `${all.map((one) => one.alphaBetaGy).join('; ')} ${VERIFIED_SIGNS[verified]}`,
  };
}
