import type { Side } from '../contours/area-profile.ts';
import type { ContourStack } from '../contours/contour-stack.ts';
import type { profileOf } from '../contours/contour-volume.ts';
import type { Part } from '../contours/parts.ts';
import type { Between } from '../inputs.ts';

/** Where in a structure a layer lies: between its outermost planes, or in an end that only one end cap holds. */
export type Region = 'core' | 'slab' | 'rounded';

/**
 * A thin piece of a structure along its normal. Its cross-section is that of plane `lower`, of plane `upper`, or what lies between:
 * `upperShare` (0..1) of the one and the rest of the other, with `density` making it the area that is due; in a rounded end the
 * outermost outline drawn together by `scale`.
 */
export interface Layer {
  readonly region: Region;
  readonly wMm: number;
  readonly thicknessMm: number;
  readonly lower: number;
  readonly upper: number;
  readonly upperShare: number;
  readonly density: number;
  readonly scale: number;
}

/** What layers are cut from. */
export interface LayerSource {
  readonly stack: ContourStack;
  readonly profile: ReturnType<typeof profileOf>;
  readonly between: Between;
  /** No layer is thicker [mm]. */
  readonly thicknessMm: number;
}

/** A layer may be thicker than a cell by this factor rather than be cut in two. */
const THICKER = 1.25;
/** Layers of a rounded end, at least. */
const LEAST_ROUNDED = 4;
/** Areas that differ by less than this share are one; which of two outlines they belong to is then told by height alone. */
const SAME_AREA = 0.02;

/** Layers of a part between its outermost planes, upwards; where `bySide`, none spans a plane of contours, and no interval has but one. */
export function layersOfCore(source: LayerSource, { first, last }: Part, bySide: boolean): Layer[] {
  const layers: Layer[] = [];
  if (source.between === 'interpolated' || bySide)
    for (let p = first; p < last; p++) layers.push(...layersBetween(source, p, bySide ? 2 : 1));
  else for (let p = first; p <= last; p++) layers.push(...layersOfPrism(source, { first, last }, p));
  return layers;
}

/** Layers between plane p and p + 1, at least `least` of them. */
export function layersBetween(source: LayerSource, p: number, least: number): Layer[] {
  const { planes } = source.stack;
  const [from, to] = [planes[p]!.wMm, planes[p + 1]!.wMm];
  if (source.between === 'interpolated')
    return cut(from, to, source.thicknessMm, least).map((span) => ({ ...blend(source, p, span), ...span }));
  const middle = (from + to) / 2;
  return [
    ...cut(from, middle, source.thicknessMm).map((span) => ({ ...PRISM, ...span, lower: p, upper: p + 1 })),
    ...cut(middle, to, source.thicknessMm).map((span) => ({
      ...PRISM,
      ...span,
      lower: p,
      upper: p + 1,
      upperShare: 1,
    })),
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
  return cut(from, to, thicknessMm).map((span) => ({ ...PRISM, ...span, lower: p, upper: p }));
}

/** Layers of a part that is one plane. */
export function layersOfLone({ stack, thicknessMm }: LayerSource, { first, belowMm, aboveMm }: Part): Layer[] {
  const { wMm } = stack.planes[first]!;
  return cut(wMm - belowMm, wMm + aboveMm, thicknessMm).map((span) => ({
    ...PRISM,
    ...span,
    lower: first,
    upper: first,
  }));
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
  const prism = { ...PRISM, region, lower: end, upper: end };
  if (region === 'slab') return cut(from, to, thicknessMm).map((span) => ({ ...prism, ...span }));
  return cut(from, to, thicknessMm, LEAST_ROUNDED).flatMap((span) => {
    const outwards = Math.abs(span.wMm - wMm);
    const half = span.thicknessMm / 2;
    const share =
      profile.beyond(part, side, outwards - half, outwards + half) / (profile.areasMm2[end]! * span.thicknessMm);
    return share > 1e-6 ? [{ ...prism, ...span, scale: Math.sqrt(share) }] : [];
  });
}

const PRISM = { region: 'core', upperShare: 0, density: 1, scale: 1 } as const;

function blend({ stack, profile }: LayerSource, p: number, span: Span): Omit<Layer, keyof Span> {
  const [from, to] = [stack.planes[p]!.wMm, stack.planes[p + 1]!.wMm];
  const at = (mm: number) => (span.wMm + mm - from) / (to - from);
  const volume = profile.between(p, at(-span.thicknessMm / 2), at(span.thicknessMm / 2));
  const due = Math.max(0, volume / span.thicknessMm);
  const [a, b] = [profile.areasMm2[p]!, profile.areasMm2[p + 1]!];
  const differ = Math.abs(b - a) > SAME_AREA * Math.max(a, b);
  const upperShare = differ ? Math.min(1, Math.max(0, (due - a) / (b - a))) : at(0);
  const density = due / (a + upperShare * (b - a));
  return { region: 'core', lower: p, upper: p + 1, upperShare, density, scale: 1 };
}

interface Span {
  readonly wMm: number;
  readonly thicknessMm: number;
}

function cut(fromMm: number, toMm: number, greatestMm: number, least = 1): Span[] {
  const count = Math.max(least, Math.ceil((toMm - fromMm) / (THICKER * greatestMm)));
  const thicknessMm = (toMm - fromMm) / count;
  return Array.from({ length: count }, (_, n) => ({ wMm: fromMm + (n + 0.5) * thicknessMm, thicknessMm }));
}
