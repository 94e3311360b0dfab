import { useQuery } from '@tanstack/react-query';
import type { CourseSheet, PlanBasis } from '../../../../server/units/clinic/course/contract.ts';
import { COURSES, fetchSignOffBasis } from './api.ts';
import { sameBasis } from './same-basis.ts';

/** Steps that rest on plan check and patient QA, as `STEPS_WITH_BASIS` of the server. */
const STEPS: readonly string[] = ['physics-checked', 'verified'];

export interface ShownBasis {
  /** What is shown: of a signed sheet what it was signed on, else what there is now. Absent: none is asked for, or it is on its way. */
  readonly plans: readonly PlanBasis[] | undefined;
  readonly isSigned: boolean;
  /** What there is now, beside what a sheet was signed on, where that is something else. */
  readonly now: readonly PlanBasis[] | undefined;
  /** There is something else now than when the sheet was saved. */
  readonly isOther: boolean;
  readonly isToBeSavedAnew: boolean;
  /** It is a verification, and there is a plan without patient QA that is signed. */
  readonly asksWhy: boolean;
  readonly error: Error | null;
  readonly retry: () => void;
}

export function useSignOffBasis(
  courseKey: string,
  { step, sheet }: { readonly step: string; readonly sheet: CourseSheet | undefined },
): ShownBasis {
  const { data, error, refetch } = useQuery({
    queryKey: [COURSES, 'basis', courseKey],
    queryFn: ({ signal }) => fetchSignOffBasis(courseKey, signal),
    enabled: STEPS.includes(step),
  });
  const kept = sheet?.content.basis;
  const isSigned = sheet?.isSigned ?? false;
  const isOther = sheet !== undefined && data !== undefined && (kept === undefined || !sameBasis(kept, data));
  return {
    plans: isSigned ? kept : data,
    now: isSigned && isOther ? data : undefined,
    ...{ isSigned, isOther, isToBeSavedAnew: isOther && !isSigned },
    asksWhy: step === 'verified' && data !== undefined && (data.length === 0 || data.some(({ qa }) => !qa?.isSigned)),
    ...{ error: data ? null : error, retry: () => void refetch() },
  };
}
