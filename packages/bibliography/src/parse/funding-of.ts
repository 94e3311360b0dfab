import { known } from '../known.ts';
import type { Funding } from '../work.ts';

/** `National Fund (81000000)`: the funder, and its number in brackets. */
export function fundingOf(printed: string): Funding {
  const [, funder, award] = /^(.*?)\s*[[(（【]([^()[\]（）【】]+)[\])）】]$/.exec(printed.trim()) ?? [];
  return known({ funder: funder || (award === undefined ? printed.trim() : undefined), award });
}
