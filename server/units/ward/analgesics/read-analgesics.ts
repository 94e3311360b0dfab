import type { Database } from '../../../platform/database/database.ts';
import { keyNumber } from '../../../platform/key-number.ts';
import { signaturesOf } from '../../../platform/signatures/sign.ts';
import { recordedBy } from '../../clinic/index.ts';
import { organValuesOf } from '../organ-function/organ-store.ts';
import { readStay } from '../stay/stay-store.ts';
import { type Administration, type Analgesics, ORDER, type Order } from './contract.ts';
import { effectsOf } from './effect-store.ts';
import { type GivenRow, givenRowsOf } from './given-rows.ts';
import { judgedOrder } from './judged-order.ts';
import { type OrderRow, orderRowsOf } from './order-rows.ts';
import { chosenTable } from './table-store.ts';

/** Everything of a stay's analgesics. @throws DomainError `platform/not-found` where no such stay is seen */
export async function readAnalgesics(database: Database, stayKey: string, now: Date): Promise<Analgesics> {
  await readStay(database, stayKey);
  const [orders, given, effects, organFunction, table] = await Promise.all([
    orderRowsOf(database, stayKey),
    givenRowsOf(database, stayKey),
    effectsOf(database, stayKey),
    organValuesOf(database, stayKey),
    chosenTable(database, await siteOfStay(database, stayKey)),
  ]);
  const told = orders.map((row) => orderOf(database, row, { orders, given, table: table.table, now }));
  return {
    ...{ stayKey, now: now.toISOString(), table },
    orders: (await Promise.all(told)).sort((one, other) => standing(one) - standing(other)),
    administrations: given.map(administrationOf),
    effects,
    organFunction,
  };
}

export async function siteOfStay(database: Database, stayKey: string): Promise<number> {
  const ofKey = database.selectFrom('ward_stay').select('site_key').where('stay_key', '=', keyNumber(stayKey));
  return (await ofKey.executeTakeFirstOrThrow()).site_key;
}

/** Those that hold, then drafts, then what was stopped. */
const standing = ({ isSigned, stopped }: Order) => (stopped ? 2 : isSigned ? 0 : 1);

async function orderOf(database: Database, row: OrderRow, beside: Parameters<typeof judgedOrder>[1]): Promise<Order> {
  const { stopped_at, stop_reason, replaced_by_key: by } = row;
  const judged = row.is_signed || stopped_at ? { beyond: [], cannotJudge: false } : judgedOrder(row, beside);
  const of = { entity: ORDER, entityKey: String(row.order_key), content: signedContent(row) };
  return {
    ...{ orderKey: String(row.order_key), revision: row.revision, content: row.content, isSigned: row.is_signed },
    replacesKey: row.replaces_key === null ? null : String(row.replaces_key),
    signatures: [...(await signaturesOf(database, of))],
    stopped: stopped_at && {
      ...{ at: stopped_at.toISOString(), reason: stop_reason, replacedByKey: by === null ? null : String(by) },
    },
    ...{ beyond: [...judged.beyond], cannotJudge: judged.cannotJudge },
    recordedBy: recordedBy(row),
  };
}

/** What a signature under an order covers. */
export const signedContent = ({ stay_key, content, replaces_key }: OrderRow) => ({
  ...{ stayKey: String(stay_key), content },
  replacesKey: replaces_key === null ? null : String(replaces_key),
});

function administrationOf(row: GivenRow): Administration {
  const { given, dose, reason } = row;
  return {
    ...{ administrationKey: String(row.administration_key), revision: row.revision, sentAs: row.sent_as },
    ...{ orderKey: String(row.order_key), content: { at: row.at.toISOString(), given, dose, reason } },
    ...{ unit: row.unit, isRescue: row.is_rescue, removedAt: row.removed_at?.toISOString() ?? null },
    ...{ inError: row.in_error, correction: row.correction, recordedBy: recordedBy(row) },
  };
}
