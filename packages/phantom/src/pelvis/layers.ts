import { couch } from '../couch.ts';
import type { Layer, Tissue } from '../paint-ct.ts';
import { grown, type Solid } from '../solid.ts';
import { TISSUE } from '../tissues.ts';
import { muscles } from './muscles.ts';
import * as organ from './organs.ts';

const of = (tissue: Tissue, ...solids: readonly Solid[]): Layer[] => solids.map((solid) => ({ solid, tissue }));

/** Cortical shell of `corticalMm` around cancellous bone. */
const bone = (solid: Solid, corticalMm: number): Layer[] => [
  ...of(TISSUE.corticalBone, solid),
  ...of(TISSUE.cancellousBone, grown(solid, -corticalMm)),
];

/** What is painted, a later layer over an earlier one. */
export const pelvisLayers: readonly Layer[] = [
  ...of(TISSUE.skin, organ.body),
  ...of(TISSUE.fat, grown(organ.body, -2.2)),
  ...of(TISSUE.muscle, ...muscles),
  ...of(TISSUE.air, organ.naturalCleft),
  ...of(TISSUE.vessel, organ.femoralVessels),
  ...bone(organ.acetabulum, 3.2),
  ...bone(organ.iliacWing, 2.4),
  ...bone(organ.superiorRamus, 2.6),
  ...bone(organ.inferiorRamus, 2.4),
  ...bone(organ.pubicBody, 2.4),
  ...bone(organ.ischium, 3),
  ...bone(organ.coccyx, 1.6),
  ...bone(organ.sacrum, 2.2),
  ...of(TISSUE.fat, organ.sacralCanal, organ.sacralForamina),
  ...of(TISSUE.muscle, organ.hipJointSpace),
  ...bone(organ.greaterTrochanter, 2),
  ...bone(organ.femoralNeck, 2.6),
  ...bone(organ.femoralShaft, 4.5),
  ...of(TISSUE.corticalBone, organ.femoralHead(1), organ.femoralHead(-1)),
  ...of({ hu: 330, grainHu: 60 }, grown(organ.femoralHead(1), -1.8), grown(organ.femoralHead(-1), -1.8)),
  ...of(TISSUE.organ, organ.analCanal, organ.penileBulb),
  ...organ.bowelLoops.flatMap(({ wall, content, gas }) => [
    ...of(TISSUE.muscle, wall),
    ...of(TISSUE.bowelContent, content),
    ...(gas ? of(TISSUE.bowelGas, gas) : []),
  ]),
  ...of(TISSUE.muscle, organ.sigmoid),
  ...of(TISSUE.stool, grown(organ.sigmoid, -3)),
  ...of(TISSUE.organ, organ.rectum),
  ...of(TISSUE.stool, organ.rectumLumen),
  ...of(TISSUE.bowelGas, organ.rectalGas),
  ...of(TISSUE.organ, organ.bladder),
  ...of(TISSUE.urine, organ.bladderLumen),
  ...of(TISSUE.organ, organ.seminalVesicles),
  ...of({ hu: 46, grainHu: 9 }, organ.prostate),
  ...couch({ topMm: 112, halfWidthMm: 265 }),
];
