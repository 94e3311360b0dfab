import type { PlanEvaluation } from '../../../server/units/physics/contract.ts';

/** The hash of the plan or structure set that was judged: what a person decides holds for these bytes. Null until they were read. */
export function objectSha256(
  evaluation: PlanEvaluation | null | undefined,
  kind: 'RTPLAN' | 'RTSTRUCT',
): string | null {
  return evaluation?.objects.find((object) => object.kind === kind)?.sha256 ?? null;
}
