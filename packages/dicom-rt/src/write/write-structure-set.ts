import { DomainError } from '@isocenter/messages';
import type { ImageVolume } from '../image-volume.ts';
import type { Contour, Structure, StructureSet } from '../structure-set.ts';
import { SOP_CLASS } from '../uids.ts';
import type { DataSet } from './attributes.ts';
import { approvalModule, commonModules, reference, required, type WriteOptions } from './common-modules.ts';
import { part10File } from './part10.ts';

/** The images that a structure set was drawn on. */
export type DrawnOn = Pick<ImageVolume, 'header' | 'sliceUids'>;

/**
 * A structure set as a DICOM file. A structure without contours is kept, as a name only.
 *
 * @param options.image needed where the contours name their images: a reference states the class of what it names
 * @throws DomainError if a structure has no frame of reference, a contour's points are not whole, or `image` is needed and absent
 * @see PS3.3 A.19 RT Structure Set IOD, C.8.8.5 to C.8.8.8
 */
export function writeStructureSet(
  set: StructureSet,
  options: WriteOptions & { readonly image?: DrawnOn } = {},
): Uint8Array {
  const { header } = set;
  const { image } = options;
  return part10File({
    ...commonModules(header, { ...options, sopClassUid: SOP_CLASS.RTStructureSetStorage, modality: 'RTSTRUCT' }),
    FrameOfReferenceUID: header.frameOfReferenceUid,
    PositionReferenceIndicator: header.frameOfReferenceUid === undefined ? undefined : '',
    StructureSetLabel: required(set.label ?? header.label, 'StructureSetLabel', header),
    StructureSetDate: options.writtenAt?.date ?? '',
    StructureSetTime: options.writtenAt?.time ?? '',
    ReferencedFrameOfReferenceSequence: framesOfReference(set).map((uid) => ({
      FrameOfReferenceUID: uid,
      RTReferencedStudySequence: image && uid === image.header.frameOfReferenceUid ? [studyOf(image)] : undefined,
    })),
    StructureSetROISequence: set.structures.map((structure) => ({
      ROINumber: structure.roiNumber,
      ReferencedFrameOfReferenceUID: frameOfReference(set, structure),
      ROIName: structure.name,
      ROIDescription: structure.description,
      ROIGenerationAlgorithm: structure.generationAlgorithm ?? '',
    })),
    ROIContourSequence: set.structures.map((structure) => ({
      ReferencedROINumber: structure.roiNumber,
      ROIDisplayColor: structure.colour,
      ContourSequence: structure.contours.length > 0 ? contourItems(set, structure, image) : undefined,
    })),
    RTROIObservationsSequence: set.structures.map((structure, index) => ({
      ObservationNumber: index + 1,
      ReferencedROINumber: structure.roiNumber,
      RTROIInterpretedType: structure.interpretedType ?? '',
      ROIInterpreter: '',
    })),
    ...approvalModule(set.approvalStatus),
  });
}

function frameOfReference(set: StructureSet, structure: Structure): string {
  const uid = structure.frameOfReferenceUid ?? set.header.frameOfReferenceUid ?? set.frameOfReferenceUids[0];
  return required(
    uid,
    `StructureSetROISequence (ROINumber ${structure.roiNumber}) ReferencedFrameOfReferenceUID`,
    set.header,
  );
}

/** Every frame of reference that is named, once. */
function framesOfReference(set: StructureSet): string[] {
  return [
    ...new Set([...set.frameOfReferenceUids, ...set.structures.map((structure) => frameOfReference(set, structure))]),
  ];
}

function studyOf(image: DrawnOn): DataSet {
  return {
    // Detached study management is retired, yet the reference still names its class (PS3.3 C.8.8.5).
    ...reference('1.2.840.10008.3.1.2.3.1', image.header.studyInstanceUid),
    RTReferencedSeriesSequence: [
      {
        SeriesInstanceUID: image.header.seriesInstanceUid,
        ContourImageSequence: image.sliceUids
          .filter((uid) => uid !== undefined)
          .map((uid) => reference(image.header.sopClassUid, uid)),
      },
    ],
  };
}

function contourItems(set: StructureSet, structure: Structure, image: DrawnOn | undefined): DataSet[] {
  return structure.contours.map((contour, index) => {
    const place = `ROIContourSequence (ROINumber ${structure.roiNumber}) ContourSequence[${index + 1}]`;
    checkPoints(set, contour, place);
    return {
      ContourImageSequence: contourImages(set, contour, { image, place }),
      ContourGeometricType: contour.geometricType,
      NumberOfContourPoints: contour.pointsMm.length / 3,
      ContourData: contour.pointsMm,
    };
  });
}

function contourImages(
  set: StructureSet,
  contour: Contour,
  where: { readonly image: DrawnOn | undefined; readonly place: string },
): DataSet[] | undefined {
  if (contour.referencedSopInstanceUid === undefined) return undefined;
  const image = required(where.image, `${where.place} ContourImageSequence ReferencedSOPClassUID`, set.header);
  return [reference(image.header.sopClassUid, contour.referencedSopInstanceUid)];
}

function checkPoints(set: StructureSet, contour: Contour, place: string): void {
  const found = contour.pointsMm.length;
  const expected = 3 * Math.max(1, Math.floor(found / 3));
  if (found !== expected) {
    const { sopInstanceUid } = set.header;
    throw new DomainError('dicom/write/shape', { sopInstanceUid, attribute: `${place} ContourData`, found, expected });
  }
}
