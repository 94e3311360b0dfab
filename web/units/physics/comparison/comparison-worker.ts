import { compareContours, PRODUCT_SOLID } from '@isocenter/dosimetry';
import { serveJobs } from '../worker-job.ts';
import type { ComparisonJob, ComparisonOutcome } from './comparison-job.ts';

/** Contours compared off the page's thread, with the kernel of the command line. */
serveJobs<ComparisonJob, ComparisonOutcome>(
  ({ a, b, toleranceMm }) => {
    const started = performance.now();
    const comparison = compareContours(a.contours, b.contours, {
      toleranceMm,
      nameA: a.name,
      nameB: b.name,
      endCap: PRODUCT_SOLID.endCap,
    });
    return { comparison, seconds: (performance.now() - started) / 1000 };
  },
  () => [],
);
