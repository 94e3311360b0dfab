import type { Reach } from './prisms.ts';

/** A length along the normal [mm]. */
export interface Span {
  readonly fromMm: number;
  readonly toMm: number;
}

/** What a plane stands for under either end cap. */
export function coreOf(plane: Reach): Span {
  return { fromMm: Math.max(plane.fromMm, plane.otherFromMm), toMm: Math.min(plane.toMm, plane.otherToMm) };
}

/** What it stands for under `slab` only, beyond an outermost plane: none, one, or both sides. */
export function endsOf(plane: Reach): readonly Span[] {
  const core = coreOf(plane);
  const below = { fromMm: Math.min(plane.fromMm, plane.otherFromMm), toMm: core.fromMm };
  const above = { fromMm: core.toMm, toMm: Math.max(plane.toMm, plane.otherToMm) };
  return [below, above].filter(({ fromMm, toMm }) => toMm > fromMm + 1e-9);
}
