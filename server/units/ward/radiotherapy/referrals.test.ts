import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { accessRoutes } from '../../../platform/access/access-routes.ts';
import { openAccess } from '../../../platform/access/open-access.ts';
import { type TestSession, testSession } from '../../../platform/access/test-session.ts';
import { acting } from '../../../platform/database/acting.ts';
import { TEST_ACTOR, testDatabase } from '../../../platform/database/test-database.ts';
import type { HttpServer } from '../../../platform/http/http-server.ts';
import { testServer } from '../../../platform/http/test-server.ts';
import { CLINIC_MIGRATIONS, clinicRoutes } from '../../clinic/index.ts';
import { IMAGING_MIGRATIONS } from '../../imaging/index.ts';
import { PHYSICS_MIGRATIONS } from '../../physics/index.ts';
import { FULL_ASSESSMENT_URL } from '../assessment/full-assessment-form.ts';
import { WARD_MIGRATIONS, wardRoutes } from '../index.ts';
import { StayRadiotherapy, TreatedSites } from './contract.ts';

const NOW = new Date('2026-03-09T14:30:00+08:00');
let opened: Awaited<ReturnType<typeof testDatabase>>;
let server: HttpServer;
let physician: TestSession;
let nurse: TestSession;
let elsewhere: TestSession;
let stayKey: string;

beforeAll(async () => {
  opened = await testDatabase([
    ...[...IMAGING_MIGRATIONS, ...PHYSICS_MIGRATIONS, ...CLINIC_MIGRATIONS, ...WARD_MIGRATIONS],
  ]);
  await sql`insert into access_site (name, kind) values ('East', 'campus')`.execute(opened.owner);
  const access = openAccess({ database: opened.database, isDemonstration: false });
  server = testServer(access.identify);
  accessRoutes(server, access);
  clinicRoutes(server, { database: opened.database, now: () => NOW });
  wardRoutes(server, { database: opened.database, now: () => NOW });
  await server.ready();
  const at = { server, database: opened.database };
  physician = await testSession(at, { name: 'Lin Yue', role: 'oncologist' });
  nurse = await testSession(at, { name: 'He Lan', role: 'nurse' });
  elsewhere = await testSession(at, { name: 'Li Wei', role: 'oncologist', siteKey: '2' });
  const { rows } = await sql<{
    key: string;
  }>`with p as (insert into clinic_patient (name) values ('A') returning patient_key, site_key),
      b as (insert into ward_bed (site_key, name) select site_key, '1' from p returning bed_key)
    insert into ward_stay (patient_key, site_key, bed_key, admitted_at, reports_self)
    select patient_key, site_key, bed_key, ${new Date('2026-03-08T08:00:00+08:00')}, true from p, b returning stay_key::text as key`.execute(
    opened.owner,
  );
  stayKey = rows[0]?.key ?? '';
});
afterAll(async () => {
  await server.close();
  await opened.close();
});

const told = async (who = physician) =>
  StayRadiotherapy.parse((await who.ask('GET', `ward/stays/${stayKey}/radiotherapy`)).body);
const score = (at: string, value: number) =>
  nurse.ask('POST', `ward/stays/${stayKey}/scores`, {
    clientKey: randomUUID(),
    content: { at, during: 'rest', measured: { instrument: 'nrs', value }, note: '' },
  });
const refer = (scoreKey: string, who = physician) =>
  who.ask('POST', `ward/stays/${stayKey}/radiotherapy-referrals`, { scoreKey, physician: physician.personKey });
const codeOf = ({ body }: { body: unknown }) => (body as { code?: string }).code;
const offered = async () => {
  const { offer } = await told();
  return offer.isOffered ? offer.reason : offer.why;
};

/** As a completed form of the full assessment stands. */
async function assess(codes: Readonly<Record<string, string>>): Promise<void> {
  const coded = Object.entries(codes).map(([linkId, code]) => ({ linkId, answer: [{ valueCoding: { code } }] }));
  const response = JSON.stringify({ item: [{ linkId: 'kind', item: coded }] });
  await acting(TEST_ACTOR, async () => {
    await sql`insert into form (url, version, status, questionnaire, revision) values (${FULL_ASSESSMENT_URL}, '1', 'active', '{}', 1)
      on conflict do nothing`.execute(opened.owner);
    await sql`with f as (insert into filled_form (form_key, state, response, began_by, saved_by, patient_key)
        select form_key, 'complete', ${response}::jsonb, 'x', 'x', patient_key from form, ward_stay where url = ${FULL_ASSESSMENT_URL}
          and stay_key = ${stayKey}::bigint returning filled_key)
      insert into ward_full_assessment (filled_key, stay_key, completed_at)
        select filled_key, ${stayKey}::bigint, ${NOW} from f`.execute(opened.owner);
  });
}

test('is not offered before the pain is 4 and of bone, and the server refuses it', async () => {
  expect(await offered()).toBe('no-score');
  await score('2026-03-09T10:00:00+08:00', 6);
  expect(await offered()).toBe('not-bone');
  expect(codeOf(await refer('1'))).toBe('ward/referral-not-offered-not-bone');
  await assess({ nature: 'visceral', regions: 'pelvis' });
  expect(await offered()).toBe('not-bone');
});

test('one request opens a palliative course with the reason, once, by a physician', async () => {
  await assess({ nature: 'bone', regions: 'pelvis' });
  const reason = await offered();
  expect(reason).toMatchObject({ signs: ['nature'], regions: ['pelvis'], score: { pain: 6 } });
  const { scoreKey } = (reason as { score: { scoreKey: string } }).score;
  expect((await refer(scoreKey, nurse)).status).toBe(403);
  expect((await refer(scoreKey, elsewhere)).status).toBe(404);
  expect(codeOf(await refer('999'))).toBe('ward/referral-score-changed');
  const both = await Promise.all([refer(scoreKey), refer(scoreKey)]);
  expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
  const { referrals, offer, otherCourses } = await told();
  expect(offer).toEqual({ isOffered: false, why: 'open' });
  expect(otherCourses).toEqual([]);
  expect(referrals).toMatchObject([{ isOpen: true, isFresh: true, recordedBy: { name: 'Lin Yue' }, withdrawn: null }]);
  const { body } = await physician.ask('GET', `clinic/courses/${referrals[0]!.courseKey}`);
  expect(body).toMatchObject({
    course: { intent: 'palliative', physician: { name: 'Lin Yue' }, diagnosisKey: null },
    state: { state: 'referred' },
  });
  const { facts } = body as { facts: { step: string; reason: string }[] };
  expect(facts.map(({ step }) => step)).toEqual(['referred']);
  expect(facts[0]?.reason).toContain('NRS 6, 2026-03-09 ');
  expect(facts[0]?.reason).toContain('Pelvis and groin');
  expect(facts[0]?.reason).toContain(
    'WHO 2018 advises a single fraction for painful bone metastases (not read in its text)',
  );
  expect(facts[0]?.reason).toContain('（未读原文）');
});

test('is withdrawn for a reason while nothing came of it, and offered again', async () => {
  const [referral] = (await told()).referrals;
  const path = `ward/radiotherapy-referrals/${referral!.referralKey}/withdrawal`;
  const say = (reason: string, who = physician) => who.ask('POST', path, { reason }, referral!.revision);
  expect((await say('wrong patient', nurse)).status).toBe(403);
  expect((await say('wrong patient', elsewhere)).status).toBe(404);
  expect((await say('')).status).toBe(400);
  expect((await say('wrong patient')).status).toBe(200);
  expect((await say('again')).status).toBe(412);
  const { referrals, offer } = await told();
  expect(referrals).toMatchObject([{ isOpen: false, isFresh: false, withdrawn: { reason: 'wrong patient' } }]);
  expect(offer.isOffered).toBe(true);
});

test('what something came of is not withdrawn from the ward', async () => {
  const reason = await offered();
  await refer((reason as { score: { scoreKey: string } }).score.scoreKey);
  const [referral] = (await told()).referrals;
  await acting(TEST_ACTOR, () =>
    sql`insert into clinic_course_fact (course_key, step, at) values (${referral!.courseKey}::bigint, 'consulted', ${NOW})`.execute(
      opened.owner,
    ),
  );
  expect((await told()).referrals[0]).toMatchObject({ isOpen: true, isFresh: false });
  const path = `ward/radiotherapy-referrals/${referral!.referralKey}/withdrawal`;
  const refused = await physician.ask('POST', path, { reason: 'no longer' }, referral!.revision);
  expect([codeOf(refused), refused.status]).toEqual(['clinic/referral-under-way', 409]);
  expect((await told()).referrals[0]?.withdrawn).toBeNull();
});

const sitesTold = (answer: { body: unknown }) => TreatedSites.parse(answer.body);
const treated = async () => sitesTold(await nurse.ask('GET', `ward/stays/${stayKey}/treated-sites`));
const pain = (treatedSiteKey: string, at: string, part: object, sentAs: string = randomUUID(), day = 9) =>
  nurse.ask('POST', `ward/treated-sites/${treatedSiteKey}/pains`, {
    ...{ stayKey, sentAs },
    content: { at: `2026-03-0${day}T${at}+08:00`, worst: 7, opioids: { kind: 'told', mg: 60 }, note: '', ...part },
  });

test('a treated site is followed: baseline, fraction, response; what is not known is not judged', async () => {
  const [referral] = (await told()).referrals;
  const content = { courseKey: referral!.courseKey, region: 'pelvis', words: 'left' };
  const named = randomUUID();
  const follow = (part: object, sentAs: string = randomUUID(), who = nurse) =>
    who.ask('POST', `ward/stays/${stayKey}/treated-sites`, { sentAs, content: { ...content, ...part } });
  for (let times = 0; times < 2; times++) expect((await follow({}, named, physician)).status).toBe(201);
  expect((await treated()).sites).toHaveLength(1);
  expect(codeOf(await follow({ words: 'right' }, named))).toBe('ward/entry-key-taken');
  expect((await follow({ courseKey: '999' })).status).toBe(404);
  expect((await follow({}, randomUUID(), elsewhere)).status).toBe(404);
  const { treatedSiteKey } = (await treated()).sites[0]!;

  const mark = randomUUID();
  for (let times = 0; times < 2; times++)
    expect((await pain(treatedSiteKey, '10:00:00', {}, mark, 8)).status).toBe(201);
  expect(codeOf(await pain(treatedSiteKey, '10:00:00', { worst: 2 }, mark, 8))).toBe('ward/entry-key-taken');
  expect((await treated()).sites[0]).toMatchObject({
    ...{ fractions: 0, fractionsOrdered: null },
    pains: [{ judged: null, isBaseline: false }],
  });

  const fields = JSON.stringify({
    imaging: [],
    number: 1,
    startedAt: '2026-03-08T03:00:00Z',
    fields: [{ deliveredMu: 400 }],
  });
  await acting(TEST_ACTOR, () =>
    sql`with t as (insert into clinic_treated_plan (course_key, content) values (${referral!.courseKey}::bigint, '{"fractions": 2}') returning *)
      insert into clinic_fraction (course_key, treated_plan_key, number, at, source, content)
      select course_key, treated_plan_key, 1, '2026-03-08T03:00:00Z', 'hand', ${fields}::jsonb from t`.execute(
      opened.owner,
    ),
  );
  // no table was chosen: what the ward recorded cannot be converted
  await pain(treatedSiteKey, '13:00:00', { worst: 0, opioids: { kind: 'recorded' } });
  await pain(treatedSiteKey, '14:00:00', { worst: 7, opioids: { kind: 'told', mg: 45 } });
  const early = await pain(treatedSiteKey, '07:00:00', { opioids: { kind: 'recorded' } });
  expect(codeOf(early)).toBe('ward/opioids-before-admission');
  expect(codeOf(await pain(treatedSiteKey, '15:00:00', {}))).toBe('ward/not-yet');
  // one of the two of the plan was given
  const [during] = (await treated()).sites;
  expect(during).toMatchObject({ fractions: 1, fractionsOrdered: 2 });
  expect(during!.pains.map(({ judged }) => judged)).toEqual([null, ...[1, 2].map(() => ({ cannotJudge: 'during' }))]);
  // the prescription that holds goes before the plan
  const prescribed = JSON.stringify({ phases: [{ fractions: 1 }] });
  await sql`alter table clinic_prescription disable trigger signature_required`.execute(opened.owner);
  await acting(TEST_ACTOR, () =>
    sql`insert into clinic_prescription (course_key, site_key, content, is_signed)
      select course_key, site_key, ${prescribed}::jsonb, true from clinic_course where course_key = ${referral!.courseKey}::bigint`.execute(
      opened.owner,
    ),
  );
  const [site] = (await treated()).sites;
  expect(site).toMatchObject({ fractions: 1, fractionsOrdered: 1, lastFractionAt: '2026-03-08T03:00:00.000Z' });
  expect(site!.pains.map(({ isBaseline, judged }) => [isBaseline, judged])).toMatchObject([
    [true, null],
    [false, { cannotJudge: 'opioids-unknown' }],
    [false, { response: 'partial', painChange: 0, opioidPercent: -25 }],
  ]);
  expect(site!.pains[1]?.opioids).toMatchObject({ lowMg: null, why: 'no-table' });
});

test('after the discharge the pain counts with what the patient says to take; the ward recorded nothing then', async () => {
  const leaves = (to: string | null) =>
    sql`update ward_stay set discharged_to = ${to}, discharged_at = ${to && new Date('2026-03-09T14:10:00+08:00')}
      where stay_key = ${stayKey}`.execute(opened.owner);
  const { treatedSiteKey, pains } = (await treated()).sites[0]!;
  await leaves('died');
  expect(codeOf(await pain(treatedSiteKey, '14:20:00', {}))).toBe('ward/outside-stay');
  await leaves('home');
  expect(codeOf(await pain(treatedSiteKey, '14:20:00', { opioids: { kind: 'recorded' } }))).toBe(
    'ward/opioids-after-discharge',
  );
  expect((await pain(treatedSiteKey, '14:20:00', { worst: 0, opioids: { kind: 'told', mg: 45 } })).status).toBe(201);
  // no pain at the site, and no more opioids than at the baseline: complete
  const [site] = (await treated()).sites;
  expect(site!.pains).toHaveLength(pains.length + 1);
  expect(site!.pains.at(-1)?.judged).toMatchObject({ response: 'complete' });
  await leaves(null);
});

test('a baseline that was struck out is none any more', async () => {
  const [baseline] = (await treated()).sites[0]!.pains;
  const struck = { content: baseline!.content, inError: true, correction: 'other leg' };
  const path = `ward/site-pains/${baseline!.sitePainKey}`;
  expect((await elsewhere.ask('PUT', path, struck, baseline!.revision)).status).toBe(404);
  expect((await nurse.ask('PUT', path, struck, baseline!.revision)).status).toBe(200);
  expect((await nurse.ask('PUT', path, struck, baseline!.revision)).status).toBe(412);
  const [site] = (await treated()).sites;
  expect(site!.pains.at(-1)?.judged).toEqual({ cannotJudge: 'no-baseline' });
});
