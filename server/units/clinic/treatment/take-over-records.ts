import { parseTreatmentRecord, readInstance } from '@isocenter/dicom-rt';
import type { Database } from '../../../platform/database/database.ts';
import type { Archive } from '../../imaging/index.ts';
import type { TakenOver } from './contract.ts';
import { addFraction, fractionsOf } from './fraction-store.ts';
import { fractionsOfRecords } from './fractions-of-records.ts';
import { treatedPlansOf } from './treated-plan-store.ts';

interface Parts {
  readonly database: Database;
  readonly archive: Archive;
}
interface Asked {
  readonly courseKey: string;
  readonly archiveKeys: readonly string[];
  readonly now: Date;
}

/** Treatment records of the patient in the archive that no fraction of the course was made of, oldest first. */
export async function waitingRecords({ database, archive }: Parts, { courseKey, archiveKeys }: Omit<Asked, 'now'>) {
  const [fractions, ...stored] = await Promise.all([
    fractionsOf(database, courseKey),
    ...archiveKeys.map((key) => archive.treatmentRecordsOf(key)),
  ]);
  const taken = new Set(fractions.flatMap(({ recordUids }) => recordUids));
  return stored.flat().filter(({ header }) => !taken.has(header.sopInstanceUid));
}

/** Makes fractions of the records that wait. A number that was recorded already, by hand too, is left to whoever compares the two. */
export async function takeOverRecords(parts: Parts, asked: Asked): Promise<TakenOver> {
  const { database, archive } = parts;
  const { courseKey, now } = asked;
  const waiting = await waitingRecords(parts, asked);
  const records = await Promise.all(
    waiting.map(async ({ instanceKey }) => parseTreatmentRecord(readInstance(await archive.bytesOf(instanceKey)))),
  );
  const [plans, given] = await Promise.all([treatedPlansOf(database, courseKey), fractionsOf(database, courseKey)]);
  const standing = plans.filter(({ inError }) => !inError);
  const { fractions, left } = fractionsOfRecords(records, standing, { offset: offsetHere });
  const isGiven = (content: { readonly treatedPlanKey: string; readonly number: number }) =>
    given.some(
      (each) =>
        !each.inError &&
        each.content.treatedPlanKey === content.treatedPlanKey &&
        each.content.number === content.number,
    );
  const fresh = fractions.filter(({ content }) => !isGiven(content));
  await database.transaction().execute(async (transaction) => {
    for (const fraction of fresh) await addFraction(transaction, { courseKey, source: 'record', ...fraction }, now);
  });
  const twice = fractions
    .filter(({ content }) => isGiven(content))
    .flatMap(({ recordUids }) => recordUids.map((recordUid) => ({ recordUid, why: 'given already' as const })));
  return { taken: fresh.length, left: [...left, ...twice] };
}

/** The zone of this server at a local time, `+08:00`: for machines that do not say theirs. */
function offsetHere(localTime: string): string {
  const minutes = -new Date(localTime).getTimezoneOffset();
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60];
  return `${minutes < 0 ? '-' : '+'}${String(hours).padStart(2, '0')}:${String(rest).padStart(2, '0')}`;
}
