import { execFile } from 'node:child_process';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { PatientList } from '../../server/units/imaging/contract.ts';
import { ISOCENTER, launchDepartment, type RunningDepartment, serveOn, startDepartment } from './department.ts';

let department: RunningDepartment;
beforeAll(async () => {
  department = await startDepartment();
});
afterAll(() => department.stop());

test('a second server on the same folder says which address holds it', async () => {
  const { code, stderr } = await isocenter(serveOn(department.dataFolder));
  expect(code).toBe(1);
  expect(stderr).toContain(`already serves ${department.dataFolder} at ${department.url}`);
});

test('another host than this machine is refused', async () => {
  const { code, stderr } = await isocenter(['serve', '--host', '0.0.0.0', '--data', department.dataFolder]);
  expect(code).toBe(1);
  expect(stderr).toContain('[platform/host-refused]');
});

test('behind a proxy the links of the console begin with the public address', async () => {
  const publicUrl = 'https://isocenter.hospital.example';
  vi.stubEnv('ISOCENTER_PUBLIC_URL', publicUrl);
  const served = await launchDepartment();
  vi.unstubAllEnvs();
  await served.stop();
  expect(served.url).toBe(publicUrl);
  expect(served.firstStartLink).toContain(`${publicUrl}/first-start#`);
});

test('a public address in the clear is refused', async () => {
  vi.stubEnv('ISOCENTER_PUBLIC_URL', 'http://isocenter.hospital.example');
  const { code, stderr } = await isocenter(serveOn(department.dataFolder));
  vi.unstubAllEnvs();
  expect(code).toBe(1);
  expect(stderr).toContain('[platform/public-url]');
});

test('the health of a server does not tell where its data lie', async () => {
  const told = await (await fetch(`${department.url}/api/platform/health`)).text();
  expect(told).not.toContain(department.dataFolder);
});

test('a port that is taken is named, with what to do', async () => {
  const { port } = new URL(department.url);
  const { code, stderr } = await isocenter(['serve', '--port', port, '--data', `${department.dataFolder}/other`]);
  expect(code).toBe(1);
  expect(stderr).toContain('[platform/port-in-use]');
});

test('after kill -9 it starts again on the same folder with what it had', async () => {
  await department.ask('/api/imaging/demonstration', { method: 'POST' });
  const before = await patientsOnceThere();
  await department.kill();
  department = await startDepartment(department.dataFolder);
  expect((await patients()).rows.map(({ patientId }) => patientId)).toEqual(
    expect.arrayContaining(before.rows.map(({ patientId }) => patientId)),
  );
});

async function patientsOnceThere(): Promise<PatientList> {
  for (;;) {
    const list = await patients();
    if (list.total > 0) return list;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

async function patients(): Promise<PatientList> {
  return (await department.ask('/api/imaging/patients')).json();
}

async function isocenter(args: readonly string[]): Promise<{ code: number; stderr: string }> {
  return new Promise((resolve) =>
    execFile(
      process.execPath,
      [...ISOCENTER, ...args],
      { env: { ...process.env, LANG: 'C' } },
      (error, _stdout, stderr) => resolve({ code: error === null ? 0 : Number(error.code), stderr }),
    ),
  );
}
