import { sql } from 'kysely';
import type { Database } from '../../platform/database/database.ts';
import type { Arrival, Indexed, ObjectArrival } from './arrival.ts';
import type { BlobStore } from './blob-store.ts';
import { countImports, countPatients } from './count-arrivals.ts';
import { insertInstances } from './insert-instances.ts';
import { jsonRows } from './json-rows.ts';
import { firstBy, sorted } from './keyed-lists.ts';
import { sameContent } from './same-content.ts';

/** Shared by whoever adds rows that name objects, exclusive for whoever removes objects that no row names. */
export const OBJECTS_LOCK = 715_200_264;

export interface IndexParts {
  readonly database: Database;
  readonly blobs: BlobStore;
}

/**
 * Makes the arrivals durable and indexes them, in one transaction. When it resolves they are stored: first the bytes
 * (see {@link openBlobStore}), then the rows that name them, then the commit.
 *
 * Safe beside itself in other processes: rows are inserted in the order of their keys, so that two transactions wait for each
 * other instead of locking each other out, and unique keys decide who was first.
 *
 * @returns one answer per arrival, in their order
 */
export async function indexArrivals(
  { database, blobs }: IndexParts,
  arrivals: readonly Arrival[],
): Promise<readonly Indexed[]> {
  return database.transaction().execute(async (transaction) => {
    await sql`select pg_advisory_xact_lock_shared(${OBJECTS_LOCK})`.execute(transaction);
    const objects = arrivals.filter((arrival) => arrival.kind === 'object');
    const refused = arrivals.filter((arrival) => arrival.kind === 'refused');

    const known = await knownObjects({ database: transaction, blobs }, objects);
    // Equal bytes are kept, too: that restores an object that was lost from the disk.
    await Promise.all(arrivals.filter((arrival) => !known.has(arrival)).map(({ blob }) => blob.keep()));
    const unknown = objects.filter((arrival) => !known.has(arrival));
    const stored = await insertInstances(transaction, unknown);
    const answers = new Map<Arrival, Indexed>(known);
    for (const [arrival, patientKey] of stored) answers.set(arrival, { outcome: 'stored', patientKey });
    // Came twice in this batch, or another process was first: now it can be compared.
    const taken = unknown.filter((arrival) => !stored.has(arrival));
    for (const [arrival, answer] of await knownObjects({ database: transaction, blobs }, taken))
      answers.set(arrival, answer);
    const differing = taken.filter((arrival) => !answers.has(arrival));
    for (const [arrival, answer] of await compareWithPresent(transaction, differing)) answers.set(arrival, answer);
    await insertQuarantine(transaction, refused);
    for (const arrival of refused) answers.set(arrival, { outcome: 'quarantined' });

    await countPatients(transaction, stored);
    await countImports(
      transaction,
      arrivals.map((arrival) => ({ importKey: arrival.importKey, outcome: answers.get(arrival)!.outcome })),
    );
    return arrivals.map((arrival) => answers.get(arrival)!);
  });
}

async function presentInstances(database: Database, objects: readonly ObjectArrival[]) {
  const uids = objects.map(({ header }) => header.sopInstanceUid);
  const rows = await database
    .selectFrom('imaging_instance')
    .select(['instance_key', 'sop_instance_uid', 'patient_key', 'sha256'])
    .where('sop_instance_uid', '=', sql<string>`any(${uids}::text[])`)
    .execute();
  return new Map(rows.map((row) => [row.sop_instance_uid, row]));
}

/** Objects that are in the archive in another encoding; their bytes need not be kept. */
async function knownObjects(
  { database, blobs }: IndexParts,
  objects: readonly ObjectArrival[],
): Promise<Map<Arrival, Indexed>> {
  const present = await presentInstances(database, objects);
  const known = new Map<Arrival, Indexed>();
  for (const arrival of objects) {
    const row = present.get(arrival.header.sopInstanceUid);
    if (!row || row.sha256 === arrival.blob.sha256) continue;
    // A stored object that is lost or altered is no witness: the arrival is kept aside, and a person decides.
    const stored = await blobs.read(row.sha256).catch(() => undefined);
    if (stored && sameContent(stored, await arrival.blob.bytes()))
      known.set(arrival, { outcome: 'already present', patientKey: String(row.patient_key) });
  }
  return known;
}

/** Equal bytes are present; other bytes are kept aside, once, for a person to decide. */
async function compareWithPresent(
  database: Database,
  arrivals: readonly ObjectArrival[],
): Promise<Map<Arrival, Indexed>> {
  const answers = new Map<Arrival, Indexed>();
  if (arrivals.length === 0) return answers;
  const present = await presentInstances(database, arrivals);
  const conflicts = [];
  for (const arrival of sorted(arrivals, ({ blob }) => blob.sha256)) {
    const row = present.get(arrival.header.sopInstanceUid)!;
    const equal = row.sha256 === arrival.blob.sha256;
    answers.set(arrival, { outcome: equal ? 'already present' : 'conflict', patientKey: String(row.patient_key) });
    const { header, blob } = arrival;
    if (!equal)
      conflicts.push({ instance_key: row.instance_key, header, sha256: blob.sha256, size_bytes: blob.sizeBytes });
  }
  if (conflicts.length > 0)
    await sql`insert into imaging_conflict (instance_key, header, sha256, size_bytes, arrived_at)
      select r.*, now() from jsonb_to_recordset(${jsonRows(conflicts)}) as r(instance_key bigint, header jsonb, sha256 text,
        size_bytes bigint)
      on conflict (instance_key, sha256) do nothing`.execute(database);
  return answers;
}

async function insertQuarantine(
  database: Database,
  refused: readonly Extract<Arrival, { kind: 'refused' }>[],
): Promise<void> {
  const firsts = [...firstBy(refused, ({ blob }) => blob.sha256).values()];
  if (firsts.length === 0) return;
  const rows = sorted(firsts, ({ blob }) => blob.sha256).map(({ fileName, blob, refusal }) => ({
    file_name: fileName,
    sha256: blob.sha256,
    size_bytes: blob.sizeBytes,
    refusal,
  }));
  await sql`insert into imaging_quarantine (file_name, sha256, size_bytes, refusal, arrived_at)
    select r.*, now() from jsonb_to_recordset(${jsonRows(rows)}) as r(file_name text, sha256 text, size_bytes bigint, refusal jsonb)
    on conflict (sha256) do update set refusal = excluded.refusal`.execute(database);
}
