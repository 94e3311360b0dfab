import { DomainError } from '@isocenter/messages';
import { createThreads } from '../../platform/threads.ts';
import { Latest } from './latest.ts';
import type { PhysicsAnswer, PhysicsTask } from './physics-task.ts';

type Task<Kind extends PhysicsTask['kind']> = Extract<PhysicsTask, { kind: Kind }>;
type Answer<Kind extends PhysicsAnswer['kind']> = Extract<PhysicsAnswer, { kind: Kind }>;

/** The threads of `physics`, and the latest answers. The key names all that an answer depends on. */
export interface PhysicsJobs {
  /** Starts a thread, so that the first question need not wait for the program to load. */
  prepare(): void;
  scene(key: string, task: () => Promise<Task<'scene'>>): Promise<Answer<'scene'>>;
  contours(key: string, task: () => Promise<Task<'contours'>>): Promise<Answer<'contours'>>;
  dose(key: string, task: () => Promise<Task<'dose'>>): Promise<Answer<'dose'>>;
  gammaMap(task: Task<'gamma map'>): Promise<Answer<'gamma map'>>;
  evaluation(key: string, task: () => Promise<Task<'evaluation'>>): Promise<Answer<'evaluation'>>;
  planCheck(key: string, task: () => Promise<Task<'plan check'>>): Promise<Answer<'plan check'>>;
  pointDose(task: Task<'point dose'>): Promise<Answer<'point dose'>>;
  planEqd2(task: Task<'plan eqd2'>): Promise<Answer<'plan eqd2'>>;
  eqd2Sum(task: Task<'eqd2 sum'>): Promise<Answer<'eqd2 sum'>>;
  measuredPlane(task: Task<'measured plane'>): Promise<Answer<'measured plane'>>;
  doseDifference(key: string, task: () => Promise<Task<'dose difference'>>): Promise<Answer<'dose difference'>>;
  report(task: Task<'report'>): Promise<Answer<'report'>>;
  planeReport(task: Task<'plane report'>): Promise<Answer<'plane report'>>;
  close(): Promise<void>;
}

const PLAN_WORKER = new URL('./physics-worker.ts', import.meta.url).href;
const REPORT_WORKER = new URL('./report-worker.ts', import.meta.url).href;

/** Contours and doses are tens of megabytes; evaluations and scenes are small. */
const KEPT = { contours: 4, doses: 6, evaluations: 50 } as const;

export function createPhysicsJobs(): PhysicsJobs {
  const threads = createThreads<PhysicsTask, PhysicsAnswer>({ filename: PLAN_WORKER });
  const contours = new Latest<Answer<'contours'>>(KEPT.contours);
  const doses = new Latest<Answer<'dose'>>(KEPT.doses);
  const evaluations = new Latest<Answer<'evaluation'>>(KEPT.evaluations);
  const scenes = new Latest<Answer<'scene'>>(KEPT.evaluations);
  const planChecks = new Latest<Answer<'plan check'>>(KEPT.evaluations);

  const differences = new Latest<Answer<'dose difference'>>(KEPT.evaluations);

  async function ask<Kind extends PhysicsTask['kind']>(task: Task<Kind>, kind: Kind): Promise<Answer<Kind>> {
    const answer = await threads.run(task, {
      filename: kind === 'report' || kind === 'plane report' ? REPORT_WORKER : PLAN_WORKER,
    });
    if (answer.kind === 'refusal') throw new DomainError(answer.code, answer.values);
    if (isOf(answer, kind)) return answer;
    throw new Error(`The thread answered ${answer.kind} to ${kind}.`);
  }

  return {
    prepare: threads.prepare,
    scene: (key, task) => scenes.take(key, async () => ask(await task(), 'scene')),
    contours: (key, task) => contours.take(key, async () => ask(await task(), 'contours')),
    dose: (key, task) => doses.take(key, async () => ask(await task(), 'dose')),
    gammaMap: (task) => ask(task, 'gamma map'),
    evaluation: (key, task) => evaluations.take(key, async () => ask(await task(), 'evaluation')),
    planCheck: (key, task) => planChecks.take(key, async () => ask(await task(), 'plan check')),
    pointDose: (task) => ask(task, 'point dose'),
    planEqd2: (task) => ask(task, 'plan eqd2'),
    eqd2Sum: (task) => ask(task, 'eqd2 sum'),
    measuredPlane: (task) => ask(task, 'measured plane'),
    doseDifference: (key, task) => differences.take(key, async () => ask(await task(), 'dose difference')),
    report: (task) => ask(task, 'report'),
    planeReport: (task) => ask(task, 'plane report'),
    close: threads.close,
  };
}

function isOf<Kind extends PhysicsAnswer['kind']>(answer: PhysicsAnswer, kind: Kind): answer is Answer<Kind> {
  return answer.kind === kind;
}
