import type { Vec3 } from '../../../server/units/physics/contract.ts';
import type { ViewerStructure } from '../imaging/viewer/index.ts';

/** A point to look at a structure from: the mean of the points of its first loop on its middle plane; null without loops. */
export function middleOfStructure({ stack }: ViewerStructure): Vec3 | null {
  const plane = stack.planes[Math.floor(stack.planes.length / 2)];
  const loop = plane?.loops[0];
  if (!plane || !loop) return null;
  let [x, y] = [0, 0];
  for (let at = 0; at < loop.length; at += 2) {
    x += (2 * loop[at]!) / loop.length;
    y += (2 * loop[at + 1]!) / loop.length;
  }
  return [x, y, plane.zMm];
}
