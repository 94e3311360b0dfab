import type { OrderContent } from './contract.ts';

/** Where an order contradicts itself; a sentence stands under the code in the messages. */
export type OrderFault = 'drug' | 'unit' | 'patch' | 'range' | 'preparation';

/** The first thing by which an order contradicts itself; undefined where it can be carried out. */
export function faultOfOrder(order: OrderContent): OrderFault | undefined {
  const { purpose, drug, preparation, route, unit, schedule, dose, doseMost } = order;
  if ((purpose === 'opioid') !== (drug !== null)) return 'drug';
  if (drug === null && preparation === '') return 'preparation';
  const isPatch = schedule.kind === 'patch';
  if (isPatch !== (route === 'transdermal') || isPatch !== (unit === 'mcg/h')) return 'patch';
  if (drug !== null && unit !== 'mg' && unit !== 'mcg' && unit !== 'mcg/h') return 'unit';
  if (doseMost !== null && doseMost <= dose) return 'range';
  return undefined;
}
