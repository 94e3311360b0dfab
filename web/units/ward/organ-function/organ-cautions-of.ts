import type { Opioid } from '@isocenter/knowledge';
import { knownOrganFunction, organCautions } from '@isocenter/pain';
import type { OrderContent } from '../../../../server/units/ward/analgesics/contract.ts';
import type { OrganValue } from '../../../../server/units/ward/organ-function/contract.ts';

/** What kidneys and liver, as recorded, ask of the opioid of an order; null where it is none, or nobody has chosen it yet. */
export function organCautionsOf(
  values: readonly OrganValue[],
  { drug, route }: { readonly drug: Opioid | null; readonly route: OrderContent['route'] | null },
) {
  if (drug === null || route === null) return null;
  const standing = values.filter(({ inError }) => !inError);
  return organCautions({ drug, route }, knownOrganFunction(standing.map(({ content }) => content.measured)));
}
