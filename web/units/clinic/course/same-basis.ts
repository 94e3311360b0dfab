import type { PlanBasis } from '../../../../server/units/clinic/course/contract.ts';

/** Whether two times the same plans, checks and measurements were there. What is kept comes back in another order of its members. */
export function sameBasis(one: readonly PlanBasis[], other: readonly PlanBasis[]): boolean {
  const said = (basis: readonly PlanBasis[]) =>
    JSON.stringify(
      basis.map(({ approvalKey, sha256, isApproved, qa }) => [
        ...[approvalKey, sha256, isApproved],
        ...(qa ? [qa.qaKey, qa.sha256, qa.isSigned] : []),
      ]),
    );
  return said(one) === said(other);
}
