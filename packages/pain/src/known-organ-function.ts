import type { ChildPugh } from '@isocenter/knowledge';
import type { OrganFunction } from './organ-cautions.ts';

/** What was recorded of an organ: an eGFR [mL/min/1.73 m²], dialysis, a Child-Pugh class, or that there is no liver disease. */
export type OrganMeasured =
  | { readonly measure: 'egfr'; readonly value: number }
  | { readonly measure: 'dialysis' | 'no-liver-disease' }
  | { readonly measure: 'child-pugh'; readonly value: ChildPugh };

/** What the latest values say of kidneys and liver; null of an organ of which none was recorded. `measured`: the latest first. */
export function knownOrganFunction(measured: readonly OrganMeasured[]): OrganFunction {
  const latest = (organ: keyof OrganFunction) => measured.find((each) => organOf(each) === organ);
  const none: OrganFunction = { kidney: null, liver: null };
  const [kidney, liver] = [latest('kidney'), latest('liver')];
  return { ...none, ...(kidney && saidBy(kidney)), ...(liver && saidBy(liver)) };
}

/** Of which organ a value speaks. */
export const organOf = ({ measure }: OrganMeasured): keyof OrganFunction =>
  measure === 'egfr' || measure === 'dialysis' ? 'kidney' : 'liver';

function saidBy(measured: OrganMeasured): Partial<OrganFunction> {
  switch (measured.measure) {
    case 'egfr':
      return { kidney: measured.value };
    case 'dialysis':
      return { kidney: 'dialysis' };
    case 'child-pugh':
      return { liver: measured.value };
    case 'no-liver-disease':
      return { liver: 'none' };
  }
}
