import { sql } from 'kysely';
import type { Database } from '../../platform/database/database.ts';
import type { Arrival, Indexed, ObjectArrival } from './arrival.ts';
import type { BlobStore } from './blob-store.ts';
import { countImports } from './count-arrivals.ts';
import type { IncomingBlob } from './incoming-blob.ts';
import { insertInstances, type Place } from './insert-instances.ts';
import { jsonRows } from './json-rows.ts';
import { firstBy, sorted } from './keyed-lists.ts';
import type { KnownPlaces } from './known-places.ts';
import { isObjectsAway } from './objects-away.ts';
import { removeUnnamed } from './remove-unnamed.ts';
import { sameContent } from './same-content.ts';
import { storeRows } from './store-rows.ts';
import { OBJECTS_LOCK } from './store-sql.ts';

export interface IndexParts {
  readonly database: Database;
  readonly blobs: BlobStore;
  readonly places: KnownPlaces;
}

/**
 * Makes the arrivals durable and indexes them. When it resolves they are stored: the bytes are on disk under their hash (see
 * {@link openBlobStore}), and the rows that name them are committed, in this order.
 *
 * Safe beside itself in other processes: rows are inserted in the order of their keys, so that two transactions wait for each
 * other instead of locking each other out, and unique keys decide who was first.
 *
 * @param answer told each answer as soon as it is true: where this throws, the others stay as they are
 */
export async function indexArrivals(
  parts: IndexParts,
  arrivals: readonly Arrival[],
  answer: (arrival: Arrival, indexed: Indexed) => void,
): Promise<void> {
  const stored = await storeSettled(parts, arrivals);
  for (const [arrival, place] of stored) answer(arrival, answerStored(place));
  const others = arrivals.filter((arrival) => arrival.kind === 'refused' || !stored.has(arrival));
  if (others.length === 0) return;
  for (const [arrival, indexed] of await indexOthers(parts, others)) answer(arrival, indexed);
}

const answerStored = ({ patientKey }: Place): Indexed => ({ outcome: 'stored', patientKey: String(patientKey) });

/**
 * The slices of a series: all but the first are new objects where others hang already. Their bytes first, then their rows in one question, which
 * is a transaction of its own.
 * @returns those that became rows
 */
async function storeSettled(
  { database, places }: IndexParts,
  arrivals: readonly Arrival[],
): Promise<ReadonlyMap<ObjectArrival, Place>> {
  const placed = new Map<ObjectArrival, Place>();
  for (const arrival of firstBy(objectsOf(arrivals), ({ header }) => header.sopInstanceUid).values()) {
    const place = arrival.blob.settlesWhole ? places.of(arrival.header) : undefined;
    if (place) placed.set(arrival, place);
  }
  if (placed.size === 0) return placed;
  await Promise.all([...placed.keys()].map(({ blob }) => blob.settle()));
  const byHeader = new Map([...placed].map(([{ header }, place]) => [header, place]));
  const uids = await storeRows(database, [...placed.keys()], {
    placeOf: (header) => byHeader.get(header)!,
    keptSince: false,
  });
  return new Map([...placed].filter(([{ header }]) => uids.has(header.sopInstanceUid)));
}

const objectsOf = (arrivals: readonly Arrival[]) => arrivals.filter((arrival) => arrival.kind === 'object');

/** What needs more than one question, in one transaction. */
async function indexOthers(
  { database, blobs, places }: IndexParts,
  arrivals: readonly Arrival[],
): Promise<ReadonlyMap<Arrival, Indexed>> {
  const { answers, stored, known } = await database.transaction().execute(async (transaction) => {
    const stored = await insertInstances(transaction, objectsOf(arrivals), places);
    const answers = new Map<Arrival, Indexed>([...stored].map(([arrival, place]) => [arrival, answerStored(place)]));
    await keepAll([...stored.keys()]);
    const others = arrivals.filter((arrival) => !answers.has(arrival));
    const known = others.length > 0 ? await answerOthers({ database: transaction, blobs }, others, answers) : [];
    return { answers, stored, known };
  });
  for (const { blob } of known) await forget({ database, blobs }, blob);
  for (const [{ header }, place] of stored) places.learn(header, place);
  return answers;
}

/**
 * Answers for what became no new row: refused bytes, and objects whose UID is taken, by another process or by their like in this
 * batch. Equal bytes are kept, too: that restores an object that was lost from the disk.
 * @returns those whose bytes need not be kept
 */
async function answerOthers(
  { database, blobs }: Pick<IndexParts, 'database' | 'blobs'>,
  others: readonly Arrival[],
  answers: Map<Arrival, Indexed>,
): Promise<readonly Arrival[]> {
  await sql`select pg_advisory_xact_lock_shared(${OBJECTS_LOCK})`.execute(database);
  const taken = others.filter((arrival) => arrival.kind === 'object');
  const refused = others.filter((arrival) => arrival.kind === 'refused');
  const present = await presentInstances(database, taken);
  const known = await knownObjects(blobs, taken, present);
  for (const [arrival, answer] of known) answers.set(arrival, answer);
  const differing = taken.filter((arrival) => !known.has(arrival));
  for (const [arrival, answer] of await compareWithPresent(database, differing, present)) answers.set(arrival, answer);
  await insertQuarantine(database, refused);
  for (const arrival of refused) answers.set(arrival, { outcome: 'quarantined' });
  await countImports(
    database,
    others.map((arrival) => ({ importKey: arrival.importKey, outcome: answers.get(arrival)!.outcome })),
  );
  await keepAll(others.filter((arrival) => !known.has(arrival)));
  return [...known.keys()];
}

/** Of this arrival no row was made, and its bytes may have been laid. Where that cannot be undone it costs their size, and no answer. */
async function forget({ database, blobs }: Pick<IndexParts, 'database' | 'blobs'>, blob: IncomingBlob): Promise<void> {
  try {
    await blob.settle();
    await removeUnnamed({ database, blobs }, blob.sha256);
  } catch {
    // The disk or the database: whoever needs them next says so.
  }
}

async function keepAll(arrivals: readonly Arrival[]): Promise<void> {
  await Promise.all(arrivals.map(({ blob }) => blob.settle()));
  // The lock is held now. What was settled before it was may be gone: then it is kept anew.
  await Promise.all(arrivals.map(({ blob }) => blob.keep()));
}

interface PresentInstance {
  readonly instance_key: number;
  readonly sop_instance_uid: string;
  readonly patient_key: number;
  readonly sha256: string;
}

async function presentInstances(
  database: Database,
  objects: readonly ObjectArrival[],
): Promise<ReadonlyMap<string, PresentInstance>> {
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
  blobs: BlobStore,
  objects: readonly ObjectArrival[],
  present: ReadonlyMap<string, PresentInstance>,
): Promise<Map<Arrival, Indexed>> {
  const known = new Map<Arrival, Indexed>();
  for (const arrival of objects) {
    const row = present.get(arrival.header.sopInstanceUid);
    if (!row || row.sha256 === arrival.blob.sha256) continue;
    // A stored object that is lost or altered is no witness: the arrival is kept aside, and a person decides.
    const stored = await blobs.read(row.sha256).catch((error: unknown) => {
      if (isObjectsAway(error)) throw error;
      return undefined;
    });
    if (stored && sameContent(stored, await arrival.blob.bytes()))
      known.set(arrival, { outcome: 'already present', patientKey: String(row.patient_key) });
  }
  return known;
}

/** Equal bytes are present; other bytes are kept aside, once, for a person to decide. */
async function compareWithPresent(
  database: Database,
  arrivals: readonly ObjectArrival[],
  present: ReadonlyMap<string, PresentInstance>,
): Promise<Map<Arrival, Indexed>> {
  const answers = new Map<Arrival, Indexed>();
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
