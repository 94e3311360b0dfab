import { useMemo } from 'react';
import type { CaseScene, DoseInfo } from '../../../../server/units/physics/contract.ts';
import { ApiError } from '../../../platform/api/api-error.ts';
import { doseAsField } from '../dose-as-field.ts';
import { useContours, useDose } from '../queries.ts';
import { useSame } from '../use-same.ts';
import { useWorkerJob } from '../use-worker-job.ts';
import type { GammaJob, GammaOutcome } from './gamma-job.ts';
import type { GammaAddress } from './gamma-url.ts';

const startWorker = () => new Worker(new URL('./gamma-worker.ts', import.meta.url), { type: 'module' });

/** The gamma that the address asks for, computed in a worker as soon as all of it was chosen and both doses are there. */
export function useGamma(
  scene: CaseScene,
  address: Pick<GammaAddress, 'referenceKey' | 'evaluatedKey' | 'criteria' | 'signed'>,
) {
  const criteria = useSame(address.criteria);
  const { signed } = address;
  const isAsked = criteria !== null && address.referenceKey !== null && address.evaluatedKey !== null;
  const reference = useDose(isAsked ? address.referenceKey : null);
  const evaluated = useDose(isAsked ? address.evaluatedKey : null);
  const contours = useContours(isAsked ? scene.structureSetKey : null);
  const hasContours = scene.structureSetKey === null || contours.isSuccess;
  const job = useMemo<GammaJob | null>(() => {
    const [a, b] = [reference.data, evaluated.data];
    if (!criteria || !a || !b || !hasContours || !isAlike(a.info, b.info)) return null;
    return {
      reference: doseAsField(a.info, a.values),
      evaluated: doseAsField(b.info, b.values),
      criteria,
      signed,
      structures: (contours.data?.structures ?? []).flatMap(({ roiNumber, name, loops }) =>
        loops.length === 0 ? [] : [{ roiNumber, name, contours: loops.map((loop) => Float64Array.from(loop)) }],
      ),
    };
  }, [reference.data, evaluated.data, contours.data, hasContours, criteria, signed]);
  const run = useWorkerJob<GammaJob, GammaOutcome>(job, startWorker);
  const failed = [reference, evaluated, contours].find(({ isError }) => isError);
  const unlike = reference.data && evaluated.data && !isAlike(reference.data.info, evaluated.data.info);
  return {
    ...run,
    isLoading: isAsked && job === null && !failed && !unlike,
    /** Why there is nothing to compute, though it was asked for. */
    failure: failed?.error ?? (unlike ? unlikeUnits() : null),
    retry: () => void failed?.refetch(),
  };
}

/** Gy with Gy, physical dose with physical dose. */
function isAlike(a: DoseInfo, b: DoseInfo): boolean {
  return a.unit === b.unit && a.doseType === b.doseType;
}

function unlikeUnits(): ApiError {
  return new ApiError({
    code: 'gamma.unlikeUnits',
    values: {},
    message: 'The doses are not of one kind.',
    status: 422,
  });
}
