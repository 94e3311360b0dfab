import {
  PATCH_TABLES,
  type PainRuleId,
  type PatchBand,
  type PatchTable,
  type PatchTableId,
} from '@isocenter/knowledge';
import type { OralMorphine } from './oral-morphine.ts';

/** Below this no patch is begun with (rule S4) [mg of oral morphine equivalent in 24 h]. */
export const PATCH_FROM_MG = 60;

export interface PatchStart {
  readonly band: PatchBand;
  readonly table: PatchTable;
  readonly rules: readonly PainRuleId[];
}

export interface RefusedPatch {
  /** `below`: less than {@link PATCH_FROM_MG}. `beyond`: more than the last band. */
  readonly refused: 'below' | 'beyond';
  readonly table: PatchTable;
  readonly rules: readonly PainRuleId[];
}

/**
 * The patch to begin with, by a published table's bands. Of a range of oral morphine its lower end counts; what lies between two printed
 * bands counts for the lower one.
 */
export function patchStart({ lowMg, highMg }: OralMorphine, id: PatchTableId): PatchStart | RefusedPatch {
  const table = PATCH_TABLES.find((each) => each.id === id)!;
  const rules = ['S4'] as const;
  if (!(lowMg >= PATCH_FROM_MG)) return { refused: 'below', table, rules };
  if (highMg > table.bands.at(-1)!.toMg) return { refused: 'beyond', table, rules };
  const band = table.bands.findLast(({ fromMg }) => (fromMg ?? 0) <= lowMg)!;
  return { band, table, rules };
}
