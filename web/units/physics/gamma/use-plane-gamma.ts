import type { PatientPosition } from '@isocenter/dosimetry';
import { useMemo } from 'react';
import type { CaseScene } from '../../../../server/units/physics/contract.ts';
import { doseAsField } from '../dose-as-field.ts';
import { useDose } from '../queries.ts';
import { useSame } from '../use-same.ts';
import { useWorkerJob } from '../use-worker-job.ts';
import type { PlaneJob, PlaneOutcome } from './gamma-job.ts';
import type { GammaAddress } from './gamma-url.ts';
import type { MeasuredFile } from './measured-file.ts';

const startWorker = () => new Worker(new URL('./plane-worker.ts', import.meta.url), { type: 'module' });

/** Those in which an array under gantry 0 is known to lie coronal. */
const POSITIONS = ['HFS', 'HFP', 'FFS', 'FFP'] as const satisfies readonly PatientPosition[];

/** Gamma of the detectors of a measured plane, as soon as the plan, the criteria, the place and the kind of comparison were chosen. */
export function usePlaneGamma(
  plan: CaseScene['plan'],
  measured: MeasuredFile | null,
  address: Pick<GammaAddress, 'evaluatedKey' | 'criteria' | 'comparison' | 'centreMm'>,
) {
  const criteria = useSame(address.criteria);
  const centreMm = useSame(address.centreMm);
  const { comparison } = address;
  const patientPosition = POSITIONS.find((position) => position === plan?.patientPosition);
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
      ...(patientPosition && { patientPosition }),
    };
  }, [measured, patientPosition, criteria, centreMm, comparison, planned.data]);
  const run = useWorkerJob<PlaneJob, PlaneOutcome>(job, startWorker);
  return {
    ...run,
    isLoading: isAsked && address.evaluatedKey !== null && job === null && !planned.isError,
    failure: planned.error,
    retry: () => void planned.refetch(),
  };
}
