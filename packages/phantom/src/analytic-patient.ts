import {
  type Beam,
  type DoseGrid,
  type DoseReference,
  type ImageVolume,
  type InstanceHeader,
  type IsoDate,
  type PatientIdentity,
  type Plan,
  SOP_CLASS,
  type Structure,
  type StructureSet,
  TRANSFER_SYNTAX,
  uidFromSeed,
  type VoxelGrid,
  writeCtSlices,
  writeDose,
  writePlan,
  writeStructureSet,
} from '@isocenter/dicom-rt';
import { contoursOf, type DrawingPlane } from './contours-of.ts';
import type { Solid } from './solid.ts';

/** A structure of an analytic patient. */
export interface DrawnStructure {
  readonly name: string;
  readonly interpretedType: string;
  readonly colour: readonly [red: number, green: number, blue: number];
  readonly solid: Solid;
  /** Cut out of the solid, as nested loops. */
  readonly hole?: Solid;
  readonly description?: string;
}

export interface PatientDescription {
  readonly patient: PatientIdentity & { readonly patientId: string };
  readonly studyDate: IsoDate;
  readonly studyDescription: string;
  /** A defined term of PS3.16 annex L. */
  readonly bodyPart: string;
  readonly imageGrid: VoxelGrid;
  readonly hu: Int16Array;
  readonly structures: readonly DrawnStructure[];
  readonly doseGrid: VoxelGrid;
  readonly doseGy: Float32Array;
  readonly plan: {
    readonly label: string;
    readonly name: string;
    readonly description: string;
    readonly fractions: number;
    readonly beams: readonly { readonly beam: Beam; readonly metersetMu: number; readonly doseGy: number }[];
    /** Prescribed dose by name of the structure. */
    readonly prescriptions: readonly { readonly structure: string; readonly doseGy: number }[];
  };
}

export interface DicomFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A made-up patient: the domain objects and the same as DICOM files. */
export interface AnalyticPatient {
  readonly patientId: string;
  readonly image: ImageVolume;
  readonly structureSet: StructureSet;
  readonly plan: Plan;
  readonly dose: DoseGrid;
  readonly files: readonly DicomFile[];
}

const STUDY_TIME = '09:30:00';
const CONTOUR_STEP_MM = 2.5;

/** CT, structures, plan and dose of one patient in one study and one frame of reference, with UIDs that follow from the patient's ID. */
export function analyticPatient(description: PatientDescription): AnalyticPatient {
  const image = imageOf(description);
  const structureSet = structureSetOf(description, image);
  const plan = planOf(description, structureSet);
  const dose = doseOf(description, { structureSet, plan });
  const { patientId } = description.patient;
  const written = { studyTime: STUDY_TIME, writtenAt: { date: description.studyDate, time: STUDY_TIME } };
  const slices = writeCtSlices(image, {
    ...written,
    tubePeakKv: 120,
    window: { centreHu: 40, widthHu: 400 },
    bodyPart: { examined: description.bodyPart },
  });
  return {
    patientId,
    image,
    structureSet,
    plan,
    dose,
    files: [
      ...slices.map((bytes, k) => ({ name: `${patientId}/CT-${String(k + 1).padStart(3, '0')}.dcm`, bytes })),
      { name: `${patientId}/RTSTRUCT.dcm`, bytes: writeStructureSet(structureSet, { ...written, image }) },
      { name: `${patientId}/RTPLAN.dcm`, bytes: writePlan(plan, { ...written, planTime: STUDY_TIME }) },
      // dciodvfy, which this project is checked with, aborts on 32-bit pixels; a step of 16 bits is about 1 mGy.
      { name: `${patientId}/RTDOSE.dcm`, bytes: writeDose(dose, { ...written, bitsAllocated: 16 }) },
    ],
  };
}

function uidOf({ patient }: PatientDescription, what: string): string {
  return uidFromSeed(`isocenter phantom, ${patient.patientId}, ${what}`);
}

function headerOf(
  description: PatientDescription,
  object: { sopClassUid: string; modality: string; seriesNumber: number; seriesDescription: string },
): InstanceHeader {
  return {
    ...object,
    sopInstanceUid: uidOf(description, object.modality),
    transferSyntaxUid: TRANSFER_SYNTAX.ExplicitVRLittleEndian,
    patient: description.patient,
    studyInstanceUid: uidOf(description, 'study'),
    studyDate: description.studyDate,
    studyDescription: description.studyDescription,
    studyId: '1',
    seriesInstanceUid: uidOf(description, `${object.modality} series`),
    frameOfReferenceUid: uidOf(description, 'frame of reference'),
    manufacturer: 'Isocenter',
    manufacturerModel: 'analytic phantom',
    referencedInstanceUids: [],
    referencedSeriesUids: [],
  };
}

function imageOf(description: PatientDescription): ImageVolume {
  const header = headerOf(description, {
    sopClassUid: SOP_CLASS.CTImageStorage,
    modality: 'CT',
    seriesNumber: 1,
    seriesDescription: 'Planning CT, demonstration',
  });
  const sliceUids = Array.from({ length: description.imageGrid.size[2] }, (_, k) => uidOf(description, `CT ${k + 1}`));
  return {
    header: { ...header, sopInstanceUid: sliceUids[0] ?? header.sopInstanceUid },
    modality: 'CT',
    unit: 'HU',
    grid: description.imageGrid,
    values: description.hu,
    sliceUids,
    interpolatedSlices: [],
    patientPosition: 'HFS',
    notices: [],
  };
}

function structureSetOf(description: PatientDescription, image: ImageVolume): StructureSet {
  const header = headerOf(description, {
    sopClassUid: SOP_CLASS.RTStructureSetStorage,
    modality: 'RTSTRUCT',
    seriesNumber: 2,
    seriesDescription: 'Contours, demonstration',
  });
  const { originMm, spacingMm } = image.grid;
  const planes = image.sliceUids.map(
    (uid, k): DrawingPlane => ({
      zMm: originMm[2] + k * spacingMm[2],
      ...(uid === undefined ? {} : { sopInstanceUid: uid }),
    }),
  );
  return {
    header: { ...header, label: 'Demonstration', referencedSeriesUids: [image.header.seriesInstanceUid] },
    label: 'Demonstration',
    structures: description.structures.map((structure, index) => drawn(structure, { index, planes, header })),
    frameOfReferenceUids: [uidOf(description, 'frame of reference')],
    referencedSeriesUids: [image.header.seriesInstanceUid],
    approvalStatus: 'UNAPPROVED',
    notices: [],
  };
}

function drawn(
  { solid, hole, ...structure }: DrawnStructure,
  where: { readonly index: number; readonly planes: readonly DrawingPlane[]; readonly header: InstanceHeader },
): Structure {
  const { frameOfReferenceUid } = where.header;
  return {
    ...structure,
    roiNumber: where.index + 1,
    generationAlgorithm: 'AUTOMATIC',
    ...(frameOfReferenceUid === undefined ? {} : { frameOfReferenceUid }),
    contours: contoursOf(solid, { planes: where.planes, stepMm: CONTOUR_STEP_MM, ...(hole ? { hole } : {}) }),
  };
}

function planOf(description: PatientDescription, structureSet: StructureSet): Plan {
  const { plan } = description;
  const header = headerOf(description, {
    sopClassUid: SOP_CLASS.RTPlanStorage,
    modality: 'RTPLAN',
    seriesNumber: 3,
    seriesDescription: 'Plan, demonstration',
  });
  return {
    header: { ...header, label: plan.label, referencedInstanceUids: [structureSet.header.sopInstanceUid] },
    kind: 'external',
    label: plan.label,
    name: plan.name,
    description: plan.description,
    intent: 'CURATIVE',
    geometry: 'PATIENT',
    approvalStatus: 'UNAPPROVED',
    date: description.studyDate,
    structureSetUid: structureSet.header.sopInstanceUid,
    referencedDoseUids: [],
    doseReferences: plan.prescriptions.map((prescription, index): DoseReference => {
      const target = structureSet.structures.find(({ name }) => name === prescription.structure);
      return {
        number: index + 1,
        uid: uidOf(description, `dose reference ${index + 1}`),
        structureType: target ? 'VOLUME' : 'SITE',
        description: prescription.structure,
        ...(target ? { referencedRoiNumber: target.roiNumber } : {}),
        type: 'TARGET',
        targetPrescriptionDoseGy: prescription.doseGy,
      };
    }),
    fractionGroups: [
      {
        number: 1,
        fractionsPlanned: plan.fractions,
        beams: plan.beams.map(({ beam, metersetMu, doseGy }) => ({ beamNumber: beam.number, metersetMu, doseGy })),
        brachySetups: [],
      },
    ],
    beams: plan.beams.map(({ beam }) => beam),
    patientPosition: 'HFS',
    notices: [],
  };
}

function doseOf(
  description: PatientDescription,
  belongsTo: { readonly structureSet: StructureSet; readonly plan: Plan },
): DoseGrid {
  const header = headerOf(description, {
    sopClassUid: SOP_CLASS.RTDoseStorage,
    modality: 'RTDOSE',
    seriesNumber: 4,
    seriesDescription: 'Dose by formula, demonstration',
  });
  const planUid = belongsTo.plan.header.sopInstanceUid;
  return {
    header: { ...header, instanceNumber: 1, referencedInstanceUids: [planUid] },
    grid: description.doseGrid,
    dose: description.doseGy,
    unit: 'Gy',
    quantum: 0,
    doseType: 'PHYSICAL',
    summation: 'PLAN',
    planUid,
    beamNumbers: [],
    structureSetUid: belongsTo.structureSet.header.sopInstanceUid,
    planningSystemDvhs: [],
    notices: [],
  };
}
