import type { Notice } from '@isocenter/messages';
import type { GoalResult } from '../contract.ts';
import type { Ink } from './ink.ts';

/** Why goals cannot be judged, or what limits their verdicts: each reason once, under a letter. */
export class GoalNotes {
  readonly #notes: { readonly like: string; readonly notice: Notice; readonly metrics: Set<string> }[] = [];

  constructor(results: readonly GoalResult[]) {
    for (const { reason } of results) if (reason) this.#add(reason);
  }

  #add(reason: Notice): void {
    const like = keyOf(reason);
    const known = this.#notes.find((note) => note.like === like);
    const note = known ?? { like, notice: reason, metrics: new Set<string>() };
    note.metrics.add(String(reason.values['metric'] ?? ''));
    if (!known) this.#notes.push(note);
  }

  letterOf(reason: Notice): string {
    return letter(this.#notes.findIndex((note) => note.like === keyOf(reason)));
  }

  /** Each note as it stands below the table; a reason that several metrics share names them all. */
  lines(ink: Ink): readonly string[] {
    return this.sentences(ink).map((sentence, i) => `${letter(i)}  ${sentence}`);
  }

  sentences(ink: Ink): readonly string[] {
    return this.#notes.map(({ notice: { code, values }, metrics }) => {
      const shared = 'metric' in values ? { ...values, metric: [...metrics].join(', ') } : values;
      return ink.notice({ code, values: shared });
    });
  }
}

const letter = (index: number): string =>
  index < 26 ? String.fromCharCode(97 + index) : `${letter(Math.floor(index / 26) - 1)}${letter(index % 26)}`;

/** Reasons are the same if they differ in their metric only. */
function keyOf({ code, values }: Notice): string {
  return JSON.stringify([code, ...Object.entries(values).filter(([name]) => name !== 'metric')]);
}
