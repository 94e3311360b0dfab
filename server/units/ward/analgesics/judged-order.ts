import {
  dosesOf24h,
  type GivenDose,
  isInfused,
  judgeOrder,
  type OpioidDose,
  type OrderedOpioid,
  type OrderJudged,
  ofDay,
} from '@isocenter/pain';
import type { OpioidTableChoice, OrderContent } from './contract.ts';
import { type GivenRow, opioidsGiven } from './given-rows.ts';
import { kernelUnit } from './kernel-unit.ts';
import type { OrderRow } from './order-rows.ts';

interface Beside {
  readonly orders: readonly OrderRow[];
  readonly given: readonly GivenRow[];
  readonly table: OpioidTableChoice['table'];
  readonly now: Date;
}

/**
 * By which bounds an order is beyond what was given in the last 24 hours, beside the other orders by the clock that hold. The order that it replaces
 * is not beside it. What is no opioid has no bound here.
 */
export function judgedOrder(
  order: Pick<OrderRow, 'order_key' | 'content' | 'replaces_key'>,
  beside: Beside,
): OrderJudged {
  const ordered = orderedOpioid(order.content);
  if (!ordered) return { beyond: [], cannotJudge: false };
  const regularBeside = beside.orders
    .filter(({ order_key, is_signed, stopped_at }) => is_signed && stopped_at === null && order_key !== order.order_key)
    .filter(({ order_key, content }) => order_key !== order.replaces_key && isByTheClock(content))
    .flatMap(({ content }) => orderedOpioid(content) ?? [])
    .map(ofDay);
  const administered = opioidsGiven(beside.given, beside.orders);
  const given = dosesOf24h(administered, beside.now.getTime());
  return judgeOrder(ordered, { given, regularBeside, running: administered.flatMap(runningDay), table: beside.table });
}

/** What an infusion that runs would give in 24 hours. */
function runningDay({ drug, route, amount, unit, removedAt }: GivenDose): OpioidDose[] {
  if (removedAt !== null || !isInfused({ route, unit })) return [];
  return [{ drug, route, amount: amount * 24, unit: unit === 'mg/h' ? 'mg/day' : 'mcg/day' }];
}

const isByTheClock = ({ schedule }: OrderContent) => ['regular', 'patch', 'infusion'].includes(schedule.kind);

function orderedOpioid({ drug, route, dose, doseMost, unit, schedule }: OrderContent): OrderedOpioid | undefined {
  const inUnit = kernelUnit(unit);
  if (drug === null || !inUnit) return undefined;
  const everyHours = schedule.kind === 'regular' ? schedule.everyHours : null;
  return { drug, route, dose: doseMost ?? dose, unit: inUnit, everyHours };
}
