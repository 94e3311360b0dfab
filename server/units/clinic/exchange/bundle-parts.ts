import type { FhirResource } from '../../../platform/fhir/resource.ts';
import type { CompletionSources } from '../completion/completion-record.ts';
import type { Completion, CompletionRecord } from '../completion/contract.ts';
import { urnOf } from './written.ts';

/** What a bundle of a course is made from. */
export interface ExchangedCourse {
  readonly completion: Completion;
  readonly sources: CompletionSources;
}

export interface Entry {
  readonly fullUrl: string;
  readonly resource: FhirResource;
}

/** Addresses of the resources of one bundle: the same course always has the same. */
export function addressesOf({ completion: { record } }: ExchangedCourse) {
  const { course, patient } = record;
  // A plan's UID is the world's own; by the key of the course alone two departments would speak of one thing.
  const origin = `isocenter ${record.phases[0]?.planUid ?? ''} course ${course.courseKey}`;
  return {
    patient: urnOf(`${origin} patient ${patient.patientKey}`),
    condition: urnOf(`${origin} condition`),
    course: urnOf(origin),
    phase: (treatedPlanKey: string) => urnOf(`${origin} phase ${treatedPlanKey}`),
    volume: (label: string) => urnOf(`${origin} volume ${label}`),
    event: (term: string) => urnOf(`${origin} event ${term}`),
  };
}

export type Addresses = ReturnType<typeof addressesOf>;

/** Where the course stands, as `Procedure.status` says it. */
export function courseStatus({ open, record }: Pick<Completion, 'open' | 'record'>): string {
  if (record.stopped) return 'stopped';
  if (open === null) return 'completed';
  return isHeld(record) ? 'on-hold' : 'in-progress';
}

/** A plan of which nothing was given yet is no phase while the course goes on: as “not done” it would be said to have come to nothing. */
export const exchangedPhases = ({ open, record }: Pick<Completion, 'open' | 'record'>): CompletionRecord['phases'] =>
  record.phases.filter(({ given }) => given > 0 || open === null);

/** What no longer goes on and was not given whole was stopped: by a person, or by the plan that took its place. */
export function phaseStatus(
  { given, planned }: Pick<CompletionRecord['phases'][number], 'given' | 'planned'>,
  { open, record }: Pick<Completion, 'open' | 'record'>,
): string {
  if (given === 0) return 'not-done';
  if (given >= planned) return 'completed';
  if (open === null) return 'stopped';
  return isHeld(record) ? 'on-hold' : 'in-progress';
}

const isHeld = ({ pauses }: CompletionRecord) => pauses.some(({ until }) => until === null);
