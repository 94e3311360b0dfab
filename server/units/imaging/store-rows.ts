import type { InstanceHeader } from '@isocenter/dicom-rt';
import { sql } from 'kysely';
import type { Database } from '../../platform/database/database.ts';
import type { ObjectArrival } from './arrival.ts';
import type { Place } from './insert-instances.ts';
import { jsonRows } from './json-rows.ts';
import { sorted } from './keyed-lists.ts';

/** Where each object hangs, and whether its bytes were made sure of under the lock that removals ask for. */
export interface Storing {
  placeOf(header: InstanceHeader): Place;
  readonly keptSince: boolean;
}

/**
 * Makes rows of the objects whose SOP Instance UID is free, and counts them, by `imaging_store` of the database: in the caller's
 * transaction, else in one of its own, which is committed when this resolves.
 * @returns the UIDs that became rows
 */
export async function storeRows(
  database: Database,
  arrivals: readonly ObjectArrival[],
  { placeOf, keptSince }: Storing,
): Promise<ReadonlySet<string>> {
  const rows = sorted(arrivals, ({ header }) => header.sopInstanceUid).map((arrival) => ({
    series_key: placeOf(arrival.header).seriesKey,
    patient_key: placeOf(arrival.header).patientKey,
    sop_instance_uid: arrival.header.sopInstanceUid,
    ...describedBy(arrival.header),
    attributes: arrival.attributes,
    sha256: arrival.blob.sha256,
    size_bytes: arrival.blob.sizeBytes,
    study_date: arrival.header.studyDate ?? null,
    import_key: arrival.importKey === null ? null : Number(arrival.importKey),
  }));
  const { rows: answers } = await sql<{ uids: string[] }>`/* prepared: imaging store */
    select imaging_store(${jsonRows(rows)}, ${keptSince}) as uids`.execute(database);
  return new Set(answers[0]!.uids);
}

/** The columns of an instance that its header fills. */
export function describedBy(header: InstanceHeader) {
  return {
    sop_class_uid: header.sopClassUid,
    modality: header.modality,
    label: header.label ?? null,
    instance_number: integer(header.instanceNumber),
    transfer_syntax_uid: header.transferSyntaxUid,
    header,
  };
}

/** Integer String (IS) values fit 32 bits; what a file writes there does not always. */
export function integer(value: number | undefined): number | null {
  return value !== undefined && Number.isInteger(value) && Math.abs(value) < 2 ** 31 ? value : null;
}
