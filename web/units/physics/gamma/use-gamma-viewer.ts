import { useEffect, useMemo } from 'react';
import type { CaseScene } from '../../../../server/units/physics/contract.ts';
import type { ViewerState } from '../../imaging/viewer/index.ts';
import { useCaseViewer } from '../use-case-viewer.ts';
import { useViewerKeys } from '../use-viewer-keys.ts';
import type { GammaOutcome, PlaneOutcome } from './gamma-job.ts';
import type { GammaAddress } from './gamma-url.ts';
import { gammaVolume } from './gamma-volume.ts';

/** The planes with the gamma over them, of voxels or of detectors. */
export function useGammaViewer(
  scene: CaseScene,
  page: {
    readonly address: GammaAddress;
    readonly onAddress: (change: Partial<GammaAddress>) => void;
    /** The dose that can be switched on. */
    readonly doseKey: string | null;
    readonly outcome: GammaOutcome | null;
    readonly planeOutcome: PlaneOutcome | null;
  },
) {
  const { doseKey, outcome, planeOutcome, address, onAddress } = page;
  const gamma = useMemo(() => outcome && gammaVolume(outcome.map), [outcome]);
  const gammaPoints = useMemo(
    () => planeOutcome && { positionsMm: planeOutcome.positionsMm, values: planeOutcome.map.gamma },
    [planeOutcome],
  );
  const isRelative = scene.doses.find((dose) => dose.doseKey === doseKey)?.unit === 'relative';
  const viewer = useCaseViewer(scene, { doseKey, isRelative, address, onAddress, gamma, gammaPoints, begins });
  useViewerKeys(viewer, onAddress);
  const { store } = viewer;
  const { centreMm } = address;
  useEffect(() => {
    // the array lies in a coronal plane
    if (planeOutcome && centreMm) store.set((state) => ({ ...state, active: 'coronal', crosshairMm: centreMm }));
  }, [planeOutcome, centreMm, store]);
  return viewer;
}

/** The gamma map carries the colour here; the dose is there to be switched on. */
const begins = (state: ViewerState): ViewerState => ({
  ...state,
  wash: { ...state.wash, shown: false },
  isodoses: { ...state.isodoses, shown: false },
});
