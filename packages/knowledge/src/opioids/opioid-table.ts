import type { BothWords } from '../care-path/care-path-state.ts';
import type { Verified } from '../dose-goal.ts';
import type { Opioid, OpioidRoute, OpioidUnit } from './opioid.ts';

/**
 * A published table of oral morphine equivalents. Tables differ, and what one was made for the other was not: they are never merged.
 */
export interface OpioidTable {
  readonly id: OpioidTableId;
  readonly name: BothWords;
  /** `tracking` and `comparison`: not to compute the dose of another opioid. */
  readonly purpose: 'tracking' | 'comparison' | 'conversion';
  /** What it may be used for, as it says itself. */
  readonly use: BothWords;
  readonly source: string;
}

export type OpioidTableId = 'cdc2022' | 'nougg' | 'anzca2021' | 'mcmaster' | 'uk-palliative' | 'nhc2018';

/** What a dose of one opioid, by one route, times the factor is: oral morphine in 24 hours [mg]. */
export interface OpioidFactor {
  readonly table: OpioidTableId;
  readonly drug: Opioid;
  readonly route: OpioidRoute;
  readonly unit: OpioidUnit;
  /** mg of oral morphine in 24 hours for one `unit`; null where the table says that there is no reliable one. */
  readonly factor: number | null;
  /** The upper end where the table gives a range, `factor` being its lower. */
  readonly factorMax?: number;
  readonly caution?: BothWords;
  /** The source leads from morphine to the patch only; as a factor to morphine it is read backwards. */
  readonly isBackwards?: true;
  readonly verified: Verified;
}

/** Oral morphine in 24 hours for which a patch of this strength may be begun with. From morphine to the patch only. */
export interface PatchBand {
  readonly drug: Opioid;
  readonly mcgPerHour: number;
  /** The limits as printed [mg in 24 h]; the lowest band of the British sheet has no lower one. */
  readonly fromMg: number | null;
  readonly toMg: number;
}

export interface PatchTable {
  readonly id: PatchTableId;
  readonly name: BothWords;
  readonly caution: BothWords;
  readonly bands: readonly PatchBand[];
  readonly source: string;
  readonly verified: Verified;
}

export type PatchTableId = 'nougg-patch' | 'uk-patch';
