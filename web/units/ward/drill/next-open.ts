import type { AskedCase } from '../../../../server/units/ward/drill/contract.ts';

/** The next case after one that has no answer, from the beginning again where none follows; -1 where all are answered. */
export function nextOpen(cases: readonly Pick<AskedCase, 'answered'>[], index: number): number {
  const isOpen = (each: Pick<AskedCase, 'answered'>) => each.answered === null;
  const later = cases.findIndex((each, at) => at > index && isOpen(each));
  return later >= 0 ? later : cases.findIndex((each, at) => at !== index && isOpen(each));
}
