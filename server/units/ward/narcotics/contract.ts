import { OPIOIDS, type Opioid } from '@isocenter/knowledge';
import { z } from 'zod';
import type { TypeOf } from '../../../platform/http/type-of.ts';
import { Month } from '../../../platform/indicators/contract.ts';
import { Colleague } from '../../../platform/tasks/contract.ts';

/** What the page of the narcotic-drug ledger asks and is answered, under `/api/ward/narcotics`. */

const key = z.string().regex(/^\d{1,15}$/);
const words = (most: number) => z.string().trim().max(most);
const said = (most: number) => words(most).min(1);
const instant = z.iso.datetime({ offset: true });
/** Three decimals at most: amounts are added up exactly. */
const amount = z
  .number()
  .min(0)
  .max(100_000)
  .refine((value) => Math.abs(value * 1000 - Math.round(value * 1000)) < 1e-6);

/** What the record calls a stock item, a batch and an entry. */
export const ITEM = 'ward-narcotic-item';
export const BATCH = 'ward-narcotic-batch';
export const ENTRY = 'ward-narcotic-entry';

export const FORMS = ['tablet', 'capsule', 'ampoule', 'patch', 'bottle', 'suppository'] as const;
export const STRENGTH_UNITS = ['mg', 'mcg', 'mcg/h'] as const;

/** `strength`: content of one unit. `volumeMl`: of one unit that is a fluid; then parts can be said in ml. */
export const ItemContent = z
  .object({
    drug: z.enum(Object.keys(OPIOIDS) as [Opioid, ...Opioid[]]),
    preparation: said(120),
    form: z.enum(FORMS),
    strength: amount.positive(),
    unit: z.enum(STRENGTH_UNITS),
    volumeMl: amount.positive().nullable(),
  })
  .refine(({ form, unit }) => (form === 'patch') === (unit === 'mcg/h'), { path: ['unit'] });
export type ItemContent = TypeOf<typeof ItemContent>;

export const KINDS = [
  'receipt',
  'use',
  'waste',
  'patch-return',
  'pharmacy-return',
  'count',
  'correction',
  'settlement',
] as const;
export type EntryKind = (typeof KINDS)[number];

const units = z.int().min(1).max(100_000);
/** Made by the device, so that what is sent twice is entered once. */
const every = { sentAs: z.uuid(), at: instant.describe('When it happened; when it was entered the server says.') };

/**
 * `POST entries`. `use`: what a charted dose took out; `given` and what of the opened units was `wasted` [the item's unit] make up their content.
 * `patch-return`: used patches, taken off by the chart. `correction`: the counter-entry to one that was wrong. `settlement`: what became of the
 * difference of a count: what came into the balance later and explains it, or a later count that agrees; or, where none does, the difference itself.
 */
export const NewEntry = z.discriminatedUnion('kind', [
  z.object({
    ...{ kind: z.literal('receipt'), ...every, itemKey: key, batch: said(60), expiresOn: z.iso.date(), units },
    voucher: said(60).describe('Number of the document from the pharmacy.'),
  }),
  z.object({
    ...{ kind: z.literal('use'), ...every, batchKey: key, administrationKey: key, units },
    ...{ given: amount.positive(), wasted: amount },
  }),
  z.object({ kind: z.literal('waste'), ...every, batchKey: key, units, reason: said(300) }),
  z.object({ kind: z.literal('patch-return'), ...every, batchKey: key, administrationKey: key, units }),
  z.object({ kind: z.literal('pharmacy-return'), ...every, batchKey: key, units, voucher: said(60) }),
  z.object({
    ...{ kind: z.literal('count'), ...every, batchKey: key, units: z.int().min(0).max(100_000) },
    reason: words(300).describe('Asked for where the count differs from the book.'),
  }),
  z.object({ kind: z.literal('correction'), ...every, entryKey: key, reason: said(300) }),
  z.object({ kind: z.literal('settlement'), ...every, entryKey: key, byEntryKey: key.nullable(), reason: said(300) }),
]);
export type NewEntry = TypeOf<typeof NewEntry>;

const Patient = z.object({
  stayKey: key,
  name: z.string().nullable(),
  nameZh: z.string().nullable(),
  identifier: z.string().nullable(),
});

export const NarcoticEntry = z
  .object({
    entryKey: key,
    kind: z.enum(KINDS),
    batchKey: key,
    batch: z.string(),
    at: instant,
    recordedAt: instant,
    units: z.int(),
    change: z.int().describe('Units by which the stock changes; what comes in, once a second person has signed.'),
    counts: z.boolean().describe('Whether it is in the balance.'),
    voucher: z.string(),
    reason: z.string(),
    administrationKey: key.nullable(),
    patient: Patient.nullable(),
    given: z.number().nullable(),
    wasted: z.number().nullable(),
    book: z.int().nullable().describe('Of a count: what the batch had by the book then.'),
    ofKey: key.nullable().describe('The entry that is corrected, or the count that is settled.'),
    byKey: key.nullable().describe('The entry that explains the difference of a count.'),
    needsWitness: z.boolean(),
    isCorrected: z.boolean(),
    recordedBy: Colleague,
    witness: Colleague.nullable(),
    witnessedAt: instant.nullable(),
  })
  .meta({ id: 'NarcoticEntry' });
export type NarcoticEntry = TypeOf<typeof NarcoticEntry>;

/** `balance` = received − used − wasted − returned + corrected; corrected: counter-entries, and differences of counts. */
const sums = {
  ...{ received: z.int(), used: z.int(), wasted: z.int(), returned: z.int(), corrected: z.int(), balance: z.int() },
};
export const NarcoticBatch = z
  .object({ batchKey: key, number: z.string(), expiresOn: z.iso.date(), ...sums })
  .meta({ id: 'NarcoticBatch' });
export type NarcoticBatch = TypeOf<typeof NarcoticBatch>;

export const NarcoticItem = z
  .object({ itemKey: key, content: ItemContent, ...sums, batches: z.array(NarcoticBatch) })
  .meta({ id: 'NarcoticItem' });
export type NarcoticItem = TypeOf<typeof NarcoticItem>;

/** A dose of the chart against what the ledger says was used for it, in the unit of the dose; of an infusion all its stretches together, in mg or µg. */
const Unreconciled = z
  .object({
    administrationKey: key,
    at: instant,
    patient: Patient,
    drug: z.string(),
    preparation: z.string(),
    dose: z
      .number()
      .nullable()
      .describe('As charted; null where it was not given, is struck out or, of an infusion, runs.'),
    entered: z.number().describe('By the ledger.'),
    unit: z.string(),
  })
  .meta({ id: 'UnreconciledDose' });
export type Unreconciled = TypeOf<typeof Unreconciled>;

const DifferingCount = NarcoticEntry.extend({
  explanations: z.array(NarcoticEntry).describe('Entries by which the difference may be settled.'),
  mayBeEntered: z
    .boolean()
    .describe('Whether the difference itself may be entered: the last count, and nothing moved since.'),
}).meta({ id: 'DifferingCount' });
export type DifferingCount = TypeOf<typeof DifferingCount>;

/** What the ledger and the chart do not agree about, or what waits for somebody. */
const OpenItems = z
  .object({
    doses: z.array(Unreconciled).describe('Given by the chart since the drug is kept here, and not so by the ledger.'),
    infusions: z
      .array(Unreconciled)
      .describe(
        'That run, by their last stretch: what was opened may be entered; they are held against the chart once they end.',
      ),
    uncharted: z.array(Unreconciled).describe('Used by the ledger for a dose that the chart says was not given.'),
    patches: z
      .array(
        z.object({
          ...{ administrationKey: key, batchKey: key, itemKey: key, batch: z.string(), removedAt: instant },
          ...{ patient: Patient, used: z.int(), returned: z.int() },
        }),
      )
      .describe('Taken off by the chart, and not returned.'),
    unwitnessed: z.array(NarcoticEntry),
    differences: z.array(DifferingCount).describe('Counts that differ from the book, and are not settled.'),
  })
  .meta({ id: 'NarcoticOpenItems' });
export type OpenItems = TypeOf<typeof OpenItems>;

/** `GET` */
export const Narcotics = z
  .object({ items: z.array(NarcoticItem), open: OpenItems })
  .meta({ id: 'Narcotics', description: 'The ward’s stock of narcotic drugs, by item and batch.' });
export type Narcotics = TypeOf<typeof Narcotics>;

/** `GET items/:itemKey/book?month=2026-03` */
export const AskedBook = z.object({ month: Month });
export const NarcoticBook = z
  .object({
    item: NarcoticItem,
    month: Month,
    opening: z.int().describe('Balance before the first entry of the month.'),
    lines: z
      .array(
        NarcoticEntry.extend({ balance: z.int().describe('Of the item, after this entry.') }).meta({
          id: 'NarcoticBookLine',
        }),
      )
      .describe('In the order in which they were entered, or, where they came in, confirmed.'),
    closing: z.int(),
  })
  .meta({ id: 'NarcoticBook' });
export type NarcoticBook = TypeOf<typeof NarcoticBook>;
