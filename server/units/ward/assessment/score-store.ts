import { createHash } from 'node:crypto';
import { DomainError, notFound } from '@isocenter/messages';
import type { Database } from '../../../platform/database/database.ts';
import { requireSame } from '../../../platform/http/asked-revision.ts';
import { keyNumber } from '../../../platform/key-number.ts';
import { canonicalJson } from '../../../platform/signatures/canonical-json.ts';
import { actingPerson, recordedBy } from '../../clinic/index.ts';
import { readStay } from '../stay/stay-store.ts';
import { requireWithinStay } from '../stay/within-stay.ts';
import type { ChangedScore, NewScore, PainScore, ScoreContent } from './contract.ts';
import { painOf } from './pain-of.ts';

/** The clock of a tablet may be ahead of the server's by so much. */
const CLOCKS_DIFFER_MS = 60_000;

/** The latest first; what was entered in error, too. @throws DomainError `platform/not-found` where no such stay is seen */
export async function scoresOf(database: Database, stayKey: string): Promise<PainScore[]> {
  await readStay(database, stayKey);
  const rows = await scores(database)
    .where('c.stay_key', '=', keyNumber(stayKey))
    .orderBy('c.at', 'desc')
    .orderBy('c.score_key', 'desc')
    .execute();
  return rows.map(scoreOf);
}

/**
 * Keeps a score, once: what is sent again under its key is answered with the row that is there.
 * @throws DomainError `ward/score-key-taken` where something else came under the key; `ward/not-yet`, `ward/outside-stay`, `platform/not-found`
 */
export async function addScore(database: Database, stayKey: string, sent: NewScore, now: Date): Promise<PainScore> {
  const { clientKey, content } = sent;
  const sha256 = createHash('sha256').update(canonicalJson(content), 'utf8').digest('hex');
  return database.transaction().execute(async (transaction) => {
    const before = await sentUnder(transaction, clientKey);
    if (!before) await refuseScore(transaction, stayKey, content, now);
    await transaction
      .insertInto('ward_pain_score')
      .values({
        ...{ stay_key: keyNumber(stayKey), client_key: clientKey, sent_sha256: sha256, reason: null },
        ...{ ...columnsOf(content), recorded_by: actingPerson() },
      })
      .onConflict((conflict) => conflict.column('client_key').doNothing())
      .execute();
    const row = await sentUnder(transaction, clientKey);
    if (!row || row.sent_sha256 !== sha256 || String(row.stay_key) !== stayKey)
      throw new DomainError('ward/score-key-taken');
    return scoreOf(row);
  });
}

interface Changed extends ChangedScore {
  readonly scoreKey: string;
  readonly revision: number;
}

/** @returns the stay's key @throws DomainError as {@link addScore}; `platform/changed-meanwhile` */
export async function changeScore(database: Database, changed: Changed, now: Date): Promise<string> {
  const { scoreKey, revision, content, inError, reason } = changed;
  return database.transaction().execute(async (transaction) => {
    const row = await transaction
      .selectFrom('ward_pain_score')
      .select(['stay_key', 'revision'])
      .where('score_key', '=', keyNumber(scoreKey))
      .forUpdate()
      .executeTakeFirst();
    if (!row) throw notFound('painScore', scoreKey);
    requireSame(row.revision, revision);
    const stayKey = String(row.stay_key);
    if (!inError) await refuseScore(transaction, stayKey, content, now);
    await transaction
      .updateTable('ward_pain_score')
      .set({ ...columnsOf(content), in_error: inError, reason, revision: revision + 1 })
      .where('score_key', '=', keyNumber(scoreKey))
      .execute();
    return stayKey;
  });
}

async function refuseScore(transaction: Database, stayKey: string, { at }: ScoreContent, now: Date): Promise<void> {
  if (Date.parse(at) > now.getTime() + CLOCKS_DIFFER_MS) throw new DomainError('ward/not-yet');
  await requireWithinStay(transaction, stayKey, at);
}

function columnsOf(content: ScoreContent) {
  const { at, measured } = content;
  return {
    ...{ at: new Date(at), instrument: measured.instrument, pain: painOf(measured) },
    content: JSON.stringify(content),
  };
}

const scores = (database: Database) =>
  database
    .selectFrom('ward_pain_score as c')
    .leftJoin('access_person as o', 'o.person_key', 'c.recorded_by')
    .selectAll('c')
    .select(['o.name', 'o.name_zh']);

const sentUnder = (database: Database, clientKey: string) =>
  scores(database).where('c.client_key', '=', clientKey).executeTakeFirst();

function scoreOf(row: Awaited<ReturnType<ReturnType<typeof scores>['execute']>>[number]): PainScore {
  return {
    ...{ scoreKey: String(row.score_key), stayKey: String(row.stay_key), clientKey: row.client_key },
    ...{ revision: row.revision, content: row.content, pain: row.pain, inError: row.in_error, reason: row.reason },
    ...{ recordedBy: recordedBy(row), recordedAt: row.recorded_at.toISOString() },
  };
}
