import { bone } from '../bone.ts';
import { couch } from '../couch.ts';
import { filled, type Layer } from '../paint-ct.ts';
import { grown } from '../solid.ts';
import { TISSUE } from '../tissues.ts';
import { muscles } from './muscles.ts';
import * as organ from './organs.ts';

/** What is painted, a later layer over an earlier one. */
export const pelvisLayers: readonly Layer[] = [
  ...filled(TISSUE.skin, organ.body),
  ...filled(TISSUE.fat, grown(organ.body, -2.2)),
  ...filled(TISSUE.muscle, ...muscles),
  ...filled(TISSUE.air, organ.naturalCleft),
  ...filled(TISSUE.vessel, organ.femoralVessels),
  ...bone(organ.acetabulum, 3.2),
  ...bone(organ.iliacWing, 2.4),
  ...bone(organ.superiorRamus, 2.6),
  ...bone(organ.inferiorRamus, 2.4),
  ...bone(organ.pubicBody, 2.4),
  ...bone(organ.ischium, 3),
  ...bone(organ.coccyx, 1.6),
  ...bone(organ.sacrum, 2.2),
  ...filled(TISSUE.fat, organ.sacralCanal, organ.sacralForamina),
  ...filled(TISSUE.muscle, organ.hipJointSpace),
  ...bone(organ.greaterTrochanter, 2),
  ...bone(organ.femoralNeck, 2.6),
  ...bone(organ.femoralShaft, 4.5),
  ...filled(TISSUE.corticalBone, organ.femoralHead(1), organ.femoralHead(-1)),
  ...filled({ hu: 330, grainHu: 60 }, grown(organ.femoralHead(1), -1.8), grown(organ.femoralHead(-1), -1.8)),
  ...filled(TISSUE.organ, organ.analCanal, organ.penileBulb),
  ...organ.bowelLoops.flatMap(({ wall, content, gas }) => [
    ...filled(TISSUE.muscle, wall),
    ...filled(TISSUE.bowelContent, content),
    ...(gas ? filled(TISSUE.bowelGas, gas) : []),
  ]),
  ...filled(TISSUE.muscle, organ.sigmoid),
  ...filled(TISSUE.stool, grown(organ.sigmoid, -3)),
  ...filled(TISSUE.organ, organ.rectum),
  ...filled(TISSUE.stool, organ.rectumLumen),
  ...filled(TISSUE.bowelGas, organ.rectalGas),
  ...filled(TISSUE.organ, organ.bladder),
  ...filled(TISSUE.urine, organ.bladderLumen),
  ...filled(TISSUE.organ, organ.seminalVesicles),
  ...filled({ hu: 46, grainHu: 9 }, organ.prostate),
  ...couch({ topMm: 112, halfWidthMm: 265 }),
];
