import { DomainError, notFound } from '@isocenter/messages';
import { type RawBuilder, sql } from 'kysely';
import type { Database } from '../../../platform/database/database.ts';
import { keyNumber } from '../../../platform/key-number.ts';
import { isInfusionUnit } from '../analgesics/infusion-runs.ts';
import { inUnit, missing } from './amounts.ts';
import { balanceOf, lockInfusion, type OpenBatch } from './batch-of.ts';
import type { NewEntry } from './contract.ts';
import { explanationsOf, mayBeEntered } from './explanations.ts';
import { STANDS } from './narcotics-sql.ts';

type Of<Kind extends NewEntry['kind']> = Extract<NewEntry, { kind: Kind }>;

const NOTHING = {
  ...{ voucher: '', reason: '', administration_key: null, given: null, wasted: null },
  ...{ book: null, of_key: null, by_key: null, counts: true },
};

/**
 * What stands in the ledger for an entry, of a batch that is locked; `counts`: at once, where it brings nothing in.
 * @throws DomainError `ward/narcotic-does-not-close`, `ward/narcotic-other-drug`, `ward/narcotic-not-given`, `ward/narcotic-more-than-dose`,
 *   `ward/narcotic-patches`, `ward/narcotic-difference`, `ward/narcotic-not-correctable`, `ward/narcotic-no-difference`,
 *   `ward/narcotic-explained-by`, `ward/narcotic-count-again`, `platform/not-found`
 */
export async function entryColumns(transaction: Database, entry: NewEntry, batch: OpenBatch) {
  switch (entry.kind) {
    case 'receipt':
      return { ...NOTHING, units: entry.units, change: entry.units, voucher: entry.voucher };
    case 'use':
      return used(transaction, entry, batch);
    case 'waste':
      return { ...NOTHING, units: entry.units, change: -entry.units, reason: entry.reason };
    case 'patch-return':
      return returnedPatches(transaction, entry, batch);
    case 'pharmacy-return':
      return { ...NOTHING, units: entry.units, change: -entry.units, voucher: entry.voucher };
    case 'count':
      return counted(transaction, entry, batch);
    case 'correction':
      return corrected(transaction, entry);
    case 'settlement':
      return settled(transaction, entry);
  }
}

/** What was given and what was wasted make up what was opened, and all entries of a dose, or of an infusion that has ended, no more than it. */
async function used(transaction: Database, entry: Of<'use'>, batch: OpenBatch) {
  const { units, given, wasted } = entry;
  const { strength, unit } = batch;
  const miss = missing({ units, strength, given, wasted });
  if (miss !== 0)
    throw new DomainError('ward/narcotic-does-not-close', {
      ...{ content: units * strength, given, wasted, difference: miss, unit },
    });
  const { key, orderKey, drug, dose, doseUnit } = await givenDose(transaction, entry.administrationKey);
  const ofDose = inUnit(given, unit, doseUnit);
  if (drug !== batch.drug || ofDose === undefined) throw new DomainError('ward/narcotic-other-drug');
  const before = await (orderKey === null ? usedFor(transaction, key) : usedForInfusion(transaction, orderKey));
  const sum = before.reduce((total, each) => total + (inUnit(each.given, each.unit, doseUnit) ?? 0), ofDose);
  if (dose !== null && Math.round((sum - dose) * 1000) > 0)
    throw new DomainError('ward/narcotic-more-than-dose', {
      entered: Math.round(sum * 1000) / 1000,
      dose,
      unit: doseUnit,
    });
  return { ...NOTHING, units, change: -units, administration_key: key, given, wasted };
}

async function givenDose(transaction: Database, administrationKey: string) {
  const row = await transaction
    .selectFrom('ward_administration as a')
    .innerJoin('ward_analgesic_order as o', 'o.order_key', 'a.order_key')
    .select([
      'a.administration_key as key',
      'a.order_key',
      'a.given',
      'a.in_error',
      'a.dose',
      'a.unit',
      'a.removed_at',
      'o.content',
    ])
    .where('a.administration_key', '=', keyNumber(administrationKey))
    .executeTakeFirst();
  if (!row) throw notFound('administration', administrationKey);
  if (!row.given || row.in_error || row.dose === null) throw new DomainError('ward/narcotic-not-given');
  const { key, order_key, content, dose, unit: doseUnit, removed_at: removedAt } = row;
  const of = { key, drug: content.drug, removedAt };
  if (!isInfusionUnit(doseUnit)) return { ...of, orderKey: null, dose, doseUnit };
  await lockInfusion(transaction, order_key);
  return { ...of, orderKey: order_key, dose: await infused(transaction, order_key), doseUnit: massOf(doseUnit) };
}

const massOf = (rate: string) => (rate === 'mg/h' ? 'mg' : 'mcg');

/** What all stretches of an order gave; null while one runs: what was opened for it is more than it gave yet. */
async function infused(transaction: Database, orderKey: number): Promise<number | null> {
  const { rows } = await sql<{ amount: number | null; runs: boolean }>`select amount::float8 as amount, runs
    from ward_infusion_given(${orderKey})`.execute(transaction);
  return rows[0]?.runs ? null : (rows[0]?.amount ?? null);
}

/** Entries for a dose that stand. */
async function usedFor(transaction: Database, administrationKey: number) {
  return usedWhere(transaction, sql`e.administration_key = ${administrationKey}`);
}

/** A syringe lasts over several rates: whatever stretch an entry names, it is of the infusion. */
async function usedForInfusion(transaction: Database, orderKey: number) {
  return usedWhere(
    transaction,
    sql`e.administration_key in (select administration_key from ward_administration where order_key = ${orderKey})`,
  );
}

async function usedWhere(transaction: Database, of: RawBuilder<unknown>) {
  const { rows } = await sql<{ given: number; unit: string }>`select e.given::float8 as given, i.unit
    from ward_narcotic_entry e join ward_narcotic_batch b using (batch_key) join ward_narcotic_item i using (item_key)
    where ${of} and e.kind = 'use' and ${sql.raw(STANDS)}`.execute(transaction);
  return rows;
}

/** Of a batch, for a dose: patches that were put on, and that came back, by the entries that stand. */
async function patchesOf(transaction: Database, batchKey: number, administrationKey: number) {
  const { rows } = await sql<{ used: number; returned: number }>`select
      coalesce(sum(units) filter (where kind = 'use'), 0)::int as used,
      coalesce(sum(units) filter (where kind = 'patch-return'), 0)::int as returned
    from ward_narcotic_entry e where batch_key = ${batchKey} and administration_key = ${administrationKey} and ${sql.raw(STANDS)}`.execute(
    transaction,
  );
  return rows[0] ?? { used: 0, returned: 0 };
}

/** No more come back than were put on and were taken off. */
async function returnedPatches(
  transaction: Database,
  { administrationKey, units }: Of<'patch-return'>,
  batch: OpenBatch,
) {
  const { key, removedAt } = await givenDose(transaction, administrationKey);
  const patches = await patchesOf(transaction, batch.batchKey, key);
  if (batch.unit !== 'mcg/h' || !removedAt || patches.returned + units > patches.used)
    throw new DomainError('ward/narcotic-patches', { ...patches, asked: units });
  return { ...NOTHING, units, change: 0, administration_key: key };
}

async function counted(transaction: Database, { units, reason }: Of<'count'>, batch: OpenBatch) {
  const book = await balanceOf(transaction, batch.batchKey);
  if (units !== book && reason === '')
    throw new DomainError('ward/narcotic-difference', { counted: units, book, difference: units - book });
  return { ...NOTHING, units, change: 0, book, reason };
}

async function entryRow(transaction: Database, entryKey: string) {
  const row = await transaction
    .selectFrom('ward_narcotic_entry')
    .selectAll()
    .where('entry_key', '=', keyNumber(entryKey))
    .executeTakeFirst();
  if (!row) throw notFound('narcoticEntry', entryKey);
  return row;
}

/** The counter-entry takes back what the entry moved: of one that waits for its second person nothing. That patches came back two persons take back. */
async function corrected(transaction: Database, { entryKey, reason }: Of<'correction'>) {
  const row = await entryRow(transaction, entryKey);
  const { kind, units, moved, administration_key } = row;
  if (kind === 'correction' || kind === 'settlement' || kind === 'count')
    throw new DomainError('ward/narcotic-not-correctable');
  if (kind === 'use' && administration_key !== null) {
    const patches = await patchesOf(transaction, row.batch_key, administration_key);
    if (patches.returned > patches.used - units)
      throw new DomainError('ward/narcotic-patches', { ...patches, asked: patches.returned });
  }
  const named = { ...NOTHING, units, reason, of_key: row.entry_key };
  return { ...named, change: moved === 0 ? 0 : -moved, counts: kind !== 'patch-return' };
}

/** A difference is explained by what came into the balance of the batch later, or is entered itself. */
async function settled(transaction: Database, { entryKey, byEntryKey, reason }: Of<'settlement'>) {
  const count = await entryRow(transaction, entryKey);
  const difference = count.kind === 'count' && count.book !== null ? count.units - count.book : 0;
  if (difference === 0) throw new DomainError('ward/narcotic-no-difference');
  const named = { ...NOTHING, units: Math.abs(difference), reason, of_key: count.entry_key };
  if (byEntryKey === null) {
    if (!(await mayBeEntered(transaction, count.entry_key))) throw new DomainError('ward/narcotic-count-again');
    return { ...named, change: difference };
  }
  const by = await entryRow(transaction, byEntryKey);
  const explanations = await explanationsOf(transaction, String(count.entry_key));
  if (!explanations.some(({ entryKey: each }) => each === String(by.entry_key)))
    throw new DomainError('ward/narcotic-explained-by');
  return { ...named, change: 0, by_key: by.entry_key };
}
