import type { Side } from '../contours/area-profile.ts';
import type { BetweenPlanes } from '../contours/between-planes.ts';
import type { ContourStack } from '../contours/contour-stack.ts';
import type { profileOf } from '../contours/contour-volume.ts';
import type { Outline } from '../contours/outline.ts';
import type { Part } from '../contours/parts.ts';
import type { Between, EndCap } from '../inputs.ts';

/** Where in a structure a layer lies: between its outermost planes, or in an end that only one end cap holds. */
export type Region = 'core' | 'slab' | 'rounded';

/**
 * A thin piece of a structure along its normal. Its cross-section is that of plane `lower`, of plane `upper`, or what lies between:
 * `upperShare` (0..1) of the one and the rest of the other, with `density` making it the area that is due. Where one outline passes
 * into the other, and in a rounded end, it is `outline`. `wanderMm` and `alongMm`: how far it may lie elsewhere in its plane and along
 * the normal.
 */
export interface Layer {
  readonly region: Region;
  readonly wMm: number;
  readonly thicknessMm: number;
  readonly lower: number;
  readonly upper: number;
  readonly upperShare: number;
  readonly density: number;
  readonly outline?: Outline;
  readonly wanderMm: number;
  readonly alongMm: number;
}

/** What layers are cut from. */
export interface LayerSource {
  readonly stack: ContourStack;
  readonly profile: ReturnType<typeof profileOf>;
  readonly between: Between;
  readonly betweenPlanes: BetweenPlanes;
  /** Edge of a dose voxel [mm]. */
  readonly voxelMm: number;
  /** No layer is thicker [mm]. */
  readonly thicknessMm: number;
}

/** A layer may be thicker than a cell by this factor rather than be cut in two. */
const THICKER = 1.25;
/** Outlines that stray by less than this many dose voxels from one plane to the next need none between. */
const NARROW = 0.25;
/** Layers of a rounded end, at least. */
const LEAST_ROUNDED = 4;
/** Areas that differ by less than this share are one; which of two outlines they belong to is then told by height alone. */
const SAME_AREA = 0.02;

/**
 * What makes the layers of a part between its outermost planes, section by section upwards, at least `least` to an interval; where `bySide`, none spans a
 * plane of contours.
 */
export function layersOfCore(
  source: LayerSource,
  { first, last }: Part,
  { least, bySide }: { readonly least: number; readonly bySide: boolean },
): (() => Layer[])[] {
  const sections: (() => Layer[])[] = [];
  if (source.between === 'interpolated' || bySide)
    for (let p = first; p < last; p++) sections.push(() => layersBetween(source, p, least));
  else for (let p = first; p <= last; p++) sections.push(() => layersOfPrism(source, { first, last }, p));
  return sections;
}

/** Layers between plane p and p + 1, at least `least` of them. */
function layersBetween(source: LayerSource, p: number, least: number): Layer[] {
  const { planes } = source.stack;
  const [from, to] = [planes[p]!.wMm, planes[p + 1]!.wMm];
  if (source.between === 'interpolated')
    return cut(from, to, source.thicknessMm, least).map((span) => ({ ...blend(source, p, span), ...span }));
  const middle = (from + to) / 2;
  return [
    ...cut(from, middle, source.thicknessMm).map((span) => prism(span, { lower: p, upper: p + 1 })),
    ...cut(middle, to, source.thicknessMm).map((span) => prism(span, { lower: p, upper: p + 1, upperShare: 1 })),
  ];
}

/** Layers of an outline's prism, from half-way to one neighbour to half-way to the other, within the part. */
function layersOfPrism(
  { stack, thicknessMm }: LayerSource,
  { first, last }: Pick<Part, 'first' | 'last'>,
  p: number,
): Layer[] {
  const level = (q: number) => stack.planes[q]!.wMm;
  const from = p > first ? (level(p - 1) + level(p)) / 2 : level(p);
  const to = p < last ? (level(p) + level(p + 1)) / 2 : level(p);
  return cut(from, to, thicknessMm).map((span) => prism(span, { lower: p, upper: p }));
}

/** Layers of a part that is one plane. */
export function layersOfLone({ stack, thicknessMm }: LayerSource, { first, belowMm, aboveMm }: Part): Layer[] {
  const { wMm } = stack.planes[first]!;
  return cut(wMm - belowMm, wMm + aboveMm, thicknessMm).map((span) => prism(span, { lower: first, upper: first }));
}

/** Layers of an end cap beyond an outermost plane. */
export function layersBeyond(
  { stack, profile, thicknessMm }: LayerSource,
  part: Part,
  side: Side,
  region: Exclude<Region, 'core'>,
): Layer[] {
  const end = side === 'below' ? part.first : part.last;
  const { wMm } = stack.planes[end]!;
  const reachMm = side === 'below' ? part.belowMm : part.aboveMm;
  const [from, to] = side === 'below' ? [wMm - reachMm, wMm] : [wMm, wMm + reachMm];
  const ofEnd = { region, lower: end, upper: end };
  if (region === 'slab') return cut(from, to, thicknessMm).map((span) => prism(span, ofEnd));
  return cut(from, to, thicknessMm, LEAST_ROUNDED).flatMap((span) => {
    const outwards = Math.abs(span.wMm - wMm);
    const half = span.thicknessMm / 2;
    const share =
      profile.beyond(part, side, outwards - half, outwards + half) / (profile.areasMm2[end]! * span.thicknessMm);
    if (share <= 1e-6) return [];
    const { outline } = stack.planes[end]!;
    const scale = Math.sqrt(share);
    const unsureMm3 = profile.unsureEnd(part, side);
    const alongMm = unsureMm3 / profile.areasMm2[end]!;
    const wanderMm = unsureMm3 / (reachMm * outline.perimeterMm);
    return [{ ...prism(span, ofEnd), outline: outline.scaled(scale), wanderMm, alongMm }];
  });
}

/** By how much ends are wider than the outermost outlines [share of their width]. */
export function growthOf({ stack, profile }: LayerSource, endCap: EndCap): number {
  if (endCap !== 'rounded') return 0;
  const shares = stack.parts.flatMap((part) =>
    (['below', 'above'] as const).map((side) => {
      const reachMm = side === 'below' ? part.belowMm : part.aboveMm;
      const area = profile.areasMm2[side === 'below' ? part.first : part.last]!;
      return (2 * profile.beyond(part, side, reachMm / 2, reachMm)) / (reachMm * area);
    }),
  );
  // The last quarter of an end is wider than its half on average.
  return Math.max(0, 1.5 * (Math.sqrt(Math.max(...shares)) - 1));
}

/** A layer of one outline, or of the two that it lies between. Written out, since spreading objects into many layers takes longer than sampling them. */
function prism(
  { wMm, thicknessMm }: Span,
  {
    region = 'core',
    lower,
    upper,
    upperShare = 0,
  }: { readonly region?: Region; readonly lower: number; readonly upper: number; readonly upperShare?: number },
): Layer {
  return { region, wMm, thicknessMm, lower, upper, upperShare, density: 1, wanderMm: 0, alongMm: 0 };
}

function blend(source: LayerSource, p: number, span: Span): Omit<Layer, keyof Span> {
  const { stack, profile } = source;
  const [from, to] = [stack.planes[p]!.wMm, stack.planes[p + 1]!.wMm];
  const at = (mm: number) => (span.wMm + mm - from) / (to - from);
  const volume = profile.between(p, at(-span.thicknessMm / 2), at(span.thicknessMm / 2));
  const due = Math.max(0, volume / span.thicknessMm);
  const [a, b] = [profile.areasMm2[p]!, profile.areasMm2[p + 1]!];
  const unsureMm2 = profile.unsureBetween(p);
  const wanderMm = unsureMm2 / stack.planes[p]!.outline.perimeterMm;
  const alongMm = (unsureMm2 * (to - from) + unsureFromEnds(source, p)) / Math.max(due, Math.min(a, b));
  const layer = { region: 'core', lower: p, upper: p + 1, wanderMm, alongMm } as const;
  const outlines =
    source.betweenPlanes.strayMm(p) > NARROW * source.voxelMm ? source.betweenPlanes.outlines(p) : undefined;
  if (outlines) {
    const { outline, areaMm2 } = outlines.ofArea(due, at(0));
    // An area that no outline between the two has is made up by density: where it lies is not known.
    const elsewhereMm = Math.abs(due - areaMm2) / outline.perimeterMm;
    return { ...layer, outline, wanderMm: wanderMm + elsewhereMm, upperShare: 0, density: due / areaMm2 };
  }
  const differ = Math.abs(b - a) > SAME_AREA * Math.max(a, b);
  const upperShare = differ ? Math.min(1, Math.max(0, (due - a) / (b - a))) : at(0);
  return { ...layer, upperShare, density: due / (a + upperShare * (b - a)) };
}

/** What is not known of an end moves the doses of the three intervals before it, too [mm3]. */
function unsureFromEnds({ stack, profile }: LayerSource, p: number): number {
  const part = stack.parts.find(({ first, last }) => p >= first && p < last)!;
  const below = p - part.first < 3 ? profile.unsureEnd(part, 'below') / (1 + p - part.first) : 0;
  const above = part.last - 1 - p < 3 ? profile.unsureEnd(part, 'above') / (part.last - p) : 0;
  return Math.max(below, above);
}

interface Span {
  readonly wMm: number;
  readonly thicknessMm: number;
}

function cut(fromMm: number, toMm: number, greatestMm: number, least = 1): Span[] {
  const count = Math.max(least, Math.ceil((toMm - fromMm) / (THICKER * greatestMm)));
  const thicknessMm = (toMm - fromMm) / count;
  const spans: Span[] = [];
  for (let n = 0; n < count; n++) spans.push({ wMm: fromMm + (n + 0.5) * thicknessMm, thicknessMm });
  return spans;
}
