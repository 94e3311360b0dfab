import { notFound } from '@isocenter/messages';
import { sql } from 'kysely';
import type { Database } from '../../../platform/database/database.ts';
import type { ItemContent, NarcoticBatch, NarcoticItem } from './contract.ts';

type Sums = Omit<NarcoticBatch, 'batchKey' | 'number' | 'expiresOn'>;

/** Stock items that are seen, by drug, with what came in, went out and is left, of each batch and of all. */
export async function narcoticItems(database: Database): Promise<NarcoticItem[]> {
  const { rows: items } = await sql<
    { itemKey: string } & ItemContent
  >`select item_key::text as "itemKey", drug, preparation, form,
      strength::float8 as strength, unit, volume_ml::float8 as "volumeMl"
    from ward_narcotic_item order by drug, form, strength, item_key`.execute(database);
  const { rows: batches } = await sql<
    NarcoticBatch & { itemKey: string }
  >`select b.item_key::text as "itemKey", b.batch_key::text as "batchKey",
      b.number, b.expires_on::text as "expiresOn",
      ${sum("e.kind = 'receipt'", 'e.moved')} as received, ${sum("e.kind = 'use'", '-e.moved')} as used,
      ${sum("e.kind = 'waste'", '-e.moved')} as wasted, ${sum("e.kind = 'pharmacy-return'", '-e.moved')} as returned,
      ${sum("e.kind in ('correction', 'settlement')", 'e.moved')} as corrected, ward_narcotic_balance(b.batch_key) as balance
    from ward_narcotic_batch b left join ward_narcotic_entry e using (batch_key)
    group by b.batch_key order by b.expires_on, b.batch_key`.execute(database);
  return items.map(({ itemKey, ...content }) => {
    const own = batches.filter((batch) => batch.itemKey === itemKey);
    return { itemKey, content, ...total(own), batches: own.map(({ itemKey: _, ...batch }) => batch) };
  });
}

/** @throws DomainError `platform/not-found` */
export async function narcoticItem(database: Database, itemKey: string): Promise<NarcoticItem> {
  const item = (await narcoticItems(database)).find((each) => each.itemKey === itemKey);
  if (!item) throw notFound('narcoticItem', itemKey);
  return item;
}

const sum = (condition: string, moved: string) =>
  sql.raw(`coalesce(sum(${moved}) filter (where ${condition}), 0)::integer`);

function total(batches: readonly Sums[]): Sums {
  const of = (part: keyof Sums) => batches.reduce((all, batch) => all + batch[part], 0);
  return {
    ...{ received: of('received'), used: of('used'), wasted: of('wasted'), returned: of('returned') },
    ...{ corrected: of('corrected'), balance: of('balance') },
  };
}
