import type { MessageKey } from '@isocenter/messages';
import { scrolled } from './plane-gestures.ts';
import { VIEW_AXES } from './view-plane.ts';
import type { ViewerScene } from './viewer-scene.ts';
import { resetLooks, type ViewerState } from './viewer-state.ts';
import { CT_PRESETS } from './window-level.ts';

/** What a key of the viewer does, and the sentence that lists it. */
export interface ViewerAction {
  readonly keys: readonly string[];
  readonly does: MessageKey;
  readonly apply: (state: ViewerState, scene: ViewerScene) => ViewerState;
}

const scroll =
  (steps: number): ViewerAction['apply'] =>
  (state, scene) =>
    scrolled(state, scene, { axis: VIEW_AXES[state.active].normal, steps });

const zoomBy =
  (factor: number): ViewerAction['apply'] =>
  (state) => {
    const look = state.looks[state.active];
    const zoom = Math.min(Math.max(look.zoom * factor, 0.5), 40);
    return { ...state, looks: { ...state.looks, [state.active]: { ...look, zoom } } };
  };

/** Keys that change how the viewer looks at the patient. */
export const VIEWER_ACTIONS: readonly ViewerAction[] = [
  { keys: ['ArrowUp'], does: 'viewer.keys.next', apply: scroll(1) },
  { keys: ['ArrowDown'], does: 'viewer.keys.previous', apply: scroll(-1) },
  { keys: ['PageUp'], does: 'viewer.keys.tenOn', apply: scroll(10) },
  { keys: ['PageDown'], does: 'viewer.keys.tenBack', apply: scroll(-10) },
  { keys: ['a'], does: 'viewer.axial', apply: (state) => ({ ...state, active: 'axial' }) },
  { keys: ['s'], does: 'viewer.sagittal', apply: (state) => ({ ...state, active: 'sagittal' }) },
  { keys: ['c'], does: 'viewer.coronal', apply: (state) => ({ ...state, active: 'coronal' }) },
  { keys: ['e'], does: 'viewer.keys.enlarge', apply: (state) => ({ ...state, enlarged: !state.enlarged }) },
  { keys: ['+', '='], does: 'viewer.keys.zoomIn', apply: zoomBy(1.25) },
  { keys: ['-'], does: 'viewer.keys.zoomOut', apply: zoomBy(1 / 1.25) },
  { keys: ['0'], does: 'viewer.reset', apply: resetLooks },
  {
    keys: ['m'],
    does: 'viewer.keys.hottest',
    apply: (state, { dose }) => (dose ? { ...state, crosshairMm: dose.maximumAtMm } : state),
  },
  {
    keys: ['d'],
    does: 'viewer.wash',
    apply: (state) => ({ ...state, wash: { ...state.wash, shown: !state.wash.shown } }),
  },
  {
    keys: ['i'],
    does: 'viewer.isodoses',
    apply: (state) => ({ ...state, isodoses: { ...state.isodoses, shown: !state.isodoses.shown } }),
  },
  {
    keys: ['v'],
    does: 'viewer.contours',
    apply: (state) => ({ ...state, contours: { ...state.contours, shown: !state.contours.shown } }),
  },
  { keys: ['b'], does: 'viewer.beams', apply: (state) => ({ ...state, beamsShown: !state.beamsShown }) },
  ...CT_PRESETS.map(
    ({ key, centre, width }, n): ViewerAction => ({
      keys: [String(n + 1)],
      does: `viewer.preset.${key}`,
      apply: (state) => ({ ...state, window: { centre, width } }),
    }),
  ),
];

/** On pages with a gamma map. */
export const GAMMA_ACTION: ViewerAction = {
  keys: ['g'],
  does: 'viewer.gamma',
  apply: (state) => ({ ...state, gamma: { ...state.gamma, shown: !state.gamma.shown } }),
};

/** The gestures, for the list of keys. */
export const VIEWER_GESTURES: readonly { readonly keys: readonly string[]; readonly does: MessageKey }[] = [
  { keys: ['Wheel'], does: 'viewer.gesture.scroll' },
  { keys: ['Ctrl+Wheel'], does: 'viewer.gesture.zoom' },
  { keys: ['Left drag'], does: 'viewer.gesture.crosshair' },
  { keys: ['Middle drag'], does: 'viewer.gesture.pan' },
  { keys: ['Right drag'], does: 'viewer.gesture.window' },
];
