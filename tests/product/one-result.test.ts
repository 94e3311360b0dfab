import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PROJECT_ROOT } from '../../server/platform/project-root.ts';
import type { PatientDetail, PatientList } from '../../server/units/imaging/contract.ts';
import type { CaseScene, PlanEvaluation } from '../../server/units/physics/contract.ts';
import { ISOCENTER, type RunningDepartment, startDepartment } from './department.ts';

const SHARED = join(PROJECT_ROOT, '..', 'shared', 'data');
const SETS = [
  'openkbp-dicom/kbp-pt-099',
  'rando-prostate-eclipse',
  'hn-three-phase-pinnacle',
  'brain-5fx-pinnacle',
  'brachy-hdr-prostate-dvh',
];
const absent = existsSync(SHARED) ? '' : ' (skipped: the shared data are not beside the checkout)';

/** The page, the command line and the report show one result: two ways to it are compared here. */
describe.skipIf(absent !== '')(`the page and isocenter evaluate give the same result${absent}`, () => {
  let department: RunningDepartment;
  beforeAll(async () => {
    department = await startDepartment();
  });
  afterAll(() => department.stop());

  for (const set of SETS)
    test(set, async () => {
      const folder = join(SHARED, set);
      await isocenter(['import', folder, '--data', department.dataFolder, '--json']);
      const fromFolder: PlanEvaluation = JSON.parse(await isocenter(['evaluate', folder, '--json']));
      const fromPage = await evaluationOfLatest(department);
      expect(figures(fromPage)).toEqual(figures(fromFolder));
      expect(verdicts(fromPage)).toEqual(verdicts(fromFolder));
      expect(fromPage.prescription).toEqual(fromFolder.prescription);
    });
});

const figures = ({ structures }: PlanEvaluation) =>
  structures.map(({ name, standardName, volumeCc, meanGy, maxGy, d95Gy, outsideDoseGridFraction }) => {
    return { name, standardName, volumeCc, meanGy, maxGy, d95Gy, outsideDoseGridFraction };
  });
const verdicts = ({ goals }: PlanEvaluation) =>
  goals.map(({ goal, structureName, verdict, measured }) => ({ goal: goal.id, structureName, verdict, measured }));

async function evaluationOfLatest(department: RunningDepartment): Promise<PlanEvaluation> {
  const get = async <T>(path: string): Promise<T> => {
    const response = await department.ask(path);
    expect(response.status).toBe(200);
    return response.json();
  };
  const { rows } = await get<PatientList>(`/api/imaging/patients?sort=lastArrivedAt&order=desc&limit=1`);
  const { cases } = await get<PatientDetail>(`/api/imaging/patients/${rows[0]!.patientKey}`);
  const { caseKey } = cases.find(({ kind }) => kind === 'plan')!;
  const { doses } = await get<CaseScene>(`/api/physics/cases/${caseKey}`);
  const response = await department.ask(`/api/physics/evaluations`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ caseKey, doseKey: doses[0]!.doseKey }),
  });
  expect(response.status).toBe(200);
  return response.json();
}

async function isocenter(args: readonly string[]): Promise<string> {
  return new Promise((resolve, reject) =>
    execFile(process.execPath, [...ISOCENTER, ...args], { maxBuffer: 1e8 }, (error, stdout) =>
      error ? reject(error) : resolve(stdout),
    ),
  );
}
