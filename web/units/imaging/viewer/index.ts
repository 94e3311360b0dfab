/** The door of the viewer; apart from the unit's own, so that a page without images does not load it. */
export { contourStack } from './contour-stack.ts';
export type { DoseVolume } from './dose-plane.ts';
export { gammaCss } from './gamma-colour.ts';
export type { GammaVolume } from './gamma-plane.ts';
export type { GammaPointSet } from './gamma-points.ts';
export { isodosesOfDifference, isodosesOfMaximum, isodosesOfPrescription } from './isodose-levels.ts';
export { createStore, type Store, useStore } from './store.ts';
export { useImageVolume } from './use-image-volume.ts';
export { ViewerGrid } from './ViewerGrid.tsx';
export { ViewerToolbar } from './ViewerToolbar.tsx';
export { GAMMA_ACTION, VIEWER_ACTIONS, VIEWER_GESTURES } from './viewer-actions.ts';
export type { ViewerPin } from './viewer-pins.ts';
export {
  firstPoint,
  looksAt,
  middleOfTarget,
  onPlanes,
  type ViewerScene,
  type ViewerStructure,
} from './viewer-scene.ts';
export {
  beginAt,
  INITIAL_VIEWER_STATE,
  pointedMm,
  soloStructure,
  toggleStructure,
  type ViewerState,
} from './viewer-state.ts';
export { windowOf } from './window-level.ts';
