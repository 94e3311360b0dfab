import { type Work as Content, doiOf, identified, issnOf, orcidOf, pmidOf } from '@isocenter/bibliography';
import { DomainError, notFound } from '@isocenter/messages';
import { sql } from 'kysely';
import type { Database } from '../../../platform/database/database.ts';
import { requireSame } from '../../../platform/http/asked-revision.ts';
import { keyNumber } from '../../../platform/key-number.ts';
import { canonicalJson } from '../../../platform/signatures/canonical-json.ts';
import { recordedBy } from '../../clinic/index.ts';
import { rewriteAuthors } from './author-rows.ts';
import type { ChangedWork, Work, WorkSource } from './contract.ts';
import { retractByNotices } from './retract.ts';
import { type Incoming, lockIntake, takeIn } from './take-in.ts';
import { workColumns } from './work-columns.ts';

/** @throws DomainError `platform/not-found` */
export async function readWork(database: Database, workKey: string): Promise<Work> {
  const row = await database
    .selectFrom('research_work as w')
    .leftJoin('access_person as p', 'p.person_key', 'w.recorded_by')
    .select([
      'w.work_key',
      'w.content',
      'w.state',
      'w.merged_into',
      'w.reason',
      'w.is_public',
      'w.revision',
      'w.by_hand',
    ])
    .select(['w.recorded_by', 'w.recorded_at', 'p.name', 'p.name_zh'])
    .where('w.work_key', '=', keyNumber(workKey))
    .executeTakeFirst();
  if (!row) throw notFound('researchWork', workKey);
  return {
    ...{ workKey: String(row.work_key), revision: row.revision, content: row.content, state: row.state },
    mergedInto: row.merged_into === null ? null : String(row.merged_into),
    ...{ reason: row.reason, isPublic: row.is_public, byHand: [...row.by_hand], recordedBy: recordedBy(row) },
    recordedAt: row.recorded_at.toISOString(),
  };
}

/** What records said of a work, the first one first. */
export async function sourcesOf(database: Database, workKey: string): Promise<WorkSource[]> {
  const rows = await database
    .selectFrom('research_work_source')
    .selectAll()
    .where('work_key', '=', keyNumber(workKey))
    .orderBy('source_key')
    .execute();
  return rows.map((row) => ({
    ...{ sourceKey: String(row.source_key), format: row.format, place: row.place, content: row.content },
    importKey: row.import_key === null ? null : String(row.import_key),
    ...{ matchedBy: row.matched_by, recordedAt: row.recorded_at.toISOString() },
  }));
}

/**
 * Registers a work that was typed. What is there already is completed by it, as by a record of a file.
 * @returns its key
 * @throws DomainError `bibliography/…` for an identifier that is none
 */
export async function addWork(database: Database, content: Content): Promise<string> {
  return addRecord(database, { work: checked(content), place: '' }, 'typed');
}

/** Registers what one record says; what is there already is completed by it. @returns the key of the work */
export async function addRecord(database: Database, record: Incoming, format: string): Promise<string> {
  return database.transaction().execute(async (transaction) => {
    await takeIn(transaction, [record], { format, importKey: null });
    const { work_key } = await transaction
      .selectFrom('research_work_source')
      .select('work_key')
      .where(sql<boolean>`content = ${JSON.stringify(record.work)}::jsonb`)
      .orderBy('source_key', 'desc')
      .executeTakeFirstOrThrow();
    return String(work_key);
  });
}

interface Changed extends ChangedWork {
  readonly workKey: string;
  readonly revision: number;
}

/**
 * Corrects a work, strikes it out or takes that back. The fields that differ are a person's from then on: no import sets them anew.
 * @throws DomainError `research/work-merged`, `research/doi-taken`, `bibliography/…`, `platform/changed-meanwhile`, `platform/not-found`
 */
export async function changeWork(database: Database, changed: Changed): Promise<void> {
  const { workKey, revision, isStruck, reason } = changed;
  const content = checked(changed.content);
  await database.transaction().execute(async (transaction) => {
    await lockIntake(transaction);
    const present = await readWork(transaction, workKey);
    requireSame(present.revision, revision);
    if (present.state === 'merged') throw new DomainError('research/work-merged');
    if (!isStruck) await refuseTakenDoi(transaction, content.doi, workKey);
    await transaction
      .updateTable('research_work')
      .set({
        ...{ ...workColumns(content), state: isStruck ? 'struck' : 'stands', reason, revision: revision + 1 },
        by_hand: [...new Set([...present.byHand, ...differing(present.content, content)])],
      })
      .where('work_key', '=', keyNumber(workKey))
      .execute();
    await rewriteAuthors(transaction, [{ workKey: keyNumber(workKey), before: present.content, work: content }]);
    await retractByNotices(transaction, [keyNumber(workKey)]);
  });
}

/** Says whether a work is on the department's public page. @throws DomainError `platform/changed-meanwhile`, `platform/not-found` */
export async function publishWork(
  database: Database,
  { workKey, revision, isPublic }: { readonly workKey: string; readonly revision: number; readonly isPublic: boolean },
): Promise<void> {
  const present = await readWork(database, workKey);
  requireSame(present.revision, revision);
  const { numUpdatedRows } = await database
    .updateTable('research_work')
    .set({ is_public: isPublic, revision: revision + 1 })
    .where('work_key', '=', keyNumber(workKey))
    .where('revision', '=', revision)
    .executeTakeFirstOrThrow();
  requireSame(Number(numUpdatedRows), 1);
}

function differing(before: Content, after: Content): string[] {
  const fields = new Set([...Object.keys(before), ...Object.keys(after)]);
  const now = new Map<string, unknown>(Object.entries(after));
  const then = new Map<string, unknown>(Object.entries(before));
  return [...fields].filter(
    (field) => canonicalJson(then.get(field) ?? null) !== canonicalJson(now.get(field) ?? null),
  );
}

/** Identifiers in their one written form. @throws DomainError of the first one that is none */
function checked(work: Content): Content {
  const { doi, pmid, container, authors } = work;
  return {
    ...work,
    ...(doi === undefined ? {} : { doi: identified(doiOf(doi)) }),
    ...(pmid === undefined ? {} : { pmid: identified(pmidOf(pmid)) }),
    ...(container && { container: { ...container, issns: container.issns.map((issn) => identified(issnOf(issn))) } }),
    authors: authors.map((author) =>
      author.orcid === undefined ? author : { ...author, orcid: identified(orcidOf(author.orcid)) },
    ),
  };
}

async function refuseTakenDoi(transaction: Database, doi: string | undefined, workKey: string): Promise<void> {
  if (doi === undefined) return;
  const taken = await transaction
    .selectFrom('research_work')
    .select('work_key')
    .where('doi', '=', doi)
    .where('state', '=', 'stands')
    .where('work_key', '!=', keyNumber(workKey))
    .executeTakeFirst();
  if (taken) throw new DomainError('research/doi-taken', { doi, key: String(taken.work_key) });
}
