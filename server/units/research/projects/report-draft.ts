import type { Work } from '@isocenter/bibliography';
import type { Acknowledgement } from './acknowledgement.ts';
import { type Project, REPORT_ITEMS } from './contract.ts';

type Item = (typeof REPORT_ITEMS)[number];

/** One item of a report: what was written of it, and what the record knows; without a text it is still to be written. */
export interface DraftedItem {
  readonly item: Item;
  /** By year, where several are told. */
  readonly texts: readonly { readonly year: number; readonly text: string }[];
  readonly isMissing: boolean;
}

/** A work that came of the project, and whether it says so. */
export interface Output {
  readonly work: Work;
  readonly acknowledgement: Acknowledgement;
}

export interface ReportDraft {
  /** Null: of the whole project. */
  readonly year: number | null;
  readonly items: readonly DraftedItem[];
  /** What happened in the time that is told. */
  readonly events: Project['content']['events'];
  /** What was published in the time that is told; a work without a year is told of the whole project only. */
  readonly outputs: readonly Output[];
  readonly spentCents: number;
}

interface Told extends Pick<Project, 'content'> {
  readonly outputs: readonly Output[];
}

/** The report on a year, or, without one, on the whole project, as far as the record knows it. */
export function reportDraft({ content, outputs }: Told, year: number | null): ReportDraft {
  const isTold = (on: string) => year === null || on.slice(0, 4) === String(year);
  const narratives = content.narratives
    .filter((each) => year === null || each.year === year)
    .sort((a, b) => a.year - b.year);
  return {
    year,
    items: REPORT_ITEMS.map((item) => {
      const texts = narratives.flatMap((each) => (each[item] === '' ? [] : [{ year: each.year, text: each[item] }]));
      return { item, texts, isMissing: texts.length === 0 };
    }),
    events: content.events.filter(({ on }) => isTold(on)).sort((a, b) => (a.on < b.on ? -1 : 1)),
    outputs: outputs.filter(({ work }) => year === null || work.issued?.year === year),
    spentCents: content.spending.filter(({ on }) => isTold(on)).reduce((sum, { amountCents }) => sum + amountCents, 0),
  };
}
