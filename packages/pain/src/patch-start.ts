import {
  PATCH_TABLES,
  type PainRuleId,
  type PatchBand,
  type PatchTable,
  type PatchTableId,
} from '@isocenter/knowledge';
import type { OpioidDose, OralMorphine } from './oral-morphine.ts';

/** Below this no patch is begun with (rule S4) [mg of oral morphine equivalent in 24 h]. */
export const PATCH_FROM_MG = 60;

export interface PatchStart {
  readonly band: PatchBand;
  readonly table: PatchTable;
}

export interface RefusedPatch {
  /** `below`: less than {@link PATCH_FROM_MG}. `beyond`: more than the last band. */
  readonly refused: 'below' | 'beyond';
  readonly table: PatchTable;
}

/** The rules by which a patch is begun with. */
export const PATCH_RULES: readonly PainRuleId[] = ['S4', 'tolerance'];

/** Who has fentanyl already, or a patch of another opioid, does not begin with one: on top it is too much, in its place another reckoning. */
export function hasPatchAlready(doses: readonly OpioidDose[]): boolean {
  return doses.some(({ drug, route }) => drug === 'fentanyl' || route === 'transdermal');
}

/**
 * The patch to begin with, by a published table's bands. Of a range of oral morphine its lower end counts; what lies between two printed
 * bands counts for the lower one.
 */
export function patchStart({ lowMg, highMg }: OralMorphine, id: PatchTableId): PatchStart | RefusedPatch {
  const table = PATCH_TABLES.find((each) => each.id === id)!;
  if (!(lowMg >= PATCH_FROM_MG)) return { refused: 'below', table };
  if (highMg > table.bands.at(-1)!.toMg) return { refused: 'beyond', table };
  const band = table.bands.findLast(({ fromMg }) => (fromMg ?? 0) <= lowMg)!;
  return { band, table };
}
