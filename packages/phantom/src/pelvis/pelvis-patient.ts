import { type AnalyticPatient, analyticPatient, type DrawnStructure } from '../analytic-patient.ts';
import { axialGrid } from '../axial-grid.ts';
import { arc } from '../beams.ts';
import { modelDose } from '../dose-model.ts';
import { paintCt } from '../paint-ct.ts';
import { grown } from '../solid.ts';
import { noiseBlock } from '../texture.ts';
import { pelvisLayers } from './layers.ts';
import * as organ from './organs.ts';

const PRESCRIBED_GY = 78;
const FRACTIONS = 39;
const ISOCENTER_MM = [0, 4, 4] as const;

/** The CT's origin lies where a scanner would put it: nowhere in particular. */
const imageGrid = axialGrid({
  size: [256, 256, 66],
  spacingMm: [1.640625, 1.640625, 3],
  originMm: [-209.2, -196.4, -87],
});
/** Its own grid, a fraction of a voxel off the CT's. */
const doseGrid = axialGrid({ size: [127, 77, 63], spacingMm: [3, 3, 3], originMm: [-189.7, -112.3, -77.9] });

/** Names as departments write them: most by TG-263, some in Chinese or by a clinic's habit. */
const structures: readonly DrawnStructure[] = [
  { name: 'BODY', interpretedType: 'EXTERNAL', colour: [0, 200, 120], solid: organ.body },
  { name: 'PTV_7800', interpretedType: 'PTV', colour: [230, 40, 40], solid: organ.ptv },
  { name: 'CTV_7800', interpretedType: 'CTV', colour: [255, 128, 160], solid: organ.ctv },
  { name: 'Prostate', interpretedType: 'ORGAN', colour: [200, 90, 210], solid: organ.prostate },
  { name: 'Bladder', interpretedType: 'ORGAN', colour: [255, 212, 40], solid: organ.bladder },
  {
    name: 'Bladder_Wall',
    interpretedType: 'ORGAN',
    colour: [180, 150, 30],
    solid: organ.bladder,
    hole: organ.bladderLumen,
  },
  { name: 'Rectum', interpretedType: 'ORGAN', colour: [150, 92, 40], solid: organ.rectum },
  { name: '直肠壁', interpretedType: 'ORGAN', colour: [205, 140, 80], solid: organ.rectum, hole: organ.rectumLumen },
  { name: 'Femur_Head_L', interpretedType: 'ORGAN', colour: [60, 130, 255], solid: organ.femoralHead(1) },
  { name: '右股骨头', interpretedType: 'ORGAN', colour: [40, 200, 255], solid: organ.femoralHead(-1) },
  { name: 'Bowel_Bag', interpretedType: 'ORGAN', colour: [120, 200, 60], solid: organ.bowelSpace },
  { name: 'PenileBulb', interpretedType: 'ORGAN', colour: [0, 190, 190], solid: organ.penileBulb },
  { name: 'Anal Canal', interpretedType: 'ORGAN', colour: [170, 110, 200], solid: organ.analCanal },
];

/** A made-up man with a prostate plan: two arcs, 78 Gy in 39 fractions. Always the same bytes. */
export function pelvisPatient(): AnalyticPatient {
  const hu = paintCt(pelvisLayers, imageGrid, { noiseHu: 11, noise: noiseBlock(11, 1), grain: noiseBlock(12, 5) });
  const doseGy = modelDose(
    {
      body: organ.body,
      targets: [{ solid: organ.ptv, doseGy: PRESCRIBED_GY }],
      beams: Array.from({ length: 60 }, (_, n) => ({
        gantryAngleDeg: 6 * n,
        weight: 1 + 0.7 * Math.sin((6 * n * Math.PI) / 180) ** 2,
      })),
      spared: [
        { solid: grown(organ.rectum, 2), share: 0.16 },
        { solid: grown(organ.bladder, 2), share: 0.2 },
        { solid: grown(organ.femoralHead(1), 6), share: 0.4 },
        { solid: grown(organ.femoralHead(-1), 6), share: 0.4 },
      ],
      compromised: [{ solid: organ.rectum, share: 0.085 }],
      apertureMarginMm: 5.2,
      bathShare: 0.95,
      fallOffShare: 0.42,
      hotSpot: { centreMm: [-9, -4, 4], share: 0.105, sigmaMm: 11 },
      meanShare: 1.012,
      ripple: noiseBlock(13, 5),
    },
    doseGrid,
  );
  const scene = { target: organ.ptv, body: organ.body, isocenterMm: ISOCENTER_MM };
  return analyticPatient({
    patient: {
      patientId: 'DEMO-PELVIS',
      name: { alphabetic: 'Demo^Pelvis', ideographic: '演示^盆腔' },
      birthDate: '1954-05-01',
      sex: 'M',
    },
    studyDate: '2026-03-02',
    studyDescription: 'Demonstration, no real patient 演示病例',
    bodyPart: 'PELVIS',
    imageGrid,
    hu,
    structures,
    doseGrid,
    doseGy,
    plan: {
      label: 'Prostate VMAT',
      name: '前列腺 VMAT 78 Gy / 39 次',
      description: 'Demonstration plan; its dose is a formula, not a calculation.',
      fractions: FRACTIONS,
      prescriptions: [{ structure: 'PTV_7800', doseGy: PRESCRIBED_GY }],
      beams: [
        {
          beam: arc(scene, { number: 1, name: 'Arc CW', startDeg: 181, sweepDeg: 358, collimatorAngleDeg: 15 }),
          metersetMu: 318.4,
          doseGy: 1.04,
        },
        {
          beam: arc(scene, { number: 2, name: 'Arc CCW', startDeg: 179, sweepDeg: -358, collimatorAngleDeg: 345 }),
          metersetMu: 296.7,
          doseGy: 0.96,
        },
      ],
    },
  });
}
