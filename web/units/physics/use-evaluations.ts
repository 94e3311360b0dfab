import { useMemo } from 'react';
import type { CaseScene, EvaluationRequest } from '../../../server/units/physics/contract.ts';
import type { DosesOnScreen } from './doses-on-screen.ts';
import { dvhLines } from './dvh/dvh-lines.ts';
import { useEvaluation } from './queries.ts';

/** What was measured of the case, and of the plan it is compared with; the curves of both. */
export function useEvaluations(
  scene: CaseScene,
  { measuredKey, b, comparison }: DosesOnScreen,
  goalSetId: string | null,
) {
  const { caseKey, structureSetKey } = scene;
  const request = useMemo<EvaluationRequest | null>(
    () => (measuredKey && structureSetKey ? { caseKey, doseKey: measuredKey, ...(goalSetId && { goalSetId }) } : null),
    [caseKey, structureSetKey, measuredKey, goalSetId],
  );
  const [otherCaseKey, otherDoseKey] = b && comparison !== 'sum' ? [b.caseKey, b.doseKey] : [null, null];
  const otherRequest = useMemo<EvaluationRequest | null>(
    () =>
      otherCaseKey && otherDoseKey
        ? { caseKey: otherCaseKey, doseKey: otherDoseKey, ...(goalSetId && { goalSetId }) }
        : null,
    [otherCaseKey, otherDoseKey, goalSetId],
  );
  const evaluation = useEvaluation(request);
  const other = useEvaluation(otherRequest);
  const measured = evaluation.data ?? null;
  const lines = useMemo(
    () => [
      ...(measured ? dvhLines(measured, 'A') : []),
      ...(otherRequest && other.data ? dvhLines(other.data, 'B') : []),
    ],
    [measured, otherRequest, other.data],
  );
  return { request, otherRequest, evaluation, measured, lines };
}
