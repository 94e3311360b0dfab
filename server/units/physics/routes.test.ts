import { pelvisPatient } from '@isocenter/phantom';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { testDatabase } from '../../platform/database/test-database.ts';
import { createHttpServer, type HttpServer } from '../../platform/http/http-server.ts';
import { IMAGING_MIGRATIONS, type Imaging, openImaging } from '../imaging/index.ts';
import type { CaseScene, ContourDocument, DoseInfo, PlanEvaluation } from './contract.ts';
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
const send = (method: 'POST' | 'PUT' | 'DELETE', url: string, payload?: object) =>
  server.inject({ method, url: `/api/physics/${url}`, headers, ...(payload && { payload }) });

beforeAll(async () => {
  opened = await testDatabase([...IMAGING_MIGRATIONS, ...PHYSICS_MIGRATIONS]);
  imaging = await openImaging(opened);
  const rtObjects = pelvisPatient().files.filter(({ name }) => !name.includes('/CT-'));
  const importKey = await imaging.runs.open('command line', rtObjects.length);
  const outcomes = await Promise.all(
    rtObjects.map(({ name, bytes }) => imaging.importFile({ importKey, fileName: name, source: bytes })),
  );
  const patientKey = outcomes.flat()[0]?.patientKey ?? '';
  const [stored] = await imaging.archive.casesOfPatient(patientKey);
  caseKey = stored?.caseKey ?? '';
  physics = openPhysics({ database: opened.database, archive: imaging.archive });
  server = createHttpServer();
  physicsRoutes(server, physics);
  await server.ready();
  scene = (await get(`cases/${caseKey}`)).json();
});
afterAll(async () => {
  await server.close();
  await physics.close();
  await imaging.close();
  await opened.close();
});

/** The demonstration pelvis: 78 Gy in 39 fractions by two arcs around (0, 4, 4) mm. */
describe('the scene of a plan', () => {
  test('names its structures, dose and prescription', () => {
    expect(scene.structures).toHaveLength(13);
    expect(scene.structures[1]).toMatchObject({ name: 'PTV_7800', interpretedType: 'PTV', colour: '#e62828' });
    expect(scene.doses).toMatchObject([{ summation: 'PLAN', unit: 'Gy' }]);
    expect(scene.prescription).toMatchObject({ state: 'from plan', fractions: 39 });
    expect(scene.prescription.targets.map(({ doseGy }) => doseGy)).toContain(78);
  });

  test('places its beams', () => {
    const [beam] = scene.plan?.beams ?? [];
    expect(beam?.isocenterMm).toEqual([0, 4, 4]);
    expect(beam?.gantryDeg.length).toBeGreaterThan(10);
    expect(beam?.outlineMm.length).toBeGreaterThan(3);
    const [x = 0, y = 0, z = 0] = beam?.sourceMm ?? [];
    expect(Math.hypot(x - 0, y - 4, z - 4)).toBeCloseTo(1000, 3);
  });

  test('an unknown case is not found', async () => {
    expect((await get('cases/plan-999')).statusCode).toBe(404);
  });
});

test('contours are closed loops in the millimetres of the patient', async () => {
  const answer = await get(`structure-sets/${scene.structureSetKey}/contours`);
  const { structures }: ContourDocument = answer.json();
  const body = structures.find(({ roiNumber }) => roiNumber === scene.structures[0]?.roiNumber);
  expect(body?.loops.length).toBeGreaterThan(50);
  expect((body?.loops[0]?.length ?? 1) % 3).toBe(0);
});

describe('a dose', () => {
  test('comes as Float32 on its own grid, with its maximum and where that lies', async () => {
    const doseKey = scene.doses[0]?.doseKey ?? '';
    const info: DoseInfo = (await get(`doses/${doseKey}`)).json();
    expect(info.grid).toMatchObject({ size: [127, 77, 67], spacingMm: [3, 3, 3] });
    const { rawPayload } = await get(`doses/${doseKey}/values`);
    const values = new Float32Array(
      rawPayload.buffer.slice(rawPayload.byteOffset, rawPayload.byteOffset + rawPayload.byteLength),
    );
    expect(values).toHaveLength(127 * 77 * 67);
    const [x, y, z] = info.maximumAtMm;
    const [i, j, k] = [(x + 189.7) / 3, (y + 112.3) / 3, (z + 78.4) / 3].map(Math.round);
    expect(values[((k ?? 0) * 77 + (j ?? 0)) * 127 + (i ?? 0)]).toBeCloseTo(info.maximum, 4);
    expect(info.maximum).toBeGreaterThan(78);
  });

  test('less itself is nothing; with itself it is twice as much', async () => {
    const doseKey = scene.doses[0]?.doseKey ?? '';
    const single: DoseInfo = (await get(`doses/${doseKey}`)).json();
    const sum: DoseInfo = (await get(`doses/${encodeURIComponent(`${doseKey}+${doseKey}`)}`)).json();
    const difference: DoseInfo = (await get(`doses/${doseKey}-${doseKey}`)).json();
    expect(sum.maximum).toBeCloseTo(2 * single.maximum, 3);
    expect(difference.maximum).toBe(0);
  });

  test('a key that is none is refused', async () => {
    const answer = await get('doses/latest');
    expect([answer.statusCode, answer.json().code]).toEqual([422, 'physics/dose-key-not-understood']);
  });
});

describe('an evaluation', () => {
  const evaluate = async (goalSetId?: string, doseKey = scene.doses[0]?.doseKey): Promise<PlanEvaluation> =>
    (await send('POST', 'evaluations', { caseKey, doseKey, ...(goalSetId && { goalSetId }) })).json();

  test('is made in a thread of its own, with goals, sources and hashes', async () => {
    const evaluation = await evaluate();
    expect(evaluation.goalSet?.id).toBe('quantec-conventional+target-any');
    expect(evaluation.objects.map(({ kind }) => kind)).toEqual(['RTPLAN', 'RTSTRUCT', 'RTDOSE']);
    for (const { sha256 } of evaluation.objects) expect(sha256).toMatch(/^[0-9a-f]{64}$/);
    expect(evaluation.goals.find(({ goal }) => goal.structure === 'PTV')?.measured?.value).toBeGreaterThan(90);
  });

  test('is asked for again without being made again', async () => {
    const [first, second] = [await evaluate(), await evaluate()];
    expect(second.seconds).toEqual(first.seconds);
  });

  test('of a sum has no prescription, of a difference no verdict', async () => {
    const doseKey = scene.doses[0]?.doseKey;
    const sum = await evaluate('quantec-conventional', `${doseKey}+${doseKey}`);
    expect(sum.prescription.state).toBe('unknown');
    expect(sum.goals.find(({ goal }) => goal.structure === 'Rectum')?.verdict).not.toBe('cannot be judged');
    const difference = await evaluate('quantec-conventional', `${doseKey}-${doseKey}`);
    expect(new Set(difference.goals.map(({ verdict }) => verdict))).toEqual(new Set(['cannot be judged']));
  });

  test('is had as CSV and as a report, in either language', async () => {
    const doseKey = scene.doses[0]?.doseKey;
    const csv = await get(`cases/${caseKey}/evaluation.csv?doseKey=${doseKey}&lang=zh`);
    expect(csv.body).toContain('Rectum');
    const pdf = await get(`cases/${caseKey}/report.pdf?doseKey=${doseKey}&lang=zh`);
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
  test('a confirmed prescription is in scene and evaluation', async () => {
    const roiNumber = scene.structures[1]?.roiNumber ?? null;
    const answer = await send('PUT', `cases/${caseKey}/prescription`, {
      targets: [{ label: 'PTV_7800', roiNumber, doseGy: 76 }],
      fractions: 38,
    });
    expect(answer.json()).toMatchObject({ state: 'confirmed', fractions: 38 });
    const again: CaseScene = (await get(`cases/${caseKey}`)).json();
    expect(again.prescription).toMatchObject({ state: 'confirmed', targets: [{ doseGy: 76 }] });
    await send('PUT', `cases/${caseKey}/prescription`, { targets: null, fractions: null });
    expect((await get(`cases/${caseKey}`)).json().prescription).toMatchObject({ state: 'from plan', fractions: 39 });
  });

  test('a confirmed name takes part in goals', async () => {
    const evaluate = async (): Promise<PlanEvaluation> =>
      (
        await send('POST', 'evaluations', {
          caseKey,
          doseKey: scene.doses[0]?.doseKey,
          goalSetId: 'rtog-0529-conventional',
        })
      ).json();
    const ofBag = ({ names }: PlanEvaluation) => names.find(({ roiName }) => roiName === 'Anal Canal')?.standardName;
    expect((await send('PUT', 'structure-names', { roiName: 'Anal Canal', standardName: 'Genitals' })).statusCode).toBe(
      204,
    );
    const evaluation = await evaluate();
    expect(ofBag(evaluation)).toBe('Genitals');
    expect(evaluation.goals.find(({ goal }) => goal.structure === 'Genitals')?.verdict).not.toBe('cannot be judged');
    await send('PUT', 'structure-names', { roiName: 'Anal Canal', standardName: null });
    expect((await get('structure-names')).json()).toEqual([]);
  });
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

  test('an own sheet is made, chosen for its site, exported, imported, changed and removed', async () => {
    const made = (await send('POST', 'goal-sets', sheet)).json();
    const evaluation: PlanEvaluation = (
      await send('POST', 'evaluations', { caseKey, doseKey: scene.doses[0]?.doseKey })
    ).json();
    expect([evaluation.goalSet?.id, evaluation.goalSetReason.code]).toEqual([made.id, 'notice/physics/goals-own']);

    const csv = (await get(`goal-sets/${made.id}.csv`)).body;
    const copy = (await send('POST', 'goal-sets/csv', { csv })).json();
    expect(copy.goals).toMatchObject(sheet.goals);

    const changed = await send('PUT', `goal-sets/${made.id}`, { ...sheet, name: 'Ours' });
    expect(changed.json()).toMatchObject({ name: 'Ours', version: '2' });
    const late = await send('PUT', `goal-sets/${made.id}`, { ...sheet, name: 'Late' });
    expect([late.statusCode, late.json().code]).toEqual([409, 'physics/goal-set-changed-meanwhile']);

    for (const { id } of [made, copy]) expect((await send('DELETE', `goal-sets/${id}`)).statusCode).toBe(204);
    expect((await get(`goal-sets/${made.id}`)).statusCode).toBe(404);
  });

  test('a metric that nobody could measure is refused while its author is there', async () => {
    const goals = [{ ...sheet.goals[0], metric: 'V70[%]' }];
    const answer = await send('POST', 'goal-sets', { ...sheet, goals });
    expect([answer.statusCode, answer.json().code]).toEqual([422, 'physics/goal-metric-not-understood']);
  });

  test('a published set is read, not changed', async () => {
    expect((await get('goal-sets/tg-101-5')).json().name).toBe('TG-101');
    expect((await send('PUT', 'goal-sets/tg-101-5', sheet)).json().code).toBe('physics/goal-set-published');
    expect((await send('DELETE', 'goal-sets/tg-101-5')).statusCode).toBe(409);
  });
});
