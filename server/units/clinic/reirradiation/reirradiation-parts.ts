import type { JobKind } from '../../../platform/jobs/job-kind.ts';
import type { Archive } from '../../imaging/index.ts';
import type { Physics } from '../../physics/index.ts';
import type { ClinicParts } from '../clinic-routes.ts';

export type SumJob = JobKind<{ sumKey: string }>;

/** What sums of EQD2 are handed beside the rest. */
export interface ReirradiationParts extends Pick<ClinicParts, 'database'> {
  readonly archive: Archive;
  readonly physics: Pick<Physics, 'understood' | 'planEqd2' | 'eqd2Sum'>;
}
