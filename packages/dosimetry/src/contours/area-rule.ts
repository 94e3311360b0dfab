import type { Part } from './parts.ts';
import { lowestOf, PlaneCurve, type Side } from './plane-curve.ts';
import { MOST_GROWN, type SectionRule } from './section-rule.ts';

/** The area is a parabola along the normal, as in ellipsoids, cones, prisms and whatever tapers evenly. */
export class AreaRule implements SectionRule {
  private readonly levelsMm: readonly number[];
  private readonly areasMm2: readonly number[];
  private readonly curve: PlaneCurve;

  constructor(levelsMm: readonly number[], areasMm2: readonly number[], parts: readonly Part[]) {
    this.levelsMm = levelsMm;
    this.areasMm2 = areasMm2;
    this.curve = new PlaneCurve(levelsMm, areasMm2, parts);
  }

  between(p: number, t0: number, t1: number): number {
    const length = this.levelsMm[p + 1]! - this.levelsMm[p]!;
    const [a, b, c, d] = this.curve.cubic(p);
    const upTo = (t: number) => t * (a + t * (b / 2 + t * (c / 3 + (t * d) / 4)));
    return length * (upTo(t1) - upTo(t0));
  }

  beyond(part: Part, side: Side, fromMm: number, toMm: number): number {
    const end = this.curve.end(part, side);
    const { value: area, slope, bend } = end;
    if (part.first === part.last) return area * (toMm - fromMm);
    if (!(slope < 0)) return grown(area, slope, bend, toMm) - grown(area, slope, bend, fromMm);
    const lowest = lowestOf(end);
    const left = Math.max(0, area + lowest * (slope + lowest * bend));
    const upTo = (mm: number) => {
      const x = Math.min(mm, lowest);
      return x * (area + x * (slope / 2 + (x * bend) / 3)) + Math.max(0, mm - lowest) * left;
    };
    return upTo(toMm) - upTo(fromMm);
  }

  missedAt(p: number): number {
    return Math.abs(this.curve.toldBeside(p) - this.areasMm2[p]!);
  }

  /** Of three planes a line misses the third, of two the area itself the second. */
  missedBy(first: number, last: number): number {
    const order = Math.min(3, last - first);
    const a = (p: number) => this.areasMm2[p] ?? 0;
    let missed = 0;
    for (let p = first; p + order <= last; p++) {
      const third = a(p + 3) - 3 * a(p + 2) + 3 * a(p + 1) - a(p);
      const second = a(p + 2) - 2 * a(p + 1) + a(p);
      const difference = order === 3 ? third : order === 2 ? second : order === 1 ? a(p + 1) - a(p) : 0;
      missed = Math.max(missed, Math.abs(difference));
    }
    return missed;
  }
}

/** Volume of an end that goes on growing, from the outermost plane to `mm` beyond it [mm3]. */
function grown(area: number, slope: number, bend: number, mm: number): number {
  const most = (MOST_GROWN - 1) * area;
  // Where the parabola reaches the most that it may.
  const reach =
    slope <= 0 && bend <= 0 ? Infinity : (2 * most) / (slope + Math.sqrt(Math.max(0, slope * slope + 4 * bend * most)));
  const x = Math.min(mm, reach);
  return x * (area + x * (slope / 2 + (x * bend) / 3)) + (mm - x) * (area + most);
}
