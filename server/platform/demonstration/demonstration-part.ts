import type { CohortPerson, SeededRandom } from '@isocenter/phantom';
import type { Role } from '../access/contract.ts';
import type { DemonstrationPerson } from './demonstration-people.ts';

/** What every part of the demonstration department is made of. */
export interface DemonstrationGiven {
  /** Chance of this part alone: what another part draws changes nothing here. */
  readonly random: SeededRandom;
  readonly seed: string;
  readonly patients: readonly CohortPerson[];
  /** Whether the two patients with every organ belong to it, too: they take longest. */
  readonly detailed: boolean;
  /** Somebody in this role at the first site, or at the second. @throws Error if nobody is */
  person(role: Role, site?: 'first' | 'second'): DemonstrationPerson;
  /** Under which the archive knows a patient, for whoever acts; undefined while it does not. */
  patientKeyOf(patientId: string): Promise<string | undefined>;
  /** What is due is due by it. */
  readonly now: Date;
  /** Aborted where the department closes: then the part throws, soon. */
  readonly signal: AbortSignal;
}

/**
 * What a unit adds to the demonstration department (`serve --demo`). Parts are made one after another, in the order in which they are
 * registered, each on what those before it left. A department that was killed begins again with the first: a part makes what is not there
 * yet, so that twice comes to the same as once, and one seed always to the same content. It acts as the people who would do it, by their rights.
 */
export interface DemonstrationPart {
  /** Of its chance. */
  readonly name: string;
  /** @param progress how many of the part's steps are done */
  make(given: DemonstrationGiven, progress: (done: number, total: number) => void): Promise<void>;
}
