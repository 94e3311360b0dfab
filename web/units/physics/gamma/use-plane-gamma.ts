import { flatPositionOf, type PatientPosition } from '@isocenter/dosimetry';
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
  const plane = measured?.plane ?? null;
  const isAsked = plane !== null && criteria !== null && centreMm !== null && comparison !== null;
  const planned = useDose(isAsked ? address.evaluatedKey : null);
  const isVolume = (planned.data?.info.grid.size[2] ?? 0) > 1;
  const placed = useMemo(() => placedBy(isVolume, position), [isVolume, position]);
  const job = useMemo<PlaneJob | null>(() => {
    const dose = planned.data;
    if (!plane || !placed.ok || !criteria || !centreMm || !comparison || !dose) return null;
    return {
      plane,
      planned: doseAsField(dose.info, dose.values),
      criteria,
      comparison,
      centreMm,
      ...placed.options,
    };
  }, [plane, placed, criteria, centreMm, comparison, planned.data]);
  const run = useWorkerJob<PlaneJob, PlaneOutcome>(job, startWorker);
  return {
    ...run,
    isLoading: isAsked && placed.ok && address.evaluatedKey !== null && job === null && !planned.isError,
    failure: placed.ok ? planned.error : placed.refusal,
    retry: () => void planned.refetch(),
  };
}

type Placed =
  | { readonly ok: true; readonly options: { readonly patientPosition?: PatientPosition } }
  | { readonly ok: false; readonly refusal: ApiError };

/** How the array is turned in a planned volume, as the plan says that the patient lies; in a planned plane that tells nothing. */
function placedBy(isVolume: boolean, position: string | null): Placed {
  if (!isVolume) return { ok: true, options: {} };
  try {
    return { ok: true, options: { patientPosition: flatPositionOf(position) } };
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    const { code, values, message } = error;
    return { ok: false, refusal: new ApiError({ code, values, message, status: 422 }) };
  }
}
