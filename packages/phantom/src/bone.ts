import { filled, type Layer } from './paint-ct.ts';
import { grown, type Solid } from './solid.ts';
import { TISSUE } from './tissues.ts';

/** Cortical bone of `corticalMm` around cancellous bone. */
export function bone(solid: Solid, corticalMm: number): Layer[] {
  return [...filled(TISSUE.corticalBone, solid), ...filled(TISSUE.cancellousBone, grown(solid, -corticalMm))];
}
