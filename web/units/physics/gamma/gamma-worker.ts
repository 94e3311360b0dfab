import {
  type GammaMap,
  gammaIndex,
  gammaStatistics,
  PRODUCT_SOLID,
  structurePoints,
  worstPoint,
} from '@isocenter/dosimetry';
import { DomainError } from '@isocenter/messages';
import { serveJobs } from '../worker-job.ts';
import type { GammaFigures, GammaJob, GammaOutcome } from './gamma-job.ts';

/** Gamma off the page's thread, with the kernel of the command line. */
serveJobs<GammaJob, GammaOutcome>(
  ({ reference, evaluated, criteria, signed, structures }, onProgress) => {
    const started = performance.now();
    const map = gammaIndex(reference, evaluated, { ...criteria, dose: 'absolute', signed, onProgress });
    return {
      map,
      ...figuresOf(map),
      structures: structures.flatMap((structure) => figuresOfStructure(map, structure) ?? []),
      seconds: (performance.now() - started) / 1000,
    };
  },
  ({ map }) => [map.gamma.buffer, map.state.buffer, ...(map.signedGamma ? [map.signedGamma.buffer] : [])],
);

function figuresOf(map: GammaMap, weights?: Uint8Array): GammaFigures {
  const part = weights ? { weights } : {};
  return { statistics: gammaStatistics(map, part), worstAtMm: worstPoint(map, part) ?? null };
}

/** Null where the structure holds no point that was judged. */
function figuresOfStructure(
  map: GammaMap,
  { roiNumber, name, contours }: GammaJob['structures'][number],
): GammaOutcome['structures'][number] | null {
  try {
    const figures = figuresOf(map, structurePoints(map, contours, { name, endCap: PRODUCT_SOLID.endCap }));
    return figures.statistics.points > 0 ? { roiNumber, ...figures } : null;
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return { roiNumber, refusal: { code: error.code, values: error.values } };
  }
}
