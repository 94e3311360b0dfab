import { type RefObject, useEffect, useRef } from 'react';
import type { Vec3 } from '../../../../server/units/physics/contract.ts';
import type { Store } from './store.ts';
import { type Orientation, toPatient, VIEW_AXES, type Viewport, zoomAt } from './view-plane.ts';
import { stepPlanes, type ViewerScene } from './viewer-scene.ts';
import { lookAt, pointAt, type ViewerState } from './viewer-state.ts';
import { dragWindow } from './window-level.ts';

/** What a view shows now: the gestures read it, the painter writes it. */
export interface PlaneTarget {
  viewport: Viewport | null;
  pixelRatio: number;
  /** The point under the pointer; null while the pointer is elsewhere. */
  hover: Vec3 | null;
}

interface Hands {
  readonly orientation: Orientation;
  readonly store: Store<ViewerState>;
  readonly target: RefObject<PlaneTarget>;
  readonly latest: RefObject<{ readonly scene: ViewerScene }>;
  readonly redraw: () => void;
}

/** Pixels of wheel travel that make one plane where the device reports pixels and not notches. */
const WHEEL_PX = 40;
/** Pixels a finger travels per plane. */
const FINGER_PX = 8;

/** The viewer habits of the field, for mouse, pen and fingers. */
export function usePlaneGestures(canvas: RefObject<HTMLCanvasElement | null>, hands: Hands): void {
  const current = useRef(hands);
  current.current = hands;
  useEffect(() => {
    const element = canvas.current;
    if (!element) return;
    const fingers = new Map<number, { x: number; y: number }>();
    let drag: { button: number; x: number; y: number; travelled: number } | null = null;
    let wheel = 0;

    const at = (event: MouseEvent) => {
      const box = element.getBoundingClientRect();
      const ratio = current.current.target.current.pixelRatio;
      return { xPx: (event.clientX - box.left) * ratio, yPx: (event.clientY - box.top) * ratio };
    };
    const placeOf = (event: MouseEvent): Vec3 | null => {
      const { orientation, store, target } = current.current;
      const { viewport } = target.current;
      const depthMm = store.get().crosshairMm[VIEW_AXES[orientation].normal];
      return viewport && toPatient(orientation, viewport, { ...at(event), depthMm });
    };
    const activate = () => {
      const { orientation, store } = current.current;
      store.set((state) => (state.active === orientation ? state : { ...state, active: orientation }));
    };
    const moveCrosshair = (event: MouseEvent) => {
      const crosshairMm = placeOf(event);
      if (crosshairMm) current.current.store.set((state) => pointAt(state, crosshairMm));
    };
    const scroll = (steps: number) => {
      const { orientation, store, latest } = current.current;
      const axis = VIEW_AXES[orientation].normal;
      store.set((state) => scrolled(state, latest.current.scene, { axis, steps }));
    };
    const pan = (xPx: number, yPx: number) => {
      const { orientation, store, target } = current.current;
      const { viewport, pixelRatio } = target.current;
      if (!viewport) return;
      const mm = viewport.mmPerPx * pixelRatio;
      const [h, v] = viewport.centreMm;
      const centreMm = [h - xPx * mm, v - VIEW_AXES[orientation].verticalSign * yPx * mm] as const;
      target.current.viewport = { ...viewport, centreMm };
      store.set((state) => lookAt(state, orientation, { zoom: state.looks[orientation].zoom, centreMm }));
    };
    const zoom = (factor: number, place: { xPx: number; yPx: number }) => {
      const { orientation, store, target } = current.current;
      const { viewport } = target.current;
      if (!viewport) return;
      const before = store.get().looks[orientation].zoom;
      const after = Math.min(Math.max(before * factor, 0.5), 40);
      const zoomed = zoomAt(orientation, viewport, { ...place, factor: after / before });
      target.current.viewport = zoomed;
      store.set((state) => lookAt(state, orientation, { zoom: after, centreMm: zoomed.centreMm }));
    };

    const onWheel = (event: WheelEvent) => {
      event.preventDefault();
      activate();
      if (event.ctrlKey || event.metaKey) {
        zoom(1.0015 ** -event.deltaY, at(event));
        return;
      }
      wheel += event.deltaMode === 0 ? event.deltaY / WHEEL_PX : event.deltaY;
      const notch = event.deltaMode === 0 && Math.abs(event.deltaY) >= 100;
      const steps = notch ? Math.sign(event.deltaY) : Math.trunc(wheel);
      wheel = notch ? 0 : wheel - steps;
      if (steps !== 0) scroll(-steps);
    };
    const onDown = (event: PointerEvent) => {
      element.setPointerCapture(event.pointerId);
      activate();
      if (event.pointerType === 'touch') fingers.set(event.pointerId, { x: event.clientX, y: event.clientY });
      drag = { button: event.button, x: event.clientX, y: event.clientY, travelled: 0 };
      if (event.button === 0 && event.pointerType !== 'touch') moveCrosshair(event);
      if (event.button === 1) event.preventDefault(); // no automatic scrolling
    };
    const onMove = (event: PointerEvent) => {
      if (!drag) {
        current.current.target.current.hover = event.pointerType === 'touch' ? null : placeOf(event);
        current.current.redraw();
        return;
      }
      const moved = { x: event.clientX - drag.x, y: event.clientY - drag.y };
      current.current.target.current.hover = null;
      if (event.pointerType === 'touch') {
        moveFingers(event, moved);
        return;
      }
      drag = { ...drag, x: event.clientX, y: event.clientY };
      if (drag.button === 0) moveCrosshair(event);
      else if (drag.button === 1) pan(moved.x, moved.y);
      else current.current.store.set((state) => ({ ...state, window: dragWindow(state.window, moved) }));
    };
    const moveFingers = (event: PointerEvent, moved: { x: number; y: number }) => {
      if (!drag) return;
      const before = [...fingers.values()];
      fingers.set(event.pointerId, { x: event.clientX, y: event.clientY });
      const after = [...fingers.values()];
      if (after.length >= 2) {
        const [a0, b0] = before;
        const [a1, b1] = after;
        if (!a0 || !b0 || !a1 || !b1) return;
        const ratio = current.current.target.current.pixelRatio;
        const box = element.getBoundingClientRect();
        pan((a1.x + b1.x - a0.x - b0.x) / 2, (a1.y + b1.y - a0.y - b0.y) / 2);
        zoom(Math.hypot(a1.x - b1.x, a1.y - b1.y) / Math.max(1, Math.hypot(a0.x - b0.x, a0.y - b0.y)), {
          xPx: ((a1.x + b1.x) / 2 - box.left) * ratio,
          yPx: ((a1.y + b1.y) / 2 - box.top) * ratio,
        });
        drag = { ...drag, travelled: Number.POSITIVE_INFINITY };
        return;
      }
      const steps = Math.trunc(moved.y / FINGER_PX);
      if (steps === 0) return;
      drag = { ...drag, y: drag.y + steps * FINGER_PX, travelled: drag.travelled + Math.abs(steps) };
      scroll(steps);
    };
    const onUp = (event: PointerEvent) => {
      if (event.pointerType === 'touch' && drag && drag.travelled === 0) moveCrosshair(event); // a tap
      fingers.delete(event.pointerId);
      if (fingers.size === 0) drag = null;
    };
    const onLeave = () => {
      current.current.target.current.hover = null;
      current.current.redraw();
    };
    const onDouble = () => {
      const { orientation, store } = current.current;
      store.set((state) => ({ ...state, active: orientation, enlarged: !state.enlarged }));
    };

    element.addEventListener('wheel', onWheel, { passive: false });
    element.addEventListener('pointerdown', onDown);
    element.addEventListener('pointermove', onMove);
    element.addEventListener('pointerup', onUp);
    element.addEventListener('pointercancel', onUp);
    element.addEventListener('pointerleave', onLeave);
    element.addEventListener('dblclick', onDouble);
    return () => {
      element.removeEventListener('wheel', onWheel);
      element.removeEventListener('pointerdown', onDown);
      element.removeEventListener('pointermove', onMove);
      element.removeEventListener('pointerup', onUp);
      element.removeEventListener('pointercancel', onUp);
      element.removeEventListener('pointerleave', onLeave);
      element.removeEventListener('dblclick', onDouble);
    };
  }, [canvas]);
}

/** The state with the crosshair `steps` planes further along an axis. */
export function scrolled(
  state: ViewerState,
  scene: ViewerScene,
  { axis, steps }: { readonly axis: 0 | 1 | 2; readonly steps: number },
): ViewerState {
  const crosshair: [number, number, number] = [...state.crosshairMm];
  crosshair[axis] = stepPlanes(scene, axis, { positionMm: crosshair[axis], steps });
  return { ...state, crosshairMm: crosshair };
}
