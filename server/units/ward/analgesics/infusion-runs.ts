import { DomainError } from '@isocenter/messages';
import type { Database } from '../../../platform/database/database.ts';
import { INFUSION_UNITS } from './contract.ts';
import type { OrderRow } from './order-rows.ts';

export const isInfusionUnit = (unit: string): boolean => INFUSION_UNITS.some((each) => each === unit);

/** A stretch of an infusion at one rate. */
interface Stretch {
  readonly from: Date;
  /** Null while it runs. */
  readonly until: Date | null;
  /** Itself, where it was kept before and is corrected. */
  readonly besides?: number;
}

/**
 * A new rate ends the stretch before it, of its order, at that moment. Of another order that was stopped the infusion is said to have ended first.
 * @throws DomainError `ward/infusion-runs`; `ward/infusion-overlap` where it lies within a stretch that ended, or before one that runs
 */
export async function endStretchBefore(transaction: Database, order: OrderRow, at: Date): Promise<void> {
  const running = await transaction
    .selectFrom('ward_administration as a')
    .innerJoin('ward_analgesic_order as o', 'o.order_key', 'a.order_key')
    .select(['a.administration_key', 'a.order_key', 'a.at', 'a.revision'])
    .where('a.stay_key', '=', order.stay_key)
    .where('a.unit', 'in', [...INFUSION_UNITS])
    .where('a.given', '=', true)
    .where('a.in_error', '=', false)
    .where('a.removed_at', 'is', null)
    .where(({ or, eb }) => or([eb('o.order_key', '=', order.order_key), eb('o.stopped_at', 'is not', null)]))
    .execute();
  if (running.some(({ order_key }) => order_key !== order.order_key)) throw new DomainError('ward/infusion-runs');
  for (const { administration_key, at: from, revision } of running) {
    if (from >= at) throw new DomainError('ward/infusion-overlap');
    await transaction
      .updateTable('ward_administration')
      .set({ removed_at: at, revision: revision + 1 })
      .where('administration_key', '=', administration_key)
      .execute();
  }
  await refuseOverlap(transaction, order.order_key, { from: at, until: null });
}

/** Two stretches of one order do not run at one time. @throws DomainError `ward/infusion-overlap` */
export async function refuseOverlap(
  transaction: Database,
  orderKey: number,
  { from, until, besides }: Stretch,
): Promise<void> {
  const others = await transaction
    .selectFrom('ward_administration')
    .select(['administration_key', 'at', 'removed_at'])
    .where('order_key', '=', orderKey)
    .where('given', '=', true)
    .where('in_error', '=', false)
    .execute();
  const overlaps = others.some(
    (other) =>
      other.administration_key !== besides &&
      (other.removed_at === null || other.removed_at > from) &&
      (until === null || other.at < until),
  );
  if (overlaps) throw new DomainError('ward/infusion-overlap');
}
