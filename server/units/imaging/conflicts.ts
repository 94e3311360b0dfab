import { DomainError, notFound } from '@isocenter/messages';
import { sql } from 'kysely';
import { throughService } from '../../platform/access/through-service.ts';
import type { Database } from '../../platform/database/database.ts';
import type { CountedPage } from '../../platform/http/contract.ts';
import { type AskedPage, pageOf, placeAfter, placeOfKey } from '../../platform/http/page.ts';
import { keyNumber } from '../../platform/key-number.ts';
import type { ConflictRow } from './contract.ts';
import { recountPatients } from './count-arrivals.ts';
import { insertIdentities, placeObjects } from './insert-instances.ts';
import { describedBy } from './store-rows.ts';

/** What waits for a decision, the latest first. */
export async function openConflicts(database: Database, asked: AskedPage): Promise<CountedPage<ConflictRow>> {
  const after = asked.after === undefined ? null : placeAfter(asked.after).key;
  const found = await database
    .selectFrom('imaging_conflict')
    .innerJoin('imaging_instance', 'imaging_instance.instance_key', 'imaging_conflict.instance_key')
    .innerJoin('imaging_patient', 'imaging_patient.patient_key', 'imaging_instance.patient_key')
    .select([
      'conflict_key',
      'sop_instance_uid',
      'modality',
      'imaging_patient.patient_key',
      'name',
      'imaging_conflict.arrived_at',
      'imaging_conflict.sha256',
      'imaging_conflict.size_bytes',
      'imaging_instance.sha256 as present_sha256',
      'imaging_instance.size_bytes as present_size_bytes',
      'imaging_instance.arrived_at as present_arrived_at',
    ])
    .where('decision', 'is', null)
    .$if(after !== null, (query) => query.where('conflict_key', '<', after))
    .orderBy('conflict_key', 'desc')
    .limit(asked.limit + 1)
    .execute();
  const { total } = await database
    .selectFrom('imaging_conflict')
    .innerJoin('imaging_instance', 'imaging_instance.instance_key', 'imaging_conflict.instance_key')
    .innerJoin('imaging_patient', 'imaging_patient.patient_key', 'imaging_instance.patient_key')
    .select(({ fn }) => fn.countAll<number>().as('total'))
    .where('decision', 'is', null)
    .executeTakeFirstOrThrow();
  const rows = found.map((row) => ({
    conflictKey: String(row.conflict_key),
    sopInstanceUid: row.sop_instance_uid,
    modality: row.modality,
    patientKey: String(row.patient_key),
    patientName: row.name,
    arrivedAt: row.arrived_at.toISOString(),
    present: {
      sha256: row.present_sha256,
      sizeBytes: row.present_size_bytes,
      arrivedAt: row.present_arrived_at.toISOString(),
    },
    arrived: { sha256: row.sha256, sizeBytes: row.size_bytes },
  }));
  const placeOf = ({ conflict_key }: (typeof found)[number]) => placeOfKey(conflict_key);
  return { ...pageOf(found, { limit: asked.limit, placeOf }, rows), total: Number(total) };
}

/**
 * Carries out what a person decided. Nothing is thrown away: the bytes decided against stay in the store and on record
 * in the conflict's row. A replacing object hangs where its own header says, with another patient where that differs.
 * @throws DomainError `platform/not-found`, `imaging/conflict-decided`
 */
export async function decideConflict(
  database: Database,
  conflictKey: string,
  decision: 'keep' | 'replace',
): Promise<void> {
  await requireDecider(database, conflictKey);
  const decide = async (transaction: Database) => {
    const conflict = await transaction
      .selectFrom('imaging_conflict')
      .selectAll()
      .where('conflict_key', '=', keyNumber(conflictKey))
      .forUpdate()
      .executeTakeFirstOrThrow();
    if (conflict.decision) throw new DomainError('imaging/conflict-decided', { key: conflictKey });
    const replaced = decision === 'replace' ? await replaceInstance(transaction, conflict) : null;
    await transaction
      .updateTable('imaging_conflict')
      .set({ decision, decided_at: sql`now()`, replaced_sha256: replaced })
      .where('conflict_key', '=', conflict.conflict_key)
      .execute();
  };
  // What the decision moves is the archive's: the object may hang with another patient from now on.
  await throughService('archive', () => database.transaction().execute(decide));
}

/** Whoever decides must be one whom the database would let change the conflict. @throws DomainError `platform/not-found` */
async function requireDecider(database: Database, conflictKey: string): Promise<void> {
  const seen = await database
    .selectFrom('imaging_conflict')
    .select('conflict_key')
    .where('conflict_key', '=', keyNumber(conflictKey))
    .forUpdate() // asks for the right to change the row
    .executeTakeFirst();
  if (!seen) throw notFound('conflict', conflictKey);
}

/** @returns the hash of the bytes that were there */
async function replaceInstance(
  database: Database,
  conflict: {
    readonly instance_key: number;
    readonly header: Parameters<typeof describedBy>[0];
    readonly sha256: string;
    readonly size_bytes: number;
  },
): Promise<string> {
  const { header } = conflict;
  const placeOf = await placeObjects(database, [header]);
  const present = await database
    .selectFrom('imaging_instance')
    .select(['patient_key', 'sha256'])
    .where('instance_key', '=', conflict.instance_key)
    .forUpdate()
    .executeTakeFirstOrThrow();
  const place = placeOf(header);
  await database
    .updateTable('imaging_instance')
    .set({
      ...describedBy(header),
      header: JSON.stringify(header),
      attributes: null,
      patient_key: place.patientKey,
      series_key: place.seriesKey,
      sha256: conflict.sha256,
      size_bytes: conflict.size_bytes,
      arrived_at: sql`now()`,
    })
    .where('instance_key', '=', conflict.instance_key)
    .execute();
  await insertIdentities(database, [header], placeOf);
  await recountPatients(
    database,
    [...new Set([present.patient_key, place.patientKey])].sort((a, b) => a - b),
  );
  return present.sha256;
}
