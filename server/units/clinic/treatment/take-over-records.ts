import { parseTreatmentRecord, readInstance, type TreatmentRecord } from '@isocenter/dicom-rt';
import { DomainError } from '@isocenter/messages';
import type { Database } from '../../../platform/database/database.ts';
import type { Archive } from '../../imaging/index.ts';
import { departmentTimeZone } from '../department-day.ts';
import type { TakenOver } from './contract.ts';
import { addFraction, fractionsOf } from './fraction-store.ts';
import { fractionsOfRecords } from './fractions-of-records.ts';
import { treatedPlansOf } from './treated-plan-store.ts';

interface Parts {
  readonly database: Database;
  readonly archive: Archive;
}
type Left = TakenOver['left'][number];
interface Asked {
  readonly courseKey: string;
  readonly archiveKeys: readonly string[];
  readonly now: Date;
}

/** Treatment records of the patient in the archive that no fraction of the course that stands was made of, oldest first. */
export async function waitingRecords({ database, archive }: Parts, { courseKey, archiveKeys }: Omit<Asked, 'now'>) {
  const [fractions, ...stored] = await Promise.all([
    fractionsOf(database, courseKey),
    ...archiveKeys.map((key) => archive.treatmentRecordsOf(key)),
  ]);
  const taken = new Set(fractions.filter(({ inError }) => !inError).flatMap(({ recordUids }) => recordUids));
  return stored.flat().filter(({ header }) => !taken.has(header.sopInstanceUid));
}

/**
 * Makes fractions of the records that wait, each for itself: one that cannot be read holds up no other. A number that was recorded already,
 * by hand too, is left to whoever compares the two.
 */
export async function takeOverRecords(parts: Parts, asked: Asked): Promise<TakenOver> {
  const { database } = parts;
  const { courseKey, now } = asked;
  const { records, unreadable } = await readRecords(parts, await waitingRecords(parts, asked));
  const [plans, timeZone] = await Promise.all([treatedPlansOf(database, courseKey), departmentTimeZone(database)]);
  const standing = plans.filter(({ inError }) => !inError);
  const { fractions, left } = fractionsOfRecords(records, standing, { timeZone });
  const twice: Left[] = [];
  for (const fraction of fractions)
    if (!(await addOnce(database, { courseKey, source: 'record', ...fraction }, now)))
      twice.push(...fraction.recordUids.map((recordUid) => ({ recordUid, why: 'given already' as const })));
  const taken = fractions.filter(({ recordUids }) => !twice.some(({ recordUid }) => recordUids.includes(recordUid)));
  return { taken: taken.length, left: [...unreadable, ...left, ...twice] };
}

async function readRecords({ archive }: Parts, waiting: Awaited<ReturnType<typeof waitingRecords>>) {
  const records: TreatmentRecord[] = [];
  const unreadable: Left[] = [];
  for (const { instanceKey, header } of waiting)
    try {
      records.push(parseTreatmentRecord(readInstance(await archive.bytesOf(instanceKey))));
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      unreadable.push({ recordUid: header.sopInstanceUid, why: 'not readable' });
    }
  return { records, unreadable };
}

/** @returns false where this number of the plan was recorded already */
async function addOnce(database: Database, fraction: Parameters<typeof addFraction>[1], now: Date): Promise<boolean> {
  try {
    await database.transaction().execute((transaction) => addFraction(transaction, fraction, now));
    return true;
  } catch (error) {
    if (error instanceof DomainError && error.code === 'clinic/fraction-given') return false;
    throw error;
  }
}
