import { useMemo } from 'react';
import type { ContourDocument } from '../../../../server/units/physics/contract.ts';
import { useWorkerJob } from '../use-worker-job.ts';
import type { ComparisonJob, ComparisonOutcome, OutlinedStructure } from './comparison-job.ts';

const startWorker = () => new Worker(new URL('./comparison-worker.ts', import.meta.url), { type: 'module' });

type DocumentStructure = ContourDocument['structures'][number];

/** Two structures compared in a worker, as soon as both are there and a tolerance was chosen. */
export function useComparison(a: DocumentStructure | null, b: DocumentStructure | null, toleranceMm: number | null) {
  const job = useMemo<ComparisonJob | null>(
    () => (a && b && a !== b && toleranceMm !== null ? { a: outlined(a), b: outlined(b), toleranceMm } : null),
    [a, b, toleranceMm],
  );
  return useWorkerJob<ComparisonJob, ComparisonOutcome>(job, startWorker);
}

function outlined({ name, loops }: DocumentStructure): OutlinedStructure {
  return { name, contours: loops.map((loop) => Float64Array.from(loop)) };
}
