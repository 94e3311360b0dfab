import type { PlanBasis } from './contract.ts';

/**
 * Whether patient QA does not carry a verification: no plan stands, or one has none that a physicist signed. What is not met is signed only for a
 * reason (`acceptQa`).
 */
export const lacksQa = (basis: readonly Pick<PlanBasis, 'qa'>[]): boolean =>
  basis.length === 0 || basis.some(({ qa }) => !qa?.isSigned);
