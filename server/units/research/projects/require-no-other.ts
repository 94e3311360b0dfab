import { DomainError } from '@isocenter/messages';
import { sql } from 'kysely';
import type { Database } from '../../../platform/database/database.ts';
import { allEntries } from '../entries/entry-store.ts';
import { plainNumber } from './acknowledgement.ts';
import type { ProjectContent } from './contract.ts';
import { PROJECTS } from './project-dues.ts';

type Numbered = Pick<ProjectContent, 'programme' | 'funder' | 'number'>;

/** Who gave a number, and the number: programmes of the National Natural Science Foundation share theirs, whatever the funder is called. Null: it has none. */
export function numberOfFunder({ programme, funder, number }: Numbered): string | null {
  const plain = plainNumber(number);
  if (plain === '') return null;
  return `${programme.startsWith('nsfc-') ? 'nsfc' : plainNumber(funder)} ${plain}`;
}

/**
 * Within a transaction: no other project that stands has this number of this funder; of two that are entered at once, one is told.
 * @throws DomainError `research/project-there`, which names the other
 */
export async function requireNoOther(
  transaction: Database,
  content: ProjectContent,
  entryKey: string | null,
): Promise<void> {
  const same = numberOfFunder(content);
  if (same === null) return;
  await sql`select pg_advisory_xact_lock(hashtext('project number ' || ${same}))`.execute(transaction);
  const entries = await allEntries(transaction, PROJECTS);
  const other = entries.find(
    (entry) => entry.entryKey !== entryKey && !entry.inError && numberOfFunder(entry.content) === same,
  );
  if (!other) return;
  const { title, number, from } = other.content;
  throw new DomainError('research/project-there', { number, title: title.zh || title.en, from });
}
