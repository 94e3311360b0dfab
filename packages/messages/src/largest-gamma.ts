import { formatQuantity } from './quantity.ts';

/** The largest gamma of a map: `1.34`, or `≥ 2.00` at the cap of its search, beyond which nobody looked. */
export function formatLargestGamma(gamma: number | null | undefined, maximumGamma: number): string {
  return `${(gamma ?? 0) >= maximumGamma ? '≥ ' : ''}${formatQuantity(gamma, '1')}`;
}
