import { decisionPatterns, maskOfPatterns } from './decision-patterns.ts';
import type { Mask } from './mask.ts';

/** How votes are counted. */
export interface VoteOptions {
  /** Where exactly half of an even number of observers call a voxel inside. */
  readonly ties: 'inside' | 'outside';
}

/**
 * Voxels that more than half of the observers call inside.
 *
 * @param masks of one grid, one per observer
 * @throws DomainError `comparison/observers` for less than two masks or more than 30, `comparison/other-grid` if their grids differ,
 *   `comparison/mask-size` if one does not fill its grid, `comparison/no-voxels` if none is inside any
 */
export function majorityVote(masks: readonly Mask[], { ties }: VoteOptions): Mask {
  const patterns = decisionPatterns(masks);
  const half = masks.length / 2;
  const chosen = Array.from(patterns.pattern, (pattern) => {
    const votes = bitsIn(pattern);
    return votes > half || (votes === half && ties === 'inside');
  });
  return maskOfPatterns(patterns, masks[0]!.grid, chosen);
}

function bitsIn(pattern: number): number {
  let votes = 0;
  for (let rest = pattern; rest !== 0; rest &= rest - 1) votes++;
  return votes;
}
