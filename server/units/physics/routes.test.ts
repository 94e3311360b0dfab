import { parseDoseGrid, readInstance, uidFromSeed, writeStructureSet } from '@isocenter/dicom-rt';
import { knownAnswerPatient } from '@isocenter/phantom';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { testDatabase } from '../../platform/database/test-database.ts';
import type { HttpServer } from '../../platform/http/http-server.ts';
import { testServer } from '../../platform/http/test-server.ts';
import { IMAGING_MIGRATIONS, type Imaging, openImaging } from '../imaging/index.ts';
import type { CaseScene, ContourDocument, DoseInfo, PlanEvaluation, StructureSetChoice } from './contract.ts';
import { openPhysics, type Physics } from './open-physics.ts';
import { physicsRoutes } from './routes.ts';
import { PHYSICS_MIGRATIONS } from './schema.ts';

let opened: Awaited<ReturnType<typeof testDatabase>>;
let imaging: Imaging;
let physics: Physics;
let server: HttpServer;
let caseKey: string;
let scene: CaseScene;

const headers = { host: '127.0.0.1' };
const get = (url: string) => server.inject({ url: `/api/physics/${url}`, headers });
const send = (method: 'POST' | 'PUT' | 'DELETE', url: string, payload?: object, version?: string) =>
  server.inject({
    method,
    url: `/api/physics/${url}`,
    headers: { ...headers, ...(version === undefined ? {} : { 'if-match': `"${version}"` }) },
    ...(payload && { payload }),
  });
const nameIt = (standardName: string | null, version = 'none') =>
  send('PUT', 'structure-names', { roiName: 'Shape', standardName }, version);
const confirm = async (key: string, payload: object) =>
  send('PUT', `cases/${key}/prescription`, payload, (await get(`cases/${key}`)).json().prescriptionVersion);

beforeAll(async () => {
  opened = await testDatabase([...IMAGING_MIGRATIONS, ...PHYSICS_MIGRATIONS]);
  imaging = await openImaging(opened);
  // A cube of 40 mm about (10, -20, 30) mm; the dose rises along x by 0.5 Gy/mm, from 40 Gy on its right side to 60 Gy on its left.
  const { patient } = knownAnswerPatient('CUBE', {
    shape: { kind: 'box', sizeMm: [40, 40, 40] },
    dose: { kind: 'linear', centreGy: 50, gradientGyPerMm: 0.5 },
    sliceSpacingMm: 2,
    doseSpacingMm: 4,
  });
  const rtObjects = patient.files.filter(({ name }) => !name.includes('/CT-'));
  const importKey = await imaging.runs.open('command line', rtObjects.length + 2);
  const outcomes = await Promise.all(
    [...rtObjects, ...otherStructureSets(patient)].map(({ name, bytes }) =>
      imaging.importFile({ importKey, fileName: name, source: bytes }),
    ),
  );
  const patientKey = outcomes.flat()[0]?.patientKey ?? '';
  const [stored] = await imaging.archive.casesOfPatient(patientKey);
  caseKey = stored?.caseKey ?? '';
  physics = openPhysics({ database: opened.database, archive: imaging.archive });
  server = testServer();
  physicsRoutes(server, physics);
  await server.ready();
  scene = (await get(`cases/${caseKey}`)).json();
});
/** The structure set as two others might have drawn it: one in the frame of reference of the plan, one in its own. */
function otherStructureSets({ structureSet, image }: ReturnType<typeof knownAnswerPatient>['patient']) {
  return [structureSet.header.frameOfReferenceUid ?? '', uidFromSeed('another frame of reference')].map((frame, n) => {
    const label = `Observer ${n + 2}`;
    const header = { ...structureSet.header, sopInstanceUid: uidFromSeed(label), frameOfReferenceUid: frame, label };
    const structures = structureSet.structures.map((structure) => ({ ...structure, frameOfReferenceUid: frame }));
    const set = { ...structureSet, header, label, structures, frameOfReferenceUids: [frame] };
    return { name: `${label}.dcm`, bytes: writeStructureSet(set, { image }) };
  });
}

afterAll(async () => {
  await server.close();
  await physics.close();
  await imaging.close();
  await opened.close();
});

describe('the scene of a plan', () => {
  test('names its structures, dose and prescription', () => {
    expect(scene.structures).toMatchObject([{ name: 'Shape', interpretedType: 'ORGAN', colour: '#ff0000' }]);
    expect(scene.doses).toMatchObject([{ summation: 'PLAN', unit: 'Gy' }]);
    expect(scene.prescription).toMatchObject({ state: 'from plan', fractions: 1, targets: [{ doseGy: 50 }] });
  });

  test('places its beam: the source one metre in front of the isocentre', () => {
    const [beam] = scene.plan?.beams ?? [];
    expect(beam).toMatchObject({ isocenterMm: [10, -20, 30], gantryDeg: [0], sourceMm: [10, -1020, 30] });
    expect(beam?.outlinesMm[0]?.length).toBeGreaterThan(3);
  });

  test('an unknown case is not found', async () => {
    expect((await get('cases/plan-999')).statusCode).toBe(404);
  });
});

test('structure sets that can be laid over each other are those of one frame of reference, the own one first', async () => {
  const choices: readonly StructureSetChoice[] = (await get(`cases/${caseKey}/structure-sets`)).json();
  expect(choices.map(({ label }) => label)).toEqual(['Demonstration', 'Observer 2']);
  expect(choices[0]?.structureSetKey).toBe(scene.structureSetKey);
});

test('contours are closed loops in the millimetres of the patient', async () => {
  const answer = await get(`structure-sets/${scene.structureSetKey}/contours`);
  const { structures }: ContourDocument = answer.json();
  expect(structures[0]).toMatchObject({ name: 'Shape', colour: '#ff0000' });
  expect(structures[0]?.loops).toHaveLength(20);
  const x = structures[0]?.loops[0]?.filter((_, i) => i % 3 === 0) ?? [];
  expect([Math.min(...x), Math.max(...x)]).toEqual([-10, 30]);
});

describe('a dose', () => {
  // 64 mm in voxels of 4 mm: the centres run from 30 mm right of the cube's centre to 30 mm left of it, from 35 to 65 Gy.
  test('comes as Float32 on its own grid, with its maximum and where that lies', async () => {
    const doseKey = scene.doses[0]?.doseKey ?? '';
    const info: DoseInfo = (await get(`doses/${doseKey}`)).json();
    expect(info.grid).toEqual({ size: [16, 16, 16], spacingMm: [4, 4, 4], originMm: [-20, -50, 0] });
    expect(info.maximum).toBeCloseTo(65, 2);
    expect(info.maximumAtMm[0]).toBe(40);
    const { rawPayload } = await get(`doses/${doseKey}/values`);
    const values = new Float32Array(new Uint8Array(rawPayload).buffer);
    expect(values).toHaveLength(16 ** 3);
    expect([values[0], values[15]].map((gy) => Math.round((gy ?? 0) * 100) / 100)).toEqual([35, 65]);
  });

  test('less itself is nothing; to itself it is not added', async () => {
    const doseKey = scene.doses[0]?.doseKey ?? '';
    const sum = await get(`doses/${encodeURIComponent(`${doseKey}+${doseKey}`)}`);
    const difference: DoseInfo = (await get(`doses/${doseKey}-${doseKey}`)).json();
    expect([sum.statusCode, sum.json().code]).toEqual([422, 'physics/doses-counted-twice']);
    expect(difference.maximum).toBe(0);
  });

  test('against itself has a gamma map of passing points only, as an RTDOSE of its patient and grid', async () => {
    const doseKey = scene.doses[0]?.doseKey ?? '';
    const criteria = 'doseDifferencePercent=3&distanceToAgreementMm=2&lowDoseCutoffPercent=80&normalisation=global';
    const answer = await get(`doses/${doseKey}/gamma-map.dcm?evaluated=${doseKey}&${criteria}`);
    expect(answer.headers['content-type']).toContain('application/dicom');
    const map = await parseDoseGrid(readInstance(new Uint8Array(answer.rawPayload)));
    expect([map.unit, map.doseType, map.header.patient.patientId]).toEqual(['relative', 'ERROR', 'CUBE']);
    expect(map.grid.size).toEqual([16, 16, 16]);
    // 80 % of 65 Gy are 52 Gy: the dose passes them from the tenth of its sixteen columns on, in steps of 2 Gy from 35
    expect([...map.dose.slice(0, 16)].map((gamma) => gamma > 0)).toEqual(
      Array.from({ length: 16 }, (_, i) => 35 + 2 * i >= 52),
    );
    expect(Math.max(...map.dose)).toBeLessThan(0.001);
  });

  test('a gamma map without all its criteria is refused: there are no defaults', async () => {
    const answer = await get('doses/1/gamma-map.dcm?evaluated=2&doseDifferencePercent=3&distanceToAgreementMm=2');
    expect([answer.statusCode, answer.json().code]).toEqual([400, 'platform/request-invalid']);
  });

  test('a key that is none is refused', async () => {
    const answer = await get('doses/latest');
    expect([answer.statusCode, answer.json().code]).toEqual([422, 'physics/dose-key-not-understood']);
  });
});

const evaluate = async (goalSetId?: string, doseKey = scene.doses[0]?.doseKey): Promise<PlanEvaluation> =>
  (await send('POST', 'evaluations', { caseKey, doseKey, ...(goalSetId && { goalSetId }) })).json();

describe('an evaluation', () => {
  test('is made in a thread of its own, with figures and hashes', async () => {
    const { structures, objects } = await evaluate();
    expect(structures[0]?.volumeCc?.value).toBeGreaterThan(60); // 64 cc less the ends, by the end cap
    expect(structures[0]?.meanGy?.value).toBeCloseTo(50, 2);
    expect(objects.map(({ kind }) => kind)).toEqual(['RTPLAN', 'RTSTRUCT', 'RTDOSE']);
    for (const { sha256 } of objects) expect(sha256).toMatch(/^[0-9a-f]{64}$/);
  });

  test('is asked for again without being made again', async () => {
    const [first, second] = [await evaluate(), await evaluate()];
    expect(second.seconds).toEqual(first.seconds);
  });

  test('of one dose counted twice has no figure, of a difference no verdict', async () => {
    const doseKey = scene.doses[0]?.doseKey;
    const sum = await evaluate('prostate-imrt-conventional', `${doseKey}+${doseKey}`);
    expect(sum.prescription.state).toBe('unknown');
    expect(sum.structures[0]).toMatchObject({ meanGy: null });
    expect(sum.notices.map(({ code }) => code)).toContain('notice/physics/doses-counted-twice');
    const difference = await evaluate('prostate-imrt-conventional', `${doseKey}-${doseKey}`);
    expect(difference.structures[0]).toMatchObject({ meanGy: null });
    expect(new Set(difference.goals.map(({ verdict }) => verdict))).toEqual(new Set(['cannot be judged']));
  });

  test('is had as CSV and as a report, in either language', async () => {
    const asked = `doseKey=${scene.doses[0]?.doseKey}&goalSetId=prostate-imrt-conventional&lang=zh`;
    const csv = await get(`cases/${caseKey}/evaluation.csv?${asked}`);
    expect(csv.body).toContain('未勾画 Rectum');
    const pdf = await get(`cases/${caseKey}/report.pdf?${asked}`);
    expect([pdf.headers['content-type'], pdf.rawPayload.subarray(0, 5).toString()]).toEqual([
      'application/pdf',
      '%PDF-',
    ]);
  });

  test('by a set that does not exist is refused', async () => {
    const answer = await send('POST', 'evaluations', { caseKey, doseKey: scene.doses[0]?.doseKey, goalSetId: 'none' });
    expect([answer.statusCode, answer.json().code]).toEqual([404, 'physics/goal-set-unknown']);
  });
});

describe('what a person decides', () => {
  test('of two who confirm a prescription the second is told, also where nobody had before', async () => {
    const path = `cases/${caseKey}/prescription`;
    const { prescriptionVersion } = (await get(`cases/${caseKey}`)).json();
    const asked = [24, 25].map((fractions) => send('PUT', path, { targets: null, fractions }, prescriptionVersion));
    const answers = await Promise.all(asked);
    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([200, 412]);
    const refused = answers.find(({ statusCode }) => statusCode === 412);
    expect(refused?.json().code).toBe('platform/changed-meanwhile');
    expect((await send('PUT', path, { targets: null, fractions: 3 })).json().code).toBe('platform/version-not-stated');
    expect((await get(`cases/${caseKey}`)).json().prescription.fractions).toBeGreaterThanOrEqual(24);
    await confirm(caseKey, { targets: null, fractions: null });
  });

  test('a confirmed prescription is in scene and evaluation', async () => {
    const targets = [{ label: 'Shape', roiNumber: scene.structures[0]?.roiNumber ?? null, doseGy: 52 }];
    const answer = await confirm(caseKey, { targets, fractions: 26 });
    expect(answer.json()).toMatchObject({ state: 'confirmed', fractions: 26 });
    const again: CaseScene = (await get(`cases/${caseKey}`)).json();
    expect(again.prescription).toMatchObject({ state: 'confirmed', targets: [{ doseGy: 52 }] });
    expect((await evaluate()).prescription).toEqual(again.prescription);
    await confirm(caseKey, { targets: null, fractions: null });
    expect((await get(`cases/${caseKey}`)).json().prescription).toMatchObject({ state: 'from plan', fractions: 1 });
  });

  test('a confirmed name takes part in goals: half of the cube gets 50 Gy, nothing 60 Gy', async () => {
    const unsaid = await send('PUT', 'structure-names', { roiName: 'Shape', standardName: 'Rectum' });
    expect(unsaid.json().code).toBe('platform/version-not-stated');
    const [seen] = (await evaluate('quantec-conventional')).names;
    const answer = await nameIt('Rectum', seen?.version);
    expect(answer.statusCode).toBe(204);
    // 50 Gy in the plan's one fraction would be no conventional course
    await confirm(caseKey, { targets: null, fractions: 25 });
    const { goals, names } = await evaluate('quantec-conventional');
    expect(names).toMatchObject([{ roiName: 'Shape', standardName: 'Rectum', how: 'confirmed' }]);
    const ofRectum = (metric: string) =>
      goals.find(({ goal }) => goal.structure === 'Rectum' && goal.metric === metric);
    expect(ofRectum('V50Gy[%]')?.measured?.value).toBeCloseTo(50, 0);
    expect(ofRectum('V50Gy[%]')?.closeCall).toBe(true);
    expect(ofRectum('V65Gy[%]')).toMatchObject({ verdict: 'met', measured: { value: 0 } });
    await confirm(caseKey, { targets: null, fractions: null });
    for (const late of ['Bladder', null])
      expect((await nameIt(late, seen?.version)).json().code).toBe('platform/changed-meanwhile');
    expect((await nameIt(null, names[0]?.version)).statusCode).toBe(204);
    expect((await get('structure-names')).json().rows).toEqual([]);
  });
});

test('a name is remembered only for what TG-263 knows', async () => {
  const answer = await nameIt('Foo');
  expect([answer.statusCode, answer.json().code]).toEqual([422, 'physics/standard-name-unknown']);
});

test('names that hold everywhere come by pages; none twice, none left out, and no name in an address', async () => {
  const names = ['Alpha', 'beta', '直肠', 'Gamma'];
  for (const roiName of names) await send('PUT', 'structure-names', { roiName, standardName: 'Rectum' }, 'none');
  const told: string[] = [];
  let after = '';
  do {
    const { rows, next } = (await get(`structure-names?limit=3${after}`)).json();
    expect(next ?? '0'.repeat(64)).toMatch(/^[0-9a-f]{64}$/);
    told.push(...rows.map(({ roiName }: { roiName: string }) => roiName));
    after = next === null ? '' : `&after=${encodeURIComponent(next)}`;
  } while (after);
  expect([...told].sort()).toEqual([...names].sort());
  for (const roiName of names) {
    const { rows } = (await get('structure-names')).json();
    const { version } = rows.find((row: { roiName: string }) => row.roiName === roiName);
    await send('PUT', 'structure-names', { roiName, standardName: null }, version);
  }
  expect((await get('structure-names')).json()).toEqual({ rows: [], next: null });
});

test('a name that could mean several organs is confirmed for one plan only', async () => {
  const everywhere = await send('PUT', 'structure-names', { roiName: 'Breast', standardName: 'Breast_L' }, 'none');
  expect([everywhere.statusCode, everywhere.json().code]).toEqual([422, 'physics/name-holds-for-one-plan']);
  const here = await send('PUT', 'structure-names', { roiName: 'Breast', standardName: 'Breast_L', caseKey }, 'none');
  expect([here.statusCode, (await get('structure-names')).json().rows]).toEqual([204, []]);
});

describe('goal sets', () => {
  const sheet = {
    name: 'Our prostate',
    version: '1',
    site: 'Prostate',
    fractions: 'conventional',
    goals: [
      {
        id: 'r1',
        structure: 'Rectum',
        metric: 'V70Gy[%]',
        comparison: '<',
        goal: 15,
        unit: '%',
        source: 'own',
        verified: 'own',
      },
    ],
  };

  test('an own sheet is made, judged by, exported, imported, changed and removed', async () => {
    const made = (await send('POST', 'goal-sets', sheet)).json();
    const { goalSet, goals } = await evaluate(made.id);
    expect([goalSet?.id, goals.length]).toEqual([made.id, 1]);

    const csv = (await get(`goal-sets/${made.id}/csv`)).body;
    const copy = (await send('POST', 'goal-sets/csv', { csv })).json();
    expect(copy.goals).toMatchObject(sheet.goals);

    const changed = await send('PUT', `goal-sets/${made.id}`, { ...sheet, name: 'Ours' }, made.version);
    expect(changed.json()).toMatchObject({ name: 'Ours', version: '2' });
    const late = await send('PUT', `goal-sets/${made.id}`, { ...sheet, name: 'Late' }, made.version);
    expect((await get(`goal-sets/${made.id}`)).headers.etag).toBe('"2"');
    expect((await send('PUT', `goal-sets/${made.id}`, sheet)).json().code).toBe('platform/version-not-stated');
    expect([late.statusCode, late.json().code]).toEqual([412, 'platform/changed-meanwhile']);
    const lateDelete = await send('DELETE', `goal-sets/${made.id}`, undefined, '1');
    expect([lateDelete.statusCode, lateDelete.json().code]).toEqual([412, 'platform/changed-meanwhile']);
    expect((await send('DELETE', `goal-sets/${made.id}`)).json().code).toBe('platform/version-not-stated');

    for (const { id, version } of [changed.json(), copy])
      expect((await send('DELETE', `goal-sets/${id}`, undefined, version)).statusCode).toBe(204);
    expect((await get(`goal-sets/${made.id}`)).statusCode).toBe(404);
  });

  const [first] = sheet.goals;
  const refused = [
    { what: 'a metric that nobody could measure', goals: [{ ...first, metric: 'V70[%]' }], code: 'value' },
    { what: "a unit that is not the metric's", goals: [{ ...first, unit: 'cc' }], code: 'value' },
    { what: 'a tolerance within the goal', goals: [{ ...first, tolerance: 10 }], code: 'tolerance' },
    { what: 'an id twice', goals: [first, first], code: 'id-twice' },
    { what: 'no goal', goals: [], code: 'empty' },
  ];
  for (const { what, goals, code } of refused)
    test(`${what} is refused while its author is there`, async () => {
      const answer = await send('POST', 'goal-sets', { ...sheet, goals });
      expect([answer.statusCode, answer.json().code]).toEqual([422, `knowledge/goal-sheet-${code}`]);
    });

  test('a published set is read, not changed', async () => {
    expect((await get('goal-sets/tg-101-5')).json().name).toBe('TG-101');
    expect((await send('PUT', 'goal-sets/tg-101-5', sheet, '1')).json().code).toBe('physics/goal-set-published');
    expect((await send('DELETE', 'goal-sets/tg-101-5', undefined, '1')).statusCode).toBe(409);
  });
});
