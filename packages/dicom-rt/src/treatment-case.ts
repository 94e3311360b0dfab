import type { Notice } from '@isocenter/messages';
import type { DoseGrid } from './dose-grid.ts';
import type { ImageVolume } from './image-volume.ts';
import type { Plan } from './plan.ts';
import type { StructureSet } from './structure-set.ts';

/** The objects of one plan that belong together, each optional: a dose may come without CT, a CT without dose. */
export interface TreatmentCase {
  readonly image?: ImageVolume;
  readonly structureSet?: StructureSet;
  readonly plan?: Plan;
  readonly doses: readonly DoseGrid[];
  /** What does not fit: another patient's name, another frame of reference, a missing reference. */
  readonly notices: readonly Notice[];
}
