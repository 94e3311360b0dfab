import { dueInstants, type WorkCalendar } from '@isocenter/deadlines';
import type { CarePath, CarePathStep, CourseState, LapseCode, Waiting } from './contract.ts';

/** A fact as far as the state asks for it. */
export interface HappenedStep {
  readonly step: string;
  readonly at: Date;
  /** It no longer holds. */
  readonly isLapsed: boolean;
  /** What the system itself found, where that ended it. */
  readonly lapsedBy?: LapseCode | null;
}

interface AsOf {
  readonly now: Date;
  /** Without one no due time is known. */
  readonly calendar: WorkCalendar | null;
}

/** Since when the completion summary has no signature that stands; of an ended course alone. */
type SummaryOpen = Date | null;

const COMPLETED = 'completed';
const VERIFIED = 'verified';

/**
 * Where a course stands, told by what happened and holds. The way is gone as far as its steps stand without a gap, optional ones left
 * aside; a step that was done before something it rests on was renewed is to be done anew. A course that is completed stays over where its summary
 * lapses, and waits for the oncologist to sign it again. After a patient QA that is not met there is no release before a new verification, though the path
 * leaves that to choice.
 */
export function courseState(
  path: CarePath,
  facts: readonly HappenedStep[],
  { summaryOpenSince = null, ...asOf }: AsOf & { readonly summaryOpenSince?: SummaryOpen },
): CourseState {
  return courseStates(asOf)(path, facts, summaryOpenSince);
}

/** The same for many courses, as of one moment. */
export function courseStates({
  now,
  calendar,
}: AsOf): (path: CarePath, facts: readonly HappenedStep[], summaryOpenSince: SummaryOpen) => CourseState {
  const dueAt = calendar && dueInstants(calendar);
  return (path, facts, summaryOpenSince) => {
    const { awaited, ...state } = standOf(path, facts, summaryOpenSince);
    return { ...state, waitsFor: awaited.map((each) => dueOf(each, { now, dueAt })) };
  };
}

type Stand = Omit<CourseState, 'waitsFor'> & { readonly awaited: readonly Awaited[] };

function standOf(path: CarePath, facts: readonly HappenedStep[], summaryOpenSince: SummaryOpen): Stand {
  const last = lastOf(facts);
  const standing = standingOf(path, last);
  const afterQa = verifiesAfterQa(path, facts, standing);
  const way = path.steps
    .filter(({ kind }) => kind === 'way')
    .map((step) => (afterQa === 'verify-anew' && step.id === VERIFIED ? { ...step, isOptional: false } : step));
  const reached = reachedOnWay(way, standing);
  const ended = latest(path, 'end', standing);
  const after = ended && path.steps.find(({ kind }) => kind === 'after');
  const afterAt = after && standing.get(after.id);
  const here = (after && afterAt && { step: after, at: afterAt }) || ended || reached.here;
  const paused = ended ? undefined : latest(path, 'pause', standing);
  const again = standing.has(COMPLETED) ? summaryToSign(path, summaryOpenSince) : [];
  return {
    state: here?.step.id ?? null,
    since: here?.at.toISOString() ?? null,
    paused: paused?.step.id ?? null,
    awaited: [...waitsFor({ ended, after: afterAt ? undefined : after, paused, reached, path, facts }), ...again],
    reopened: [
      ...way.filter(({ id }) => last.has(id) && !standing.has(id)).map(({ id }) => id),
      ...again.map(({ step }) => step.id),
    ],
    afterQa,
  };
}

/** What a patient QA that is not met ends. */
const ENDED_BY_QA = ['physics-checked', VERIFIED, 'ready'];

/** Asked until it is verified anew, or another plan is approved. */
function verifiesAfterQa(
  { steps }: CarePath,
  facts: readonly HappenedStep[],
  standing: ReadonlyMap<string, Date>,
): CourseState['afterQa'] {
  const approvedAt = standing.get('plan-approved');
  const isEnded = facts.some(
    ({ step, at, lapsedBy }) =>
      lapsedBy === 'patient-qa-not-met' && ENDED_BY_QA.includes(step) && approvedAt !== undefined && at >= approvedAt,
  );
  if (!isEnded || standing.has(VERIFIED)) return null;
  return steps.some(({ id }) => id === VERIFIED) ? 'verify-anew' : 'no-verification';
}

/** The summary is the oncologist's to sign, whoever owns the step. */
function summaryToSign({ steps }: CarePath, since: SummaryOpen): readonly Awaited[] {
  const step = steps.find(({ id }) => id === COMPLETED);
  return step && since ? [{ step: { ...step, owner: 'oncologist' }, since }] : [];
}

interface Reached {
  readonly here: Standing | undefined;
  /** The next one of the way, after the optional ones that may come before it. */
  readonly next: readonly CarePathStep[];
}
interface Standing {
  readonly step: CarePathStep;
  readonly at: Date;
}
interface Awaited {
  readonly step: CarePathStep;
  readonly since: Date;
}

/** When each step last happened, of those that did not lapse. */
function lastOf(facts: readonly HappenedStep[]): ReadonlyMap<string, Date> {
  const last = new Map<string, Date>();
  for (const { step, at, isLapsed } of facts) {
    const known = last.get(step);
    if (!isLapsed && (known === undefined || at > known)) last.set(step, at);
  }
  return last;
}

/** The same, without what has to be done anew: a step it rests on is gone, or was done again after it. */
function standingOf(path: CarePath, last: ReadonlyMap<string, Date>): ReadonlyMap<string, Date> {
  const steps = new Map(path.steps.map((step) => [step.id, step]));
  const standing = new Map<string, Date>();
  const judged = new Set<string>();
  const stands = (id: string): Date | undefined => {
    if (judged.has(id)) return standing.get(id);
    judged.add(id);
    const at = last.get(id);
    const step = steps.get(id);
    if (!at || !step) return undefined;
    const rests = step.reopenedBy.map((before) => ({ at: stands(before), isOptional: steps.get(before)?.isOptional }));
    if (rests.some((before) => (before.at ? before.at > at : !before.isOptional))) return undefined;
    standing.set(id, at);
    return at;
  };
  for (const { id } of path.steps) stands(id);
  return standing;
}

function reachedOnWay(way: readonly CarePathStep[], standing: ReadonlyMap<string, Date>): Reached {
  let here: Standing | undefined;
  let open: CarePathStep[] = [];
  for (const step of way) {
    const at = standing.get(step.id);
    if (at) {
      here = { step, at };
      open = [];
    } else {
      open.push(step);
      if (!step.isOptional) break;
    }
  }
  return { here, next: open };
}

function latest(path: CarePath, kind: CarePathStep['kind'], standing: ReadonlyMap<string, Date>) {
  return path.steps
    .filter((step) => step.kind === kind)
    .flatMap((step) => {
      const at = standing.get(step.id);
      return at ? [{ step, at }] : [];
    })
    .sort((one, other) => other.at.getTime() - one.at.getTime())[0];
}

interface Place {
  readonly path: CarePath;
  readonly facts: readonly HappenedStep[];
  readonly ended: Standing | undefined;
  readonly after: CarePathStep | undefined;
  readonly paused: Standing | undefined;
  readonly reached: Reached;
}

/** A pause waits for whoever answers for it; the end of the way waits for the first end that the path names. */
function waitsFor({ path, facts, ended, after, paused, reached }: Place): readonly Awaited[] {
  if (ended) return after ? [{ step: after, since: ended.at }] : [];
  if (paused) return [{ step: paused.step, since: paused.at }];
  const first = facts.reduce<Date | undefined>((found, { at }) => (found && found < at ? found : at), undefined);
  const since = reached.here?.at ?? first;
  if (!since) return [];
  const end = path.steps.find(({ kind }) => kind === 'end');
  const next = reached.next.length > 0 ? reached.next : end ? [end] : [];
  return next.map((step) => ({ step, since }));
}

function dueOf(
  { step, since }: Awaited,
  { now, dueAt }: { readonly now: Date; readonly dueAt: ReturnType<typeof dueInstants> | null },
): Waiting {
  const due = step.due && dueAt ? dueAt(since, step.due).at : null;
  return {
    ...{ step: step.id, owner: step.owner, since: since.toISOString() },
    ...{ due: due?.toISOString() ?? null, isLate: due !== null && due < now },
  };
}
