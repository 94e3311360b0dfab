import { useMemo } from 'react';
import { doseAsField } from '../dose-as-field.ts';
import { useDose } from '../queries.ts';
import { useSame } from '../use-same.ts';
import { useWorkerJob } from '../use-worker-job.ts';
import type { PlaneJob, PlaneOutcome } from './gamma-job.ts';
import type { GammaAddress } from './gamma-url.ts';
import type { MeasuredFile } from './measured-file.ts';

const startWorker = () => new Worker(new URL('./plane-worker.ts', import.meta.url), { type: 'module' });

/** Gamma of the detectors of a measured plane, as soon as the plan, the criteria, the place and the kind of comparison were chosen. */
export function usePlaneGamma(
  measured: MeasuredFile | null,
  address: Pick<GammaAddress, 'evaluatedKey' | 'criteria' | 'comparison' | 'centreMm'>,
) {
  const criteria = useSame(address.criteria);
  const centreMm = useSame(address.centreMm);
  const { comparison } = address;
  const isAsked = measured !== null && criteria !== null && centreMm !== null && comparison !== null;
  const planned = useDose(isAsked ? address.evaluatedKey : null);
  const job = useMemo<PlaneJob | null>(() => {
    const dose = planned.data;
    if (!measured || !criteria || !centreMm || !comparison || !dose) return null;
    return {
      plane: measured.plane,
      planned: doseAsField(dose.info, dose.values),
      criteria,
      comparison,
      centreMm,
    };
  }, [measured, criteria, centreMm, comparison, planned.data]);
  const run = useWorkerJob<PlaneJob, PlaneOutcome>(job, startWorker);
  return {
    ...run,
    isLoading: isAsked && address.evaluatedKey !== null && job === null && !planned.isError,
    failure: planned.error,
    retry: () => void planned.refetch(),
  };
}
