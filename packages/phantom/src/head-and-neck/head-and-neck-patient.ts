import { type AnalyticPatient, analyticPatient, type DrawnStructure } from '../analytic-patient.ts';
import { axialGrid } from '../axial-grid.ts';
import { segmentedField } from '../beams.ts';
import { modelDose } from '../dose-model.ts';
import { paintCt } from '../paint-ct.ts';
import { grown, together } from '../solid.ts';
import { noiseBlock } from '../texture.ts';
import * as face from './face.ts';
import * as head from './head.ts';
import { headAndNeckLayers } from './layers.ts';
import * as neck from './neck.ts';
import * as spine from './spine.ts';
import * as surface from './surface.ts';
import * as targets from './targets.ts';
import * as throat from './throat.ts';

const HIGH_GY = 69.96;
const ELECTIVE_GY = 59.4;
const FRACTIONS = 33;
const ISOCENTER_MM = [0, -6, -38] as const;
const FIELD_ANGLES_DEG = [180, 230, 280, 330, 30, 80, 130] as const;
/** Between the elective volume as drawn and the high-dose volume cut out of it. */
const CUT_OUT_MARGIN_MM = 3;

/** The CT's origin lies where a scanner would put it: nowhere in particular. */
const imageGrid = axialGrid({
  size: [256, 256, 108],
  spacingMm: [1.4453125, 1.4453125, 2.5],
  originMm: [-184.1, -172.6, -147.5],
});
/** Its own grid, a fraction of a voxel off the CT's. */
const doseGrid = axialGrid({ size: [134, 78, 108], spacingMm: [2.5, 2.5, 2.5], originMm: [-166.1, -98.9, -149.3] });

/** Names as departments write them: most by TG-263, some in Chinese or by a clinic's habit. */
const structures: readonly DrawnStructure[] = [
  { name: 'BODY', interpretedType: 'EXTERNAL', colour: [0, 200, 120], solid: surface.body },
  { name: 'PTV_6996', interpretedType: 'PTV', colour: [230, 40, 40], solid: targets.highDosePtv },
  {
    name: 'PTV_5940',
    interpretedType: 'PTV',
    colour: [255, 140, 0],
    solid: targets.electivePtv,
    hole: grown(targets.highDosePtv, CUT_OUT_MARGIN_MM),
    description: 'elective volume without PTV_6996 and 3 mm around it',
  },
  { name: 'CTV_6996', interpretedType: 'CTV', colour: [255, 128, 160], solid: targets.highDoseCtv },
  { name: 'CTV_5940', interpretedType: 'CTV', colour: [255, 190, 110], solid: targets.electiveCtv },
  { name: 'GTVnx', interpretedType: 'GTV', colour: [190, 0, 60], solid: targets.primaryTumour },
  { name: 'GTVnd', interpretedType: 'GTV', colour: [190, 0, 120], solid: targets.nodeTumour },
  { name: 'Brain', interpretedType: 'ORGAN', colour: [210, 180, 200], solid: head.brain },
  { name: 'Brainstem', interpretedType: 'ORGAN', colour: [60, 130, 255], solid: head.brainstem },
  { name: 'SpinalCord', interpretedType: 'ORGAN', colour: [255, 235, 0], solid: spine.spinalCord },
  { name: '脊髓PRV', interpretedType: 'AVOIDANCE', colour: [200, 190, 60], solid: grown(spine.spinalCord, 3) },
  { name: 'Parotid_L', interpretedType: 'ORGAN', colour: [0, 210, 210], solid: neck.parotid(1) },
  { name: '右侧腮腺', interpretedType: 'ORGAN', colour: [0, 150, 170], solid: neck.parotid(-1) },
  { name: 'Glnd_Submand_L', interpretedType: 'ORGAN', colour: [130, 220, 170], solid: neck.submandibularGland(1) },
  { name: 'Glnd_Submand_R', interpretedType: 'ORGAN', colour: [90, 180, 140], solid: neck.submandibularGland(-1) },
  { name: 'Chiasm', interpretedType: 'ORGAN', colour: [170, 255, 90], solid: head.chiasm },
  { name: 'OpticNrv_L', interpretedType: 'ORGAN', colour: [120, 230, 60], solid: face.opticNerve(1) },
  { name: 'OpticNrv_R', interpretedType: 'ORGAN', colour: [80, 190, 40], solid: face.opticNerve(-1) },
  { name: 'Eye_L', interpretedType: 'ORGAN', colour: [140, 190, 255], solid: face.eye(1) },
  { name: 'Eye_R', interpretedType: 'ORGAN', colour: [110, 160, 230], solid: face.eye(-1) },
  { name: 'Lens_L', interpretedType: 'ORGAN', colour: [255, 255, 190], solid: face.lens(1) },
  { name: '右晶体', interpretedType: 'ORGAN', colour: [230, 230, 150], solid: face.lens(-1) },
  { name: 'Cochlea_L', interpretedType: 'ORGAN', colour: [255, 170, 60], solid: face.cochlea(1) },
  { name: 'Cochlea_R', interpretedType: 'ORGAN', colour: [225, 140, 40], solid: face.cochlea(-1) },
  { name: 'Lobe_Temporal_L', interpretedType: 'ORGAN', colour: [180, 150, 255], solid: head.temporalLobe(1) },
  { name: 'Lobe_Temporal_R', interpretedType: 'ORGAN', colour: [150, 120, 230], solid: head.temporalLobe(-1) },
  { name: 'Mandible', interpretedType: 'ORGAN', colour: [235, 220, 190], solid: throat.mandible },
  { name: 'Larynx', interpretedType: 'ORGAN', colour: [255, 110, 200], solid: throat.larynx },
  { name: 'Oral cavity', interpretedType: 'ORGAN', colour: [205, 120, 90], solid: throat.oralCavity },
  { name: '咽缩肌', interpretedType: 'ORGAN', colour: [240, 90, 90], solid: throat.pharyngealConstrictor },
  { name: '甲状腺', interpretedType: 'ORGAN', colour: [120, 110, 210], solid: neck.thyroid },
];

/** A made-up person with a nasopharyngeal plan: seven fields, 69.96 and 59.4 Gy in 33 fractions. Always the same bytes. */
export function headAndNeckPatient(): AnalyticPatient {
  const hu = paintCt(headAndNeckLayers, imageGrid, { noiseHu: 8, noise: noiseBlock(21, 1), grain: noiseBlock(22, 4) });
  const doseGy = modelDose(
    {
      body: surface.body,
      targets: [
        { solid: targets.electivePtv, doseGy: ELECTIVE_GY },
        { solid: targets.highDosePtv, doseGy: HIGH_GY },
      ],
      beams: FIELD_ANGLES_DEG.map((gantryAngleDeg) => ({ gantryAngleDeg, weight: 1 })),
      spared: [
        { solid: grown(spine.spinalCord, 6), share: 0.6 },
        { solid: grown(head.brainstem, 3), share: 0.55 },
        { solid: neck.parotid(1), share: 0.6 },
        { solid: neck.parotid(-1), share: 0.75 },
        { solid: throat.oralCavity, share: 0.45 },
        { solid: throat.larynx, share: 0.45 },
        { solid: together(face.eye(1), face.eye(-1)), share: 0.6 },
      ],
      compromised: [
        { solid: head.brainstem, share: 0.07 },
        { solid: neck.parotid(-1), share: 0.13 },
        { solid: grown(spine.spinalCord, 3), share: 0.07 },
      ],
      apertureMarginMm: 6.4,
      bathShare: 0.8,
      fallOffShare: 0.35,
      hotSpot: { centreMm: [-6, -24, 2], share: 0.075, sigmaMm: 8 },
      meanShare: 1.015,
      ripple: noiseBlock(23, 5),
    },
    doseGrid,
  );
  const scene = { target: targets.electivePtv, body: surface.body, isocenterMm: ISOCENTER_MM };
  return analyticPatient({
    patient: {
      patientId: 'DEMO-HN',
      name: { alphabetic: 'Demo^HeadNeck', ideographic: '演示^头颈' },
      birthDate: '1971-09-15',
      sex: 'F',
    },
    studyDate: '2026-03-04',
    studyDescription: 'Demonstration, no real patient 演示病例',
    bodyPart: 'HEADNECK',
    imageGrid,
    hu,
    structures,
    doseGrid,
    doseGy,
    plan: {
      label: 'NPC IMRT',
      name: '鼻咽癌 IMRT 69.96 Gy / 33 次',
      description: 'Demonstration plan; its dose is a formula, not a calculation.',
      fractions: FRACTIONS,
      prescriptions: [
        { structure: 'PTV_6996', doseGy: HIGH_GY },
        { structure: 'PTV_5940', doseGy: ELECTIVE_GY },
      ],
      beams: FIELD_ANGLES_DEG.map((gantryAngleDeg, index) => ({
        beam: segmentedField(scene, {
          number: index + 1,
          name: `Field ${index + 1}, ${gantryAngleDeg} deg`,
          gantryAngleDeg,
          collimatorAngleDeg: 2,
        }),
        metersetMu: 96.5 + 7 * ((index * 3) % 7),
        // Seven parts of the 2.12 Gy of a fraction.
        doseGy: 0.302857,
      })),
    },
  });
}
