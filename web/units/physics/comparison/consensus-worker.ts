import { contourMasks, maskContours, staple } from '@isocenter/dosimetry';
import { serveJobs } from '../worker-job.ts';
import type { ConsensusJob, ConsensusOutcome } from './comparison-job.ts';

/** Finer than outlines are drawn, and small enough for a whole body. */
const PIXEL_MM = 1;

/** STAPLE of several observers' outlines, off the page's thread. */
serveJobs<ConsensusJob, ConsensusOutcome>(
  ({ observers }) => {
    const masks = contourMasks(
      observers.map(({ contours }) => contours),
      { pixelMm: PIXEL_MM, names: observers.map(({ name }) => name) },
    );
    const { mask, sensitivity, specificity, converged } = staple(masks);
    return { contours: maskContours(mask), sensitivity, specificity, converged };
  },
  ({ contours }) => contours.map((contour) => contour.buffer),
);
