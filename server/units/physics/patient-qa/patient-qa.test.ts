import { spawnSync } from 'node:child_process';
import { type DoseGrid, uidFromSeed, writeDose, writePlan } from '@isocenter/dicom-rt';
import { knownAnswerPatient } from '@isocenter/phantom';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { accessRoutes } from '../../../platform/access/access-routes.ts';
import { openAccess } from '../../../platform/access/open-access.ts';
import { testPerson } from '../../../platform/access/test-person.ts';
import { type TestSession, testSession } from '../../../platform/access/test-session.ts';
import { type ActingPerson, acting } from '../../../platform/database/acting.ts';
import { testDatabase } from '../../../platform/database/test-database.ts';
import type { HttpServer } from '../../../platform/http/http-server.ts';
import { testServer } from '../../../platform/http/test-server.ts';
import { filesOfForms, IMAGING_MIGRATIONS, type Imaging, openImaging } from '../../imaging/index.ts';
import { openPhysics, type Physics } from '../open-physics.ts';
import { octavius } from '../plane-gamma/testing/plane-files.ts';
import { PHYSICS_MIGRATIONS } from '../schema.ts';
import { PatientQaList } from './contract.ts';
import { qaReport } from './qa-report.ts';
import { patientQaRoutes } from './routes.ts';

let opened: Awaited<ReturnType<typeof testDatabase>>;
let imaging: Imaging;
let physics: Physics;
let server: HttpServer;
let physicist: TestSession;
let dosimetrist: TestSession;
let nurse: TestSession;
let elsewhere: TestSession;
let parts: Parameters<typeof qaReport>[0];
let printer: ActingPerson;
let caseKey: string;
let doseKey: string;

/** A uniform dose of 50 Gy about (10, -20, 30) mm. */
const cube = (patientId: string) =>
  knownAnswerPatient(patientId, {
    shape: { kind: 'box', sizeMm: [40, 40, 40] },
    dose: { kind: 'linear', centreGy: 50, gradientGyPerMm: 0 },
    ...{ sliceSpacingMm: 4, doseSpacingMm: 4 },
  });
const { patient } = cube('CUBE');

beforeAll(async () => {
  opened = await testDatabase([...IMAGING_MIGRATIONS, ...PHYSICS_MIGRATIONS]);
  imaging = await openImaging(opened);
  physics = openPhysics({ database: opened.database, archive: imaging.archive });
  const access = openAccess({ database: opened.database, isDemonstration: false });
  server = testServer(access.identify);
  accessRoutes(server, access);
  const now = () => new Date('2026-11-29T10:00:00Z');
  const files = filesOfForms(imaging);
  parts = { database: opened.database, archive: imaging.archive, physics, files };
  patientQaRoutes(server, { database: opened.database, archive: imaging.archive, physics, files, now });
  printer = await testPerson(opened.database, 'Zhou Qi', 'physicist');
  await server.ready();
  await sql`insert into access_site (name, kind) values ('East', 'campus')`.execute(opened.owner);
  const session = (name: string, role: Parameters<typeof testSession>[1]['role'], siteKey = '1') =>
    testSession({ server, database: opened.database }, { name, role, siteKey });
  physicist = await session('Wang Min', 'physicist');
  dosimetrist = await session('Liu Yang', 'dosimetrist');
  nurse = await session('Sun Li', 'nurse');
  elsewhere = await session('Li Wei', 'physicist', '2');
  ({ caseKey, doseKey } = await imported(patient.files));
}, 60_000);
afterAll(async () => {
  await server.close();
  await physics.close();
  await imaging.close();
  await opened.close();
});

async function imported(files: readonly { readonly name: string; readonly bytes: Uint8Array }[]) {
  const importKey = await imaging.runs.open('command line', files.length);
  const outcomes = await Promise.all(
    files.map(({ name, bytes }) => imaging.importFile({ importKey, fileName: name, source: bytes })),
  );
  const [stored] = await imaging.archive.casesOfPatient(outcomes.flat()[0]?.patientKey ?? '');
  return { caseKey: stored?.caseKey ?? '', doseKey: stored?.doses[0]?.instanceKey ?? '' };
}

/** The same of another patient, whose plan states this position; null: none. */
function lying(position: string | null) {
  const { patient: other } = cube(`CUBE ${position}`);
  const { patientPosition: _, ...plan } = other.plan;
  const bytes = writePlan({ ...plan, ...(position !== null && { patientPosition: position }) });
  return imported(other.files.map((file) => (file.name.endsWith('RTPLAN.dcm') ? { ...file, bytes } : file)));
}

/** 25 chambers in the field measure 50 Gy, the first `wrong` of them 60: more than 3 % of the maximum away from every dose of the plan. */
function measured(wrong: number): string {
  let seen = 0;
  const file = octavius((x, y) => {
    if (Math.abs(x) > 20 || Math.abs(y) > 20) return 0;
    seen += 1;
    return seen <= wrong ? 60 : 50;
  });
  return Buffer.from(file).toString('base64');
}
const ASKED = {
  ...{ machine: 'Linac 1', technique: 'VMAT', region: 'Abdomen', device: 'OCTAVIUS 729', note: '' },
  ...{ measuredOn: '2026-11-28', centreMm: [10, -20, 30] },
  criteria: {
    ...{ doseDifferencePercent: 3, distanceToAgreementMm: 2, lowDoseCutoffPercent: 10 },
    ...{ normalisation: 'global', comparison: 'absolute' },
  },
};
const keep = (wrong: number, more: object = {}, as = dosimetrist, ofCase = caseKey) =>
  as.ask('POST', `physics/cases/${ofCase}/patient-qa`, {
    ...{ ...ASKED, doseKey, file: { name: 'qa.mcc', base64: measured(wrong) } },
    ...more,
  });
const listed = async (query = '', as = physicist) =>
  PatientQaList.parse((await as.ask('GET', `physics/patient-qa${query}`)).body);
const latest = async () => (await listed()).rows[0]!;
const refusal = ({ status, body }: { status: number; body: unknown }) => [status, (body as { code: string }).code];
const accept = async (reason: string, as = physicist) => {
  const { qaKey, revision } = await latest();
  const body = { ...(as.asked('approver') as object), reason };
  return as.ask('POST', `physics/patient-qa/${qaKey}/signatures`, body, revision);
};

test('the server compares the file with the plan and keeps what came out, with the hashes of both', async () => {
  expect((await keep(0, {}, nurse)).status).toBe(403);
  expect((await keep(0)).status).toBe(201);
  const row = await latest();
  expect(row.content).toMatchObject({
    ...{ points: 25, passed: 25, passRate: 1, notJudged: 0, verdict: 'met', reason: null, plannedScale: 1 },
    measuredFile: { name: 'qa.mcc', array: 'OCTAVIUS_729' },
  });
  expect(row.content.objects.map(({ kind }) => kind)).toEqual(['RTPLAN', 'RTDOSE']);
  expect(row.content.measuredFile.sha256).toMatch(/^[0-9a-f]{64}$/);
  expect(row).toMatchObject({ keptBy: { name: 'Liu Yang' }, accepted: null, excluded: null, isOfPresentPlan: true });
  expect((await listed('', elsewhere)).rows).toEqual([]);
});

test('the file itself is kept as it came, for whoever sees the patient, and is not removed from the store', async () => {
  const { qaKey, hasFile, content } = await latest();
  const { sha256 } = content.measuredFile;
  expect(hasFile).toBe(true);
  const bytes = await imaging.blobs.read(sha256);
  expect(Buffer.from(bytes).toString('base64')).toBe(measured(0));
  const { rows } = await sql<{ named: boolean[] }>`select
    array[imaging_named_elsewhere(${sha256}), imaging_named_elsewhere('of nobody')] as named`.execute(opened.database);
  expect(rows[0]?.named).toEqual([true, false]);
  const file = `physics/patient-qa/${qaKey}/file`;
  const { status, body } = await nurse.ask('GET', file);
  expect([status, body]).toEqual([200, Buffer.from(measured(0), 'base64').toString()]);
  expect((await elsewhere.ask('GET', file)).status).toBe(404);
  const other = sql`update physics_patient_qa set file_sha256 = ${'0'.repeat(64)}`.execute(opened.owner);
  await expect(other).rejects.toThrow('check constraint');
});

test('what is no measurement of this plan is refused', async () => {
  expect(refusal(await keep(0, { doseKey: '999' }))).toEqual([422, 'physics/qa-dose']);
  expect(refusal(await keep(0, { measuredOn: '2026-12-01' }))).toEqual([422, 'physics/qa-later']);
  const nothing = { file: { name: 'x.txt', base64: Buffer.from('no array').toString('base64') } };
  expect(refusal(await keep(0, nothing))).toEqual([422, 'measured-plane/unknown-format']);
  expect((await keep(0, { machine: ' ' })).status).toBe(400);
});

test('a result that meets the limits is signed plainly, once, by a physicist', async () => {
  expect((await accept('', dosimetrist)).status).toBe(403);
  expect((await accept('')).status).toBe(204);
  expect((await latest()).accepted).toMatchObject({ reason: '', by: { name: 'Wang Min' } });
  expect(refusal(await accept('Again'))).toEqual([409, 'physics/qa-accepted']);
});

// 23 of 25 are 92 %, 22 of 25 are 88 %: by the limits of TG-218, 95 and 90 %.
test.each([
  { wrong: 2, passRate: 0.92, verdict: 'within tolerance', more: {} },
  { wrong: 3, passRate: 0.88, verdict: 'not met', more: {} },
  {
    ...{ wrong: 0, passRate: 1, verdict: 'cannot be judged' },
    more: { criteria: { ...ASKED.criteria, distanceToAgreementMm: 3 } },
  },
])(
  '$wrong wrong chambers, $verdict: accepted despite only for a reason',
  async ({ wrong, passRate, verdict, more }) => {
    expect((await keep(wrong, more)).status).toBe(201);
    expect((await latest()).content).toMatchObject({ passRate, verdict });
    expect(refusal(await accept(''))).toEqual([422, 'physics/qa-reason-needed']);
    expect((await accept('Edge of the array; measured again with film')).status).toBe(204);
    expect((await latest()).accepted?.reason).toBe('Edge of the array; measured again with film');
  },
);

const hasReader = spawnSync('pdftotext', ['-v']).error === undefined;

test.skipIf(!hasReader)(
  'the sheet of a result says what was kept and who signed it (read back by pdftotext)',
  async () => {
    const notMet = (await listed()).rows.find(({ content }) => content.verdict === 'not met')!;
    const pdf = await acting(printer, () => qaReport(parts, notMet.qaKey, 'en'));
    const { stdout } = spawnSync('pdftotext', ['-layout', '-', '-'], { input: pdf, encoding: 'utf8' });
    for (const said of ['88.0 %', '22 of 25', '3 % / 2 mm', 'CUBE', notMet.content.measuredFile.sha256, 'Wang Min'])
      expect(stdout).toContain(said);
    expect(stdout).toContain('Edge of the array; measured again with film');
    const { status, body } = await nurse.ask('GET', `physics/patient-qa/${notMet.qaKey}/report.pdf?lang=zh`);
    expect([status, String(body).slice(0, 5)]).toEqual([200, '%PDF-']);
    expect((await elsewhere.ask('GET', `physics/patient-qa/${notMet.qaKey}/report.pdf?lang=zh`)).status).toBe(404);
  },
);

test('a physicist leaves a result out of local limits for a reason, and takes it in again', async () => {
  const { qaKey, revision } = (await listed()).rows.find(({ content }) => content.verdict === 'not met')!;
  const exclude = (reason: string | null, of: number, as = physicist) =>
    as.ask('PUT', `physics/patient-qa/${qaKey}/excluded`, { reason }, of);
  expect((await exclude('Array was not warm', revision, dosimetrist)).status).toBe(403);
  expect((await exclude('Array was not warm', revision)).status).toBe(204);
  const { streams, rows, universal } = await listed(`?caseKey=${caseKey}`);
  expect(rows.find((row) => row.qaKey === qaKey)).toMatchObject({
    ...{ excluded: { reason: 'Array was not warm', by: { name: 'Wang Min' } }, accepted: { by: { name: 'Wang Min' } } },
  });
  expect(
    streams.map(({ criteria, points, results, needed, local }) => [
      criteria.distanceToAgreementMm,
      points.length,
      results,
      needed,
      local,
    ]),
  ).toEqual([
    [2, 3, 2, 20, null],
    [3, 1, 1, 20, null],
  ]);
  expect(universal).toMatchObject({ tolerance: 0.95, action: 0.9 });
  expect((await exclude(null, revision + 1)).status).toBe(204);
  expect((await listed()).streams[0]?.results).toBe(3);
  expect((await listed('?from=2026-11-29')).rows).toEqual([]);
});

test('a measurement is not removed by raw SQL; were it changed, its signature would lapse', async () => {
  const deleted = await sql`delete from physics_patient_qa`.execute(opened.database);
  expect(deleted.numAffectedRows).toBe(0n);
  const { qaKey } = await latest();
  await sql`update physics_patient_qa set content = content || '{"passed": 1}', is_signed = false
    where qa_key = ${Number(qaKey)}`.execute(opened.owner);
  const { rows } = await sql<{ lapsed: boolean }>`select lapsed_at is not null as lapsed from signature
    where entity = 'patient-qa' and entity_key = ${qaKey}`.execute(opened.owner);
  expect(rows).toEqual([{ lapsed: true }]);
});

test('no sheet is made of figures that come out otherwise, or of another plan', async () => {
  const { qaKey } = (await listed()).rows.find(({ content }) => content.verdict === 'not met')!;
  const report = async () => refusal(await physicist.ask('GET', `physics/patient-qa/${qaKey}/report.pdf?lang=en`));
  const content = (change: string) =>
    sql`update physics_patient_qa set content = content || ${change}::jsonb, is_signed = false where qa_key = ${Number(qaKey)}`.execute(
      opened.owner,
    );
  const { rows } = await sql<{ kept: string }>`select content::text as kept from physics_patient_qa
    where qa_key = ${Number(qaKey)}`.execute(opened.owner);
  await content('{"passed": 23}');
  expect(await report()).toEqual([409, 'physics/qa-differs']);
  await content(JSON.stringify({ passed: 22, objects: [] }));
  expect(await report()).toEqual([409, 'physics/qa-objects-replaced']);
  await content(rows[0]?.kept ?? '');
});

// The field is symmetric: what the position turns is tested in `plane-of-dose.test.ts`.
test.each([
  { position: null, expected: [422, 'measured-plane/position-unknown'] },
  { position: 'HFDR', expected: [422, 'measured-plane/position-not-flat'] },
  { position: 'FFS', expected: 'FFS' },
])('the array is turned as the plan says that the patient lies: $position', async ({ position, expected }) => {
  const { doseKey: ofDose, caseKey: ofCase } = await lying(position);
  const answer = await keep(0, { doseKey: ofDose }, dosimetrist, ofCase);
  const told = answer.status === 201 ? PatientQaList.parse(answer.body).rows[0]?.content.patientPosition : null;
  expect(told ?? refusal(answer)).toEqual(expected);
});

/** A plane of dose as a portal-dosimetry or film program exports it: of 1 mm pixels, in the frame of the plan unless said; `wrong` of them have 60 Gy. */
function rtdose({ axes, originMm, wrong = 0, dose = () => 50, header = {} }: RtdoseOfPlane): string {
  const side = 31;
  const values = Float32Array.from({ length: side * side }, (_, n) =>
    n < wrong ? 60 : dose(n % side, Math.floor(n / side)),
  );
  const bytes = writeDose({
    ...patient.dose,
    header: { ...patient.dose.header, sopInstanceUid: uidFromSeed('measured'), manufacturerModel: 'Portal', ...header },
    grid: { size: [side, side, 1], spacingMm: [1, 1, 1], originMm, axes },
    ...{ dose: values, quantum: 0.001 },
  });
  return Buffer.from(bytes).toString('base64');
}
interface RtdoseOfPlane {
  readonly axes: DoseGrid['grid']['axes'];
  readonly originMm: readonly [number, number, number];
  readonly wrong?: number;
  readonly dose?: (i: number, j: number) => number;
  readonly header?: Partial<DoseGrid['header']>;
}
const TRANSVERSE: DoseGrid['grid']['axes'] = [
  [1, 0, 0],
  [0, 1, 0],
  [0, 0, 1],
];
const keepRtdose = (plane: RtdoseOfPlane, more: object = {}) =>
  keep(0, { file: { name: 'portal.dcm', base64: rtdose(plane) }, device: 'aS1200', ...more });

test('a plane of dose as RTDOSE is measured where it says, or about the centre in a frame of its own', async () => {
  // 961 pixels of 50 Gy, of which 96 have 60: 865 of 961 are 90.0 %, by TG-218 within tolerance (from 90 on).
  const here = { axes: TRANSVERSE, originMm: [-5, -35, 30] } as const;
  expect((await keepRtdose({ ...here, wrong: 96 })).status).toBe(201);
  expect((await latest()).content).toMatchObject({
    ...{ points: 961, passed: 865, verdict: 'within tolerance', notJudged: 0, patientPosition: null },
    measuredFile: { name: 'portal.dcm', array: 'Portal' },
  });
  // Half a metre beyond the planned dose, though the centre that was entered lies in it.
  expect((await keepRtdose({ ...here, originMm: [-5, -35, 530] })).status).toBe(201);
  expect((await latest()).content).toMatchObject({ points: 0, verdict: 'cannot be judged', notJudged: 961 });
  const own = { axes: TRANSVERSE, originMm: [-15, -15, 0], header: { frameOfReferenceUid: '1.2.3' } } as const;
  expect((await keepRtdose(own)).status).toBe(201);
  expect((await latest()).content).toMatchObject({ points: 961, passed: 961, patientPosition: 'HFS' });
});

test('what is no measured plane of this patient is refused, RTDOSE or not', async () => {
  const here = { axes: TRANSVERSE, originMm: [-5, -35, 30] } as const;
  const planned = patient.dose.header.sopInstanceUid;
  expect(refusal(await keepRtdose({ ...here, header: { sopInstanceUid: planned } }))).toEqual([
    422,
    'physics/qa-planned-dose',
  ]);
  const other = { ...patient.dose.header.patient, patientId: 'ANOTHER' };
  expect(refusal(await keepRtdose({ ...here, header: { patient: other } }))).toEqual([422, 'physics/qa-other-patient']);
  const volume = Buffer.from(patient.files.find(({ name }) => name.endsWith('RTDOSE.dcm'))?.bytes ?? []).toString(
    'base64',
  );
  const refused = await keep(0, { file: { name: 'dose.dcm', base64: volume } });
  expect(refused.status).toBe(422);
});

test('in a dose that rises, a plane is right only at its own place', async () => {
  const { patient: rising } = knownAnswerPatient('RISING', {
    shape: { kind: 'box', sizeMm: [40, 40, 40] },
    dose: { kind: 'linear', centreGy: 50, gradientGyPerMm: 0.5 },
    ...{ sliceSpacingMm: 4, doseSpacingMm: 4 },
  });
  const into = await imported(rising.files);
  const header = { patient: rising.dose.header.patient, frameOfReferenceUid: rising.dose.header.frameOfReferenceUid! };
  // 50 + 0.5 (x - 10) Gy: by hand, from the phantom's definition.
  const plane = (originX: number): RtdoseOfPlane => ({
    ...{ axes: TRANSVERSE, originMm: [originX, -35, 30], header },
    dose: (i) => 50 + 0.5 * (-5 + i - 10),
  });
  const more = { doseKey: into.doseKey };
  const kept = async (originX: number) => {
    const file = { name: 'film.dcm', base64: rtdose(plane(originX)) };
    expect((await keep(0, { ...more, file }, dosimetrist, into.caseKey)).status).toBe(201);
    return (await listed(`?caseKey=${into.caseKey}`)).rows[0]?.content;
  };
  expect(await kept(-5)).toMatchObject({ passRate: 1 });
  expect((await kept(5))?.passRate).toBe(0); // 5 Gy, a tenth of the maximum, and 10 mm away from its place
});
