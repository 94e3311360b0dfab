import { DomainError, type Notice, notice } from '@isocenter/messages';
import type { Dataset } from './dataset.ts';
import { present } from './header.ts';
import type { DicomInstance } from './read-instance.ts';
import type { Contour, Structure, StructureSet } from './structure-set.ts';
import { TAG } from './tags.ts';
import { SOP_CLASS } from './uids.ts';

/**
 * Gives an RTSTRUCT its meaning. Structures come in the order of StructureSetROISequence, with or without contours.
 * @throws DomainError `dicom/wrong-object`, `dicom/attribute-missing`, `dicom/attribute-invalid`,
 *   `dicom/contour-point-count`: a contour that cannot be read stops the import, it never becomes an empty one
 */
export function parseStructureSet(instance: DicomInstance): StructureSet {
  const { dataset, header } = instance;
  if (header.sopClassUid !== SOP_CLASS.RTStructureSetStorage && header.modality !== 'RTSTRUCT')
    throw new DomainError('dicom/wrong-object', {
      uid: header.sopInstanceUid,
      found: header.modality,
      expected: 'RTSTRUCT',
    });
  const oddities = new ContourOddities();
  const observations = byRoiNumber(dataset.items(TAG.RTROIObservationsSequence));
  const contourItems = byRoiNumber(dataset.items(TAG.ROIContourSequence));
  const structures = dataset.items(TAG.StructureSetROISequence).map((roi) => {
    const roiNumber = roi.require(TAG.ROINumber, roi.integer(TAG.ROINumber));
    return structureOf(roi, { roiNumber, contours: contourItems.get(roiNumber), observations, oddities });
  });
  const frames = dataset.items(TAG.ReferencedFrameOfReferenceSequence);
  return {
    header,
    structures,
    frameOfReferenceUids: distinct([
      ...frames.map((frame) => frame.uid(TAG.FrameOfReferenceUID)),
      ...structures.map((structure) => structure.frameOfReferenceUid),
    ]),
    referencedSeriesUids: header.referencedSeriesUids,
    ...present({
      label: dataset.text(TAG.StructureSetLabel) ?? dataset.text(TAG.StructureSetName),
      approvalStatus: dataset.code(TAG.ApprovalStatus),
    }),
    notices: [
      ...instance.notices,
      ...(dataset.element(TAG.PixelData) ? [notice('notice/dicom/pixel-data-unexpected')] : []),
      ...structureNotices(structures, [...contourItems.keys()]),
      ...oddities.notices(),
    ],
  };
}

interface RoiParts {
  readonly roiNumber: number;
  readonly contours: Dataset | undefined;
  readonly observations: ReadonlyMap<number, Dataset>;
  readonly oddities: ContourOddities;
}

function structureOf(roi: Dataset, { roiNumber, contours, observations, oddities }: RoiParts): Structure {
  const name = roi.text(TAG.ROIName) ?? `#${roiNumber}`;
  return {
    roiNumber,
    name,
    contours: (contours?.items(TAG.ContourSequence) ?? []).flatMap((item) => contourOf(item, name, oddities)),
    ...present({
      description: roi.text(TAG.ROIDescription),
      interpretedType: observations.get(roiNumber)?.code(TAG.RTROIInterpretedType),
      colour: contours ? colourOf(contours) : undefined,
      generationAlgorithm: roi.text(TAG.ROIGenerationAlgorithm),
      frameOfReferenceUid: roi.uid(TAG.ReferencedFrameOfReferenceUID),
    }),
  };
}

const GEOMETRIC_TYPES: readonly Contour['geometricType'][] = [
  'CLOSED_PLANAR',
  'CLOSEDPLANAR_XOR',
  'OPEN_PLANAR',
  'OPEN_NONPLANAR',
  'POINT',
];

function contourOf(item: Dataset, structureName: string, oddities: ContourOddities): readonly Contour[] {
  const code = item.require(TAG.ContourGeometricType, item.code(TAG.ContourGeometricType));
  const stored = GEOMETRIC_TYPES.find((type) => type === code);
  if (!stored) throw item.invalid(TAG.ContourGeometricType, code, GEOMETRIC_TYPES.join(', '));
  const pointsMm = item.decimals(TAG.ContourData);
  const points = (pointsMm?.length ?? 0) / 3;
  const counted = item.integer(TAG.NumberOfContourPoints);
  if (!Number.isInteger(points) || (counted !== undefined && counted !== points))
    throw new DomainError('dicom/contour-point-count', {
      uid: item.uidInMessages,
      attribute: item.pathOf(TAG.ContourData),
      structure: structureName,
      counted: counted ?? '?',
      found: pointsMm?.length ?? 0,
    });
  if (!pointsMm) {
    oddities.empty.add(structureName);
    return [];
  }
  const closed = stored === 'CLOSED_PLANAR' || stored === 'CLOSEDPLANAR_XOR';
  if (closed && points < 3) oddities.degenerate.add(structureName);
  const geometricType = closed && points < 3 ? (points === 1 ? 'POINT' : 'OPEN_PLANAR') : stored;
  const referencedSopInstanceUid = item.item(TAG.ContourImageSequence)?.uid(TAG.ReferencedSOPInstanceUID);
  return [{ geometricType, pointsMm, ...(referencedSopInstanceUid ? { referencedSopInstanceUid } : {}) }];
}

function colourOf(contours: Dataset): readonly [number, number, number] | undefined {
  const colour = contours.decimals(TAG.ROIDisplayColor);
  if (colour?.length !== 3) return undefined;
  const [red, green, blue] = [...colour].map((value) => Math.min(255, Math.max(0, Math.round(value))));
  return [red!, green!, blue!];
}

function byRoiNumber(items: readonly Dataset[]): ReadonlyMap<number, Dataset> {
  const found = new Map<number, Dataset>();
  for (const item of items) {
    const number = item.require(TAG.ReferencedROINumber, item.integer(TAG.ReferencedROINumber));
    if (!found.has(number)) found.set(number, item);
  }
  return found;
}

/** What was odd about contours that could still be read, by structure: said once per structure set, not once per contour. */
class ContourOddities {
  readonly empty = new Set<string>();
  readonly degenerate = new Set<string>();

  notices(): readonly Notice[] {
    const list = (names: ReadonlySet<string>) => [...names].join(', ');
    return [
      ...(this.empty.size > 0 ? [notice('notice/dicom/contour-empty', { structures: list(this.empty) })] : []),
      ...(this.degenerate.size > 0
        ? [notice('notice/dicom/contour-too-few-points', { structures: list(this.degenerate) })]
        : []),
    ];
  }
}

function structureNotices(structures: readonly Structure[], roiNumbersWithContours: readonly number[]): Notice[] {
  const notices: Notice[] = [];
  const without = structures.filter(({ contours }) => contours.length === 0);
  if (without.length > 0)
    notices.push(
      notice('notice/dicom/structure-without-contours', { structures: without.map(({ name }) => name).join(', ') }),
    );
  const numbers = structures.map(({ roiNumber }) => roiNumber);
  const known = new Set<number>();
  const repeated = numbers.filter((number) => known.has(number) || !known.add(number));
  if (repeated.length > 0) notices.push(notice('notice/dicom/roi-number-repeated', { numbers: repeated.join(', ') }));
  const orphans = roiNumbersWithContours.filter((number) => !known.has(number));
  if (orphans.length > 0) notices.push(notice('notice/dicom/contours-without-roi', { numbers: orphans.join(', ') }));
  return notices;
}

function distinct(uids: readonly (string | undefined)[]): readonly string[] {
  return [...new Set(uids.filter((uid) => uid !== undefined))];
}
