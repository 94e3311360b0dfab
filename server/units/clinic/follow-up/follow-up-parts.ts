import type { Archive } from '../../imaging/index.ts';
import type { Physics } from '../../physics/index.ts';
import type { ClinicParts } from '../clinic-routes.ts';

/** What follow-up is handed beside the rest. */
export interface FollowUpParts extends ClinicParts {
  readonly archive: Archive;
  readonly physics: Pick<Physics, 'pointDose'>;
}
