import type { DoseField } from '../inputs.ts';
import { type LevelOfSolid, type SampledSolid, sectionsOf } from './sampled-solid.ts';
import { Tally } from './tally.ts';

/** Planes to either side whose sections an outline takes part in: areas between planes follow those around. */
const REACH = 3;

/** Does the outline of plane `edited` take part in what rests on plane `plane`? */
export function isTouched(plane: number, edited: number): boolean {
  return Math.abs(plane - edited) <= REACH;
}

/**
 * One sampling of a structure, section by section: an edit samples again what it touches. While one plane is edited, the others are summed up
 * once; memory is used again, since that of a tally is as long as its curve.
 */
export class SectionTallies {
  private readonly sections: Tally[] = [];
  private readonly whole: Tally;
  private readonly untouched: Tally;
  /** The plane that `untouched` leaves out. */
  private edited = Number.NaN;

  constructor({ scale }: SampledSolid) {
    this.whole = new Tally(scale);
    this.untouched = new Tally(scale);
  }

  /**
   * Samples the sections again that the outline of plane `edited` touches; all, where it is not given.
   * @returns the whole structure's, until the next call
   */
  sample(solid: SampledSolid, dose: DoseField, level: LevelOfSolid, edited = Number.NaN): Tally {
    const { scale } = solid;
    const { sampler, sections } = sectionsOf(solid, dose, level);
    const isKept = (plane: number) => !Number.isNaN(edited) && !isTouched(plane, edited);
    if (edited !== this.edited) {
      this.untouched.restart(scale);
      sections.forEach(({ plane }, n) => {
        if (isKept(plane)) this.untouched.addAll(this.sections[n]!);
      });
      this.edited = edited;
    }
    this.whole.restart(scale);
    this.whole.addAll(this.untouched);
    sections.forEach(({ plane, layers }, n) => {
      if (isKept(plane)) return;
      const tally = this.sections[n]?.restart(scale) ?? new Tally(scale);
      sampler.add(layers(), tally);
      this.sections[n] = tally;
      this.whole.addAll(tally);
    });
    return this.whole;
  }
}
