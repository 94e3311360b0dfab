import { type FormDefinition, writeQuestionnaire, writeResponse } from '@isocenter/forms';
import type { FilledDetail, FormDetail } from '../server/platform/forms/contract.ts';
import { GROWN, startGrownDepartment } from './grown-department.ts';
import { get, type Served, send } from './served-department.ts';
import { ASKED, slowestButFive } from './slowest-but-five.ts';
import type { PreparedWork, Work } from './work.ts';

/** What people wait for in a department that has years behind it: the slowest but five of a hundred, client and server in this process. */
export const platformWorks: readonly Work[] = [
  listWork('patient list', [
    '/api/imaging/patients',
    '/api/imaging/patients?sort=name&order=asc',
    '/api/imaging/patients?search=patient%2077',
    '/api/imaging/patients?has=image&offset=5000',
  ]),
  listWork('task list', [
    '/api/platform/tasks',
    '/api/platform/tasks?whose=role',
    '/api/platform/tasks?whose=role&state=settled',
    '/api/platform/tasks/count',
  ]),
  listWork('history of a patient', ['/api/platform/history/patient/77', '/api/platform/history/patient/5000']),
  work('form saved, 20 answers', async (at) => {
    const filled = await beginForm(at);
    let { revision } = filled;
    return async (turn) => {
      const response = writeResponse(
        DEFINITION,
        QUESTIONS.map((linkId, index) => ({ linkId, values: [turn + index] })),
        { status: 'in-progress' },
      );
      const saved = await send<FilledDetail>(
        at,
        'PUT',
        `/api/platform/filled-forms/${filled.filledKey}/answers`,
        { response, confirmed: [], reason: 'bench' },
        { 'if-match': `"${revision}"` },
      );
      revision = saved.revision;
    };
  }),
];

function listWork(name: string, paths: readonly string[]): Work {
  return work(name, async (at) => async (turn) => void (await get(at, paths[turn % paths.length] ?? '')));
}

/** The department is filled once for all of them, and ends with the last. */
let grown: ReturnType<typeof startGrownDepartment> | undefined;
let stillToCome = 4;

function work(name: string, begin: (at: Served) => Promise<(turn: number) => Promise<void>>): Work {
  return {
    group: 'platform',
    name: `${name}, 95th percentile of ${ASKED}`,
    input: `${GROWN.patients} patients, ${GROWN.tasks} tasks, ${GROWN.events / 1e6} M events`,
    judgedBy: 'wall',
    toReach: { seconds: 0.05 },
    prepare: async (): Promise<PreparedWork> => {
      grown ??= startGrownDepartment();
      const { at, end } = await grown;
      const ask = await begin(at);
      let wallSeconds = Number.NaN;
      return {
        warmUpRuns: 1,
        run: async () => {
          wallSeconds = await slowestButFive(ask);
        },
        timing: () => ({ cpuSeconds: Number.NaN, wallSeconds }),
        end: async () => {
          stillToCome -= 1;
          if (stillToCome === 0) await end();
        },
      };
    },
  };
}

const QUESTIONS = Array.from({ length: 20 }, (_, index) => `reading${index}`);
const DEFINITION: FormDefinition = {
  ...{
    url: 'urn:bench:checklist',
    version: '1',
    status: 'draft',
    language: 'en',
    title: { en: 'Checklist', zh: '核对表' },
  },
  items: QUESTIONS.map((linkId) => ({
    ...{ kind: 'number', linkId, text: { en: linkId }, required: true, repeats: false, least: 0, checks: [] },
  })),
};

async function beginForm(at: Served): Promise<FilledDetail> {
  const questionnaire = writeQuestionnaire(DEFINITION);
  const form = await send<FormDetail>(at, 'POST', '/api/platform/forms', { questionnaire });
  const activate = `/api/platform/forms/${form.formKey}/activate`;
  const active = await send<FormDetail>(at, 'POST', activate, undefined, { 'if-match': `"${form.revision}"` });
  return send<FilledDetail>(at, 'POST', `/api/platform/forms/${active.formKey}/filled`);
}
