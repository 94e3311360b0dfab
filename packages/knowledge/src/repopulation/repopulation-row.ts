import type { Verified } from '../dose-goal.ts';

interface Published {
  readonly id: string;
  readonly name: { readonly en: string; readonly zh: string };
  readonly note?: string;
  readonly source: string;
  readonly verified: Verified;
  /** Where the figure was read, if that is not the source itself. */
  readonly seenIn?: string;
}

/** What a source says of how a tumour grows back during treatment. What it does not say is absent: a person says it. */
export interface RepopulationRow extends Published {
  readonly alphaBetaGy?: number;
  /** Days from the first fraction until repopulation is felt (Tk). */
  readonly kickOffDays?: number;
  /** Dose that one day beyond it takes away: as BED, or in 2 Gy fractions as most tables give it. */
  readonly dailyLossGy: number;
  readonly dailyLossOf: 'BED' | 'EQD2';
  readonly lowGy?: number;
  readonly highGy?: number;
}

/** Half-time of the repair of sublethal damage. A row with limits and no value gives the source's limits only. */
export interface RepairRow extends Published {
  readonly halfTimeHours?: number;
  readonly lowHours?: number;
  readonly highHours?: number;
}
