import { type RawBuilder, sql } from 'kysely';
import type { Database } from '../../../platform/database/database.ts';
import type { EntryKind, NarcoticEntry } from './contract.ts';
import { BOOKED_AT, STANDS } from './narcotics-sql.ts';

interface EntryRow {
  readonly entryKey: string;
  readonly kind: EntryKind;
  readonly batchKey: string;
  readonly batch: string;
  readonly at: Date;
  readonly recordedAt: Date;
  readonly units: number;
  readonly change: number;
  readonly counts: boolean;
  readonly moved: number;
  readonly voucher: string;
  readonly reason: string;
  readonly administrationKey: string | null;
  readonly stayKey: string | null;
  readonly patient: string | null;
  readonly patientZh: string | null;
  readonly identifiers: readonly { readonly value: string }[] | null;
  readonly given: number | null;
  readonly wasted: number | null;
  readonly book: number | null;
  readonly ofKey: string | null;
  readonly byKey: string | null;
  readonly needsWitness: boolean;
  readonly isCorrected: boolean;
  readonly by: string;
  readonly byName: string | null;
  readonly byNameZh: string | null;
  readonly witness: string | null;
  readonly witnessedAt: Date | null;
  readonly witnessName: string | null;
  readonly witnessNameZh: string | null;
}

/** Entries `e` of batches `b` for which a condition holds, in the order of the book, and by how much each moves the balance. */
export async function entryRows(
  database: Database,
  condition: RawBuilder<unknown>,
): Promise<readonly { readonly entry: NarcoticEntry; readonly moved: number }[]> {
  const { rows } =
    await sql<EntryRow>`select e.entry_key::text as "entryKey", e.kind, e.batch_key::text as "batchKey", b.number as batch,
      e.at, e.recorded_at as "recordedAt", e.units, e.change, e.counts, e.moved, e.voucher, e.reason,
      e.administration_key::text as "administrationKey", s.stay_key::text as "stayKey", q.name as patient, q.name_zh as "patientZh",
      q.identifiers, e.given::float8 as given, e.wasted::float8 as wasted, e.book, e.of_key::text as "ofKey", e.by_key::text as "byKey",
      e.needs_witness as "needsWitness", not ${sql.raw(STANDS)} as "isCorrected",
      e.recorded_by::text as by, p.name as "byName", p.name_zh as "byNameZh",
      e.witnessed_by::text as witness, e.witnessed_at as "witnessedAt", w.name as "witnessName", w.name_zh as "witnessNameZh"
    from ward_narcotic_entry e join ward_narcotic_batch b using (batch_key)
      left join ward_administration a on a.administration_key = e.administration_key
      left join ward_stay s on s.stay_key = a.stay_key
      left join clinic_patient q on q.patient_key = clinic_patient_root(s.patient_key)
      left join access_person p on p.person_key = e.recorded_by
      left join access_person w on w.person_key = e.witnessed_by
    where ${condition} order by ${sql.raw(BOOKED_AT)}, e.entry_key`.execute(database);
  return rows.map((row) => ({ entry: entryOf(row), moved: row.moved }));
}

function entryOf(row: EntryRow): NarcoticEntry {
  const { moved: _, at, recordedAt, witnessedAt, stayKey, patient, patientZh, identifiers, ...entry } = row;
  const { by, byName, byNameZh, witness, witnessName, witnessNameZh, ...said } = entry;
  return {
    ...{ ...said, at: at.toISOString(), recordedAt: recordedAt.toISOString() },
    witnessedAt: witnessedAt?.toISOString() ?? null,
    patient:
      stayKey === null
        ? null
        : { stayKey, name: patient, nameZh: patientZh, identifier: identifiers?.[0]?.value ?? null },
    recordedBy: { personKey: by, name: byName ?? '', nameZh: byNameZh },
    witness: witness === null ? null : { personKey: witness, name: witnessName ?? '', nameZh: witnessNameZh },
  };
}
