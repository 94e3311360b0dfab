import { type RefObject, useEffect, useMemo, useRef } from 'react';
import type { Vec3 } from '../../../../server/units/physics/contract.ts';
import { formatQuantity } from '../../../platform/format/quantity.ts';
import { fitViewport } from './fit-viewport.ts';
import styles from './PlaneView.module.css';
import { type PlaneTarget, usePlaneGestures } from './plane-gestures.ts';
import { drawOverlay, PLANE_COLOURS } from './plane-overlay.ts';
import { createPlanePainter } from './plane-painter.ts';
import type { Store } from './store.ts';
import { type Orientation, VIEW_AXES, type Viewport } from './view-plane.ts';
import { type Extent, planeNumber, type ViewerScene } from './viewer-scene.ts';
import type { ViewerState } from './viewer-state.ts';

/** One plane of the patient. Drawing is batched by the screen's frames; nothing of it passes through React. */
export function PlaneView({
  orientation,
  scene,
  extent,
  store,
  ground,
  title,
  doseLabel,
  readout,
}: {
  readonly orientation: Orientation;
  readonly scene: ViewerScene;
  readonly extent: Extent;
  readonly store: Store<ViewerState>;
  readonly ground: string;
  readonly title: string;
  readonly doseLabel: (dose: number) => string;
  /** What stands under the pointer, or under the crosshair when the pointer is away, in words. */
  readonly readout: (point: Vec3) => string;
}) {
  const frame = useRef<HTMLDivElement>(null);
  const base = useRef<HTMLCanvasElement>(null);
  const overlay = useRef<HTMLCanvasElement>(null);
  const place = useRef<HTMLSpanElement>(null);
  const values = useRef<HTMLSpanElement>(null);
  const painter = useMemo(() => createPlanePainter(orientation), [orientation]);
  const latest = useRef({ scene, extent, ground, doseLabel, readout });
  latest.current = { scene, extent, ground, doseLabel, readout };
  const target = useRef<PlaneTarget>({ viewport: null, pixelRatio: 1, hover: null });
  const schedule = useRef<() => void>(() => {});

  useEffect(() => {
    let frameId = 0;
    let painted: readonly unknown[] = [];
    const draw = () => {
      frameId = 0;
      const state = store.get();
      const { viewport, pixelRatio } = target.current;
      const baseContext = base.current?.getContext('2d', { alpha: false });
      const overlayContext = overlay.current?.getContext('2d');
      if (!viewport || !baseContext || !overlayContext) return;
      const now = latest.current;
      const shown = viewportOf(orientation, now.extent, state, viewport);
      target.current.viewport = shown;
      const inputs = [
        now.scene,
        now.ground,
        now.doseLabel,
        state.crosshairMm[VIEW_AXES[orientation].normal],
        state.window,
        state.wash,
        state.isodoses,
        state.contours,
        state.beamsShown,
        state.gamma,
        shown.mmPerPx,
        shown.centreMm[0],
        shown.centreMm[1],
        shown.widthPx,
        shown.heightPx,
      ];
      if (inputs.some((input, n) => !Object.is(input, painted[n]))) {
        painted = inputs;
        painter(baseContext, now.scene, {
          state,
          viewport: shown,
          pixelRatio,
          ground: now.ground,
          doseLabel: now.doseLabel,
        });
      }
      drawOverlay(overlayContext, orientation, { state, viewport: shown, pixelRatio });
      writeReadout({ place, values }, orientation, now, {
        crosshairMm: state.crosshairMm,
        hover: target.current.hover,
      });
    };
    schedule.current = () => {
      if (frameId === 0) frameId = requestAnimationFrame(draw);
    };
    const stop = store.subscribe(schedule.current);
    const watcher = new ResizeObserver(() => {
      const box = frame.current?.getBoundingClientRect();
      if (!box || box.width < 2 || box.height < 2) return;
      const pixelRatio = window.devicePixelRatio || 1;
      const widthPx = Math.round(box.width * pixelRatio);
      const heightPx = Math.round(box.height * pixelRatio);
      for (const canvas of [base.current, overlay.current])
        if (canvas) {
          canvas.width = widthPx;
          canvas.height = heightPx;
        }
      painted = [];
      target.current.pixelRatio = pixelRatio;
      target.current.viewport = { widthPx, heightPx, centreMm: [0, 0], mmPerPx: 1 };
      if (frameId !== 0) cancelAnimationFrame(frameId);
      draw();
    });
    if (frame.current) watcher.observe(frame.current);
    return () => {
      stop();
      watcher.disconnect();
      if (frameId !== 0) cancelAnimationFrame(frameId);
    };
  }, [orientation, painter, store]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: whatever is drawn has changed
  useEffect(() => schedule.current(), [scene, extent, ground, doseLabel, readout]);
  usePlaneGestures(overlay, { orientation, store, target, latest, redraw: () => schedule.current() });

  return (
    <div ref={frame} className={styles['view']} data-orientation={orientation}>
      <canvas ref={base} className={styles['layer']} />
      <canvas
        ref={overlay}
        className={styles['layer']}
        role="img"
        aria-label={title}
        onContextMenu={(event) => event.preventDefault()}
      />
      <div className={styles['title']}>
        <b style={{ color: PLANE_COLOURS[orientation] }}>{title}</b> <span ref={place} />
      </div>
      <span ref={values} className={styles['values']} />
    </div>
  );
}

function viewportOf(orientation: Orientation, extent: Extent, state: ViewerState, size: Viewport): Viewport {
  return fitViewport(orientation, extent, {
    ...state.looks[orientation],
    widthPx: size.widthPx,
    heightPx: size.heightPx,
  });
}

/** The axis letter of the plane with its place [mm] and number, and the values at the pointer, written past React. */
function writeReadout(
  into: { readonly place: RefObject<HTMLSpanElement | null>; readonly values: RefObject<HTMLSpanElement | null> },
  orientation: Orientation,
  now: { readonly scene: ViewerScene; readonly readout: (point: Vec3) => string },
  points: { readonly crosshairMm: Vec3; readonly hover: Vec3 | null },
): void {
  const { normal } = VIEW_AXES[orientation];
  const depthMm = points.crosshairMm[normal];
  const number = planeNumber(now.scene, normal, depthMm);
  const position = `${'xyz'[normal]} ${formatQuantity(depthMm, 'mm')} mm`;
  if (into.place.current)
    into.place.current.textContent = number ? `${position} · ${number.number}/${number.of}` : position;
  const under: [number, number, number] = [...(points.hover ?? points.crosshairMm)];
  under[normal] = depthMm; // the wheel turns the plane away under a pointer that rests
  if (into.values.current) into.values.current.textContent = now.readout(under);
}
