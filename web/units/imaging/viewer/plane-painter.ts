import { centralAxis, fieldEdges } from './beam-cut.ts';
import { colourTable, differenceTable } from './colour-map.ts';
import { cutContours } from './contour-cut.ts';
import { loopsAt } from './contour-stack.ts';
import { cutDose, doseRefinement } from './dose-plane.ts';
import { paintDoseWash } from './dose-wash.ts';
import { gammaTable, paintGamma } from './gamma-colour.ts';
import { cutGamma, failingLattice } from './gamma-plane.ts';
import { drawGammaPoints } from './gamma-points.ts';
import { planeRectangleMm, planeWalk, voxelIndex } from './grid-plane.ts';
import { paintImagePlane } from './image-plane.ts';
import { drawIsodoseLabels, isodoseLabelPlaces } from './isodose-labels.ts';
import { type Lattice, marchingSquares, type Polyline } from './marching-squares.ts';
import { remember } from './remember.ts';
import { spatialLine } from './spatial-lines.ts';
import { type Orientation, screenTransform, toScreen, VIEW_AXES, type Viewport } from './view-plane.ts';
import type { ViewerScene, ViewerStructure } from './viewer-scene.ts';
import { isStructureShown, type ViewerState } from './viewer-state.ts';
import { greyTable } from './window-level.ts';

/** Paths of contours kept per view: scrolling back and forth draws what was drawn before. */
const PATHS_KEPT = 4000;
/** Strokes and gaps of a structure's line [px]. */
const DASHES = { solid: [], dashed: [6, 4], dotted: [1.5, 3] } as const;
/** The outline of what fails in a gamma map, dark below light: seen on any colour, and without any. */
const FAILING_LINE = [
  ['rgb(0 0 0 / 70%)', 2.5],
  ['#ffffff', 1],
] as const;

export interface PaintLook {
  readonly state: ViewerState;
  /** In device pixels. */
  readonly viewport: Viewport;
  readonly pixelRatio: number;
  readonly ground: string;
  /** A dose in the unit of the page, for the labels of isodose lines. */
  readonly doseLabel: (dose: number) => string;
}

/**
 * Draws one view, bottom to top: image, colour wash, gamma map, contours, isodose lines, fields. Voxels are drawn at their own
 * resolution and scaled by the canvas; lines are paths in patient millimetres and stay crisp at every zoom. Each layer
 * is made anew only when what it shows has changed.
 */
export function createPlanePainter(orientation: Orientation) {
  const { normal } = VIEW_AXES[orientation];
  const imageLayer = new PixelLayer();
  const washLayer = new PixelLayer();
  const gammaLayer = new PixelLayer();
  const tableOf = remember(greyTable);
  const coloursOf = remember(colourTable);
  const differences = remember(differenceTable);
  const gammasOf = remember(gammaTable);
  const contourPaths = new Map<string, Path2D>();
  let pathsOf: readonly ViewerStructure[] = [];

  const paintImage = remember(
    (
      image: NonNullable<ViewerScene['image']>,
      _version: number,
      index: number,
      window: ViewerState['window'],
    ): HTMLCanvasElement => {
      const { columns, rows } = planeWalk(image.grid.size, orientation);
      return imageLayer.paint(columns, rows, (pixels) =>
        paintImagePlane(image, { orientation, index, window, table: tableOf(window) }, pixels),
      );
    },
  );
  const latticeOf = remember((dose: NonNullable<ViewerScene['dose']>, positionMm: number) =>
    cutDose(dose, { orientation, positionMm, refinement: doseRefinement(dose.grid) }),
  );
  const paintWash = remember((lattice: Lattice, wash: ViewerState['wash'], signed: boolean) =>
    washLayer.paint(lattice.columnMm.length, lattice.rowMm.length, (pixels) =>
      paintDoseWash(lattice, { ...wash, signed }, signed ? differences() : coloursOf(wash.map), pixels),
    ),
  );
  const gammaLatticeOf = remember((gamma: NonNullable<ViewerScene['gamma']>, positionMm: number) =>
    cutGamma(gamma, { orientation, positionMm }),
  );
  const paintMap = remember((lattice: Lattice, signed: boolean, failingOnly: boolean) =>
    gammaLayer.paint(lattice.columnMm.length, lattice.rowMm.length, (pixels) =>
      paintGamma(lattice, { table: gammasOf(signed), failingOnly }, pixels),
    ),
  );
  const failingOf = remember((lattice: Lattice) => pathOf(marchingSquares(failingLattice(lattice), 1)));
  const isodosesOf = remember((lattice: Lattice, levels: ViewerState['isodoses']['levels']) =>
    levels.map(({ dose, colour }) => {
      const lines = marchingSquares(lattice, dose);
      return { dose, colour, lines, path: pathOf(lines) };
    }),
  );
  const contourPath = (structure: ViewerStructure, positionMm: number): Path2D => {
    const key = `${structure.roiNumber}@${positionMm}`;
    const known = contourPaths.get(key);
    if (known) return known;
    if (contourPaths.size >= PATHS_KEPT) contourPaths.clear();
    const { stack, openLines } = structure;
    const path =
      normal === 2
        ? pathOf(loopsAt(stack, positionMm), true)
        : pathOf(cutContours(stack, { across: normal, positionMm }));
    const view = { orientation, positionMm, reachMm: stack.spacingMm / 2 };
    for (const line of stack.tilted) path.addPath(pathOf(spatialLine(line, { ...view, closed: true })));
    for (const line of openLines) path.addPath(pathOf(spatialLine(line, { ...view, closed: false })));
    contourPaths.set(key, path);
    return path;
  };

  return (context: CanvasRenderingContext2D, scene: ViewerScene, look: PaintLook): void => {
    const { state, viewport, pixelRatio } = look;
    const positionMm = state.crosshairMm[normal];
    if (pathsOf !== scene.structures) {
      contourPaths.clear();
      pathsOf = scene.structures;
    }
    const map = screenTransform(orientation, viewport);
    const inScreen = () => context.setTransform(1, 0, 0, 1, 0, 0);
    const inPatient = () => context.setTransform(map.scale, 0, 0, map.verticalScale, map.offsetX, map.offsetY);
    const widthPx = (px: number) => (px * pixelRatio) / map.scale;

    inScreen();
    context.globalAlpha = 1;
    context.fillStyle = look.ground;
    context.fillRect(0, 0, viewport.widthPx, viewport.heightPx);
    inPatient();
    context.imageSmoothingEnabled = true;
    context.imageSmoothingQuality = 'medium';
    context.lineJoin = 'round';

    const index = scene.image && voxelIndex(scene.image.grid, normal, positionMm);
    if (scene.image && index !== null) {
      const { left, top, width, height } = planeRectangleMm(scene.image.grid, orientation);
      context.drawImage(paintImage(scene.image, scene.imageVersion, index, state.window), left, top, width, height);
    }

    const lattice = scene.dose && latticeOf(scene.dose, positionMm);
    if (lattice && state.wash.shown && state.wash.opacity > 0) {
      const { left, top, width, height } = latticeRectangle(lattice);
      context.globalAlpha = state.wash.opacity;
      context.drawImage(paintWash(lattice, state.wash, scene.isDifference), left, top, width, height);
      context.globalAlpha = 1;
    }

    const gammas = scene.gamma && state.gamma.shown ? gammaLatticeOf(scene.gamma, positionMm) : null;
    if (scene.gamma && gammas) {
      const { left, top, width, height } = latticeRectangle(gammas);
      context.globalAlpha = state.gamma.opacity;
      context.imageSmoothingEnabled = false; // each voxel is its own judgement
      context.drawImage(paintMap(gammas, scene.gamma.signed, state.gamma.failingOnly), left, top, width, height);
      context.imageSmoothingEnabled = true;
      context.globalAlpha = 1;
      for (const [ink, px] of FAILING_LINE) {
        context.strokeStyle = ink;
        context.lineWidth = widthPx(px);
        context.stroke(failingOf(gammas));
      }
    }

    if (state.contours.shown)
      for (const structure of scene.structures) {
        if (!isStructureShown(state, structure.roiNumber)) continue;
        const path = contourPath(structure, positionMm);
        context.strokeStyle = structure.colour;
        context.lineWidth = widthPx(state.contours.solo === structure.roiNumber ? 2.5 : 1.5);
        context.setLineDash(DASHES[structure.line].map(widthPx));
        context.stroke(path);
      }
    context.setLineDash([]);

    const isodoses = lattice && state.isodoses.shown ? isodosesOf(lattice, state.isodoses.levels) : [];
    for (const { path, colour } of isodoses) {
      context.strokeStyle = colour;
      context.lineWidth = widthPx(1.1);
      context.stroke(path);
    }

    if (state.beamsShown) {
      context.strokeStyle = '#f2e24b';
      context.globalAlpha = 0.6;
      for (const beam of scene.beams) {
        if (beam.deliveryType === 'SETUP') continue; // images are taken with it, nobody is treated
        context.lineWidth = widthPx(1);
        context.setLineDash([]);
        context.stroke(segmentsPath(fieldEdges(beam, { orientation, positionMm })));
        const axis = centralAxis(beam, orientation);
        context.setLineDash([widthPx(7), widthPx(4)]);
        if (axis) context.stroke(segmentsPath([axis]));
      }
      context.setLineDash([]);
      context.globalAlpha = 1;
    }
    inScreen();
    if (scene.gammaPoints && state.gamma.shown)
      drawGammaPoints(context, scene.gammaPoints, {
        orientation,
        viewport,
        positionMm,
        failingOnly: state.gamma.failingOnly,
      });
    for (const structure of scene.structures) {
      if (structure.points.length === 0 || !isStructureShown(state, structure.roiNumber)) continue;
      context.fillStyle = structure.colour;
      for (const point of structure.points) {
        if (Math.abs(point[normal] - positionMm) > 2) continue;
        const [x, y] = toScreen(orientation, viewport, point);
        context.fillRect(x - 2 * pixelRatio, y - 2 * pixelRatio, 4 * pixelRatio, 4 * pixelRatio);
      }
    }
    if (state.beamsShown)
      for (const isocentre of scene.beams.flatMap(({ isocenterMm }) => (isocenterMm ? [isocenterMm] : [])))
        drawIsocentre(context, toScreen(orientation, viewport, isocentre), pixelRatio);
    const places = isodoseLabelPlaces(isodoses, {
      orientation,
      viewport,
      insetPx: 16 * pixelRatio,
      apartPx: 36 * pixelRatio,
    });
    drawIsodoseLabels(context, places, { labelOf: look.doseLabel, pixelRatio });
  };
}

/** A canvas of voxels, painted as 32-bit pixels. */
class PixelLayer {
  private readonly canvas = document.createElement('canvas');
  private image: ImageData | null = null;

  paint(columns: number, rows: number, fill: (pixels: Uint32Array) => void): HTMLCanvasElement {
    const context = this.canvas.getContext('2d');
    if (!context) return this.canvas;
    if (this.image?.width !== columns || this.image.height !== rows) {
      this.canvas.width = columns;
      this.canvas.height = rows;
      this.image = context.createImageData(columns, rows);
    }
    fill(new Uint32Array(this.image.data.buffer));
    context.putImageData(this.image, 0, 0);
    return this.canvas;
  }
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

function pathOf(lines: readonly (Polyline | Float64Array)[], close = false): Path2D {
  const path = new Path2D();
  for (const line of lines) {
    path.moveTo(line[0]!, line[1]!);
    for (let at = 2; at < line.length; at += 2) path.lineTo(line[at]!, line[at + 1]!);
    if (close) path.closePath();
  }
  return path;
}

function segmentsPath(segments: readonly (readonly [number, number, number, number])[]): Path2D {
  const path = new Path2D();
  for (const [h1, v1, h2, v2] of segments) {
    path.moveTo(h1, v1);
    path.lineTo(h2, v2);
  }
  return path;
}

function drawIsocentre(context: CanvasRenderingContext2D, [x, y]: [number, number], pixelRatio: number): void {
  const radius = 6 * pixelRatio;
  context.strokeStyle = '#ff4d4d';
  context.lineWidth = 1.5 * pixelRatio;
  context.beginPath();
  context.arc(x, y, radius, 0, 2 * Math.PI);
  context.moveTo(x - 1.8 * radius, y);
  context.lineTo(x + 1.8 * radius, y);
  context.moveTo(x, y - 1.8 * radius);
  context.lineTo(x, y + 1.8 * radius);
  context.stroke();
}
