import type { Vec3 } from '../../../../server/units/physics/contract.ts';
import type { ColourMap } from './colour-map.ts';
import type { IsodoseLevel } from './isodose-levels.ts';
import type { Orientation } from './view-plane.ts';
import { CT_PRESETS, type GreyWindow } from './window-level.ts';

/** How one view looks at its plane: `zoom` 1 shows the whole patient; `centreMm` (horizontal, vertical) null is the patient's middle. */
export interface ViewLook {
  readonly zoom: number;
  readonly centreMm: readonly [number, number] | null;
}

/** The colour wash: `from`..`to` of the colour bar, in the dose's unit; below `threshold` nothing is drawn. */
export interface Wash {
  readonly shown: boolean;
  readonly opacity: number;
  readonly map: ColourMap;
  readonly from: number;
  readonly to: number;
  readonly threshold: number;
}

/** Everything a person can change in the viewer; the same point is shown in all planes. */
export interface ViewerState {
  readonly crosshairMm: Vec3;
  /** Somebody put the crosshair on a place; until then it stands where the page began. */
  readonly isPointed: boolean;
  readonly looks: Readonly<Record<Orientation, ViewLook>>;
  /** The view that keys act upon, and that fills the viewer when `enlarged`. */
  readonly active: Orientation;
  readonly enlarged: boolean;
  readonly window: GreyWindow;
  readonly wash: Wash;
  readonly isodoses: { readonly shown: boolean; readonly levels: readonly IsodoseLevel[] };
  readonly contours: { readonly shown: boolean; readonly hidden: ReadonlySet<number>; readonly solo: number | null };
  readonly beamsShown: boolean;
  /** The gamma map, where there is one; with `failingOnly` what passes is left clear. */
  readonly gamma: { readonly shown: boolean; readonly opacity: number; readonly failingOnly: boolean };
}

const WHOLE: ViewLook = { zoom: 1, centreMm: null };

export const INITIAL_VIEWER_STATE: ViewerState = {
  crosshairMm: [0, 0, 0],
  isPointed: false,
  looks: { axial: WHOLE, sagittal: WHOLE, coronal: WHOLE },
  active: 'axial',
  enlarged: false,
  window: { centre: CT_PRESETS[0].centre, width: CT_PRESETS[0].width },
  wash: { shown: true, opacity: 0.45, map: 'plasma', from: 0, to: 1, threshold: 0 },
  isodoses: { shown: true, levels: [] },
  contours: { shown: true, hidden: new Set(), solo: null },
  beamsShown: false,
  gamma: { shown: true, opacity: 0.75, failingOnly: false },
};

/** A person puts the crosshair on a place. */
export function pointAt(state: ViewerState, crosshairMm: Vec3): ViewerState {
  return { ...state, crosshairMm, isPointed: true };
}

/** The page puts the crosshair where it begins; a place that a person pointed at before is left alone. */
export function beginAt(state: ViewerState, crosshairMm: Vec3): ViewerState {
  return state.isPointed ? state : { ...state, crosshairMm };
}

/** The place that a person pointed at; null where nobody did. */
export function pointedMm({ isPointed, crosshairMm }: ViewerState): Vec3 | null {
  return isPointed ? crosshairMm : null;
}

export function isStructureShown(state: ViewerState, roiNumber: number): boolean {
  const { shown, hidden, solo } = state.contours;
  return shown && (solo === null ? !hidden.has(roiNumber) : solo === roiNumber);
}

/** Hides or shows a structure; while one is soloed, all are shown again as they were. */
export function toggleStructure(state: ViewerState, roiNumber: number): ViewerState {
  if (state.contours.solo !== null) return { ...state, contours: { ...state.contours, shown: true, solo: null } };
  const hidden = new Set(state.contours.hidden);
  if (!hidden.delete(roiNumber)) hidden.add(roiNumber);
  return { ...state, contours: { shown: true, hidden, solo: null } };
}

/** Shows one structure alone, or all again if it was alone. */
export function soloStructure(state: ViewerState, roiNumber: number): ViewerState {
  const hidden = new Set(state.contours.hidden);
  hidden.delete(roiNumber);
  const solo = state.contours.solo === roiNumber ? null : roiNumber;
  return { ...state, contours: { shown: true, hidden, solo } };
}

export function lookAt(state: ViewerState, orientation: Orientation, look: ViewLook): ViewerState {
  return { ...state, looks: { ...state.looks, [orientation]: look } };
}

export function resetLooks(state: ViewerState): ViewerState {
  return { ...state, looks: INITIAL_VIEWER_STATE.looks };
}
