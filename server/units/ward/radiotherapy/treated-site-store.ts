import { DomainError, notFound } from '@isocenter/messages';
import { sql } from 'kysely';
import type { Database } from '../../../platform/database/database.ts';
import { requireSame } from '../../../platform/http/asked-revision.ts';
import { keyNumber } from '../../../platform/key-number.ts';
import {
  actingPerson,
  fractionsOfPatient,
  orderedFractions,
  recordedBy,
  referralsStanding,
} from '../../clinic/index.ts';
import { siteOfStay } from '../analgesics/read-analgesics.ts';
import { requireSameSent, type Sent, sha256Of } from '../analgesics/sent-once.ts';
import { requireChangedOnce } from '../stay/require-changed.ts';
import { readStay } from '../stay/stay-store.ts';
import { requireSinceAdmission } from '../stay/within-stay.ts';
import type { KeptSitePain, SitePainContent, TreatedSite, TreatedSiteContent, TreatedSites } from './contract.ts';
import { judgedPains } from './judged-pains.ts';
import { opioidsOfDay } from './opioids-of-day.ts';

/** Clocks of tablets and server differ by so much at most [ms]. */
const AHEAD_MS = 120_000;

/** The treated sites of a stay's patient over all stays, with the pain there as it is judged now. @throws DomainError `platform/not-found` */
export async function treatedSitesOf(database: Database, stayKey: string, now: Date): Promise<TreatedSites> {
  const { patientKey } = await readStay(database, stayKey);
  const [courses, fractions] = [
    await referralsStanding(database, patientKey, now),
    await fractionsOfPatient(database, patientKey),
  ];
  const lines = courses.map(({ course: { courseKey, title } }) => ({ courseKey, title }));
  const rows = await siteRows(database, lines);
  const pains = await painRows(database, rows);
  const ordered = await orderedOf(database, rows);
  const isOver = (courseKey: string) => !courses.find(({ course }) => course.courseKey === courseKey)?.course.underWay;
  const sites = rows.map((row): TreatedSite => {
    const courseKey = String(row.course_key);
    const at = fractions.flatMap((fraction) => (fraction.courseKey === courseKey ? [Date.parse(fraction.at)] : []));
    const [first, last] = [at[0], at.at(-1)];
    return {
      ...{ treatedSiteKey: String(row.treated_site_key), revision: row.revision, inError: row.in_error },
      content: { courseKey, region: row.region, words: row.words },
      ...{ course: lines.find((line) => line.courseKey === courseKey)?.title ?? '', fractions: at.length },
      fractionsOrdered: ordered.get(courseKey) ?? null,
      firstFractionAt: first === undefined ? null : new Date(first).toISOString(),
      lastFractionAt: last === undefined ? null : new Date(last).toISOString(),
      ...{ correction: row.correction, recordedBy: recordedBy(row) },
      pains: [
        ...judgedPains(pains.filter(({ treated_site_key }) => treated_site_key === row.treated_site_key).map(painOf), {
          ...{ fractionsAt: at, ordered: ordered.get(courseKey) ?? null, isOver: isOver(courseKey) },
        }),
      ],
    };
  });
  return { sites, courses: lines };
}

/** By course. */
async function orderedOf(
  database: Database,
  sites: readonly { readonly course_key: number }[],
): Promise<ReadonlyMap<string, number | null>> {
  const ordered = new Map<string, number | null>();
  for (const courseKey of new Set(sites.map((site) => String(site.course_key))))
    ordered.set(courseKey, await orderedFractions(database, courseKey));
  return ordered;
}

async function siteRows(database: Database, courses: readonly { readonly courseKey: string }[]) {
  return database
    .selectFrom('ward_treated_site as r')
    .leftJoin('access_person as p', 'p.person_key', 'r.recorded_by')
    .selectAll('r')
    .select(['p.name', 'p.name_zh'])
    .where('r.course_key', '=', sql<number>`any (${courses.map(({ courseKey }) => keyNumber(courseKey))}::bigint[])`)
    .orderBy('r.treated_site_key', 'desc')
    .execute();
}

async function painRows(database: Database, sites: readonly { readonly treated_site_key: number }[]) {
  return database
    .selectFrom('ward_site_pain as r')
    .leftJoin('access_person as p', 'p.person_key', 'r.recorded_by')
    .selectAll('r')
    .select(['p.name', 'p.name_zh'])
    .where('r.treated_site_key', '=', sql<number>`any (${sites.map((site) => site.treated_site_key)}::bigint[])`)
    .orderBy('r.at')
    .orderBy('r.site_pain_key')
    .execute();
}

const painOf = (row: Awaited<ReturnType<typeof painRows>>[number]) =>
  ({
    ...{ sitePainKey: String(row.site_pain_key), revision: row.revision, content: row.content, opioids: row.opioids },
    ...{ inError: row.in_error, correction: row.correction, recordedBy: recordedBy(row) },
  }) satisfies Omit<KeptSitePain, 'isBaseline' | 'judged' | 'daysAfter'>;

/**
 * Sent twice by a device it is kept once.
 * @throws DomainError `ward/entry-key-taken` where something else came under the mark; `ward/stay-over`, `platform/not-found` where the course is not
 *   the patient's
 */
export async function addTreatedSite(
  database: Database,
  stayKey: string,
  { sentAs, content, now }: { readonly sentAs: string; readonly content: TreatedSiteContent; readonly now: Date },
): Promise<void> {
  const sent = { of: keyNumber(stayKey), sha256: sha256Of(content) };
  const before = await siteSentUnder(database, sentAs);
  if (before) {
    requireSameSent(before, sent);
    return;
  }
  const { content: stay, inError } = await readStay(database, stayKey);
  if (stay.discharge || inError) throw new DomainError('ward/stay-over');
  await requireCourse(database, stayKey, content, now);
  await database
    .insertInto('ward_treated_site')
    .values({
      ...{ stay_key: keyNumber(stayKey), site_key: await siteOfStay(database, stayKey), ...siteColumns(content) },
      ...{ sent_as: sentAs, sent_sha256: sent.sha256, correction: null, recorded_by: actingPerson() },
    })
    .onConflict((conflict) => conflict.column('sent_as').doNothing())
    .execute();
  requireSameSent(await siteSentUnder(database, sentAs), sent);
}

interface Corrected {
  readonly revision: number;
  readonly inError: boolean;
  readonly correction: string;
  readonly now: Date;
}

/** @returns the key of the stay on which it was named @throws DomainError `access/refused`, `platform/changed-meanwhile`, `platform/not-found` */
export async function changeTreatedSite(
  database: Database,
  asked: Corrected & { readonly treatedSiteKey: string; readonly content: TreatedSiteContent },
): Promise<string> {
  const { treatedSiteKey, revision, content, inError, correction, now } = asked;
  return database.transaction().execute(async (transaction) => {
    const row = await siteRow(transaction, treatedSiteKey);
    requireSame(row.revision, revision);
    await requireCourse(transaction, String(row.stay_key), content, now);
    const changing = await transaction
      .updateTable('ward_treated_site')
      .set({ ...siteColumns(content), in_error: inError, correction, revision: revision + 1 })
      .where('treated_site_key', '=', row.treated_site_key)
      .where('revision', '=', revision)
      .executeTakeFirstOrThrow();
    const present = () => siteRow(transaction, treatedSiteKey);
    await requireChangedOnce(changing, { action: 'pain.assess', revision, present });
    return String(row.stay_key);
  });
}

interface Sending {
  readonly treatedSiteKey: string;
  readonly stayKey: string;
  readonly sentAs: string;
  readonly content: SitePainContent;
  readonly now: Date;
}

/**
 * Sent twice by a device it is kept once.
 * @throws DomainError `ward/entry-key-taken` where something else came under the mark; `ward/opioids-before-admission`, `ward/opioids-after-discharge`, `ward/outside-stay`,
 *   `ward/not-yet`, `platform/not-found` of a site that is not this patient's
 */
export async function addSitePain(database: Database, sending: Sending): Promise<void> {
  const { treatedSiteKey, stayKey, sentAs, content, now } = sending;
  const sent = { of: keyNumber(treatedSiteKey), sha256: sha256Of(content) };
  await database.transaction().execute(async (transaction) => {
    const site = await siteRow(transaction, treatedSiteKey);
    const before = await sentUnder(transaction, sentAs);
    if (before) {
      requireSameSent(before, sent);
      return;
    }
    await requireCourse(transaction, stayKey, { courseKey: String(site.course_key) }, now);
    await refusePain(transaction, stayKey, content, now);
    await transaction
      .insertInto('ward_site_pain')
      .values({
        ...{ stay_key: keyNumber(stayKey), site_key: await siteOfStay(transaction, stayKey) },
        ...{ treated_site_key: site.treated_site_key, sent_as: sentAs, sent_sha256: sent.sha256 },
        ...(await painColumns(transaction, stayKey, content)),
        ...{ correction: null, recorded_by: actingPerson() },
      })
      .onConflict((conflict) => conflict.column('sent_as').doNothing())
      .execute();
    requireSameSent(await sentUnder(transaction, sentAs), sent);
  });
}

/** Opioids as recorded are reckoned anew. @returns the stay's key @throws DomainError as {@link addSitePain}; `platform/changed-meanwhile` */
export async function correctSitePain(
  database: Database,
  asked: Corrected & { readonly sitePainKey: string; readonly content: SitePainContent },
): Promise<string> {
  const { sitePainKey, revision, content, inError, correction, now } = asked;
  return database.transaction().execute(async (transaction) => {
    const present = () =>
      transaction
        .selectFrom('ward_site_pain')
        .selectAll()
        .where('site_pain_key', '=', keyNumber(sitePainKey))
        .executeTakeFirst();
    const row = await present();
    if (!row) throw notFound('sitePain', sitePainKey);
    requireSame(row.revision, revision);
    const stayKey = String(row.stay_key);
    if (!inError) await refusePain(transaction, stayKey, content, now);
    const columns = inError ? {} : await painColumns(transaction, stayKey, content);
    const changing = await transaction
      .updateTable('ward_site_pain')
      .set({ ...columns, in_error: inError, correction, revision: revision + 1 })
      .where('site_pain_key', '=', row.site_pain_key)
      .where('revision', '=', revision)
      .executeTakeFirstOrThrow();
    await requireChangedOnce(changing, { action: 'pain.assess', revision, present });
    return stayKey;
  });
}

async function refusePain(database: Database, stayKey: string, { at }: SitePainContent, now: Date): Promise<void> {
  if (Date.parse(at) > now.getTime() + AHEAD_MS) throw new DomainError('ward/not-yet');
  await requireSinceAdmission(database, stayKey, at);
}

async function painColumns(database: Database, stayKey: string, content: SitePainContent) {
  return {
    ...{ at: new Date(content.at), content: JSON.stringify(content) },
    opioids: JSON.stringify(await opioidsOfDay(database, stayKey, content)),
  };
}

const siteColumns = ({ courseKey, region, words }: TreatedSiteContent) => ({
  ...{ course_key: keyNumber(courseKey), region, words },
});

async function siteRow(database: Database, treatedSiteKey: string) {
  const row = await database
    .selectFrom('ward_treated_site')
    .selectAll()
    .where('treated_site_key', '=', keyNumber(treatedSiteKey))
    .executeTakeFirst();
  if (!row) throw notFound('treatedSite', treatedSiteKey);
  return row;
}

/** The course is one of the stay's patient. @throws DomainError `platform/not-found` */
async function requireCourse(
  database: Database,
  stayKey: string,
  { courseKey }: Pick<TreatedSiteContent, 'courseKey'>,
  now: Date,
): Promise<void> {
  const { patientKey } = await readStay(database, stayKey);
  const courses = await referralsStanding(database, patientKey, now);
  if (!courses.some(({ course }) => course.courseKey === courseKey)) throw notFound('course', courseKey);
}

async function sentUnder(database: Database, sentAs: string): Promise<Sent | undefined> {
  return database
    .selectFrom('ward_site_pain')
    .select(['treated_site_key as of', 'sent_sha256 as sha256'])
    .where('sent_as', '=', sentAs)
    .executeTakeFirst();
}

async function siteSentUnder(database: Database, sentAs: string): Promise<Sent | undefined> {
  return database
    .selectFrom('ward_treated_site')
    .select(['stay_key as of', 'sent_sha256 as sha256'])
    .where('sent_as', '=', sentAs)
    .executeTakeFirst();
}
