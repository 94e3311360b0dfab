import { sql } from 'kysely';
import type { Database } from '../../../platform/database/database.ts';
import { keyNumber } from '../../../platform/key-number.ts';
import type { NarcoticEntry, Narcotics, OpenItems, Unreconciled } from './contract.ts';
import { entryRows } from './entry-rows.ts';
import { explanationsOf, mayBeEntered } from './explanations.ts';
import { narcoticItems } from './item-rows.ts';
import { STANDS } from './narcotics-sql.ts';

/** The stock, and what is open. */
export async function readNarcotics(database: Database): Promise<Narcotics> {
  const [items, open] = await Promise.all([narcoticItems(database), openItems(database)]);
  return { items, open };
}

/** Where ledger and chart differ, and what waits for somebody. */
export async function openItems(database: Database): Promise<OpenItems> {
  const stands = sql.raw(STANDS);
  const [doses, patches, unwitnessed, differences] = await Promise.all([
    unreconciled(database),
    patchesNotReturned(database),
    entryRows(database, sql`e.needs_witness and e.witnessed_by is null and ${stands}`),
    entryRows(
      database,
      sql`e.kind = 'count' and e.units <> e.book and not exists (select from ward_narcotic_entry t
        where t.of_key = e.entry_key and t.kind = 'settlement' and t.witnessed_by is not null)`,
    ),
  ]);
  return {
    doses: doses.filter(({ dose }) => dose !== null).map(({ runs: _, ...dose }) => dose),
    infusions: doses.filter(({ runs }) => runs).map(({ runs: _, ...dose }) => dose),
    uncharted: doses.filter(({ dose, runs }) => dose === null && !runs).map(({ runs: _, ...dose }) => dose),
    patches,
    unwitnessed: unwitnessed.map(({ entry }) => entry),
    differences: await Promise.all(differences.map(({ entry }) => withExplanations(database, entry))),
  };
}

const withExplanations = async (database: Database, count: NarcoticEntry) => ({
  ...count,
  explanations: await explanationsOf(database, count.entryKey),
  mayBeEntered: await mayBeEntered(database, keyNumber(count.entryKey)),
});

interface OfPatient {
  readonly stayKey: string;
  readonly name: string | null;
  readonly nameZh: string | null;
  readonly identifiers: readonly { readonly value: string }[] | null;
}

const OF_PATIENT = sql`q.name, q.name_zh as "nameZh", q.identifiers`;
const PATIENT = sql`left join clinic_patient q on q.patient_key = clinic_patient_root(s.patient_key)`;
const patientOf = ({ stayKey, name, nameZh, identifiers }: OfPatient) => ({
  ...{ stayKey, name, nameZh, identifier: identifiers?.[0]?.value ?? null },
});

type Charted = Unreconciled & { readonly runs: boolean };

async function unreconciled(database: Database): Promise<Charted[]> {
  const { rows } = await sql<OfPatient & Omit<Charted, 'at' | 'patient'> & { at: Date }>`
    select d.administration_key::text as "administrationKey", d.stay_key::text as "stayKey", d.at, d.drug, d.preparation, d.dose, d.entered,
      d.unit, d.runs, ${OF_PATIENT}
    from ward_narcotic_doses() d left join ward_stay s on s.stay_key = d.stay_key ${PATIENT} order by d.at, d.administration_key`.execute(
    database,
  );
  return rows.map(({ administrationKey, at, drug, preparation, dose, entered, unit, runs, ...patient }) => ({
    ...{ administrationKey, at: at.toISOString(), drug, preparation, dose, entered, unit, runs },
    patient: patientOf(patient),
  }));
}

async function patchesNotReturned(database: Database): Promise<OpenItems['patches'][number][]> {
  type Row = OfPatient & Omit<OpenItems['patches'][number], 'removedAt' | 'patient'> & { removedAt: Date };
  const { rows } = await sql<Row>`
    with of_dose as (select e.administration_key, e.batch_key,
        coalesce(sum(e.units) filter (where e.kind = 'use'), 0)::int as used,
        coalesce(sum(e.units) filter (where e.kind = 'patch-return'), 0)::int as returned
      from ward_narcotic_entry e join ward_narcotic_batch b using (batch_key) join ward_narcotic_item i on i.item_key = b.item_key
      where i.form = 'patch' and e.kind in ('use', 'patch-return') and ${sql.raw(STANDS)} group by 1, 2)
    select d.administration_key::text as "administrationKey", d.batch_key::text as "batchKey", b.item_key::text as "itemKey", b.number as batch,
      a.removed_at as "removedAt", d.used, d.returned, s.stay_key::text as "stayKey", ${OF_PATIENT}
    from of_dose d join ward_narcotic_batch b using (batch_key) join ward_administration a using (administration_key)
      join ward_stay s using (stay_key) ${PATIENT}
    where d.returned < d.used and a.removed_at is not null order by a.removed_at, d.batch_key`.execute(database);
  return rows.map(({ administrationKey, batchKey, itemKey, batch, removedAt, used, returned, ...patient }) => ({
    ...{ administrationKey, batchKey, itemKey, batch, removedAt: removedAt.toISOString(), used, returned },
    patient: patientOf(patient),
  }));
}
