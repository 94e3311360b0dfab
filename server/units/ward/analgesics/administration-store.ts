import { DomainError, notFound } from '@isocenter/messages';
import type { Database } from '../../../platform/database/database.ts';
import { requireSame } from '../../../platform/http/asked-revision.ts';
import { keyNumber } from '../../../platform/key-number.ts';
import { signaturesOf } from '../../../platform/signatures/sign.ts';
import { actingPerson } from '../../clinic/index.ts';
import { requireWithinStay } from '../stay/within-stay.ts';
import { type CorrectedAdministration, type GivenContent, type NewAdministration, ORDER } from './contract.ts';
import { deviationOf, type GivenOrder, outsideOrder } from './deviations-of.ts';
import { endStretchBefore, isInfusionUnit, refitStretchBefore, refuseOverlap } from './infusion-runs.ts';
import { lockedOrder, type OrderRow } from './order-rows.ts';
import { signedContent } from './read-analgesics.ts';
import { requireSameSent, type Sent, sha256Of } from './sent-once.ts';

/** Clocks of tablets and server differ by so much at most [ms]. */
const AHEAD_MS = 120_000;

/**
 * Records a dose that was given, or was not. Sent twice by a device it is kept once.
 * @returns the stay's key
 * @throws DomainError `ward/entry-key-taken` where something else came under the mark; `ward/order-not-signed`, `ward/dose-outside-order`,
 *   `ward/dose-beyond-most`, `ward/dose-reason-…`, `ward/patch-worn`, `ward/infusion-runs`, `ward/infusion-overlap`, `ward/outside-stay`, `ward/not-yet`, `platform/not-found`
 */
export async function addAdministration(
  database: Database,
  orderKey: string,
  { sentAs, now, ...content }: NewAdministration & { readonly now: Date },
): Promise<string> {
  return database.transaction().execute(async (transaction) => {
    const order = await lockedOrder(transaction, orderKey);
    const stayKey = String(order.stay_key);
    const sent = { of: order.order_key, sha256: sha256Of(content) };
    const before = await sentUnder(transaction, sentAs);
    if (before) {
      requireSameSent(before, sent);
      return stayKey;
    }
    refuseFuture(content.at, now);
    refuseHalf(content);
    await requireWithinStay(transaction, stayKey, content.at);
    await refuseAgainstOrder(transaction, order, content);
    await refuseWorn(transaction, order, content);
    const runs = content.given && isInfusionUnit(order.content.unit);
    const endsAt = runs ? await endStretchBefore(transaction, order, new Date(content.at)) : null;
    const { schedule, drug, unit, route } = order.content;
    await transaction
      .insertInto('ward_administration')
      .values({
        ...{ stay_key: order.stay_key, site_key: order.site_key, order_key: order.order_key },
        ...{ sent_as: sentAs, sent_sha256: sent.sha256 },
        ...columnsOf(content),
        ...{ unit, route, is_opioid: drug !== null, is_rescue: schedule.kind === 'as-needed' && drug !== null },
        is_once: schedule.kind === 'once' && drug !== null,
        ...{ removed_at: endsAt, correction: null, recorded_by: actingPerson() },
      })
      .onConflict((conflict) => conflict.column('sent_as').doNothing())
      .execute();
    requireSameSent(await sentUnder(transaction, sentAs), sent);
    return stayKey;
  });
}

interface Asked {
  readonly administrationKey: string;
  readonly revision: number;
}

/**
 * Says with a reason what really was: another time or dose, also one outside of the order, for what was given was given; or that it was entered in error.
 * @returns the stay's key @throws DomainError `ward/outside-stay`, `ward/not-yet`, `platform/changed-meanwhile`, `platform/not-found`
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
    const { row, order } = await lockedAdministration(transaction, administrationKey);
    requireSame(row.revision, revision);
    if (!inError) await requireWithinStay(transaction, String(row.stay_key), content.at);
    const runs = !inError && content.given && isInfusionUnit(row.unit);
    if (isInfusionUnit(row.unit) && row.given && !row.in_error)
      await refitStretchBefore(transaction, row, runs ? new Date(content.at) : null);
    if (runs)
      await refuseOverlap(transaction, order, {
        ...{ from: new Date(content.at), until: removedAt === null ? null : new Date(removedAt) },
        besides: row.administration_key,
      });
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

/** A patch is taken off, or an infusion stopped. @returns the stay's key @throws DomainError `ward/no-patch`, `ward/no-infusion`, `ward/not-yet`, `platform/changed-meanwhile`, `platform/not-found` */
export async function removePatch(
  database: Database,
  { administrationKey, revision }: Asked,
  { at, now }: { readonly at: string; readonly now: Date },
): Promise<string> {
  return database.transaction().execute(async (transaction) => {
    const { row } = await lockedAdministration(transaction, administrationKey);
    requireSame(row.revision, revision);
    const isInfusion = isInfusionUnit(row.unit);
    if (!(isInfusion || row.unit === 'mcg/h') || !row.given || row.removed_at || row.in_error)
      throw new DomainError(isInfusion ? 'ward/no-infusion' : 'ward/no-patch');
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

async function sentUnder(transaction: Database, sentAs: string): Promise<Sent | undefined> {
  return transaction
    .selectFrom('ward_administration')
    .select(['order_key as of', 'sent_sha256 as sha256'])
    .where('sent_as', '=', sentAs)
    .executeTakeFirst();
}

/**
 * A patch counts until it is taken off: the one before it, of this order or of one that was stopped, is taken off first.
 * @throws DomainError `ward/patch-worn`
 */
async function refuseWorn(transaction: Database, order: OrderRow, { at, given }: GivenContent): Promise<void> {
  if (!given || order.content.unit !== 'mcg/h') return;
  const worn = await transaction
    .selectFrom('ward_administration as a')
    .innerJoin('ward_analgesic_order as o', 'o.order_key', 'a.order_key')
    .select('a.at')
    .where('a.stay_key', '=', order.stay_key)
    .where('a.unit', '=', 'mcg/h')
    .where('a.given', '=', true)
    .where('a.in_error', '=', false)
    .where('a.removed_at', 'is', null)
    .where('a.at', '<=', new Date(at))
    .where(({ or, eb }) => or([eb('o.order_key', '=', order.order_key), eb('o.stopped_at', 'is not', null)]))
    .executeTakeFirst();
  if (worn) throw new DomainError('ward/patch-worn');
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

/** With its order, which nobody else works on meanwhile. */
async function lockedAdministration(transaction: Database, administrationKey: string) {
  const rows = transaction
    .selectFrom('ward_administration')
    .selectAll()
    .where('administration_key', '=', keyNumber(administrationKey));
  const found = await rows.executeTakeFirst();
  if (!found) throw notFound('administration', administrationKey);
  const order = await lockedOrder(transaction, String(found.order_key));
  const row = await rows.forUpdate().executeTakeFirst();
  if (!row) throw notFound('administration', administrationKey);
  return { row, order };
}
