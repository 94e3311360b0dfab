import { DomainError, notFound } from '@isocenter/messages';
import type { Database } from '../../../platform/database/database.ts';
import { requireSame } from '../../../platform/http/asked-revision.ts';
import { keyNumber } from '../../../platform/key-number.ts';
import { actingPerson, recordedBy } from '../../clinic/index.ts';
import { requireWithinStay } from '../stay/within-stay.ts';
import type { CorrectedEffect, Effect, EffectContent } from './contract.ts';
import { requireSameSent, type Sent, sha256Of } from './sent-once.ts';

/** Adverse effects that were looked for, the latest first; entered in error, too. */
export async function effectsOf(database: Database, stayKey: string): Promise<Effect[]> {
  const rows = await database
    .selectFrom('ward_adverse_effect as r')
    .leftJoin('access_person as p', 'p.person_key', 'r.recorded_by')
    .selectAll('r')
    .select(['p.name', 'p.name_zh'])
    .where('r.stay_key', '=', keyNumber(stayKey))
    .orderBy('r.at', 'desc')
    .orderBy('r.effect_key', 'desc')
    .execute();
  return rows.map((row) => ({
    ...{ effectKey: String(row.effect_key), revision: row.revision, sentAs: row.sent_as },
    content: { at: row.at.toISOString(), kind: row.kind, value: row.value, note: row.note },
    ...{ inError: row.in_error, correction: row.correction, recordedBy: recordedBy(row) },
  }));
}

interface Seen {
  readonly stayKey: string;
  readonly siteKey: number;
  readonly sentAs: string;
  readonly content: EffectContent;
  readonly now: Date;
}

/**
 * Sent twice by a device it is kept once.
 * @throws DomainError `ward/entry-key-taken` where something else came under the mark; `ward/outside-stay`, `ward/not-yet`
 */
export async function addEffect(database: Database, { stayKey, siteKey, sentAs, content, now }: Seen): Promise<void> {
  const sent = { of: keyNumber(stayKey), sha256: sha256Of(content) };
  await database.transaction().execute(async (transaction) => {
    if (!(await sentUnder(transaction, sentAs))) {
      refuseFuture(content, now);
      await requireWithinStay(transaction, stayKey, content.at);
    }
    await transaction
      .insertInto('ward_adverse_effect')
      .values({
        ...{ stay_key: sent.of, site_key: siteKey, sent_as: sentAs, sent_sha256: sent.sha256 },
        ...{ ...columnsOf(content), correction: null, recorded_by: actingPerson() },
      })
      .onConflict((conflict) => conflict.column('sent_as').doNothing())
      .execute();
    requireSameSent(await sentUnder(transaction, sentAs), sent);
  });
}

async function sentUnder(transaction: Database, sentAs: string): Promise<Sent | undefined> {
  return transaction
    .selectFrom('ward_adverse_effect')
    .select(['stay_key as of', 'sent_sha256 as sha256'])
    .where('sent_as', '=', sentAs)
    .executeTakeFirst();
}

/** @returns the stay's key @throws DomainError `ward/outside-stay`, `ward/not-yet`, `platform/changed-meanwhile`, `platform/not-found` */
export async function correctEffect(
  database: Database,
  asked: CorrectedEffect & { readonly effectKey: string; readonly revision: number; readonly now: Date },
): Promise<string> {
  const { effectKey, revision, content, inError, correction, now } = asked;
  refuseFuture(content, now);
  return database.transaction().execute(async (transaction) => {
    const row = await transaction
      .selectFrom('ward_adverse_effect')
      .selectAll()
      .where('effect_key', '=', keyNumber(effectKey))
      .forUpdate()
      .executeTakeFirst();
    if (!row) throw notFound('adverseEffect', effectKey);
    requireSame(row.revision, revision);
    if (!inError) await requireWithinStay(transaction, String(row.stay_key), content.at);
    await transaction
      .updateTable('ward_adverse_effect')
      .set({ ...columnsOf(content), in_error: inError, correction, revision: revision + 1 })
      .where('effect_key', '=', row.effect_key)
      .execute();
    return String(row.stay_key);
  });
}

/** Clocks of tablets and server differ by so much at most [ms]. */
const AHEAD_MS = 120_000;

function refuseFuture({ at }: EffectContent, now: Date): void {
  if (Date.parse(at) > now.getTime() + AHEAD_MS) throw new DomainError('ward/not-yet');
}

const columnsOf = ({ at, kind, value, note }: EffectContent) => ({ at: new Date(at), kind, value, note });
