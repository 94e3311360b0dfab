import { DomainError, type Notice, notice } from '@isocenter/messages';
import { FrameDecoders } from './codecs/frame-decoder.ts';
import type { Dataset } from './dataset.ts';
import { doseGeometry } from './dose-geometry.ts';
import type { DoseGrid } from './dose-grid.ts';
import { present } from './header.ts';
import { storedPixels } from './pixel-data.ts';
import { type PixelModule, pixelModuleOf, type Samples } from './pixel-module.ts';
import { planningSystemDvhs } from './planning-system-dvh.ts';
import type { DicomInstance } from './read-instance.ts';
import type { RegularPlanes } from './regular-planes.ts';
import { TAG } from './tags.ts';
import { SOP_CLASS } from './uids.ts';

/** A step of the stored dose far above any dose; times a 32-bit integer it still is a float. */
const GREATEST_SCALING = 1e6;

/**
 * Gives an RTDOSE its meaning. Planes come in the order of growing k along the normal of the plane, at equal distances.
 * @throws DomainError `dicom/wrong-object`, `dicom/attribute-missing`, `dicom/attribute-invalid`,
 *   `dicom/frame-offsets`, `dicom/pixel-data-missing` and the other refusals of the pixel data
 */
export async function parseDoseGrid(instance: DicomInstance): Promise<DoseGrid> {
  const { dataset, header } = instance;
  if (header.sopClassUid !== SOP_CLASS.RTDoseStorage)
    throw new DomainError('dicom/wrong-object', {
      uid: header.sopInstanceUid,
      found: header.modality,
      expected: 'RTDOSE',
    });
  const { frames } = pixelModuleOf(dataset);
  const geometry = doseGeometry(dataset, frames);
  const { unit, toUnit, notices } = unitOf(dataset);
  const scaling = dataset.require(TAG.DoseGridScaling, dataset.decimal(TAG.DoseGridScaling));
  if (!(scaling > 0 && scaling <= GREATEST_SCALING))
    throw dataset.invalid(TAG.DoseGridScaling, String(scaling), `a number above 0 and at most ${GREATEST_SCALING}`);
  const quantum = scaling * toUnit;
  const { samples, module } = await storedPixels(instance, new FrameDecoders());
  const dose = doseOnPlanes(samples, { module, quantum, planes: geometry.planes, reversed: geometry.reversed });
  const planItem = dataset.item(TAG.ReferencedRTPlanSequence);
  const groupItem = planItem?.item(TAG.ReferencedFractionGroupSequence);
  const dvhs = planningSystemDvhs(dataset, unit);
  return {
    header,
    grid: geometry.grid,
    dose,
    unit,
    quantum,
    doseType: doseTypeOf(dataset),
    summation: dataset.code(TAG.DoseSummationType) ?? 'UNKNOWN',
    beamNumbers: (groupItem?.items(TAG.ReferencedBeamSequence) ?? [])
      .map((beam) => beam.integer(TAG.ReferencedBeamNumber))
      .filter((number) => number !== undefined),
    planningSystemDvhs: dvhs.dvhs,
    ...present({
      planUid: planItem?.uid(TAG.ReferencedSOPInstanceUID),
      fractionGroupNumber: groupItem?.integer(TAG.ReferencedFractionGroupNumber),
      structureSetUid: dataset.item(TAG.ReferencedStructureSetSequence)?.uid(TAG.ReferencedSOPInstanceUID),
    }),
    notices: [
      ...instance.notices,
      ...geometry.notices,
      ...notices,
      ...doseNotices(dose, quantum, unit),
      ...dvhs.notices,
    ],
  };
}

function unitOf(dataset: Dataset): { unit: DoseGrid['unit']; toUnit: number; notices: readonly Notice[] } {
  const code = dataset.require(TAG.DoseUnits, dataset.code(TAG.DoseUnits));
  if (code === 'GY') return { unit: 'Gy', toUnit: 1, notices: [] };
  if (code === 'CGY') return { unit: 'Gy', toUnit: 0.01, notices: [notice('notice/dicom/dose-in-cgy')] };
  if (code === 'RELATIVE') return { unit: 'relative', toUnit: 1, notices: [notice('notice/dicom/dose-relative')] };
  throw dataset.invalid(TAG.DoseUnits, code, 'GY, RELATIVE');
}

function doseTypeOf(dataset: Dataset): DoseGrid['doseType'] {
  const code = dataset.code(TAG.DoseType) ?? 'PHYSICAL';
  if (code === 'PHYSICAL' || code === 'EFFECTIVE' || code === 'ERROR') return code;
  throw dataset.invalid(TAG.DoseType, code, 'PHYSICAL, EFFECTIVE, ERROR');
}

interface DosePlanes {
  readonly module: PixelModule;
  readonly quantum: number;
  readonly planes: RegularPlanes | undefined;
  readonly reversed: boolean;
}

/** Scales the stored integers and puts the planes in order, interpolating between them where they were irregular. */
function doseOnPlanes(samples: Samples, { module, quantum, planes, reversed }: DosePlanes): Float32Array {
  const perPlane = module.columns * module.rows;
  const stored = (k: number) => (reversed ? module.frames - 1 - k : k) * perPlane;
  const count = planes?.count ?? module.frames;
  const dose = new Float32Array(count * perPlane);
  for (let k = 0; k < count; k++) {
    const weight = planes?.weight[k] ?? 0;
    const below = stored(planes?.lower[k] ?? k);
    const above = weight > 0 ? stored(planes!.lower[k]! + 1) : below;
    const to = k * perPlane;
    if (weight === 0) for (let at = 0; at < perPlane; at++) dose[to + at] = samples[below + at]! * quantum;
    else
      for (let at = 0; at < perPlane; at++)
        dose[to + at] = ((1 - weight) * samples[below + at]! + weight * samples[above + at]!) * quantum;
  }
  return dose;
}

/** A quantum beyond this share of the maximum loses the low doses of a plan to rounding. */
const COARSE_QUANTUM = 1e-3;

function doseNotices(dose: Float32Array, quantum: number, unit: DoseGrid['unit']): readonly Notice[] {
  let maximum = 0;
  let minimum = 0;
  for (let at = 0; at < dose.length; at++) {
    const value = dose[at]!;
    if (value > maximum) maximum = value;
    if (value < minimum) minimum = value;
  }
  if (maximum === 0 && minimum === 0) return [notice('notice/dicom/dose-all-zero')];
  const notices: Notice[] = [];
  if (minimum < 0) notices.push(notice('notice/dicom/dose-negative', { minimum: rounded(minimum), unit }));
  const coarse = unit === 'Gy' && quantum > COARSE_QUANTUM * maximum;
  const coarseInGy = unit === 'Gy' && quantum > 0.1;
  if (coarse || coarseInGy)
    notices.push(notice('notice/dicom/dose-coarsely-stored', { quantum: rounded(quantum), maximum: rounded(maximum) }));
  return notices;
}

function rounded(value: number): number {
  return Number(value.toPrecision(4));
}
