import dcmjs from 'dcmjs';
import { expect, test } from 'vitest';
import { ATTRIBUTES } from './attributes.ts';
import {
  EXAMPLE_BRACHY_PLAN,
  EXAMPLE_DOSE,
  EXAMPLE_IMAGE,
  EXAMPLE_PLAN,
  EXAMPLE_SOURCE,
  EXAMPLE_STRUCTURE_SET,
} from './example-case.ts';
import { writeCtSlices } from './write-ct-slices.ts';
import { writeDose } from './write-dose.ts';
import { writePlan } from './write-plan.ts';
import { writeStructureSet } from './write-structure-set.ts';

const { DicomMessage, DicomMetaDictionary } = dcmjs.data;

/** The attributes by keyword as an independent reader sees them. */
function seenByDcmjs(bytes: Uint8Array) {
  const { dict } = DicomMessage.readFile(bytes.slice().buffer);
  return DicomMetaDictionary.naturalizeDataset(dict);
}

test('dcmjs reads the CT slice', () => {
  const slice = seenByDcmjs(writeCtSlices(EXAMPLE_IMAGE)[1]!);
  expect(slice).toMatchObject({
    SOPInstanceUID: EXAMPLE_IMAGE.sliceUids[1],
    PatientID: 'EXAMPLE-1',
    StudyDate: '20260309',
    StudyDescription: '示例 example',
    InstanceNumber: 2,
    Rows: 4,
    Columns: 5,
    PixelSpacing: [2.5, 1.25],
    ImagePositionPatient: [-3.5, 10.125, -37.0625],
    ImageOrientationPatient: [0.6, 0.8, 0, -0.8, 0.6, 0],
    BitsAllocated: 16,
    PixelRepresentation: 1,
  });
  expect(slice.PatientName[0]).toMatchObject({ Alphabetic: 'Zhang^San', Ideographic: '张^三', Phonetic: 'ジャン' });
  expect(new Int16Array(slice.PixelData[0])).toEqual(EXAMPLE_IMAGE.values.slice(20, 40));
});

test('dcmjs reads the structure set', () => {
  const set = seenByDcmjs(writeStructureSet(EXAMPLE_STRUCTURE_SET, { image: EXAMPLE_IMAGE }));
  const [series] = set.ReferencedFrameOfReferenceSequence[0].RTReferencedStudySequence[0].RTReferencedSeriesSequence;
  expect(series.SeriesInstanceUID).toBe(EXAMPLE_IMAGE.header.seriesInstanceUid);
  expect(series.ContourImageSequence).toHaveLength(3);
  expect(set.ROIContourSequence[0]).toMatchObject({ ReferencedROINumber: 1, ROIDisplayColor: [255, 200, 0] });
  expect(set.ROIContourSequence[0].ContourSequence[0]).toMatchObject({
    ContourGeometricType: 'CLOSED_PLANAR',
    NumberOfContourPoints: 4,
    ContourData: [0, 0, -40.0625, 10, 0, -40.0625, 10, 10.5, -40.0625, 0, 10, -40.0625],
  });
});

test('dcmjs reads the plan: what stays the same is in the first control point only', () => {
  const plan = seenByDcmjs(writePlan(EXAMPLE_PLAN));
  const points = plan.BeamSequence[0].ControlPointSequence;
  expect(plan.FractionGroupSequence[0]).toMatchObject({ NumberOfFractionsPlanned: 28, NumberOfBeams: 2 });
  expect(points[0]).toMatchObject({ GantryAngle: 181, BeamLimitingDeviceAngle: 15, NominalBeamEnergy: 6 });
  expect(points[1]).toMatchObject({ GantryAngle: 0, CumulativeMetersetWeight: 0.5 });
  expect(points[1]).not.toHaveProperty('BeamLimitingDeviceAngle');
  expect(points[1].BeamLimitingDevicePositionSequence[1].LeafJawPositions).toEqual([-19, -14.5, 19, 23.25]);
});

test('dcmjs reads the dose', () => {
  const dose = seenByDcmjs(writeDose(EXAMPLE_DOSE));
  expect(dose).toMatchObject({
    NumberOfFrames: 3,
    GridFrameOffsetVector: [0, 3, 6],
    DoseGridScaling: 1e-6,
    DoseUnits: 'GY',
    BitsAllocated: 32,
  });
  expect(dose.DVHSequence[0].DVHData).toEqual([10, 100, 10, 75.5, 10, 20]);
  const gy = Array.from(new Uint32Array(dose.PixelData[0]), (stored) => stored * 1e-6);
  for (const [at, value] of gy.entries()) expect(value).toBeCloseTo(at * 0.5, 6);
});

test('the brachytherapy plan gives 90 s at 40 000 uGy/h: 1000 uGy', () => {
  const plan = seenByDcmjs(writePlan(EXAMPLE_BRACHY_PLAN, { brachy: EXAMPLE_SOURCE }));
  expect(plan.ApplicationSetupSequence[0]).toMatchObject({ ApplicationSetupNumber: 1, TotalReferenceAirKerma: 1000 });
  expect(plan.ApplicationSetupSequence[0].ChannelSequence[0]).toMatchObject({
    ChannelTotalTime: 90,
    NumberOfControlPoints: 4,
  });
});

test('every attribute has the tag and the representation of the dictionary of dcmjs', () => {
  for (const [keyword, [tag, vr]] of Object.entries(ATTRIBUTES)) {
    const hex = tag.toString(16).padStart(8, '0').toUpperCase();
    const entry = DicomMetaDictionary.nameMap[keyword];
    expect({ keyword, tag: entry?.tag, vr: entry?.vr === 'ox' ? 'OW' : entry?.vr }).toEqual({
      keyword,
      tag: `(${hex.slice(0, 4)},${hex.slice(4)})`,
      vr,
    });
  }
});

test('the table of attributes ascends', () => {
  const tags = Object.values(ATTRIBUTES).map(([tag]) => tag);
  expect(tags).toEqual(tags.toSorted((a, b) => a - b));
});
