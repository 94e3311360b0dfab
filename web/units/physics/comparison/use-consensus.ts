import { useQueries } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { StructureSetChoice } from '../../../../server/units/physics/contract.ts';
import { contoursQuery } from '../queries.ts';
import { useWorkerJob } from '../use-worker-job.ts';
import type { ConsensusJob, ConsensusOutcome } from './comparison-job.ts';

const startWorker = () => new Worker(new URL('./consensus-worker.ts', import.meta.url), { type: 'module' });

/** An observer who drew a structure: his set, and the structure in it. */
export interface Observer {
  readonly label: string;
  readonly loops: readonly (readonly number[])[];
}

/**
 * The consensus of everybody who drew a structure of this name, computed in a worker.
 *
 * @param name null: nobody is asked, and nothing is fetched
 */
export function useConsensus(sets: readonly StructureSetChoice[], name: string | null) {
  const { observers, isPending, error } = useQueries({
    queries: name === null ? [] : sets.map(({ structureSetKey }) => contoursQuery(structureSetKey)),
    combine: (documents) => ({
      observers: sets.flatMap((set, n): Observer[] => {
        const structure = documents[n]?.data?.structures.find((each) => each.name === name && each.loops.length > 0);
        return structure ? [{ label: set.label ?? set.structureSetKey, loops: structure.loops }] : [];
      }),
      isPending: documents.some((document) => document.isPending),
      error: documents.find((document) => document.isError)?.error ?? null,
    }),
  });
  const job = useMemo<ConsensusJob | null>(
    () =>
      name === null || isPending || observers.length < 2
        ? null
        : {
            observers: observers.map(({ label, loops }) => ({
              name: label,
              contours: loops.map((loop) => Float64Array.from(loop)),
            })),
          },
    [name, isPending, observers],
  );
  const { work } = useWorkerJob<ConsensusJob, ConsensusOutcome>(job, startWorker);
  return { work, observers, error };
}
