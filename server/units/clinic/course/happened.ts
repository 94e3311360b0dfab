import type { LapseCode } from './contract.ts';
import type { HappenedStep } from './course-state.ts';

/** What happened to a course, as SQL's `happenedTo` tells it. */
export type ToldFacts = readonly (readonly [step: string, at: string, isLapsed: boolean, lapsedBy: LapseCode | null])[];

export function happenedOf(facts: ToldFacts): readonly HappenedStep[] {
  return facts.map(([step, at, isLapsed, lapsedBy]) => ({ step, at: new Date(at), isLapsed, lapsedBy }));
}
