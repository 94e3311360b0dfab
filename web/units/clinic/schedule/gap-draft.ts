import type { AlphaBetaRow, RepairRow, RepopulationRow } from '@isocenter/knowledge';
import { dailyLossOfEqd2 } from '@isocenter/radiobiology';
import type { GapAsk } from '../../../../server/units/clinic/schedule/contract.ts';

/** The figures of a gap's effect as they are typed; an empty field is null. */
export interface GapDraft {
  readonly resumesOn: string;
  readonly alphaBetaGy: number | null;
  readonly kickOffDays: number | null;
  readonly dailyLossBedGy: number | null;
  readonly source: string;
  readonly tissue: string;
  readonly lateAlphaBetaGy: number | null;
  readonly dosePercent: number | null;
  readonly repairHalfTimeHours: number | null;
  readonly lateSource: string;
  readonly hoursBetween: number | null;
}

export const EMPTY_GAP: GapDraft = {
  ...{ resumesOn: '', alphaBetaGy: null, kickOffDays: null, dailyLossBedGy: null, source: '' },
  ...{
    tissue: '',
    lateAlphaBetaGy: null,
    dosePercent: null,
    repairHalfTimeHours: null,
    lateSource: '',
    hoursBetween: null,
  },
};

/** What a row says is filled in, with its source and mark; what it does not say is left to the person. */
export function withTumour(draft: GapDraft, row: RepopulationRow, mark: string): GapDraft {
  const alphaBetaGy = row.alphaBetaGy ?? draft.alphaBetaGy;
  const isBed = row.dailyLossOf === 'BED';
  return {
    ...draft,
    ...{ alphaBetaGy, kickOffDays: row.kickOffDays ?? null, source: `${row.source} (${mark})` },
    dailyLossBedGy: isBed
      ? row.dailyLossGy
      : alphaBetaGy === null
        ? null
        : rounded(dailyLossOfEqd2(row.dailyLossGy, alphaBetaGy)),
  };
}

export function withLate(draft: GapDraft, row: AlphaBetaRow, mark: string): GapDraft {
  const lateSource = `α/β: ${row.source} (${mark})`;
  return { ...draft, tissue: row.tissue, lateAlphaBetaGy: row.alphaBetaGy ?? null, lateSource };
}

export function withRepair(draft: GapDraft, row: RepairRow, mark: string): GapDraft {
  const said = [draft.lateSource, `T½: ${row.source} (${mark})`].filter(Boolean).join('; ');
  return { ...draft, repairHalfTimeHours: row.halfTimeHours ?? null, lateSource: said.slice(0, 300) };
}

const rounded = (value: number) => Number(value.toFixed(3));

/** What is asked; undefined while a figure or its source is missing. */
export function gapAsk(draft: GapDraft): GapAsk | undefined {
  const { resumesOn, alphaBetaGy, kickOffDays, dailyLossBedGy, lateAlphaBetaGy, dosePercent, hoursBetween } = draft;
  const [source, tissue, lateSource] = [draft.source.trim(), draft.tissue.trim(), draft.lateSource.trim()];
  if (!resumesOn || !source || !tissue || !lateSource || alphaBetaGy === null || kickOffDays === null) return undefined;
  if (dailyLossBedGy === null || lateAlphaBetaGy === null || dosePercent === null || hoursBetween === null)
    return undefined;
  return {
    resumesOn,
    parameters: {
      tumour: { alphaBetaGy, kickOffDays, dailyLossBedGy, source },
      late: {
        ...{ tissue, alphaBetaGy: lateAlphaBetaGy, dosePercent, source: lateSource },
        repairHalfTimeHours: draft.repairHalfTimeHours,
      },
      hoursBetween,
    },
  };
}
