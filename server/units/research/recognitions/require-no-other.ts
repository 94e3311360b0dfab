import { DomainError } from '@isocenter/messages';
import { sql } from 'kysely';
import type { Database } from '../../../platform/database/database.ts';
import { allEntries } from '../entries/entry-store.ts';
import type { RecognitionContent } from './contract.ts';
import { RECOGNITIONS } from './recognition-kind.ts';

/** Letters and digits, without regard to case and width. */
const plain = (text: string) =>
  text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

/** Of the same kind, body and day, and by a title in one language the same. */
export function isSameRecognition(one: RecognitionContent, other: RecognitionContent): boolean {
  const titles = [
    [one.title.zh, other.title.zh],
    [one.title.en, other.title.en],
  ].map((pair) => pair.map(plain));
  return (
    one.kind === other.kind &&
    one.from === other.from &&
    plain(one.body) === plain(other.body) &&
    titles.some(([a, b]) => a !== '' && a === b)
  );
}

/**
 * Within a transaction: nothing that stands is the same; of two that are entered at once, one is told.
 * @throws DomainError `research/recognition-there`, which names the other
 */
export async function requireNoOther(
  transaction: Database,
  content: RecognitionContent,
  entryKey: string | null,
): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('recognition ' || ${content.kind} || ${content.from}))`.execute(
    transaction,
  );
  const entries = await allEntries(transaction, RECOGNITIONS);
  const other = entries.find(
    (entry) => entry.entryKey !== entryKey && !entry.inError && isSameRecognition(entry.content, content),
  );
  if (!other) return;
  const { title, body, from } = other.content;
  throw new DomainError('research/recognition-there', { title: title.zh || title.en, body, from });
}
