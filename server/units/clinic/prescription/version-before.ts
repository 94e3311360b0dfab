import type { ApprovedPlan } from './contract.ts';

/** The latest of the earlier plans, the latest first, that carried out one of the same phases. */
export function versionBefore<Version extends { readonly content: Pick<ApprovedPlan, 'phases'> }>(
  { content: { phases } }: Version,
  earlier: readonly Version[],
): Version | undefined {
  return earlier.find(({ content }) => content.phases.some((phase) => phases.includes(phase)));
}
