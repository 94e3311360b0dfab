import { uidFromSeed, writeDose, writePlan } from '@isocenter/dicom-rt';
import { knownAnswerPatient } from '@isocenter/phantom';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { accessRoutes } from '../../../platform/access/access-routes.ts';
import type { Role } from '../../../platform/access/contract.ts';
import { openAccess } from '../../../platform/access/open-access.ts';
import { giveRole } from '../../../platform/access/role-periods.ts';
import { type TestSession, testSession } from '../../../platform/access/test-session.ts';
import { acting } from '../../../platform/database/acting.ts';
import { TEST_ACTOR, testDatabase } from '../../../platform/database/test-database.ts';
import type { HttpServer } from '../../../platform/http/http-server.ts';
import { testServer } from '../../../platform/http/test-server.ts';
import { contentSha256 } from '../../../platform/signatures/canonical-json.ts';
import { IMAGING_MIGRATIONS, type Imaging, openImaging } from '../../imaging/index.ts';
import { DoseDifferenceOfPlans, openPhysics, PHYSICS_MIGRATIONS, type Physics } from '../../physics/index.ts';
import { CHECKS, type StructuredPrescription } from '../../physics/plan-check/contract.ts';
import { clinicRoutes } from '../clinic-routes.ts';
import { CourseDetail } from '../course/contract.ts';
import { USUAL_CARE_PATH } from '../course/usual-care-path.ts';
import { CLINIC_MIGRATIONS } from '../index.ts';
import { CourseApprovals, CoursePrescription, PlanBesidePrescription, PlanOfPatient } from './contract.ts';
import { planRoutes } from './plan-routes.ts';

let opened: Awaited<ReturnType<typeof testDatabase>>;
let imaging: Imaging;
let physics: Physics;
let server: HttpServer;
let courseKey: string;
/** What happens in the seconds that a check takes. */
let duringCheck: () => Promise<void> = async () => undefined;
const people = new Map<Role, TestSession>();
const as = (role: Role): TestSession => people.get(role)!;

/** A cube in a uniform dose of 50 Gy; its one field gives 1 Gy at its point, which no prescription of 50 Gy can mean. */
const { patient } = knownAnswerPatient('CUBE', {
  shape: { kind: 'box', sizeMm: [40, 40, 40] },
  dose: { kind: 'linear', centreGy: 50, gradientGyPerMm: 0 },
  sliceSpacingMm: 4,
  doseSpacingMm: 4,
});

const PRESCRIPTION: StructuredPrescription = {
  intent: 'curative',
  site: 'Abdomen',
  targets: [{ name: 'Shape', side: 'not applicable', doseGy: 50 }],
  phases: [
    {
      ...{ name: 'I', fractions: 1, fractionsPerDay: 1, fractionsPerWeek: 5, modality: 'photon', technique: null },
      ...{ energiesMv: [], imaging: 'none', imagingFrequency: null, bolus: false },
      doses: [{ target: 'Shape', doseGy: 50 }],
    },
  ],
  goals: [],
  note: '',
};

beforeAll(async () => {
  opened = await testDatabase([...IMAGING_MIGRATIONS, ...PHYSICS_MIGRATIONS, ...CLINIC_MIGRATIONS]);
  imaging = await openImaging(opened);
  physics = openPhysics({ database: opened.database, archive: imaging.archive });
  const access = openAccess({ database: opened.database, isDemonstration: false });
  server = testServer(access.identify);
  accessRoutes(server, access);
  const parts = { database: opened.database, now: () => new Date() };
  clinicRoutes(server, parts);
  const checkPlan: Physics['checkPlan'] = async (...asked) => {
    const checked = await physics.checkPlan(...asked);
    await duringCheck();
    return checked;
  };
  planRoutes(server, { ...parts, archive: imaging.archive, physics: { ...physics, checkPlan } });
  await server.ready();
  for (const role of ['oncologist', 'dosimetrist', 'physicist', 'resident', 'nurse'] as const)
    people.set(role, await testSession({ server, database: opened.database }, { name: `Of ${role}`, role }));
  const archiveKey = await imported(patient.files);
  const taken = { archiveKey, assigner: 'First Hospital' };
  expect((await as('oncologist').ask('POST', 'clinic/patients/from-archive', taken)).status).toBe(201);
  courseKey = await courseUpTo(archiveKey, [
    'consulted',
    'consented',
    'simulation-ordered',
    'simulated',
    'contours-approved',
  ]);
}, 60_000);
afterAll(async () => {
  await server.close();
  await physics.close();
  await imaging.close();
  await opened.close();
});

/** @returns the archive's key of their patient */
async function imported(files: readonly { readonly name: string; readonly bytes: Uint8Array }[]): Promise<string> {
  const importKey = await imaging.runs.open('command line', files.length);
  const outcomes = await Promise.all(
    files.map(({ name, bytes }) => imaging.importFile({ importKey, fileName: name, source: bytes })),
  );
  return outcomes.flat()[0]?.patientKey ?? '';
}

async function courseUpTo(patientKey: string, steps: readonly string[]): Promise<string> {
  const course = { patientKey, title: 'Abdomen', intent: 'curative', diagnosisKey: null };
  const sent = { ...course, physician: as('oncologist').personKey, referredAt: '2026-03-02T01:00:00Z' };
  const { course: begun } = CourseDetail.parse((await as('oncologist').ask('POST', 'clinic/courses', sent)).body);
  for (const [day, step] of steps.entries())
    await sql`insert into clinic_course_fact (course_key, step, at)
      values (${Number(begun.courseKey)}, ${step}, ${new Date(Date.UTC(2026, 2, 3 + day))})`.execute(opened.database);
  return begun.courseKey;
}

const stateNow = async () => {
  const { state } = CourseDetail.parse((await as('nurse').ask('GET', `clinic/courses/${courseKey}`)).body);
  return state;
};
const prescribed = async () =>
  CoursePrescription.parse((await as('nurse').ask('GET', `clinic/courses/${courseKey}/prescription`)).body);
const write = (role: Role, content: StructuredPrescription, revision: number) =>
  as(role).ask('PUT', `clinic/courses/${courseKey}/prescription`, content, revision);
async function signsPrescription(role: Role) {
  const [{ prescriptionKey, revision } = { prescriptionKey: '', revision: 0 }] = (await prescribed()).versions;
  return as(role).ask(
    'POST',
    `clinic/prescriptions/${prescriptionKey}/signatures`,
    as(role).asked('approver'),
    revision,
  );
}
const approvals = async () =>
  CourseApprovals.parse((await as('nurse').ask('GET', `clinic/courses/${courseKey}/approvals`)).body).approvals;
async function signsPlan(role: Role, person = as(role)) {
  const [{ approvalKey, revision } = { approvalKey: '', revision: 0 }] = await approvals();
  return person.ask('POST', `clinic/plan-approvals/${approvalKey}/signatures`, person.asked('approver'), revision);
}
const plans = async () => {
  const { body } = await as('physicist').ask('GET', `clinic/courses/${courseKey}/plans`);
  return (body as unknown[]).map((plan) => PlanOfPatient.parse(plan));
};
const EXPLAINED = [{ check: 'beam-dose', why: 'The field of the phantom states 1 Gy at its point' }];
const propose = (caseKey: string, explained: object[], phases = [0]) =>
  as('dosimetrist').ask('POST', `clinic/courses/${courseKey}/approvals`, { caseKey, phases, explained });
const refusal = ({ status, body }: { status: number; body: unknown }) => [status, (body as { code: string }).code];

test('a prescription holds once an oncologist has signed what does not contradict itself', async () => {
  const wrong = { ...PRESCRIPTION, targets: [{ ...PRESCRIPTION.targets[0]!, doseGy: 60 }] };
  expect((await write('nurse', wrong, 0)).status).toBe(403);
  expect((await write('resident', wrong, 0)).status).toBe(200);
  expect((await write('dosimetrist', PRESCRIPTION, 0)).status).toBe(412);
  expect((await prescribed()).versions[0]?.faults).toMatchObject([{ code: 'notice/prescription/doses-do-not-add' }]);
  expect(refusal(await signsPrescription('oncologist'))).toEqual([409, 'clinic/prescription-wrong']);
  expect((await write('resident', PRESCRIPTION, 1)).status).toBe(200);
  expect((await signsPrescription('resident')).status).toBe(403);
  expect((await stateNow()).state).toBe('contours-approved');
  expect((await signsPrescription('oncologist')).status).toBe(200);
  expect((await prescribed()).versions).toMatchObject([
    { isSigned: true, signatures: [{ role: 'oncologist', covers: true }] },
  ]);
  expect((await stateNow()).state).toBe('prescribed');
});

test('a plan is checked beside it, and a difference that nobody explains keeps it from being put forward', async () => {
  const [{ caseKey } = { caseKey: '' }] = await plans();
  const path = `clinic/courses/${courseKey}/plans/${caseKey}/check`;
  const checked = PlanBesidePrescription.parse((await as('physicist').ask('POST', path, { phases: [0] })).body);
  const found = (check: string) =>
    checked.findings.filter((finding) => finding.check === check).map(({ state }) => state);
  expect([found('fractions'), found('target-dose'), found('beam-dose')]).toEqual([['agrees'], ['agrees'], ['differs']]);
  expect(new Set(found('patient'))).toEqual(new Set(['agrees']));
  expect(checked.lists.map(({ id, items }) => [id, items.length])).toEqual([
    ['planner', 24],
    ['physics-initial', 25],
  ]);
  expect(refusal(await propose(caseKey, []))).toEqual([409, 'clinic/plan-unexplained']);
  expect((await propose(caseKey, EXPLAINED)).status).toBe(201);
});

test('it is approved by everybody whom the care path names, over the hashes of its objects', async () => {
  expect((await approvals())[0]).toMatchObject({ isApproved: false, waitsFor: ['oncologist', 'dosimetrist'].sort() });
  expect(refusal(await signsPlan('physicist'))).toEqual([409, 'clinic/step-refused']);
  expect((await signsPlan('oncologist')).status).toBe(200);
  expect(refusal(await signsPlan('oncologist'))[0]).toBe(409);
  expect((await stateNow()).state).not.toBe('plan-approved');
  expect((await signsPlan('dosimetrist')).status).toBe(200);
  const [approval] = await approvals();
  expect(approval).toMatchObject({ isApproved: true, waitsFor: [], withdrawn: null });
  expect(approval?.content.objects.map(({ kind }) => kind)).toEqual(['RTPLAN', 'RTSTRUCT', 'RTDOSE']);
  expect((await stateNow()).state).toBe('plan-approved');
});

test('a later plan of the same name takes the approval away as it arrives, and says what changed', async () => {
  const { plan } = patient;
  const [group, ...others] = plan.fractionGroups;
  const later = {
    ...plan,
    header: { ...plan.header, sopInstanceUid: uidFromSeed('later plan') },
    fractionGroups: [{ ...group!, beams: group!.beams.map((beam) => ({ ...beam, metersetMu: 120 })) }, ...others],
  };
  await imported([{ name: 'later.dcm', bytes: writePlan(later) }]);
  const [approval] = await approvals();
  expect(approval).toMatchObject({ isApproved: false, withdrawn: { why: 'new-plan' } });
  expect(approval?.signatures.every(({ lapsed }) => lapsed !== null)).toBe(true);
  const { state, waitsFor } = await stateNow();
  expect([state, waitsFor.some(({ step }) => step === 'plan-approved')]).toEqual(['prescribed', true]);
  expect(refusal(await signsPlan('oncologist'))).toEqual([409, 'clinic/plan-withdrawn']);
  const known = new Set([approval?.content.caseKey]);
  const newer = (await plans()).find(({ caseKey }) => !known.has(caseKey));
  expect((await propose(newer?.caseKey ?? '', EXPLAINED)).status).toBe(201);
  expect((await approvals())[0]?.changes).toContainEqual({
    ...{ kind: 'beam', name: '1 Field', what: 'metersetMu', before: '100', after: '120' },
  });
});

test('the dose of a version is told against that of the version before, or why it cannot be', async () => {
  const difference = async () => {
    const [{ approvalKey } = { approvalKey: '' }] = await approvals();
    return as('nurse').ask('GET', `clinic/plan-approvals/${approvalKey}/dose-difference`);
  };
  const withoutDose = DoseDifferenceOfPlans.parse((await difference()).body);
  expect(withoutDose).toMatchObject({ told: null, viewer: null });
  expect(withoutDose.notices.map(({ code }) => code)).toEqual([
    'notice/physics/difference-of-later',
    'notice/physics/no-dose',
  ]);
  const { dose } = patient;
  const scaled = {
    ...dose,
    header: { ...dose.header, sopInstanceUid: uidFromSeed('later dose') },
    ...{ planUid: uidFromSeed('later plan'), dose: dose.dose.map((gy) => gy * 1.02) },
  };
  await imported([{ name: 'dose.dcm', bytes: writeDose(scaled) }]);
  const [put] = await approvals();
  expect((await propose(put?.content.caseKey ?? '', ALL_EXPLAINED)).status).toBe(201);
  const before = DoseDifferenceOfPlans.parse((await difference()).body); // beside the version without a dose
  expect(before.notices.map(({ code }) => code)).toContain('notice/physics/difference-of-earlier');
  const first = (await approvals()).at(-1);
  expect((await as('nurse').ask('GET', `clinic/plan-approvals/${first?.approvalKey}/dose-difference`)).status).toBe(
    404,
  );
  expect((await propose(first?.content.caseKey ?? '', ALL_EXPLAINED)).status).toBe(201);
  const { told, viewer } = DoseDifferenceOfPlans.parse((await difference()).body);
  // 50 Gy less 51 Gy everywhere: 2 % of what is prescribed.
  expect(told).toMatchObject({ isSameGrid: true, outsideFraction: 0, prescribedGy: 50 });
  expect(told?.whole.meanGy).toBeCloseTo(-1, 2);
  expect(told?.structures).toMatchObject([{ name: 'Shape', isTarget: true, why: null }]);
  const beyond = told?.levels.filter(({ percent }) => percent !== 2); // at 2 % the stored steps decide
  expect(beyond?.map(({ percent, higherCc, lowerCc }) => [percent, higherCc, lowerCc > 0])).toEqual([
    [1, 0, true],
    ...[3, 5, 10].map((percent) => [percent, 0, false]),
  ]);
  expect(viewer).toMatchObject({ caseKey: first?.content.caseKey, withCaseKey: put?.content.caseKey });
});

test('another prescription takes the approval away', async () => {
  await signsPlan('oncologist');
  expect((await write('resident', { ...PRESCRIPTION, note: 'Next version' }, 0)).status).toBe(200);
  expect((await approvals())[0]?.withdrawn).toBeNull();
  expect((await signsPrescription('oncologist')).status).toBe(200);
  expect((await approvals())[0]).toMatchObject({ withdrawn: { why: 'prescription-replaced' } });
  expect((await prescribed()).versions).toHaveLength(2);
});

test('a prescription holds with the last of the roles that the path names', async () => {
  const path = JSON.stringify({
    ...USUAL_CARE_PATH,
    steps: USUAL_CARE_PATH.steps.map((step) =>
      step.id === 'prescribed' ? { ...step, signedBy: ['oncologist', 'physicist'] } : step,
    ),
  });
  await sql`insert into clinic_care_path (site_key, content) values (1, ${path})`.execute(opened.database);
  expect((await write('resident', { ...PRESCRIPTION, note: 'Of two' }, 0)).status).toBe(200);
  expect((await signsPrescription('oncologist')).status).toBe(200);
  expect((await prescribed()).versions.map(({ isSigned }) => isSigned)).toEqual([false, true, true]);
  expect(refusal(await signsPrescription('oncologist'))).toEqual([409, 'clinic/step-refused']);
  await sql`update clinic_care_path set content = ${JSON.stringify(USUAL_CARE_PATH)}`.execute(opened.database);
});

const TWO_PHASES: StructuredPrescription = {
  ...PRESCRIPTION,
  phases: ['I', 'II'].map((name) => ({
    ...PRESCRIPTION.phases[0]!,
    ...{ name, doses: [{ target: 'Shape', doseGy: 25 }] },
  })),
};
const ALL_EXPLAINED = CHECKS.map((check) => ({ check, why: 'A phantom' }));
const aPlan = async () => (await plans())[0]?.caseKey ?? '';
const standing = async () => (await approvals()).filter(({ withdrawn }) => withdrawn === null);
const signedTwice = async () => [(await signsPlan('oncologist')).status, (await signsPlan('dosimetrist')).status];

test('a plan that was checked against another prescription than holds is neither put forward nor signed', async () => {
  const caseKey = await aPlan();
  duringCheck = async () => {
    duringCheck = async () => undefined;
    const { revision } = await prescribed();
    expect((await write('resident', TWO_PHASES, revision)).status).toBe(200);
    expect((await signsPrescription('oncologist')).status).toBe(200);
  };
  expect(refusal(await propose(caseKey, ALL_EXPLAINED))).toEqual([409, 'clinic/prescription-superseded']);
  expect((await propose(caseKey, ALL_EXPLAINED)).status).toBe(201);
  await sql`update clinic_plan_approval set content = jsonb_set(content, '{prescriptionSha256}', '"of another"')
    where withdrawn is null`.execute(opened.database);
  expect(refusal(await signsPlan('oncologist'))).toEqual([409, 'clinic/prescription-superseded']);
});

test('of two plans put forward for a phase at once one stands', async () => {
  const caseKey = await aPlan();
  let both: () => void = () => undefined;
  const checked = new Promise<void>((resolve) => {
    both = resolve;
  });
  let count = 0;
  duringCheck = async () => {
    count += 1;
    if (count === 2) both();
    await checked;
  };
  const answers = await Promise.all([propose(caseKey, ALL_EXPLAINED), propose(caseKey, ALL_EXPLAINED)]);
  duringCheck = async () => undefined;
  expect(answers.map(({ status }) => status)).toEqual([201, 201]);
  expect(await standing()).toHaveLength(1);
});

test('who has two roles gives one signature', async () => {
  const both = await testSession(
    { server, database: opened.database },
    { name: 'Two roles', role: 'oncologist', siteKey: '1' },
  );
  const other = { role: 'dosimetrist', siteKey: '1', from: null, until: null } as const;
  await acting(TEST_ACTOR, () => giveRole(opened.database, both.personKey, other));
  const { roles } = (await both.ask('GET', 'platform/session')).body as { roles: { role: Role; roleKey: string }[] };
  expect((await signsPlan('oncologist', both)).status).toBe(200);
  const roleKey = roles.find(({ role }) => role === 'dosimetrist')?.roleKey;
  expect((await both.ask('POST', 'platform/session/role', { roleKey })).status).toBe(200);
  expect(refusal(await signsPlan('dosimetrist', both))).toEqual([409, 'clinic/signed-in-other-role']);
  expect((await signsPlan('dosimetrist')).status).toBe(200);
  expect(await standing()).toMatchObject([{ isApproved: true }]);
});

test('a course is planned once each phase has an approved plan, and no longer with the first that is taken back', async () => {
  const caseKey = await aPlan();
  expect((await stateNow()).state).not.toBe('plan-approved');
  expect((await propose(caseKey, ALL_EXPLAINED, [1])).status).toBe(201);
  expect((await stateNow()).state).not.toBe('plan-approved');
  expect(await signedTwice()).toEqual([200, 200]);
  expect(await standing()).toHaveLength(2);
  expect((await stateNow()).state).toBe('plan-approved');
  expect((await propose(caseKey, ALL_EXPLAINED, [1])).status).toBe(201);
  const { state, waitsFor } = await stateNow();
  expect([state, waitsFor.some(({ step }) => step === 'plan-approved')]).toEqual(['planning', true]);
  expect(await signedTwice()).toEqual([200, 200]);
  expect((await stateNow()).state).toBe('plan-approved');
});

/** What patient QA keeps of a measurement. */
const MEASURED = {
  ...{ measuredOn: '2026-03-09', passRate: 0.96, passed: 96, points: 100, verdict: 'met' },
  criteria: {
    ...{ doseDifferencePercent: 3, distanceToAgreementMm: 2, lowDoseCutoffPercent: 10 },
    ...{ normalisation: 'global', comparison: 'absolute' },
  },
};

test('a physicist signs the check on what plan check and patient QA say, and not on what they said before', async () => {
  const [approval] = await standing();
  expect(approval?.content.checked?.find(({ list }) => list === 'physics-initial')).toMatchObject({ items: 25 });
  await sql`insert into clinic_course_fact (course_key, step, at) values (${Number(courseKey)}, 'peer-reviewed', now())`.execute(
    opened.database,
  );
  const item = { answer: 'yes', why: '' };
  const written = { words: 'Looked at', items: Array.from({ length: 25 }, () => item) };
  const sheet = async () => {
    const { sheets } = CourseDetail.parse((await as('nurse').ask('GET', `clinic/courses/${courseKey}`)).body);
    return sheets.find(({ step }) => step === 'physics-checked')!;
  };
  const save = async (revision: number) =>
    (await as('physicist').ask('PUT', `clinic/courses/${courseKey}/sheets/physics-checked`, written, revision)).status;
  const signsSheet = async () => {
    const { sheetKey, revision } = await sheet();
    const asked = as('physicist').asked('approver');
    return as('physicist').ask('POST', `clinic/course-sheets/${sheetKey}/signatures`, asked, revision);
  };
  expect(await save(0)).toBe(200);
  const kept = (await sheet()).content.basis ?? [];
  expect(kept).toHaveLength(2); // a plan for each phase
  expect(kept).toMatchObject([{ qa: null, check: { items: 25 }, isApproved: true }, { qa: null }]);

  const measured = { ...MEASURED, objects: approval?.content.objects.filter(({ kind }) => kind !== 'RTSTRUCT') };
  const measure = (content: object) =>
    sql`insert into physics_patient_qa (site_key, patient_key, content, measured_on)
      values (1, ${Number(approval?.content.archiveKey)}, ${JSON.stringify(content)}, '2026-03-09')`.execute(
      opened.owner,
    );
  await measure({ ...measured, objects: [{ kind: 'RTPLAN', sopInstanceUid: '1', sha256: 'of another' }] });
  await measure(measured);
  const refused = await signsSheet();
  expect((refused.body as { values: object }).values).toMatchObject({ why: 'basis-changed' });
  expect(await save(1)).toBe(200);
  expect((await signsSheet()).status).toBe(200);
  const { content, isSigned, signatures } = await sheet();
  expect([isSigned, signatures[0]?.covers]).toEqual([true, true]);
  expect(content.basis?.find(({ approvalKey }) => approvalKey === approval?.approvalKey)?.qa).toMatchObject({
    ...{ passRate: 0.96, verdict: 'met', isSigned: false, sha256: contentSha256(measured) },
  });
});

/** A physicist writes the sheet of a step, a new one where it is signed, and signs it. */
async function signsAnew(step: string, items: readonly object[]) {
  const physicist = as('physicist');
  const sheet = async () => {
    const { sheets } = CourseDetail.parse((await as('nurse').ask('GET', `clinic/courses/${courseKey}`)).body);
    return sheets.find((each) => each.step === step);
  };
  const present = await sheet();
  const revision = present && !present.isSigned ? present.revision : 0;
  const written = { words: 'Looked at again', items };
  const saved = await physicist.ask('PUT', `clinic/courses/${courseKey}/sheets/${step}`, written, revision);
  expect(saved.status).toBe(200);
  const kept = (await sheet())!;
  const path = `clinic/course-sheets/${kept.sheetKey}/signatures`;
  return physicist.ask('POST', path, physicist.asked('approver'), kept.revision);
}

test('verified without a signed patient QA only for a reason, which is told; no longer once it is measured and not met, nor checked or released', async () => {
  const detail = async () => CourseDetail.parse((await as('nurse').ask('GET', `clinic/courses/${courseKey}`)).body);
  const physicist = as('physicist');
  const save = (content: object, revision: number) =>
    physicist.ask('PUT', `clinic/courses/${courseKey}/sheets/verified`, { words: '', items: [], ...content }, revision);
  const signs = async () => {
    const { sheetKey, revision } = (await detail()).sheets.find(({ step }) => step === 'verified')!;
    return physicist.ask('POST', `clinic/course-sheets/${sheetKey}/signatures`, physicist.asked('approver'), revision);
  };
  await save({ words: 'Measured with the array: passes' }, 0);
  expect(((await signs()).body as { values: object }).values).toMatchObject({ why: 'qa-missing' });
  await save({ words: 'Recalculated with another program', withoutQa: 'No array in the department' }, 1);
  expect((await signs()).status).toBe(200);
  const { facts, sheets } = await detail();
  const verified = { step: 'verified', entity: 'course-sheet', reason: 'No array in the department', lapsed: null };
  expect(facts.at(-1)).toMatchObject(verified);
  expect(sheets.find(({ step }) => step === 'verified')?.content.withoutQa).toBe('No array in the department');
  await sql`insert into clinic_course_fact (course_key, step, at) values (${Number(courseKey)}, 'ready', now())`.execute(
    opened.database,
  );
  expect((await stateNow()).state).toBe('ready');

  const [approval] = await standing();
  const measure = (verdict: string, sha256: string) => {
    const content = {
      ...MEASURED,
      ...{ verdict, measuredOn: '2026-03-10', objects: [{ kind: 'RTPLAN', sopInstanceUid: '1', sha256 }] },
    };
    return sql`insert into physics_patient_qa (site_key, patient_key, content, measured_on)
      values (1, ${Number(approval?.content.archiveKey)}, ${JSON.stringify(content)}, '2026-03-10')`.execute(
      opened.owner,
    );
  };
  const plan = approval?.content.objects.find(({ kind }) => kind === 'RTPLAN')?.sha256 ?? '';
  await measure('not met', 'of another plan');
  await measure('within tolerance', plan);
  expect((await stateNow()).state).toBe('ready');
  await measure('not met', plan);
  const after = await detail();
  // The check was signed over a measurement of this plan.
  expect(after.state).toMatchObject({
    state: 'plan-approved',
    afterQa: 'verify-anew',
    waitsFor: [{ step: 'physics-checked' }],
  });
  const ended = ['physics-checked', 'verified', 'ready'];
  const lapsed = { lapsed: { reason: null, code: 'patient-qa-not-met' } };
  expect(after.facts.filter(({ step }) => ended.includes(step))).toMatchObject([lapsed, lapsed, lapsed]);

  // Checked anew over that measurement, it is verified before it is released; a second measurement that is not met ends both.
  const checked = await signsAnew(
    'physics-checked',
    Array.from({ length: 25 }, () => ({ answer: 'yes', why: '' })),
  );
  expect(checked.status).toBe(200);
  expect((await detail()).state.waitsFor).toMatchObject([{ step: 'verified' }]);
  const released = await signsAnew('ready', []);
  expect(released.body).toMatchObject({ code: 'clinic/step-refused', values: { step: 'ready', why: 'not-reached' } });
});

test('a plan that was measured before its release, and is not met, is not released past the verification', async () => {
  // As if nothing had ended by it: the path leaves the verification to choice.
  await sql`update clinic_course_fact set lapsed_code = null where course_key = ${Number(courseKey)}`.execute(
    opened.database,
  );
  expect((await stateNow()).waitsFor.map(({ step }) => step)).toEqual(['verified', 'ready']);
  const refused = await signsAnew('ready', []);
  expect(refused.body).toMatchObject({ code: 'clinic/step-refused', values: { step: 'ready', why: 'verify-first' } });
});

test('limits of a machine are entered by a physicist, and plans are checked by them', async () => {
  const limits = { name: patient.plan.beams[0]?.machine ?? '', energies: [], minimumMu: 1, maximumMu: 50 };
  const content = { ...limits, jawXMm: [-200, 200], jawYMm: [-200, 200] };
  expect((await as('oncologist').ask('PUT', 'clinic/sites/1/machine-limits', content, 0)).status).toBe(403);
  expect((await as('physicist').ask('PUT', 'clinic/sites/1/machine-limits', content, 0)).status).toBe(200);
  const [{ caseKey } = { caseKey: '' }] = await plans();
  const path = `clinic/courses/${courseKey}/plans/${caseKey}/check`;
  const checked = PlanBesidePrescription.parse((await as('physicist').ask('POST', path, { phases: [0] })).body);
  expect(checked.findings.find(({ check }) => check === 'machine')?.said).toMatchObject({
    ...{ code: 'notice/plan-check/machine-mu', values: { mu: 100, least: 1, most: 50 } },
  });
});
