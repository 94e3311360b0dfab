import type { DicomFile } from '@isocenter/phantom';
import type { ImportProgress, PatientDetail, PatientList } from '../../server/units/imaging/contract.ts';
import type { RunningDepartment } from './department.ts';
import type { SignedIn } from './sign-in.ts';

/** Imports files into a department as its pages do. */
export async function importFiles({ ask }: SignedIn, files: readonly DicomFile[]): Promise<void> {
  const root = '/api/imaging/imports';
  const { importKey }: ImportProgress = await (await ask(root, { method: 'POST' })).json();
  for (const { name, bytes } of files) {
    const answer = await ask(`${root}/${importKey}/files`, {
      method: 'PUT',
      headers: { 'content-type': 'application/octet-stream', 'x-file-name': encodeURIComponent(name) },
      body: Uint8Array.from(bytes),
    });
    if (!answer.ok) throw new Error(`${name} was not imported: ${await answer.text()}`);
  }
  await ask(`${root}/${importKey}/complete`, { method: 'POST' });
}

/** The address of the plan page of a patient's first plan. */
export async function addressOfPlan({ url, ask }: RunningDepartment, patientId: string): Promise<string> {
  const get = async (path: string) => (await ask(`/api/imaging/patients${path}`)).json();
  const { rows }: PatientList = await get('');
  const patientKey = rows.find((row) => row.patientId === patientId)?.patientKey;
  const { cases }: PatientDetail = await get(`/${patientKey}`);
  const plan = cases.find(({ kind }) => kind === 'plan');
  return `${url}/patients/${patientKey}/cases/${plan?.caseKey}`;
}
