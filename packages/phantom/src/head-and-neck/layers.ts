import { bone } from '../bone.ts';
import { couch } from '../couch.ts';
import { filled, type Layer } from '../paint-ct.ts';
import { grown } from '../solid.ts';
import { TISSUE } from '../tissues.ts';
import * as face from './face.ts';
import * as head from './head.ts';
import { muscles } from './muscles.ts';
import * as neck from './neck.ts';
import * as spine from './spine.ts';
import * as surface from './surface.ts';
import * as targets from './targets.ts';
import * as throat from './throat.ts';

/** What is painted, a later layer over an earlier one. */
export const headAndNeckLayers: readonly Layer[] = [
  ...filled(TISSUE.skin, surface.ears, surface.nose, surface.body),
  ...filled(TISSUE.fat, grown(surface.body, -2)),
  ...filled(TISSUE.muscle, ...muscles),
  ...filled(TISSUE.skull, head.cranium),
  ...filled(TISSUE.cancellousBone, grown(head.cranium, -2)),
  ...filled(TISSUE.corticalBone, grown(head.cranium, -4.5)),
  ...filled(TISSUE.cerebrospinalFluid, head.brain),
  ...filled(TISSUE.brain, grown(head.brain, -1.5)),
  ...filled(TISSUE.cerebrospinalFluid, head.ventricles, head.sylvianFissures),
  ...filled(TISSUE.muscle, head.falx),
  ...bone(face.maxillae, 2),
  ...bone(face.hardPalate, 1.5),
  ...bone(face.zygomaticArches, 1.5),
  ...filled(TISSUE.corticalBone, face.orbitWalls),
  ...filled(TISSUE.fat, face.orbitFat),
  ...bone(face.sphenoid, 1.2),
  ...bone(face.clivus, 1.6),
  ...bone(face.petrousBones, 4),
  ...bone(face.mastoids, 2),
  ...filled({ hu: -420, grainHu: 260 }, face.mastoidCells),
  ...filled(TISSUE.air, face.maxillarySinuses, face.sphenoidSinus, face.frontalSinuses),
  ...filled(TISSUE.organ, grown(face.nasalCavity, 2)),
  ...filled(TISSUE.air, face.nasalCavity, face.ethmoidCells, face.earCanals),
  ...filled(TISSUE.organ, face.turbinates),
  ...filled(TISSUE.muscle, face.eyeMuscles),
  ...filled(TISSUE.nerve, face.opticNerve(1), face.opticNerve(-1), head.chiasm),
  ...filled(TISSUE.muscle, face.eye(1), face.eye(-1)),
  ...filled(TISSUE.eye, grown(face.eye(1), -1.2), grown(face.eye(-1), -1.2)),
  ...filled(TISSUE.lens, face.lens(1), face.lens(-1)),
  ...filled(TISSUE.nerve, head.brainstem),
  ...bone(spine.vertebralProcesses, 1.8),
  ...bone(spine.vertebralArch, 2.2),
  ...bone(spine.vertebralColumn, 2),
  ...filled(TISSUE.disc, spine.discs),
  ...filled(TISSUE.cerebrospinalFluid, spine.spinalCanal),
  ...filled(TISSUE.nerve, spine.spinalCord),
  ...filled(TISSUE.muscle, throat.oralCavity),
  ...bone(throat.mandible, 2.2),
  ...filled(TISSUE.tooth, throat.lowerTeeth, throat.upperTeeth),
  ...filled(TISSUE.gland, neck.parotid(1), neck.parotid(-1)),
  ...filled(TISSUE.organ, neck.submandibularGland(1), neck.submandibularGland(-1)),
  ...filled(TISSUE.tumour, targets.primaryTumour),
  ...filled(TISSUE.organ, throat.larynx),
  ...filled(TISSUE.cartilage, throat.thyroidCartilage),
  ...bone(throat.hyoid, 1),
  ...filled(TISSUE.lung, neck.lungApices),
  ...bone(neck.firstRibs, 1.6),
  ...bone(neck.clavicles, 2.2),
  ...bone(neck.scapulae, 1.8),
  ...filled(TISSUE.thyroid, neck.thyroid),
  ...filled(TISSUE.organ, throat.esophagus, grown(throat.trachea, 1.8)),
  ...filled(TISSUE.contrastedVessel, neck.carotids, neck.jugulars),
  ...filled(TISSUE.tumour, targets.nodeTumour),
  ...filled(TISSUE.air, throat.trachea, throat.pharynxAir, throat.oralAir),
  ...couch({ topMm: 103, halfWidthMm: 265 }),
];
