import { createHash } from 'node:crypto';
import { indexWorks, type Matched, matchKeysOf, matchWorks, mergeInto, type Work } from '@isocenter/bibliography';
import { sql } from 'kysely';
import type { Database } from '../../../platform/database/database.ts';
import { canonicalJson } from '../../../platform/signatures/canonical-json.ts';
import { actingPerson } from '../../clinic/index.ts';
import { type Rewritten, rewriteAuthors, writeAuthors } from './author-rows.ts';
import { keptByHand } from './kept-by-hand.ts';
import { retractByNotices } from './retract.ts';
import { workColumns } from './work-columns.ts';

/** A record as it was read, and where in its file. */
export interface Incoming {
  readonly work: Work;
  readonly place: string;
}

/** Any constant: works come in one batch after another, so that two imports at once find each other's. */
const INTAKE_LOCK = 715_200_273;

/** Waits for its turn: what came in by others is seen from here on. */
export async function lockIntake(transaction: Database): Promise<void> {
  await sql`select pg_advisory_xact_lock(${INTAKE_LOCK})`.execute(transaction);
}

/**
 * Takes records into the register: what is not there yet is added, what is there is completed by what the record says more, and what may be there is
 * added beside it, for a person to decide. A record that was read before changes nothing.
 */
export async function takeIn(
  transaction: Database,
  records: readonly Incoming[],
  { format, importKey }: { readonly format: string; readonly importKey: number | null },
): Promise<void> {
  await lockIntake(transaction);
  const found = await candidates(transaction, records);
  const standing = await rootsOf(transaction, found);
  const matched = matchWorks(
    records.map(({ work }) => work),
    indexWorks(found.map(({ root, work }) => [root, work] as const)),
  );
  const drafts = draftsOf(records, matched, standing);
  const fresh = drafts.filter(({ workKey }) => workKey === null);
  const keys = await addWorks(transaction, fresh);
  const keyOf = (draft: Draft) => draft.workKey ?? keys[fresh.indexOf(draft)] ?? 0;
  await completeWorks(transaction, drafts, await readBefore(transaction, drafts));
  await writeAuthors(
    transaction,
    fresh.map((draft) => ({ workKey: keyOf(draft), work: draft.work })),
  );
  await addSources(transaction, drafts, { keyOf, format, importKey });
  await addDoubts(transaction, drafts, keyOf);
  await retractByNotices(transaction, drafts.map(keyOf));
}

/** What a record may be: works as they are, and as they were before they were merged into the one that stands for them. */
interface Candidate {
  readonly root: number;
  readonly work: Work;
}

async function candidates(transaction: Database, records: readonly Incoming[]): Promise<readonly Candidate[]> {
  const keys = [...new Set(records.flatMap(({ work }) => matchKeysOf(work)))];
  const rows = await transaction
    .selectFrom('research_work')
    .select(['content', sql<number>`research_work_root(work_key)`.as('root')])
    .where(sql<boolean>`match_keys && ${keys}::text[]`)
    .orderBy('work_key')
    .execute();
  return rows.map(({ root, content }) => ({ root, work: content }));
}

interface Standing {
  readonly workKey: number;
  readonly work: Work;
  readonly byHand: readonly string[];
  readonly stands: boolean;
}

async function rootsOf(transaction: Database, found: readonly Candidate[]): Promise<readonly Standing[]> {
  if (found.length === 0) return [];
  const rows = await transaction
    .selectFrom('research_work')
    .select(['work_key', 'content', 'by_hand', 'state'])
    .where('work_key', 'in', [...new Set(found.map(({ root }) => root))])
    .execute();
  return rows.map(({ work_key, content, by_hand, state }) => ({
    ...{ workKey: work_key, work: content, byHand: by_hand, stands: state === 'stands' },
  }));
}

interface Source extends Incoming {
  readonly sha256: string;
  readonly outcome: 'new' | 'matched' | 'doubted';
  readonly by: string | null;
}

/** A work of the register, or one that comes into it, with the records that say something of it. */
interface Draft {
  readonly workKey: number | null;
  /** A record that speaks of several works is of one that stands, if any does. */
  readonly stands: boolean;
  readonly byHand: readonly string[];
  work: Work;
  readonly sources: Source[];
  readonly doubts: { readonly other: Draft; readonly why: string }[];
}

function draftsOf(
  records: readonly Incoming[],
  matched: readonly Matched<number>[],
  standing: readonly Standing[],
): readonly Draft[] {
  const known = new Map(standing.map((each) => [each.workKey, { ...each, sources: [], doubts: [] } satisfies Draft]));
  const made: (Draft | undefined)[] = [];
  const draftOf = (
    as: { readonly of: 'register'; readonly key: number } | { readonly of: 'import'; readonly at: number },
  ) => (as.of === 'register' ? known.get(as.key) : made[as.at]);
  for (const [at, record] of records.entries()) {
    const match = matched[at] ?? { outcome: 'new' };
    const same = match.outcome === 'same' ? [match, ...match.also] : [];
    const drafts = same.flatMap(({ as, by }) => {
      const draft = draftOf(as);
      return draft ? [{ draft, by }] : [];
    });
    const found = drafts.find(({ draft }) => draft.stands) ?? drafts[0];
    const sha256 = createHash('sha256').update(canonicalJson(record.work)).digest('hex');
    if (found) {
      found.draft.sources.push({ ...record, sha256, outcome: 'matched', by: found.by });
      for (const { draft } of drafts) if (draft.stands) addDoubt(found.draft, draft, 'one-record-names-both');
      made[at] = found.draft;
      continue;
    }
    const outcome = match.outcome === 'perhaps' ? 'doubted' : 'new';
    const draft: Draft = {
      workKey: null,
      stands: true,
      byHand: [],
      work: record.work,
      doubts: [],
      sources: [{ ...record, sha256, outcome, by: null }],
    };
    made[at] = draft;
    if (match.outcome === 'perhaps') for (const { as, why } of match.candidates) addDoubt(draft, draftOf(as), why);
  }
  return [...new Set([...known.values(), ...made.filter((draft) => draft !== undefined)])].filter(
    ({ sources }) => sources.length > 0,
  );
}

function addDoubt(draft: Draft, other: Draft | undefined, why: string): void {
  if (other && other !== draft) draft.doubts.push({ other, why });
}

async function addWorks(transaction: Database, fresh: readonly Draft[]): Promise<readonly number[]> {
  for (const draft of fresh)
    draft.work = draft.sources.slice(1).reduce((work, source) => mergeInto(work, source.work), draft.work);
  if (fresh.length === 0) return [];
  const rows = await transaction
    .insertInto('research_work')
    .values(fresh.map(({ work }) => ({ ...workColumns(work), recorded_by: actingPerson() })))
    .returning('work_key')
    .execute();
  return rows.map(({ work_key }) => work_key);
}

/** Which records the register has read before, as `work sha`. */
async function readBefore(transaction: Database, drafts: readonly Draft[]): Promise<ReadonlySet<string>> {
  const hashes = drafts.flatMap(({ workKey, sources }) =>
    workKey === null ? [] : sources.map(({ sha256 }) => sha256),
  );
  if (hashes.length === 0) return new Set();
  const rows = await transaction
    .selectFrom('research_work_source')
    .select(['work_key', 'content_sha256'])
    .where('content_sha256', 'in', hashes)
    .execute();
  return new Set(rows.map(({ work_key, content_sha256 }) => `${work_key} ${content_sha256}`));
}

/** What a work of the register says after the records that were not read before; what a person set stays. */
async function completeWorks(
  transaction: Database,
  drafts: readonly Draft[],
  before: ReadonlySet<string>,
): Promise<void> {
  const changed: Rewritten[] = [];
  for (const { workKey, work, byHand, sources } of drafts) {
    if (workKey === null) continue;
    const fresh = sources.filter(({ sha256 }) => !before.has(`${workKey} ${sha256}`));
    const completed = fresh.reduce((now, source) => keptByHand(mergeInto(now, source.work), work, byHand), work);
    if (canonicalJson(completed) !== canonicalJson(work)) changed.push({ workKey, before: work, work: completed });
  }
  for (const { workKey, work } of changed)
    await transaction
      .updateTable('research_work')
      .set({ ...workColumns(work), revision: sql`revision + 1`, reason: null })
      .where('work_key', '=', workKey)
      .execute();
  await rewriteAuthors(transaction, changed);
}

async function addSources(
  transaction: Database,
  drafts: readonly Draft[],
  said: {
    readonly keyOf: (draft: Draft) => number;
    readonly format: string;
    readonly importKey: number | null;
  },
): Promise<void> {
  const rows = drafts.flatMap((draft) =>
    draft.sources.map(({ work, place, sha256, outcome, by }) => ({
      ...{
        work_key: said.keyOf(draft),
        import_key: said.importKey,
        format: said.format,
        place,
        outcome,
        matched_by: by,
      },
      ...{ content: JSON.stringify(work), content_sha256: sha256, recorded_by: actingPerson() },
    })),
  );
  await transaction
    .insertInto('research_work_source')
    .values(rows)
    .onConflict((conflict) => conflict.constraint('research_work_source_once').doNothing())
    .execute();
}

async function addDoubts(
  transaction: Database,
  drafts: readonly Draft[],
  keyOf: (draft: Draft) => number,
): Promise<void> {
  const rows = drafts.flatMap((draft) =>
    draft.doubts.map(({ other, why }) => {
      const [first = 0, second = 0] = [keyOf(draft), keyOf(other)].sort((a, b) => a - b);
      return { first_key: first, second_key: second, why, decision: null, decided_by: null, decided_at: null };
    }),
  );
  if (rows.length > 0)
    await transaction
      .insertInto('research_doubt')
      .values(rows)
      .onConflict((conflict) => conflict.constraint('research_doubt_once').doNothing())
      .execute();
}
