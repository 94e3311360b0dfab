import type { PlanningSystemDvh } from '@isocenter/dicom-rt';
import { measure, parseMetric, type StructureDvh } from '@isocenter/dosimetry';
import { type Notice, notice } from '@isocenter/messages';
import type { PlanningSystemComparison } from './contract.ts';
import { thinCurve } from './thin-curve.ts';

/** Metrics at which two DVHs are compared. Minimum and maximum are single points, which two programs sample at different places. */
const COMPARED = ['Volume[cc]', 'Mean[Gy]', 'D98%[Gy]', 'D95%[Gy]', 'D50%[Gy]', 'D2%[Gy]'].map((text) => ({
  text,
  metric: parseMetric(text),
}));
/** What two careful programs differ by through bin widths and sampling alone: no reason to look. */
const AGREEMENT = { gy: 0.05, share: 0.002 } as const;

/**
 * Our DVH beside the one the planning system stored for the same structure: ours minus theirs at the usual metrics. A difference is
 * flagged where it exceeds our stated error and what binning alone explains.
 */
export function compareWithPlanningSystem(
  ours: StructureDvh,
  theirs: PlanningSystemDvh,
): { readonly comparison: PlanningSystemComparison; readonly notices: readonly Notice[] } {
  const differences = COMPARED.flatMap(({ text, metric }) => {
    const measured = measure(ours, metric, {});
    const their = theirFigure(theirs, text);
    if (!measured.measured || their === undefined) return [];
    const allowed =
      measured.error + Math.max(metric.unit === 'cc' ? 0 : AGREEMENT.gy, AGREEMENT.share * Math.abs(their));
    const flagged = Math.abs(measured.value - their) > allowed;
    const { value, error } = measured;
    return [{ metric: text, unit: measured.unit, ours: { value, error }, theirs: their, flagged }];
  });
  const beyond = differences.filter(({ flagged }) => flagged).map(({ metric }) => metric);
  const values = { structure: ours.name, metrics: beyond.join(', ') };
  return {
    comparison: { curve: thinCurve(theirs), differences },
    notices: beyond.length > 0 ? [notice('notice/physics/differs-from-planning-system', values)] : [],
  };
}

function theirFigure(dvh: PlanningSystemDvh, metric: string): number | undefined {
  const volumeCc = dvh.volumeCc[0] ?? 0;
  if (!(volumeCc > 0)) return undefined;
  if (metric === 'Volume[cc]') return volumeCc;
  if (metric === 'Mean[Gy]') return dvh.meanGy ?? meanOfCurve(dvh);
  const percent = Number(/^D([\d.]+)%/.exec(metric)?.[1]);
  return doseAtVolume(dvh, (percent / 100) * volumeCc);
}

/** The area under a cumulative DVH, over its volume. */
function meanOfCurve({ doseGy, volumeCc }: PlanningSystemDvh): number {
  let area = 0;
  for (let i = 1; i < doseGy.length; i++)
    area += (((volumeCc[i - 1] ?? 0) + (volumeCc[i] ?? 0)) / 2) * ((doseGy[i] ?? 0) - (doseGy[i - 1] ?? 0));
  return area / (volumeCc[0] ?? 1);
}

/** Where the falling curve passes the volume, linear between its points. */
function doseAtVolume({ doseGy, volumeCc }: PlanningSystemDvh, wantedCc: number): number | undefined {
  const after = volumeCc.findIndex((cc) => cc < wantedCc);
  if (after < 1) return after === 0 ? undefined : doseGy.at(-1);
  const [highCc = 0, lowCc = 0] = [volumeCc[after - 1], volumeCc[after]];
  const [fromGy = 0, toGy = 0] = [doseGy[after - 1], doseGy[after]];
  return fromGy + ((highCc - wantedCc) / (highCc - lowCc)) * (toGy - fromGy);
}
