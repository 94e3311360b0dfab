import { comparePlane, detectorsInPatient, placementIn, registerPlane, type Vec3 } from '@isocenter/dosimetry';
import { serveJobs } from '../worker-job.ts';
import type { PlaneJob, PlaneOutcome } from './gamma-job.ts';

/** As the command line searches when it is not told how far. */
const SHIFT_SEARCH = { searchRangeMm: 10, rotationRangeDeg: 0 } as const;

/** A measured plane against a planned dose, off the page's thread, with the kernel of the command line. */
serveJobs<PlaneJob, PlaneOutcome>(
  ({ plane, planned, criteria, comparison, centreMm, ...placed }, onProgress) => {
    const started = performance.now();
    const plan = { field: planned, placement: placementIn(planned, centreMm, placed) };
    const { gamma, statistics, scale } = comparePlane(plane, plan, { ...criteria, dose: comparison, onProgress });
    const { lowDoseCutoffPercent } = criteria;
    const shift = registerPlane(plane, plan, { ...SHIFT_SEARCH, lowDoseCutoffPercent });
    const positionsMm = detectorsInPatient(plane, plan.placement);
    return {
      map: gamma,
      statistics,
      shift,
      comparison,
      scale,
      positionsMm,
      worstAtMm: worstDetector(gamma.gamma, positionsMm),
      seconds: (performance.now() - started) / 1000,
    };
  },
  ({ map, positionsMm }) => [map.gamma.buffer, map.state.buffer, positionsMm.buffer],
);

function worstDetector(gamma: Float32Array, positionsMm: Float64Array): Vec3 | null {
  let worst = -1;
  for (let n = 0; n < gamma.length; n++) if (gamma[n]! > (worst < 0 ? -1 : gamma[worst]!)) worst = n;
  return worst < 0 ? null : [positionsMm[3 * worst]!, positionsMm[3 * worst + 1]!, positionsMm[3 * worst + 2]!];
}
