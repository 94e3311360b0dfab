import { DEMONSTRATION_PASSWORD } from '../../../platform/access/demonstration-accounts.ts';
import { acting } from '../../../platform/database/acting.ts';
import type { Database } from '../../../platform/database/database.ts';
import type { DemonstrationGiven } from '../../../platform/demonstration/demonstration-part.ts';
import { proveSigner } from '../../../platform/signatures/prove-signer.ts';
import { ENTRY, type ItemContent, type NewEntry } from '../narcotics/contract.ts';
import { addEntry } from '../narcotics/entry-store.ts';
import { addItem } from '../narcotics/item-store.ts';
import { readNarcotics } from '../narcotics/read-narcotics.ts';
import { witnessEntry } from '../narcotics/witness-entry.ts';
import { SLOW_RELEASE, TABLET } from './demonstration-stays.ts';
import { steadyMark } from './steady-mark.ts';

const HOUR_MS = 3_600_000;
const RECEIVED_HOURS_AGO = 14;

interface Stocked {
  readonly content: ItemContent;
  readonly units: number;
}

const morphine = (preparation: string) =>
  ({ drug: 'morphine', preparation, form: 'tablet', strength: 10, unit: 'mg', volumeMl: null }) as const;
const STOCK: readonly Stocked[] = [
  { content: morphine(TABLET), units: 100 },
  { content: morphine(SLOW_RELEASE), units: 60 },
  {
    content: {
      ...{ drug: 'morphine', preparation: 'morphine hydrochloride injection · 盐酸吗啡注射液', form: 'ampoule' },
      ...{ strength: 10, unit: 'mg', volumeMl: 1 },
    },
    units: 10,
  },
];

/** A cupboard in the middle of a day: received by two, doses entered but the last, a count that waits for its second person. */
export async function ledgerOnce(database: Database, given: DemonstrationGiven): Promise<void> {
  const { person, now } = given;
  const nurse = person('nurse').actor;
  const enter = (entry: NewEntry) => acting(nurse, () => addEntry(database, entry, now));
  const told = () => acting(nurse, () => readNarcotics(database));
  // what is there was begun by an earlier attempt: its times stay
  if (!(await told()).items.some(({ batches }) => batches.some(({ used }) => used > 0)))
    await receivedOnce(database, given, enter);
  const { items, open } = await told();
  for (const { administrationKey, preparation, at, dose } of open.doses.slice(0, -1)) {
    const batch = items.find(({ content }) => content.preparation === preparation)?.batches[0];
    if (!batch || dose === null) continue;
    await enter({
      ...{ kind: 'use', sentAs: steadyMark(`use ${administrationKey}`), at, administrationKey },
      ...{
        batchKey: batch.batchKey,
        units: Math.ceil(dose / 10),
        given: dose,
        wasted: Math.ceil(dose / 10) * 10 - dose,
      },
    });
  }
  const [tablets] = (await told()).items.filter(({ content }) => content.preparation === TABLET);
  const [batch] = tablets?.batches ?? [];
  if (!batch || open.unwitnessed.some(({ kind }) => kind === 'count')) return;
  const of = { kind: 'count', sentAs: steadyMark(`count ${batch.batchKey}`), batchKey: batch.batchKey } as const;
  await enter({ ...of, at: now.toISOString(), units: batch.balance, reason: '' });
}

async function receivedOnce(
  database: Database,
  { person, now }: DemonstrationGiven,
  enter: (entry: NewEntry) => Promise<void>,
): Promise<void> {
  const [nurse, witness] = [person('nurse'), person('oncologist')];
  const told = () => acting(nurse.actor, () => readNarcotics(database));
  const at = new Date(now.getTime() - RECEIVED_HOURS_AGO * HOUR_MS).toISOString();
  const expiresOn = `${now.getUTCFullYear() + 2}-06-30`;
  for (const { content, units } of STOCK) {
    const itemOf = async () => (await told()).items.find((item) => item.content.preparation === content.preparation);
    if (!(await itemOf())) await acting(nurse.actor, () => addItem(database, content));
    const item = await itemOf();
    if (!item || item.batches.length > 0) continue;
    const received = { kind: 'receipt', at, itemKey: item.itemKey, batch: 'M01', expiresOn, units } as const;
    await enter({ ...received, sentAs: steadyMark(`receipt ${item.itemKey}`), voucher: 'P-0001' });
  }
  for (const { entryKey } of (await told()).open.unwitnessed.filter(({ kind }) => kind === 'receipt'))
    await acting(witness.actor, async () => {
      const asked = { meaning: 'reviewer', login: witness.login, password: DEMONSTRATION_PASSWORD } as const;
      await proveSigner(database, witness, { entity: ENTRY, entityKey: entryKey, asked, address: 'demonstration' });
      await witnessEntry(database, entryKey, now);
    });
}
