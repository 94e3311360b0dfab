import { INFUSION_UNITS, type OrderContent } from './contract.ts';

/** Where an order contradicts itself; a sentence stands under the code in the messages. */
export type OrderFault = 'drug' | 'unit' | 'patch' | 'infusion' | 'range' | 'preparation';

/** The first thing by which an order contradicts itself; undefined where it can be carried out. */
export function faultOfOrder(order: OrderContent): OrderFault | undefined {
  const { purpose, drug, preparation, route, unit, schedule, dose, doseMost } = order;
  if ((purpose === 'opioid') !== (drug !== null)) return 'drug';
  if (drug === null && preparation === '') return 'preparation';
  const isPatch = schedule.kind === 'patch';
  if (isPatch !== (route === 'transdermal') || isPatch !== (unit === 'mcg/h')) return 'patch';
  const isInfusion = schedule.kind === 'infusion';
  const isRate = INFUSION_UNITS.some((each) => each === unit);
  const isIntoBody = route === 'intravenous' || route === 'subcutaneous';
  if (isInfusion !== isRate || (isInfusion && !(isIntoBody && drug !== null))) return 'infusion';
  if (drug !== null && !isRate && unit !== 'mg' && unit !== 'mcg' && unit !== 'mcg/h') return 'unit';
  if (doseMost !== null && doseMost <= dose) return 'range';
  return undefined;
}
