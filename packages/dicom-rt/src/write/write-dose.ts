import { DomainError } from '@isocenter/messages';
import type { DoseGrid, PlanningSystemDvh } from '../dose-grid.ts';
import { SOP_CLASS } from '../uids.ts';
import type { VoxelGrid } from '../voxel-grid.ts';
import { ATTRIBUTES, type DataSet } from './attributes.ts';
import { commonModules, frameOfReferenceModule, reference, required, type WriteOptions } from './common-modules.ts';
import { formatDecimal } from './format-decimal.ts';
import { part10File } from './part10.ts';

/**
 * A dose grid as a DICOM file with a GridFrameOffsetVector relative to its first frame. Values are stored in steps of the grid's `quantum`,
 * or, where that is 0 or too fine for the highest value, in the finest step that `bitsAllocated` allows.
 *
 * @param options.bitsAllocated 32 unless a receiver is known to read 16 only
 * @param options.planSopClassUid class of the plan that the dose names: RT Plan or RT Ion Plan
 * @throws DomainError if the frame of reference or a reference that the summation type asks for is absent, or a dose is negative or not finite
 * @see PS3.3 A.18 RT Dose IOD, C.8.8.3 RT Dose Module, C.8.8.4 RT DVH Module
 */
export function writeDose(
  dose: DoseGrid,
  options: WriteOptions & { readonly bitsAllocated?: 16 | 32; readonly planSopClassUid?: string } = {},
): Uint8Array {
  const { header, grid } = dose;
  const [columns, rows] = grid.size;
  const bits = options.bitsAllocated ?? 32;
  const pixels = storedDose(dose, bits);
  return part10File({
    ...commonModules(header, { ...options, sopClassUid: SOP_CLASS.RTDoseStorage, modality: 'RTDOSE' }),
    ...frameOfReferenceModule(header),
    InstanceNumber: header.instanceNumber ?? '',
    SliceThickness: grid.spacingMm[2],
    ImagePositionPatient: grid.originMm,
    ImageOrientationPatient: [...grid.axes[0], ...grid.axes[1]],
    SamplesPerPixel: 1,
    PhotometricInterpretation: 'MONOCHROME2',
    ...framesModule(grid),
    Rows: rows,
    Columns: columns,
    PixelSpacing: [grid.spacingMm[1], grid.spacingMm[0]],
    BitsAllocated: bits,
    BitsStored: bits,
    HighBit: bits - 1,
    PixelRepresentation: 0,
    DoseUnits: dose.unit === 'Gy' ? 'GY' : 'RELATIVE',
    DoseType: dose.doseType,
    DoseComment: header.label,
    DoseSummationType: dose.summation,
    DoseGridScaling: pixels.scaling,
    ReferencedRTPlanSequence: dose.planUid === undefined ? undefined : [planReference(dose, dose.planUid, options)],
    ...dvhModule(dose),
    PixelData: pixels.bytes,
  });
}

/** A planar dose is one image without frames. */
function framesModule(grid: VoxelGrid) {
  const frames = grid.size[2];
  if (frames === 1) return {};
  return {
    NumberOfFrames: frames,
    FrameIncrementPointer: ATTRIBUTES.GridFrameOffsetVector[0],
    GridFrameOffsetVector: Array.from({ length: frames }, (_, k) => k * frameStepMm(grid)),
  };
}

/** Frames are told by their distance along the plane's normal i x j; it is negative where k grows the other way. */
function frameStepMm({ axes: [i, j, k], spacingMm }: VoxelGrid): number {
  const along =
    (i[1] * j[2] - i[2] * j[1]) * k[0] + (i[2] * j[0] - i[0] * j[2]) * k[1] + (i[0] * j[1] - i[1] * j[0]) * k[2];
  return along < 0 ? -spacingMm[2] : spacingMm[2];
}

function planReference(dose: DoseGrid, planUid: string, options: { readonly planSopClassUid?: string }): DataSet {
  return {
    ...reference(options.planSopClassUid ?? SOP_CLASS.RTPlanStorage, planUid),
    ReferencedFractionGroupSequence:
      dose.fractionGroupNumber === undefined
        ? undefined
        : [
            {
              ReferencedFractionGroupNumber: dose.fractionGroupNumber,
              ReferencedBeamSequence:
                dose.beamNumbers.length === 0
                  ? undefined
                  : dose.beamNumbers.map((number) => ({ ReferencedBeamNumber: number })),
            },
          ],
  };
}

/** Values of PixelData in steps of `scaling`. */
function storedDose(dose: DoseGrid, bits: 16 | 32) {
  const { sopInstanceUid } = dose.header;
  const [columns, rows, slices] = dose.grid.size;
  const expected = columns * rows * slices;
  const found = dose.dose.length;
  if (found !== expected)
    throw new DomainError('dicom/write/shape', { sopInstanceUid, attribute: 'PixelData', found, expected });
  const scaling = writableScaling(dose.quantum, highestDose(dose) / (2 ** bits - 1));
  const bytes = new Uint8Array((expected * bits) / 8);
  const view = new DataView(bytes.buffer);
  for (let i = 0; i < expected; i++) {
    const value = Math.round((dose.dose[i] ?? 0) / scaling);
    if (bits === 32) view.setUint32(4 * i, value, true);
    else view.setUint16(2 * i, value, true);
  }
  return { bytes, scaling };
}

/** @throws DomainError if a dose is negative or not finite: the standard stores dose without a sign. */
function highestDose(dose: DoseGrid): number {
  let highest = 0;
  for (const value of dose.dose) {
    if (!(value >= 0 && value < Number.POSITIVE_INFINITY)) {
      const { sopInstanceUid } = dose.header;
      const where = { sopInstanceUid, attribute: 'PixelData' };
      throw new DomainError('dicom/write/number', { ...where, found: value, representation: 'US' });
    }
    if (value > highest) highest = value;
  }
  return highest;
}

/** A step no finer than `finest` that a decimal string holds to the last digit, so that reader and writer multiply by the same number. */
function writableScaling(quantum: number, finest: number): number {
  const wanted = quantum >= finest ? quantum : finest;
  if (wanted === 0) return 1;
  const written = Number(formatDecimal(wanted));
  return written >= finest ? written : Number(formatDecimal(finest * (1 + 1e-9)));
}

/** The structure set is named by this module only: without curves a dose leads to it through its plan. */
function dvhModule(dose: DoseGrid) {
  if (dose.planningSystemDvhs.length === 0) return {};
  const structureSetUid = required(dose.structureSetUid, 'ReferencedStructureSetSequence', dose.header);
  return {
    ReferencedStructureSetSequence: [reference(SOP_CLASS.RTStructureSetStorage, structureSetUid)],
    DVHSequence: dose.planningSystemDvhs.map((dvh) => dvhItem(dose, dvh)),
  };
}

function dvhItem(dose: DoseGrid, dvh: PlanningSystemDvh): DataSet {
  const bins = cumulativeBins(dvh);
  return {
    DVHType: 'CUMULATIVE',
    DoseUnits: 'GY',
    DoseType: dose.doseType,
    DVHDoseScaling: 1,
    DVHVolumeUnits: 'CM3',
    DVHNumberOfBins: bins.length,
    DVHData: bins.flat(),
    DVHReferencedROISequence: dvh.roiNumbers.map((roiNumber) => ({
      ReferencedROINumber: roiNumber,
      DVHROIContributionType: 'INCLUDED',
    })),
    DVHMinimumDose: dvh.minimumGy,
    DVHMaximumDose: dvh.maximumGy,
    DVHMeanDose: dvh.meanGy,
  };
}

/**
 * Pairs of the width of a bin [Gy] and the volume that receives at least the dose where it begins [cc]; the first begins at 0 Gy.
 * Where the curve does not come down to 0, its last point becomes a bin as wide as the one before.
 */
function cumulativeBins({ doseGy, volumeCc }: PlanningSystemDvh): [widthGy: number, volumeCc: number][] {
  const bins: [number, number][] = [];
  const start = doseGy[0] ?? 0;
  if (start > 0) bins.push([start, volumeCc[0] ?? 0]);
  for (let n = 1; n < doseGy.length; n++) bins.push([(doseGy[n] ?? 0) - (doseGy[n - 1] ?? 0), volumeCc[n - 1] ?? 0]);
  const last = volumeCc.at(-1) ?? 0;
  if (last > 0) bins.push([bins.at(-1)?.[0] ?? 1, last]);
  return bins;
}
