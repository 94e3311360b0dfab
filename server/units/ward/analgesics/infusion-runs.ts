import { DomainError } from '@isocenter/messages';
import { sql } from 'kysely';
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

/** What a stretch that is kept already is told by. */
interface Kept {
  readonly administration_key: number;
  readonly order_key: number;
  readonly stay_key: number;
  readonly at: Date;
  readonly removed_at: Date | null;
}

/**
 * A rate from a moment on: the stretch that it begins in, of its order, ends there, and the new one lasts as long as that would have; else until the next one of
 * the order begins. Of another order that was stopped the infusion is said to have ended first.
 * @returns when the new stretch ends; null: it runs
 * @throws DomainError `ward/infusion-runs`; `ward/infusion-overlap` where another one begins at that very moment, or one of a stopped order lasted longer
 */
export async function endStretchBefore(transaction: Database, order: OrderRow, at: Date): Promise<Date | null> {
  const stretches = await lockedStretches(transaction, order.stay_key);
  if (stretches.some((each) => each.order_key !== order.order_key && each.stopped_at && !each.removed_at))
    throw new DomainError('ward/infusion-runs');
  const own = stretches.filter(({ order_key }) => order_key === order.order_key);
  if (own.some((each) => each.at.getTime() === at.getTime())) throw new DomainError('ward/infusion-overlap');
  const within = own.find((each) => each.at < at && (each.removed_at === null || each.removed_at > at));
  const next = own.filter((each) => each.at > at).sort((one, other) => one.at.getTime() - other.at.getTime())[0];
  const until = within ? within.removed_at : (next?.at ?? null);
  if (within) await endAt(transaction, within, at);
  await refuseOverlap(transaction, order, { from: at, until });
  return until;
}

/**
 * A stretch that is struck out gives its time back to the one that it ended; one whose start is moved takes the end of that one along.
 * @param start null: struck out @throws DomainError `ward/infusion-overlap` where it would begin before that one did
 */
export async function refitStretchBefore(transaction: Database, moved: Kept, start: Date | null): Promise<void> {
  const before = (await lockedStretches(transaction, moved.stay_key)).find(
    (each) => each.order_key === moved.order_key && each.removed_at?.getTime() === moved.at.getTime(),
  );
  if (!before || start?.getTime() === moved.at.getTime()) return;
  if (start && start <= before.at) throw new DomainError('ward/infusion-overlap');
  await endAt(transaction, before, start ?? moved.removed_at);
}

/** Two stretches of one order do not run at one time, nor one of an order with what a stopped order gave of the same opioid. @throws DomainError `ward/infusion-overlap` */
export async function refuseOverlap(
  transaction: Database,
  { order_key, stay_key, stopped_at, content: { drug } }: OrderRow,
  { from, until, besides }: Stretch,
): Promise<void> {
  const others = (await lockedStretches(transaction, stay_key)).filter(
    (each) =>
      each.administration_key !== besides &&
      (each.order_key === order_key || ((each.stopped_at ?? stopped_at) !== null && each.drug === drug)),
  );
  const overlaps = others.some(
    (other) => (other.removed_at === null || other.removed_at > from) && (until === null || other.at < until),
  );
  if (overlaps) throw new DomainError('ward/infusion-overlap');
}

async function endAt(transaction: Database, { administration_key }: Kept, at: Date | null): Promise<void> {
  await transaction
    .updateTable('ward_administration')
    .set(({ eb }) => ({ removed_at: at, revision: eb('revision', '+', 1) }))
    .where('administration_key', '=', administration_key)
    .execute();
}

/** Of a stay, which nobody else changes until the end of the transaction. */
async function lockedStretches(transaction: Database, stayKey: number) {
  await sql`select pg_advisory_xact_lock(hashtext('ward_infusion'), ${stayKey}::int)`.execute(transaction);
  return transaction
    .selectFrom('ward_administration as a')
    .innerJoin('ward_analgesic_order as o', 'o.order_key', 'a.order_key')
    .select(['a.administration_key', 'a.order_key', 'a.stay_key', 'a.at', 'a.removed_at', 'o.stopped_at'])
    .select(sql<string | null>`o.content ->> 'drug'`.as('drug'))
    .where('a.stay_key', '=', stayKey)
    .where('a.unit', 'in', [...INFUSION_UNITS])
    .where('a.given', '=', true)
    .where('a.in_error', '=', false)
    .execute();
}
