import { DomainError, notFound } from '@isocenter/messages';
import type { Database } from '../../../platform/database/database.ts';
import { requireSame } from '../../../platform/http/asked-revision.ts';
import { keyNumber } from '../../../platform/key-number.ts';
import { actingPerson, recordedBy } from '../../clinic/index.ts';
import { requireSameSent, type Sent, sha256Of } from '../analgesics/sent-once.ts';
import { readStay } from '../stay/stay-store.ts';
import { requireWithinStay } from '../stay/within-stay.ts';
import type { CorrectedGiven, GivenSheet, NewGiven } from './contract.ts';
import { sheetOf, sheetSha256 } from './sheet-of.ts';

/** The clock of a tablet may be ahead of the server's by so much. */
const CLOCKS_DIFFER_MS = 60_000;

/** Sheets that were handed out on a stay, the latest first. @throws DomainError `platform/not-found` where no such stay is seen */
export async function givenOn(database: Database, stayKey: string): Promise<GivenSheet[]> {
  await readStay(database, stayKey);
  const rows = await database
    .selectFrom('ward_education_given as g')
    .leftJoin('access_person as p', 'p.person_key', 'g.recorded_by')
    .selectAll('g')
    .select(['p.name', 'p.name_zh'])
    .where('g.stay_key', '=', keyNumber(stayKey))
    .orderBy('g.at', 'desc')
    .orderBy('g.given_key', 'desc')
    .execute();
  return rows.map((row) => ({
    ...{ givenKey: String(row.given_key), revision: row.revision },
    content: { sheetId: row.sheet_id, version: row.version, language: row.language, at: row.at.toISOString() },
    ...{ inError: row.in_error, correction: row.correction, recordedBy: recordedBy(row) },
  }));
}

/**
 * Sent twice by a device it is kept once.
 * @throws DomainError `ward/sheet-outdated` of another version than is there; `ward/entry-key-taken`, `ward/not-yet`, `ward/outside-stay`, `platform/not-found`
 */
export async function addGiven(
  database: Database,
  { stayKey, sentAs, content, now }: NewGiven & { readonly stayKey: string; readonly now: Date },
): Promise<void> {
  const sheet = sheetOf(content.sheetId);
  const { version, language, at } = content;
  const sent = { of: keyNumber(stayKey), sha256: sha256Of(content) };
  await database.transaction().execute(async (transaction) => {
    if (!(await sentUnder(transaction, sentAs))) {
      if (sheet.version !== version) throw new DomainError('ward/sheet-outdated');
      if (Date.parse(at) > now.getTime() + CLOCKS_DIFFER_MS) throw new DomainError('ward/not-yet');
      await requireWithinStay(transaction, stayKey, at);
    }
    await transaction
      .insertInto('ward_education_given')
      .values({
        ...{ stay_key: sent.of, sent_as: sentAs, sent_sha256: sent.sha256, sheet_id: sheet.id, version, language },
        ...{ content_sha256: sheetSha256(sheet), at: new Date(at), correction: null, recorded_by: actingPerson() },
      })
      .onConflict((conflict) => conflict.column('sent_as').doNothing())
      .execute();
    requireSameSent(await sentUnder(transaction, sentAs), sent);
  });
}

async function sentUnder(transaction: Database, sentAs: string): Promise<Sent | undefined> {
  return transaction
    .selectFrom('ward_education_given')
    .select(['stay_key as of', 'sent_sha256 as sha256'])
    .where('sent_as', '=', sentAs)
    .executeTakeFirst();
}

/** Strikes it out, or restores it. @returns the stay's key @throws DomainError `platform/changed-meanwhile`, `platform/not-found` */
export async function correctGiven(
  database: Database,
  asked: CorrectedGiven & { readonly givenKey: string; readonly revision: number },
): Promise<string> {
  const { givenKey, revision, inError, correction } = asked;
  return database.transaction().execute(async (transaction) => {
    const row = await transaction
      .selectFrom('ward_education_given')
      .select(['given_key', 'stay_key', 'revision'])
      .where('given_key', '=', keyNumber(givenKey))
      .forUpdate()
      .executeTakeFirst();
    if (!row) throw notFound('educationGiven', givenKey);
    requireSame(row.revision, revision);
    await transaction
      .updateTable('ward_education_given')
      .set({ in_error: inError, correction, revision: revision + 1 })
      .where('given_key', '=', row.given_key)
      .execute();
    return String(row.stay_key);
  });
}
