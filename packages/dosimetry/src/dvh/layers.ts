import { type BetweenPlanes, strayOf } from '../contours/between-planes.ts';
import type { ContourStack } from '../contours/contour-stack.ts';
import type { profileOf } from '../contours/contour-volume.ts';
import type { Outline } from '../contours/outline.ts';
import { boxBetween, type OutlineBox } from '../contours/outline-box.ts';
import type { Part } from '../contours/parts.ts';
import type { Side } from '../contours/plane-curve.ts';
import type { Between, EndCap } from '../inputs.ts';
import { boxOf } from './sampling-lattice.ts';

/** Where in a structure a layer lies: between its outermost planes, or in an end that only one end cap holds. */
export type Region = 'core' | 'slab' | 'rounded';

/**
 * A thin piece of a structure along its normal, `wMm` where the centre of what it holds lies. Its cross-section is that of plane `lower`, of plane `upper`, or what lies between:
 * `upperShare` (0..1) of the one and the rest of the other, with `density` making it the area that is due. Where one outline passes
 * into the other, and in a rounded end, it is `outline`. `wanderMm` and `alongMm`: how far it may lie elsewhere in its plane and along
 * the normal. What its samples do not know of their dose is asked for so many layers like it: `standsFor`, 0 where others stand for it.
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
  readonly standsFor: number;
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
const NARROW = 0.1;
/** A bulge counts for so many times its width: all of it lies beyond outlines, and a stray on either side. */
const BULGE = 40;
/** Layers of a rounded end, at least. */
const LEAST_ROUNDED = 2;
/** Areas that differ by less than this share are one; which of two outlines they belong to is then told by height alone. */
const SAME_AREA = 0.02;
const PLANES_TO_ASK = 64;

/**
 * What makes the layers of a part between its outermost planes, section by section upwards, at least `least` to an interval. `withErrors`: prisms are told
 * on either side of their plane, to see both neighbours' outlines.
 */
export function layersOfCore(
  source: LayerSource,
  { first, last }: Part,
  { least, withErrors }: { readonly least: number; readonly withErrors: boolean },
): (() => Layer[])[] {
  const sections: (() => Layer[])[] = [];
  if (source.between === 'interpolated')
    for (let p = first; p < last; p++) sections.push(() => layersBetween(source, p, least));
  else {
    const every = oneOf(last - first + 1, PLANES_TO_ASK);
    for (let p = first; p <= last; p++) {
      const standsFor = withErrors && (p - first) % every === 0 ? every : 0;
      sections.push(() => layersOfPrism(source, { first, last }, { p, standsFor }));
    }
  }
  return sections;
}

/** Errors are means over many samples: of more rows or planes than `many` every other one tells them, of twice as many every fourth. */
export function oneOf(count: number, many: number): number {
  return count <= many ? 1 : count <= 2 * many ? 2 : 4;
}

/** Layers between plane p and p + 1, where one outline passes into the other, at least `least` of them. */
function layersBetween(source: LayerSource, p: number, least: number): Layer[] {
  const { planes } = source.stack;
  return cutInHalves(planes[p]!.wMm, planes[p + 1]!.wMm, source.thicknessMm, least).map((span) =>
    blend(source, p, span),
  );
}

/** Layers of an outline's prism, from half-way to one neighbour to half-way to the other, within the part. */
function layersOfPrism(
  { stack, thicknessMm }: LayerSource,
  { first, last }: Pick<Part, 'first' | 'last'>,
  { p, standsFor }: { readonly p: number; readonly standsFor: number },
): Layer[] {
  const level = (q: number) => stack.planes[q]!.wMm;
  const from = p > first ? (level(p - 1) + level(p)) / 2 : level(p);
  const to = p < last ? (level(p) + level(p + 1)) / 2 : level(p);
  if (standsFor === 0) return cut(from, to, thicknessMm).map((span) => prism(span, { lower: p, upper: p, standsFor }));
  const halves: Layer[] = [];
  if (p > first)
    for (const span of cut(from, level(p), thicknessMm))
      halves.push(prism(span, { lower: p - 1, upper: p, upperShare: 1, standsFor }));
  if (p < last)
    for (const span of cut(level(p), to, thicknessMm)) halves.push(prism(span, { lower: p, upper: p + 1, standsFor }));
  return halves;
}

/** Layers of a part that is one plane. */
export function layersOfLone({ stack, thicknessMm }: LayerSource, { first, belowMm, aboveMm }: Part): Layer[] {
  const { wMm } = stack.planes[first]!;
  return cut(wMm - belowMm, wMm + aboveMm, thicknessMm).map((span) => prism(span, { lower: first, upper: first }));
}

interface EndOptions {
  readonly part: Part;
  readonly side: Side;
  readonly region: Exclude<Region, 'core'>;
  /** A rounded end has so many times {@link LEAST_ROUNDED} layers at least. */
  readonly least: number;
}

/** Layers of an end cap beyond an outermost plane. */
export function layersBeyond(
  { stack, profile, thicknessMm }: LayerSource,
  { part, side, region, least }: EndOptions,
): Layer[] {
  const end = side === 'below' ? part.first : part.last;
  const { wMm } = stack.planes[end]!;
  const reachMm = side === 'below' ? part.belowMm : part.aboveMm;
  const [from, to] = side === 'below' ? [wMm - reachMm, wMm] : [wMm, wMm + reachMm];
  const ofEnd = { region, lower: end, upper: end };
  if (region === 'slab') return cut(from, to, thicknessMm).map((span) => prism(span, ofEnd));
  const volume = (fromMm: number, toMm: number) => profile.beyond(part, side, fromMm, toMm);
  return cutInHalves(from, to, thicknessMm, least * LEAST_ROUNDED).flatMap((span) => {
    const outwards = Math.abs(span.wMm - wMm);
    const half = span.thicknessMm / 2;
    const [inner, outer] = [volume(outwards - half, outwards), volume(outwards, outwards + half)];
    const due = (inner + outer) / span.thicknessMm;
    if (due <= 1e-6 * profile.areasMm2[end]!) return [];
    const { outline } = stack.planes[end]!;
    const box = profile.boxBeyond(part, side, outwards);
    const isOpen = box !== undefined && box.halfU > 0 && box.halfV > 0;
    const scale = Math.sqrt(due / profile.areasMm2[end]!);
    const rounded = isOpen ? outline.stretched(outline.rectangle, box) : outline.scaled(scale);
    const area = isOpen
      ? (profile.areasMm2[end]! * (box.halfU * box.halfV)) / (outline.rectangle.halfU * outline.rectangle.halfV)
      : due;
    const unsureMm3 = profile.unsureEnd(part, side);
    const alongMm = unsureMm3 / profile.areasMm2[end]!;
    const wanderMm = unsureMm3 / (reachMm * outline.perimeterMm);
    const outwardsMm = centreOf(outer, inner, span.thicknessMm);
    const layer = { ...prism(span, ofEnd), wMm: span.wMm + (side === 'below' ? -outwardsMm : outwardsMm) };
    return [{ ...layer, outline: rounded, density: due / area, wanderMm, alongMm }];
  });
}

/** How far the centre of what a layer holds lies off its middle, from its volume above and below that [mm]: the area changes evenly. */
function centreOf(above: number, below: number, thicknessMm: number): number {
  const sum = above + below;
  return sum > 0 ? (((above - below) / sum) * thicknessMm) / 3 : 0;
}

/** By how much layers are wider than the outermost outlines: the share of their width by which the lattice is to be wider. */
export function growthOf({ stack, profile, between }: LayerSource, endCap: EndCap): number {
  const boxes: OutlineBox[] = [];
  let scale = 1;
  for (const part of stack.parts) {
    if (between === 'interpolated')
      for (let p = part.first; p < part.last; p++)
        boxes.push(...[0.25, 0.5, 0.75].flatMap((t) => profile.boxBetween(p, t) ?? []));
    if (endCap !== 'rounded') continue;
    for (const side of ['below', 'above'] as const) {
      const reachMm = side === 'below' ? part.belowMm : part.aboveMm;
      const area = profile.areasMm2[side === 'below' ? part.first : part.last]!;
      const ends = [reachMm / 2, reachMm].flatMap((mm) => profile.boxBeyond(part, side, mm) ?? []);
      boxes.push(...ends);
      // The last quarter of an end is wider than its half on average.
      if (ends.length === 0)
        scale = Math.max(scale, (2 * profile.beyond(part, side, reachMm / 2, reachMm)) / (reachMm * area));
    }
  }
  const whole = boxOf(stack);
  const beyond = boxes.map(({ u, v, halfU, halfV }) =>
    Math.max(
      ...[whole.u[0] - (u - halfU), u + halfU - whole.u[1]].map((mm) => mm / (whole.u[1] - whole.u[0])),
      ...[whole.v[0] - (v - halfV), v + halfV - whole.v[1]].map((mm) => mm / (whole.v[1] - whole.v[0])),
    ),
  );
  return Math.max(0, 1.5 * (Math.sqrt(scale) - 1), ...beyond.map((share) => 2.5 * share));
}

/** A layer of one outline, or of the two that it lies between. Written out, since spreading objects into many layers takes longer than sampling them. */
function prism(
  { wMm, thicknessMm }: Span,
  { region = 'core', lower, upper, upperShare = 0, standsFor = 1 }: PrismOf,
): Layer {
  return { region, wMm, thicknessMm, lower, upper, upperShare, density: 1, wanderMm: 0, alongMm: 0, standsFor };
}

interface PrismOf {
  readonly region?: Region;
  readonly lower: number;
  readonly upper: number;
  readonly upperShare?: number;
  readonly standsFor?: number;
}

function blend(source: LayerSource, p: number, span: Span): Layer {
  const { stack, profile } = source;
  const [from, to] = [stack.planes[p]!.wMm, stack.planes[p + 1]!.wMm];
  const at = (mm: number) => (span.wMm + mm - from) / (to - from);
  const lowerHalf = profile.between(p, at(-span.thicknessMm / 2), at(0));
  const upperHalf = profile.between(p, at(0), at(span.thicknessMm / 2));
  const due = Math.max(0, (lowerHalf + upperHalf) / span.thicknessMm);
  const wMm = span.wMm + centreOf(upperHalf, lowerHalf, span.thicknessMm);
  const [a, b] = [profile.areasMm2[p]!, profile.areasMm2[p + 1]!];
  const unsureMm2 = profile.unsureBetween(p);
  const wanderMm = unsureMm2 / stack.planes[p]!.outline.perimeterMm;
  const alongMm = (unsureMm2 * (to - from) + unsureFromEnds(source, p)) / Math.max(due, Math.min(a, b));
  const layer = {
    region: 'core',
    wMm,
    thicknessMm: span.thicknessMm,
    lower: p,
    upper: p + 1,
    wanderMm,
    alongMm,
    standsFor: 1,
  } as const;
  const box = profile.boxBetween(p, at(0));
  const strayMm = Math.max(source.betweenPlanes.strayMm(p), box ? BULGE * bulgeMm(source, p) : 0);
  const outlines = strayMm > NARROW * source.voxelMm ? source.betweenPlanes.outlines(p) : undefined;
  if (outlines) {
    // Only where the section is larger than both outlines, or smaller, does it lie beyond what passes from one into the other.
    const isBeyond = due > Math.max(a, b) || due < Math.min(a, b);
    const isOpen = box !== undefined && box.halfU > 0 && box.halfV > 0;
    const { outline, areaMm2 } = isBeyond && isOpen ? outlines.inBox(box, at(0)) : outlines.ofArea(due, at(0));
    // An area that no outline between the two has is made up by density: where it lies is not known.
    const elsewhereMm = Math.abs(due - areaMm2) / outline.perimeterMm;
    return { ...layer, outline, wanderMm: wanderMm + elsewhereMm, upperShare: 0, density: due / areaMm2 };
  }
  const differ = Math.abs(b - a) > SAME_AREA * Math.max(a, b);
  const upperShare = differ ? Math.min(1, Math.max(0, (due - a) / (b - a))) : at(0);
  return { ...layer, upperShare, density: due / (a + upperShare * (b - a)) };
}

/** How far the middle between two planes reaches beyond what lies evenly between their outlines [mm]. */
function bulgeMm({ stack, profile }: LayerSource, p: number): number {
  const middle = profile.boxBetween(p, 0.5);
  if (!middle) return 0;
  return strayOf(middle, boxBetween(stack.planes[p]!.outline.rectangle, stack.planes[p + 1]!.outline.rectangle, 0.5));
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

function cut(fromMm: number, toMm: number, greatestMm: number): Span[] {
  return spans(fromMm, toMm, Math.max(1, Math.ceil((toMm - fromMm) / (THICKER * greatestMm))));
}

/** `least` layers, each halved until it is thin enough: halving the cells then halves them exactly, and what that changes tells what is left. */
function cutInHalves(fromMm: number, toMm: number, greatestMm: number, least: number): Span[] {
  const halvings = Math.ceil(Math.log2((toMm - fromMm) / (THICKER * greatestMm * least)));
  return spans(fromMm, toMm, least * 2 ** Math.max(0, halvings));
}

function spans(fromMm: number, toMm: number, count: number): Span[] {
  const thicknessMm = (toMm - fromMm) / count;
  return Array.from({ length: count }, (_, n) => ({ wMm: fromMm + (n + 0.5) * thicknessMm, thicknessMm }));
}
