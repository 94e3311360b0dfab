import type { Notice } from '@isocenter/messages';
import type { DoseGrid } from './dose-grid.ts';
import type { ImageVolume } from './image-volume.ts';
import type { Plan } from './plan.ts';
import type { StructureSet } from './structure-set.ts';

/** A case before it is judged. */
export interface Linked {
  readonly image?: ImageVolume | undefined;
  readonly structureSet?: StructureSet | undefined;
  readonly plan?: Plan | undefined;
  readonly doses: readonly DoseGrid[];
  readonly notices: readonly Notice[];
}
