import { type Notice, notice } from '@isocenter/messages';
import type { Dataset } from './dataset.ts';
import type { DoseGrid, PlanningSystemDvh } from './dose-grid.ts';
import { present } from './header.ts';
import { TAG } from './tags.ts';

interface Read {
  readonly dvhs: readonly PlanningSystemDvh[];
  readonly notices: readonly Notice[];
}

/**
 * The DVHs a planning system stored in its RTDOSE: made cumulative, in Gy and cc. One that does not say enough for that
 * (relative dose, volume in percent), or is of a structure less another, is left out, and a notice names its structures.
 */
export function planningSystemDvhs(dataset: Dataset, doseUnit: DoseGrid['unit']): Read {
  const dvhs: PlanningSystemDvh[] = [];
  const notices: Notice[] = [];
  const contradicted: number[] = [];
  for (const item of dataset.items(TAG.DVHSequence)) {
    const references = item.items(TAG.DVHReferencedROISequence);
    const roiNumbers = referencedRois(references, 'INCLUDED');
    const rois = roiNumbers.join(', ') || '?';
    const excluded = referencedRois(references, 'EXCLUDED').join(', ');
    if (excluded !== '') {
      notices.push(notice('notice/dicom/dvh-excludes', { rois, excluded }));
      continue;
    }
    const units = item.code(TAG.DoseUnits) ?? (doseUnit === 'Gy' ? 'GY' : 'RELATIVE');
    const volumeUnits = item.code(TAG.DVHVolumeUnits) ?? 'CM3';
    if (units !== 'GY' || volumeUnits !== 'CM3') {
      notices.push(notice('notice/dicom/dvh-not-absolute', { rois, units, volumeUnits }));
      continue;
    }
    const curve = cumulativeCurve(item, rois, notices);
    if (!curve) continue;
    const statistics = statisticsOf(item, curve);
    if (statistics.disagree) contradicted.push(...roiNumbers);
    dvhs.push({ roiNumbers, ...curve, ...statistics.values });
  }
  if (contradicted.length > 0)
    notices.push(notice('notice/dicom/dvh-statistics-in-percent', { rois: contradicted.join(', ') }));
  return { dvhs, notices };
}

function referencedRois(references: readonly Dataset[], contribution: 'INCLUDED' | 'EXCLUDED'): readonly number[] {
  return references
    .filter((reference) => (reference.code(TAG.DVHROIContributionType) ?? 'INCLUDED') === contribution)
    .map((reference) => reference.require(TAG.ReferencedROINumber, reference.integer(TAG.ReferencedROINumber)));
}

interface Curve {
  readonly doseGy: Float64Array;
  readonly volumeCc: Float64Array;
}

/**
 * DVHData holds pairs of bin width and volume (PS3.3 C.8.8.4). In a cumulative one the volume of bin b receives at least the
 * dose at which the bin begins; a differential one is summed from its end.
 */
function cumulativeCurve(item: Dataset, rois: string, notices: Notice[]): Curve | undefined {
  const data = item.decimals(TAG.DVHData);
  if (!data || data.length < 2 || data.length % 2 !== 0) {
    notices.push(notice('notice/dicom/dvh-unreadable', { rois, found: data?.length ?? 0 }));
    return undefined;
  }
  const bins = data.length / 2;
  const counted = item.integer(TAG.DVHNumberOfBins);
  if (counted !== undefined && counted !== bins)
    notices.push(notice('notice/dicom/dvh-bin-count', { rois, counted, found: bins }));
  const scaling = item.decimal(TAG.DVHDoseScaling) ?? 1;
  const type = item.code(TAG.DVHType) ?? 'CUMULATIVE';
  if (type !== 'CUMULATIVE' && type !== 'DIFFERENTIAL') {
    notices.push(notice('notice/dicom/dvh-not-absolute', { rois, units: type, volumeUnits: 'CM3' }));
    return undefined;
  }
  const doseGy = new Float64Array(bins + 1);
  const volumeCc = new Float64Array(bins + 1);
  for (let bin = 0; bin < bins; bin++) doseGy[bin + 1] = doseGy[bin]! + data[2 * bin]! * scaling;
  if (type === 'CUMULATIVE') for (let bin = 0; bin < bins; bin++) volumeCc[bin] = data[2 * bin + 1]!;
  else for (let bin = bins - 1; bin >= 0; bin--) volumeCc[bin] = volumeCc[bin + 1]! + data[2 * bin + 1]!;
  return { doseGy, volumeCc };
}

/**
 * DVHMinimum/Maximum/MeanDose should be in the DVH's dose units; some Varian exports write percent of the prescription
 * there. The curve has a mean of its own: where the stated one lies further from it than two bins or 5 %, none of the three is used.
 */
function statisticsOf(item: Dataset, { doseGy, volumeCc }: Curve) {
  const minimum = item.decimal(TAG.DVHMinimumDose);
  const maximum = item.decimal(TAG.DVHMaximumDose);
  const mean = item.decimal(TAG.DVHMeanDose);
  const none = { minimumGy: undefined, meanGy: undefined, maximumGy: undefined };
  if (minimum === undefined && maximum === undefined && mean === undefined) return { disagree: false, values: {} };
  const meanOfCurve = meanGy({ doseGy, volumeCc });
  const binGy = doseGy[1]! - doseGy[0]!;
  const tolerance = Math.max(2 * binGy, 0.05 * meanOfCurve);
  const disagree = mean !== undefined && Math.abs(mean - meanOfCurve) > tolerance;
  return { disagree, values: present(disagree ? none : { minimumGy: minimum, meanGy: mean, maximumGy: maximum }) };
}

/** The area under the cumulative curve over its volume: each bin's volume counts at the middle of the bin. */
function meanGy({ doseGy, volumeCc }: Curve): number {
  let sum = 0;
  for (let bin = 0; bin + 1 < doseGy.length; bin++)
    sum += (volumeCc[bin]! - volumeCc[bin + 1]!) * 0.5 * (doseGy[bin]! + doseGy[bin + 1]!);
  return volumeCc[0]! > 0 ? sum / volumeCc[0]! : 0;
}
