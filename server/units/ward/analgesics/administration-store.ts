import { DomainError, notFound } from '@isocenter/messages';
import type { Database } from '../../../platform/database/database.ts';
import { requireSame } from '../../../platform/http/asked-revision.ts';
import { keyNumber } from '../../../platform/key-number.ts';
import { signaturesOf } from '../../../platform/signatures/sign.ts';
import { actingPerson } from '../../clinic/index.ts';
import { type CorrectedAdministration, type GivenContent, type NewAdministration, ORDER } from './contract.ts';
import { deviationOf, type GivenOrder, outsideOrder } from './deviations-of.ts';
import { lockedOrder, type OrderRow } from './order-rows.ts';
import { signedContent } from './read-analgesics.ts';

/** Clocks of tablets and server differ by so much at most [ms]. */
const AHEAD_MS = 120_000;

/**
 * Records a dose that was given, or was not. Sent twice by a device it is kept once.
 * @returns the stay's key
 * @throws DomainError `ward/order-not-signed`, `ward/dose-outside-order`, `ward/dose-beyond-most`, `ward/dose-reason-…`, `ward/not-yet`,
 *   `platform/not-found`
 */
export async function addAdministration(
  database: Database,
  orderKey: string,
  { sentAs, now, ...content }: NewAdministration & { readonly now: Date },
): Promise<string> {
  return database.transaction().execute(async (transaction) => {
    const order = await lockedOrder(transaction, orderKey);
    const stayKey = String(order.stay_key);
    if (await isKept(transaction, { sentAs, orderKey })) return stayKey;
    refuseFuture(content.at, now);
    refuseHalf(content);
    await refuseAgainstOrder(transaction, order, content);
    const { schedule, drug, unit, route } = order.content;
    await transaction
      .insertInto('ward_administration')
      .values({
        ...{ stay_key: order.stay_key, site_key: order.site_key, order_key: order.order_key, sent_as: sentAs },
        ...columnsOf(content),
        ...{ unit, route, is_opioid: drug !== null, is_rescue: schedule.kind === 'as-needed' && drug !== null },
        ...{ removed_at: null, correction: null, recorded_by: actingPerson() },
      })
      .execute();
    return stayKey;
  });
}

interface Asked {
  readonly administrationKey: string;
  readonly revision: number;
}

/**
 * Says with a reason what really was: another time or dose, also one outside of the order, for what was given was given; or that it was entered in error.
 * @returns the stay's key @throws DomainError `ward/not-yet`, `platform/changed-meanwhile`, `platform/not-found`
 */
export async function correctAdministration(
  database: Database,
  { administrationKey, revision }: Asked,
  corrected: CorrectedAdministration & { readonly now: Date },
): Promise<string> {
  const { content, removedAt, inError, correction, now } = corrected;
  refuseFuture(content.at, now);
  refuseHalf(content);
  return database.transaction().execute(async (transaction) => {
    const row = await lockedAdministration(transaction, administrationKey);
    requireSame(row.revision, revision);
    await transaction
      .updateTable('ward_administration')
      .set({
        ...{ ...columnsOf(content), in_error: inError, correction, revision: revision + 1 },
        removed_at: removedAt === null ? null : removalOf(removedAt, content.at, now),
      })
      .where('administration_key', '=', row.administration_key)
      .execute();
    return String(row.stay_key);
  });
}

/** A patch is taken off. @returns the stay's key @throws DomainError `ward/no-patch`, `ward/not-yet`, `platform/changed-meanwhile`, `platform/not-found` */
export async function removePatch(
  database: Database,
  { administrationKey, revision }: Asked,
  { at, now }: { readonly at: string; readonly now: Date },
): Promise<string> {
  return database.transaction().execute(async (transaction) => {
    const row = await lockedAdministration(transaction, administrationKey);
    requireSame(row.revision, revision);
    if (row.unit !== 'mcg/h' || !row.given || row.removed_at || row.in_error) throw new DomainError('ward/no-patch');
    await transaction
      .updateTable('ward_administration')
      .set({ removed_at: removalOf(at, row.at.toISOString(), now), revision: revision + 1 })
      .where('administration_key', '=', row.administration_key)
      .execute();
    return String(row.stay_key);
  });
}

/** @throws DomainError `ward/not-yet`, `ward/no-patch` for one that was taken off before it was put on */
function removalOf(at: string, from: string, now: Date): Date {
  refuseFuture(at, now);
  if (Date.parse(at) < Date.parse(from)) throw new DomainError('ward/no-patch');
  return new Date(at);
}

/** @throws DomainError `platform/request-invalid` where another dose has the mark already */
async function isKept(
  transaction: Database,
  { sentAs, orderKey }: { readonly sentAs: string; readonly orderKey: string },
): Promise<boolean> {
  const kept = await transaction
    .selectFrom('ward_administration')
    .select('order_key')
    .where('sent_as', '=', sentAs)
    .executeTakeFirst();
  if (kept && kept.order_key !== keyNumber(orderKey))
    throw new DomainError('platform/request-invalid', { fields: 'sentAs' });
  return kept !== undefined;
}

async function refuseAgainstOrder(transaction: Database, row: OrderRow, content: GivenContent): Promise<void> {
  const signatures = await signaturesOf(transaction, {
    ...{ entity: ORDER, entityKey: String(row.order_key), content: signedContent(row) },
  });
  const signed = signatures.find(({ lapsed }) => lapsed === null);
  if (!row.is_signed || !signed) throw new DomainError('ward/order-not-signed');
  const others = await transaction
    .selectFrom('ward_administration')
    .select('at')
    .where('order_key', '=', row.order_key)
    .where('given', '=', true)
    .where('in_error', '=', false)
    .execute();
  const order: GivenOrder = {
    ...{ content: row.content, signedAt: Date.parse(signed.signedAt), stoppedAt: row.stopped_at?.getTime() ?? null },
    givenAt: others.map(({ at }) => at.getTime()),
  };
  const outside = outsideOrder(order, content);
  if (outside === 'dose') {
    const { dose, doseMost, unit } = row.content;
    throw new DomainError('ward/dose-outside-order', { dose, most: doseMost ?? dose, unit });
  }
  if (outside === 'most') throw new DomainError('ward/dose-beyond-most', { most: mostOf(row.content.schedule) });
  const deviation = deviationOf(order, content);
  if (deviation && content.reason === '') throw new DomainError(`ward/dose-reason-${deviation}`);
}

const mostOf = (schedule: OrderRow['content']['schedule']) => (schedule.kind === 'as-needed' ? schedule.mostIn24h : 1);

function refuseFuture(at: string, now: Date): void {
  if (Date.parse(at) > now.getTime() + AHEAD_MS) throw new DomainError('ward/not-yet');
}

/** A dose that was given is one, and what was not given says why. */
function refuseHalf({ given, dose, reason }: GivenContent): void {
  if (given !== (dose !== null)) throw new DomainError('platform/request-invalid', { fields: 'dose' });
  if (!given && reason === '') throw new DomainError('ward/dose-reason-not-given');
}

const columnsOf = ({ at, given, dose, reason }: GivenContent) => ({ at: new Date(at), given, dose, reason });

async function lockedAdministration(transaction: Database, administrationKey: string) {
  const row = await transaction
    .selectFrom('ward_administration')
    .selectAll()
    .where('administration_key', '=', keyNumber(administrationKey))
    .forUpdate()
    .executeTakeFirst();
  if (!row) throw notFound('administration', administrationKey);
  return row;
}
