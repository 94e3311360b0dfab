import type { PatientPosition } from '@isocenter/dosimetry';
import { DomainError } from '@isocenter/messages';
import { useMemo } from 'react';
import type { CaseScene } from '../../../../server/units/physics/contract.ts';
import { ApiError } from '../../../platform/api/api-error.ts';
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
  const position = plan?.patientPosition ?? null;
  const patientPosition = POSITIONS.find((each) => each === position);
  const isFlat = measured === null || position === null || patientPosition !== undefined;
  const isAsked = measured !== null && criteria !== null && centreMm !== null && comparison !== null;
  const planned = useDose(isAsked ? address.evaluatedKey : null);
  const job = useMemo<PlaneJob | null>(() => {
    const dose = planned.data;
    if (!measured || !isFlat || !criteria || !centreMm || !comparison || !dose) return null;
    return {
      plane: measured.plane,
      planned: doseAsField(dose.info, dose.values),
      criteria,
      comparison,
      centreMm,
      ...(patientPosition && { patientPosition }),
    };
  }, [measured, isFlat, patientPosition, criteria, centreMm, comparison, planned.data]);
  const run = useWorkerJob<PlaneJob, PlaneOutcome>(job, startWorker);
  return {
    ...run,
    isLoading: isAsked && isFlat && address.evaluatedKey !== null && job === null && !planned.isError,
    failure: isFlat ? planned.error : notFlat(position ?? ''),
    retry: () => void planned.refetch(),
  };
}

/** On the side, a patient turns the plane of the array out of every coronal plane. */
function notFlat(position: string): ApiError {
  const refusal = new DomainError('measured-plane/position-not-flat', { uid: '', position });
  return new ApiError({ code: refusal.code, values: refusal.values, message: refusal.message, status: 422 });
}
