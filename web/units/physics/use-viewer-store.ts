import { useEffect, useRef, useState } from 'react';
import {
  beginAt,
  createStore,
  firstPoint,
  INITIAL_VIEWER_STATE,
  isodosesOfDifference,
  isodosesOfMaximum,
  isodosesOfPrescription,
  middleOfTarget,
  onPlanes,
  type Store,
  type ViewerScene,
  type ViewerState,
  windowOf,
} from '../imaging/viewer/index.ts';
import type { Place } from './place-url.ts';

/** Wait this long after the last turn of the wheel before the address is written. */
const ADDRESS_DELAY_MS = 400;

/** The viewer's state for a case: it begins where the address says, and the address follows it. */
export function useViewerStore(
  scene: ViewerScene,
  page: {
    readonly address: Place;
    readonly onAddress: (change: Pick<Place, 'atMm' | 'view'>) => void;
    readonly prescriptionGy: number | null;
    /** Contours and dose are there, or will not come. */
    readonly settled: boolean;
    /** Without an image nothing must shine through the wash. */
    readonly hasImage: boolean;
    /** Where a page begins otherwise than the plan page does. */
    readonly begins?: (state: ViewerState) => ViewerState;
  },
): Store<ViewerState> {
  const { address, onAddress, prescriptionGy, settled, hasImage } = page;
  const [store] = useState(() =>
    createStore<ViewerState>(
      (page.begins ?? ((state) => state))({
        ...INITIAL_VIEWER_STATE,
        crosshairMm: address.atMm ?? INITIAL_VIEWER_STATE.crosshairMm,
        active: address.view ?? 'axial',
      }),
    ),
  );
  const placed = useRef(address.atMm !== null);
  useEffect(() => {
    if (placed.current) return;
    const point = settled ? firstPoint(scene) : middleOfTarget(scene);
    if (!point) return;
    placed.current = true;
    store.set((state) => beginAt(state, onPlanes(scene, point)));
  }, [scene, settled, store]);

  const scaledFor = useRef('');
  useEffect(() => {
    const { dose, isDifference } = scene;
    if (!dose) return;
    const scale = `${dose.doseKey} ${prescriptionGy ?? ''}`;
    if (scaledFor.current === scale) return;
    scaledFor.current = scale;
    const top = prescriptionGy === null ? dose.maximum : Math.min(dose.maximum, prescriptionGy * 1.1);
    store.set((state) => ({
      ...state,
      wash: isDifference
        ? { ...state.wash, opacity: 0.7, from: -dose.maximum / 2, to: dose.maximum / 2, threshold: 0 }
        : { ...state.wash, opacity: hasImage ? 0.45 : 0.8, from: 0, to: top, threshold: top / 5 },
      isodoses: {
        ...state.isodoses,
        levels: isDifference
          ? isodosesOfDifference(dose.maximum)
          : prescriptionGy === null || dose.unit === 'relative'
            ? isodosesOfMaximum(dose.maximum)
            : isodosesOfPrescription(prescriptionGy),
      },
    }));
  }, [scene, prescriptionGy, hasImage, store]);

  const windowed = useRef(false);
  useEffect(() => {
    const { image, imageVersion } = scene;
    if (windowed.current || !image || imageVersion === 0 || image.modality === 'CT') return;
    windowed.current = true;
    const arrived = image.arrived.indexOf(1);
    const plane = image.grid.size[0] * image.grid.size[1];
    const window = windowOf(image.values.subarray(arrived * plane, (arrived + 1) * plane));
    store.set((state) => ({ ...state, window }));
  }, [scene, store]);

  const latest = useRef(onAddress);
  latest.current = onAddress;
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let written: { at: ViewerState['crosshairMm']; view: ViewerState['active'] } | null = null;
    const stop = store.subscribe(() => {
      const { crosshairMm: at, active: view } = store.get();
      if (!placed.current || (written?.at === at && written.view === view)) return;
      clearTimeout(timer);
      timer = setTimeout(() => {
        written = { at, view };
        latest.current({ atMm: at, view });
      }, ADDRESS_DELAY_MS);
    });
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, [store]);
  return store;
}
