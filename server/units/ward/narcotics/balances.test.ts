import { randomUUID } from 'node:crypto';
import { DomainError } from '@isocenter/messages';
import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { testPerson } from '../../../platform/access/test-person.ts';
import { type ActingPerson, acting } from '../../../platform/database/acting.ts';
import { testDatabase } from '../../../platform/database/test-database.ts';
import { leaveProof } from '../../../platform/signatures/prove-signer.ts';
import { CLINIC_MIGRATIONS } from '../../clinic/index.ts';
import { IMAGING_MIGRATIONS } from '../../imaging/index.ts';
import { PHYSICS_MIGRATIONS } from '../../physics/index.ts';
import { WARD_MIGRATIONS } from '../index.ts';
import { ENTRY, type EntryKind, type NewEntry } from './contract.ts';
import { addEntry } from './entry-store.ts';
import { narcoticItem, narcoticItems } from './item-rows.ts';
import { addItem } from './item-store.ts';
import { witnessEntry } from './witness-entry.ts';

const NOW = new Date('2026-03-09T14:30:00+08:00');
const SEQUENCES = 25;
let opened: Awaited<ReturnType<typeof testDatabase>>;
let nurse: ActingPerson;
let witness: ActingPerson;
let administrationKey: string;

beforeAll(async () => {
  opened = await testDatabase([
    ...[...IMAGING_MIGRATIONS, ...PHYSICS_MIGRATIONS, ...CLINIC_MIGRATIONS, ...WARD_MIGRATIONS],
  ]);
  nurse = await testPerson(opened.database, 'He Lan', 'nurse');
  witness = await testPerson(opened.database, 'Sun Li', 'nurse');
  await sql`set session_replication_role = replica`.execute(opened.owner);
  const { rows } = await sql<{
    key: string;
  }>`with p as (insert into clinic_patient (name) values ('A') returning patient_key, site_key),
      b as (insert into ward_bed (site_key, name) select site_key, '1' from p returning bed_key),
      s as (insert into ward_stay (patient_key, site_key, bed_key, admitted_at, reports_self)
        select patient_key, site_key, bed_key, now(), true from p, b returning stay_key, site_key),
      o as (insert into ward_analgesic_order (stay_key, site_key, content, is_signed)
        select stay_key, site_key, '{"drug":"morphine"}', true from s returning order_key)
    insert into ward_administration (stay_key, site_key, sent_as, sent_sha256, order_key, at, given, dose, unit, route, is_rescue, is_opioid, reason)
      select stay_key, site_key, gen_random_uuid(), '', order_key, now(), true, 100000, 'mg', 'oral', false, true, '' from s, o
      returning administration_key::text as key`.execute(opened.owner);
  await sql`set session_replication_role = origin`.execute(opened.owner);
  administrationKey = rows[0]?.key ?? '';
}, 60_000);
afterAll(() => opened.close());

/** What somebody tries. `of`: which of the entries before, counted around. */
type Step =
  | { readonly do: 'receipt' | 'use' | 'waste' | 'pharmacy-return' | 'count'; readonly units: number }
  | { readonly do: 'confirm' | 'correction'; readonly of: number }
  | { readonly do: 'settlement'; readonly of: number; readonly by: number | null };
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ do: fc.constant('receipt' as const), units: fc.integer({ min: 1, max: 20 }) }),
  fc.record({
    do: fc.constantFrom('use' as const, 'waste' as const, 'pharmacy-return' as const),
    units: fc.integer({ min: 1, max: 12 }),
  }),
  fc.record({ do: fc.constant('count' as const), units: fc.integer({ min: 0, max: 25 }) }),
  fc.record({
    do: fc.constantFrom('confirm' as const, 'correction' as const),
    of: fc.nat(30),
  }),
  fc.record({ do: fc.constant('settlement' as const), of: fc.nat(30), by: fc.option(fc.nat(30)) }),
);

/** What a bookkeeper would have on paper: of each entry kind, units, whether somebody confirmed it. */
interface Line {
  readonly entryKey: string;
  readonly kind: EntryKind;
  /** By which the balance changes once it counts. */
  readonly change: number;
  confirmed: boolean;
  /** Of a count: what was counted, and by how much that missed the book. */
  readonly units: number;
  readonly difference: number;
  explains: boolean;
}

/** What comes in counts once it is confirmed, what goes out at once. */
const onPaper = (lines: readonly Line[]) =>
  lines.reduce((sum, { change, confirmed }) => sum + (change <= 0 || confirmed ? change : 0), 0);

async function play(steps: readonly Step[]): Promise<void> {
  const preparation = randomUUID();
  await acting(nurse, () =>
    addItem(opened.database, {
      ...{ drug: 'morphine', preparation, form: 'tablet', strength: 10, unit: 'mg', volumeMl: null },
    }),
  );
  const items = await acting(nurse, () => narcoticItems(opened.database));
  const { itemKey } = items.find(({ content }) => content.preparation === preparation)!;
  const lines: Line[] = [];
  const read = () => acting(nurse, () => narcoticItem(opened.database, itemKey));
  const first: readonly Step[] = [
    { do: 'receipt', units: 10 },
    { do: 'confirm', of: 0 },
  ];
  for (const taken of [...first, ...steps]) {
    const before = onPaper(lines);
    const batchKey = (await read()).batches[0]?.batchKey ?? '';
    const of = 'of' in taken && lines.length > 0 ? lines[taken.of % lines.length] : undefined;
    const by = bySettlement(taken, lines);
    const isTaken = await attempt(async () => {
      if ('of' in taken && taken.do === 'confirm') return of && confirm(of.entryKey);
      const entry = entryOf(taken, { itemKey, batchKey, of, by });
      return entry && acting(nurse, () => addEntry(opened.database, entry, NOW));
    });
    const item = await read();
    if (isTaken && of && taken.do === 'settlement') expectHonest(of, by, before);
    if (isTaken && (of || 'units' in taken)) note(lines, taken, of, await lastKey());
    const goesOut = changeOf(taken, of) < 0 && 'units' in taken;
    if (goesOut) expect(isTaken).toBe(taken.units <= before);
    expect(item.balance).toBe(onPaper(lines));
    expect(item.balance).toBeGreaterThanOrEqual(0);
    expect(item.received - item.used - item.wasted - item.returned + item.corrected).toBe(item.balance);
  }
}

async function confirm(entryKey: string): Promise<void> {
  await acting(witness, async () => {
    await leaveProof(opened.database, witness, { entity: ENTRY, entityKey: entryKey, meaning: 'reviewer' });
    await witnessEntry(opened.database, entryKey, NOW);
  });
}

function entryOf(
  taken: Step,
  named: {
    readonly itemKey: string;
    readonly batchKey: string;
    readonly of: Line | undefined;
    readonly by: Line | undefined;
  },
): NewEntry | undefined {
  const { itemKey, batchKey, of, by } = named;
  const every = { sentAs: randomUUID(), at: NOW.toISOString() };
  const document = { voucher: 'P-1', reason: 'because' };
  if ('of' in taken) {
    if (!of || taken.do === 'confirm') return undefined;
    return { ...every, ...document, kind: taken.do, entryKey: of.entryKey, byEntryKey: by?.entryKey ?? null };
  }
  const { do: kind, units } = taken;
  if (kind === 'receipt') return { ...every, ...document, kind, itemKey, batch: 'B1', expiresOn: '2031-01-31', units };
  if (kind === 'use') return { ...every, kind, batchKey, administrationKey, units, given: 10 * units, wasted: 0 };
  return { ...every, ...document, kind, batchKey, units };
}

function note(lines: Line[], taken: Step, of: Line | undefined, entryKey: string): void {
  if (taken.do === 'confirm') {
    if (of) of.confirmed = true;
    return;
  }
  const units = 'units' in taken ? taken.units : 0;
  const difference = taken.do === 'count' ? units - onPaper(lines) : 0;
  const change = changeOf(taken, of);
  lines.push({ entryKey, kind: taken.do, confirmed: false, change, units, difference, explains: false });
}

/** A counter-entry takes back what counted of the other; a settlement enters the difference of the count. */
function changeOf(taken: Step, of: Line | undefined): number {
  if ('units' in taken)
    return { receipt: 1, count: 0, use: -1, waste: -1, 'pharmacy-return': -1 }[taken.do] * taken.units;
  if (!of) return 0;
  const counted = of.change <= 0 || of.confirmed ? of.change : 0;
  if (taken.do === 'settlement') return taken.by === null ? of.difference : 0;
  return 0 - counted;
}

const bySettlement = (taken: Step, lines: readonly Line[]) =>
  taken.do === 'settlement' && taken.by !== null ? lines[taken.by % lines.length] : undefined;

/** A difference that is entered leads the book to what was counted; what explains one moved just that and no other, or is a count that agrees. */
function expectHonest(count: Line, by: Line | undefined, before: number): void {
  expect(count.difference).not.toBe(0);
  if (!by) expect(before + count.difference).toBe(count.units);
  else if (by.kind === 'count') expect(by.difference).toBe(0);
  else {
    expect(by).toMatchObject({ change: count.difference, explains: false });
    by.explains = true;
  }
}

async function attempt(work: () => Promise<unknown> | undefined): Promise<boolean> {
  try {
    const doing = work();
    await doing;
    return true;
  } catch (error) {
    if (error instanceof DomainError) return false;
    throw error;
  }
}

async function lastKey(): Promise<string> {
  const { rows } = await sql<{ key: string }>`select max(entry_key)::text as key from ward_narcotic_entry`.execute(
    opened.owner,
  );
  return rows[0]?.key ?? '';
}

test('whatever is entered, a balance is what was received less what was used, wasted and returned, and never below zero', async () => {
  await fc.assert(fc.asyncProperty(fc.array(step, { maxLength: 30 }), play), { numRuns: SEQUENCES, seed: 8142 });
}, 120_000);
