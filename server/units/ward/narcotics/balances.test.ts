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
const step = fc.oneof(
  fc.record({ do: fc.constant('receipt' as const), units: fc.integer({ min: 1, max: 20 }) }),
  fc.record({
    do: fc.constantFrom('use' as const, 'waste' as const, 'pharmacy-return' as const),
    units: fc.integer({ min: 1, max: 12 }),
  }),
  fc.record({ do: fc.constant('count' as const), units: fc.integer({ min: 0, max: 25 }) }),
  fc.record({ do: fc.constantFrom('confirm' as const, 'correction' as const), of: fc.nat(30) }),
  fc.record({ do: fc.constant('settlement' as const), of: fc.nat(30) }),
);
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never;

/** What a bookkeeper would have on paper: of each entry kind, units, whether somebody confirmed it. */
interface Line {
  readonly entryKey: string;
  readonly kind: EntryKind;
  /** By which the balance changes once it counts. */
  readonly change: number;
  confirmed: boolean;
  /** Of a count. */
  readonly difference: number;
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
  for (const taken of [{ do: 'receipt', units: 10 } as const, { do: 'confirm', of: 0 } as const, ...steps]) {
    const before = onPaper(lines);
    const batchKey = (await read()).batches[0]?.batchKey ?? '';
    const of = 'of' in taken && lines.length > 0 ? lines[taken.of % lines.length] : undefined;
    const isTaken = await attempt(async () => {
      if (taken.do === 'confirm') return of && confirm(of.entryKey);
      const entry = entryOf(taken, { itemKey, batchKey, of });
      return entry && acting(nurse, () => addEntry(opened.database, entry, NOW));
    });
    const item = await read();
    if (isTaken) note(lines, taken, of, await lastKey());
    const goesOut = taken.do === 'use' || taken.do === 'waste' || taken.do === 'pharmacy-return';
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
  taken: Exclude<Step, { do: 'confirm' }> | { readonly do: 'correction'; readonly of: number },
  { itemKey, batchKey, of }: { readonly itemKey: string; readonly batchKey: string; readonly of: Line | undefined },
): NewEntry | undefined {
  const every = { sentAs: randomUUID(), at: NOW.toISOString() };
  const document = { voucher: 'P-1', reason: 'because' };
  if (taken.do === 'receipt')
    return {
      ...every,
      kind: 'receipt',
      itemKey,
      batch: 'B1',
      expiresOn: '2031-01-31',
      units: taken.units,
      voucher: 'P',
    };
  if (taken.do === 'use')
    return {
      ...every,
      kind: 'use',
      batchKey,
      administrationKey,
      units: taken.units,
      given: 10 * taken.units,
      wasted: 0,
    };
  if (taken.do === 'correction' || taken.do === 'settlement')
    return of && { ...every, ...document, kind: taken.do, entryKey: of.entryKey, byEntryKey: null };
  return { ...every, ...document, kind: taken.do, batchKey, units: taken.units };
}

function note(lines: Line[], taken: Step, of: Line | undefined, entryKey: string): void {
  if (taken.do === 'confirm') {
    if (of) of.confirmed = true;
    return;
  }
  const counted = of && (of.change <= 0 || of.confirmed) ? of.change : 0;
  const change = {
    ...{ receipt: 'units' in taken ? taken.units : 0, count: 0, correction: -counted, settlement: of?.difference ?? 0 },
    ...{ use: 0, waste: 0, 'pharmacy-return': 0 },
  }[taken.do];
  const goesOut = taken.do === 'use' || taken.do === 'waste' || taken.do === 'pharmacy-return';
  lines.push({
    ...{ entryKey, kind: taken.do, confirmed: false, change: goesOut ? -taken.units : change + 0 },
    difference: taken.do === 'count' ? taken.units - onPaper(lines) : 0,
  });
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
