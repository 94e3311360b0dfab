import { DomainError } from '@isocenter/messages';
import { expect, test } from 'vitest';
import { EXAMPLE_DOSE, EXAMPLE_IMAGE, EXAMPLE_ION_PLAN, EXAMPLE_PLAN, EXAMPLE_STRUCTURE_SET } from './example-case.ts';
import { writeCtSlices } from './write-ct-slices.ts';
import { writeDose } from './write-dose.ts';
import { writePlan } from './write-plan.ts';
import { writeStructureSet } from './write-structure-set.ts';

const image = EXAMPLE_IMAGE;
const { frameOfReferenceUid: _, ...nowhere } = image.header;
const { structureSetUid: __, ...structureless } = EXAMPLE_DOSE;
const [structure] = EXAMPLE_STRUCTURE_SET.structures;
const [beam] = EXAMPLE_PLAN.beams;
const values = Float32Array.from(image.values);
const withValue = (value: number) => ({ ...image, values: values.with(7, value) });
const withDose = (value: number) => ({ ...EXAMPLE_DOSE, dose: EXAMPLE_DOSE.dose.with(7, value) });
const withPoints = (...mm: number[]) => ({
  ...EXAMPLE_STRUCTURE_SET,
  structures: [{ ...structure!, contours: [{ geometricType: 'POINT' as const, pointsMm: Float64Array.from(mm) }] }],
});

const REFUSALS: { what: string; write: () => unknown; code: string; says: object }[] = [
  { what: 'an MR volume as CT', write: () => writeCtSlices({ ...image, modality: 'MR' }), code: 'dicom/write/kind', says: { kind: 'MR' } },
  { what: 'a slice without UID', write: () => writeCtSlices({ ...image, sliceUids: ['1.2', undefined, '1.3'] }), code: 'dicom/write/missing', says: { attribute: 'SOPInstanceUID[2]' } },
  { what: 'a volume without frame of reference', write: () => writeCtSlices({ ...image, header: nowhere }), code: 'dicom/write/missing', says: { attribute: 'FrameOfReferenceUID' } },
  { what: 'voxels that are not all there', write: () => writeCtSlices({ ...image, values: image.values.slice(1) }), code: 'dicom/write/shape', says: { found: 59, expected: 60 } },
  { what: 'a CT number beyond 16 bit', write: () => writeCtSlices(withValue(40_000)), code: 'dicom/write/number', says: { found: 40_000 } },
  { what: 'a CT number that is none', write: () => writeCtSlices(withValue(Number.NaN)), code: 'dicom/write/number', says: { attribute: 'PixelData' } },
  { what: 'contours on images that are not given', write: () => writeStructureSet(EXAMPLE_STRUCTURE_SET), code: 'dicom/write/missing', says: { attribute: 'ROIContourSequence (ROINumber 1) ContourSequence[1] ContourImageSequence ReferencedSOPClassUID' } },
  { what: 'a contour of two and a third points', write: () => writeStructureSet(withPoints(1, 2, 3, 4, 5, 6, 7)), code: 'dicom/write/shape', says: { found: 7, expected: 6 } },
  { what: 'a contour without points', write: () => writeStructureSet(withPoints()), code: 'dicom/write/shape', says: { found: 0, expected: 3 } },
  { what: 'a brachytherapy plan without its source', write: () => writePlan({ ...EXAMPLE_PLAN, kind: 'brachy' }), code: 'dicom/write/missing', says: { attribute: 'TreatmentMachineSequence and SourceSequence' } },
  { what: 'a beam without control points', write: () => writePlan({ ...EXAMPLE_PLAN, beams: [{ ...beam!, controlPoints: [] }] }), code: 'dicom/write/missing', says: { attribute: 'BeamSequence (BeamNumber 1) ControlPointSequence' } },
  { what: 'a label beyond 16 characters', write: () => writePlan({ ...EXAMPLE_PLAN, label: 'a much too long label' }), code: 'dicom/write/text-too-long', says: { attribute: 'RTPlanLabel', characters: 21, maximum: 16 } },
  { what: 'an ion plan without its spot size', write: () => writePlan(EXAMPLE_ION_PLAN), code: 'dicom/write/missing', says: { attribute: 'IonBeamSequence ScanSpotTuneID and NumberOfPaintings' } },
  { what: 'a carbon plan', write: () => writePlan({ ...EXAMPLE_ION_PLAN, beams: [{ ...EXAMPLE_ION_PLAN.beams[0]!, radiation: 'ION' }] }, { ion: { scanSpotTuneId: '4', paintings: 1 } }), code: 'dicom/write/kind', says: { kind: 'ION' } },
  { what: 'a negative dose', write: () => writeDose(withDose(-0.5)), code: 'dicom/write/number', says: { found: -0.5 } },
  { what: 'an infinite dose', write: () => writeDose(withDose(Number.POSITIVE_INFINITY)), code: 'dicom/write/number', says: { attribute: 'PixelData' } },
  { what: 'curves of no structure set', write: () => writeDose(structureless), code: 'dicom/write/missing', says: { attribute: 'ReferencedStructureSetSequence' } },
]; // biome-ignore format: a table

test.each(REFUSALS)('$what is refused by name', ({ write, code, says }) => {
  const refusal = (() => {
    try {
      write();
    } catch (error) {
      return error;
    }
  })();
  expect(refusal).toBeInstanceOf(DomainError);
  expect(refusal).toMatchObject({ code, values: { sopInstanceUid: expect.stringMatching(/^2\.25\./), ...says } });
  expect(String(refusal)).not.toMatch(/Zhang|张|EXAMPLE-1/);
});
