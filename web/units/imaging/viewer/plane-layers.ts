import { centralAxis, fieldEdges } from './beam-cut.ts';
import { planeRectangleMm, voxelIndex } from './grid-plane.ts';
import { pathOfSegments } from './line-path.ts';
import type { Lattice } from './marching-squares.ts';
import type { PlaneCuts } from './plane-cuts.ts';
import { type Orientation, VIEW_AXES } from './view-plane.ts';
import type { ViewerScene } from './viewer-scene.ts';
import { isStructureShown, type ViewerState } from './viewer-state.ts';

/** One plane as it is drawn: the canvas stands in patient millimetres. */
export interface DrawnPlane {
  readonly context: CanvasRenderingContext2D;
  readonly orientation: Orientation;
  /** Along the normal of the view. */
  readonly positionMm: number;
  readonly scene: ViewerScene;
  readonly state: ViewerState;
  readonly cuts: PlaneCuts;
  /** A width that was meant on the screen [px], in millimetres. */
  readonly inMm: (px: number) => number;
}

/** Strokes and gaps of a structure's line [px]. */
const DASHES = { solid: [], dashed: [6, 4], dotted: [1.5, 3] } as const;
/** The outline of what fails in a gamma map, dark below light: seen on any colour, and without any. */
const FAILING_LINE = [
  ['rgb(0 0 0 / 70%)', 2.5],
  ['#ffffff', 1],
] as const;

export function drawImage({ context, orientation, positionMm, scene, state, cuts }: DrawnPlane): void {
  const index = scene.image && voxelIndex(scene.image.grid, VIEW_AXES[orientation].normal, positionMm);
  if (!scene.image || index === null) return;
  const { left, top, width, height } = planeRectangleMm(scene.image.grid, orientation);
  context.drawImage(cuts.image(scene.image, scene.imageVersion, index, state.window), left, top, width, height);
}

export function drawWash({ context, scene, state, cuts }: DrawnPlane, lattice: Lattice): void {
  if (!state.wash.shown || state.wash.opacity <= 0) return;
  const { left, top, width, height } = latticeRectangle(lattice);
  context.globalAlpha = state.wash.opacity;
  context.drawImage(cuts.wash(lattice, state.wash, scene.isDifference), left, top, width, height);
  context.globalAlpha = 1;
}

export function drawGammaMap({ context, positionMm, scene, state, cuts, inMm }: DrawnPlane): void {
  const lattice = scene.gamma && state.gamma.shown ? cuts.gamma(scene.gamma, positionMm) : null;
  if (!scene.gamma || !lattice) return;
  const { left, top, width, height } = latticeRectangle(lattice);
  context.globalAlpha = state.gamma.opacity;
  context.imageSmoothingEnabled = false; // each voxel is its own judgement
  context.drawImage(cuts.gammaMap(lattice, scene.gamma.signed, state.gamma.failingOnly), left, top, width, height);
  context.imageSmoothingEnabled = true;
  context.globalAlpha = 1;
  for (const [ink, px] of FAILING_LINE) {
    context.strokeStyle = ink;
    context.lineWidth = inMm(px);
    context.stroke(cuts.failing(lattice));
  }
}

export function drawContours({ context, positionMm, scene, state, cuts, inMm }: DrawnPlane): void {
  const paths = cuts.contours.of(scene.structures);
  for (const structure of scene.structures) {
    if (!isStructureShown(state, structure.roiNumber)) continue;
    context.strokeStyle = structure.colour;
    context.lineWidth = inMm(state.contours.solo === structure.roiNumber ? 2.5 : 1.5);
    context.setLineDash(DASHES[structure.line].map(inMm));
    context.stroke(paths.at(structure, positionMm));
  }
  context.setLineDash([]);
}

export function drawIsodoses({ context, inMm }: DrawnPlane, isodoses: ReturnType<PlaneCuts['isodoses']>): void {
  for (const { path, colour } of isodoses) {
    context.strokeStyle = colour;
    context.lineWidth = inMm(1.1);
    context.stroke(path);
  }
}

export function drawFields({ context, orientation, positionMm, scene, state, inMm }: DrawnPlane): void {
  if (!state.beamsShown) return;
  context.strokeStyle = '#f2e24b';
  context.globalAlpha = 0.6;
  context.lineWidth = inMm(1);
  for (const beam of scene.beams) {
    if (beam.deliveryType === 'SETUP') continue; // images are taken with it, nobody is treated
    context.setLineDash([]);
    context.stroke(pathOfSegments(fieldEdges(beam, { orientation, positionMm })));
    const axis = centralAxis(beam, orientation);
    context.setLineDash([inMm(7), inMm(4)]);
    if (axis) context.stroke(pathOfSegments([axis]));
  }
  context.setLineDash([]);
  context.globalAlpha = 1;
}

/** Lattice nodes are drawn as pixels of one lattice step around them. */
function latticeRectangle({ columnMm, rowMm }: Lattice) {
  const side = (places: Float64Array) => {
    const step = places.length > 1 ? places[1]! - places[0]! : 1;
    return { start: places[0]! - step / 2, length: places.length * step };
  };
  const across = side(columnMm);
  const along = side(rowMm);
  return { left: across.start, top: along.start, width: across.length, height: along.length };
}
