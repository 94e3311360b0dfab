import { describe, expect, test } from 'vitest';
import { contourVolumeCc } from '../contours/contour-volume.ts';
import { ballContours, ballMask } from './balls.ts';
import { compareMasks } from './compare-masks.ts';
import { contourMasks } from './contour-masks.ts';
import { majorityVote } from './majority-vote.ts';
import type { Mask } from './mask.ts';
import { maskContours } from './mask-contours.ts';

const ball = { centreMm: [0.21, -0.33, 0.47], radiusMm: 20 } as const;

describe('masks and contours', () => {
  test('contours of the mask of a ball lie on the ball', () => {
    const contours = maskContours(ballMask(ball, [64, 64, 64], [1, 1, 1]));
    expect(contours).toHaveLength(40);
    let furthest = 0;
    for (const contour of contours)
      for (let n = 0; n < contour.length; n += 3) {
        const [x, y, z] = [contour[n]! - 0.21, contour[n + 1]! + 0.33, contour[n + 2]! - 0.47];
        furthest = Math.max(furthest, Math.abs(Math.hypot(x, y, z) - 20));
      }
    expect(furthest).toBeLessThan(0.1);
  });

  test('a mask of contours holds their volume', () => {
    const [mask] = contourMasks([ballContours(ball, 1)], { pixelMm: 0.5 });
    const voxels = mask!.inside.reduce((sum, voxel) => sum + voxel, 0);
    expect((voxels * 0.25) / 1000).toBeCloseTo((4 / 3) * Math.PI * 8, 0);
    expect(contourVolumeCc(maskContours(mask!), { endCap: 'slab', between: 'extruded' })).toBeCloseTo(
      (4 / 3) * Math.PI * 8,
      1,
    );
  });

  test('the vote of three observers, outlines in and outlines out', () => {
    const observers = [-1, 0, 1].map((dx) => ballContours({ ...ball, centreMm: [0.21 + dx, -0.33, 0.47] }, 2));
    const masks = contourMasks(observers, { pixelMm: 1 });
    const vote = majorityVote(masks, { ties: 'inside' });
    // The middle one lies between the two others everywhere: it is the median, and wins.
    expect(compareMasks(vote, masks[1]!, { toleranceMm: 1 }).dice).toBe(1);
  });

  test('a hole is a loop of its own', () => {
    const inside = new Uint8Array(5 * 5);
    for (let j = 1; j < 4; j++) for (let i = 1; i < 4; i++) if (i !== 2 || j !== 2) inside[5 * j + i] = 1;
    const { grid } = ballMask(ball, [5, 5, 1], [1, 1, 1]) satisfies Mask;
    expect(maskContours({ grid, inside })).toHaveLength(2);
  });
});
