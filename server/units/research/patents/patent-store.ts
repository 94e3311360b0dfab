import { DomainError } from '@isocenter/messages';
import { chineseDocumentNumber } from '@isocenter/patents';
import { sql } from 'kysely';
import type { Database } from '../../../platform/database/database.ts';
import { keyNumber } from '../../../platform/key-number.ts';
import { addEntry, allEntries, changeEntry, type Entry, oneEntry } from '../entries/entry-store.ts';
import { requirePeople } from '../entries/require-people.ts';
import { namedProjects, requireProjects } from '../projects/named-projects.ts';
import { checkedPatent } from './checked-patent.ts';
import type { ChangedPatent, Patent, PatentContent, Patents } from './contract.ts';
import { feeState, nextFeeOf, PATENTS, standingOf } from './patent-kind.ts';

export async function readPatents(database: Database, today: string): Promise<Patents> {
  const [entries, projects] = [await allEntries(database, PATENTS), await namedProjects(database)];
  return { today, patents: entries.map((entry) => patentOf(entry, { today, projects })) };
}

/** @throws DomainError `platform/not-found` */
export async function readPatent(database: Database, entryKey: string, today: string): Promise<Patent> {
  const [entry, projects] = [await oneEntry(database, PATENTS, entryKey), await namedProjects(database)];
  return patentOf(entry, { today, projects });
}

/** @returns its key @throws DomainError as `checkedPatent`; `research/patent-number-taken`, `platform/not-found` */
export async function addPatent(database: Database, content: PatentContent, today: string): Promise<string> {
  const checked = checkedPatent(content, today);
  return database.transaction().execute(async (transaction) => {
    await requireFree(transaction, checked, null);
    return addEntry(transaction, PATENTS, { content: checked, today });
  });
}

interface Changed extends ChangedPatent {
  readonly entryKey: string;
  readonly revision: number;
}

/** @throws DomainError as {@link addPatent} and `changeEntry` */
export async function changePatent(database: Database, changed: Changed, today: string): Promise<void> {
  const content = checkedPatent(changed.content, today);
  await database.transaction().execute(async (transaction) => {
    if (!changed.inError) await requireFree(transaction, content, changed.entryKey);
    await changeEntry(transaction, PATENTS, { ...changed, content, today });
  });
}

/** People and projects that it names are there, and no other patent has its number; one after another, so that of two at once one is told. */
async function requireFree(
  transaction: Database,
  { number, inventors, projectKeys }: PatentContent,
  entryKey: string | null,
): Promise<void> {
  await requirePeople(transaction, inventors);
  await requireProjects(transaction, projectKeys);
  if (number === null) return;
  await sql`select pg_advisory_xact_lock(hashtext('patent number ' || ${number}))`.execute(transaction);
  const { rows } = await sql`select from research_patent where content ->> 'number' = ${number} and not in_error
    and patent_key is distinct from ${entryKey && keyNumber(entryKey)}`.execute(transaction);
  if (rows.length > 0) throw new DomainError('research/patent-number-taken', { number });
}

type Named = Patent['projects'][number];

function patentOf(
  entry: Entry<PatentContent>,
  { today, projects }: { readonly today: string; readonly projects: ReadonlyMap<string, Named> },
): Patent {
  const { content } = entry;
  const standing = standingOf(content, today);
  const fee = nextFeeOf(content, standing);
  return {
    ...{ ...entry, standing, verified: verifiedOf(content) },
    nextFee: fee && {
      ...{ ...fee, state: feeState(fee, today) },
      isGap: content.fees.some(({ year }) => year > fee.year),
    },
    projects: content.projectKeys.flatMap((key) => projects.get(key) ?? []),
  };
}

/** By the weakest of its documents. */
function verifiedOf({ office, events }: PatentContent): Patent['verified'] {
  if (office !== 'CN') return null;
  const marks = events.flatMap(({ kind, document, on }) => {
    if (document === '' || (kind !== 'published' && kind !== 'granted')) return [];
    const read = chineseDocumentNumber(document, on);
    return 'document' in read ? [read.document.verified] : [];
  });
  if (marks.length === 0) return null;
  return marks.includes('knowledge') ? 'knowledge' : 'source';
}
