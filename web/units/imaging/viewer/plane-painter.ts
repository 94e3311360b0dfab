import { drawGammaPoints } from './gamma-points.ts';
import { drawIsodoseLabels, isodoseLabelPlaces } from './isodose-labels.ts';
import { createPlaneCuts } from './plane-cuts.ts';
import {
  type DrawnPlane,
  drawContours,
  drawFields,
  drawGammaMap,
  drawImage,
  drawIsodoses,
  drawWash,
} from './plane-layers.ts';
import { drawIsocentre, drawMark, drawStructurePoints } from './plane-marks.ts';
import { type Orientation, screenTransform, VIEW_AXES, type Viewport } from './view-plane.ts';
import { drawPins, isPinOnPlane } from './viewer-pins.ts';
import { planeSpacingMm, type ViewerScene } from './viewer-scene.ts';
import { isStructureShown, type ViewerState } from './viewer-state.ts';

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
 * Draws one view, bottom to top: image, colour wash, gamma map, contours, isodose lines, fields, marks. Voxels are drawn at their own
 * resolution and scaled by the canvas; lines are paths in patient millimetres and stay crisp at every zoom.
 */
export function createPlanePainter(orientation: Orientation) {
  const cuts = createPlaneCuts(orientation);
  return (context: CanvasRenderingContext2D, scene: ViewerScene, look: PaintLook): void => {
    const { state, viewport, pixelRatio } = look;
    const positionMm = state.crosshairMm[VIEW_AXES[orientation].normal];
    const inMm = (px: number) => px * pixelRatio * viewport.mmPerPx;
    const plane: DrawnPlane = { context, orientation, positionMm, scene, state, cuts, inMm };
    paintGround(context, look);
    inPatientMm(context, orientation, viewport);
    drawImage(plane);
    const lattice = scene.dose && cuts.dose(scene.dose, positionMm);
    if (lattice) drawWash(plane, lattice);
    drawGammaMap(plane);
    drawContours(plane);
    const isodoses = lattice && state.isodoses.shown ? cuts.isodoses(lattice, state.isodoses.levels) : [];
    drawIsodoses(plane, isodoses);
    drawFields(plane);
    inScreenPx(context);
    drawMarks(plane, look);
    const [insetPx, apartPx] = [16 * pixelRatio, 36 * pixelRatio];
    const places = isodoseLabelPlaces(isodoses, { orientation, viewport, insetPx, apartPx });
    drawIsodoseLabels(context, places, { labelOf: look.doseLabel, pixelRatio });
  };
}

function paintGround(context: CanvasRenderingContext2D, { viewport, ground }: PaintLook): void {
  inScreenPx(context);
  context.globalAlpha = 1;
  context.fillStyle = ground;
  context.fillRect(0, 0, viewport.widthPx, viewport.heightPx);
  context.imageSmoothingEnabled = true;
  context.imageSmoothingQuality = 'medium';
  context.lineJoin = 'round';
}

function inScreenPx(context: CanvasRenderingContext2D): void {
  context.setTransform(1, 0, 0, 1, 0, 0);
}

function inPatientMm(context: CanvasRenderingContext2D, orientation: Orientation, viewport: Viewport): void {
  const { scale, verticalScale, offsetX, offsetY } = screenTransform(orientation, viewport);
  context.setTransform(scale, 0, 0, verticalScale, offsetX, offsetY);
}

/** What keeps its size on the screen: detectors, points of structures, isocentres, comments. */
function drawMarks({ context, orientation, positionMm, scene, state }: DrawnPlane, look: PaintLook): void {
  const { viewport, pixelRatio } = look;
  const view = { orientation, viewport, pixelRatio, positionMm };
  if (scene.gammaPoints && state.gamma.shown)
    drawGammaPoints(context, scene.gammaPoints, { ...view, failingOnly: state.gamma.failingOnly });
  for (const structure of scene.structures)
    if (isStructureShown(state, structure.roiNumber)) drawStructurePoints(context, structure, view);
  for (const mark of scene.marks ?? []) drawMark(context, mark, view);
  if (state.beamsShown)
    for (const { isocenterMm } of scene.beams) if (isocenterMm) drawIsocentre(context, isocenterMm, view);
  const spacingMm = planeSpacingMm(scene, VIEW_AXES[orientation].normal);
  const pins = (scene.pins ?? []).filter((pin) => isPinOnPlane(pin, { orientation, positionMm, spacingMm }));
  drawPins(context, pins, view);
}
