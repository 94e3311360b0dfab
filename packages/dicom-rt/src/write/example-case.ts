import type { DoseGrid } from '../dose-grid.ts';
import type { ImageVolume } from '../image-volume.ts';
import type { InstanceHeader } from '../instance.ts';
import type { Beam, Plan } from '../plan.ts';
import type { StructureSet } from '../structure-set.ts';
import type { TreatmentRecord } from '../treatment-record.ts';
import { SOP_CLASS, TRANSFER_SYNTAX } from '../uids.ts';
import type { VoxelGrid } from '../voxel-grid.ts';
import { uidFromSeed } from './uid-from-seed.ts';

/** A small made-up case for the tests of the writer: every attribute filled that a domain object can carry. */
const uid = (what: string) => uidFromSeed(`example case, ${what}`);

function header(modality: string, sopClassUid: string, seriesNumber: number): InstanceHeader {
  return {
    sopClassUid,
    sopInstanceUid: uid(modality),
    transferSyntaxUid: TRANSFER_SYNTAX.ExplicitVRLittleEndian,
    modality,
    patient: {
      patientId: 'EXAMPLE-1',
      name: { alphabetic: 'Zhang^San', ideographic: '张^三', phonetic: 'ジャン' },
      birthDate: '1958-11-02',
      sex: 'M',
    },
    studyInstanceUid: uid('study'),
    studyDate: '2026-03-09',
    studyDescription: '示例 example',
    studyId: 'S1',
    accessionNumber: 'A1',
    seriesInstanceUid: uid(`${modality} series`),
    seriesNumber,
    seriesDescription: `${modality} 序列`,
    frameOfReferenceUid: uid('frame of reference'),
    manufacturer: 'Isocenter',
    manufacturerModel: 'example',
    referencedInstanceUids: [],
    referencedSeriesUids: [],
  };
}

const obliqueGrid: VoxelGrid = {
  size: [5, 4, 3],
  spacingMm: [1.25, 2.5, 3],
  originMm: [-3.5, 10.125, -40.0625],
  axes: [
    [0.6, 0.8, 0],
    [-0.8, 0.6, 0],
    [0, 0, 1],
  ],
};

export const EXAMPLE_IMAGE: ImageVolume = {
  header: header('CT', SOP_CLASS.CTImageStorage, 1),
  modality: 'CT',
  unit: 'HU',
  grid: obliqueGrid,
  values: Int16Array.from(
    { length: 60 },
    (_, i) => [-32768, -1000, 0, 40, 3071, 32767][i % 6]! - (i > 5 && i % 6 === 1 ? i : 0),
  ),
  sliceUids: [uid('slice 1'), uid('slice 2'), uid('slice 3')],
  interpolatedSlices: [],
  patientPosition: 'HFS',
  notices: [],
};

export const EXAMPLE_STRUCTURE_SET: StructureSet = {
  header: {
    ...header('RTSTRUCT', SOP_CLASS.RTStructureSetStorage, 2),
    label: 'Contours',
    referencedSeriesUids: [uid('CT series')],
  },
  label: 'Contours',
  structures: [
    {
      roiNumber: 1,
      name: '膀胱 Bladder',
      description: 'two loops on one plane',
      interpretedType: 'ORGAN',
      colour: [255, 200, 0],
      generationAlgorithm: 'MANUAL',
      frameOfReferenceUid: uid('frame of reference'),
      contours: [
        {
          geometricType: 'CLOSED_PLANAR',
          pointsMm: Float64Array.of(0, 0, -40.0625, 10, 0, -40.0625, 10, 10.5, -40.0625, 0, 10, -40.0625),
          referencedSopInstanceUid: uid('slice 1'),
        },
        {
          geometricType: 'CLOSED_PLANAR',
          pointsMm: Float64Array.of(2, 2, -40.0625, 4, 2, -40.0625, 1 / 3, -1e-7, -40.0625),
          referencedSopInstanceUid: uid('slice 1'),
        },
      ],
    },
    {
      roiNumber: 7,
      name: 'Isocenter',
      interpretedType: 'ISOCENTER',
      frameOfReferenceUid: uid('frame of reference'),
      contours: [{ geometricType: 'POINT', pointsMm: Float64Array.of(1, -2, 3.5) }],
    },
    { roiNumber: 9, name: 'Empty', frameOfReferenceUid: uid('frame of reference'), contours: [] },
  ],
  frameOfReferenceUids: [uid('frame of reference')],
  referencedSeriesUids: [uid('CT series')],
  approvalStatus: 'UNAPPROVED',
  notices: [],
};

const jaws = (x: number) => ({ type: 'ASYMX', positionsMm: Float64Array.of(-x, x) });
const leaves = (shift: number) => ({
  type: 'MLCX',
  positionsMm: Float64Array.of(-20 + shift, -15.5 + shift, 18 + shift, 22.25 + shift),
});

const ARC: Beam = {
  number: 1,
  name: 'Arc 1',
  description: '弧形照射',
  type: 'DYNAMIC',
  radiation: 'PHOTON',
  deliveryType: 'TREATMENT',
  machine: 'LINAC1',
  sourceAxisDistanceMm: 1000,
  finalCumulativeMetersetWeight: 1,
  leafBoundariesMm: { MLCX: Float64Array.of(-10, 0, 10) },
  controlPoints: [181, 0, 179].map((gantryAngleDeg, index) => ({
    index,
    cumulativeMetersetWeight: index / 2,
    nominalEnergyMv: 6,
    gantryAngleDeg,
    gantryRotation: index < 2 ? 'CW' : 'NONE',
    collimatorAngleDeg: 15,
    couchAngleDeg: 0,
    isocenterMm: [1, -2, 3.5],
    sourceToSurfaceDistanceMm: 880.5,
    limiters: [jaws(25), leaves(index)],
  })),
};

const ELECTRON: Beam = {
  number: 2,
  name: 'Electron',
  type: 'STATIC',
  radiation: 'ELECTRON',
  deliveryType: 'TREATMENT',
  machine: 'LINAC1',
  sourceAxisDistanceMm: 1000,
  finalCumulativeMetersetWeight: 100,
  leafBoundariesMm: {},
  doseReferences: [
    { number: 1, coefficient: 1 },
    { number: 2, coefficient: 0.125 },
  ],
  controlPoints: [0, 100].map((cumulativeMetersetWeight, index) => ({
    index,
    cumulativeMetersetWeight,
    nominalEnergyMv: 9,
    gantryAngleDeg: 30,
    gantryRotation: 'NONE',
    collimatorAngleDeg: 0,
    couchAngleDeg: 350,
    isocenterMm: [1, -2, 3.5],
    limiters: [jaws(50)],
  })),
};

export const EXAMPLE_PLAN: Plan = {
  header: {
    ...header('RTPLAN', SOP_CLASS.RTPlanStorage, 3),
    label: 'Plan 1',
    referencedInstanceUids: [uid('RTSTRUCT')],
  },
  kind: 'external',
  label: 'Plan 1',
  name: '前列腺计划',
  description: 'made up',
  intent: 'CURATIVE',
  geometry: 'PATIENT',
  approvalStatus: 'UNAPPROVED',
  date: '2026-03-10',
  structureSetUid: uid('RTSTRUCT'),
  referencedDoseUids: [],
  doseReferences: [
    {
      number: 1,
      uid: uid('dose reference'),
      structureType: 'VOLUME',
      description: 'PTV',
      referencedRoiNumber: 1,
      type: 'TARGET',
      targetPrescriptionDoseGy: 60.2,
      targetMinimumDoseGy: 57,
      targetMaximumDoseGy: 64.5,
    },
    {
      number: 2,
      structureType: 'COORDINATES',
      pointMm: [1, 2, 3.25],
      type: 'ORGAN_AT_RISK',
      organAtRiskMaximumDoseGy: 50,
    },
  ],
  fractionGroups: [
    {
      number: 1,
      fractionsPlanned: 28,
      beams: [
        { beamNumber: 1, metersetMu: 412.5, doseGy: 1.75, doseReferenceUid: uid('dose reference') },
        { beamNumber: 2, metersetMu: 100, doseGy: 0.4 },
      ],
      brachySetups: [],
    },
  ],
  beams: [ARC, ELECTRON],
  patientPosition: 'HFS',
  notices: [],
};

export const EXAMPLE_DOSE: DoseGrid = {
  header: {
    ...header('RTDOSE', SOP_CLASS.RTDoseStorage, 4),
    label: 'Independent calculation',
    referencedInstanceUids: [uid('RTPLAN'), uid('RTSTRUCT')],
  },
  grid: obliqueGrid,
  dose: Float32Array.from({ length: 60 }, (_, i) => i * 0.5),
  unit: 'Gy',
  quantum: 1e-6,
  doseType: 'PHYSICAL',
  summation: 'PLAN',
  planUid: uid('RTPLAN'),
  beamNumbers: [],
  structureSetUid: uid('RTSTRUCT'),
  planningSystemDvhs: [
    {
      roiNumbers: [1],
      doseGy: Float64Array.of(0, 10, 20, 30),
      volumeCc: Float64Array.of(100, 75.5, 20, 0),
      minimumGy: 2.5,
      meanGy: 14.25,
      maximumGy: 29.5,
    },
  ],
  notices: [],
};

const LAYERS_MEV = [150.5, 150.5, 142.25, 142.25] as const;
export const EXAMPLE_ION_PLAN: Plan = {
  ...EXAMPLE_PLAN,
  header: { ...EXAMPLE_PLAN.header, sopClassUid: SOP_CLASS.RTIonPlanStorage },
  kind: 'ion',
  fractionGroups: [
    { number: 1, fractionsPlanned: 28, beams: [{ beamNumber: 1, metersetMu: 75, doseGy: 2 }], brachySetups: [] },
  ],
  beams: [
    {
      number: 1,
      name: 'Proton',
      type: 'DYNAMIC',
      radiation: 'PROTON',
      deliveryType: 'TREATMENT',
      machine: 'GANTRY1',
      sourceAxisDistanceMm: 2000,
      finalCumulativeMetersetWeight: 75,
      leafBoundariesMm: {},
      controlPoints: LAYERS_MEV.map((nominalEnergyMv, index) => ({
        index,
        cumulativeMetersetWeight: [0, 50, 50, 75][index] ?? 0,
        nominalEnergyMv,
        gantryAngleDeg: 90,
        gantryRotation: 'NONE',
        collimatorAngleDeg: 0,
        couchAngleDeg: 0,
        isocenterMm: [1, -2, 3.5],
        limiters: [],
        spots: {
          positionsMm: Float64Array.of(-5, 2.5, 0, 2.5, 5, 2.5),
          metersetWeights: Float64Array.of(10, 25, 15).map((weight) => (index % 2 === 0 ? weight : 0)),
        },
      })),
    },
  ],
};

export const EXAMPLE_BRACHY_PLAN: Plan = {
  ...EXAMPLE_PLAN,
  kind: 'brachy',
  fractionGroups: [{ number: 1, fractionsPlanned: 4, beams: [], brachySetups: [{ setupNumber: 1, doseGy: 7 }] }],
  beams: [],
  brachy: {
    technique: 'INTRACAVITARY',
    treatmentType: 'HDR',
    sourceIsotope: 'Ir-192',
    setups: [
      {
        number: 1,
        type: 'FLETCHER_SUIT',
        channels: [
          {
            number: 1,
            sourceNumber: 1,
            totalTimeSeconds: 90,
            dwells: [
              { positionMm: [0, 1.5, 20], relativePositionMm: 0, cumulativeTimeWeight: 0 },
              { positionMm: [0, 1.5, 20], relativePositionMm: 0, cumulativeTimeWeight: 40 },
              { positionMm: [0, 1.5, 15], relativePositionMm: 5, cumulativeTimeWeight: 40 },
              { positionMm: [0, 1.5, 15], relativePositionMm: 5, cumulativeTimeWeight: 90 },
            ],
          },
        ],
      },
    ],
  },
};

export const EXAMPLE_SOURCE = {
  machine: 'AFTERLOADER',
  stepSizeMm: 5,
  source: {
    type: 'CYLINDER',
    halfLifeDays: 73.83,
    airKermaRate: 40_000,
    referenceInstant: { date: '2026-03-01', time: '12:00:00' },
  },
} as const;

/** The seventh session: the arc as planned, the electron beam interrupted by the machine. */
export const EXAMPLE_RECORD: TreatmentRecord = {
  header: {
    ...header('RTRECORD', SOP_CLASS.RTBeamsTreatmentRecordStorage, 5),
    instanceNumber: 7,
    referencedInstanceUids: [uid('RTPLAN')],
  },
  planUid: uid('RTPLAN'),
  date: '2026-03-18',
  time: '14:30:00',
  utcOffset: '+0800',
  machine: 'LINAC1',
  fractionGroupNumber: 1,
  fractionsPlanned: 28,
  metersetUnit: 'MU',
  setupShift: { verticalMm: -1.5, longitudinalMm: 2, lateralMm: 0.5 },
  beams: [
    {
      beamNumber: 1,
      name: 'Arc 1',
      radiation: 'PHOTON',
      deliveryType: 'TREATMENT',
      fractionNumber: 7,
      termination: 'NORMAL',
      verification: 'VERIFIED_OVR',
      specifiedMeterset: 412.5,
      deliveredMeterset: 412.5,
      deliveredSeconds: 71,
      startedAt: '2026-03-18T14:31:00',
      endedAt: '2026-03-18T14:32:11',
      couch: { verticalMm: -102, longitudinalMm: 1300.5, lateralMm: 3 },
      overrides: [],
      doseReferences: [{ number: 1, doseGy: 1.75, how: 'calculated' }],
    },
    {
      beamNumber: 2,
      name: 'Electron',
      radiation: 'ELECTRON',
      deliveryType: 'TREATMENT',
      fractionNumber: 7,
      termination: 'MACHINE',
      terminationCode: 'DOSE RATE',
      specifiedMeterset: 100,
      deliveredMeterset: 61.4,
      startedAt: '2026-03-18T14:34:00',
      endedAt: '2026-03-18T14:34:20',
      couch: {},
      overrides: [],
      doseReferences: [{ number: 2, doseGy: 0.031, how: 'measured' }],
    },
  ],
  notices: [],
};
