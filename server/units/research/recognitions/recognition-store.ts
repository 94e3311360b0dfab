import { DomainError } from '@isocenter/messages';
import { type RawBuilder, sql } from 'kysely';
import type { Database } from '../../../platform/database/database.ts';
import { keyNumber } from '../../../platform/key-number.ts';
import { addEntry, allEntries, changeEntry, type Entry, oneEntry } from '../entries/entry-store.ts';
import { requirePeople } from '../entries/require-people.ts';
import type { ChangedRecognition, Recognition, RecognitionContent, Recognitions } from './contract.ts';
import { nextReportOf, RECOGNITIONS, recognitionState } from './recognition-kind.ts';
import { requireNoOther } from './require-no-other.ts';

type Evidence = Recognition['files'][number];
type Files = ReadonlyMap<string, readonly Evidence[]>;

export async function readRecognitions(database: Database, today: string): Promise<Recognitions> {
  const [entries, files] = [await allEntries(database, RECOGNITIONS), await evidenceOf(database, sql`true`)];
  return { today, recognitions: entries.map((entry) => recognitionOf(entry, { today, files })) };
}

/** @throws DomainError `platform/not-found` */
export async function readRecognition(database: Database, entryKey: string, today: string): Promise<Recognition> {
  const entry = await oneEntry(database, RECOGNITIONS, entryKey);
  const files = await evidenceOf(database, sql`recognition_key = ${keyNumber(entryKey)}`);
  return recognitionOf(entry, { today, files });
}

/** @returns its key @throws DomainError `research/not-yet`, `research/recognition-there`, `platform/not-found` */
export async function addRecognition(database: Database, content: RecognitionContent, today: string): Promise<string> {
  requireDone(content, today);
  await requirePeople(database, content.people);
  return database.transaction().execute(async (transaction) => {
    await requireNoOther(transaction, content, null);
    return addEntry(transaction, RECOGNITIONS, { content, today });
  });
}

interface Changed extends ChangedRecognition {
  readonly entryKey: string;
  readonly revision: number;
}

/** @throws DomainError as {@link addRecognition} and `changeEntry` */
export async function changeRecognition(database: Database, changed: Changed, today: string): Promise<void> {
  requireDone(changed.content, today);
  await requirePeople(database, changed.content.people);
  await database.transaction().execute(async (transaction) => {
    if (!changed.inError) await requireNoOther(transaction, changed.content, changed.entryKey);
    await changeEntry(transaction, RECOGNITIONS, { ...changed, today });
  });
}

function requireDone({ reports }: RecognitionContent, today: string): void {
  const late = reports.find(({ doneOn }) => doneOn !== null && doneOn > today);
  if (late) throw new DomainError('research/not-yet', { on: late.doneOn ?? '' });
}

function recognitionOf(
  entry: Entry<RecognitionContent>,
  { today, files }: { readonly today: string; readonly files: Files },
): Recognition {
  const { content, entryKey } = entry;
  return {
    ...{ ...entry, state: recognitionState(content, today), nextReport: nextReportOf(content) },
    files: files.get(entryKey) ?? [],
  };
}

async function evidenceOf(database: Database, which: RawBuilder<unknown>): Promise<Files> {
  const { rows } = await sql<Omit<Evidence, 'uploadedAt'> & { readonly of: string; readonly uploadedAt: Date }>`
    select recognition_key::text as of, file_key::text as "fileKey", name, type, size_bytes::int as "sizeBytes",
      uploaded_at as "uploadedAt", struck_out_reason as "struckOut"
    from research_evidence where ${which} order by file_key`.execute(database);
  const found = new Map<string, Evidence[]>();
  for (const { of, uploadedAt, ...file } of rows)
    found.set(of, [...(found.get(of) ?? []), { ...file, uploadedAt: uploadedAt.toISOString() }]);
  return found;
}
