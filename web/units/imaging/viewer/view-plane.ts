import type { Vec3 } from '../../../../server/units/physics/contract.ts';

/** The three customary cuts through the patient. */
export const ORIENTATIONS = ['axial', 'sagittal', 'coronal'] as const;
export type Orientation = (typeof ORIENTATIONS)[number];

/** Index of a patient axis: 0 = x (to the left), 1 = y (to the back), 2 = z (to the head). */
export type PatientAxis = 0 | 1 | 2;

/** Which patient axis runs to the right and along the height of the screen; `verticalSign` 1 when it grows downwards. */
interface ViewAxes {
  readonly horizontal: PatientAxis;
  readonly vertical: PatientAxis;
  readonly verticalSign: 1 | -1;
  readonly normal: PatientAxis;
}

/** Radiological habit: the patient's left is on the right of the screen, the front on top or left, the head on top. */
export const VIEW_AXES: Readonly<Record<Orientation, ViewAxes>> = {
  axial: { horizontal: 0, vertical: 1, verticalSign: 1, normal: 2 },
  sagittal: { horizontal: 1, vertical: 2, verticalSign: -1, normal: 0 },
  coronal: { horizontal: 0, vertical: 2, verticalSign: -1, normal: 1 },
};

/** What stands at the edges of each view: head, foot, anterior, posterior, left, right. */
export const EDGE_LETTERS: Readonly<
  Record<Orientation, { readonly left: string; readonly right: string; readonly top: string; readonly bottom: string }>
> = {
  axial: { left: 'R', right: 'L', top: 'A', bottom: 'P' },
  sagittal: { left: 'A', right: 'P', top: 'H', bottom: 'F' },
  coronal: { left: 'R', right: 'L', top: 'H', bottom: 'F' },
};

/** A window onto a plane: `centreMm` is the patient position [mm] (horizontal, vertical axis) under the middle of the canvas. */
export interface Viewport {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly centreMm: readonly [horizontal: number, vertical: number];
  readonly mmPerPx: number;
}

/** The affine map mm → px of a viewport: `x = scale * h + offsetX`, `y = verticalScale * v + offsetY`. */
export function screenTransform(orientation: Orientation, viewport: Viewport) {
  const scale = 1 / viewport.mmPerPx;
  const verticalScale = VIEW_AXES[orientation].verticalSign * scale;
  return {
    scale,
    verticalScale,
    offsetX: viewport.widthPx / 2 - scale * viewport.centreMm[0],
    offsetY: viewport.heightPx / 2 - verticalScale * viewport.centreMm[1],
  };
}

/** The screen position [px] of a patient point, projected along the normal of the view. */
export function toScreen(orientation: Orientation, viewport: Viewport, pointMm: Vec3): [x: number, y: number] {
  const { horizontal, vertical } = VIEW_AXES[orientation];
  const map = screenTransform(orientation, viewport);
  return [map.scale * pointMm[horizontal] + map.offsetX, map.verticalScale * pointMm[vertical] + map.offsetY];
}

/** The patient point [mm] under a screen position, in the plane at `depthMm` along the normal. */
export function toPatient(
  orientation: Orientation,
  viewport: Viewport,
  options: { readonly xPx: number; readonly yPx: number; readonly depthMm: number },
): Vec3 {
  const { horizontal, vertical, normal } = VIEW_AXES[orientation];
  const map = screenTransform(orientation, viewport);
  const point: [number, number, number] = [0, 0, 0];
  point[horizontal] = (options.xPx - map.offsetX) / map.scale;
  point[vertical] = (options.yPx - map.offsetY) / map.verticalScale;
  point[normal] = options.depthMm;
  return point;
}

/** The viewport after zooming by `factor` (> 1 enlarges) with the point under (`xPx`, `yPx`) kept in its place. */
export function zoomAt(
  orientation: Orientation,
  viewport: Viewport,
  options: { readonly xPx: number; readonly yPx: number; readonly factor: number },
): Viewport {
  const mmPerPx = viewport.mmPerPx / options.factor;
  const sign = VIEW_AXES[orientation].verticalSign;
  const shift = viewport.mmPerPx - mmPerPx;
  return {
    ...viewport,
    mmPerPx,
    centreMm: [
      viewport.centreMm[0] + (options.xPx - viewport.widthPx / 2) * shift,
      viewport.centreMm[1] + sign * (options.yPx - viewport.heightPx / 2) * shift,
    ],
  };
}
