import type { Archive } from '../../imaging/index.ts';
import type { Physics } from '../../physics/index.ts';
import type { ClinicParts } from '../clinic-routes.ts';

/** What the rooms of plans are handed beside the rest. */
export interface PlanParts extends ClinicParts {
  readonly archive: Archive;
  readonly physics: Pick<Physics, 'checkPlan' | 'doseDifference'>;
}
