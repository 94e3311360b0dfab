import { DomainError } from '@isocenter/messages';
import { knownOrganFunction, organCautions } from '@isocenter/pain';
import type { Database } from '../../../platform/database/database.ts';
import { requireSame } from '../../../platform/http/asked-revision.ts';
import { keyNumber } from '../../../platform/key-number.ts';
import { sign } from '../../../platform/signatures/sign.ts';
import { actingPerson } from '../../clinic/index.ts';
import { organValuesOf } from '../organ-function/organ-store.ts';
import { requireChanged } from '../stay/require-changed.ts';
import { readStay } from '../stay/stay-store.ts';
import { ORDER, type WrittenOrder } from './contract.ts';
import { faultOfOrder } from './faults-of-order.ts';
import { givenRowsOf } from './given-rows.ts';
import { judgedOrder } from './judged-order.ts';
import { lockedOrder, type OrderRow, orderRowsOf } from './order-rows.ts';
import { signedContent, siteOfStay } from './read-analgesics.ts';
import { chosenTable } from './table-store.ts';

/** Drafts an order: nothing is given by it until a physician has signed it. @throws DomainError `ward/order-wrong`, `ward/stay-over`, `platform/not-found` */
export async function addOrder(database: Database, stayKey: string, written: WrittenOrder): Promise<void> {
  await requireOpen(database, stayKey);
  refuseWrong(written);
  await database
    .insertInto('ward_analgesic_order')
    .values({
      ...{ stay_key: keyNumber(stayKey), site_key: await siteOfStay(database, stayKey), recorded_by: actingPerson() },
      ...(await columnsOf(database, stayKey, written)),
    })
    .execute();
}

interface Asked {
  readonly orderKey: string;
  readonly revision: number;
}

/** A draft is changed; what is signed is replaced by another order. @returns the stay's key @throws DomainError `ward/order-signed`, as {@link addOrder} */
export async function changeOrder(
  database: Database,
  { orderKey, revision }: Asked,
  written: WrittenOrder,
): Promise<string> {
  refuseWrong(written);
  return database.transaction().execute(async (transaction) => {
    const row = await sameOrder(transaction, { orderKey, revision });
    if (row.is_signed || row.stopped_at) throw new DomainError('ward/order-signed');
    const stayKey = String(row.stay_key);
    if (written.replacesKey !== null && keyNumber(written.replacesKey) === row.order_key)
      throw new DomainError('platform/request-invalid', { fields: 'replacesKey' });
    await change(transaction, row, await columnsOf(transaction, stayKey, written));
    return stayKey;
  });
}

/**
 * From here on it is given by. One that goes beyond a bound, or that kidneys or liver ask to avoid, is signed only with the reason for it, which the signature covers. The order that it
 * replaces is stopped with it.
 * @returns the stay's key
 * @throws DomainError `ward/order-beyond`, `ward/order-not-judged`, `ward/order-avoided`, `ward/order-replaced`, `ward/order-signed`, `ward/stay-over`, `platform/changed-meanwhile`, `platform/not-found`; as `sign`
 */
export async function signOrder(database: Database, asked: Asked, now: Date): Promise<string> {
  return database.transaction().execute(async (transaction) => {
    const row = await sameOrder(transaction, asked);
    const stayKey = String(row.stay_key);
    if (row.is_signed || row.stopped_at) throw new DomainError('ward/order-signed');
    await requireOpen(transaction, stayKey);
    await refuseBeyond(transaction, row, now);
    await refuseAvoided(transaction, row);
    const of = { entity: ORDER, entityKey: asked.orderKey, content: signedContent(row) };
    await sign(transaction, { ...of, meaning: 'author' });
    await change(transaction, row, { is_signed: true });
    if (row.replaces_key !== null) {
      const before = await lockedOrder(transaction, String(row.replaces_key));
      if (before.replaced_by_key !== null) throw new DomainError('ward/order-replaced');
      const replaced = { stopped_at: now, replaced_by_key: row.order_key };
      if (!before.stopped_at) await change(transaction, before, replaced);
    }
    return stayKey;
  });
}

async function refuseBeyond(transaction: Database, row: OrderRow, now: Date): Promise<void> {
  const stayKey = String(row.stay_key);
  const { table } = await chosenTable(transaction, row.site_key);
  const [orders, given] = [await orderRowsOf(transaction, stayKey), await givenRowsOf(transaction, stayKey)];
  if (row.content.beyondReason !== '') return;
  const { beyond, cannotJudge } = judgedOrder(row, { orders, given, table, now });
  const [first] = beyond;
  if (first) throw new DomainError('ward/order-beyond', { rule: first.rule });
  if (cannotJudge) throw new DomainError('ward/order-not-judged');
}

/** What was not recorded of kidneys and liver is shown, and refuses nothing: a laboratory may be far. */
async function refuseAvoided(transaction: Database, { stay_key, content }: OrderRow): Promise<void> {
  const { drug, route, organReason = '' } = content;
  if (drug === null || organReason !== '') return;
  const values = (await organValuesOf(transaction, String(stay_key))).filter(({ inError }) => !inError);
  const known = knownOrganFunction(values.map((value) => value.content.measured));
  if (organCautions({ drug, route }, known).isAvoided) throw new DomainError('ward/order-avoided');
}

/** No dose is given by it any more; of a draft: it is withdrawn. @returns the stay's key @throws DomainError `ward/order-stopped`, `platform/changed-meanwhile` */
export async function stopOrder(
  database: Database,
  asked: Asked & { readonly reason: string },
  now: Date,
): Promise<string> {
  return database.transaction().execute(async (transaction) => {
    const row = await sameOrder(transaction, asked);
    if (row.stopped_at) throw new DomainError('ward/order-stopped');
    await change(transaction, row, { stopped_at: now, stop_reason: asked.reason });
    return String(row.stay_key);
  });
}

async function sameOrder(transaction: Database, { orderKey, revision }: Asked): Promise<OrderRow> {
  const row = await lockedOrder(transaction, orderKey);
  requireSame(row.revision, revision);
  return row;
}

/** @throws DomainError `access/refused` */
async function change(
  transaction: Database,
  { order_key, revision }: OrderRow,
  columns: {
    readonly content?: string;
    readonly replaces_key?: number | null;
    readonly is_signed?: boolean;
    readonly stopped_at?: Date;
    readonly stop_reason?: string;
    readonly replaced_by_key?: number;
  },
): Promise<void> {
  const changing = await transaction
    .updateTable('ward_analgesic_order')
    .set({ ...columns, revision: revision + 1 })
    .where('order_key', '=', order_key)
    .executeTakeFirstOrThrow();
  requireChanged(changing, 'analgesic-order.write');
}

/** What it replaces is an order of the same stay. */
async function columnsOf(database: Database, stayKey: string, { content, replacesKey }: WrittenOrder) {
  if (replacesKey !== null) {
    const orders = await orderRowsOf(database, stayKey);
    if (!orders.some(({ order_key }) => order_key === keyNumber(replacesKey)))
      throw new DomainError('platform/request-invalid', { fields: 'replacesKey' });
  }
  return { content: JSON.stringify(content), replaces_key: replacesKey === null ? null : keyNumber(replacesKey) };
}

function refuseWrong({ content }: WrittenOrder): void {
  const fault = faultOfOrder(content);
  if (fault) throw new DomainError(`ward/order-wrong-${fault}`);
}

/** @throws DomainError `ward/stay-over` where the patient has left, or the stay was entered in error */
async function requireOpen(database: Database, stayKey: string): Promise<void> {
  const { content, inError } = await readStay(database, stayKey);
  if (content.discharge || inError) throw new DomainError('ward/stay-over');
}
