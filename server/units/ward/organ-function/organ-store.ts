import { DomainError, notFound } from '@isocenter/messages';
import type { Database } from '../../../platform/database/database.ts';
import { requireSame } from '../../../platform/http/asked-revision.ts';
import { keyNumber } from '../../../platform/key-number.ts';
import { actingPerson, recordedBy } from '../../clinic/index.ts';
import { requireSameSent, type Sent, sha256Of } from '../analgesics/sent-once.ts';
import { requireChangedOnce } from '../stay/require-changed.ts';
import { readStay } from '../stay/stay-store.ts';
import type { CorrectedOrganValue, NewOrganValue, OrganContent, OrganValue } from './contract.ts';

/** Clocks of tablets and server differ by so much at most [ms]. */
const AHEAD_MS = 120_000;

/** Of a stay, the latest first; entered in error, too. Who reads them has read the stay. */
export async function organValuesOf(database: Database, stayKey: string): Promise<OrganValue[]> {
  const rows = await database
    .selectFrom('ward_organ_function as r')
    .leftJoin('access_person as p', 'p.person_key', 'r.recorded_by')
    .selectAll('r')
    .select(['p.name', 'p.name_zh'])
    .where('r.stay_key', '=', keyNumber(stayKey))
    .orderBy('r.at', 'desc')
    .orderBy('r.value_key', 'desc')
    .execute();
  return rows.map((row) => ({
    ...{ valueKey: String(row.value_key), revision: row.revision, content: row.content },
    ...{ inError: row.in_error, correction: row.correction, recordedBy: recordedBy(row) },
  }));
}

/**
 * Sent twice by a device it is kept once.
 * @throws DomainError `ward/entry-key-taken` where something else came under the mark; `ward/not-yet`, `ward/stay-over`, `platform/not-found`
 */
export async function addOrganValue(
  database: Database,
  stayKey: string,
  { sentAs, content, now }: NewOrganValue & { readonly now: Date },
): Promise<void> {
  const stay = await readStay(database, stayKey);
  if (stay.inError) throw new DomainError('ward/stay-over');
  refuseAhead(content, now);
  const sent = { of: keyNumber(stayKey), sha256: sha256Of(content) };
  await database.transaction().execute(async (transaction) => {
    const { site_key } = await transaction
      .selectFrom('ward_stay')
      .select('site_key')
      .where('stay_key', '=', sent.of)
      .executeTakeFirstOrThrow();
    await transaction
      .insertInto('ward_organ_function')
      .values({
        ...{ stay_key: sent.of, site_key, sent_as: sentAs, sent_sha256: sent.sha256, ...columnsOf(content) },
        ...{ correction: null, recorded_by: actingPerson() },
      })
      .onConflict((conflict) => conflict.column('sent_as').doNothing())
      .execute();
    requireSameSent(await sentUnder(transaction, sentAs), sent);
  });
}

/** @returns the stay's key @throws DomainError `ward/not-yet`, `access/refused`, `platform/changed-meanwhile`, `platform/not-found` */
export async function correctOrganValue(
  database: Database,
  asked: CorrectedOrganValue & { readonly valueKey: string; readonly revision: number; readonly now: Date },
): Promise<string> {
  const { valueKey, revision, content, inError, correction, now } = asked;
  refuseAhead(content, now);
  return database.transaction().execute(async (transaction) => {
    const present = () =>
      transaction
        .selectFrom('ward_organ_function')
        .select(['stay_key', 'revision'])
        .where('value_key', '=', keyNumber(valueKey))
        .executeTakeFirst();
    const row = await present();
    if (!row) throw notFound('organValue', valueKey);
    requireSame(row.revision, revision);
    const changing = await transaction
      .updateTable('ward_organ_function')
      .set({ ...columnsOf(content), in_error: inError, correction, revision: revision + 1 })
      .where('value_key', '=', keyNumber(valueKey))
      .where('revision', '=', revision)
      .executeTakeFirstOrThrow();
    await requireChangedOnce(changing, { action: 'administration.write', revision, present });
    return String(row.stay_key);
  });
}

function refuseAhead({ at }: OrganContent, now: Date): void {
  if (Date.parse(at) > now.getTime() + AHEAD_MS) throw new DomainError('ward/not-yet');
}

const columnsOf = (content: OrganContent) => ({ at: new Date(content.at), content: JSON.stringify(content) });

async function sentUnder(database: Database, sentAs: string): Promise<Sent | undefined> {
  return database
    .selectFrom('ward_organ_function')
    .select(['stay_key as of', 'sent_sha256 as sha256'])
    .where('sent_as', '=', sentAs)
    .executeTakeFirst();
}
