import { DomainError, notFound } from '@isocenter/messages';
import type { Database } from '../../../platform/database/database.ts';
import { requireSame } from '../../../platform/http/asked-revision.ts';
import { keyNumber } from '../../../platform/key-number.ts';
import { actingPerson, recordedBy } from '../../clinic/index.ts';
import { siteOfStay } from '../analgesics/read-analgesics.ts';
import { requireSameSent, type Sent, sha256Of } from '../analgesics/sent-once.ts';
import { requireChangedOnce } from '../stay/require-changed.ts';
import { readStay } from '../stay/stay-store.ts';
import type { CorrectedFollowUp, FollowUpContent, NewFollowUp, WardFollowUp } from './contract.ts';

/** Clocks of tablets and server differ by so much at most [ms]. */
const AHEAD_MS = 120_000;

/** Of a stay, the latest first; entered in error, too. @throws DomainError `platform/not-found` where no such stay is seen */
export async function followUpsOf(database: Database, stayKey: string): Promise<WardFollowUp[]> {
  await readStay(database, stayKey);
  const rows = await database
    .selectFrom('ward_follow_up as r')
    .leftJoin('access_person as p', 'p.person_key', 'r.recorded_by')
    .selectAll('r')
    .select(['p.name', 'p.name_zh'])
    .where('r.stay_key', '=', keyNumber(stayKey))
    .orderBy('r.at', 'desc')
    .orderBy('r.follow_up_key', 'desc')
    .execute();
  return rows.map((row) => ({
    ...{ followUpKey: String(row.follow_up_key), revision: row.revision, content: row.content },
    ...{ inError: row.in_error, correction: row.correction, recordedBy: recordedBy(row) },
  }));
}

/**
 * Sent twice by a device it is kept once.
 * @throws DomainError `ward/entry-key-taken` where something else came under the mark; `ward/before-discharge`, `ward/not-yet`, `platform/not-found`
 */
export async function addFollowUp(
  database: Database,
  stayKey: string,
  { sentAs, content, now }: NewFollowUp & { readonly now: Date },
): Promise<void> {
  await readStay(database, stayKey);
  const sent = { of: keyNumber(stayKey), sha256: sha256Of(content) };
  await database.transaction().execute(async (transaction) => {
    if (!(await sentUnder(transaction, sentAs))) await refuseFollowUp(transaction, stayKey, content, now);
    await transaction
      .insertInto('ward_follow_up')
      .values({
        ...{ stay_key: sent.of, site_key: await siteOfStay(transaction, stayKey), sent_as: sentAs },
        ...{ sent_sha256: sent.sha256, ...columnsOf(content), correction: null, recorded_by: actingPerson() },
      })
      .onConflict((conflict) => conflict.column('sent_as').doNothing())
      .execute();
    requireSameSent(await sentUnder(transaction, sentAs), sent);
  });
}

/** @returns the stay's key @throws DomainError `ward/before-discharge`, `ward/not-yet`, `access/refused`, `platform/changed-meanwhile`, `platform/not-found` */
export async function correctFollowUp(
  database: Database,
  asked: CorrectedFollowUp & { readonly followUpKey: string; readonly revision: number; readonly now: Date },
): Promise<string> {
  const { followUpKey, revision, content, inError, correction, now } = asked;
  return database.transaction().execute(async (transaction) => {
    const present = () =>
      transaction
        .selectFrom('ward_follow_up')
        .select(['stay_key', 'revision'])
        .where('follow_up_key', '=', keyNumber(followUpKey))
        .executeTakeFirst();
    const row = await present();
    if (!row) throw notFound('wardFollowUp', followUpKey);
    requireSame(row.revision, revision);
    if (!inError) await refuseFollowUp(transaction, String(row.stay_key), content, now);
    const changing = await transaction
      .updateTable('ward_follow_up')
      .set({ ...columnsOf(content), in_error: inError, correction, revision: revision + 1 })
      .where('follow_up_key', '=', keyNumber(followUpKey))
      .where('revision', '=', revision)
      .executeTakeFirstOrThrow();
    await requireChangedOnce(changing, { action: 'pain.assess', revision, present });
    return String(row.stay_key);
  });
}

async function refuseFollowUp(database: Database, stayKey: string, { at }: FollowUpContent, now: Date): Promise<void> {
  if (Date.parse(at) > now.getTime() + AHEAD_MS) throw new DomainError('ward/not-yet');
  const { inError, content } = await readStay(database, stayKey);
  const { discharge } = content;
  const isAfter = discharge !== null && discharge.to !== 'died' && Date.parse(at) >= Date.parse(discharge.at);
  if (inError || !isAfter) throw new DomainError('ward/before-discharge');
}

const columnsOf = (content: FollowUpContent) => ({
  ...{ at: new Date(content.at), is_reached: content.isReached, content: JSON.stringify(content) },
});

async function sentUnder(database: Database, sentAs: string): Promise<Sent | undefined> {
  return database
    .selectFrom('ward_follow_up')
    .select(['stay_key as of', 'sent_sha256 as sha256'])
    .where('sent_as', '=', sentAs)
    .executeTakeFirst();
}
