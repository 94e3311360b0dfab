import { type Orientation, VIEW_AXES, type Viewport } from './view-plane.ts';
import type { Extent } from './viewer-scene.ts';
import type { ViewLook } from './viewer-state.ts';

/** The window of a view onto its plane: at zoom 1 the whole extent is seen, with the look's middle or the extent's. */
export function fitViewport(
  orientation: Orientation,
  extent: Extent,
  look: ViewLook & { readonly widthPx: number; readonly heightPx: number },
): Viewport {
  const { horizontal, vertical } = VIEW_AXES[orientation];
  const width = extent.highMm[horizontal] - extent.lowMm[horizontal];
  const height = extent.highMm[vertical] - extent.lowMm[vertical];
  const fit = Math.max(width / look.widthPx, height / look.heightPx, 1e-3);
  return {
    widthPx: look.widthPx,
    heightPx: look.heightPx,
    mmPerPx: fit / look.zoom,
    centreMm: look.centreMm ?? [extent.lowMm[horizontal] + width / 2, extent.lowMm[vertical] + height / 2],
  };
}
