import type {
  DayLine,
  FractionContent,
  NewTreatedPlan,
  TakenOver,
  Treatment,
} from '../../../../server/units/clinic/treatment/contract.ts';
import { api } from '../../../platform/api/api.ts';

const COURSE = '/api/clinic/courses/{courseKey}';

export function fetchTreatment(courseKey: string, signal: AbortSignal): Promise<Treatment> {
  return api.get(`${COURSE}/treatment`, { path: { courseKey }, signal });
}

export function fetchDay(
  day: { readonly from: string; readonly to: string },
  signal: AbortSignal,
): Promise<readonly DayLine[]> {
  return api.get('/api/clinic/treatment-day', { query: day, signal });
}

export function addTreatedPlan(courseKey: string, plan: NewTreatedPlan): Promise<Treatment> {
  return api.post(`${COURSE}/treated-plans`, { path: { courseKey }, json: plan });
}

type PlanRow = Treatment['plans'][number];

export function strikePlan(courseKey: string, { treatedPlanKey, plan, revision }: PlanRow): Promise<Treatment> {
  const { machine, shift, setup } = plan;
  return api.put(`${COURSE}/treated-plans/{treatedPlanKey}`, {
    ...{ path: { courseKey, treatedPlanKey }, json: { machine, shift, setup, inError: true }, revision },
  });
}

export function addFraction(courseKey: string, content: FractionContent): Promise<Treatment> {
  return api.post(`${COURSE}/fractions`, { path: { courseKey }, json: content });
}

type FractionRow = Pick<Treatment['fractions'][number], 'fractionKey' | 'revision'>;

export function changeFraction(
  courseKey: string,
  { fractionKey, revision }: FractionRow,
  changed: { readonly content: FractionContent; readonly inError: boolean },
): Promise<Treatment> {
  return api.put(`${COURSE}/fractions/{fractionKey}`, { path: { courseKey, fractionKey }, json: changed, revision });
}

export function takeOverRecords(courseKey: string): Promise<TakenOver> {
  return api.post(`${COURSE}/treatment-records`, { path: { courseKey } });
}

export type HaltAct = 'hold' | 'resume' | 'stop';

export function haltCourse(courseKey: string, act: HaltAct, reason: string): Promise<Treatment> {
  const asked = { path: { courseKey }, json: { reason } };
  if (act === 'hold') return api.post(`${COURSE}/hold`, asked);
  return act === 'resume' ? api.post(`${COURSE}/resume`, asked) : api.post(`${COURSE}/stop`, asked);
}
