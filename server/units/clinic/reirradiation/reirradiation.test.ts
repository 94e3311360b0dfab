import { knownAnswerPatient } from '@isocenter/phantom';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { testPerson } from '../../../platform/access/test-person.ts';
import { type ActingPerson, acting } from '../../../platform/database/acting.ts';
import { testDatabase } from '../../../platform/database/test-database.ts';
import type { HttpServer } from '../../../platform/http/http-server.ts';
import { testServer } from '../../../platform/http/test-server.ts';
import { IMAGING_MIGRATIONS, type Imaging, openImaging } from '../../imaging/index.ts';
import { openPhysics, PHYSICS_MIGRATIONS, type Physics } from '../../physics/index.ts';
import { clinicRoutes } from '../clinic-routes.ts';
import { CLINIC_MIGRATIONS, reirradiationRoutes, sumJob } from '../index.ts';
import { addFraction } from '../treatment/fraction-store.ts';
import { addTreatedPlan } from '../treatment/treated-plan-store.ts';
import { type AskedSum, Reirradiation } from './contract.ts';
import { registrationFile } from './registration-fixture.ts';
import type { SumJob } from './reirradiation-parts.ts';

/**
 * One box of 40 mm and three plans of it: A 50 + 0.5 x Gy, of which 5 of 25 fractions were given; B 30 − 0.3 x Gy in the frame of
 * reference of A; C as B, in a frame of its own. The objects of A state 25 fractions, the others one.
 */
const NOW = new Date('2026-10-01T09:00:00+08:00');
let opened: Awaited<ReturnType<typeof testDatabase>>;
let imaging: Imaging;
let physics: Physics;
let server: HttpServer;
let job: SumJob;
let oncologist: ActingPerson;
let nurse: ActingPerson;
let therapist: ActingPerson;
let elsewhere: ActingPerson;
let patientKey: string;
let [a, b, c] = ['', '', ''];

beforeAll(async () => {
  opened = await testDatabase([...IMAGING_MIGRATIONS, ...PHYSICS_MIGRATIONS, ...CLINIC_MIGRATIONS]);
  await sql`insert into access_site (name, kind) values ('East', 'campus')`.execute(opened.owner);
  imaging = await openImaging(opened);
  physics = openPhysics({ database: opened.database, archive: imaging.archive });
  oncologist = await testPerson(opened.database, 'Chen Jing', 'oncologist');
  nurse = await testPerson(opened.database, 'Sun Li', 'nurse');
  therapist = await testPerson(opened.database, 'Zhao Lei', 'therapist');
  elsewhere = await testPerson(opened.database, 'Li Wei', 'oncologist', '2');
  const parts = { database: opened.database, archive: imaging.archive, physics };
  job = sumJob(parts);
  server = testServer();
  clinicRoutes(server, { ...opened, now: () => NOW });
  reirradiationRoutes(server, { ...parts, job });
  await server.ready();
  const ofA = filesOf('SUM-A', RISING, 25);
  const inFrameOfA = { from: frameOf(filesOf('SUM-B', FALLING)), to: frameOf(ofA) };
  patientKey = await imported(ofA);
  const ofB = filesOf('SUM-B', FALLING).map(({ name, bytes }) => ({ name, bytes: replaced(bytes, inFrameOfA) }));
  const others = [await imported(ofB), await imported(filesOf('SUM-C', FALLING))];
  await ask('POST', 'patients/from-archive', { archiveKey: patientKey, assigner: 'Phantom' });
  for (const archiveKey of others) await ask('PUT', `patients/${patientKey}/archive/${archiveKey}`);
  const keys = [patientKey, ...others].map(
    async (key) => (await imaging.archive.casesOfPatient(key))[0]?.caseKey ?? '',
  );
  [a, b, c] = (await Promise.all(keys)) as [string, string, string];
  await physics.confirmName({ roiName: 'Shape', standardName: 'SpinalCord', version: await nameVersion() });
  await acting(oncologist, treat);
});
afterAll(async () => {
  await server.close();
  await physics.close();
  await imaging.close();
  await opened.close();
});

const RISING = { centreGy: 50, gradientGyPerMm: 0.5 };
const FALLING = { centreGy: 30, gradientGyPerMm: -0.3 };

function filesOf(id: string, dose: { centreGy: number; gradientGyPerMm: number }, fractions = 1) {
  const { patient } = knownAnswerPatient(id, {
    ...{ shape: { kind: 'box', sizeMm: [40, 40, 40] }, dose: { kind: 'linear', ...dose } },
    ...{ sliceSpacingMm: 2, doseSpacingMm: 4, fractions },
  });
  return patient.files.filter(({ name }) => !name.includes('/CT-'));
}

type Files = readonly { readonly name: string; readonly bytes: Uint8Array }[];

/** The frame of reference (0020,0052) of an explicit little-endian RTDOSE, as it stands in its bytes. */
function frameOf(files: Files): string {
  const bytes = Buffer.from(files.find(({ name }) => name.includes('RTDOSE') || name.includes('RD'))?.bytes ?? []);
  const at = bytes.indexOf(Buffer.from([0x20, 0x00, 0x52, 0x00, 0x55, 0x49]));
  return bytes.toString('latin1', at + 8, at + 8 + bytes.readUInt16LE(at + 6));
}

/** The same file in another frame of reference, of as many characters. */
function replaced(bytes: Uint8Array, { from, to }: { readonly from: string; readonly to: string }): Uint8Array {
  expect(to).toHaveLength(from.length);
  return Buffer.from(Buffer.from(bytes).toString('latin1').replaceAll(from, to), 'latin1');
}

async function imported(files: Files): Promise<string> {
  const importKey = await imaging.runs.open('command line', files.length);
  const outcomes = await Promise.all(
    files.map(({ name, bytes }) => imaging.importFile({ importKey, fileName: name, source: bytes })),
  );
  return outcomes.flat()[0]?.patientKey ?? '';
}

async function nameVersion(): Promise<string> {
  const [stored] = await imaging.archive.casesOfPatient(patientKey);
  const doseKey = stored?.doses[0]?.instanceKey ?? '';
  const { names } = await physics.evaluation({ caseKey: stored?.caseKey ?? '', doseKey });
  return names[0]?.version ?? '';
}

const treat = () => taken(1, { caseKey: a, fractions: 25, doseGy: 50 }, [1, 1, 1, 1, 1]);

/** A course that took a plan over, and what its fractions gave of it. */
async function taken(
  number: number,
  plan: { readonly caseKey: string; readonly fractions: number; readonly doseGy: number },
  shares: readonly number[],
) {
  const { caseKey, fractions, doseGy } = plan;
  const { rows } = await sql<{ key: string }>`insert into clinic_course
      (patient_key, site_key, number, title, intent, physician)
    select patient_key, site_key, ${number}, 'Box', 'curative', ${Number(oncologist.personKey)} from clinic_patient
    where patient_key = ${Number(patientKey)} returning course_key::text as key`.execute(opened.database);
  const courseKey = rows[0]?.key ?? '';
  const field = {
    ...{ number: 1, name: 'A', radiation: 'PHOTON', energyMv: 6, gantryDeg: [0], collimatorDeg: 0, couchDeg: 0 },
    ...{ plannedMu: 100, doseGy: 2 },
  };
  const treatedPlanKey = await addTreatedPlan(opened.database, courseKey, {
    ...{ label: 'A', caseKey, planUid: '1.2', planSha256: 'x', fractionGroup: 1, machine: null, fractions },
    ...{ targets: [{ label: 'Shape', doseGy }], fields: [field], shift: null, setup: '', despite: 'test' },
  });
  for (const [index, share] of shares.entries()) {
    const given = {
      number: 1,
      name: 'A',
      plannedMu: 100,
      deliveredMu: 100 * share,
      interruptions: [],
      overridden: false,
    };
    const content = {
      ...{ treatedPlanKey, number: index + 1, startedAt: `2026-03-0${index + 1}T09:00:00+08:00`, endedAt: null },
      machine: 'L',
      ...{ identifiedBy: [], imaging: [], shift: null, fields: [{ ...given, couch: null }], note: '', despite: 'test' },
    };
    const fraction = { courseKey, content, source: 'hand', recordUids: [] } as const;
    await acting(therapist, () =>
      opened.database.transaction().execute((transaction) => addFraction(transaction, fraction, NOW)),
    );
  }
}

const ask = (method: 'GET' | 'POST' | 'PUT', url: string, payload?: object, as: ActingPerson = oncologist) =>
  acting(
    as,
    async () =>
      await server.inject({
        ...{ method, url: `/api/clinic/${url}`, headers: { host: '127.0.0.1' } },
        ...(payload && { payload }),
      }),
  );
const url = () => `patients/${patientKey}/reirradiation`;
const view = async () => Reirradiation.parse((await ask('GET', url())).json());
const plan = (caseKey: string, counted: 'delivered' | 'whole plan', told: object = {}) => ({
  ...{ caseKey, counted, recovered: null, ...told },
});
const asking = (told: Partial<AskedSum>): AskedSum => ({
  plans: [plan(a, 'whole plan'), plan(b, 'whole plan')],
  structures: [{ name: 'SpinalCord', alphaBetaGy: 3, source: 'Chen Jing', levelGy: null }],
  ...{ structuresOf: a, registrationMm: null, toldAlphaBetaGy: null, ...told },
});

/** Asks for a sum and does its work as the worker does. */
async function summed(told: Partial<AskedSum>) {
  const answer = await ask('POST', `${url()}/sums`, asking(told));
  expect(answer.statusCode).toBe(202);
  const [asked] = Reirradiation.parse(answer.json()).sums;
  expect(asked).toMatchObject({ result: null, job: { state: 'waiting' } });
  const progress: string[] = [];
  const run = {
    ...{ jobKey: asked?.job?.jobKey ?? '', signal: new AbortController().signal },
    progress: (done: number, total: number | null) => progress.push(`${done}/${total}`),
  };
  await acting(oncologist, () => job.run({ sumKey: asked?.sumKey ?? '' }, run));
  const [sum] = (await view()).sums;
  if (!sum?.result) throw new Error('no result');
  return { ...sum.result, progress };
}
const near = (value: number | undefined, expected: number, within = 0.1) =>
  expect(Math.abs((value ?? Number.NaN) - expected)).toBeLessThan(within);

describe('what there is of earlier courses', () => {
  test('every plan with a dose, what was given of it, and which share a frame of reference', async () => {
    const { plans, courses, told } = await view();
    const byKey = new Map(plans.map((each) => [each.caseKey, each]));
    expect(byKey.get(a)).toMatchObject({
      ...{ given: 5, shares: { sum: 5, squares: 5 }, fractions: 25, lastDay: '2026-03-05', notKnown: 0 },
      ...{ courses: [{ number: 1 }], notices: [] },
    });
    expect(byKey.get(b)).toMatchObject({ given: 0, fractions: 1, courses: [] });
    expect(byKey.get(a)?.frame).toBe(byKey.get(b)?.frame);
    expect(byKey.get(c)?.frame).not.toBe(byKey.get(a)?.frame);
    expect(byKey.get(b)?.structures).toEqual([{ roiName: 'Shape', standardName: 'SpinalCord' }]);
    expect([courses.map(({ hasPlan }) => hasPlan), told]).toEqual([[true], []]);
  });

  test('of another site is not seen; who may not sum has nothing summed', async () => {
    expect((await ask('GET', url(), undefined, elsewhere)).statusCode).toBeGreaterThanOrEqual(403);
    await ask('POST', `${url()}/sums`, asking({}), nurse); // past the guard, the database refuses
    expect((await view()).sums).toEqual([]);
  });
});

describe('a sum', () => {
  test('of histograms lies between the highest plan and where the hot spots coincide; by voxel it is the analytic one', async () => {
    const { structures, voxel, progress } = await summed({ registrationMm: 5 });
    const [cord] = structures;
    // α/β 3, A in 25 fractions and B in one: EQD2 = D (D/n + 3) / 5. B outweighs A: the sum is highest at x = −19.2.
    const ofA = (gy: number) => (gy * (gy / 25 + 3)) / 5;
    const ofB = (gy: number) => (gy * (gy + 3)) / 5;
    near(cord?.byPlan[0]?.d2Gy?.value, ofA(59.6));
    near(cord?.byPlan[1]?.d2Gy?.value, ofB(35.76), 0.5);
    near(cord?.ranges.d2Gy?.fromGy, ofB(35.76), 0.5);
    expect(cord?.ranges.d2Gy?.toGy).toBeGreaterThan(ofA(59.6) + ofB(35.76) - 0.5);
    near(cord?.voxel?.d2Gy.figure?.value, ofA(40.4) + ofB(35.76), 0.5);
    // B shifted by 5 mm along x is 1.5 Gy higher there, and lower the other way
    near(cord?.voxel?.d2Gy.high ?? undefined, ofA(40.4) + ofB(37.26), 0.5);
    near(cord?.voxel?.d2Gy.low ?? undefined, ofA(40.4) + ofB(34.26), 0.5);
    expect(voxel).toMatchObject({ state: 'summed', shifts: 7, gridSpacingMm: [4, 4, 4] });
    expect(progress.at(-1)).toBe('8/9');
  });

  test('counts what was delivered, and what a person says has recovered', async () => {
    const recovered = { percent: 25, reason: 'ten years' };
    const { plans, structures } = await summed({
      ...{ plans: [plan(a, 'delivered', { recovered })], structuresOf: null },
    });
    expect(plans[0]).toMatchObject({ fractions: 5, share: 0.2, recoveredPercent: 25, recoveredWhy: 'ten years' });
    // 59.6 Gy × 0.2 = 11.92 Gy in 5: 11.92 (2.384 + 3) / 5 = 12.835, and three quarters of it
    near(structures[0]?.byPlan[0]?.d2Gy?.value, 0.75 * 12.835, 0.05);
  });

  test('in different frames of reference is not made by voxel, and says why; the histograms still are', async () => {
    const { structures, voxel } = await summed({ plans: [plan(a, 'whole plan'), plan(c, 'whole plan')] });
    expect(voxel).toMatchObject({ state: 'refused', reason: { code: 'notice/physics/eqd2-no-common-frame' } });
    expect(structures[0]).toMatchObject({ voxel: null, byPlan: [{ caseKey: a }, { caseKey: c }] });
    expect(structures[0]?.ranges.maxGy?.toGy).toBeGreaterThan(structures[0]?.ranges.maxGy?.fromGy ?? 0);
  });

  test('in different frames of reference is made by voxel where a registration of the archive joins them', async () => {
    const [from, to] = [frameOf(filesOf('SUM-C', FALLING)), frameOf(filesOf('SUM-A', FALLING))];
    // C lies where B does, and is brought 5 mm to the left (x).
    const matrix = [1, 0, 0, 5, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1];
    const told = {
      uid: '1.2.826.0.1.3680043.10.1',
      patientId: 'SUM-C',
      registeredFrameUid: to,
      frameOfReferenceUid: from,
    };
    await imported([{ name: 'REG.dcm', bytes: registrationFile({ ...told, matrix }) }]);
    const { structures, voxel } = await summed({ plans: [plan(a, 'whole plan'), plan(c, 'whole plan')] });
    expect(voxel).toMatchObject({ state: 'summed', registrationUids: [told.uid] });
    // At x = −19.2: 40.4 Gy of A in 25 fractions, and 37.26 Gy of C in one.
    near(structures[0]?.voxel?.d2Gy.figure?.value, (40.4 * (40.4 / 25 + 3)) / 5 + (37.26 * 40.26) / 5, 0.5);
  });

  test('of a structure that one plan does not outline has no upper end', async () => {
    const structures = [{ name: 'Brainstem', alphaBetaGy: 2, source: 'Chen Jing', levelGy: null }];
    const [brainstem] = (await summed({ structures })).structures;
    expect(brainstem?.ranges.d2Gy).toBeNull();
    expect(brainstem?.byPlan[0]).toMatchObject({ d2Gy: null, notices: [{ code: 'notice/physics/eqd2-not-outlined' }] });
  });

  test('of which one plan takes no part has no upper end, and says why', async () => {
    const refusedDose = filesOf('SUM-D', FALLING).map(({ name, bytes }) => ({
      ...{ name, bytes: replaced(bytes, { from: 'PHYSICAL', to: 'ERROR   ' }) },
    }));
    const archiveKey = await imported(refusedDose);
    await ask('PUT', `patients/${patientKey}/archive/${archiveKey}`);
    const d = (await imaging.archive.casesOfPatient(archiveKey))[0]?.caseKey ?? '';
    const { plans, structures } = await summed({
      ...{ plans: [plan(a, 'whole plan'), plan(d, 'whole plan')], structuresOf: null },
    });
    expect(plans.map(({ reason }) => reason?.code)).toEqual([undefined, 'notice/physics/dose-erroneous']);
    // 59.6 Gy of A in 25: 59.6 × 5.384 / 5 = 64.177, and of D nobody knows
    near(structures[0]?.ranges.d2Gy?.fromGy, 64.177);
    expect(Object.values(structures[0]?.ranges ?? {}).map((range) => range?.toGy)).toEqual([null, null, null, null]);
  });

  test('counts what all courses gave of a plan, by its own fractions, and says where others were typed', async () => {
    await acting(oncologist, () => taken(2, { caseKey: c, fractions: 1, doseGy: 30 }, [1]));
    await acting(oncologist, () => taken(3, { caseKey: c, fractions: 2, doseGy: 30 }, [0, 0.5]));
    const { plans: there } = await view();
    const ofC = there.find(({ caseKey }) => caseKey === c);
    expect(ofC?.courses.map(({ number }) => number).sort()).toEqual([2, 3]);
    expect(ofC).toMatchObject({ given: 3, gaveDose: 2, shares: { sum: 1.5, squares: 1.25 }, fractions: 1 });
    const { plans, structures } = await summed({ plans: [plan(c, 'delivered')], structuresOf: null });
    expect(plans[0]).toMatchObject({ fractions: 2, plannedFractions: 1, share: 1.5 });
    expect(plans[0]?.notices.slice(0, 2)).toEqual([
      { code: 'notice/taken-over/fractions-differ', values: { stated: 1, said: '2' } },
      { code: 'notice/taken-over/dose-differs', values: { target: 'Shape', said: 30, ordered: 2, stated: 30 } },
    ]);
    // 35.76 Gy once, and half of it: (35.76 × 38.76 + 17.88 × 20.88) / 5
    near(structures[0]?.byPlan[0]?.d2Gy?.value, (35.76 * 38.76 + 17.88 * 20.88) / 5, 0.7);
  });

  test('shows irradiation that is only told of with the EQD2 of its prescription, in no structure', async () => {
    const entry = { site: 'Neck', hospital: '', date: null, doseGy: 50, fractions: 20, source: 'letter' };
    await ask('POST', `patients/${patientKey}/irradiations`, entry);
    await ask('POST', `patients/${patientKey}/irradiations`, { ...entry, site: 'Chest', fractions: null });
    const { told, structures } = await summed({ toldAlphaBetaGy: 3 });
    // 50 (2.5 + 3) / 5
    expect(told).toContainEqual({ site: 'Neck', doseGy: 50, fractions: 20, eqd2Gy: 55 });
    expect(told).toContainEqual({ site: 'Chest', doseGy: 50, fractions: null, eqd2Gy: null });
    expect(structures[0]?.byPlan).toHaveLength(2);
  });

  test('is refused where nothing was given, or the plan is another patient’s', async () => {
    const refused = async (told: Partial<AskedSum>) =>
      (await ask('POST', `${url()}/sums`, asking({ structuresOf: null, ...told }))).json();
    expect(await refused({ plans: [plan(b, 'delivered')] })).toMatchObject({ code: 'clinic/sum-of-nothing-given' });
    expect(await refused({ plans: [plan('plan-999', 'whole plan')] })).toMatchObject({ code: 'platform/not-found' });
    for (const wrong of [{ plans: [plan(a, 'delivered'), plan(a, 'whole plan')] }, { structuresOf: c }])
      expect(await refused(wrong)).toMatchObject({ code: 'platform/request-invalid' });
  });
});
